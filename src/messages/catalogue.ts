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

  // ------------------------------------------------------------------------------------------------------------------
  // Following a job, its log, relaunches
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // Steps of the building blocks: wait, cancel, approve, query, token
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // How the step ended: verdict, summary, outputs, deployment
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // apply: files, checks, plan, writing
  // ------------------------------------------------------------------------------------------------------------------
  // All files together
  'file-line-wrong': { text: 'A line is wrong, nothing was written:' },
  'file-lines-wrong': { text: '{count} lines are wrong, nothing was written:' },
  'files-checked-offline': { text: 'What the controller knows better could not be asked: {reason}' },

  // Reading files: these texts follow a file's name, the line and the path
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
  'application-client-id': { text: 'cannot be given: the controller makes it' },
  'application-client-secret': { text: 'cannot be given: the controller makes it, and shows it once' },
  'inventory-hosts': { text: 'cannot be given: hosts are a list of their own, `hosts`, each with its `inventory`' },
  'inventory-groups': { text: 'cannot be given: groups are a list of their own, `groups`, each with its `inventory`' },
  'host-groups': { text: 'cannot be given: a group names its `hosts`' },
  'job-template-credential': {
    text: 'cannot be given: the API drops it in silence:',
    fix: 'give a list, `credentials`',
  },
  'workflow-credentials': { text: 'cannot be given: a workflow job template has none:', fix: 'give them to its nodes' },
  'field-fixed': { text: 'cannot change `{field}`: {reason}' },
  'credential-vault-id-fixed': {
    text: 'cannot change `inputs.vault_id`: the API refuses another vault id:',
    fix: 'make another credential, and delete this one',
  },
  'label-absent': { text: 'cannot be `absent`: the API deletes no labels: one goes with its last use' },

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

  // Writing
  'apply-change-failed': {
    text: 'could not {action} the {object}: {reason}',
    fix: 'What was written before stays. Fix the cause and apply again: it continues from there.',
  },
  'apply-changes-failed': {
    text: 'could not {action} the {object} and {count} more: {reason}',
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
} as const satisfies Readonly<Record<string, Entry>>;

export type CatalogueId = keyof typeof catalogue;
