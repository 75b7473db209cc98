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
  'inputs-wrong': { text: '{inputs} wrong, nothing was sent to the controller:' },

  // ------------------------------------------------------------------------------------------------------------------
  // The connection: network, TLS, proxies
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // The controller's replies, signing in, tokens
  // ------------------------------------------------------------------------------------------------------------------

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
  'prompt-for-project': {
    text: '`{input}`: a project is updated as it is and takes no prompts.',
    fix: 'Leave the input out.',
  },
  'prompt-for-inventory-source': {
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
  'launch-controller-fault': {
    text: "Nothing was launched: run this step again later. Why it was so stands in the controller's log.",
  },
  'launch-invalid': { text: 'Nothing was launched: change the inputs, or the template, as the controller says.' },
  'launch-subscription': { text: "Nothing was launched: see to the controller's subscription." },
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

  // ------------------------------------------------------------------------------------------------------------------
  // Following a job, its log, relaunches
  // ------------------------------------------------------------------------------------------------------------------
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
  'nothing-decided': { text: 'Nothing was decided:' },
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
  'node-approval-timed-out': { text: 'The approval of "{name}" timed out: nobody decided.' },
  'node-approval-denied': { text: 'The approval of "{name}" was denied.' },
  'node-approval-ended': { text: 'The approval of "{name}" is {status}.' },

  // The results on the hosts
  'results-incomplete': {
    text: 'What job {job} did on its hosts could not be read to the end, and the report may lack some of it: {reason} The status is not affected.',
  },
  'task-result-hidden': { text: 'Its result is hidden (no_log).' },
  'task-host-unreachable': { text: 'The host could not be reached.' },
  'task-without-message': { text: 'The module gave no message.' },

  // Relaunches: why there is none
  'not-relaunched': { text: 'It was not relaunched on its failed hosts. {reason}' },
  'relaunch-job-type': { text: 'It is a {type}, which has no failed hosts to relaunch on.' },
  'relaunch-job-unproven': { text: "It was found by its values alone and may be somebody else's." },
  'relaunch-no-time': { text: 'No time is left for it (`timeout`).' },
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

  // The output
  'log-events-misplaced': {
    text: 'Output of {count} job events is missing above: the controller pushed events with wrong line numbers.',
    fix: 'The whole output is on the job page. The status is not affected.',
  },

  // ------------------------------------------------------------------------------------------------------------------
  // Steps of the building blocks: wait, cancel, approve, query, token
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // How the step ended: verdict, summary, outputs, deployment
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // apply: files, checks, plan, writing
  // ------------------------------------------------------------------------------------------------------------------
} as const satisfies Readonly<Record<string, Entry>>;

export type CatalogueId = keyof typeof catalogue;
