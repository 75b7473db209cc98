/*
 * Every error and warning that a user can read, by id. `text` says what happened, `fix` what to do next; names in braces
 * are replaced by values. An id never changes: links point to its paragraph in docs/troubleshooting.md.
 * The text of an id that ends in `-input`, `-file` or `-field` follows the name of what it is about.
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
  'changes-without-wait': { text: 'needs `wait: true`: who does not wait does not see what would change' },
  'changes-without-check-mode': {
    text: 'is for check mode, and `job_type` is `run`: give `job_type: check`, or leave it out',
  },
  'changes-with-apply': { text: 'is for `mode: plan`: an apply is there to change something' },
  'log-file-is-folder': { text: 'is {given}, which cannot be written: it is a folder; give the path of a file in it' },
  'log-file-folder-is-file': {
    text: 'is {given}, which cannot be written: a part of the path is a file and no folder',
  },
  'log-file-forbidden': { text: 'is {given}, which cannot be written: the runner may not write there' },
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
  'filter-page': { text: 'names `page`, which is no field: all pages are read' },
  'filter-page-size': {
    text: 'names `page_size`, which is no field: all pages are read; the input `limit` bounds the results',
  },
  'filter-limit': { text: 'names `limit`, which is no field: the input `limit` bounds the results' },
  'filter-order-by': { text: 'names `order_by`, which is no field: the input `order_by` sorts' },
  'filter-order': { text: 'names `order`, which is no field: the input `order_by` sorts' },
  'filter-count-disabled': { text: 'names `count_disabled`, which is no field: all that match are counted' },
  'filter-format': { text: 'names `format`, which is no field: results are JSON' },
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
  'token-description-invalid': {
    text: 'is a text of {length} characters; one line of at most {most} characters is accepted',
  },

  // Files in the workspace
  'file-not-utf8': { text: 'is not UTF-8: save it as UTF-8, so that no character changes on its way' },
  'file-outside-workspace': { text: 'is outside of the workspace; a file in it is accepted, or one in `runner.temp`' },
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
  'yaml11-boolean': { text: '{name} is {word} ({place})' },

  // One problem of a YAML or JSON text; follows its line and column
  'yaml-several-documents': { text: 'Another document begins, and one is accepted' },
  'yaml-number-changes': {
    text: '{name} is a number that would be sent otherwise than it is written; put it in quotes',
  },
  'yaml-scalar-tag': { text: '{name} has a tag, which the API cannot take' },
  'yaml-collection-tag': { text: 'a list or mapping has a tag, which the API cannot take' },
  'yaml-holds-itself': { text: 'a list or mapping holds itself' },
  'yaml-key-not-text': {
    text: 'a key is a list or a mapping; a text is accepted.',
    fix: 'A value that begins with a brace, such as `{{ name }}`, has to be in quotes',
  },
  'yaml-key-empty': { text: 'a key is empty; a text is accepted' },

  // ------------------------------------------------------------------------------------------------------------------
  // The connection: network, TLS, proxies
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // The controller's replies, signing in, tokens
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // Before the launch, and the launch
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // Following a job, its log, relaunches
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // Steps of the building blocks: wait, cancel, approve, query, token
  // ------------------------------------------------------------------------------------------------------------------
  'certificate-not-checked': {
    text: "The controller's certificate is not checked (`verify_tls: false`): whoever stands between could read the credentials and change what is deployed.",
    fix: 'Give its authority as `ca_certificate` instead.',
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

  // token
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
  // What to do after the controller's refusal, which stands before it
  'applications-superusers-only': {
    text: 'Only superusers may read applications, or make their tokens, at an AAP gateway: leave out `application`, or use the credentials of a superuser.',
  },
  'gateway-makes-no-tokens': {
    text: 'This controller makes no tokens: use `username` and `password`, or a token that was made by hand, in the other actions.',
  },
  'controller-makes-no-tokens': {
    text: 'This controller makes no tokens (AWX after 24.6.1 does not): use `username` and `password`, or a token that was made by hand, in the other actions.',
  },
  'token-forbidden': {
    text: 'No token was made. Either the given `token` has only the scope "read" (one with "write" is needed), or this user may not make tokens: controllers forbid it to users of LDAP, SAML or SSO unless "Allow external users to create OAuth2 tokens" is on.',
    fix: 'Then give `username` and `password` to the other actions, or take another user.',
  },

  // query
  'collection-not-found': { text: 'The API of this controller has no such collection:' },
  'collection-misspelled': { text: '`resource` is {resource}; did you mean `{near}`? There are {collections}' },
  'results-without-field': { text: 'The results have no such fields:' },
  'fields-unknown': { text: '`fields` names {fields}; the results have {known}' },
  // What to do after the controller's refusal, which stands before it
  'filter-forbidden': {
    text: 'Nobody may filter by that field: leave it out of `filters`, and look through the results for it.',
  },

  // wait, approve, cancel
  'job-not-followed': { text: 'Job {job} "{name}" is not followed:' },
  'nothing-decided': { text: 'Nothing was decided:' },
  'job-not-workflow': {
    text: '`job_id` is {job}, and that is a {type}.',
    fix: 'Approvals are parts of workflow jobs: give the number of one.',
  },
  'job-of-workflow': {
    text: '`job_id` is {job}, and that is a {type}.',
    fix: 'Approvals are parts of workflow jobs: give `job_id: {workflow}`.',
  },
  'nothing-cancelled': { text: 'Nothing was cancelled:' },
  'approval-not-cancelable': {
    text: '`job_id` is {job}, and that is the approval "{name}", which can only be decided.',
    fix: 'Deny it with the action `approve` (`job_id: of its workflow job`, `decision: deny`), or cancel the workflow job that it belongs to',
  },
  'approval-of-workflow-not-cancelable': {
    text: '`job_id` is {job}, and that is the approval "{name}", which can only be decided.',
    fix: 'Deny it with the action `approve` (`job_id: {workflow}`, `decision: deny`), or cancel the workflow job {workflow}',
  },
  'job-differs-from-request': { text: '{difference} (`ignored_fields: warn`)' },

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
    text: 'No job with the launch id {launch_id} has appeared: whether template {template} was launched is not known.',
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
  // How the step ended: verdict, summary, outputs, deployment
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // apply: files, checks, plan, writing
  // ------------------------------------------------------------------------------------------------------------------
} as const satisfies Readonly<Record<string, Entry>>;

export type CatalogueId = keyof typeof catalogue;
