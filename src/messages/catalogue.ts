/*
 * Every error and warning that a user can read, by id. `text` says what happened, `fix` what to do next; names in braces
 * are replaced by values. An id never changes: links point to its paragraph in docs/troubleshooting.md.
 * Some texts follow a name, such as that of an input, or other words. A comment line above their group says what they
 * follow, and up to where.
 */

export interface Entry {
  readonly text: string;
  readonly fix?: string;
}

export const catalogue = {
  // ------------------------------------------------------------------------------------------------------------------
  // Inputs
  // ------------------------------------------------------------------------------------------------------------------
  'input-wrong': { text: 'Invalid input. Nothing was sent to the controller:' },
  'inputs-wrong': { text: 'Invalid inputs: {count} errors. Nothing was sent to the controller:' },

  // Each text from here to the end of the section follows the name of an input, and that of a file where it is about one.

  // Which inputs there are
  'url-required': { text: 'is required: set the address of the controller, such as `https://tower.example.com`.' },
  'resource-required': {
    text: 'is required: set an API collection, such as `inventories`, `job_templates` or `inventories/5/hosts`.',
  },
  'job-id-required': {
    text: 'is required: set a job id such as `1234`.',
    fix: 'Check that the step with this output ran.',
  },
  'workflow-job-id-required': {
    text: 'is required: set a workflow job id such as `1234`.',
    fix: 'Check that the step with this output ran.',
  },
  'decision-required': { text: 'is required: set `approve` or `deny`.' },
  'input-unknown': {
    text: 'is not an input of this action.',
    fix: 'The inputs are {inputs}.',
  },
  'input-misspelled': {
    text: 'is not an input of this action.',
    fix: 'Did you mean `{near}`?',
  },
  'require-not-a-prompt': { text: 'must list prompts such as `limit` or `extra_vars.version`, not {given}.' },
  'required-input-empty': {
    text: 'is empty, but `require` lists it.',
    fix: 'Check that the variable or secret that it comes from is set.',
  },

  'input-null': {
    text: 'is the word `null`, which `toJSON` of GitHub returns for an unset variable.',
    fix: 'Set the variable, or add this input to `require`.',
  },

  // Values of one form
  'input-not-boolean': { text: 'must be `true` or `false`, not {given}.' },
  'input-not-choice': { text: 'must be one of {choices}, not {given}.' },
  'input-not-id': { text: 'must be a numeric id such as `42`, not {given}.' },
  'input-number-too-small': { text: 'must be an integer of at least {least}, not {given}.' },
  'input-number-out-of-range': { text: 'must be an integer from {least} to {most}, not {given}.' },
  'input-not-duration': {
    text: 'must be a duration of at most 24 days, such as `90`, `90s`, `30m` or `1h30m`, not {given}.',
  },
  'input-duration-zero': { text: 'must be a duration above zero, such as `90`, `90s`, `30m` or `1h30m`.' },
  'input-not-whole-seconds': {
    text: 'must be a duration in whole seconds, such as `90`, `90s`, `30m` or `1h30m`, not {given}.',
  },

  // The connection
  'url-invalid': { text: 'must be a URL such as `https://tower.example.com`.' },
  'url-not-http': { text: 'must begin with `https:` or `http:`, not {scheme}.' },
  'url-with-credentials': {
    text: 'must not contain a user name or password.',
    fix: 'Set `username` and `password`, or set a `token`.',
  },
  'credentials-missing': {
    text: 'is missing: set a `token`, or `username` and `password`.',
    fix: 'GitHub passes an unset secret as an empty string.',
  },
  'token-begins-with-bearer': {
    text: 'must not begin with `Bearer`, which the action adds itself.',
    fix: 'Set only the token.',
  },
  'token-characters': {
    text: 'must not contain spaces, line breaks or non-ASCII characters.',
    fix: 'Check how the secret was pasted.',
  },
  'password-grant-incomplete': {
    text: 'is missing: an OAuth2 token request needs `client_id`, `client_secret`, `username` and `password`.',
    fix: 'GitHub passes an unset secret as an empty string.',
  },
  'basic-authentication-incomplete': {
    text: 'is missing: Basic authentication needs `username` and `password`.',
    fix: 'GitHub passes an unset secret as an empty string.',
  },
  'username-with-colon': {
    text: 'must not contain a colon, which Basic authentication does not support.',
    fix: 'Set a `token` instead.',
  },

  // Certificates and keys
  'client-certificate-missing': {
    text: 'is missing: `client_key` needs its certificate.',
    fix: 'GitHub passes an unset secret as an empty string.',
  },
  'client-key-missing': {
    text: 'is missing: `client_certificate` needs its private key.',
    fix: 'GitHub passes an unset secret as an empty string.',
  },
  'client-key-mismatch': {
    text: 'does not match the first certificate in `client_certificate`.',
    fix: 'Set the private key of that certificate.',
  },
  'certificate-is-key': { text: 'must be a certificate, not a private key.' },
  'certificate-not-pem': {
    text: 'must contain a PEM certificate, which begins with `-----BEGIN CERTIFICATE-----`.',
  },
  'certificate-unreadable': {
    text: 'contains a certificate that cannot be parsed.',
    fix: 'Check that it is complete and keeps its line breaks.',
  },
  'certificate-of-several-unreadable': {
    text: 'contains a certificate that cannot be parsed (number {number} of {count}).',
    fix: 'Check that it is complete and keeps its line breaks.',
  },
  'key-not-pem': { text: 'must contain a PEM private key, which begins with `-----BEGIN PRIVATE KEY-----`.' },
  'key-encrypted': {
    text: 'is encrypted with a passphrase.',
    fix: 'Remove the passphrase with `openssl pkey -in key.pem`, and store the key as a secret.',
  },
  'key-unreadable': {
    text: 'contains a private key that cannot be parsed.',
    fix: 'Check that it is complete and keeps its line breaks.',
  },
  'pem-file-unreadable': {
    text: 'must be PEM text (`-----BEGIN …`) or the path of a readable file ({code}).',
    fix: 'A relative path starts in the workspace.',
  },
  'pem-file-outside-workspace': {
    text: 'must be in the workspace or in `runner.temp`, not {given}.',
    fix: 'Copy the file there in an earlier step, or set its PEM text.',
  },
  'pem-file-link-outside-workspace': {
    text: 'must be in the workspace or in `runner.temp`. {given} leads elsewhere through a symbolic link.',
    fix: 'Copy the file there in an earlier step, or set its PEM text.',
  },

  // The template and its prompts
  'template-missing': { text: 'is missing: set the id of the template, such as `42`, or `template_name`.' },
  'template-given-twice': { text: 'must not be set together with `template_id`.', fix: 'Set one of them.' },
  'template-id-not-number': {
    text: 'must be a numeric id such as `42`, not {given}.',
    fix: 'For a name, set `template_name`.',
  },
  'limit-empty': {
    text: 'contains no host pattern: {given}. The job would run on more hosts than intended.',
    fix: 'Check that the variables that it comes from are set.',
  },
  'limit-without-hosts': {
    text: 'contains no hosts for `{pattern}` to narrow: {given}. The job would run on more hosts than intended.',
    fix: 'Check that the variables that it comes from are set.',
  },
  'limit-pattern-empty': {
    text: 'contains no pattern after `{sign}`: {given}. The job would run on more hosts than intended.',
    fix: 'Check that the variables that it comes from are set.',
  },
  'tags-empty': { text: 'contains no tag.', fix: 'Set tags separated by commas, or remove the input.' },
  'names-empty': { text: 'contains no name.', fix: 'Set names separated by commas, or remove the input.' },

  // What the step does with the job
  'retries-without-wait': { text: 'needs `wait: true`: only a step that waits detects failed hosts.' },
  'log-file-without-wait': { text: 'needs `wait: true`: only a step that waits receives the log.' },
  'fail-on-changes-without-wait': { text: 'needs `wait: true`: only a step that waits detects changes.' },
  'fail-on-changes-in-run': {
    text: 'needs check mode, but `job_type` is `run`.',
    fix: 'Set `job_type: check`, or remove this input.',
  },
  'fail-on-changes-in-apply': {
    text: 'needs `mode: plan`, because an apply makes changes.',
    fix: 'Set `mode: plan`, or remove this input.',
  },
  'log-file-is-folder': { text: 'must be the path of a file. {given} is a folder.' },
  'log-file-folder-is-file': { text: 'cannot be created: a parent of {given} is a file, not a folder.' },
  'log-file-forbidden': {
    text: 'cannot be written: the runner has no permission to write {given}.',
  },
  'log-file-outside-workspace': {
    text: 'must be in the workspace or in `runner.temp`, not {given}.',
    fix: 'A relative path starts in the workspace.',
  },
  'log-file-link-outside-workspace': {
    text: 'must be in the workspace or in `runner.temp`. {given} leads elsewhere through a symbolic link.',
    fix: 'Set a path without that link.',
  },
  'log-file-unwritable': { text: 'cannot be written: {given} ({reason}).' },
  'folder-is-file': { text: 'must be a folder. {given} is a file.' },
  'folder-outside-workspace': { text: 'must be a folder in the workspace, not {given}.' },
  'folder-not-found': {
    text: 'must be an existing folder. The workspace has no folder {given}.',
    fix: 'Check the path from the root of the repository, and add a step with `actions/checkout` before this one.',
  },
  'environment-missing': { text: 'is missing: `environment_url` needs the name of the environment.' },
  'environment-too-long': { text: 'must have at most {most} characters, the maximum on GitHub.' },
  'environment-control-character': {
    text: 'must be the name of one environment, without line breaks or other control characters.',
  },
  'environment-url-invalid': {
    text: 'must be an http or https URL, or an artifact such as `artifacts.url`, not {given}.',
  },
  'environment-url-with-credentials': {
    text: 'must not contain a user name or password: everyone with access to the repository could read them.',
  },

  // Inputs of `query/`
  'resource-with-query': {
    text: 'must not contain a query string: {given}.',
    fix: 'Set the part after the question mark as `filters`.',
  },
  'resource-is-object': {
    text: 'must be an API collection, not the object {given}.',
    fix: 'Set `{collection}`, and `id: {id}` in `filters`.',
  },
  'resource-not-collection': {
    text: 'must be an API collection such as `job_templates` or `inventories/5/hosts`, not {given}.',
  },
  'order-not-field': { text: 'must list fields such as `name`, or `-id` for descending order, not {given}.' },
  'filter-not-lookup': { text: 'must contain lookups of the API such as `name__icontains`, not {given}.' },
  'filter-page-reserved': { text: 'must not contain `page`: the action reads all pages.' },
  'filter-page-size-reserved': {
    text: 'must not contain `page_size`: the action reads all pages.',
    fix: 'To get fewer results, set the input `limit`.',
  },
  'filter-limit-reserved': {
    text: 'must not contain `limit`.',
    fix: 'To get fewer results, set the input `limit`.',
  },
  'filter-order-by-reserved': {
    text: 'must not contain `order_by`.',
    fix: 'To sort the results, set the input `order_by`.',
  },
  'filter-order-reserved': {
    text: 'must not contain `order`.',
    fix: 'To sort the results, set the input `order_by`.',
  },
  'filter-count-disabled-reserved': { text: 'must not contain `count_disabled`: the action counts all matches.' },
  'filter-format-reserved': { text: 'must not contain `format`: results are always JSON.' },
  'filter-empty': {
    text: 'has no value for `{name}`.',
    fix: 'Check that the variable that it comes from is set. To find empty fields, use `{name}__isnull: true` or `{name}__regex: ^$`.',
  },
  'filter-empty-list': { text: 'must have at least one value for `{name}`, not an empty list.' },
  'filter-mapping': {
    text: 'must have a string, a number, a boolean or a list of them for `{name}`, not a mapping.',
  },
  'filter-with-comma': {
    text: 'must not have a comma in a value for `{name}`, because the API separates values by commas.',
  },
  'filter-read-once': { text: 'must have one value for `{name}`: the API reads only one.' },
  'filter-several-values': {
    text: 'has several values for `{name}`, but no object has all of them.',
    fix: 'To find objects with one of them, use `{field}__in`.',
  },
  'filter-type-twice': { text: 'must not contain both `type` and `type__in`.', fix: 'Set one of them.' },
  'filter-several-types': {
    text: 'must not have several types for `{name}`, which the API does not support.',
    fix: 'Set `type` with a list of types.',
  },

  // Inputs of `apply/` and `token/`
  'resources-missing': {
    text: 'is missing: set the paths of the files, such as `tower/*.yml`, or the YAML text as `resources`.',
  },
  'prune-not-collection': { text: 'must list only collections ({collections}), not {given}.' },
  'token-description-invalid': {
    text: 'must be one line of at most {most} characters. It has {length} characters.',
  },

  // Files in the workspace
  'file-not-utf8': { text: 'is not encoded in UTF-8.', fix: 'Save the file as UTF-8.' },
  'file-outside-workspace': {
    text: 'must be in the workspace or in `runner.temp`.',
    fix: 'Copy the file there in an earlier step, and set that path.',
  },
  'file-link-outside-workspace': {
    text: 'must be in the workspace or in `runner.temp`, but leads elsewhere through a symbolic link.',
    fix: 'Copy the file there in an earlier step, and set that path.',
  },
  'file-is-folder': { text: 'is a folder.', fix: 'Set the paths of the files in it.' },
  'file-unreadable': {
    text: 'cannot be read ({code}).',
    fix: 'Check the path, and add a step with `actions/checkout` before this one.',
  },
  'file-pattern-without-match': {
    text: 'matches no file.',
    fix: 'Check the pattern, and add a step with `actions/checkout` before this one.',
  },

  // YAML and JSON
  'yaml-unusable': { text: 'has errors in its YAML or JSON: {problems}.' },
  'yaml-unresolvable': { text: 'cannot be parsed as YAML: {reason}.' },
  'yaml-not-list': {
    text: 'must be words separated by commas or line breaks, or a YAML or JSON list of words.',
  },
  'yaml-not-mapping': { text: 'must be a YAML or JSON mapping such as `version: 1.4.2`, not {shape}.' },
  'yaml-not-text-mapping': { text: 'must be a mapping of names to strings, such as `ssh_password: …`.' },
  'yaml-comment-in-value': {
    text: 'contains a `#` after a space ({place}), which begins a comment.',
    fix: 'Put the value in quotes, or write the comment on its own line.',
  },
  'yaml-no-break-space': {
    text: 'contains a non-breaking space, which YAML does not treat as whitespace.',
    fix: 'Replace it with a regular space.',
  },
  'json-comment': {
    text: 'contains a comment with `//` or `/*`, which JSON and YAML do not support.',
    fix: 'Remove the comment, or write YAML with `#` comments.',
  },
  'variables-file-with-at': {
    text: 'must contain variables, not the name of a file after `@`.',
    fix: 'Set the path of the file as `extra_vars_file`.',
  },
  'variables-as-pairs': {
    text: 'must be a YAML or JSON mapping such as `version: 1.4.2`, not `name=value` pairs.',
  },
  'variables-in-vault': {
    text: 'is encrypted with Ansible Vault, which the controller does not decrypt in variables.',
    fix: 'Store the secret in a credential on the controller.',
  },
  'yaml11-booleans': {
    text: 'contains strings that Ansible itself reads as booleans (YAML 1.1): {values}.',
    fix: 'Write `true` or `false`, or put the word in quotes if it is a string.',
  },
  'yaml11-booleans-many': {
    text: 'contains strings that Ansible itself reads as booleans (YAML 1.1): {values}; and {more} more.',
    fix: 'Write `true` or `false`, or put the word in quotes if it is a string.',
  },
  'null-values': {
    text: 'sets {values} to null, which is also the value of an unset GitHub variable.',
    fix: 'Set the variable, or add it to `require`. Write `~` to send null.',
  },
  'null-values-many': {
    text: 'sets {values} and {more} more to null, which is also the value of an unset GitHub variable.',
    fix: 'Set the variables, or add them to `require`. Write `~` to send null.',
  },
  'yaml11-boolean': { text: '{name} is {word} ({place})' },

  // One problem of a YAML or JSON text; follows its line and column
  'yaml-several-documents': { text: 'a second YAML document begins; only one is allowed' },
  'yaml-number-changes': {
    text: '{name} is a number that JSON would change, as `1.10` becomes 1.1; put it in quotes',
  },
  'yaml-scalar-tag': { text: '{name} has a YAML tag, which the API does not support' },
  'yaml-collection-tag': { text: 'a list or mapping has a YAML tag, which the API does not support' },
  'yaml-holds-itself': { text: 'a list or mapping contains itself' },
  'yaml-key-not-text': { text: 'a key is a list or a mapping; a key must be a string' },
  'yaml-key-empty': { text: 'a key is empty; a key must be a string' },
  'yaml-tab': { text: 'a tab is used as indentation, which YAML does not allow.', fix: 'Indent with spaces' },
  'yaml-indentation': {
    text: 'the line is indented differently from the keys around it.',
    fix: 'Begin all keys of a mapping in the same column',
  },
  'yaml-line-without-key': {
    text: 'the line has no `key: value`.',
    fix: 'For a value over several lines, write `|` after its key and indent the lines',
  },
  'yaml-backslash': {
    text: '{name} has a backslash in double quotes, which YAML reads as an escape.',
    fix: 'Put the value in single quotes',
  },
  'yaml-quote-template': {
    text: '{name} begins with a template such as `{{ name }}`, which YAML reads as a mapping.',
    fix: 'Put the whole value in quotes. For a GitHub expression, put a `$` before the braces',
  },
  'yaml-quote-colon': {
    text: '{name} contains a colon followed by a space, which YAML reads as another key.',
    fix: 'Put the whole value in quotes',
  },
  'yaml-quote-open': { text: '{name} begins with a quote that is not closed.', fix: 'Add the closing quote' },
  'yaml-quote-continues': {
    text: '{name} continues after its closing quote.',
    fix: 'Put the whole value in one pair of quotes. Inside single quotes, write a single quote twice',
  },
  'yaml-quote-sign': {
    text: '{name} begins with {sign}, which has a special meaning in YAML.',
    fix: 'Put the whole value in quotes if it is a string',
  },

  // ------------------------------------------------------------------------------------------------------------------
  // The connection: network, TLS, proxies
  // ------------------------------------------------------------------------------------------------------------------
  // The last sentence of every error of a request. `requestId` is in brackets, or empty.
  'failed-request': { text: 'Request: {request}{requestId}.' },

  'server-name-unknown': {
    text: 'The host name {host} is unknown.',
    fix: 'Check `url`. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
  },
  'server-name-unresolved': {
    text: 'DNS failed to resolve the host name {host}.',
    fix: 'Check the DNS server of this runner, and `url`.',
  },
  'server-connection-refused': {
    text: '{server} refused the connection.',
    fix: 'Check the host and port in `url`, and that the server is running.',
  },
  'server-no-route': {
    text: 'This runner has no route to {server}.',
    fix: 'Check `url` and the network. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
  },
  'server-not-connected': {
    text: '{server} did not accept the connection in time.',
    fix: 'Check `url` and the firewalls. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
  },
  'server-connection-cut': {
    text: 'The connection to {server} broke before the reply was complete.',
    fix: 'Check the network, and the proxies and load balancers in front of the server.',
  },
  'server-not-tls': {
    text: '{server} does not use TLS, but `url` begins with `https:`.',
    fix: 'Check the port in `url`, or set `url` to http://{server} if the controller has no TLS.',
  },
  'server-speaks-tls': {
    text: '{server} uses TLS, but `url` begins with `http:`.',
    fix: 'Set `url` to https://{server}.',
  },
  'proxy-name-unknown': {
    text: 'The host name {host} of the proxy is unknown.',
    fix: 'Check `{variable}` and `no_proxy`. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
  },
  'proxy-name-unresolved': {
    text: 'DNS failed to resolve the host name {host} of the proxy.',
    fix: 'Check the DNS server of this runner, `{variable}` and `no_proxy`.',
  },
  'proxy-connection-refused': {
    text: 'The proxy {proxy} refused the connection.',
    fix: 'Check the host and port in `{variable}`, `no_proxy`, and that the proxy is running.',
  },
  'proxy-no-route': {
    text: 'This runner has no route to the proxy {proxy}.',
    fix: 'Check `{variable}`, `no_proxy` and the network. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
  },
  'proxy-not-connected': {
    text: 'The proxy {proxy} did not accept the connection in time.',
    fix: 'Check `{variable}`, `no_proxy`, and the network between this runner and the proxy.',
  },
  'proxy-connection-cut': {
    text: 'The connection to the proxy {proxy} broke before the reply was complete.',
    fix: 'Check the network, and the proxies and load balancers in front of the server.',
  },
  'proxy-not-tls': {
    text: 'The proxy {proxy} does not use TLS, but `{variable}` begins with `https:`.',
    fix: 'Check the port in `{variable}`, or write the address with `http:`.',
  },
  'proxy-login-refused': {
    text: 'The proxy {proxy} requires a valid login to connect to {host}: {answer}.',
    fix: 'Check the user name and password in `{variable}`.',
  },
  'proxy-tunnel-refused': {
    text: 'The proxy {proxy} refused to connect to {host}: {answer}.',
    fix: 'Check `{variable}` and `no_proxy`, and that the proxy allows {host}.',
  },
  'proxy-unusable': { text: 'The proxy settings of this runner are invalid. Nothing was sent:' },
  'proxy-not-http': { text: '`{variable}` must be the URL of an HTTP proxy, such as `http://proxy.example.com:3128`.' },
  'proxy-percent-unescaped': {
    text: '`{variable}` contains `%` in its user name or password.',
    fix: 'Write it as `%25`.',
  },
  'proxy-character-unescaped': {
    text: '`{variable}` contains `{character}` in its user name or password.',
    fix: 'Write it as `{escape}`.',
  },
  'tls-handshake-failed': { text: 'The TLS handshake failed ({reason}).' },
  'connection-failed': { text: 'The connection failed.', fix: 'Check `url`, the network and the proxies.' },
  'connection-error': { text: 'The connection failed: {reason}.' },
  'request-unanswered': {
    text: 'No complete reply arrived within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is running and reachable from this runner.',
  },
  'request-not-connected': {
    text: 'No connection was established within {seconds} s (`request_timeout`).',
    fix: 'Check `url` and the firewalls. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
  },
  'proxied-request-unanswered': {
    text: 'No complete reply arrived through the proxy {proxy} within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is running and reachable through the proxy.',
  },
  'proxied-request-not-connected': {
    text: 'No connection was established through the proxy {proxy} within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is running and reachable through the proxy.',
  },
  'certificate-expired': {
    text: 'The certificate of {server} has expired.',
    fix: 'Renew the certificate on that server.',
  },
  'certificate-not-yet-valid': {
    text: 'The certificate of {server} is not valid yet.',
    fix: 'Check the clocks of that server and of this runner.',
  },
  'certificate-other-host': {
    text: 'The certificate of {server} is for another host name.',
    fix: 'Set `url` to a name in the certificate, or replace the certificate.',
  },
  'certificate-other-names': {
    text: 'The certificate of {server} is for another host name ({names}).',
    fix: 'Set `url` to a name in the certificate, or replace the certificate.',
  },
  'certificate-self-signed': {
    text: 'The certificate of {server} is self-signed, and this runner does not trust it.',
    fix: 'Set `ca_certificate` to that certificate, or add it to the certificate store of the runner.',
  },
  'certificate-authority-untrusted': {
    text: 'The certificate of {server} is from a CA that this runner does not trust.',
    fix: 'Set `ca_certificate` to the certificate of that CA, or add it to the certificate store of the runner.',
  },
  'certificate-authority-unknown': {
    text: 'The certificate of {server} is from a CA that this runner does not know.',
    fix: 'Set `ca_certificate` to the certificate of that CA, or add it to the certificate store of the runner.',
  },
  'certificate-revoked': {
    text: 'The certificate of {server} was revoked.',
    fix: 'Renew the certificate on that server.',
  },
  'certificate-untrusted': {
    text: 'The certificate of {server} is not trusted by this runner.',
    fix: 'Set `ca_certificate` to the certificate of its CA, or add it to the certificate store of the runner.',
  },
  'certificate-signature-wrong': {
    text: 'The certificate of {server} has an invalid signature.',
    fix: 'Replace the certificate on that server.',
  },
  'certificate-not-for-servers': {
    text: 'The certificate of {server} is not a server certificate.',
    fix: 'Replace the certificate on that server.',
  },
  'certificate-signer-no-authority': {
    text: 'The certificate of {server} is signed by a certificate that is not a CA.',
    fix: 'Replace the certificate on that server.',
  },
  'certificate-key-short': {
    text: 'The certificate of {server} has a key that is too short.',
    fix: 'Replace the certificate on that server.',
  },
  'certificate-digest-outdated': {
    text: 'The certificate of {server} has an outdated signature algorithm.',
    fix: 'Replace the certificate on that server.',
  },
  'certificate-store-not-read': {
    text: "This Node.js ({node}) does not read the runner's certificate store. Node.js 24.5 and later do.",
  },
  'certificate-not-checked': {
    text: 'TLS verification is off (`verify_tls: false`). An attacker on the network could read the credentials and change the deployment.',
    fix: 'Set `ca_certificate` to the certificate of the CA instead.',
  },
  'client-certificate-required': { text: '{server} requires a client certificate.' },
  'client-certificate-authority-unknown': { text: '{server} does not know the CA of the client certificate.' },
  'client-certificate-expired': { text: '{server} rejected the client certificate, because it has expired.' },
  'client-certificate-revoked': { text: '{server} rejected the client certificate, because it was revoked.' },
  'client-certificate-refused': { text: '{server} rejected the client certificate.' },
  'tls-parameters-refused': { text: '{server} rejected the TLS versions and ciphers of this runner.' },
  'check-client-certificate': {
    text: 'Check that `client_certificate` and `client_key` are the ones that this server expects.',
  },
  'give-client-certificate': { text: 'Set `client_certificate` and `client_key`.' },
  'give-client-certificate-if-wanted': {
    text: 'If the server requires a client certificate, set `client_certificate` and `client_key`.',
  },
  'reply-too-large': { text: 'The reply is larger than {mebibytes} MiB, so the rest was not read.' },
  'redirected-too-often': {
    text: 'The request was redirected more than {times} times.',
    fix: 'Check `url` and the proxies in front of the controller.',
  },
  'download-cut': { text: 'The download of the output ended within a line.' },
  'drain-timed-out': { text: 'The controller did not send the remaining data in time.' },
  'reply-after-cancel-too-late': {
    text: 'The reply did not arrive within {seconds} s after the workflow was cancelled.',
  },
  'controller-unreachable': {
    text: 'The controller was unreachable for {duration} (`retry_for`). Last error: {reason}',
  },

  // ------------------------------------------------------------------------------------------------------------------
  // The controller's replies, signing in, tokens
  // ------------------------------------------------------------------------------------------------------------------
  // `{reply}` is a colon and the words of the reply in quotes, and ends the sentence.
  'reply-refused': { text: 'The controller answered with status {status}{reply}' },
  'reply-redirected': {
    text: 'The request was redirected ({status}) to {target}.',
    fix: 'Check `url` and the proxies in front of the controller.',
  },
  'reply-redirected-elsewhere': {
    text: 'The request was redirected ({status}) to {target}. Credentials are not sent to another address.',
    fix: 'If that is the controller, set `url` to {origin}.',
  },
  'reply-from-intermediary': {
    text: 'The request failed with status {status}{reply} Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
  },
  'reply-from-proxy': {
    text: 'The request failed with status {status}{reply} The proxy {proxy}, or something behind it, may have answered.',
    fix: 'Check `http_proxy` and `no_proxy`.',
  },
  'reply-proxy-login': {
    text: 'The proxy requires a valid login ({status}){reply}',
    fix: 'Check the user name and password in `http_proxy`.',
  },
  'reply-client-certificate': {
    text: 'The server requires a valid client certificate ({status}){reply}',
    fix: 'Check `client_certificate` and `client_key`.',
  },
  'reply-page-from-intermediary': {
    text: 'Received a page instead of the API\'s JSON ({status}): "{page}". Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
  },
  'reply-page-from-proxy': {
    text: 'Received a page instead of the API\'s JSON ({status}): "{page}". The proxy {proxy}, or something behind it, may have answered.',
    fix: 'Check `http_proxy` and `no_proxy`.',
  },
  'reply-cut-from-intermediary': {
    text: 'The JSON of the reply is cut or damaged ({status}). Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
  },
  'reply-cut-from-proxy': {
    text: 'The JSON of the reply is cut or damaged ({status}). The proxy {proxy}, or something behind it, may have answered.',
    fix: 'Check `http_proxy` and `no_proxy`.',
  },
  'reply-unexpected': {
    text: 'Unexpected reply instead of {wanted}: {got}. Something in front of the controller may have answered.',
  },
  'launched-job-unreadable': {
    text: 'The reply to the launch names a job whose details are unreadable: {reason}',
  },
  'path-unknown': {
    text: 'The controller has no such path ({status}){reply}',
    fix: 'Check `url` and the version of the controller.',
  },
  'api-not-found': { text: 'Check that `url` is the address of an Ansible Tower, AWX or AAP controller.' },
  'api-at-other-path': {
    text: 'No API was found at {address}, but one was found at {api}.',
    fix: 'If that is the controller, set `url` to {url}.',
  },
  'api-no-version': {
    text: 'No API of Ansible Tower, AWX or AAP was found at {address}: the reply has no `current_version`.',
    fix: 'Check `url`.',
  },
  'gateway-without-controller': {
    text: 'The AAP gateway at {address} has no automation controller. Its APIs are {apis}.',
    fix: 'Check `url`.',
  },
  'token-scope-read': {
    text: 'The token has only the scope "read" ({status}){reply}',
    fix: 'Create a token with the scope "write" and update the secret.',
  },
  'token-rejected': {
    text: 'The controller rejected the token ({status}){reply}',
    fix: 'The token was revoked, has expired, or belongs to another controller. Create a token and update the secret.',
  },
  'token-without-provider': {
    text: 'The controller does not support tokens ({status}){reply} It has no OAuth2 provider, like AWX after 24.6.1.',
    fix: 'Set `username` and `password` instead of `token`. If an AAP gateway issued the token, set `url` to the gateway.',
  },
  'issued-token-rejected': {
    text: 'The controller rejected the OAuth2 token of this run ({status}){reply}',
    fix: 'The token was revoked or has expired. Check the token lifetime in the settings of the controller.',
  },
  'password-rejected': {
    text: 'The controller rejected the user name or password ({status}){reply}',
    fix: 'Check `username` and `password`, and that the user is active. If the controller does not allow Basic authentication, set a `token`.',
  },
  'role-read-missing': {
    text: 'The controller denied the request ({status}){reply}',
    fix: 'Grant this user the Read role or a higher role on the controller.',
  },
  'role-or-scope-missing': {
    text: 'The controller denied the request ({status}){reply}',
    fix: 'Grant this user the required role. If the token has only the scope "read", create a token with the scope "write".',
  },
  'role-missing': {
    text: 'The controller denied the request ({status}){reply}',
    fix: 'Grant this user the required role on the controller.',
  },
  'token-not-in-reply': { text: 'The reply from {address} contains no token.', fix: 'Check `url`, or set a `token`.' },
  'token-not-issued': { text: 'No token was issued.' },
  'token-revocation-refused': { text: 'The OAuth2 provider refused to revoke the token.' },
  'oauth-user-rejected': {
    text: 'The OAuth2 provider rejected the user name or password ({status}){reply}',
    fix: 'Check `username` and `password`, and that the user is active. For a user of LDAP or SSO, set a `token`.',
  },
  'oauth-grant-type-wrong': {
    text: 'The application of `client_id` has the wrong grant type ({status}){reply}',
    fix: 'The grant type must be "Resource owner password-based".',
  },
  'oauth-scope-refused': {
    text: 'The application of `client_id` does not issue tokens with the scope "write" ({status}){reply}',
    fix: 'Use another application, or set a `token`.',
  },
  'oauth-client-rejected': {
    text: 'The OAuth2 provider rejected `client_id` or `client_secret` ({status}){reply}',
    fix: 'Check both, and that the type of the application is "Confidential". The controller shows the secret only once, when the application is created.',
  },
  'oauth-user-not-permitted': {
    text: 'This user is not permitted to create tokens ({status}){reply}',
    fix: 'For users of LDAP or SSO, enable "Allow external users to create OAuth2 tokens". Alternatively, set a `token`, or use another user.',
  },
  'oauth-provider-missing': {
    text: 'The controller has no OAuth2 provider ({status}){reply} AWX after 24.6.1 has none.',
    fix: 'Remove `client_id` and `client_secret`.',
  },
  'token-still-valid': { text: 'The controller confirmed the revocation but still accepts the token.' },
  'token-never-worked': {
    text: 'The controller rejects the token. This proves nothing, because the token may never have worked.',
  },
  'token-value-unknown': {
    text: 'The inputs differ from those of the main step, so the value of the token is unknown.',
  },
  'collection-unknown': { text: '`resource` must be an API collection, not {resource}. There are {collections}.' },

  // The OAuth2 token of a run. What follows such a warning: until when the token is valid, and where to delete it
  'token-request-reply-lost': {
    text: 'The reply to the token request was lost: {reason} The controller may have issued a token that this run does not know.',
  },
  'token-request-interrupted': {
    text: 'The main step was stopped before the reply to its token request arrived. The controller may have issued a token that this run does not know.',
  },
  'issued-token-inputs-differ': {
    text: 'The post step could not revoke the OAuth2 token of this run: its inputs differ from those of the main step.',
  },
  'issued-token-not-revoked': { text: 'The OAuth2 token of this run may still be valid: {reason}' },
  'token-valid-until': {
    text: 'The token is valid until {date}.',
    fix: "Delete it in the list of this user's tokens: {url}",
  },
  'token-valid-one-year': {
    text: 'The token is valid for one year by default.',
    fix: "Delete it in the list of this user's tokens: {url}",
  },
  'token-valid-1000-years': {
    text: 'The token is valid for 1000 years by default.',
    fix: "Delete it in the list of this user's tokens: {url}",
  },

  // ------------------------------------------------------------------------------------------------------------------
  // Before the launch, and the launch
  // ------------------------------------------------------------------------------------------------------------------
  // Headlines over a list of problems
  'template-not-launched': { text: '{template} was not launched:' },
  'launch-differs-from-request': {
    text: '{template} was not launched, because it would fail or differ from the request:',
  },
  'template-name-ambiguous': {
    text: '{count} templates have the name "{name}". Nothing was launched.',
    fix: 'Set `organization`, `template_type` or `template_id`:',
  },
  'template-name-not-found': { text: 'No template named {query} was found. Nothing was launched:' },
  'template-id-not-found': { text: 'No template with the id {query} was found. Nothing was launched:' },

  // The template
  'template-candidate': { text: '`template_id: {id}`, {type}, organization {organization}' },
  'template-candidate-of-inventory': {
    text: '`template_id: {id}`, {type}, organization {organization}, inventory "{inventory}"',
  },
  'template-elsewhere': { text: 'Found instead: {type} {id} "{name}" in organization "{organization}".' },
  'template-id-or-role-wrong': {
    text: "Check `template_id`, the number in the address of the template's page. This user needs the Execute role on the template.",
  },
  'template-none-visible': { text: 'This user cannot see any template.', fix: 'Check the roles of this user.' },
  'template-names-nearest': { text: 'Did you mean {names}?', fix: 'If not, check the roles of this user.' },
  'template-names-differ': {
    text: 'No template that this user can see has a similar name.',
    fix: 'Check the name, and the roles of this user.',
  },
  'template-start-forbidden': {
    text: 'This user is not permitted to start the template, or the token has only the scope "read".',
    fix: 'Grant the Execute role (the Update role for projects and inventory sources), or create a token with the scope "write".',
  },
  'project-manual': { text: 'A manual project cannot be updated, because it has no source control.' },
  'inventory-source-empty': {
    text: 'The inventory source cannot be updated, because it has no source or none that can be fetched.',
  },

  // Names of objects
  'object-name-ambiguous': {
    text: '`{input}`: {count} objects have the name "{name}": {matches}.',
    fix: 'Set the id instead.',
  },
  'object-name-not-found': { text: '`{input}`: no object named "{name}" was found.' },
  'object-id-not-found': { text: '`{input}`: no object with the id or the name {id} was found.' },
  'object-none-visible': { text: 'This user cannot see any.', fix: 'Check the roles of this user.' },
  'object-names-nearest': {
    text: 'Did you mean {names}?',
    fix: 'If not, check that this user has the Use role on it.',
  },
  'object-names-differ': {
    text: 'No object that this user can see has a similar name.',
    fix: 'Check the name, and that this user has the Use role on it.',
  },

  // Prompts
  'prompt-not-enabled': {
    text: '`{input}`: the template does not prompt for it. The controller would ignore it and {instead}.',
    fix: 'Enable "Prompt on launch" for {label} on the template (`{ask}`), or remove the input.',
  },
  'prompt-not-in-workflows': {
    text: '`{input}`: workflow job templates cannot prompt for it, so the controller would ignore it.',
    fix: 'Remove the input. Set the value on the nodes of the workflow, whose templates must prompt for it (`{ask}`).',
  },
  'prompt-not-in-project': {
    text: '`{input}`: the update of a project has no prompts.',
    fix: 'Remove the input.',
  },
  'prompt-not-in-inventory-source': {
    text: '`{input}`: the update of an inventory source has no prompts.',
    fix: 'Remove the input.',
  },
  'prompt-left-out': { text: 'Ignored (`ignored_fields: warn`): {problem}' },
  'prompt-dropped-by-node': {
    text: '`{input}`: the workflow prompts for it, but {node} in it does not and would {instead}.',
    fix: 'Enable "Prompt on launch" for {label} on that template (`{ask}`), unless this is intended.',
  },
  'prompt-dropped-by-nodes': {
    text: '`{input}`: the workflow prompts for it, but {nodes} in it do not and would {instead}.',
    fix: 'Enable "Prompt on launch" for {label} on those templates (`{ask}`), unless this is intended.',
  },
  'prompt-with-template': {
    text: '`{input}` contains a template such as `{{ name }}`, which Ansible uses as plain text there.',
    fix: 'For a GitHub expression, put a `$` before the braces.',
  },
  'variables-with-template': {
    text: '`extra_vars` contains a template such as `{{ name }}` in {names}. The job uses it as plain text, unless the controller setting `ALLOW_JINJA_IN_EXTRA_VARS` is `always`.',
    fix: 'For a GitHub expression, put a `$` before the braces. Move any other template to the playbook or to the job template.',
  },
  'no-relaunch-of-type': {
    text: '`retry_failed_hosts` has no effect: {template} is not a job template.',
    fix: 'The controller relaunches only jobs of job templates on failed hosts. Remove the input.',
  },
  'no-relaunch-of-slices': {
    text: '`retry_failed_hosts` has no effect: with `job_slice_count` the controller runs a workflow job.',
    fix: 'The controller does not relaunch workflow jobs on failed hosts. Remove one of the inputs.',
  },
  'variables-not-prompted': {
    text: '`extra_vars`: the template does not prompt for variables. The controller would ignore {names}.',
    fix: 'Enable "Prompt on launch" for Variables on the template (`ask_variables_on_launch`), or remove them.',
  },
  'variables-not-in-survey': {
    text: '`extra_vars`: the template accepts only the variables of its survey ({survey}). The controller would ignore {names}.',
    fix: 'Enable "Prompt on launch" for Variables on the template (`ask_variables_on_launch`), or remove them.',
  },
  'variable-required': { text: '`extra_vars`: the template requires the variable `{name}`.' },
  'inventory-required': {
    text: 'The template has no inventory.',
    fix: 'Set `inventory`, or choose an inventory on the template.',
  },
  'branch-override-off': {
    text: '`scm_branch`: project {id} "{name}" does not allow jobs to set the branch.',
    fix: 'Enable "Allow branch override" on the project (`allow_override`), or remove the input.',
  },
  'check-mode-in-workflow': {
    text: '`fail_on_changes`: {template} has no check mode. Its nodes use the job types of their templates.',
    fix: 'Launch those templates with `job_type: check`, or remove the input.',
  },
  'check-mode-in-update': {
    text: '`fail_on_changes`: {template} has no check mode.',
    fix: 'Launch a job template with `job_type: check`, or remove the input.',
  },
  'check-mode-off': {
    text: '`fail_on_changes`: the job type is "{jobType}", not "check", so the job could change hosts.',
    fix: 'Set `job_type: check`, or remove the input.',
  },
  'check-mode-unknown': {
    text: '`fail_on_changes`: the job type is unknown, so the job could change hosts.',
    fix: 'Set `job_type: check`, or remove the input.',
  },
  'check-mode-off-in-job': {
    text: '`fail_on_changes` needs a job in check mode, but the job type is "{jobType}".',
    fix: 'Remove the input.',
  },
  'check-mode-not-a-job': {
    text: '`fail_on_changes` needs a job in check mode, but the job is of the type {type}.',
    fix: 'Remove the input.',
  },

  // Credentials and their passwords
  'credential-use-forbidden': {
    text: '`credentials`: this user is not permitted to use {id} "{name}".',
    fix: 'Grant the Use role on this credential.',
  },
  'credentials-same-kind': {
    text: '`credentials`: {credentials} have the same type (and vault id). A job can have only one of them.',
    fix: 'Set one of them.',
  },
  'credential-passwords-missing': {
    text: 'The credentials of the job prompt for passwords at each launch: {names}.',
    fix: 'Set them in `credential_passwords`, or store them in the credential.',
  },
  'credential-passwords-job-templates-only': {
    text: '`credential_passwords`: only job templates support it, so the controller would ignore it.',
    fix: 'Remove the input.',
  },
  'credential-passwords-not-prompted': {
    text: '`credential_passwords`: no credential of the job prompts for {names}. The controller would ignore it and use the stored value.',
    fix: 'Enable "Prompt on launch" for that field of the credential, or remove it.',
  },

  // Answers to the survey
  'survey-answer-missing': { text: '`extra_vars`: the survey requires `{name}` ({type}).' },
  'survey-default-not-used': { text: 'Its default is {value}, which the API does not fill in.' },
  'survey-answer-not-integer': { text: '`extra_vars.{name}` must be an integer without quotes, not {value}.' },
  'survey-answer-not-number': { text: '`extra_vars.{name}` must be a number without quotes, not {value}.' },
  'survey-answer-too-small': { text: '`extra_vars.{name}` must be at least {min}, not {value}.' },
  'survey-answer-too-large': { text: '`extra_vars.{name}` must be at most {max}, not {value}.' },
  'survey-answer-not-text': { text: '`extra_vars.{name}` must be a string, not {type}.' },
  'survey-answer-not-quoted': {
    text: '`extra_vars.{name}` must be a string, not {type}.',
    fix: 'Put the value in quotes.',
  },
  'survey-answer-too-short': { text: '`extra_vars.{name}` must have a length of at least {min}, not {length}.' },
  'survey-answer-too-long': { text: '`extra_vars.{name}` must have a length of at most {max}, not {length}.' },
  'survey-answer-not-choice': { text: '`extra_vars.{name}` must be one of {choices}, not {value}.' },
  'survey-answer-not-list': { text: '`extra_vars.{name}` must be a list of choices of the survey.' },
  'survey-answers-not-choices': { text: '`extra_vars.{name}` must contain only {choices}, not {values}.' },
  'survey-answer-encrypted': {
    text: '`extra_vars.{name}` must be the secret itself, not `$encrypted$`.',
    fix: 'The controller shows `$encrypted$` instead of secrets, and would use the default of the survey for it.',
  },

  // The nodes of a workflow template
  'nodes-without-template': {
    text: 'The workflow has {count} without a template: {nodes}. A node cannot run after its template was deleted.',
    fix: 'Choose another template for each such node, or remove the node from the workflow.',
  },
  'node-prompts-rejected': {
    text: 'The controller rejects the prompts of {count} in the workflow: {nodes}. The node runs without the rejected values, or fails.',
    fix: 'Correct the prompts of the node, unless `extra_vars` or an earlier node supplies a missing value.',
  },

  // The controller refused the launch: sentences behind its reply
  'nothing-launched': { text: 'Nothing was launched.' },
  'launch-server-error': {
    text: 'Nothing was launched.',
    fix: 'Run this step again later. The log of the controller shows the cause.',
  },
  'launch-invalid': {
    text: 'Nothing was launched.',
    fix: 'Change the inputs or the template, as the controller says.',
  },
  'launch-subscription-invalid': {
    text: 'Nothing was launched.',
    fix: 'Check the subscription of the controller.',
  },
  'launch-role-missing': {
    text: 'Nothing was launched.',
    fix: 'Grant this user the {role} role on {template}.',
  },
  'launch-scope-read': {
    text: 'Nothing was launched. This user has the required role, so the token has only the scope "read".',
    fix: 'Create a token with the scope "write".',
  },
  'launch-use-role-missing': {
    text: 'Nothing was launched. The user lacks the Use role on the values of {inputs}, or the token has only the scope "read".',
    fix: 'Grant the Use role, or create a token with the scope "write".',
  },
  'launch-template-not-found': {
    text: 'Nothing was launched. This user cannot see {template}.',
    fix: 'Check the roles of this user.',
  },
  'launch-project-manual': {
    text: 'Nothing was launched. {template} cannot be updated: a manual project has no source control.',
  },
  'launch-inventory-source-empty': {
    text: 'Nothing was launched. {template} cannot be updated: it has no source, or none that can be fetched.',
  },
  'launch-method-not-allowed': {
    text: 'Nothing was launched. The server does not support a launch at this address.',
    fix: 'Check `url`.',
  },
  'launch-too-large': {
    text: 'Nothing was launched. The request is too large for the server.',
    fix: 'Make `extra_vars` smaller, or raise the limit of the server (`client_max_body_size` in nginx).',
  },
  'launch-rate-limited': {
    text: 'Nothing was launched. The server accepts no more requests at the moment.',
    fix: 'Run this step again later.',
  },

  // The reply to the launch was lost
  'launch-unknown-several-jobs': {
    text: 'It is unknown whether {template} was launched: {reason} {count} jobs match this launch:',
  },
  'launch-unknown-no-job': {
    text: 'It is unknown whether {template} was launched: {reason} No job of this launch has appeared. The newest jobs of the template:',
  },
  'launch-unknown-none-visible': {
    text: 'It is unknown whether {template} was launched: {reason} No job of this launch has appeared. This user cannot see any job of the template.',
  },
  'launch-unknown-jobs-unreadable': {
    text: 'It is unknown whether {template} was launched: {reason} The jobs of the template could not be read in time: {lastError}',
  },
  'launch-unknown-search-ended': {
    text: 'It is unknown whether {template} was launched: {reason} The jobs of the template could not be read in time.',
  },
  'launch-not-repeated': {
    text: 'The launch was not repeated, because that could deploy twice.',
    fix: 'Check the jobs of the template on the controller. Run this step again only if this launch is not among them.',
  },
  'launch-id-of-job': { text: 'A job of this launch has "launch_id": "{launchId}" in its variables.' },

  // The job differs from the request
  'job-field-ignored': { text: 'The controller ignored `{field}`.' },
  'job-field-differs': { text: '`{input}` of the job is {actual}, not {requested}.' },
  'job-branch-dropped': {
    text: '`scm_branch` of the job is empty, not {requested}. The job uses the branch of the project, {actual}.',
  },
  'job-variable-missing': { text: 'The job has no variable `{name}`.' },
  'job-variable-differs': { text: 'The variable `{name}` of the job differs from the requested value.' },
  'job-variables-unreadable': {
    text: '`extra_vars` of the job cannot be read, so they could differ from the request.',
  },
  'job-differs-from-request': { text: '{difference} (`ignored_fields: warn`)' },

  // ------------------------------------------------------------------------------------------------------------------
  // Following a job, its log, relaunches
  // ------------------------------------------------------------------------------------------------------------------
  // The output of a job
  'output-not-read': { text: 'The output above may not be whole: {reason} The status is not affected.' },
  'output-not-confirmed': {
    text: 'The output above may not be whole: the controller did not report its events as complete. The status is not affected.',
  },
  'output-event-missing': {
    text: 'A part of the output is missing here: event {event} of the job did not arrive. The status is not affected.',
  },
  'output-events-missing': {
    text: 'A part of the output is missing here: events {first} to {last} of the job did not arrive. The status is not affected.',
  },
  'output-events-unreadable': {
    text: '{count} events of the job could not be read; their output is missing above. The status is not affected.',
  },
  'output-events-misplaced': {
    text: 'Output of {count} job events is missing above: the controller pushed events with wrong line numbers.',
    fix: 'The whole output is on the job page. The status is not affected.',
  },

  // The nodes of a workflow, and its log
  'workflow-nodes-unreadable': {
    text: 'The nodes of the workflow could not be read to the end: {reason} The status is not affected.',
  },
  'nested-nodes-unreadable': { text: 'The nodes of "{path}" could not be read: {reason} The status is not affected.' },
  'node-incomplete': { text: '{node} could not be read whole. {reason}' },
  'nodes-incomplete': { text: '{count} nodes could not be read whole: {nodes}. Of the first one: {reason}' },
  'node-failed': { text: '{node}: {ending}; no path of the workflow handles this' },
  'node-failed-handled': { text: '{node}: {ending}; the workflow goes on, it has a path for this' },
  'workflow-node-template-deleted': {
    text: 'Its {node} did not run, because its template was deleted; no path of the workflow handles this.',
  },
  'workflow-node-template-deleted-later': {
    text: 'Its {node} was successful, but its template was deleted before the workflow ended: the controller counts the node as failed.',
  },

  // Approvals
  'node-approval-timed-out': { text: 'The approval of "{name}" timed out: nobody decided.' },
  'node-approval-denied': { text: 'The approval of "{name}" was denied.' },
  'node-approval-ended': { text: 'The approval of "{name}" is {status}.' },

  // The results on the hosts
  'results-incomplete': {
    text: 'What job {job} did on its hosts could not be read to the end, and the report may lack some of it: {reason} The status is not affected.',
  },
  'artifacts-unreadable': {
    text: 'The artifacts of job {job} could not be read, and the output `artifacts` lacks them: {reason} The status is not affected.',
  },
  'task-result-hidden': { text: 'Its result is hidden (no_log).' },
  'task-host-unreachable': { text: 'The host could not be reached.' },
  'task-without-message': { text: 'The module gave no message.' },

  // Relaunches: why there is none
  'not-relaunched': { text: 'It was not relaunched on its failed hosts. {reason}' },
  'relaunch-type-without-hosts': { text: 'It is a {type}, which has no failed hosts to relaunch on.' },
  'relaunch-job-unproven': { text: "It was found by its values alone and may be somebody else's." },
  'relaunch-timeout-reached': { text: 'No time is left for it (`timeout`).' },
  'relaunch-no-recap': {
    text: 'The playbook never came to its recap, as after a syntax error or its own time-out, so the controller does not know which hosts failed.',
  },
  'relaunch-no-inventory-hosts': {
    text: 'None of the hosts that failed is in the inventory: such as the playbook brings in itself cannot be relaunched.',
  },
  'relaunch-job-not-finished': { text: 'The controller does not count the job as finished yet.' },
  'relaunch-passwords-missing': {
    text: "The job's credentials ask for passwords at each launch: give them in `credential_passwords`.",
  },
  'relaunch-too-many-hosts': { text: 'Too many hosts failed for one relaunch.' },
  'relaunch-refused': { text: 'The controller says: "{words}"' },

  // The reply to a relaunch was lost
  'relaunch-unknown-several-jobs': {
    text: 'It is not known whether job {job} was relaunched: {reason} Several jobs fit: {jobs}.',
  },
  'relaunch-unknown-no-job': {
    text: 'It is not known whether job {job} was relaunched: {reason} No relaunch of it has appeared.',
  },
  'relaunch-unknown-jobs-unreadable': {
    text: 'It is not known whether job {job} was relaunched: {reason} The jobs of the template could not be looked at in time: {lastError}',
  },
  'relaunch-unknown-search-ended': {
    text: 'It is not known whether job {job} was relaunched: {reason} The jobs of the template could not be looked at in time.',
  },
  'relaunch-not-repeated': {
    text: 'The relaunch was not repeated, since that could run twice.',
    fix: 'Look at the newest jobs of template {template} on the controller.',
  },

  // What the relaunches leave undone
  'relaunch-of-jobs': { text: 'It is the relaunch of job {jobs} on the failed hosts.' },
  'hosts-not-checked': { text: 'Whether every host is done could not be found out: {reason}' },
  'events-not-stored': { text: 'Not all events of job {job} are stored, so it cannot be told what it left undone.' },
  'events-too-many': { text: 'job {job} has more events than are looked at' },
  'recap-unreadable': { text: 'The recap of job {job} cannot be read.' },
  'host-left-out': {
    text: 'In job {job} {host} failed, too, and the relaunch left it out: the controller relaunches only hosts of the inventory.',
  },
  'hosts-left-out': {
    text: 'In job {job} {hosts} failed, too, and the relaunch left them out: the controller relaunches only hosts of the inventory.',
  },
  'play-no-hosts-remaining': {
    text: 'Job {job} stopped a play before all of its hosts were done ("no hosts remaining").',
  },
  'playbook-error-not-counted': {
    text: 'In job {job} Ansible printed an error that its recap counts on no host, so some hosts may not be done. The output of the job shows the error.',
  },
  'relaunch-plays-differ': {
    text: 'Job {job} and its relaunch did not run the same plays, so it cannot be told what is left undone.',
  },
  'play-inventory-unreadable': {
    text: 'Job {job} may have stopped after its task "{task}", and the hosts of its inventory could not be read: {reason}',
  },
  'play-inventory-missing': {
    text: 'Job {job} may have stopped after its task "{task}", and the hosts of its inventory could not be read: it has none.',
  },
  'play-hosts-unknown': {
    text: 'Job {job} may have stopped after its task "{task}", and which hosts the play "{play}" ({pattern}) was to run on cannot be told.',
  },
  'play-not-finished': {
    text: 'Job {job} stopped after its task "{task}", and the play "{play}" is not done on {hosts}: what did not fail is not in the relaunch.',
  },
  'handler-failed': {
    text: 'The handler {name} failed on {hosts} in job {job}, and the relaunch did not run it again.',
    fix: 'Run the template again on {hosts}, or run the handler by hand. The template runs it only where a task changes something.',
  },
  'handlers-failed': {
    text: 'The handlers {names} failed on {hosts} in job {job}, and the relaunch did not run them again.',
    fix: 'Run the template again on {hosts}, or run the handlers by hand. The template runs them only where a task changes something.',
  },
  'handler-not-run': {
    text: 'The handler {name} did not run on {hosts} after job {job} changed something there.',
    fix: 'Run the template again on {hosts}, or run the handler by hand. The template runs it only where a task changes something.',
  },
  'handlers-not-run': {
    text: 'The handlers {names} did not run on {hosts} after job {job} changed something there.',
    fix: 'Run the template again on {hosts}, or run the handlers by hand. The template runs them only where a task changes something.',
  },
  'handler-maybe-not-run': {
    text: 'Job {jobs} changed something on {hosts} before the failure; if that notifies a handler, the handler did not run there.',
  },
  'handlers-not-checked': { text: 'Whether a handler must still run on {hosts} could not be checked: {reason}' },

  // ------------------------------------------------------------------------------------------------------------------
  // How the step ended: verdict, summary, outputs, deployment
  // ------------------------------------------------------------------------------------------------------------------
  // The status of the job. `-unstarted`: the job has no running time.
  'job-failed': { text: 'Job {id} "{name}": failed after {elapsed}.' },
  'job-failed-unstarted': { text: 'Job {id} "{name}": failed.' },
  'job-error': { text: 'Job {id} "{name}": error after {elapsed}.' },
  'job-error-unstarted': { text: 'Job {id} "{name}": error.' },
  'job-canceled': { text: 'Job {id} "{name}": canceled after {elapsed}.' },
  'job-canceled-unstarted': { text: 'Job {id} "{name}": canceled.' },
  'job-deleted': {
    text: 'Job {id} was deleted on the controller, so it is unknown how "{name}" ended.',
    fix: 'Check on its hosts what it changed before you deploy again.',
  },
  'job-end-unknown': {
    text: 'It is not known how Job {id} "{name}" ended; it may still run. {reason}',
    fix: 'Look at the job before you deploy again. {url}',
  },
  'wait-timed-out': {
    text: 'The wait ended after {limit} (`timeout`). Job {id} "{name}" is STILL RUNNING (status: {status}).',
    fix: 'Follow it on the controller, or raise `timeout`. {url}',
  },
  'queue-timed-out': {
    text: 'The job had not begun to run after {limit} (`queue_timeout`). Job {id} "{name}" is STILL RUNNING (status: {status}).',
    fix: 'Follow it on the controller, or raise `queue_timeout`. {url}',
  },
  'relaunch-incomplete': { text: 'The verdict stays failed all the same:' },

  // Why the job failed: lines behind its status, and annotations.
  'task-failed': { text: 'Task {task} failed on {hosts}' },
  'task-failed-with-message': { text: 'Task {task} failed on {hosts}: {words}' },
  'hosts-unreachable': { text: '{hosts} could not be reached at task {task}' },
  'hosts-unreachable-with-message': { text: '{hosts} could not be reached at task {task}: {words}' },
  'failure-not-listed': { text: 'And 1 more failure' },
  'failures-not-listed': { text: 'And {count} more failures' },
  'failure-not-annotated': { text: '1 more failure has no annotation.' },
  'failures-not-annotated': { text: '{count} more failures have no annotation.' },
  'failure-handled': { text: 'The workflow went on: it has a path for this.' },
  'ansible-stopped': { text: 'Ansible stopped: {words}' },
  'ansible-stopped-at': { text: 'Ansible stopped: {words} ({place})' },
  'previous-task-failed': { text: 'Previous Task {end}: {job} of "{name}", whose output says why: {url}' },
  'failed-task-unknown': { text: 'No failed task is known: the end of the output says why.' },
  'failed-node-unknown': { text: 'No failed node is known: the page of the workflow shows its nodes.' },
  'job-page': { text: 'Open the job: {url}' },

  // `fail_on_changes`
  'check-found-changes': { text: '{count} would change (`fail_on_changes`): {hosts}.' },
  'check-recap-missing': {
    text: 'Whether a host would change is not known (`fail_on_changes`): the recap is missing.',
    fix: 'Run the check again.',
  },
  'check-without-hosts': {
    text: 'No host would change, since none was checked:',
    fix: 'look at the inventory, the limit and the tags that it ran with.',
  },

  // A job that is not as asked, and what became of it.
  'job-not-as-asked': { text: 'Job {id} is not as asked.' },
  'job-not-as-asked-cancelled': { text: 'It was cancelled, and has ended: {status}.' },
  'job-not-as-asked-finished': { text: 'It had finished before it could be cancelled: {status}.' },
  'job-not-as-asked-unconfirmed': {
    text: 'The controller is cancelling it (status: {status}), but its end COULD NOT BE CONFIRMED:',
    fix: 'look at it on the controller.',
  },
  'job-not-as-asked-running': {
    text: 'It COULD NOT BE CANCELLED and may still run: {reason}',
    fix: 'Cancel it on the controller.',
  },

  // `cancel_on_timeout`
  'timeout-job-cancelled': {
    text: 'The wait ended by `{limit}`. Job {id} was cancelled and has ended: {status}. {url}',
  },
  'timeout-job-finished': {
    text: 'The wait ended by `{limit}`. Job {id} had ended before it could be cancelled: {status}. {url}',
  },
  'timeout-cancel-pending': {
    text: 'The wait ended by `{limit}`. The controller is cancelling job {id} (status: {status}); its end was not seen yet. {url}',
  },
  'timeout-cancel-unconfirmed': {
    text: 'The wait ended by `{limit}`. The controller is cancelling job {id} (status: {status}); its end was not seen: {reason} {url}',
  },
  'timeout-cancel-failed': {
    text: 'The wait ended by `{limit}`. Job {id} COULD NOT BE CANCELLED and may still run: {reason}',
    fix: 'Cancel it on the controller: {url}',
  },
  'timeout-job-not-cancelled': { text: 'It {reason}, so it was NOT cancelled (`cancel_on_timeout`).' },

  // The workflow was cancelled.
  'cancelled-before-launch': { text: 'The workflow was cancelled before the launch: nothing was launched.' },
  'cancelled-before-wait': {
    text: 'The workflow was cancelled before the job was looked up: it was NOT cancelled, and may still run.',
  },
  'cancelled-before-cancel': {
    text: 'The workflow was cancelled before the job was looked up: the job was NOT cancelled, and may still run.',
  },
  'cancelled-before-decision': {
    text: 'The workflow was cancelled before the decision: nothing was approved or denied.',
  },
  'cancelled-after-decision': {
    text: 'The workflow was cancelled after the decision. The approval of "{node}" {outcome}. {url}',
  },
  'cancelled-before-reply': { text: 'The workflow was cancelled before the controller had answered.' },
  'cancelled-during-apply': {
    text: 'The workflow was cancelled. What was written before stays; applying again goes on from there.',
  },
  'cancelled-before-token': {
    text: 'The workflow was cancelled: no token is given out, and one that was made meanwhile is revoked by the post step.',
  },
  'workflow-cancelled-job-cancelled': {
    text: 'Job {id} was cancelled with the workflow, and has ended: {status}. {url}',
  },
  'workflow-cancelled-job-finished': {
    text: 'The workflow was cancelled, but job {id} had finished before: {status}. {url}',
  },
  'workflow-cancelled-cancel-pending': {
    text: 'The controller is cancelling job {id} (status: {status}); its end was not seen yet. {url}',
  },
  'workflow-cancelled-cancel-unconfirmed': {
    text: 'The controller is cancelling job {id} (status: {status}); its end was not seen: {reason} {url}',
  },
  'workflow-cancelled-cancel-failed': {
    text: 'The workflow was cancelled, but job {id} COULD NOT BE CANCELLED and may still run: {reason}',
    fix: 'Cancel it on the controller: {url}',
  },
  'workflow-cancelled-job-continues': {
    text: 'The workflow was cancelled. Job {id} goes on (`cancel_on_workflow_cancel: false`): {url}',
  },
  'workflow-cancelled-job-kept': {
    text: 'The workflow was cancelled. Job {id} {reason}, so it was NOT cancelled.',
    fix: 'Look at it: {url}',
  },

  // The log, the summary, the outputs
  'report-part-not-written': { text: 'The {part} could not be written: {reason} The status is not affected.' },
  'runner-file-not-written': {
    text: 'The {kind} of this step could not be written, and later steps miss them: {reason}',
  },
  'log-file-not-written': {
    text: 'The file of `log_file` could not be written to its end: {reason} The status is not affected.',
  },
  'summary-full': { text: 'The summary has no room left for this job: a step may show 1 MiB. The log has all of it.' },
  'output-masked': {
    text: 'The output `{name}` holds a value that is masked in the log. GitHub drops it on the way to another job; steps of the same job can read it.',
    fix: 'Use {others} there.',
  },
  'output-redacted': { text: 'A secret of this step was part of the output `{name}`: *** stands in its place.' },

  // GitHub Deployments
  'deployment-not-recorded': {
    text: 'The deployment in environment "{environment}" is not recorded on GitHub: {reason}',
  },
  'deployment-not-updated': {
    text: 'Deployment {id} in environment "{environment}" is not up to date on GitHub: {reason}',
  },
  'deployment-not-ended': {
    text: 'The deployment on GitHub could not be brought to its end: {reason} That changes nothing else.',
  },
  'deployment-without-token': {
    text: 'The deployment in environment "{environment}" is not recorded on GitHub: there is no `github_token`.',
  },
  'deployment-without-commit': {
    text: 'The deployment in environment "{environment}" is not recorded on GitHub: the runner names no repository and commit.',
  },
  'deployment-job-unaffected': { text: 'That changes nothing else.' },
  'github-unreachable': { text: 'GitHub cannot be reached ({code}).' },
  'github-unanswered': { text: 'GitHub did not answer in time.' },
  'github-refused': { text: 'GitHub answered {status} {said}{requestId}.' },
  'github-reply-unexpected': { text: "GitHub's reply is not {wanted}. Something in front of it may have answered." },
  'github-reply-unexpected-words': {
    text: "GitHub's reply is not {wanted}: {said}. Something in front of it may have answered.",
  },
  'github-token-refused': { text: 'Check `github_token`.' },
  'github-permission-missing': {
    text: 'Give the job the permission `deployments: write`, under `permissions`. A run for a pull request from a fork cannot have it.',
  },
  'github-deployments-hidden': {
    text: '`github_token` does not reach the deployments of {repository}: give the job the permission `deployments: write`, or give a token that may write deployments there.',
  },
  'environment-url-artifacts-empty': {
    text: '`environment_url` is left out on GitHub: the job has not left the artifact `{artifact}` (set_stats). The job left none.',
  },
  'environment-url-artifact-missing': {
    text: '`environment_url` is left out on GitHub: the job has not left the artifact `{artifact}` (set_stats). It has {artifacts}.',
  },
  'environment-url-not-http': {
    text: '`environment_url` is left out on GitHub: the artifact `{artifact}` is not an http or https address.',
  },
  'environment-url-with-password': {
    text: '`environment_url` is left out on GitHub: the artifact `{artifact}` holds a user name or password.',
  },
  'environment-url-secret': { text: '`environment_url` is left out on GitHub: it holds a secret.' },

  // Faults of this action
  'unexpected-error': { text: 'A fault of this action: {reason} Please report it.' },

  // ------------------------------------------------------------------------------------------------------------------
  // Steps of the building blocks: wait, cancel, approve, query, token; the post step
  // ------------------------------------------------------------------------------------------------------------------
  // `wait`, and the job that a step is given
  'job-not-found': {
    text: "The job was not found:\n- `job_id` is {id}, and there is no such job on this controller, or the user may not see it. Check that the number comes from this controller, and that the user has a role on the job's template.",
  },
  'job-of-type-not-found': {
    text: 'The job was not found:\n- `job_id` is {id}, and there is no {type} with this number. Leave out `job_type`: it is found out.',
  },
  'job-type-unknown': {
    text: 'The job was not found:\n- `job_id` is {id}, and its type is {type}. Accepted are: {types}.',
  },
  'job-not-followed': { text: 'Job {job} "{name}" is not followed:' },

  // `cancel`
  'nothing-cancelled': { text: 'Nothing was cancelled:' },
  'approval-not-cancelable': {
    text: '`job_id` is {job}, and that is the approval "{name}", which can only be decided.',
    fix: 'Deny it with the action `approve` (`job_id: of its workflow job`, `decision: deny`), or cancel the workflow job that it belongs to',
  },
  'approval-of-workflow-not-cancelable': {
    text: '`job_id` is {job}, and that is the approval "{name}", which can only be decided.',
    fix: 'Deny it with the action `approve` (`job_id: {workflow}`, `decision: deny`), or cancel the workflow job {workflow}',
  },
  'cancel-job-finished': {
    text: 'Job {id} "{name}" had ended before it could be cancelled: {status} (`fail_if_finished`). {url}',
  },
  'cancel-failed': { text: 'Job {id} "{name}" COULD NOT BE CANCELLED and may still run: {reason} {url}' },
  'cancel-timed-out': {
    text: 'The controller took the cancel of job {id} "{name}", but its end was not seen after {limit} (`timeout`); status: {status}.',
    fix: 'Look at it on the controller. {url}',
  },
  'cancel-workflow-cancelled': {
    text: 'The controller took the cancel of job {id} "{name}", but its end was not seen when the workflow was cancelled; status: {status}.',
    fix: 'Look at it on the controller. {url}',
  },
  'cancel-unconfirmed': {
    text: 'The controller took the cancel of job {id} "{name}", but its end was not seen ({reason}); status: {status}.',
    fix: 'Look at it on the controller. {url}',
  },

  // `approve`
  'nothing-decided': { text: 'Nothing was decided:' },
  'job-not-workflow': {
    text: '`job_id` is {job}, and that is a {type}.',
    fix: 'Approvals are parts of workflow jobs: give the number of one.',
  },
  'job-of-workflow': {
    text: '`job_id` is {job}, and that is a {type}.',
    fix: 'Approvals are parts of workflow jobs: give `job_id: {workflow}`.',
  },
  'approval-name-ambiguous': {
    text: '`node` is {name}, and that is the name of {count} approvals: {approvals}.',
    fix: 'Give what stands in quotes.',
  },
  'approval-several-pending': {
    text: '{count} approvals are pending, and `node` does not say which is meant: {approvals}.',
    fix: 'Give what stands in quotes.',
  },
  'approval-not-found': {
    text: '`node` is {name}, and the workflow job has no such approval. It has: {approvals}.',
  },
  'approval-not-in-workflow': { text: 'The workflow job has no approval.' },
  'approval-none-pending': { text: 'No approval is pending, and none comes up any more: {approvals}.' },
  'approval-role-missing': {
    text: 'This user may not {decision} it: the role Approve on the workflow job template or on its organization is needed, and a token with the scope "write".',
  },
  'approval-deleted': { text: 'The approval was deleted.' },
  'approval-decided-unreadable': {
    text: 'The controller accepted the decision `{decision}`, but the approval could not be read: {reason}',
    fix: 'Look at the approval on the controller.',
  },
  'approval-not-pending': {
    text: 'No decision was made: the pending approval did not come up within {limit} (`timeout`). {url}',
  },
  'approval-node-not-pending': {
    text: 'No decision was made: the approval "{node}" did not come up within {limit} (`timeout`). {url}',
  },
  'approval-still-pending': {
    text: 'The controller took the decision `{decision}`, and the approval is pending all the same. {url}',
  },
  'approval-decision-late': {
    text: 'The decision `{decision}` came too late. The approval of "{node}" {outcome}. {url}',
  },
  'approval-given': { text: 'was given' },
  'approval-given-by': { text: 'was given by {user}' },
  'approval-denied': { text: 'was denied' },
  'approval-denied-by': { text: 'was denied by {user}' },
  'approval-timed-out': { text: 'timed out: nobody decided' },

  // `query`
  'collection-not-found': { text: 'The API of this controller has no such collection:' },
  'collection-misspelled': { text: '`resource` is {resource}; did you mean `{near}`? There are {collections}' },
  'collection-without-results': {
    text: 'The controller was asked for something that is no collection:\n- `resource` is {resource}, and the reply holds no list of results; give a collection such as `job_templates` or `inventories/5/hosts`',
  },
  'results-without-field': { text: 'The results have no such fields:' },
  'fields-unknown': { text: '`fields` names {fields}; the results have {known}' },
  'query-none-found-one': {
    text: '{resource}: {matches}, and `expect: one` wants exactly one.',
    fix: 'Check the filters, and whether this user may see them: the controller leaves out what this user may not see.',
  },
  'query-several-found-one': {
    text: '{resource}: {matches}, and `expect: one` wants exactly one.',
    fix: 'They are {found}. Narrow the filters (such as `organization__name`).',
  },
  'query-none-found-some': {
    text: '{resource}: {matches}, and `expect: some` wants at least one.',
    fix: 'Check the filters, and whether this user may see them: the controller leaves out what this user may not see.',
  },
  'query-one-found-none': { text: '{resource}: {matches}, and `expect: none` wants none. There is {found}.' },
  'query-several-found-none': { text: '{resource}: {matches}, and `expect: none` wants none. There are {found}.' },
  // What to do after the controller's refusal, which stands before it
  'filter-forbidden': {
    text: 'Nobody may filter by that field: leave it out of `filters`, and look through the results for it.',
  },

  // `token`
  'token-not-made': { text: 'No token was made:' },
  'application-not-found': {
    text: '`application` is {application}: this user can see none like it; check it, and the rights of the user',
  },
  'application-name-ambiguous': {
    text: '`application` is {application}: it is the name of {count}: {ids}; give the id',
  },
  'minted-token-not-revoked': { text: 'Token {token} "{description}" was deleted but may still be valid: {reason}' },
  'minted-tokens-not-searched': {
    text: 'Token {token} "{description}" is deleted. Whether another one of this name was made could not be seen: {reason}',
  },
  'token-not-revoked': { text: 'The token "{description}" could not be revoked: {reason}' },
  'unknown-token-not-revoked': {
    text: 'The token could not be revoked: {reason}',
    fix: 'Delete it on the controller.',
  },
  // What to do after the controller's refusal, which stands before it
  'applications-superusers-only': {
    text: 'Only superusers may read applications, or make their tokens, at an AAP gateway: leave out `application`, or use the credentials of a superuser.',
  },
  'gateway-makes-no-tokens': {
    text: 'This controller makes no tokens: use `username` and `password`, or a token that was made by hand, in the other actions.',
  },
  'controller-makes-no-tokens': {
    text: 'This controller has no OAuth2 provider, so it creates no tokens (AWX after 24.6.1 has none): set `username` and `password` in the other actions.',
  },
  'token-external-user': {
    text: 'This user may not create tokens: the password of this user is kept by LDAP, SAML or SSO.',
    fix: 'Use a user whose password is kept here, or have an administrator switch on "Allow external users to create OAuth2 tokens".',
  },
  'token-forbidden': {
    text: 'No token was made. Either the given `token` has only the scope "read" (one with "write" is needed), or this user may not make tokens: controllers forbid it to users of LDAP, SAML or SSO unless "Allow external users to create OAuth2 tokens" is on.',
    fix: 'Then give `username` and `password` to the other actions, or take another user.',
  },

  // The post step, after a main step that was stopped
  'followed-job-left': {
    text: 'The main step was stopped while it followed job {job}, which goes on: it {why}. {url}',
  },
  'followed-job-not-cancelled': {
    text: 'The main step was stopped while it followed job {job}, which goes on: it is not cancelled with the workflow (`cancel_on_workflow_cancel: false`). {url}',
  },
  'launched-job-not-cancelled': {
    text: 'The main step was stopped while it launched job {job}, which goes on: it is not cancelled with the workflow (`wait: false` or `cancel_on_workflow_cancel: false`). {url}',
  },
  'launched-job-found': { text: 'The launch whose outcome was not known did lead to job {job}; it goes on. {url}' },
  'launched-job-not-found': {
    text: 'No job with the launch id {launchId} has appeared: whether template {template} was launched is not known.',
    fix: 'Look at its jobs on {site} before you deploy again.',
  },
  'launch-interrupted': {
    text: 'The main step was stopped during the launch, and whether template {template} was launched is not known.',
    fix: 'Look at its jobs on {site} before you deploy again.',
  },
  'relaunch-not-found': {
    text: 'The main step was stopped while it relaunched job {job} on its failed hosts, and whether there is another job is not known. None has appeared.',
    fix: 'Look at the jobs of template {template} on {site}',
  },
  'relaunch-uncertain': {
    text: 'The main step was stopped while it relaunched job {job} on its failed hosts, and whether there is another job is not known. These may be it: {jobs}.',
    fix: 'Look at the jobs of template {template} on {site}',
  },

  // Why a step does not cancel a job; follows "it"
  'job-launched-by-another': { text: 'was not launched by this run of the workflow' },
  'job-found-by-values': { text: "was found by its values alone and may be somebody else's" },

  // ------------------------------------------------------------------------------------------------------------------
  // apply: files, checks, plan, writing
  // ------------------------------------------------------------------------------------------------------------------
  // All files together
  'file-line-wrong': { text: 'A line is wrong, nothing was written:' },
  'file-lines-wrong': { text: '{count} lines are wrong, nothing was written:' },
  'files-checked-offline': { text: 'What the controller knows better could not be asked: {reason}' },

  // Each text from here to the comment "Writing" follows a file's name, the line and the path. An exception are the
  // reasons in `field-fixed`.

  // Reading files
  'file-not-a-mapping': { text: 'must be a mapping of collections to lists, not {shape}' },
  'file-collection-unknown': { text: 'is not a collection; there are {collections}' },
  'file-collection-similar': { text: 'is not a collection;', fix: 'did you mean `{similar}`?' },
  'field-unknown': { text: 'is no field of a {kind}; there are {fields}' },
  'field-unknown-similar': { text: 'is no field of a {kind};', fix: 'did you mean `{similar}`?' },
  'field-wrong-type': { text: 'must be {accepted}, not {shape}' },
  'field-not-a-choice': { text: 'must be one of {choices}' },
  'field-not-a-list': { text: 'must be a list of {items}, not {shape}' },
  'state-not-a-choice': { text: 'must be `present` or `absent`' },
  'sync-not-boolean': { text: 'must be `true` or `false`, not {shape}' },
  'sync-not-possible': { text: 'makes no sense: only projects and inventory sources are updated' },
  'project-folder-not-manual': {
    text: 'is for manual projects: the controller chooses the folder of one with a `scm_type` by itself',
  },

  // Names
  'name-missing': { text: 'must be a mapping with a `name`' },
  'name-is-number': { text: 'must be a mapping with a `name`', fix: '(put a number in quotes)' },
  'name-too-long': { text: 'is longer than the {limit} characters that the controller takes' },
  'host-name-with-port': {
    text: 'has a port, of which the controller makes a host "{host}":',
    fix: 'name it so, with `ansible_port: {port}` among its `variables`',
  },
  'group-name-reserved': { text: 'is a group that Ansible has by itself, and the controller makes none of that name' },

  // References
  'reference-not-a-name': { text: 'must be a name, or a mapping such as `{name: …, organization: …}`, not {shape}' },
  'reference-type-wrong': { text: 'does not fit here; must be {collections}' },
  'reference-part-unknown': { text: 'does not tell objects with the same name apart; these do: {parts}' },
  'reference-absent': { text: 'refers to the {object}, which the files want absent' },
  'reference-not-found': {
    text: 'refers to {reference}: neither the files have it, nor can this user see it on the controller',
  },
  'reference-not-found-similar': {
    text: 'refers to {reference}: neither the files have it, nor can this user see it on the controller;',
    fix: 'did you mean {similar}?',
  },
  'reference-not-found-others': {
    text: 'refers to {reference}: neither the files have it, nor can this user see it on the controller; there are {names}',
  },
  'reference-ambiguous': {
    text: 'refers to {reference}, and there are {count}: {objects}.',
    fix: 'Tell them apart, such as by `{name: …, organization: …}`',
  },
  'reference-ambiguous-type': {
    text: 'refers to {reference}, and there are {count}: {objects}.',
    fix: 'Tell them apart, such as by `{name: …, type: …}`',
  },

  // Nodes of a workflow
  'node-without-identifier': { text: 'must be a mapping with an `identifier`' },
  'node-field-unknown': { text: 'is not a field of a node; there are {fields}' },
  'node-runs-nothing': { text: 'runs nothing;', fix: 'give a `unified_job_template`, or an `approval` with a name' },
  'node-template-deleted': {
    text: 'runs nothing: its template was deleted before the export;',
    fix: 'give it another `unified_job_template`, or remove the node and the links to it',
  },
  'node-template-unreadable': {
    text: 'runs nothing: the user of the export could not read its template;',
    fix: 'export again as a user with the Read role on it',
  },
  'node-management-job': {
    text: 'is a management job of the controller, and `apply` cannot give one to a node;',
    fix: 'leave out the workflow',
  },
  'node-approval-with-answers': { text: 'cannot be given to an approval, which runs nothing' },
  'node-approval-without-name': { text: 'has no name, and people are asked by it' },
  'node-approval-timeout-wrong': { text: 'must be a timeout in whole seconds (0 for no timeout)' },
  'node-identifier-twice': { text: 'has the identifier "{identifier}" of another node' },
  'node-link-not-identifier': { text: "must be a node's identifier, not {shape}" },
  'node-link-unknown': { text: 'leads to "{identifier}", which is not a node of this workflow' },
  'node-link-twice': {
    text: 'leads to "{identifier}" twice: two nodes have one link at most, and `always_nodes` is for both ends',
  },
  'node-links-circular': {
    text: 'is on a circle: {circle}. The controller would take it, and then every workflow on it stops',
  },

  // Surveys
  'survey-spec-not-mapping': { text: 'must be a mapping with a list `spec` of questions' },
  'survey-question-not-mapping': { text: 'must be a mapping with `variable` and `type`, not {shape}' },
  'survey-variable-invalid': { text: 'is not a valid Ansible variable name' },
  'survey-variable-twice': { text: 'asks for the variable "{variable}" twice' },
  'survey-minimum-above-maximum': { text: 'is above `max` ({min} > {max}): no answer is valid' },
  'survey-choices-missing': { text: 'are missing, and a question of type {type} needs them' },
  'survey-required-not-boolean': { text: 'must be `true` or `false`' },
  'survey-default-encrypted': { text: 'is `$encrypted$`, which keeps passwords and nothing else' },
  'survey-default-not-integer': { text: 'must be a whole number' },
  'survey-default-not-number': { text: 'must be a number' },
  'survey-default-not-text': { text: 'must be a text', fix: '(put a number in quotes)' },
  'survey-default-several-choices': { text: 'must be one choice, not several' },
  'survey-default-not-choice': { text: 'must be one of the choices: {choices}' },

  // Variables
  'variables-not-yaml': { text: 'is not YAML or JSON that the controller can read' },
  'variables-not-a-mapping': { text: 'must be a mapping' },
  'variables-with-vault': { text: 'holds `!vault` or `!unsafe`, which the controller takes in files only' },
  'variables-with-date': { text: 'holds a date, which the controller refuses:', fix: 'put it in quotes' },

  // Recurrence rules of schedules
  'rrule-without-start': { text: 'has no start:', fix: 'begin with `DTSTART:20300101T000000Z` or the like' },
  'rrule-several-starts': { text: 'has several starts, and the controller takes one' },
  'rrule-start-without-zone': {
    text: 'has a start in no time zone:',
    fix: 'end it with `Z`, or name one, as in `DTSTART;TZID=Europe/Berlin:20300101T000000`',
  },
  'rrule-time-zone-unknown': { text: 'names a time zone that there is not' },
  'rrule-without-rule': { text: 'says nothing of when:', fix: 'add `RRULE:FREQ=DAILY;INTERVAL=1` or the like' },
  'rrule-with-exdate': { text: 'has an EXDATE or RDATE, which the controller refuses' },
  'rrule-without-interval': { text: 'lacks an `INTERVAL=`, which the controller wants although it be 1' },
  'rrule-every-second': { text: 'comes every second, which the controller refuses' },
  'rrule-byday-with-number': {
    text: 'has a BYDAY with a number, which the controller refuses:',
    fix: 'give `BYDAY=MO;BYSETPOS=2` or the like',
  },
  'rrule-count-and-until': { text: 'has both a COUNT and an UNTIL, and the controller takes one' },
  'rrule-count-too-large': { text: 'has a COUNT above 999, which the controller refuses' },
  'rrule-until-without-time': {
    text: 'has an UNTIL without a time:',
    fix: 'give `UNTIL=20301231T235959Z` or the like',
  },

  // Messages of notifications
  'notification-event-unknown': { text: 'has the unknown event `{event}`; must be one of {events}' },
  'notification-event-not-mapping': { text: 'has `{event}`, which must be a mapping with a `message` and a `body`' },
  'notification-part-unknown': { text: 'has `{event}.{part}`; there are `message` and `body`' },
  'notification-part-not-text': { text: 'has `{event}.{part}`, which must be a text' },
  'notification-message-line-break': { text: 'has a line break in `{event}.message`, and only a `body` can have one' },

  // Fields that the API ignores, changes that it refuses, objects that it does not delete
  'application-client-id-generated': { text: 'cannot be given: the controller makes it' },
  'application-client-secret-generated': { text: 'cannot be given: the controller makes it, and shows it once' },
  'inventory-hosts-not-field': {
    text: 'cannot be given: hosts are a list of their own, `hosts`, each with its `inventory`',
  },
  'inventory-groups-not-field': {
    text: 'cannot be given: groups are a list of their own, `groups`, each with its `inventory`',
  },
  'host-groups-not-field': { text: 'cannot be given: a group names its `hosts`' },
  'job-template-credential-ignored': {
    text: 'cannot be given: the API drops it in silence:',
    fix: 'give a list, `credentials`',
  },
  'workflow-without-credentials': {
    text: 'cannot be given: a workflow job template has none:',
    fix: 'give them to its nodes',
  },
  'field-fixed': { text: 'cannot change `{field}`: {reason}' },
  'credential-vault-id-fixed': {
    text: 'cannot change `inputs.vault_id`: the API refuses another vault id:',
    fix: 'make another credential, and delete this one',
  },
  'label-not-deletable': { text: 'cannot be `absent`: the API deletes no labels: one goes with its last use' },

  // Why a field cannot be changed: the reason in `field-fixed`, also in apply/schema.json
  'application-grant-type-fixed': { text: 'the grant type of an application stays what it was made with' },
  'credential-type-fixed': { text: 'a credential stays of the type that it was made with' },
  'inventory-kind-fixed': { text: 'an inventory stays of the kind that it was made with' },
  'host-inventory-fixed': { text: 'a host cannot move to another inventory' },
  'group-inventory-fixed': { text: 'a group cannot move to another inventory' },
  'inventory-source-inventory-fixed': {
    text: 'the API ignores another inventory without an error:',
    fix: 'delete the source and create it again',
  },
  'notification-type-fixed': { text: 'the controller fails with another type:', fix: 'delete it and create it again' },

  // Objects that the files describe
  'object-described-twice': { text: 'is described twice: {file}:{line} describes the same {object}' },
  'object-needs-itself': { text: 'needs itself: {circle}' },
  'object-key-incomplete': { text: 'can be any of {count} on the controller: {objects}.', fix: 'Give its `{parts}`' },
  'object-not-unique': {
    text: 'can be any of {count} on the controller: {objects}.',
    fix: 'Nothing tells them apart: rename or delete all but one',
  },
  'object-fields-missing': { text: 'is not on the controller, and to make a {kind} {fields} must be given' },
  'object-field-required': { text: 'cannot be without `{field}`' },
  'credential-owner-missing': {
    text: 'is not on the controller, and to make a credential an `organization`, a `user` or a `team` must be given',
  },
  'credential-several-owners': { text: 'has {owners}, and a credential has one owner' },
  'job-template-inventory-missing': {
    text: 'is not on the controller, and to make a job template `inventory` or `ask_inventory_on_launch: true` must be given',
  },
  'job-template-organization-other': {
    text: "cannot be made in another `organization` than its project's:",
    fix: 'leave the organization out, or name another project',
  },
  'job-template-inventory-removed': {
    text: 'would have no `inventory` and ask for none:',
    fix: 'give it one, or `ask_inventory_on_launch: true`',
  },
  'job-template-callback-without-inventory': {
    text: 'has a `host_config_key`, and the hosts that call are looked for in an `inventory`, of which it has none',
  },
  'job-template-branch-not-allowed': { text: 'has {fields}, which its project allows with `allow_override: true`' },
  'job-template-playbook-unknown': {
    text: 'has the playbook `{playbook}`, which the {project} does not have since its last update',
  },
  'job-template-playbook-similar': {
    text: 'has the playbook `{playbook}`, which the {project} does not have since its last update;',
    fix: 'did you mean `{similar}`?',
  },
  'project-url-missing': { text: 'is fetched from somewhere, and has no `scm_url`' },
  'project-manual-with-options': { text: 'has {fields}, which a manual project cannot have' },
  'project-type-without-options': { text: 'has {fields}, which a project of type "{type}" cannot have' },
  'project-override-needed': {
    text: 'cannot have `allow_override: false`: the {template} has another branch, or asks for one',
  },
  'project-folder-twice': { text: 'has the folder `{folder}` of the project "{project}"' },
  'project-folder-not-free': {
    text: "cannot have the folder `{folder}`: it is not there, or another project has it (free are {folders}). Folders are made on the controller's own machine",
  },
  'project-no-folder-free': {
    text: "cannot have the folder `{folder}`: it is not there, or another project has it (none is free). Folders are made on the controller's own machine",
  },
  'inventory-source-project-missing': { text: 'is in a project (`source: scm`), and has no `source_project`' },
  'inventory-source-not-in-project': { text: 'has {fields}, which only a source in a project has (`source: scm`)' },
  'inventory-host-filter-missing': { text: 'is smart, and to have hosts it must be given a `host_filter`' },
  'inventory-not-constructed': { text: 'has `input_inventories`, which only a constructed inventory has' },
  'inventory-input-constructed': {
    text: 'has the constructed {inventory} among its `input_inventories`, and the API takes no constructed one',
  },
  'inventory-without-own-members': {
    text: 'cannot be in the {kind} {inventory}, which has the hosts of others and no {member} of its own',
  },
  'inventory-name-taken': {
    text: 'has the name of the {object} of the same inventory, and the API takes a name once there',
  },
  'group-inside-itself': { text: 'is a child of itself: {circle}' },
  'workflow-inside-itself': { text: 'runs itself as a workflow in a workflow: {circle}' },

  // Inputs of credentials
  'credential-input-unknown': {
    text: 'has `inputs.{input}`, which a credential of type "{type}" does not have; there are {inputs}',
  },
  'credential-input-not-boolean': { text: 'has `inputs.{input}`, which must be `true` or `false`, not {shape}' },
  'credential-input-not-text': {
    text: 'has `inputs.{input}`, which must be a text (put a number in quotes), not {shape}',
  },
  'credential-input-not-choice': { text: 'has `inputs.{input}`, which must be one of {choices}' },
  'credential-same-type': {
    text: 'is of the same type as the {credential}: there can be one of each, and of vaults one of each `vault_id`',
  },

  // Answers of nodes and schedules
  'answers-without-prompts': { text: 'gives {answers} to the {template}, which prompts for nothing' },
  'answer-without-prompt': {
    text: 'gives `{answer}`, for which the {template} does not prompt:',
    fix: 'turn on `{switch}`',
  },
  'answer-workflow-without-prompt': {
    text: 'gives `{answer}`, for which no {kind} prompts:',
    fix: 'give it to the nodes of the workflow',
  },
  'answer-credential-of-template': { text: 'is a credential that the {template} has itself:', fix: 'leave it out' },
  'answer-inventory-missing': { text: 'gives no `inventory`, and the {template} has none either' },
  'answer-variables-not-asked': {
    text: 'gives {answers}, for which neither prompts nor survey of the {template} ask:',
    fix: 'turn on `ask_variables_on_launch`',
  },
  'answer-survey-incomplete': { text: 'gives no {answers}, which the survey of the {template} requires' },

  // Permissions, and what the controller takes
  'permission-change-missing': { text: 'cannot be changed by this user:', fix: 'grant the Admin role on the {object}' },
  'permission-delete-missing': { text: 'cannot be deleted by this user:', fix: 'grant the Admin role on the {object}' },
  'permission-update-missing': {
    text: 'cannot be updated by this user:',
    fix: 'grant the Update role on the {object}',
  },
  'permission-use-missing': { text: 'cannot be used by this user:', fix: 'grant the Use role on the {object}' },
  'permission-create-missing': {
    text: 'does not exist or is not visible to this user, who is not permitted to create a {kind}:',
    fix: 'grant an Admin role',
  },
  'controller-field-unknown': { text: 'has `{field}`, which this controller does not take from this user' },
  'controller-field-too-long': {
    text: 'has `{field}`, which is longer than the {limit} characters that the controller takes',
  },
  'controller-field-too-small': { text: 'has `{field}`, which is below {limit}' },
  'controller-field-too-large': { text: 'has `{field}`, which is above {limit}' },
  'controller-field-not-choice': { text: 'has `{field}`, which must be one of {choices}' },

  // Writing. The first three texts follow a file and its line, where the object is in a file.
  'apply-change-failed': {
    text: 'could not {action} the {object}: {reason}',
    fix: 'What was written before stays. Fix the cause and apply again: it continues from there.',
  },
  'apply-changes-failed': {
    text: 'could not {action} the {object} and {count} more: {reason}',
    fix: 'What was written before stays. Fix the cause and apply again: it continues from there.',
  },
  'apply-sync-failed': {
    text: 'could not update the {object} (`sync: true`): {reason}',
    fix: 'What was written before stays. Fix the cause and apply again: it continues from there.',
  },
  'apply-links-failed': {
    text: 'could not change the links of a workflow or the labels: {reason}',
    fix: 'What was written before stays. Fix the cause and apply again: it continues from there.',
  },
  'apply-fields-not-stored': {
    text: 'The controller took the request for {object}, but not {fields}: it is as before, or something else. It may not know the field, or another field rules it out.',
  },
  'first-update-not-ended': {
    text: 'The update of the {project} has not ended (status: {status}).',
    fix: 'Apply again when it has.',
  },
  'first-update-failed': {
    text: 'The update of the {project} ended as {status}: what comes after it needs its files.',
  },
  'sync-not-ended': { text: 'The update of the {object} has not ended (status: {status}): {url}' },
  'sync-failed': { text: 'The update of the {object} ended as {status}: {url}' },

  // `fail_on_changes` of a plan
  'plan-has-changes': {
    text: 'The controller is not as the files say (`fail_on_changes`): the plan above has what differs.',
    fix: 'Apply the files, or change them.',
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type CatalogueId = keyof typeof catalogue;
