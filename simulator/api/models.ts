import type { Model } from '../http/filters.ts';
import type { World } from '../world/world.ts';

type Tables = {
  [K in keyof World]: World[K] extends { get(id: number | null | undefined): object | undefined } ? K : never;
}[keyof World];

/** A foreign key of the same name as its field. */
function key(model: Model, table: Tables, field: string): NonNullable<Model['relations']>[string] {
  return { model, row: (row: never, world: World) => world[table].get((row as Record<string, number>)[field]) };
}

const NAMES = ['name', 'description'] as const;
const WITH_PLAYBOOK = [...NAMES, 'playbook'] as const;
/** Nodes have no names of their own. */
const OF_TEMPLATE = ['unified_job_template__name', 'unified_job_template__description'] as const;

/** Organizations. */
export const ORGANIZATION: Model = { name: 'Organization' };
/** Teams. */
export const TEAM: Model = {
  name: 'Team',
  relations: { organization: key(ORGANIZATION, 'organizations', 'organization') },
};
/** Kinds of credentials. */
export const CREDENTIAL_TYPE: Model = { name: 'CredentialType' };
/** Users. */
export const USER: Model = { name: 'User', secret: ['password'] };
/** Tokens. */
export const TOKEN: Model = {
  name: 'OAuth2AccessToken',
  secret: ['token'],
  relations: { user: key(USER, 'users', 'user') },
};
/** Applications. */
export const APPLICATION: Model = {
  name: 'OAuth2Application',
  secret: ['client_secret'],
  relations: { organization: key(ORGANIZATION, 'organizations', 'organization') },
};
const people = { created_by: key(USER, 'users', 'created_by'), modified_by: key(USER, 'users', 'modified_by') };
const owned = { ...people, organization: key(ORGANIZATION, 'organizations', 'organization') };

/** Projects. */
export const PROJECT: Model = { name: 'Project', relations: owned };
/** Inventories. */
export const INVENTORY: Model = { name: 'Inventory', relations: owned };
const inInventory = { ...people, inventory: key(INVENTORY, 'inventories', 'inventory') };
/** Hosts. */
export const HOST: Model = { name: 'Host', relations: inInventory };
/** Groups. */
export const GROUP: Model = { name: 'Group', relations: inInventory };
/** Inventory sources. */
export const INVENTORY_SOURCE: Model = {
  name: 'InventorySource',
  relations: { ...inInventory, source_project: key(PROJECT, 'projects', 'source_project') },
  computed: {
    credentials: (row: { credential: number | null }) => (row.credential === null ? [] : [row.credential]),
  },
};
/** Credentials. */
export const CREDENTIAL: Model = {
  name: 'Credential',
  secret: ['inputs'],
  relations: { ...owned, credential_type: key(CREDENTIAL_TYPE, 'credential_types', 'credential_type') },
  also: ['kind'],
};
/** Inputs of credentials that external credentials fill in. */
export const CREDENTIAL_INPUT_SOURCE: Model = {
  name: 'CredentialInputSource',
  relations: {
    ...people,
    target_credential: key(CREDENTIAL, 'credentials', 'target_credential'),
    source_credential: key(CREDENTIAL, 'credentials', 'source_credential'),
  },
};
/** Notification templates. */
export const NOTIFICATION_TEMPLATE: Model = { name: 'NotificationTemplate', relations: owned };
/** Labels. */
export const LABEL: Model = { name: 'Label', relations: owned };
/** Everything that has a name and no more to filter by. */
export const PLAIN: Model = { name: 'Object', relations: owned };

const prompts = { also: ['last_job', 'status', 'last_job_run', 'last_job_failed'] };

/** Job templates. */
export const JOB_TEMPLATE: Model = {
  name: 'JobTemplate',
  relations: {
    ...owned,
    inventory: key(INVENTORY, 'inventories', 'inventory'),
    project: key(PROJECT, 'projects', 'project'),
  },
  ...prompts,
};
/** Workflow job templates. */
export const WORKFLOW_JOB_TEMPLATE: Model = {
  name: 'WorkflowJobTemplate',
  relations: { ...owned, inventory: key(INVENTORY, 'inventories', 'inventory') },
  ...prompts,
};
/** All that can be launched. */
export const UNIFIED_JOB_TEMPLATE: Model = {
  name: 'UnifiedJobTemplate',
  relations: owned,
  also: ['type', 'status'],
  search: WITH_PLAYBOOK,
};

/** Whatever is launched, by its id. */
const launched = {
  unified_job_template: {
    model: UNIFIED_JOB_TEMPLATE,
    row: (row: never, world: World) =>
      world.unifiedTemplate((row as { unified_job_template: number }).unified_job_template),
  },
};
/** Schedules. */
export const SCHEDULE: Model = { name: 'Schedule', relations: { ...people, ...launched } };
/** Nodes of workflow templates. */
export const WORKFLOW_TEMPLATE_NODE: Model = {
  name: 'WorkflowJobTemplateNode',
  relations: {
    ...launched,
    workflow_job_template: key(WORKFLOW_JOB_TEMPLATE, 'workflow_job_templates', 'workflow_job_template'),
  },
  search: OF_TEMPLATE,
};

const WORKFLOW_JOB: Model = { name: 'WorkflowJob', relations: owned, secret: ['extra_vars'] };
/** Nodes of running workflows. */
export const WORKFLOW_NODE: Model = {
  name: 'WorkflowJobNode',
  relations: { ...launched, workflow_job: key(WORKFLOW_JOB, 'workflow_jobs', 'workflow_job') },
  search: OF_TEMPLATE,
};
const fromNode = {
  unified_job_node: {
    model: WORKFLOW_NODE,
    row: (row: never, world: World) => world.workflow_job_nodes.get((row as { workflow_node: number }).workflow_node),
  },
};

/** Jobs of every kind. */
export const UNIFIED_JOB: Model = {
  name: 'UnifiedJob',
  relations: {
    ...owned,
    ...fromNode,
    ...launched,
  },
  secret: ['extra_vars', 'job_args', 'job_env'],
  search: WITH_PLAYBOOK,
};
/** Jobs of job templates. */
export const JOB: Model = {
  ...UNIFIED_JOB,
  name: 'Job',
  search: NAMES,
  relations: {
    ...UNIFIED_JOB.relations,
    job_template: key(JOB_TEMPLATE, 'job_templates', 'job_template'),
    inventory: key(INVENTORY, 'inventories', 'inventory'),
  },
};
/** Approvals. */
export const APPROVAL: Model = { ...UNIFIED_JOB, name: 'WorkflowApproval', search: NAMES };
/** Events. */
export const JOB_EVENT: Model = {
  name: 'JobEvent',
  secret: ['event_data'],
  also: ['host', 'parent', 'type', 'job', 'event_level'],
  relations: {},
  search: ['stdout'],
};
/** Counts by host. */
export const HOST_SUMMARY: Model = {
  name: 'JobHostSummary',
  also: ['failed', 'constructed_host', 'modified'],
  computed: {
    failed: (row: never) => (row as { failures: number }).failures > 0 || (row as { dark: number }).dark > 0,
  },
  relations: { host: key(HOST, 'hosts', 'host') },
  search: ['host_name'],
};
/** Messages that were sent. */
export const NOTIFICATION: Model = { ...PLAIN, name: 'Notification', search: ['subject', 'notification_type', 'body'] };
