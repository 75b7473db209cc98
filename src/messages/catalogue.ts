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
  'input-wrong': { text: 'An input is wrong, nothing was sent to the controller:' },
  'inputs-wrong': { text: '{count} inputs are wrong, nothing was sent to the controller:' },

  // Each text from here to the end of the section follows the name of an input, and that of a file where it is about one.

  // Which inputs there are
  'url-required': { text: 'is required: the address of the controller, such as `https://tower.example.com`' },
  'resource-required': {
    text: 'is required: a collection of the API, such as `inventories`, `job_templates` or `inventories/5/hosts`',
  },
  'job-id-required': {
    text: "is required: the job's number, such as `1234`; check that the step that gives it did run",
  },
  'workflow-job-id-required': {
    text: "is required: the workflow job's number, such as `1234`; check that the step that gives it did run",
  },
  'decision-required': { text: 'is required: `approve` or `deny`' },
  'input-unknown': {
    text: 'is not an input of this action, and leaving it out could do more than you want; the inputs are {inputs}',
  },
  'input-misspelled': {
    text: 'is not an input of this action, and leaving it out could do more than you want; did you mean `{near}`?',
  },
  'require-not-a-prompt': { text: 'names {given}; prompts are accepted, such as `limit` or `extra_vars.version`' },
  'required-input-empty': {
    text: 'is empty, and `require` insists on it: check whether the variable or secret that it comes from is set',
  },

  'input-null': {
    text: 'is the word `null`, as `toJSON` of GitHub gives it for a variable that is not set.',
    fix: 'Set the variable, or refuse an empty value with `require`.',
  },

  // Values of one form
  'input-not-boolean': { text: 'is {given}; `true` or `false` is accepted' },
  'input-not-choice': { text: 'is {given}; {choices} are accepted' },
  'input-not-id': { text: "is {given}; the object's number is accepted, such as `42`" },
  'input-number-too-small': { text: 'is {given}; a whole number from {least} on is accepted' },
  'input-number-out-of-range': { text: 'is {given}; a whole number from {least} to {most} is accepted' },
  'input-not-duration': {
    text: 'is {given}; a duration of at most 24 days is accepted: seconds, or `90s`, `30m`, `1h30m`',
  },
  'input-duration-zero': { text: 'is zero; a duration above zero is accepted: seconds, or `90s`, `30m`, `1h30m`' },
  'input-not-whole-seconds': { text: 'is {given}; whole seconds are accepted, or `90s`, `30m`, `1h30m`' },

  // The connection
  'url-invalid': { text: 'is not a URL; an address such as `https://tower.example.com` is accepted' },
  'url-not-http': {
    text: 'begins with {scheme}; an http or https address is accepted, such as `https://tower.example.com`',
  },
  'url-with-credentials': {
    text: 'holds a user name or password; give them as `username` and `password`, or give a `token`',
  },
  'credentials-missing': {
    text: 'is missing: give a `token`, or `username` and `password`.',
    fix: 'An unset secret arrives as an empty text',
  },
  'token-begins-with-bearer': { text: 'begins with the word `Bearer`, which is added here; give the token alone' },
  'token-characters': { text: 'holds blanks or other characters that no token has; check how the secret was pasted' },
  'password-grant-incomplete': {
    text: 'is missing: a token is asked for with `client_id`, `client_secret`, `username` and `password` together.',
    fix: 'An unset secret arrives as an empty text',
  },
  'basic-authentication-incomplete': {
    text: 'is missing: Basic authentication takes `username` and `password` together.',
    fix: 'An unset secret arrives as an empty text',
  },
  'username-with-colon': { text: 'holds a colon, which Basic authentication cannot carry; give a `token`' },

  // Certificates and keys
  'client-certificate-missing': {
    text: 'is missing beside `client_key`: the server asks for both.',
    fix: 'An unset secret arrives as an empty text',
  },
  'client-key-missing': {
    text: 'is missing beside `client_certificate`: the server asks for both.',
    fix: 'An unset secret arrives as an empty text',
  },
  'client-key-mismatch': {
    text: 'does not belong to the (first) certificate in `client_certificate`; give the key that it was made with',
  },
  'certificate-is-key': { text: 'holds a private key and no certificate; give the certificate here' },
  'certificate-not-pem': {
    text: 'holds no certificate as PEM (a text that begins with `-----BEGIN CERTIFICATE-----`)',
  },
  'certificate-unreadable': {
    text: 'holds a certificate that cannot be read; check that it is whole and that its line ends were kept',
  },
  'certificate-of-several-unreadable': {
    text: 'holds a certificate that cannot be read (number {number} of {count}); check that it is whole and that its line ends were kept',
  },
  'key-not-pem': { text: 'holds no private key as PEM (a text that begins with `-----BEGIN PRIVATE KEY-----`)' },
  'key-encrypted': {
    text: 'is encrypted with a passphrase; give it without (`openssl pkey -in key.pem`) and keep it as a secret',
  },
  'key-unreadable': {
    text: 'holds a private key that cannot be read; check that it is whole and that its line ends were kept',
  },
  'pem-file-unreadable': {
    text: 'is neither PEM text (`-----BEGIN …`) nor the path of a file that can be read ({code}); a path counts from the workspace',
  },
  'pem-file-outside-workspace': {
    text: 'is {given}, which is outside the workspace and outside `runner.temp`.',
    fix: 'Copy the file to one of them in an earlier step, or give its PEM text',
  },
  'pem-file-link-outside-workspace': {
    text: 'is {given}, which leads out of the workspace and `runner.temp` through a symbolic link.',
    fix: 'Copy the file to one of them in an earlier step, or give its PEM text',
  },

  // The template and its prompts
  'template-missing': { text: 'is missing: give the number of the template, such as `42`, or its `template_name`' },
  'template-given-twice': { text: 'is given beside `template_id`: give one of them' },
  'template-id-not-number': {
    text: "is {given}; the template's number is accepted, such as `42`.",
    fix: 'Its name is given as `template_name`',
  },
  'limit-empty': {
    text: 'is {given}, which holds no limit at all, so that it would run on more hosts than meant; check whether the variables that it comes from are set',
  },
  'limit-without-hosts': {
    text: 'is {given}, which holds nothing that `{pattern}` takes hosts from, so that it would run on more hosts than meant; check whether the variables that it comes from are set',
  },
  'limit-pattern-empty': {
    text: 'is {given}, which holds no pattern behind `{sign}`, so that it would run on more hosts than meant; check whether the variables that it comes from are set',
  },
  'tags-empty': { text: 'holds no tag; leave it out, or give words separated by commas' },
  'names-empty': { text: 'holds no name; leave it out, or give names separated by commas' },

  // What the step does with the job
  'retries-without-wait': { text: 'needs `wait: true`: who does not wait does not see that hosts failed' },
  'log-file-without-wait': { text: 'needs `wait: true`: who does not wait has no log' },
  'fail-on-changes-without-wait': { text: 'needs `wait: true`: who does not wait does not see what would change' },
  'fail-on-changes-in-run': {
    text: 'is for check mode, and `job_type` is `run`: give `job_type: check`, or leave it out',
  },
  'fail-on-changes-in-apply': { text: 'is for `mode: plan`: an apply is there to change something' },
  'log-file-is-folder': { text: 'is {given}, which cannot be written: it is a folder; give the path of a file in it' },
  'log-file-folder-is-file': {
    text: 'is {given}, which cannot be written: a part of the path is a file and no folder',
  },
  'log-file-forbidden': { text: 'is {given}, which cannot be written: the runner may not write there' },
  'log-file-outside-workspace': {
    text: 'is {given}, which is outside the workspace and outside `runner.temp`.',
    fix: 'Give a path in one of them; a relative path counts from the workspace',
  },
  'log-file-link-outside-workspace': {
    text: 'is {given}, which leads out of the workspace and `runner.temp` through a symbolic link.',
    fix: 'Give a path without that link',
  },
  'log-file-unwritable': { text: 'is {given}, which cannot be written: {reason}' },
  'folder-is-file': { text: 'is {given}, which is not a folder' },
  'folder-outside-workspace': { text: 'is {given}, which is outside of the workspace; a folder in it is accepted' },
  'folder-not-found': {
    text: 'is {given}, and there is no such folder in the workspace; it counts from the root of the repository, which a step with `actions/checkout` has to bring before',
  },
  'environment-missing': { text: 'is missing: `environment_url` is the address of the environment that it names' },
  'environment-too-long': {
    text: 'has more than {most} characters, and GitHub takes no longer name of an environment',
  },
  'environment-control-character': {
    text: 'holds a line end or another control character; the name of one environment is accepted',
  },
  'environment-url-invalid': {
    text: 'is {given}; an http or https address is accepted, or the name of an artifact, such as `artifacts.url`',
  },
  'environment-url-with-credentials': {
    text: 'holds a user name or password, and everybody who sees the repository would see it',
  },

  // Inputs of `query/`
  'resource-with-query': { text: 'is {given}; give what follows the question mark as `filters`' },
  'resource-is-object': { text: 'is {given}, which is one object; give `{collection}`, and `id: {id}` in `filters`' },
  'resource-not-collection': {
    text: 'is {given}; a collection of the API is accepted, such as `job_templates` or `inventories/5/hosts`',
  },
  'order-not-field': { text: 'names {given}; fields are accepted, such as `name` or `-id` for descending' },
  'filter-not-lookup': {
    text: 'names {given}; a field with a look-up of the API is accepted, such as `name__icontains`',
  },
  'filter-page-reserved': { text: 'names `page`, which is no field: all pages are read' },
  'filter-page-size-reserved': {
    text: 'names `page_size`, which is no field: all pages are read; the input `limit` bounds the results',
  },
  'filter-limit-reserved': { text: 'names `limit`, which is no field: the input `limit` bounds the results' },
  'filter-order-by-reserved': { text: 'names `order_by`, which is no field: the input `order_by` sorts' },
  'filter-order-reserved': { text: 'names `order`, which is no field: the input `order_by` sorts' },
  'filter-count-disabled-reserved': { text: 'names `count_disabled`, which is no field: all that match are counted' },
  'filter-format-reserved': { text: 'names `format`, which is no field: results are JSON' },
  'filter-empty': {
    text: 'gives `{name}` no value: check whether the variable that it comes from is set; for empty fields take `{name}__isnull: true` or `{name}__regex: ^$`',
  },
  'filter-empty-list': { text: 'gives `{name}` an empty list; at least one value is needed' },
  'filter-mapping': { text: 'gives `{name}` a mapping; a text, a number, a truth value or a list of them is accepted' },
  'filter-with-comma': {
    text: 'gives `{name}` a value with a comma, and the API takes the values separated by commas',
  },
  'filter-read-once': { text: 'gives `{name}` several values; the API reads only one' },
  'filter-several-values': {
    text: 'gives `{name}` several values, and nothing has all of them; write `{field}__in` to find what has one of them',
  },
  'filter-type-twice': { text: 'gives both `type` and `type__in`; give one of them' },
  'filter-several-types': {
    text: 'names `{name}`, which the API does not apply to several types; write `type` with a list of types',
  },

  // Inputs of `apply/` and `token/`
  'resources-missing': {
    text: 'is missing: give the paths of the files, such as `tower/*.yml`, or the text as `resources`',
  },
  'prune-not-collection': { text: 'names {given}; {collections} are accepted' },
  // export: begin
  'export-path-required': {
    text: 'is required: give a folder in the workspace, such as `tower`, or a file such as `tower.yml`',
  },
  'export-path-is-folder': { text: 'must be a file, but {given} is a folder; give a name without `.yml` for a folder' },
  'export-path-is-file': { text: 'must be a folder or a file ending in `.yml`, but {given} is another file' },
  'export-path-outside-workspace': {
    text: 'is {given}, which is outside the workspace and outside `runner.temp`.',
    fix: 'Give a path in one of them; a relative path counts from the workspace',
  },
  'export-path-link-outside-workspace': {
    text: 'is {given}, which leads out of the workspace and `runner.temp` through a symbolic link.',
    fix: 'Give a path without that link',
  },
  'export-path-unusable': { text: 'is {given}, which cannot be read ({code})' },
  'export-not-collection': { text: 'names {given}; it must name {collections}' },
  // export: end
  'token-description-invalid': {
    text: 'is a text of {length} characters; one line of at most {most} characters is accepted',
  },

  // Files in the workspace
  'file-not-utf8': { text: 'is not UTF-8: save it as UTF-8, so that no character changes on its way' },
  'file-outside-workspace': {
    text: 'is outside the workspace and outside `runner.temp`.',
    fix: 'Copy the file to one of them in an earlier step, and give that path',
  },
  'file-link-outside-workspace': {
    text: 'is a symbolic link, or is behind one, that leads out of the workspace and `runner.temp`.',
    fix: 'Copy the file to one of them in an earlier step, and give that path',
  },
  'file-is-folder': { text: 'is a folder; give the paths of the files in it' },
  'file-unreadable': { text: 'cannot be read ({code}); was the repository checked out before this step?' },
  'file-pattern-without-match': { text: 'matches no file; was the repository checked out before this step?' },

  // YAML and JSON
  'yaml-unusable': { text: 'is not usable as YAML or JSON: {problems}' },
  'yaml-unresolvable': { text: 'is not usable as YAML: {reason}' },
  'yaml-not-list': {
    text: 'is not a plain list; words separated by commas or lines, or a YAML or JSON list of words is accepted',
  },
  'yaml-not-mapping': { text: 'is {shape}; a YAML or JSON mapping is accepted, such as `version: 1.4.2`' },
  'yaml-not-text-mapping': { text: 'is not a mapping of names to texts; such as `ssh_password: …` is accepted' },
  'yaml-comment-in-value': {
    text: 'holds a `#` behind a blank ({place}), which begins a comment; put the text in quotes if it is a part of it, or the comment on a line of its own',
  },
  'yaml-no-break-space': {
    text: 'holds a no-break space, which looks like a blank and is none in YAML; write it anew',
  },
  'json-comment': {
    text: 'holds a comment with `//` or `/*`, which neither JSON nor YAML has, so that it would be taken for a part of the values; leave it out, or write YAML, where a comment begins with `#`',
  },
  'variables-file-with-at': {
    text: "names a file with `@`, as on Ansible's command line; give its path as `extra_vars_file`",
  },
  'variables-as-pairs': {
    text: "is written as `name=value`, as on Ansible's command line; a YAML or JSON mapping is accepted, such as `version: 1.4.2`",
  },
  'variables-in-vault': {
    text: 'is encrypted by Ansible Vault, and the controller takes variables in clear; keep what is secret in a credential there',
  },
  'yaml11-booleans': {
    text: 'holds words that are texts here and truth values where Ansible reads YAML itself: {values}.',
    fix: 'Write true or false, or put the word in quotes if it is meant as a text.',
  },
  'yaml11-booleans-many': {
    text: 'holds words that are texts here and truth values where Ansible reads YAML itself: {values}; and {more} more.',
    fix: 'Write true or false, or put the word in quotes if it is meant as a text.',
  },
  'null-values': {
    text: 'sets {values} to null, as GitHub does with a variable that is not set.',
    fix: 'Set the variable, or refuse an empty value with `require`. Write `~` if null is meant.',
  },
  'null-values-many': {
    text: 'sets {values} and {more} more to null, as GitHub does with a variable that is not set.',
    fix: 'Set the variables, or refuse an empty value with `require`. Write `~` if null is meant.',
  },
  'yaml11-boolean': { text: '{name} is {word} ({place})' },

  // One problem of a YAML or JSON text; follows its line and column
  'yaml-several-documents': { text: 'Another document begins, and one is accepted' },
  'yaml-number-changes': {
    text: '{name} is a number that would be sent otherwise than it is written; put it in quotes',
  },
  'yaml-scalar-tag': { text: '{name} has a tag, which the API cannot take' },
  'yaml-collection-tag': { text: 'a list or mapping has a tag, which the API cannot take' },
  'yaml-holds-itself': { text: 'a list or mapping holds itself' },
  'yaml-key-not-text': { text: 'a key is a list or a mapping; a text is accepted.' },
  'yaml-key-empty': { text: 'a key is empty; a text is accepted' },
  'yaml-tab': { text: 'a tab is used as indentation, which YAML does not allow.', fix: 'Indent with spaces' },
  'yaml-indentation': {
    text: 'the line is indented differently from the keys around it.',
    fix: 'All keys of a mapping must begin in the same column',
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
    fix: 'Put the whole value in quotes; for a value of GitHub, put a `$` before the braces',
  },
  'yaml-quote-colon': {
    text: '{name} contains a colon followed by a space, which YAML reads as another key.',
    fix: 'Put the whole value in quotes',
  },
  'yaml-quote-open': { text: '{name} begins with a quote that is not closed.', fix: 'Add the closing quote' },
  'yaml-quote-continues': {
    text: '{name} continues after its closing quote.',
    fix: 'Put the whole value in one pair of quotes; write a single quote inside single quotes twice',
  },
  'yaml-quote-sign': {
    text: '{name} begins with {sign}, which has a meaning in YAML.',
    fix: 'Put the whole value in quotes if it is a text',
  },

  // ------------------------------------------------------------------------------------------------------------------
  // The connection: network, TLS, proxies
  // ------------------------------------------------------------------------------------------------------------------
  'server-name-unknown': {
    text: '{request}: the host name {host} is not known.',
    fix: 'Check `url`, and whether this runner can resolve the name.',
  },
  'server-name-unresolved': {
    text: '{request}: the host name {host} could not be resolved at the moment.',
    fix: "Check `url`, and the runner's name service.",
  },
  'server-connection-refused': {
    text: '{request}: {server} refused the connection.',
    fix: 'Check `url`, the port, and whether the server is up.',
  },
  'server-no-route': {
    text: '{request}: there is no route to {server} from this runner.',
    fix: 'Check `url` and the network, or use a self-hosted runner.',
  },
  'server-not-connected': {
    text: '{request}: {server} did not take the connection in time.',
    fix: 'Check `url`, and the network between it and this runner.',
  },
  'server-connection-cut': {
    text: '{request}: the connection to {server} was cut before the reply was whole.',
    fix: 'Check the network, and whatever stands between.',
  },
  'server-not-tls': {
    text: '{server} does not speak TLS, and `url` begins with https: ({request}).',
    fix: 'Check the port in `url`, or set `url` to http://{server} if the controller has no TLS.',
  },
  'server-speaks-tls': {
    text: '{server} speaks TLS, but `url` begins with http: ({request}).',
    fix: 'Set `url` to https://{server}.',
  },
  'proxy-name-unknown': {
    text: '{request}: the host name {host} is not known.',
    fix: 'Check `{variable}` and `no_proxy`, and whether this runner can resolve the name.',
  },
  'proxy-name-unresolved': {
    text: '{request}: the host name {host} could not be resolved at the moment.',
    fix: "Check `{variable}` and `no_proxy`, and the runner's name service.",
  },
  'proxy-connection-refused': {
    text: '{request}: the proxy {proxy} refused the connection.',
    fix: 'Check `{variable}` and `no_proxy`, the port, and whether the server is up.',
  },
  'proxy-no-route': {
    text: '{request}: there is no route to the proxy {proxy} from this runner.',
    fix: 'Check `{variable}` and `no_proxy` and the network, or use a self-hosted runner.',
  },
  'proxy-not-connected': {
    text: '{request}: the proxy {proxy} did not take the connection in time.',
    fix: 'Check `{variable}` and `no_proxy`, and the network between it and this runner.',
  },
  'proxy-connection-cut': {
    text: '{request}: the connection to the proxy {proxy} was cut before the reply was whole.',
    fix: 'Check the network, and whatever stands between.',
  },
  'proxy-not-tls': {
    text: 'The proxy {proxy} does not speak TLS, and `{variable}` begins with https: ({request}).',
    fix: 'Check the port in `{variable}`, or write the address with http:.',
  },
  'proxy-login-refused': {
    text: '{request}: the proxy {proxy} refused the way to {host}: it answered {answer}.',
    fix: 'Check the user name and password in `{variable}`.',
  },
  'proxy-tunnel-refused': {
    text: '{request}: the proxy {proxy} refused the way to {host}: it answered {answer}.',
    fix: 'Check `{variable}` and `no_proxy`, and whether the proxy may reach {host}.',
  },
  'proxy-unusable': { text: 'The proxy of this runner cannot be used, nothing was sent:' },
  'proxy-not-http': {
    text: '`{variable}` is not the address of an HTTP proxy; `http://proxy.example.com:3128` is accepted',
  },
  'proxy-percent-unescaped': {
    text: '`{variable}` contains `%` in its user name or password: write it as `%25`',
  },
  'proxy-character-unescaped': {
    text: '`{variable}` contains `{character}` in its user name or password: write it as `{escape}`',
  },
  'tls-handshake-failed': { text: '{request}: the TLS handshake failed ({reason}).' },
  'connection-failed': { text: '{request}: the connection failed.' },
  'connection-error': { text: '{request}: {reason}.' },
  'request-unanswered': {
    text: '{request}: no whole reply within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is up and reachable from this runner.',
  },
  'request-not-connected': {
    text: '{request}: no connection within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is up and reachable from this runner.',
  },
  'proxied-request-unanswered': {
    text: '{request}: no whole reply through the proxy {proxy} within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is up and reachable from this runner.',
  },
  'proxied-request-not-connected': {
    text: '{request}: no connection through the proxy {proxy} within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is up and reachable from this runner.',
  },
  'certificate-expired': {
    text: '{request}: {server} was not trusted: its certificate has expired.',
    fix: 'Renew it on the server that `url` names.',
  },
  'certificate-not-yet-valid': {
    text: '{request}: {server} was not trusted: its certificate is not valid yet.',
    fix: 'Check the clocks of the server and of this runner.',
  },
  'certificate-other-host': {
    text: '{request}: {server} was not trusted: its certificate is for another host name.',
    fix: 'Set `url` to a name that the certificate has, or renew the certificate.',
  },
  'certificate-other-names': {
    text: '{request}: {server} was not trusted: its certificate is for another host name (it has {names}).',
    fix: 'Set `url` to a name that the certificate has, or renew the certificate.',
  },
  'certificate-self-signed': {
    text: '{request}: {server} was not trusted: its certificate is signed by itself, and this runner does not trust it.',
    fix: 'Give that certificate as `ca_certificate`, or add it to the certificate store of the runner.',
  },
  'certificate-authority-untrusted': {
    text: '{request}: {server} was not trusted: its certificate comes from an authority that this runner does not trust.',
    fix: "Give that authority's certificate as `ca_certificate`, or add it to the certificate store of the runner.",
  },
  'certificate-authority-unknown': {
    text: '{request}: {server} was not trusted: its certificate comes from an authority that this runner does not know.',
    fix: "Give that authority's certificate as `ca_certificate`, or add it to the certificate store of the runner.",
  },
  'certificate-revoked': {
    text: '{request}: {server} was not trusted: its certificate was revoked.',
    fix: 'Renew it on the server that `url` names.',
  },
  'certificate-untrusted': {
    text: '{request}: {server} was not trusted: its certificate is not trusted by this runner.',
    fix: "Give that authority's certificate as `ca_certificate`, or add it to the certificate store of the runner.",
  },
  'certificate-signature-wrong': {
    text: '{request}: {server} was not trusted: the signature of its certificate is wrong.',
  },
  'certificate-not-for-servers': {
    text: '{request}: {server} was not trusted: its certificate is not made for servers.',
  },
  'certificate-signer-no-authority': {
    text: '{request}: {server} was not trusted: its certificate was signed by one that is no authority.',
  },
  'certificate-key-short': {
    text: '{request}: {server} was not trusted: the key of its certificate is too short.',
  },
  'certificate-digest-outdated': {
    text: '{request}: {server} was not trusted: its certificate was signed by an outdated method.',
  },
  'certificate-store-not-read': {
    text: "This Node ({node}) does not read the machine's store; Node 24.5 does.",
  },
  'certificate-not-checked': {
    text: "The controller's certificate is not checked (`verify_tls: false`): whoever stands between could read the credentials and change what is deployed.",
    fix: 'Give its authority as `ca_certificate` instead.',
  },
  'client-certificate-required': {
    text: '{request}: {server} ended the TLS handshake: it wants a client certificate.',
  },
  'client-certificate-authority-unknown': {
    text: '{request}: {server} ended the TLS handshake: it does not know the authority of the client certificate.',
  },
  'client-certificate-expired': {
    text: '{request}: {server} ended the TLS handshake: it says that the client certificate has expired.',
  },
  'client-certificate-revoked': {
    text: '{request}: {server} ended the TLS handshake: it says that the client certificate was revoked.',
  },
  'client-certificate-refused': {
    text: '{request}: {server} ended the TLS handshake: it does not accept the client certificate.',
  },
  'tls-parameters-refused': {
    text: '{request}: {server} ended the TLS handshake: it accepts none of the ways that were offered.',
  },
  'check-client-certificate': {
    text: 'Check that `client_certificate` and `client_key` are the ones that this server was set up for.',
  },
  'give-client-certificate': { text: 'Give `client_certificate` and `client_key`.' },
  'give-client-certificate-if-wanted': {
    text: 'If it wants a client certificate, give `client_certificate` and `client_key`.',
  },
  'reply-too-large': { text: 'The reply is larger than {mebibytes} MiB and was not read on.' },
  'redirected-too-often': {
    text: '{request} was redirected more than {times} times.',
    fix: 'Check `url` and the proxies in front of the controller.',
  },
  'download-cut': { text: 'The download of the output ended within a line.' },
  'drain-timed-out': { text: 'The controller did not tell the rest in time.' },
  'reply-after-cancel-too-late': { text: 'The reply did not come within {seconds} s of the cancel.' },
  'controller-unreachable': {
    text: 'The controller could not be asked for {duration} (`retry_for`). The last failure: {reason}',
  },

  // ------------------------------------------------------------------------------------------------------------------
  // The controller's replies, signing in, tokens
  // ------------------------------------------------------------------------------------------------------------------
  'reply-refused': { text: '{request} answered {status} {said}{requestId}.' },
  'reply-redirected': { text: '{request} answered {status} {said}{requestId}. It points to {target}.' },
  'reply-redirected-elsewhere': {
    text: '{request} answered {status} {said}{requestId}. It points to {target}: credentials are not sent to another address. If that is the controller, set `url` to {origin}.',
  },
  'reply-from-intermediary': {
    text: '{request} answered {status} {said}{requestId}. Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
  },
  'reply-from-proxy': {
    text: '{request} answered {status} {said}{requestId}. The proxy {proxy}, or something behind it, may have answered: check `http_proxy` and `no_proxy`.',
  },
  'reply-proxy-login': {
    text: '{request} answered {status} {said}{requestId}. The proxy asks for a user name and password: check `http_proxy`.',
  },
  'reply-client-certificate': {
    text: '{request} answered {status} {said}{requestId}. The server wants a client certificate that it knows: check `client_certificate` and `client_key`.',
  },
  'reply-page-from-intermediary': {
    text: '{request} answered {status} with a page instead of the API\'s JSON: "{page}"{requestId}. Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
  },
  'reply-page-from-proxy': {
    text: '{request} answered {status} with a page instead of the API\'s JSON: "{page}"{requestId}. The proxy {proxy}, or something behind it, may have answered: check `http_proxy` and `no_proxy`.',
  },
  'reply-cut-from-intermediary': {
    text: '{request} answered {status} with the JSON is cut or damaged{requestId}. Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
  },
  'reply-cut-from-proxy': {
    text: '{request} answered {status} with the JSON is cut or damaged{requestId}. The proxy {proxy}, or something behind it, may have answered: check `http_proxy` and `no_proxy`.',
  },
  'reply-unexpected': {
    text: "The controller's reply is not what was asked for ({wanted}): {got}. Something in front of the controller may have answered.",
  },
  'launched-job-unreadable': {
    text: "The controller's reply is not what was asked for (the job that was launched): {reason}. Something in front of the controller may have answered.",
  },
  'path-unknown': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The controller has no such path: check `url` and the version of the controller.',
  },
  'api-not-found': { text: 'Check `url`: the API of Ansible Tower, AWX or AAP was looked for there.' },
  'api-at-other-path': {
    text: 'No API answers at {address}, but one answers at {api}.',
    fix: 'Set `url` to {url} if that is the controller you mean.',
  },
  'api-no-version': {
    text: 'What answers at {address} is not the API of Ansible Tower, AWX or AAP: it names no current version.',
    fix: 'Check `url`.',
  },
  'gateway-without-controller': {
    text: 'The AAP gateway at {address} has no automation controller behind it: it names {apis}.',
    fix: 'Check `url`.',
  },
  'token-scope-read': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The token has the scope "read", which cannot change anything: create a token with the scope "write" and update the secret.',
  },
  'token-rejected': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The controller does not know this token: it was revoked, has expired, or belongs to another controller than `url`. Create a new one and update the secret.',
  },
  'token-without-provider': {
    text: 'The controller accepts no tokens: it has no OAuth2 provider (AWX after 24.6.1 has none). {request} answered {status} {said}{requestId}.',
    fix: 'Set `username` and `password` instead of `token`. If an AAP gateway issued the token, set `url` to the address of the gateway.',
  },
  'issued-token-rejected': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The token that was issued for this run is not taken any more: it was revoked, or has expired.',
  },
  'password-rejected': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: '`username` or `password` is wrong, the user is not active, or this controller takes no Basic authentication (then give a `token`).',
  },
  'role-read-missing': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The user may not see this: grant the Read role, or a higher one, on the controller.',
  },
  'role-or-scope-missing': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The user lacks the role for this, or the token has only the scope "read": a token with the scope "write" is needed.',
  },
  'role-missing': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The user lacks the role for this: grant it on the controller.',
  },
  'token-not-in-reply': { text: 'What answers at {address} gave no token.', fix: 'Check `url`, or give a `token`.' },
  'token-not-issued': { text: 'No token was issued.' },
  'token-revocation-refused': { text: 'The provider refused the revocation.' },
  'oauth-user-rejected': {
    text: '{request} answered {status} {said}.',
    fix: '`username` or `password` is wrong, or the user is not active, or logs in by LDAP or SSO and has no password here.',
  },
  'oauth-grant-type-wrong': {
    text: '{request} answered {status} {said}.',
    fix: 'The application of `client_id` is not made for this: its grant type has to be "Resource owner password-based".',
  },
  'oauth-scope-refused': {
    text: '{request} answered {status} {said}.',
    fix: 'The application of `client_id` does not give tokens with the scope "write".',
  },
  'oauth-client-rejected': {
    text: '{request} answered {status} {said}.',
    fix: '`client_id` or `client_secret` is wrong, or the application is not of the type "Confidential". The secret is shown only once, when the application is created.',
  },
  'oauth-user-not-permitted': {
    text: '{request} answered {status} {said}.',
    fix: 'This user may not create tokens: the controller forbids it to users of LDAP or SSO unless "Allow external users to create OAuth2 tokens" is on. Give a `token`, or another user.',
  },
  'oauth-provider-missing': {
    text: '{request} answered {status} {said}.',
    fix: 'This controller has no OAuth2 provider (AWX after 24.6.1 has none): leave out `client_id` and `client_secret`.',
  },
  'token-still-valid': { text: 'The controller confirmed the revocation, but still accepts the token.' },
  'token-never-worked': {
    text: 'The controller refuses the token. That proves nothing, because the token may never have worked.',
  },
  'token-value-unknown': {
    text: 'The inputs differ from those of the main step, so the value of the token is unknown.',
  },

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
  'launch-differs-from-request': { text: '{template} was not launched, since it would not run as asked:' },
  'template-name-ambiguous': {
    text: 'Nothing was launched: {count} templates are named "{name}".',
    fix: 'Give `organization`, `template_type` or `template_id`:',
  },
  'template-name-not-found': { text: 'Nothing was launched: this user can see no template named {query}.' },
  'template-id-not-found': { text: 'Nothing was launched: this user can see no template with the id {query}.' },

  // The template
  'template-candidate': { text: '`template_id: {id}`, {type}, organization {organization}' },
  'template-candidate-of-inventory': {
    text: '`template_id: {id}`, {type}, organization {organization}, inventory "{inventory}"',
  },
  'template-elsewhere': { text: 'there is {type} {id} "{name}" in organization "{organization}"' },
  'template-id-or-role-wrong': {
    text: "check `template_id` (the number in the address of the template's page) and the user's rights: it needs the Execute role",
  },
  'template-none-visible': { text: "it can see no template at all: check the user's rights" },
  'template-names-nearest': { text: 'the nearest names are {names}' },
  'template-start-forbidden': {
    text: 'This user may not start it, or the token has only the scope "read": grant the Execute role (the Update role for projects and inventory sources), or create a token with the scope "write".',
  },
  'project-manual': { text: 'it cannot be updated: a manual project has nothing to fetch' },
  'inventory-source-empty': { text: 'it cannot be updated: it names no source, or none that can be fetched' },

  // Names of objects
  'object-name-ambiguous': { text: '`{input}`: {count} have the name "{name}": {matches}.', fix: 'Give the id.' },
  'object-name-not-found': { text: '`{input}`: this user can see none with the name "{name}".' },
  'object-id-not-found': { text: '`{input}`: this user can see none with the id {id}, and none of that name.' },
  'object-none-visible': { text: "It can see none at all: check the user's rights to use it." },
  'object-names-nearest': { text: "Check it, and the user's rights to use it; the nearest names are {names}." },

  // Prompts
  'prompt-not-enabled': {
    text: '`{input}`: the template does not prompt for it, so the controller would drop it and {otherwise}.',
    fix: 'Switch on "Prompt on launch" beside {label} on the template (`{ask}`), or leave the input out.',
  },
  'prompt-not-in-workflows': {
    text: '`{input}`: workflow job templates have no such prompt, and the controller would drop it.',
    fix: 'Set it on the nodes of the workflow, whose templates have to prompt for it (`{ask}`), and leave the input out.',
  },
  'prompt-not-in-project': {
    text: '`{input}`: a project is updated as it is and takes no prompts.',
    fix: 'Leave the input out.',
  },
  'prompt-not-in-inventory-source': {
    text: '`{input}`: an inventory source is updated as it is and takes no prompts.',
    fix: 'Leave the input out.',
  },
  'prompt-left-out': { text: 'Left out (`ignored_fields: warn`): {problem}' },
  'prompt-dropped-by-node': {
    text: '`{input}`: the workflow takes it, but {node} in it does not prompt for it, and would {otherwise}.',
    fix: 'If that is not meant, switch on "Prompt on launch" beside {label} on that template (`{ask}`).',
  },
  'prompt-dropped-by-nodes': {
    text: '`{input}`: the workflow takes it, but {nodes} in it do not prompt for it, and would {otherwise}.',
    fix: 'If that is not meant, switch on "Prompt on launch" beside {label} on those templates (`{ask}`).',
  },
  'prompt-with-template': {
    text: '`{input}` contains a template such as `{{ name }}`, which Ansible uses as plain text there.',
    fix: 'For a value of GitHub, put a `$` before the braces.',
  },
  'variables-with-template': {
    text: '`extra_vars`: a template such as `{{ name }}` is in {names}. The job uses it as plain text, unless the setting `ALLOW_JINJA_IN_EXTRA_VARS` of the controller is `always`.',
    fix: 'For a value of GitHub, put a `$` before the braces; move any other template to the playbook or to the variables of the job template.',
  },
  'no-relaunch-of-type': {
    text: '`retry_failed_hosts` has no effect: {template} is not a job template, and only jobs of job templates are relaunched on their failed hosts.',
    fix: 'Leave the input out.',
  },
  'no-relaunch-of-slices': {
    text: '`retry_failed_hosts` has no effect: with `job_slice_count` the controller runs a workflow job, which is not relaunched on its failed hosts.',
    fix: 'Leave one of the inputs out.',
  },
  'variables-not-prompted': {
    text: '`extra_vars`: the template does not prompt for variables, so the controller would drop {names}.',
    fix: 'Switch on "Prompt on launch" beside Variables on the template (`ask_variables_on_launch`), or leave them out.',
  },
  'variables-not-in-survey': {
    text: '`extra_vars`: the template takes only the variables of its survey ({survey}), so the controller would drop {names}.',
    fix: 'Switch on "Prompt on launch" beside Variables on the template (`ask_variables_on_launch`), or leave them out.',
  },
  'variable-required': { text: '`extra_vars`: the template needs the variable `{name}`.' },
  'inventory-required': { text: 'The template has no inventory: give `inventory`, or choose one on the template.' },
  'branch-override-off': {
    text: '`scm_branch`: project {id} "{name}" does not let a job choose its branch.',
    fix: 'Switch on "Allow branch override" on it (`allow_override`), or leave the input out.',
  },
  'check-mode-in-workflow': {
    text: '`fail_on_changes`: {template} has no check mode: its nodes run as their own templates say.',
    fix: 'Launch those with `job_type: check`, or leave the input out.',
  },
  'check-mode-in-update': {
    text: '`fail_on_changes`: {template} has no check mode.',
    fix: 'Launch a job template with `job_type: check`, or leave the input out.',
  },
  'check-mode-off': {
    text: '`fail_on_changes`: the job type is "{jobType}", so it could change hosts instead of telling what would change.',
    fix: 'Give `job_type: check`, or leave the input out.',
  },
  'check-mode-unknown': {
    text: '`fail_on_changes`: whether the job would only check is not known, so it could change hosts instead of telling what would change.',
    fix: 'Give `job_type: check`, or leave the input out.',
  },
  'check-mode-off-in-job': {
    text: '`fail_on_changes` is for jobs in check mode, and its job type is "{jobType}".',
    fix: 'Leave the input out.',
  },
  'check-mode-not-a-job': {
    text: '`fail_on_changes` is for jobs in check mode, and it is a {type}.',
    fix: 'Leave the input out.',
  },

  // Credentials and their passwords
  'credential-use-forbidden': {
    text: '`credentials`: this user may see {id} "{name}" and not use it.',
    fix: 'Grant the Use role on it.',
  },
  'credentials-same-kind': {
    text: '`credentials`: {credentials} are of the same kind, and a job can have only one of a kind.',
    fix: 'Give one of them.',
  },
  'credential-passwords-missing': {
    text: 'The credentials of the run ask for passwords at each launch: {names}.',
    fix: 'Give them in `credential_passwords`, or store them in the credential.',
  },
  'credential-passwords-job-templates-only': {
    text: '`credential_passwords`: only job templates take them, and the controller would drop them.',
    fix: 'Leave the input out.',
  },
  'credential-passwords-not-prompted': {
    text: '`credential_passwords`: no credential of the run asks for {names} at its launch, so the controller would drop it and take what is stored.',
    fix: 'Switch on "Prompt on launch" beside that field of the credential, or leave it out.',
  },

  // Answers to the survey
  'survey-answer-missing': { text: '`extra_vars`: the survey requires `{name}` ({type}).' },
  'survey-default-not-used': { text: 'Its default is {value}, which the API does not fill in.' },
  'survey-answer-not-integer': {
    text: '`extra_vars.{name}`: is {value}; the survey takes an integer without quotes.',
  },
  'survey-answer-not-number': { text: '`extra_vars.{name}`: is {value}; the survey takes a number without quotes.' },
  'survey-answer-too-small': { text: '`extra_vars.{name}`: is {value}; the survey takes {min} at least.' },
  'survey-answer-too-large': { text: '`extra_vars.{name}`: is {value}; the survey takes {max} at most.' },
  'survey-answer-not-text': { text: '`extra_vars.{name}`: is {type}; the survey takes a text.' },
  'survey-answer-not-quoted': {
    text: '`extra_vars.{name}`: is {type}; the survey takes a text: put it in quotes.',
  },
  'survey-answer-too-short': { text: '`extra_vars.{name}`: has {length} characters; the survey takes {min} at least.' },
  'survey-answer-too-long': { text: '`extra_vars.{name}`: has {length} characters; the survey takes {max} at most.' },
  'survey-answer-not-choice': { text: '`extra_vars.{name}`: is {value}; the survey takes one of {choices}.' },
  'survey-answer-not-list': { text: '`extra_vars.{name}`: is no list; the survey takes a list of its choices.' },
  'survey-answers-not-choices': { text: '`extra_vars.{name}`: holds {values}; the survey takes {choices}.' },
  'survey-answer-encrypted': {
    text: '`extra_vars.{name}`: is $encrypted$, which the controller shows in place of a secret and takes for its default; give the secret itself.',
  },

  // The nodes of a workflow template
  'nodes-without-template': {
    text: 'The workflow has {count} without a template: {nodes}. A node whose template was deleted cannot run.',
    fix: 'Choose another template for each such node, or remove the node from the workflow.',
  },
  'node-prompts-rejected': {
    text: 'The controller rejects the prompts of {count} of the workflow: {nodes}. A value is not prompted for or not valid, or a required value is missing. The node runs without rejected values, or fails.',
    fix: 'Correct the prompts of the node, unless `extra_vars` or an earlier node supplies what is missing.',
  },

  // The controller refused the launch: sentences behind its reply
  'nothing-launched': { text: 'Nothing was launched.' },
  'launch-server-error': {
    text: "Nothing was launched: run this step again later. Why it was so stands in the controller's log.",
  },
  'launch-invalid': { text: 'Nothing was launched: change the inputs, or the template, as the controller says.' },
  'launch-subscription-invalid': { text: "Nothing was launched: see to the controller's subscription." },
  'launch-role-missing': { text: 'Nothing was launched. The user needs the {role} role on {template}.' },
  'launch-scope-read': {
    text: 'Nothing was launched. This user may start it, so the token is what is missing: it has only the scope "read".',
    fix: 'Create one with the scope "write".',
  },
  'launch-use-role-missing': {
    text: 'Nothing was launched. This user may start it, so it is one of two other things: the user lacks the Use role on what was asked for as {inputs}, or the token has only the scope "read".',
  },
  'launch-template-not-found': {
    text: "Nothing was launched. This user cannot see {template}: check the user's rights.",
  },
  'launch-project-manual': {
    text: 'Nothing was launched. {template} cannot be updated: a manual project has nothing to fetch.',
  },
  'launch-inventory-source-empty': {
    text: 'Nothing was launched. {template} cannot be updated: it names no source, or none that can be fetched.',
  },
  'launch-method-not-allowed': {
    text: 'Nothing was launched. Whatever answered takes no launch at this address: check `url`.',
  },
  'launch-too-large': {
    text: 'Nothing was launched: the launch is too large for it.',
    fix: 'Make `extra_vars` smaller, or have its limit raised (`client_max_body_size` in nginx).',
  },
  'launch-rate-limited': {
    text: 'Nothing was launched: it takes no more requests at the moment.',
    fix: 'Run this step again later.',
  },

  // The reply to the launch was lost
  'launch-unknown-several-jobs': {
    text: "It is not known whether {template} was launched: {reason} Looked for it: {count} jobs fit, and it cannot be told which one is this launch's:",
  },
  'launch-unknown-no-job': {
    text: 'It is not known whether {template} was launched: {reason} Looked for it: no job of this launch has appeared. The newest jobs of the template:',
  },
  'launch-unknown-none-visible': {
    text: 'It is not known whether {template} was launched: {reason} Looked for it: no job of this launch has appeared. The template has no jobs that this user can see.',
  },
  'launch-unknown-jobs-unreadable': {
    text: 'It is not known whether {template} was launched: {reason} The jobs of the template could not be looked at in time: {lastError}',
  },
  'launch-unknown-search-ended': {
    text: 'It is not known whether {template} was launched: {reason} The jobs of the template could not be looked at in time.',
  },
  'launch-not-repeated': {
    text: 'The launch was not repeated, since that could deploy twice.',
    fix: 'Look at the jobs of the template on the controller, and run this step again only if this launch is not among them.',
  },
  'launch-id-of-job': { text: 'A job of this launch has "launch_id": "{launchId}" in its variables.' },

  // The job differs from the request
  'job-field-ignored': { text: 'The controller ignored `{field}`.' },
  'job-field-differs': { text: '`{input}` of the job is {actual} and not {requested}.' },
  'job-branch-dropped': {
    text: '`scm_branch` of the job is "" (the project\'s own, {actual}) and not {requested}.',
  },
  'job-variable-missing': { text: 'The job has no variable `{name}`.' },
  'job-variable-differs': { text: 'The variable `{name}` of the job has another value than asked.' },
  'job-variables-unreadable': {
    text: '`extra_vars` of the job cannot be read, so it is not sure that they are as asked.',
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
  'node-approval-timed-out': { text: 'Approval "{name}" timed out: no one approved or denied it.' },
  'node-approval-denied': { text: 'Approval "{name}" was denied.' },
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
  'relaunch-type-without-hosts': { text: 'Only jobs of type `job` can be relaunched on failed hosts, not `{type}`.' },
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
  'job-failed': { text: 'Job {id} "{name}": failed after {elapsed}.' },
  'job-failed-unstarted': { text: 'Job {id} "{name}": failed.' },
  'job-error': { text: 'Job {id} "{name}": error after {elapsed}.' },
  'job-error-unstarted': { text: 'Job {id} "{name}": error.' },
  'job-canceled': { text: 'Job {id} "{name}": canceled after {elapsed}.' },
  'job-canceled-unstarted': { text: 'Job {id} "{name}": canceled.' },
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
  'queue-timed-out': {
    text: 'Job {id} "{name}" did not start within {limit} (`queue_timeout`) and MAY STILL START (status: {status}).',
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
  'failed-task-unknown': { text: 'No failed task was reported: see the end of the output.' },
  'failed-node-unknown': { text: 'No failed node was reported: see the nodes on the workflow page.' },
  'job-page': { text: 'Open the job: {url}' },

  // `fail_on_changes`
  'check-found-changes': { text: '{count} would change (`fail_on_changes`): {hosts}.' },
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
  'cancelled-before-launch': { text: 'The workflow was cancelled before the launch: nothing was launched.' },
  'cancelled-before-wait': {
    text: 'The workflow was cancelled before the job was found: the job was NOT cancelled and may still be running.',
  },
  'cancelled-before-cancel': {
    text: 'The workflow was cancelled before the job was found: the job was NOT cancelled and may still be running.',
  },
  'cancelled-before-decision': {
    text: 'The workflow was cancelled before the decision: nothing was approved or denied.',
  },
  'cancelled-after-decision': {
    text: 'The workflow was cancelled after the decision. Approval "{node}" {outcome}. {url}',
  },
  'cancelled-before-reply': { text: 'The workflow was cancelled before the controller replied.' },
  'cancelled-during-apply': { text: 'The workflow was cancelled. Earlier changes are kept; apply again to continue.' },
  'cancelled-before-token': {
    text: 'The workflow was cancelled: no token was issued. The post step revokes a token that was created in the meantime.',
  },
  'workflow-cancelled-job-cancelled': {
    text: 'Job {id} was cancelled with the workflow and has ended: {status}. {url}',
  },
  'workflow-cancelled-job-finished': {
    text: 'The workflow was cancelled, but job {id} had already finished: {status}. {url}',
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
  'job-not-followed': { text: 'Job {job} "{name}" was not followed:' },

  // `cancel`
  'nothing-cancelled': { text: 'Nothing was cancelled:' },
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
  'nothing-decided': { text: 'Nothing was approved or denied:' },
  'job-not-workflow': {
    text: '`job_id` {job} has the type `{type}`; must be a workflow job.',
    fix: 'Set the ID of the workflow job that contains the approval.',
  },
  'job-of-workflow': {
    text: '`job_id` {job} has the type `{type}`; must be a workflow job.',
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
  'collection-not-found': { text: 'The API of this controller has no such collection:' },
  'collection-misspelled': {
    text: '`resource` {resource} does not exist; did you mean `{near}`? The collections are {collections}',
  },
  'collection-without-results': {
    text: 'The requested resource is not a collection:\n- `resource` must be a collection such as `job_templates` or `inventories/5/hosts`, not {resource}',
  },
  'results-without-field': { text: 'The results have no such fields:' },
  'fields-unknown': { text: '`fields` contains unknown fields: {fields}; the results have {known}' },
  'query-none-found-one': {
    text: '{resource}: {matches}, but `expect: one` requires exactly one.',
    fix: 'Check the filters and the permissions of this user: the controller omits objects that are not visible to the user.',
  },
  'query-several-found-one': {
    text: '{resource}: {matches}, but `expect: one` requires exactly one.',
    fix: 'Found: {found}. Narrow the filters (such as `organization__name`).',
  },
  'query-none-found-some': {
    text: '{resource}: {matches}, but `expect: some` requires at least one.',
    fix: 'Check the filters and the permissions of this user: the controller omits objects that are not visible to the user.',
  },
  'query-one-found-none': { text: '{resource}: {matches}, but `expect: none` requires none. Found: {found}.' },
  'query-several-found-none': { text: '{resource}: {matches}, but `expect: none` requires none. Found: {found}.' },
  // What to do after the controller's refusal, which stands before it
  'filter-forbidden': {
    text: 'The API does not allow filters on that field: remove it from `filters`, and search the results instead.',
  },

  // `token`
  'token-not-made': { text: 'No token was created:' },
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
    text: 'Unknown whether job {job} was relaunched on its failed hosts: the main step was stopped. No relaunched job appeared.',
    fix: 'Check the jobs of template {template} on {site}',
  },
  'relaunch-uncertain': {
    text: 'Unknown whether job {job} was relaunched on its failed hosts: the main step was stopped. These jobs match: {jobs}.',
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
    text: 'The step has no inventory. Set the id or the name of an inventory of the controller.',
  },
  'command-credential-required': {
    text: 'The step has no credential. Set the id or the name of a machine credential: ad hoc commands need one.',
  },
  'module-args-required': {
    text: 'The module `{module}` needs arguments.',
    fix: 'Set `module_args`, for example to `uptime`.',
  },
  'module-not-a-name': {
    text: 'must be the name of one Ansible module, such as `command` or `ansible.builtin.ping`, not {given}.',
  },

  // Before a relaunch
  'not-relaunched-job': { text: 'Job {job} "{name}" was not relaunched:' },
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
    fix: 'The job goes on. See {url}',
  },

  // Before an ad hoc command
  'command-not-started': { text: 'The ad hoc command was not started:' },
  'module-not-allowed': {
    text: '`module_name`: the controller does not allow the module `{module}` in ad hoc commands. {near}Allowed: {modules}.',
    fix: "An administrator can add it to the controller's setting `AD_HOC_COMMANDS`.",
  },

  // The reply was lost
  'command-unknown-several': {
    text: 'It is unknown whether the ad hoc command was started: {reason} Several commands match:',
  },
  'command-unknown-none': {
    text: 'It is unknown whether the ad hoc command was started: {reason} No matching command has appeared.',
  },
  'command-unknown-unreadable': {
    text: 'It is unknown whether the ad hoc command was started: {reason} The list of ad hoc commands could not be read: {lastError}',
  },
  'command-unknown-search-ended': {
    text: 'It is unknown whether the ad hoc command was started: {reason} The list of ad hoc commands could not be read in time.',
  },
  'command-not-repeated': {
    text: 'The request was not repeated, because the command could then run twice.',
    fix: 'Check the newest ad hoc commands on the controller before you run it again.',
  },
  'command-interrupted': {
    text: 'The main step was stopped while it started an ad hoc command. It is unknown whether the command runs.',
    fix: 'Check the newest ad hoc commands on {site} before you run it again.',
  },

  'cancelled-before-relaunch': { text: 'The workflow was cancelled before the relaunch. Nothing was launched.' },
  'cancelled-before-command': { text: 'The workflow was cancelled before the ad hoc command. Nothing was started.' },

  // `node` of `wait`
  'node-not-of-workflow': {
    text: '`node`: job {job} is a {type}. Only workflow jobs have nodes.',
    fix: 'Set `job_id` to a workflow job, or remove `node`.',
  },
  'node-not-followed': { text: 'No job was followed:' },
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
    fix: 'The workflow job goes on. See {url}',
  },

  // ------------------------------------------------------------------------------------------------------------------
  // apply: files, checks, plan, writing
  // ------------------------------------------------------------------------------------------------------------------
  // All files together
  'file-line-wrong': { text: 'The files contain 1 problem, so nothing was changed:' },
  'file-lines-wrong': { text: 'The files contain {count} problems, so nothing was changed:' },
  'files-checked-offline': { text: 'The files could not be checked against the controller: {reason}' },

  // Each text from here to the comment "Writing" follows a file's name, the line and the path. An exception are the
  // reasons in `field-fixed`.

  // Reading files
  'file-not-a-mapping': { text: 'must be a mapping of collections to lists, not {shape}' },
  'file-collection-unknown': { text: 'is not a known collection; must be one of {collections}' },
  'file-collection-similar': { text: 'is not a known collection;', fix: 'did you mean `{similar}`?' },
  'field-unknown': { text: 'is not a known {kind} field; must be one of {fields}' },
  'field-unknown-similar': { text: 'is not a known {kind} field;', fix: 'did you mean `{similar}`?' },
  'field-wrong-type': { text: 'must be {accepted}, not {shape}' },
  'field-not-a-choice': { text: 'must be one of {choices}' },
  'field-not-a-list': { text: 'must be a list of {items}, not {shape}' },
  'state-not-a-choice': { text: 'must be `present` or `absent`' },
  'sync-not-boolean': { text: 'must be `true` or `false`, not {shape}' },
  'sync-not-possible': { text: 'cannot be set here: only projects and inventory sources can be updated' },
  'project-folder-not-manual': {
    text: 'cannot be set: the controller chooses the folder of a project with a `scm_type`',
  },

  // Names
  'name-missing': { text: 'must be a mapping with a `name`' },
  'name-is-number': { text: 'must be a mapping with a `name`', fix: '(put a number in quotes)' },
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
    fix: 'Specify one, for example with `{name: …, organization: …}`',
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
  'node-management-job': {
    text: 'is a management job, which `apply` cannot assign to a node;',
    fix: 'remove the workflow from the files',
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
  'notification-type-fixed': { text: 'the controller fails with another type:', fix: 'delete it and create it again' },

  // Objects that the files describe
  'object-described-twice': { text: 'is defined twice: {file}:{line} defines the same {object}' },
  'object-needs-itself': { text: 'depends on itself: {circle}' },
  'object-key-incomplete': { text: 'matches {count} objects on the controller: {objects}.', fix: 'Set its `{parts}`' },
  'object-not-unique': {
    text: 'matches {count} objects on the controller: {objects}.',
    fix: 'Nothing distinguishes them: rename or delete all but one',
  },
  'object-fields-missing': { text: 'does not exist on the controller: set {fields} to create the {kind}' },
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
    text: 'could not update the {object} (`sync: true`): {reason}',
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
  'sync-not-ended': { text: 'The update of the {object} has not finished (status: {status}): {url}' },
  'sync-failed': { text: 'The update of the {object} ended with status {status}: {url}' },

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
    fix: 'Give this user the right to read them, or leave them out of `collections`.',
  },
  'export-unreadable-reason': { text: '{collection}: {reason}' },
  'export-file-refused': { text: 'An export file {reason}. Nothing was written.' },
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
    fix: 'Plan again with `plan_file`, and give that file.',
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
  'cancelled-before-export': { text: 'The workflow was cancelled before all resources were read.' },
  // export: end

  // `fail_on_changes` of a plan
  'plan-has-changes': {
    text: 'The controller differs from the files (`fail_on_changes`): see the plan above.',
    fix: 'Apply the files, or change them.',
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type CatalogueId = keyof typeof catalogue;
