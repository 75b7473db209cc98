/*
 * Every error and warning that a user can read, by id. `text` says what happened, `fix` what to do next; names in braces
 * are replaced by values. An id never changes: it is an anchor in docs/troubleshooting.md, to which errors link.
 * Some texts follow a name, such as that of an input, or other words. A comment line above their group says what they
 * follow, and up to where.
 */

export interface Entry {
  readonly text: string;
  readonly fix?: string;
  /**
   * The link of an error with this text, if it is not the one of its id:
   * - `problem`: the text introduces a list of problems. If there is only one, the link is the one of that problem.
   * - `none`: the step did its job and reports a result, such as a failed job. The page knows nothing about its cause.
   */
  readonly link?: 'problem' | 'none';
}

export const catalogue = {
  // ------------------------------------------------------------------------------------------------------------------
  // Inputs
  // ------------------------------------------------------------------------------------------------------------------
  'input-wrong': { text: 'Invalid input. Nothing was sent to the controller:', link: 'problem' },
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
  // export: begin
  'export-path-required': {
    text: 'is required: set a folder in the workspace, such as `tower`, or a file such as `tower.yml`.',
  },
  'export-path-is-folder': { text: 'must be a file, but {given} is a folder; use a name without `.yml` for a folder.' },
  'export-path-is-file': { text: 'must be a folder or a file ending in `.yml`, but {given} is another file.' },
  'export-path-outside-workspace': {
    text: 'must be a path in the workspace or in `runner.temp`, not {given}.',
    fix: 'A relative path starts in the workspace.',
  },
  'export-path-link-outside-workspace': {
    text: 'is {given}, which leads out of the workspace and `runner.temp` through a symbolic link.',
    fix: 'Use a path without that link.',
  },
  'export-path-unusable': { text: 'is {given}, which cannot be read ({code}).' },
  'export-not-collection': { text: 'must list only collections that can be exported ({collections}), not {given}.' },
  // export: end
  'token-description-invalid': {
    text: 'must be one line of at most {most} characters. It has {length} characters in {lines}.',
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
  'variables-file-encrypted': {
    text: 'is encrypted with Ansible Vault.',
    fix: "Decrypt it, and use `lookup('env', 'NAME')` for each secret",
  },
  'yaml-tab': { text: 'a tab is used as indentation, which YAML does not allow.', fix: 'Indent with spaces' },
  'yaml-indentation': {
    text: 'the line is indented differently from the keys around it.',
    fix: 'Begin all keys of a mapping in the same column',
  },
  'yaml-block-in-brackets': {
    text: 'a line that begins with `-` is inside brackets.',
    fix: 'Close the bracket before it, or remove the bracket',
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
  'template-not-launched': { text: '{template} was not launched:', link: 'problem' },
  'launch-differs-from-request': {
    text: '{template} was not launched, because it would fail or differ from the request:',
    link: 'problem',
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
    text: '`fail_on_changes` needs a job in check mode, but the job is {type}.',
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
  'output-not-read': { text: 'The output above may be incomplete: {reason} The status is not affected.' },
  'output-not-confirmed': {
    text: 'The output above may be incomplete: the controller did not report that it stored all events. The status is not affected.',
  },
  'output-event-missing': {
    text: 'Output is missing here: job event {event} did not arrive. The status is not affected.',
  },
  'output-events-missing': {
    text: 'Output is missing here: job events {first} to {last} did not arrive. The status is not affected.',
  },
  'output-events-unreadable': {
    text: 'Output of {count} job events is missing above: the events could not be read. The status is not affected.',
  },
  'output-events-misplaced': {
    text: 'Output of {count} job events is missing above: the controller pushed them with wrong line numbers.',
    fix: 'The job page shows the complete output. The status is not affected.',
  },

  // The nodes of a workflow, and its log
  'workflow-nodes-unreadable': {
    text: 'Not all nodes of the workflow could be read: {reason} The status is not affected.',
  },
  'nested-nodes-unreadable': { text: 'The nodes of "{path}" could not be read: {reason} The status is not affected.' },
  'node-incomplete': { text: '{node} could not be read completely. {reason}' },
  'nodes-incomplete': { text: '{count} nodes could not be read completely: {nodes}. First reason: {reason}' },
  'node-failed': { text: '{node}: {ending}; the workflow has no error handling path for it' },
  'node-failed-handled': { text: '{node}: {ending}; the workflow continues on an error handling path' },
  'workflow-node-template-deleted': {
    text: 'Workflow {node} did not run because its template was deleted. The workflow has no error handling path for it.',
  },
  'workflow-node-template-deleted-later': {
    text: 'Workflow {node} was successful, but its template was deleted before the workflow ended. The controller counts the node as failed.',
  },

  // Approvals
  'node-approval-given': { text: 'Approval "{name}" was approved.' },
  'node-approval-given-by': { text: 'Approval "{name}" was approved by {user}.' },
  'node-approval-timed-out': { text: 'Approval "{name}" timed out: no one approved or denied it.' },
  'node-approval-denied': { text: 'Approval "{name}" was denied.' },
  'node-approval-denied-by': { text: 'Approval "{name}" was denied by {user}.' },
  'node-approval-ended': { text: 'Approval "{name}" is {status}.' },

  // The results on the hosts
  'results-incomplete': {
    text: 'Not all results of job {job} could be read, so the report may be incomplete: {reason} The status is not affected.',
  },
  'artifacts-unreadable': {
    text: 'The artifacts of job {job} are missing from the output `artifacts`: {reason} The status is not affected.',
  },
  'task-result-hidden': { text: 'The result is hidden (no_log).' },
  'task-host-unreachable': { text: 'The host was unreachable.' },
  'task-without-message': { text: 'The module returned no message.' },

  // Relaunches: why there is none
  'not-relaunched': { text: 'The job was not relaunched on its failed hosts. {reason}' },
  'relaunch-type-without-hosts': { text: 'Only jobs of job templates can be relaunched on failed hosts, not {type}.' },
  'relaunch-of-sliced-job': { text: 'The controller cannot relaunch a sliced job on its failed hosts.' },
  'relaunch-job-unproven': { text: 'The job was matched only by its values and may belong to another run.' },
  'relaunch-timeout-reached': { text: 'No time is left for a relaunch (`timeout`).' },
  'relaunch-no-recap': {
    text: 'The controller does not know which hosts failed because the playbook ended without a recap. Syntax errors and job timeouts cause this.',
  },
  'relaunch-no-inventory-hosts': {
    text: 'No failed host is in the inventory. The controller cannot relaunch on hosts that the playbook adds itself.',
  },
  'relaunch-job-not-finished': { text: 'The controller does not report the job as finished yet.' },
  'relaunch-passwords-missing': {
    text: "The job's credentials prompt for passwords at each launch: set `credential_passwords`.",
  },
  'relaunch-too-many-hosts': { text: 'Too many hosts failed for one relaunch.' },
  'relaunch-refused': { text: 'The controller refused the relaunch: "{words}"' },

  // The reply to a relaunch was lost
  'relaunch-unknown-several-jobs': {
    text: 'Unknown whether job {job} was relaunched: {reason} Several jobs match: {jobs}.',
  },
  'relaunch-unknown-no-job': { text: 'Unknown whether job {job} was relaunched: {reason} No relaunched job appeared.' },
  'relaunch-unknown-jobs-unreadable': {
    text: 'Unknown whether job {job} was relaunched: {reason} The jobs of the template could not be read in time: {lastError}',
  },
  'relaunch-unknown-search-ended': {
    text: 'Unknown whether job {job} was relaunched: {reason} The jobs of the template could not be read in time.',
  },
  'relaunch-not-repeated': {
    text: 'The relaunch was not repeated because it could run twice.',
    fix: 'Check the newest jobs of template {template} on the controller.',
  },

  // What the relaunches leave undone
  'relaunch-of-jobs': { text: 'This is a relaunch of job {jobs} on the failed hosts.' },
  'hosts-not-checked': { text: 'Could not check whether all hosts completed: {reason}' },
  'events-not-stored': { text: 'Cannot determine what job {job} left undone: not all of its events are stored.' },
  'events-too-many': { text: 'job {job} has too many events to check' },
  'recap-unreadable': { text: 'The recap of job {job} could not be read.' },
  'host-left-out': {
    text: 'The relaunch of job {job} left out failed host {host}: the controller relaunches only inventory hosts.',
  },
  'hosts-left-out': {
    text: 'The relaunch of job {job} left out failed hosts {hosts}: the controller relaunches only inventory hosts.',
  },
  'play-no-hosts-remaining': { text: 'Job {job} stopped a play before all hosts completed it ("no hosts remaining").' },
  'playbook-error-not-counted': {
    text: 'Ansible printed an error in job {job} that the recap counts for no host. Some hosts may be incomplete. See the output of the job.',
  },
  'relaunch-plays-differ': {
    text: 'Cannot determine what is left undone: job {job} and its relaunch did not run the same plays.',
  },
  'play-inventory-unreadable': {
    text: 'Job {job} may have stopped after task "{task}", but the hosts of its inventory could not be read: {reason}',
  },
  'play-inventory-missing': {
    text: 'Job {job} may have stopped after task "{task}", but its hosts could not be read: it has no inventory.',
  },
  'play-hosts-unknown': {
    text: 'Job {job} may have stopped after task "{task}". Cannot determine the hosts of the play "{play}" ({pattern}).',
  },
  'play-not-finished': {
    text: 'Job {job} stopped after task "{task}". The play "{play}" is incomplete on {hosts}: the relaunch runs only on failed hosts.',
  },
  'play-not-started': {
    text: 'Job {job} stopped in its task "{task}", so the play "{play}" did not run on {hosts}.',
    fix: 'The relaunch ran on the failed hosts only: run the template again on {hosts}.',
  },
  'handler-failed': {
    text: 'Handler {name} failed on {hosts} in job {job}, and the relaunch did not run it again.',
    fix: 'Run the template again on {hosts}, or run the handler manually. The template runs it only if a task changes something.',
  },
  'handlers-failed': {
    text: 'Handlers {names} failed on {hosts} in job {job}, and the relaunch did not run them again.',
    fix: 'Run the template again on {hosts}, or run the handlers manually. The template runs them only if a task changes something.',
  },
  'handler-not-run': {
    text: 'Handler {name} did not run on {hosts} after job {job} changed something there.',
    fix: 'Run the template again on {hosts}, or run the handler manually. The template runs it only if a task changes something.',
  },
  'handlers-not-run': {
    text: 'Handlers {names} did not run on {hosts} after job {job} changed something there.',
    fix: 'Run the template again on {hosts}, or run the handlers manually. The template runs them only if a task changes something.',
  },
  'handler-maybe-not-run': {
    text: 'Job {jobs} changed something on {hosts} before the failure. If that notifies a handler, the handler did not run there.',
  },
  'handlers-not-checked': { text: 'Could not check whether a handler must still run on {hosts}: {reason}' },

  // ------------------------------------------------------------------------------------------------------------------
  // How the step ended: verdict, summary, outputs, deployment
  // ------------------------------------------------------------------------------------------------------------------
  // The status of the job. `-unstarted`: the job has no running time.
  'job-failed': { text: 'Job {id} "{name}": failed after {elapsed}.', link: 'none' },
  'job-failed-unstarted': { text: 'Job {id} "{name}": failed.', link: 'none' },
  'job-error': { text: 'Job {id} "{name}": error after {elapsed}.', link: 'none' },
  'job-error-unstarted': { text: 'Job {id} "{name}": error.', link: 'none' },
  'job-canceled': { text: 'Job {id} "{name}": canceled after {elapsed}.', link: 'none' },
  'job-canceled-unstarted': { text: 'Job {id} "{name}": canceled.', link: 'none' },
  'job-deleted': {
    text: 'Job {id} "{name}" was deleted on the controller, so its result is unknown.',
    fix: 'Check what it changed on its hosts before you deploy again.',
  },
  'job-end-unknown': {
    text: 'The result of job {id} "{name}" is unknown; it may still be running. {reason}',
    fix: 'Check the job before you deploy again. {url}',
  },
  'wait-timed-out': {
    text: 'Timed out after {limit} (`timeout`). Job {id} "{name}" is STILL RUNNING (status: {status}).',
    fix: 'Follow it on the controller, or increase `timeout`. {url}',
  },
  'wait-timed-out-queued': {
    text: 'Timed out after {limit} (`timeout`). Job {id} "{name}" is still queued (status: {status}).',
    fix: 'Follow it on the controller, or increase `timeout`. {url}',
  },
  'wait-timed-out-approval': {
    text: 'Timed out after {limit} (`timeout`). Job {id} "{name}" still waits for the approval of {approvals}.',
    fix: 'Approve or deny it there or with `approve/`, or increase `timeout`. {url}',
  },
  'wait-timed-out-unread': {
    text: 'Timed out after {limit} (`{input}`). The status of job {id} "{name}" could not be read; it may still be running.',
    fix: 'Check the job before you deploy again. {url}',
  },
  'queue-timed-out': {
    text: 'Job {id} "{name}" is still queued after {limit} (`queue_timeout`, status: {status}).',
    fix: 'Follow it on the controller, or increase `queue_timeout`. {url}',
  },
  'relaunch-incomplete': { text: 'The step still fails:' },

  // Why the job failed: lines behind its status, and annotations.
  'task-failed': { text: 'Task {task} failed on {hosts}' },
  'task-failed-with-message': { text: 'Task {task} failed on {hosts}: {words}' },
  'hosts-unreachable': { text: 'Task {task} could not reach {hosts}' },
  'hosts-unreachable-with-message': { text: 'Task {task} could not reach {hosts}: {words}' },
  'failure-not-listed': { text: 'And 1 more failure' },
  'failures-not-listed': { text: 'And {count} more failures' },
  'failure-not-annotated': { text: '1 more failure has no annotation.' },
  'failures-not-annotated': { text: '{count} more failures have no annotation.' },
  'failure-handled': { text: 'The workflow continued on an error handling path.' },
  'ansible-stopped': { text: 'Ansible stopped: {words}' },
  'ansible-stopped-at': { text: 'Ansible stopped: {words} ({place})' },
  'previous-task-failed': { text: 'Previous Task {end}: {job} of "{name}". Its output shows why: {url}' },
  'previous-task-failed-with-reason': { text: 'The {job} of "{name}" failed: {reason} Its output: {url}' },
  'node-previous-task-failed': { text: '{node}: the {job} of "{name}" failed: {reason}' },
  'failed-task-unknown': { text: 'No failed task was reported: see the end of the output.' },
  'failed-node-unknown': { text: 'No failed node was reported: see the nodes on the workflow page.' },
  'job-page': { text: 'Open the job: {url}' },

  // `fail_on_changes`
  'check-found-changes': { text: '{count} would change (`fail_on_changes`): {hosts}.', link: 'none' },
  'check-recap-missing': {
    text: 'Cannot determine whether hosts would change (`fail_on_changes`): the recap is missing.',
    fix: 'Run the check again.',
  },
  'check-without-hosts': {
    text: 'No hosts were checked, so no changes were found:',
    fix: 'check the inventory, limit and tags of the job.',
  },

  // A job that is not as asked, and what became of it.
  'job-not-as-asked': { text: 'Job {id} does not match the request.' },
  'job-not-as-asked-cancelled': { text: 'It was cancelled and has ended: {status}.' },
  'job-not-as-asked-finished': { text: 'It finished before it could be cancelled: {status}.' },
  'job-not-as-asked-unconfirmed': {
    text: 'The controller is cancelling it (status: {status}), but its end COULD NOT BE CONFIRMED:',
    fix: 'check it on the controller.',
  },
  'job-not-as-asked-running': {
    text: 'It COULD NOT BE CANCELLED and may still be running: {reason}',
    fix: 'Cancel it on the controller.',
  },

  // `cancel_on_timeout`
  'timeout-job-cancelled': { text: 'Timed out (`{limit}`). Job {id} was cancelled and has ended: {status}. {url}' },
  'timeout-job-finished': {
    text: 'Timed out (`{limit}`). Job {id} ended before it could be cancelled: {status}. {url}',
  },
  'timeout-cancel-pending': {
    text: 'Timed out (`{limit}`). The controller is cancelling job {id} (status: {status}); it has not stopped yet. {url}',
  },
  'timeout-cancel-unconfirmed': {
    text: 'Timed out (`{limit}`). The controller is cancelling job {id} (status: {status}), but its end could not be confirmed: {reason} {url}',
  },
  'timeout-cancel-failed': {
    text: 'Timed out (`{limit}`). Job {id} COULD NOT BE CANCELLED and may still be running: {reason}',
    fix: 'Cancel it on the controller: {url}',
  },
  'timeout-job-not-cancelled': { text: 'The job was NOT cancelled (`cancel_on_timeout`): it {reason}.' },

  // The workflow was cancelled.
  'cancelled-before-launch': {
    text: 'The workflow was cancelled before the launch: nothing was launched.',
    link: 'none',
  },
  'cancelled-before-wait': {
    text: 'The workflow was cancelled before the job was found: the job was NOT cancelled and may still be running.',
  },
  'cancelled-before-cancel': {
    text: 'The workflow was cancelled before the job was found: the job was NOT cancelled and may still be running.',
  },
  'cancelled-before-decision': {
    text: 'The workflow was cancelled before the decision: nothing was approved or denied.',
    link: 'none',
  },
  'cancelled-after-decision': {
    text: 'The workflow was cancelled after the decision. Approval "{node}" {outcome}. {url}',
    link: 'none',
  },
  'cancelled-before-reply': { text: 'The workflow was cancelled before the controller replied.', link: 'none' },
  'cancelled-during-apply': {
    text: 'The workflow was cancelled. Earlier changes are kept; apply again to continue.',
    link: 'none',
  },
  'cancelled-before-token': {
    text: 'The workflow was cancelled: no token was issued. The post step revokes a token that was created in the meantime.',
    link: 'none',
  },
  'workflow-cancelled-job-cancelled': {
    text: 'Job {id} was cancelled with the workflow and has ended: {status}. {url}',
    link: 'none',
  },
  'workflow-cancelled-job-finished': {
    text: 'The workflow was cancelled, but job {id} had already finished: {status}. {url}',
    link: 'none',
  },
  'workflow-cancelled-cancel-pending': {
    text: 'The controller is cancelling job {id} (status: {status}); it has not stopped yet. {url}',
  },
  'workflow-cancelled-cancel-unconfirmed': {
    text: 'The controller is cancelling job {id} (status: {status}), but its end could not be confirmed: {reason} {url}',
  },
  'workflow-cancelled-cancel-failed': {
    text: 'The workflow was cancelled, but job {id} COULD NOT BE CANCELLED and may still be running: {reason}',
    fix: 'Cancel it on the controller: {url}',
  },
  'workflow-cancelled-job-continues': {
    text: 'The workflow was cancelled. Job {id} continues (`cancel_on_workflow_cancel: false`): {url}',
    link: 'none',
  },
  'workflow-cancelled-job-kept': {
    text: 'The workflow was cancelled, but job {id} was NOT cancelled: it {reason}.',
    fix: 'Check it: {url}',
  },

  // The log, the summary, the outputs
  'report-part-not-written': { text: 'The {part} could not be written: {reason} The status is not affected.' },
  'runner-file-not-written': {
    text: 'The {kind} of this step could not be written, so later steps cannot read it: {reason}',
  },
  'log-file-not-written': {
    text: 'The file in `log_file` could not be written completely: {reason} The status is not affected.',
  },
  'summary-full': { text: 'The summary has no room for this job: GitHub allows 1 MiB per step. See the log.' },
  'output-masked': {
    text: 'The output `{name}` contains a masked value. GitHub does not pass it to other jobs; steps of this job can read it.',
    fix: 'Use {others} in other jobs.',
  },
  'output-redacted': { text: 'The output `{name}` contained a secret of this step, which was replaced by ***.' },

  // GitHub Deployments
  'deployment-not-recorded': { text: 'Deployment to environment "{environment}" is not recorded on GitHub: {reason}' },
  'deployment-not-updated': {
    text: 'Deployment {id} to environment "{environment}" is out of date on GitHub: {reason}',
  },
  'deployment-not-ended': {
    text: 'The final status of the deployment could not be sent to GitHub: {reason} Nothing else is affected.',
  },
  'deployment-without-token': {
    text: 'Deployment to environment "{environment}" is not recorded on GitHub: `github_token` is empty.',
  },
  'deployment-without-commit': {
    text: 'Deployment to environment "{environment}" is not recorded on GitHub: the runner provides no repository and commit.',
  },
  'deployment-job-unaffected': { text: 'Nothing else is affected.' },

  // Comments on pull requests
  'comment-not-possible': { text: 'No comment is written: {reason}', fix: 'Nothing else changes.' },
  'comment-not-written': { text: 'The comment on the pull request is not written: {reason}' },
  'comment-not-created': { text: 'The comment on pull request {number} is not written: {reason}' },
  'comment-not-updated': { text: 'The comment on pull request {number} is not up to date: {reason}' },
  'comment-without-token': {
    text: 'No comment is written: `github_token` is empty.',
    fix: 'Remove the input, so that the token of the workflow is used. Nothing else changes.',
  },
  'comment-job-unaffected': { text: 'Nothing else changes.' },
  'pull-request-missing': {
    text: 'the event `{event}` has no pull request.',
    fix: 'Set `pull_request_number`, or set `pull_request_comment` only for events with a pull request.',
  },
  'pull-request-number-wrong': { text: '`pull_request_number` must be a positive whole number, not {given}.' },
  'pull-request-closed': { text: 'pull request {number} is closed.' },
  'pull-request-elsewhere': { text: 'pull request {number} does not belong to {repository}.' },
  'pull-request-without-commit': {
    text: 'pull request {number} does not contain the commit {commit} of this run.',
    fix: 'Set `pull_request_number` to the pull request that this run is about.',
  },
  'github-comment-permission-missing': {
    text: 'Grant the job the permission `pull-requests: write`, under `permissions`. A run for a pull request from a fork or from Dependabot has a read-only token.',
  },
  'github-pull-request-hidden': {
    text: 'Check `pull_request_number`, and grant the job the permission `pull-requests: write`: `github_token` finds no such pull request in {repository}.',
  },

  // GitHub's replies
  'github-unreachable': { text: 'GitHub is unreachable ({code}).' },
  'github-unanswered': { text: 'GitHub did not reply in time.' },
  'github-refused': { text: 'GitHub answered {status} {said}{requestId}.' },
  'github-reply-unexpected': { text: "GitHub's reply is not {wanted}. A proxy may have replied instead." },
  'github-reply-unexpected-words': {
    text: "GitHub's reply is not {wanted}: {said}. A proxy may have replied instead.",
  },
  'github-token-refused': { text: 'Check `github_token`.' },
  'github-permission-missing': {
    text: 'Grant the job `deployments: write` under `permissions`. Runs for pull requests from forks cannot have it.',
  },
  'github-deployments-hidden': {
    text: '`github_token` cannot access the deployments of {repository}. Grant the job `deployments: write` under `permissions`, or use a token with write access to deployments.',
  },
  'environment-url-artifacts-empty': {
    text: '`environment_url` was not sent to GitHub: the job did not set the artifact `{artifact}` (set_stats). It set no artifacts.',
  },
  'environment-url-artifact-missing': {
    text: '`environment_url` was not sent to GitHub: the job did not set the artifact `{artifact}` (set_stats). It set {artifacts}.',
  },
  'environment-url-not-http': {
    text: '`environment_url` was not sent to GitHub: the artifact `{artifact}` is not an http or https URL.',
  },
  'environment-url-with-password': {
    text: '`environment_url` was not sent to GitHub: the artifact `{artifact}` contains a user name or password.',
  },
  'environment-url-secret': { text: '`environment_url` was not sent to GitHub: it contains a secret.' },

  // Faults of this action
  'unexpected-error': { text: 'Internal error of this action: {reason} Please report it.' },

  // ------------------------------------------------------------------------------------------------------------------
  // Steps of the building blocks: wait, cancel, approve, query, token; the post step
  // ------------------------------------------------------------------------------------------------------------------
  // `wait`, and the job that a step is given
  'job-not-found': {
    text: "The job was not found:\n- `job_id` {id} does not exist on this controller or is not visible to this user. Check that the ID comes from this controller, and that the user has a role on the job's template.",
  },
  'job-of-type-not-found': {
    text: 'The job was not found:\n- `job_id` {id} is not the ID of a job of type {type}. Omit `job_type` to detect the type.',
  },
  'job-type-unknown': {
    text: 'The job was not found:\n- `job_id` {id} is a job of type {type}; must be one of {types}.',
  },
  'job-not-followed': { text: 'Job {job} "{name}" was not followed:', link: 'problem' },

  // `cancel`
  'nothing-cancelled': { text: 'Nothing was cancelled:', link: 'problem' },
  'approval-not-cancelable': {
    text: '`job_id` {job} is the approval "{name}", which can only be approved or denied.',
    fix: 'Deny it with the `approve` action (`job_id` of its workflow job, `decision: deny`), or cancel its workflow job',
  },
  'approval-of-workflow-not-cancelable': {
    text: '`job_id` {job} is the approval "{name}", which can only be approved or denied.',
    fix: 'Deny it with the `approve` action (`job_id: {workflow}`, `decision: deny`), or cancel the workflow job {workflow}',
  },
  'cancel-job-finished': {
    text: 'Job {id} "{name}" ended before it could be cancelled: {status} (`fail_if_finished`). {url}',
    link: 'none',
  },
  'cancel-failed': { text: 'Job {id} "{name}" COULD NOT BE CANCELLED and may still be running: {reason} {url}' },
  'cancel-timed-out': {
    text: 'The controller is cancelling job {id} "{name}" (status: {status}), but it did not stop within {limit} (`timeout`).',
    fix: 'Check it on the controller. {url}',
  },
  'cancel-workflow-cancelled': {
    text: 'The controller is cancelling job {id} "{name}" (status: {status}), but it had not stopped when the workflow was cancelled.',
    fix: 'Check it on the controller. {url}',
  },
  'cancel-unconfirmed': {
    text: 'The controller is cancelling job {id} "{name}" (status: {status}), but its end could not be confirmed: {reason}',
    fix: 'Check it on the controller. {url}',
  },

  // `approve`
  'nothing-decided': { text: 'Nothing was approved or denied:', link: 'problem' },
  'job-not-workflow': {
    text: '`job_id` {job} is {type}; must be a workflow job.',
    fix: 'Set the ID of the workflow job that contains the approval.',
  },
  'job-of-workflow': {
    text: '`job_id` {job} is {type}; must be a workflow job.',
    fix: 'Set `job_id: {workflow}`, the workflow job that contains it.',
  },
  'approval-name-ambiguous': {
    text: '`node` {name} matches {count} approvals: {approvals}.',
    fix: 'Use one of the quoted names.',
  },
  'approval-several-pending': {
    text: '{count} approvals are pending: {approvals}.',
    fix: 'Set `node` to one of the quoted names.',
  },
  'approval-not-found': { text: '`node` {name} is not an approval of the workflow job; must be one of {approvals}.' },
  'approval-not-in-workflow': { text: 'The workflow job has no approvals.' },
  'approval-none-pending': { text: 'No approval is pending, and none will follow: {approvals}.' },
  'approval-role-missing': {
    text: 'This user is not permitted to {decision} it. Grant the Approve role on the workflow job template or its organization. The token needs the scope "write".',
  },
  'approval-deleted': { text: 'The approval was deleted.' },
  'approval-decided-unreadable': {
    text: 'The controller accepted the decision `{decision}`, but the approval could not be read: {reason}',
    fix: 'Check the approval on the controller.',
  },
  'approval-not-pending': {
    text: 'No approval became pending within {limit} (`timeout`), so nothing was approved or denied. {url}',
  },
  'approval-node-not-pending': {
    text: 'Approval "{node}" did not become pending within {limit} (`timeout`), so nothing was approved or denied. {url}',
  },
  'approval-still-pending': {
    text: 'The controller accepted the decision `{decision}`, but the approval is still pending. {url}',
  },
  'approval-decision-late': { text: 'The decision `{decision}` came too late. Approval "{node}" {outcome}. {url}' },
  'approval-given': { text: 'was approved' },
  'approval-given-by': { text: 'was approved by {user}' },
  'approval-denied': { text: 'was denied' },
  'approval-denied-by': { text: 'was denied by {user}' },
  'approval-timed-out': { text: 'timed out: no one approved or denied it' },

  // `query`
  'collection-not-found': { text: 'The API of this controller has no such collection:', link: 'problem' },
  'collection-misspelled': {
    text: '`resource` {resource} does not exist; did you mean `{near}`? The collections are {collections}',
  },
  'collection-without-results': {
    text: 'The requested resource is not a collection:\n- `resource` must be a collection such as `job_templates` or `inventories/5/hosts`, not {resource}',
  },
  'results-without-field': { text: 'The results have no such fields:', link: 'problem' },
  'fields-unknown': { text: '`fields` contains unknown fields: {fields}; the results have {known}' },
  'query-none-found-one': {
    text: '{resource}: {matches}, but `expect: one` requires exactly one.',
    fix: 'Check the filters and the permissions of this user: the controller omits objects that are not visible to the user.',
    link: 'none',
  },
  'query-several-found-one': {
    text: '{resource}: {matches}, but `expect: one` requires exactly one.',
    fix: 'Found: {found}. Narrow the filters (such as `organization__name`).',
    link: 'none',
  },
  'query-none-found-some': {
    text: '{resource}: {matches}, but `expect: some` requires at least one.',
    fix: 'Check the filters and the permissions of this user: the controller omits objects that are not visible to the user.',
    link: 'none',
  },
  'query-one-found-none': {
    text: '{resource}: {matches}, but `expect: none` requires none. Found: {found}.',
    link: 'none',
  },
  'query-several-found-none': {
    text: '{resource}: {matches}, but `expect: none` requires none. Found: {found}.',
    link: 'none',
  },
  // What to do after the controller's refusal, which stands before it
  'filter-unknown': {
    text: 'Check the names and values in `filters`, and the names in `order_by`.',
  },
  'filter-forbidden': {
    text: 'The API does not allow filters on that field: remove it from `filters`, and search the results instead.',
  },

  // `token`
  'token-not-made': { text: 'No token was created:', link: 'problem' },
  'application-not-found': {
    text: '`application` {application} does not exist or is not visible to this user: check the name and the permissions of the user',
  },
  'application-name-ambiguous': {
    text: '`application` {application} is the name of {count} applications ({ids}): use the ID',
  },
  'minted-token-not-revoked': { text: 'Token {token} "{description}" was deleted but may still be valid: {reason}' },
  'minted-tokens-not-searched': {
    text: 'Token {token} "{description}" was deleted. Could not check for other tokens with this name: {reason}',
  },
  'token-not-revoked': { text: 'The token "{description}" could not be revoked: {reason}' },
  'unknown-token-not-revoked': {
    text: 'The token could not be revoked: {reason}',
    fix: 'Delete it on the controller.',
  },
  // What to do after the controller's refusal, which stands before it
  'applications-superusers-only': {
    text: 'Only superusers can use `application` at an AAP gateway: omit `application`, or use the credentials of a superuser.',
  },
  'gateway-makes-no-tokens': {
    text: 'This controller does not create tokens: in the other actions, use `username` and `password`, or a manually created token.',
  },
  'controller-makes-no-tokens': {
    text: 'This controller has no OAuth2 provider, so it creates no tokens (AWX after 24.6.1 has none): set `username` and `password` in the other actions.',
  },
  'token-external-user': {
    text: 'This user is not permitted to create tokens: LDAP, SAML or SSO manages the password of this user.',
    fix: 'Use a local user, or ask an administrator to enable "Allow external users to create OAuth2 tokens".',
  },
  'token-forbidden': {
    text: 'No token was created: `token` has only the scope "read" ("write" is required), or this user is managed by LDAP, SAML or SSO. Controllers refuse tokens to such users unless "Allow external users to create OAuth2 tokens" is enabled.',
    fix: 'Set `username` and `password` in the other actions, or use another user.',
  },

  // The post step, after a main step that was stopped
  'followed-job-left': { text: 'Job {job} continues after the main step was stopped: it {why}. {url}' },
  'followed-job-not-cancelled': {
    text: 'Job {job} continues after the main step was stopped (`cancel_on_workflow_cancel: false`). {url}',
  },
  'launched-job-not-cancelled': {
    text: 'Job {job} continues after the main step was stopped during the launch (`wait: false` or `cancel_on_workflow_cancel: false`). {url}',
  },
  'launched-job-found': { text: 'The launch with the unknown outcome started job {job}, which continues. {url}' },
  'launched-job-not-found': {
    text: 'Unknown whether template {template} was launched: no job with the launch ID {launchId} appeared.',
    fix: 'Check its jobs on {site} before you deploy again.',
  },
  'launch-interrupted': {
    text: 'Unknown whether template {template} was launched: the main step was stopped during the launch.',
    fix: 'Check its jobs on {site} before you deploy again.',
  },
  'relaunch-not-found': {
    text: 'Unknown whether job {job} was relaunched. No relaunched job has appeared since the main step ended.',
    fix: 'Check the jobs of template {template} on {site}',
  },
  'relaunch-uncertain': {
    text: 'Unknown whether job {job} was relaunched. These jobs may be the relaunch: {jobs}.',
    fix: 'Check the jobs of template {template} on {site}',
  },

  // Why a step does not cancel a job; follows "it"
  'job-launched-by-another': { text: 'was not launched by this workflow run' },
  'job-found-by-values': { text: 'was matched only by its values and may belong to another run' },

  // ------------------------------------------------------------------------------------------------------------------
  // `relaunch` and `ad-hoc`
  // ------------------------------------------------------------------------------------------------------------------
  // Inputs. Each text follows the name of its input.
  'command-inventory-required': {
    text: 'is required: set the id or the name of an inventory of the controller.',
  },
  'command-credential-required': {
    text: 'is required: set the id or the name of a machine credential. Ad hoc commands need one.',
  },
  'module-args-required': {
    text: 'is required: the module `{module}` needs arguments.',
    fix: 'Set them, for example to `uptime`.',
  },
  'module-not-a-name': {
    text: 'must be the name of one Ansible module, such as `command` or `ansible.builtin.ping`, not {given}.',
  },

  // Before a relaunch
  'not-relaunched-job': { text: 'Job {job} "{name}" was not relaunched:', link: 'problem' },
  'job-type-not-relaunchable': {
    text: 'Job {job} is a {type}. The controller cannot relaunch this type.',
    fix: 'Set `job_id` to a job, workflow job, ad hoc command, project update or inventory update.',
  },
  'job-still-running': {
    text: 'Job {job} has not finished yet (status: {status}). A relaunch now would run twice at the same time.',
    fix: 'Wait for it with `tower-deploy/action/wait`, or cancel it with `tower-deploy/action/cancel`.',
  },
  'failed-hosts-of-jobs-only': {
    text: '`hosts: failed` needs a playbook run. Job {job} is a {type}.',
    fix: 'Remove `hosts`, or set `hosts: all`.',
  },
  'no-failed-hosts': {
    text: 'Job {job} has no failed or unreachable host in its inventory.',
    fix: 'Set `hosts: all` to run the job again on all its hosts.',
  },
  'relaunch-passwords-needed': {
    text: 'The credentials of job {job} ask for passwords at each launch: {names}.',
    fix: 'Set them in `credential_passwords`.',
  },
  'relaunch-passwords-unneeded': {
    text: '`credential_passwords`: no credential of job {job} asks for {names}, so the controller would drop it.',
    fix: 'Remove it from `credential_passwords`.',
  },
  'update-source-deleted': {
    text: 'Job {job} is a {type} whose project or inventory source was deleted. The controller cannot run it again.',
  },
  'relaunch-limit-too-wide': {
    text: 'The relaunch has the limit "{limit}", which is not part of the failed hosts: {hosts}.',
  },

  // After a launch
  'job-not-followed-fault': {
    text: 'Job {job} was launched, but the action cannot follow it: {reason}.',
    fix: 'The job continues. See {url}',
  },

  // Before an ad hoc command
  'command-not-started': { text: 'The ad hoc command was not started:', link: 'problem' },
  'module-not-allowed': {
    text: '`module_name`: the controller does not allow the module `{module}` in ad hoc commands. {near}Allowed: {modules}.',
    fix: "An administrator can add it to the controller's setting `AD_HOC_COMMANDS`.",
  },

  // The reply was lost
  'command-unknown-several': {
    text: 'Unknown whether the ad hoc command was started: {reason} Several commands match:',
  },
  'command-unknown-none': {
    text: 'Unknown whether the ad hoc command was started: {reason} No matching command has appeared.',
  },
  'command-unknown-unreadable': {
    text: 'Unknown whether the ad hoc command was started: {reason} The list of ad hoc commands could not be read: {lastError}',
  },
  'command-unknown-search-ended': {
    text: 'Unknown whether the ad hoc command was started: {reason} The list of ad hoc commands could not be read in time.',
  },
  'command-not-repeated': {
    text: 'The request was not repeated, because the command could then run twice.',
    fix: 'Check the newest ad hoc commands on the controller before you run it again.',
  },
  'command-interrupted': {
    text: 'The main step was stopped while it started an ad hoc command. It is unknown whether the command runs.',
    fix: 'Check the newest ad hoc commands on {site} before you run it again.',
  },

  'cancelled-before-relaunch': {
    text: 'The workflow was cancelled before the relaunch. Nothing was launched.',
    link: 'none',
  },
  'cancelled-before-command': {
    text: 'The workflow was cancelled before the ad hoc command. Nothing was started.',
    link: 'none',
  },

  // `node` of `wait`
  'node-not-of-workflow': {
    text: '`node`: job {job} is a {type}. Only workflow jobs have nodes.',
    fix: 'Set `job_id` to a workflow job, or remove `node`.',
  },
  'node-not-followed': { text: 'No job was followed:', link: 'problem' },
  'node-name-ambiguous': {
    text: '`node`: {name} matches {count} nodes: {nodes}.',
    fix: 'Use the path of one node, such as `outer > inner`.',
  },
  'node-not-found': { text: '`node`: workflow job {job} has no node {name}. Its nodes: {nodes}.' },
  'node-never-ran': {
    text: 'Node {name} of workflow job {job} did not run: {reason}.',
    fix: 'See the workflow on {url}',
  },
  'node-on-other-path': { text: 'the workflow took another path' },
  'workflow-ended-first': { text: 'the workflow job ended first ({status})' },
  'node-not-started-in-time': {
    text: 'Node {name} of workflow job {job} did not start within {timeout} (`timeout`).',
    fix: 'The workflow job continues. See {url}',
  },

  // ------------------------------------------------------------------------------------------------------------------
  // apply: files, checks, plan, writing
  // ------------------------------------------------------------------------------------------------------------------
  // All files together
  'file-line-wrong': { text: 'The files contain 1 problem, so nothing was changed:', link: 'problem' },
  'file-lines-wrong': { text: 'The files contain {count} problems, so nothing was changed:' },
  'files-checked-offline': { text: 'The files could not be checked against the controller: {reason}' },

  // Each text from here to the comment "Writing" follows a file's name, the line and the path. An exception are the
  // reasons in `field-fixed`.

  // Reading files
  'file-not-a-mapping': { text: 'must be a mapping of collections to lists, not {shape}' },
  'file-collection-unknown': {
    text: 'has {objects} and is not a collection that `apply` supports; must be one of {collections}',
  },
  'file-collection-similar': { text: 'is not a known collection;', fix: 'did you mean `{similar}`?' },
  'field-unknown': { text: 'is not a known field of {kind}; must be one of {fields}' },
  'field-unknown-similar': { text: 'is not a known field of {kind};', fix: 'did you mean `{similar}`?' },
  'field-wrong-type': { text: 'must be {accepted}, not {shape}' },
  'field-not-a-choice': { text: 'must be one of {choices}' },
  'field-not-a-list': { text: 'must be a list of {items}, not {shape}' },
  'state-not-a-choice': { text: 'must be `present` or `absent`' },
  'sync-not-boolean': { text: 'must be `true` or `false`, not {shape}' },
  'sync-not-possible': { text: 'cannot be set here: only projects and inventory sources can be updated' },
  'project-folder-not-manual': {
    text: 'cannot be set: the controller chooses the folder of a project with a `scm_type`',
  },

  // Variables files of the collections
  'variables-list-unsupported': {
    text: 'is a variable of the collections that `apply` does not manage (entries: {count});',
    fix: 'move it to another file, or set `unsupported: warn`',
  },
  'variables-list-similar': { text: 'is not a known list of the collections;', fix: 'did you mean `{similar}`?' },
  'variables-connection': {
    text: 'is an option of the connection, which the inputs of the action set;',
    fix: 'move it to another file, or set `unsupported: warn`',
  },
  'variables-option-unsupported': {
    text: 'is an option of the collections that `apply` does not know;',
    fix: 'move it to another file, or set `unsupported: warn`',
  },
  'variables-template': {
    text: 'contains a Jinja expression that only Ansible can evaluate;',
    fix: "write the value, use `lookup('env', 'NAME')`, or mark a text that Ansible must not evaluate with `!unsafe`",
  },
  'variables-environment-unset': {
    text: 'needs the environment variable `{name}`, which is empty or not set;',
    fix: "set it in the step's `env`, or add `| default('…', true)`",
  },
  'variables-value-encrypted': {
    text: 'is encrypted with Ansible Vault, which `apply` cannot decrypt;',
    fix: "use `lookup('env', 'NAME')` with a secret of the workflow",
  },
  'variables-value-ambiguous': {
    text: 'has no quotes, and Ansible reads it as a number or a time;',
    fix: 'put it in quotes, or write the number that is meant',
  },
  'variables-key-twice': { text: 'and `{other}` set the same field to different values;', fix: 'keep one of them' },
  'variables-state': {
    text: 'must be `present` or `absent`: `apply` always changes an existing object to what the file says',
  },
  'variables-node-absent': {
    text: 'cannot be `absent`: nodes that the file does not list are deleted;',
    fix: 'remove the node and the links to it',
  },
  'variables-copy-from': {
    text: 'cannot be set: `apply` does not copy objects;',
    fix: 'write all fields of the object',
  },
  'variables-rename': {
    text: 'cannot be set: `apply` does not rename or move objects;',
    fix: 'rename it on the controller, and write the new name',
  },
  'variables-virtualenv': {
    text: 'cannot be set: the controller has no virtual environments any more;',
    fix: 'set an execution environment',
  },
  'variables-preserve-members': {
    text: 'cannot be set: `apply` sets a list of members as a whole;',
    fix: 'list all members, or remove the list',
  },
  'variables-update-secrets': {
    text: 'cannot be set for one object;',
    fix: 'set the input `update_secrets: true` of the action',
  },
  'variables-related-unknown': {
    text: 'is not read below `related`;',
    fix: 'write it next to `name`, or as a list of its own',
  },
  'variables-role-key': { text: 'is not a known key of a role; must be one of {keys}' },
  'variables-role-incomplete': { text: 'must name a user or a team, a role, and an object' },

  // Names
  'name-missing': { text: 'must be a mapping with a `{key}`' },
  'name-is-number': { text: 'must be a mapping with a `{key}`', fix: '(put a number in quotes)' },
  'name-too-long': { text: 'must be at most {limit} characters long' },
  'host-name-with-port': {
    text: 'must not contain a port: the controller would name the host "{host}".',
    fix: 'Use that name, and set `ansible_port: {port}` in its `variables`',
  },
  'group-name-reserved': { text: 'is a built-in Ansible group; the controller does not create a group with this name' },

  // References
  'reference-not-a-name': { text: 'must be a name, or a mapping such as `{name: …, organization: …}`, not {shape}' },
  'reference-type-wrong': { text: 'is not valid here; must be {collections}' },
  'reference-part-unknown': { text: 'cannot be used to identify an object; must be one of {parts}' },
  'reference-absent': { text: 'refers to the {object}, which is `absent` in the files' },
  'reference-not-found': {
    text: 'refers to {reference}, which is neither in the files nor visible to this user on the controller',
  },
  'reference-not-found-similar': {
    text: 'refers to {reference}, which is neither in the files nor visible to this user on the controller;',
    fix: 'did you mean {similar}?',
  },
  'reference-not-found-others': {
    text: 'refers to {reference}, which is neither in the files nor visible to this user on the controller; must be one of {names}',
  },
  'reference-ambiguous': {
    text: 'refers to {reference}, but {count} objects match: {objects}.',
    fix: 'Specify one, for example with {example}',
  },
  'reference-ambiguous-type': {
    text: 'refers to {reference}, but {count} objects match: {objects}.',
    fix: 'Specify one, for example with `{name: …, type: …}`',
  },

  // Nodes of a workflow
  'node-without-identifier': { text: 'must be a mapping with an `identifier`' },
  'node-field-unknown': { text: 'is not a known node field; must be one of {fields}' },
  'node-runs-nothing': { text: 'runs nothing;', fix: 'set a `unified_job_template`, or an `approval` with a name' },
  'node-template-deleted': {
    text: 'runs nothing: its template was deleted before the export;',
    fix: 'set another `unified_job_template`, or remove the node and the links to it',
  },
  'node-template-unreadable': {
    text: 'runs nothing: the exporting user could not read its template;',
    fix: 'export again as a user with the Read role on it',
  },
  'node-approval-with-answers': { text: 'cannot be set on an approval, which runs nothing' },
  'node-approval-without-name': { text: 'must have a name, which the controller shows to approvers' },
  'node-approval-timeout-wrong': { text: 'must be a timeout in whole seconds (0 for no timeout)' },
  'node-identifier-twice': { text: 'must have a unique identifier; another node has "{identifier}"' },
  'node-link-not-identifier': { text: "must be a node's identifier, not {shape}" },
  'node-link-unknown': { text: 'links to "{identifier}", which is not a node of this workflow' },
  'node-link-twice': {
    text: 'links to "{identifier}" twice, but two nodes can have only one link; use `always_nodes` for both outcomes',
  },
  'node-links-circular': {
    text: 'is part of a cycle: {circle}. The controller would accept it, but running it stops every workflow',
  },

  // Surveys
  'survey-spec-not-mapping': { text: 'must be a mapping with a list `spec` of questions' },
  'survey-question-not-mapping': { text: 'must be a mapping with `variable` and `type`, not {shape}' },
  'survey-variable-invalid': { text: 'is not a valid Ansible variable name' },
  'survey-variable-twice': { text: 'defines the variable "{variable}" twice' },
  'survey-minimum-above-maximum': { text: 'must not be above `max` ({min} > {max}): no answer would be valid' },
  'survey-choices-missing': { text: 'must be set for a question of type {type}' },
  'survey-required-not-boolean': { text: 'must be `true` or `false`' },
  'survey-default-encrypted': {
    text: 'must not be `$encrypted$`, which keeps only the default of a password question',
  },
  'survey-default-not-integer': { text: 'must be a whole number' },
  'survey-default-not-number': { text: 'must be a number' },
  'survey-default-not-text': { text: 'must be a string', fix: '(put a number in quotes)' },
  'survey-default-several-choices': { text: 'must be one choice, not several' },
  'survey-default-not-choice': { text: 'must be one of the choices: {choices}' },

  // Variables
  'variables-not-yaml': { text: 'must be YAML or JSON that the controller can read' },
  'variables-not-a-mapping': { text: 'must be a mapping' },
  'variables-with-vault': {
    text: 'must not contain `!vault` or `!unsafe`, which the controller supports only in files',
  },
  'variables-with-date': { text: 'contains a date, which the controller refuses:', fix: 'put it in quotes' },

  // Recurrence rules of schedules
  'rrule-without-start': { text: 'must have a start:', fix: 'begin with `DTSTART:20300101T000000Z` or similar' },
  'rrule-several-starts': { text: 'must have only one start (`DTSTART`)' },
  'rrule-start-without-zone': {
    text: 'must have a start with a time zone:',
    fix: 'end it with `Z`, or name one, as in `DTSTART;TZID=Europe/Berlin:20300101T000000`',
  },
  'rrule-start-with-two-zones': {
    text: 'has a start with a time zone and a `Z`, which is another zone:',
    fix: 'remove one of them',
  },
  'rrule-start-not-date': { text: 'starts at a date or a time that does not exist' },
  'rrule-without-frequency': { text: 'has a rule without `FREQ=`:', fix: 'add `FREQ=DAILY` or similar' },
  'rrule-part-unknown': { text: 'has the unknown part `{part}`; must be one of {parts}' },
  'rrule-word-unknown': { text: 'has the unknown word `{word}`; must have one `DTSTART` and one `RRULE`' },
  'rrule-part-wrong': { text: 'has a wrong `{part}`; must be {must}' },
  'rrule-time-zone-unknown': { text: 'contains an unknown time zone' },
  'rrule-without-rule': { text: 'must have a rule:', fix: 'add `RRULE:FREQ=DAILY;INTERVAL=1` or similar' },
  'rrule-with-exdate': { text: 'must not contain EXDATE or RDATE, which the controller refuses' },
  'rrule-without-interval': { text: 'must contain `INTERVAL=`, even for an interval of 1' },
  'rrule-every-second': { text: 'must not contain `FREQ=SECONDLY`, which the controller refuses' },
  'rrule-byday-with-number': {
    text: 'must not contain a BYDAY with a number:',
    fix: 'use `BYDAY=MO;BYSETPOS=2` or similar',
  },
  'rrule-count-and-until': { text: 'must not contain both COUNT and UNTIL' },
  'rrule-count-too-large': { text: 'must not contain a COUNT above 999' },
  'rrule-until-without-time': { text: 'must have a time in UNTIL:', fix: 'use `UNTIL=20301231T235959Z` or similar' },

  // Messages of notifications
  'notification-event-unknown': { text: 'contains the unknown event `{event}`; must be one of {events}' },
  'notification-event-not-mapping': { text: 'contains `{event}`, which must be a mapping with `message` and `body`' },
  'notification-part-unknown': { text: 'contains the unknown key `{event}.{part}`; must be `message` or `body`' },
  'notification-part-not-text': { text: 'contains `{event}.{part}`, which must be a string' },
  'notification-message-line-break': {
    text: 'contains a line break in `{event}.message`; only `body` can have several lines',
  },

  // Fields that the API ignores, changes that it refuses, objects that it does not delete
  'application-client-id-generated': { text: 'cannot be set: the controller generates it' },
  'application-client-secret-generated': { text: 'cannot be set: the controller generates it and shows it only once' },
  'inventory-hosts-not-field': { text: 'cannot be set here: list the hosts under `hosts`, each with its `inventory`' },
  'inventory-groups-not-field': {
    text: 'cannot be set here: list the groups under `groups`, each with its `inventory`',
  },
  'host-groups-not-field': { text: 'cannot be set here: list the host in the `hosts` of its group' },
  'job-template-credential-ignored': {
    text: 'cannot be set: the API ignores it without an error:',
    fix: 'use the list `credentials`',
  },
  'workflow-without-credentials': {
    text: 'cannot be set: a workflow job template has no credentials:',
    fix: 'set them on its nodes',
  },
  'field-fixed': { text: 'cannot change `{field}`: {reason}' },
  'credential-vault-id-fixed': {
    text: 'cannot change `inputs.vault_id`: the API refuses another vault ID:',
    fix: 'create another credential, and delete this one',
  },
  'label-not-deletable': {
    text: 'cannot be `absent`: the API does not delete labels; a label disappears with its last use',
  },

  // Why a field cannot be changed: the reason in `field-fixed`, also in apply/schema.json
  'application-grant-type-fixed': { text: 'the grant type of an application is fixed at creation' },
  'credential-type-fixed': { text: 'the type of a credential is fixed at creation' },
  'inventory-kind-fixed': { text: 'the kind of an inventory is fixed at creation' },
  'host-inventory-fixed': { text: 'a host cannot move to another inventory' },
  'group-inventory-fixed': { text: 'a group cannot move to another inventory' },
  'inventory-source-inventory-fixed': {
    text: 'the API ignores another inventory without an error:',
    fix: 'delete the source and create it again',
  },
  'notification-type-fixed': {
    text: 'the type of a notification template cannot change:',
    fix: 'delete it and create it again',
  },

  // Objects that the files describe
  'object-described-twice': { text: 'is defined twice: {file}:{line} defines the same {object}' },
  'object-needs-itself': { text: 'depends on itself: {circle}' },
  'object-key-incomplete': { text: 'matches {count} objects on the controller: {objects}.', fix: 'Set its `{parts}`' },
  'object-not-unique': {
    text: 'matches {count} objects on the controller: {objects}.',
    fix: 'Nothing distinguishes them: rename or delete all but one',
  },
  'object-fields-missing': { text: 'does not exist on the controller: set {fields} to create {kind}' },
  'object-field-required': { text: 'must have `{field}`' },
  'credential-owner-missing': {
    text: 'does not exist on the controller: set an `organization`, a `user` or a `team` to create the credential',
  },
  'credential-several-owners': { text: 'has {owners}; a credential must have only one owner' },
  'job-template-inventory-missing': {
    text: 'does not exist on the controller: set `inventory` or `ask_inventory_on_launch: true` to create the job template',
  },
  'job-template-organization-other': {
    text: 'must be in the `organization` of its project:',
    fix: 'omit the organization, or use another project',
  },
  'job-template-inventory-removed': {
    text: 'would have no `inventory` and no prompt for it:',
    fix: 'set `inventory` or `ask_inventory_on_launch: true`',
  },
  'job-template-callback-without-inventory': {
    text: 'has a `host_config_key` but no `inventory`: the controller searches the inventory for the calling host',
  },
  'job-template-branch-not-allowed': { text: 'has {fields}, which requires `allow_override: true` in its project' },
  'job-template-playbook-unknown': {
    text: 'has the playbook `{playbook}`, which the {project} did not contain at its last update',
  },
  'job-template-playbook-similar': {
    text: 'has the playbook `{playbook}`, which the {project} did not contain at its last update;',
    fix: 'did you mean `{similar}`?',
  },
  'project-url-missing': { text: 'must have a `scm_url`, because it has a `scm_type`' },
  'project-manual-with-options': { text: 'has {fields}, which a manual project cannot have' },
  'project-type-without-options': { text: 'has {fields}, which a project of type "{type}" cannot have' },
  'project-override-needed': {
    text: 'must have `allow_override: true`: the {template} has another branch, or prompts for one',
  },
  'project-folder-twice': { text: 'has the folder `{folder}`, which the project "{project}" already uses' },
  'project-folder-not-free': {
    text: 'cannot have the folder `{folder}`: it does not exist, or another project uses it (unused: {folders}). Create the folder on the controller host',
  },
  'project-no-folder-free': {
    text: 'cannot have the folder `{folder}`: it does not exist, or another project uses it (no folder is unused). Create the folder on the controller host',
  },
  'inventory-source-project-missing': { text: 'has `source: scm` but no `source_project`' },
  'inventory-source-not-in-project': { text: 'has {fields}, which requires `source: scm`' },
  'inventory-host-filter-missing': { text: 'is a smart inventory, so it must have a `host_filter`' },
  'inventory-not-constructed': { text: 'has `input_inventories`, which requires a constructed inventory' },
  'inventory-input-constructed': {
    text: 'has the constructed {inventory} in its `input_inventories`, which the API refuses',
  },
  'inventory-without-own-members': {
    text: 'cannot be in the {kind} {inventory}, which takes its hosts from other inventories and has no {member} of its own',
  },
  'inventory-name-taken': { text: 'has the name of the {object} in the same inventory; names must be unique there' },
  'group-inside-itself': { text: 'contains itself: {circle}' },
  'workflow-inside-itself': { text: 'runs itself as a nested workflow: {circle}' },

  // Inputs of credentials
  'credential-input-unknown': { text: 'has the unknown `inputs.{input}`; a credential of type "{type}" has {inputs}' },
  'credential-input-not-boolean': { text: 'has `inputs.{input}`, which must be `true` or `false`, not {shape}' },
  'credential-input-not-text': {
    text: 'has `inputs.{input}`, which must be a string (put a number in quotes), not {shape}',
  },
  'credential-input-not-choice': { text: 'has `inputs.{input}`, which must be one of {choices}' },
  'credential-same-type': {
    text: 'has the same type as the {credential}: only one per type is allowed, and one vault credential per `vault_id`',
  },

  // Answers of nodes and schedules
  'answers-without-prompts': { text: 'sets {answers}, but the {template} has no prompts' },
  'answer-without-prompt': {
    text: 'sets `{answer}`, but the {template} does not prompt for it:',
    fix: 'enable `{switch}`',
  },
  'answer-workflow-without-prompt': {
    text: 'sets `{answer}`, but no {kind} prompts for it:',
    fix: 'set it on the nodes of the workflow',
  },
  'answer-credential-of-template': { text: 'is already a credential of the {template}:', fix: 'remove it here' },
  'answer-inventory-missing': { text: 'sets no `inventory`, and the {template} has none' },
  'answer-variables-not-asked': {
    text: 'sets {answers}, which neither the prompts nor the survey of the {template} ask for:',
    fix: 'enable `ask_variables_on_launch`',
  },
  'answer-survey-incomplete': { text: 'lacks {answers}, which the survey of the {template} requires' },

  // Permissions, and what the controller takes
  'permission-change-missing': { text: 'cannot be changed by this user:', fix: 'grant the Admin role on the {object}' },
  'permission-delete-missing': { text: 'cannot be deleted by this user:', fix: 'grant the Admin role on the {object}' },
  'permission-update-missing': {
    text: 'cannot be updated by this user:',
    fix: 'grant the Update role on the {object}',
  },
  'permission-use-missing': { text: 'cannot be used by this user:', fix: 'grant the Use role on the {object}' },
  'permission-create-missing': {
    text: 'does not exist or is not visible to this user, who is not permitted to create it:',
    fix: 'grant an Admin role',
  },
  'controller-field-unknown': { text: 'has `{field}`, which this controller does not accept from this user' },
  'controller-field-too-long': { text: 'has `{field}`, which must be at most {limit} characters long' },
  'controller-field-too-small': { text: 'has `{field}`, which must be at least {limit}' },
  'controller-field-too-large': { text: 'has `{field}`, which must be at most {limit}' },
  'controller-field-not-choice': { text: 'has `{field}`, which must be one of {choices}' },

  // Writing. The first three texts follow a file and its line, where the object is in a file.
  'apply-change-failed': {
    text: 'could not {action} the {object}: {reason}',
    fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
  },
  'apply-changes-failed': {
    text: 'could not {action} the {object} and {count} more: {reason}',
    fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
  },
  'apply-sync-failed': {
    text: 'could not sync the {object}: {reason}',
    fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
  },
  'apply-links-failed': {
    text: 'could not change the links of a workflow or the labels: {reason}',
    fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
  },
  'apply-fields-not-stored': {
    text: 'The controller accepted the request for {object} but did not store {fields}. It may not know the field, or another field excludes it.',
  },
  'first-update-not-ended': {
    text: 'The update of the {project} has not finished (status: {status}).',
    fix: 'Apply again when it has finished.',
  },
  'first-update-failed': {
    text: 'The update of the {project} ended with status {status}: the next changes need its files.',
  },
  'first-update-failed-with-reason': {
    text: 'The update of the {project} ended with status {status}: {reason} The following steps need its files. {url}',
  },
  'sync-not-ended': { text: 'The update of the {object} has not finished (status: {status}): {url}' },
  'sync-failed': { text: 'The update of the {object} ended with status {status}: {url}' },
  'sync-failed-with-reason': { text: '{reason} Output of the update: {url}' },

  // Users, roles, credential types and objects that the controller created itself. Each text follows a file's name, the
  // line and the path
  'credential-type-kind-fixed': {
    text: 'a credential type keeps its `kind`:',
    fix: 'use another name for the type, or delete it first',
  },
  'credential-type-managed-ignored': { text: 'cannot be set: only the controller sets it' },
  'credential-type-namespace-ignored': { text: 'cannot be set: only built-in types have one' },
  'user-teams-not-field': { text: 'cannot be set: a team lists its `users`' },
  'user-password-missing': {
    text: 'is not on the controller, and a new user needs a `password`:',
    fix: 'set it from a secret, in `resources`',
  },
  'user-own-deleted': {
    text: 'is the user of this run and cannot delete itself:',
    fix: 'remove `state: absent`, or run as another user',
  },
  'user-own-demoted': {
    text: 'is the user of this run and would lose `is_superuser` during the run:',
    fix: 'run as another superuser',
  },
  'execution-environment-organization-fixed': {
    text: 'an execution environment keeps its organization, or loses it:',
    fix: 'create another one',
  },
  'credential-type-in-use': {
    text: 'cannot change `inputs`, because credentials of this type exist ({count}):',
    fix: 'create a type with another name',
  },
  'credential-other-type': {
    text: 'is on the controller with the credential type "{type}", and no credential changes its type:',
    fix: 'use that type, use another name for this credential, or describe the other one as well (`state: absent` deletes it)',
  },
  'managed-object-fixed': {
    text: 'cannot change {fields}: the {object} comes with the controller:',
    fix: 'use another name, which creates an object of your own',
  },
  'managed-object-needed': {
    text: 'cannot be `absent`: the controller needs its built-in {object};',
    fix: 'remove `state: absent`',
  },
  'reference-without-type': {
    text: 'must be a mapping with the type and the name of an object:',
    fix: 'write `{type: job_template, name: Deploy}` or the like',
  },
  'role-holder-not-one': { text: 'must name one holder of the role:', fix: 'set `user` or `team`' },
  'role-without-resource': { text: 'must name the object of the role:', fix: 'set `resource`' },
  'role-unknown': { text: 'has the unknown role `{role}` on the {object}; must be one of {roles}' },
  'role-team-in-organization': {
    text: 'assigns the role `{role}` on an organization to a team, which the controller refuses:',
    fix: 'grant the role to the users of the team',
  },
  'role-team-other-organization': {
    text: 'assigns a role on the {credential} to a team of another organization, which the controller refuses:',
    fix: 'use a team and a credential of the same organization',
  },
  'part-field-unknown': { text: 'is not a field of {part}; there are {fields}' },
  'related-unknown': { text: 'is a part of a {kind} that `apply` does not support' },
  'apply-left-out': {
    text: '{count} parts of the files are left out, because `apply` does not support them (`unsupported: warn`). The next lines name them.',
  },
  'apply-part-left-out': {
    text: 'A part of the files is left out, because `apply` does not support it (`unsupported: warn`). The next line names it.',
  },
  'deletion-in-use': {
    text: 'A job that runs now uses it.',
    fix: 'Wait until the job ends, or cancel it.',
  },
  'deletion-in-use-by': {
    text: 'Jobs that run now use it ({jobs}).',
    fix: 'Wait until they end, or cancel them.',
  },
  'role-definition-missing': {
    text: 'The controller has no role definition "{definition}" for this role.',
    fix: 'Check the role definitions of the controller, and grant the role there.',
  },

  // export: begin
  'export-organization-unknown': {
    text: 'The controller has no organization {name}, or this user cannot see it.',
    fix: 'Similar names: {names}.',
  },
  'export-names-unknown': {
    text: 'No exported object has the name {names}.',
    fix: 'Check the names, `collections` and `organization`. Nothing was written.',
  },
  'export-unreadable': {
    text: 'The controller refused to list {collections}; nothing was written.',
    fix: 'Grant this user the right to read them, or remove them from `collections`.',
  },
  'export-unreadable-reason': { text: '{collection}: {reason}' },
  'export-file-refused': { text: 'An export file {reason} Nothing was written.' },
  'export-file-unwritable': {
    text: 'The file {file} could not be written ({code}).',
    fix: 'Check the disk and the rights of the runner, and run the export again.',
  },
  'export-incomplete': {
    text: 'The files lack what they cannot hold: {parts}.',
    fix: '`apply` leaves these parts unchanged; change them on the controller.',
  },
  'file-secrets-unset': {
    text: 'The files refer to secrets that are not set: {names}.',
    fix: 'Set them as environment variables of the step (`env`), from the secrets of the workflow.',
  },
  'expected-plan-without-apply': { text: 'needs `mode: apply`: a plan changes nothing' },
  'expected-plan-invalid': {
    text: 'The file of `expected_plan` is not a plan of this version.',
    fix: 'Plan again with `plan_file`, and use that file.',
  },
  'plan-not-expected': {
    text: 'The plan is not the reviewed one (`expected_plan`), so nothing was changed.',
    fix: 'Review a new plan, and apply that one.',
  },
  'plan-controller-differs': { text: 'the reviewed plan is for {expected}, but `url` is {actual}' },
  'plan-installation-differs': { text: 'the controller at {controller} is another installation than the reviewed one' },
  'plan-option-differs': { text: '`{option}` was "{expected}" for the review and is "{actual}" now' },
  'plan-file-differs': { text: 'the content of {part} changed after the review' },
  'plan-secret-differs': { text: 'the secret {part} changed after the review' },
  'plan-change-added': { text: 'not reviewed: {change}' },
  'plan-change-gone': { text: 'reviewed, but not needed any more: {change}' },
  'plan-change-differs': { text: 'reviewed with other values: {change}' },
  'plan-order-differs': { text: 'the changes are in another order than reviewed' },
  'plan-file-unwritable': {
    text: 'The plan file {file} could not be written ({code}).',
    fix: 'Check the path, the disk and the rights of the runner.',
  },
  'cancelled-before-export': { text: 'The workflow was cancelled before all resources were read.', link: 'none' },
  // export: end

  // `fail_on_changes` of a plan
  'plan-has-changes': {
    text: 'The controller differs from the files (`fail_on_changes`): see the plan above.',
    fix: 'Apply the files, or change them.',
    link: 'none',
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type CatalogueId = keyof typeof catalogue;
