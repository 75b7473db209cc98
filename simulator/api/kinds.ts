import { isObject, type JsonObject } from '../json.ts';
import { PROJECT, SOURCE, WORKFLOW } from '../world/blanks.ts';
import { createProjectUpdate } from '../world/create-update.ts';
import { enqueue } from '../world/dispatch.ts';
import type { WorkflowJobTemplate } from '../world/templates.ts';
import type { Credential, InventorySource, Label, Organization, Project } from '../world/types.ts';
import { organizationJson } from './applications.ts';
import { credentialJson, labelJson } from './assets.ts';
import type { Kind } from './crud.ts';
import { inventorySourceJson, projectJson } from './sources.ts';
import { workflowTemplateJson } from './workflow-template.ts';

const authored = (now: number) => ({
  created: now,
  modified: now,
  created_by: null,
  modified_by: null,
  name: '',
  description: '',
});

const named = { name: 'string', description: 'string' } as const;
const organization = { table: 'organizations' } as const;

/** Organizations. */
export const ORGANIZATIONS: Kind<Organization> = {
  collection: 'organizations',
  fields: named,
  required: ['name'],
  unique: ['name'],
  taken: 'Organization with this Name already exists.',
  rows: ({ world }) => world.organizations,
  blank: authored,
  json: organizationJson,
};

/** Labels. */
export const LABELS: Kind<Label> = {
  collection: 'labels',
  fields: { name: 'string', organization },
  required: ['name', 'organization'],
  unique: ['name', 'organization'],
  taken: 'Label with this Name and Organization already exists.',
  rows: ({ world }) => world.labels,
  blank: (now) => ({ ...authored(now), organization: 0 }),
  json: (call, row) => labelJson(call, row, true),
};

/** Credentials; `inputs` is replaced as a whole, but a secret sent back as it was shown is kept. */
export const CREDENTIALS: Kind<Credential> = {
  collection: 'credentials',
  fields: {
    ...named,
    organization,
    user: { table: 'users' },
    credential_type: { table: 'credential_types' },
    inputs: 'object',
  },
  required: ['name', 'credential_type'],
  unique: ['name', 'organization', 'credential_type', 'user'],
  taken: 'Credential with this Organization, Name and Credential type already exists.',
  rows: ({ world }) => world.credentials,
  blank: (now) => ({
    ...authored(now),
    organization: null,
    user: null,
    credential_type: 0,
    managed: false,
    inputs: {},
  }),
  json: credentialJson,
  keep: (row, change) => {
    const { inputs } = change;
    if (!isObject(inputs)) return change;
    const kept = Object.entries(inputs).map(([key, value]) => [
      key,
      value === '$encrypted$' ? (row.inputs[key] ?? value) : value,
    ]);
    return { ...change, inputs: Object.fromEntries(kept) as JsonObject };
  },
};

/** Projects; one with a repository is fetched when it is made, and when its branch changes. */
export const PROJECTS: Kind<Project> = {
  collection: 'projects',
  fields: {
    ...named,
    organization,
    scm_type: 'string',
    scm_url: 'string',
    scm_branch: 'string',
    local_path: 'string',
    allow_override: 'boolean',
    scm_update_on_launch: 'boolean',
    scm_update_cache_timeout: 'integer',
    timeout: 'integer',
    credential: { table: 'credentials' },
    default_environment: { table: 'execution_environments' },
  },
  required: ['name'],
  unique: ['name', 'organization'],
  taken: 'Project with this (organization, name) combination already exists.',
  rows: ({ world }) => world.projects,
  blank: (now) => ({ ...authored(now), ...PROJECT, playbooks: [], run: { seconds: 11, fails: false } }),
  json: (call, row) => projectJson(call, row, true),
  after: (call, row, change) => {
    const fetches = row.scm_type !== '' && (row.last_job === null || change['scm_branch'] !== undefined);
    if (fetches) enqueue(call.world, createProjectUpdate(call.world, row, call.user?.id ?? null, call.now), call.now);
  },
};

/** Inventory sources. */
export const SOURCES: Kind<InventorySource> = {
  collection: 'inventory_sources',
  fields: {
    ...named,
    inventory: { table: 'inventories' },
    source: 'string',
    source_path: 'string',
    source_vars: 'variables',
    source_project: { table: 'projects' },
    overwrite: 'boolean',
    overwrite_vars: 'boolean',
    update_on_launch: 'boolean',
    verbosity: 'integer',
    timeout: 'integer',
  },
  required: ['name', 'inventory'],
  unique: ['name', 'inventory'],
  taken: 'InventorySource with this (inventory, name) combination already exists.',
  rows: ({ world }) => world.inventory_sources,
  blank: (now) => ({ ...authored(now), ...SOURCE, inventory: 0, run: { seconds: 3, fails: false } }),
  json: (call, row) => inventorySourceJson(call, row, true),
};

const WORKFLOW_ASKS = ['variables', 'inventory', 'limit', 'scm_branch', 'labels', 'tags', 'skip_tags'] as const;

/** Workflow job templates. */
export const WORKFLOWS: Kind<WorkflowJobTemplate> = {
  collection: 'workflow_job_templates',
  fields: {
    ...named,
    organization,
    extra_vars: 'variables',
    survey_enabled: 'boolean',
    allow_simultaneous: 'boolean',
    inventory: { table: 'inventories' },
    limit: 'string',
    scm_branch: 'string',
    job_tags: 'string',
    skip_tags: 'string',
    ...Object.fromEntries(WORKFLOW_ASKS.map((prompt) => [`ask_${prompt}_on_launch`, 'boolean' as const])),
  },
  required: ['name'],
  unique: ['name', 'organization'],
  taken: 'WorkflowJobTemplate with this (organization, name) combination already exists.',
  rows: ({ world }) => world.workflow_job_templates,
  blank: (now) => {
    const asks = Object.fromEntries(WORKFLOW_ASKS.map((prompt) => [prompt, false]));
    return { ...authored(now), ...WORKFLOW, labels: [], asks: asks as WorkflowJobTemplate['asks'] };
  },
  json: (call, row) => workflowTemplateJson(call, row, true),
  after: (_call, row, change) => {
    for (const prompt of WORKFLOW_ASKS) {
      const asked = change[`ask_${prompt}_on_launch`];
      if (typeof asked === 'boolean') row.asks[prompt] = asked;
    }
  },
};
