import type { Json, JsonObject } from '../../../http/json/json.ts';

/* The lists of the collections as data: what each becomes, and where its keys differ from the API's. */

/** How the items of a list become objects of our own form. */
export interface ListRule {
  /** The collection of the API. `apply` may not know it. */
  collection: string;
  /** Other names of keys, with the API's names. */
  renamed?: Readonly<Record<string, string>>;
  /** Values that the roles send for keys that an item does not have. */
  defaults?: JsonObject;
  /** Keys in which `{  {` (two spaces) stands for `{{`: texts with templates of the controller's own. */
  templates?: readonly string[];
  /** A key that the organization of an item tells apart: `organization` is not a field of the item. */
  ownedBy?: string;
  /** How items are translated that are more than a mapping of fields. */
  form?: 'bulk-hosts' | 'roles' | 'workflows';
}

const ORGANIZATIONS: ListRule = {
  collection: 'organizations',
  renamed: { execution_environment: 'default_environment' },
};

const TEAMS: ListRule = { collection: 'teams' };

const USERS: ListRule = {
  collection: 'users',
  renamed: {
    user: 'username',
    firstname: 'first_name',
    lastname: 'last_name',
    superuser: 'is_superuser',
    is_auditor: 'is_system_auditor',
  },
};

const APPLICATIONS: ListRule = {
  collection: 'applications',
  defaults: { authorization_grant_type: 'password', client_type: 'public' },
};

const PROMPT_NAMES = {
  ask_tags: 'ask_tags_on_launch',
  ask_skip_tags: 'ask_skip_tags_on_launch',
  survey: 'survey_spec',
};

/** Every list that describes resources, by its name. */
export const LIST_RULES: ReadonlyMap<string, ListRule> = new Map<string, ListRule>([
  ['controller_organizations', ORGANIZATIONS],
  ['aap_organizations', ORGANIZATIONS],
  ['controller_teams', TEAMS],
  ['aap_teams', TEAMS],
  ['controller_user_accounts', USERS],
  ['aap_user_accounts', USERS],
  ['controller_applications', APPLICATIONS],
  ['aap_applications', APPLICATIONS],
  ['controller_labels', { collection: 'labels' }],
  [
    'controller_credential_types',
    { collection: 'credential_types', defaults: { kind: 'cloud' }, templates: ['injectors'] },
  ],
  ['controller_credentials', { collection: 'credentials' }],
  ['controller_credential_input_sources', { collection: 'credential_input_sources' }],
  ['controller_execution_environments', { collection: 'execution_environments' }],
  ['controller_instance_groups', { collection: 'instance_groups' }],
  [
    'controller_projects',
    {
      collection: 'projects',
      renamed: { scm_credential: 'credential', job_timeout: 'timeout', update_project: 'sync' },
      defaults: { scm_type: '' },
    },
  ],
  ['controller_inventories', { collection: 'inventories', templates: ['variables'] }],
  ['controller_hosts', { collection: 'hosts', templates: ['variables'] }],
  ['controller_bulk_hosts', { collection: 'hosts', form: 'bulk-hosts' }],
  ['controller_groups', { collection: 'groups', templates: ['variables'] }],
  [
    'controller_inventory_sources',
    { collection: 'inventory_sources', templates: ['source_vars'], ownedBy: 'inventory' },
  ],
  [
    'controller_templates',
    {
      collection: 'job_templates',
      renamed: { ...PROMPT_NAMES, credential: 'credentials' },
      defaults: { job_type: 'run' },
    },
  ],
  ['controller_workflows', { collection: 'workflow_job_templates', renamed: PROMPT_NAMES, form: 'workflows' }],
  ['controller_schedules', { collection: 'schedules', ownedBy: 'unified_job_template' }],
  ['controller_notifications', { collection: 'notification_templates', templates: ['messages'] }],
  ['controller_roles', { collection: 'roles', form: 'roles' }],
]);

/** Options of the roles and modules that change nothing of what a file describes. */
const HARMLESS = new Set(['destroy_current_nodes', 'destroy_current_schema', 'interval', 'register', 'wait']);

/** Options that change nothing while they have their default. */
const DEFAULTS: Readonly<Record<string, Json>> = {
  custom_virtualenv: '',
  preserve_existing_children: false,
  preserve_existing_hosts: false,
  schedules: [],
  state: 'present',
  sync: false,
  update_secrets: false,
};

/** Returns whether an option can be left out without changing the result. */
export function isHarmless(key: string, value: Json): boolean {
  if (HARMLESS.has(key)) return true;
  return key in DEFAULTS && JSON.stringify(DEFAULTS[key]) === JSON.stringify(value);
}

/** Options that `apply` refuses, because they do what it does not do. */
export const REFUSED_OPTIONS = {
  copy_from: 'variables-copy-from',
  custom_virtualenv: 'variables-virtualenv',
  new_name: 'variables-rename',
  new_organization: 'variables-rename',
  new_username: 'variables-rename',
  preserve_existing_children: 'variables-preserve-members',
  preserve_existing_hosts: 'variables-preserve-members',
  update_secrets: 'variables-update-secrets',
} as const;
