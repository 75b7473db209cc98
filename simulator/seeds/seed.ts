import { blankJobTemplate } from '../world/blank-template.ts';
import { HOST, PROJECT, SOURCE, WORKFLOW } from '../world/blanks.ts';
import type * as U from '../world/templates.ts';
import type * as T from '../world/types.ts';
import type { World } from '../world/world.ts';

/** A row of a seed: the id, a name, and what differs from the usual. */
export type Row<K, Needed extends keyof K> = { id: number } & Pick<K, Needed> & Partial<K>;

/** A world to begin with. Objects refer to each other by id. */
export interface Seed {
  /** The hour that a manual clock starts at. */
  now: string;
  organizations: Row<T.Organization, 'name'>[];
  users: Row<T.User, 'username' | 'password'>[];
  /** The name is what `simulator.tokens` knows it by. */
  tokens?: { id: number; name: string; user: number; scope: string; token: string }[];
  applications?: Row<T.Application, 'name' | 'organization' | 'client_id' | 'client_secret'>[];
  credential_types?: Row<T.CredentialType, 'name' | 'kind'>[];
  credentials?: Row<T.Credential, 'name' | 'credential_type'>[];
  execution_environments?: Row<T.ExecutionEnvironment, 'name' | 'image'>[];
  instance_groups?: Row<T.InstanceGroup, 'name'>[];
  labels?: Row<T.Label, 'name' | 'organization'>[];
  projects?: Row<T.Project, 'name'>[];
  inventories?: Row<T.Inventory, 'name' | 'organization'>[];
  groups?: Row<T.Group, 'name' | 'inventory'>[];
  hosts?: Row<T.Host, 'name' | 'inventory'>[];
  inventory_sources?: Row<T.InventorySource, 'name' | 'inventory'>[];
  job_templates?: (Omit<Row<U.JobTemplate, 'name' | 'run'>, 'asks'> & { asks?: U.Prompt[] | 'all' })[];
  approval_templates?: Row<U.ApprovalTemplate, 'name'>[];
  workflow_job_templates?: (Omit<Row<U.WorkflowJobTemplate, 'name'>, 'asks'> & { asks?: U.WorkflowPrompt[] })[];
  workflow_nodes?: Row<U.WorkflowNode, 'workflow_job_template' | 'identifier' | 'unified_job_template'>[];
}

const WORKFLOW_PROMPTS = ['variables', 'inventory', 'limit', 'scm_branch', 'labels', 'tags', 'skip_tags'] as const;

/** Lays a seed into an empty world; returns the secrets that tests need. */
export function lay(world: World, seed: Seed): { tokens: Record<string, string>; passwords: Record<string, string> } {
  const at = Date.parse(seed.now) - 3_600_000;
  const dated: Dated = { created: at, modified: at, description: '' };
  const admin = seed.users[0]?.id ?? null;
  const made: Made = { ...dated, created_by: admin, modified_by: admin };
  layPeople(world, seed, dated, made);
  layAssets(world, seed, dated, made);
  layInventories(world, seed, made);
  layTemplates(world, seed, made);
  layWorkflows(world, seed, dated, made);
  return {
    tokens: Object.fromEntries((seed.tokens ?? []).map((row) => [row.name, row.token])),
    passwords: Object.fromEntries(seed.users.map((row) => [row.username, row.password])),
  };
}

interface Dated {
  created: number;
  modified: number;
  description: string;
}

interface Made extends Dated {
  created_by: number | null;
  modified_by: number | null;
}

const UPDATE: T.UpdateScript = { seconds: 3, fails: false };

function layPeople(world: World, seed: Seed, dated: Dated, made: Made): void {
  for (const row of seed.organizations) world.organizations.put({ ...made, ...row });
  for (const row of seed.users) world.users.put({ ...blankUser(dated.created), ...row });
  for (const row of seed.applications ?? []) world.applications.put({ ...dated, ...APPLICATION, ...row });
  for (const { name: _, ...row } of seed.tokens ?? []) {
    const expires = dated.created + 31_536_000_000_000;
    world.tokens.put({ ...dated, refresh_token: null, application: null, expires, ...row });
  }
}

function layAssets(world: World, seed: Seed, dated: Dated, made: Made): void {
  for (const row of seed.credential_types ?? []) {
    world.credential_types.put({ ...dated, namespace: row.kind, managed: true, ...row });
  }
  for (const row of seed.credentials ?? []) {
    world.credentials.put({ ...made, organization: null, user: null, managed: false, inputs: {}, ...row });
  }
  for (const row of seed.execution_environments ?? []) {
    const blank = { organization: null, managed: false, credential: null, pull: '' };
    world.execution_environments.put({ ...dated, created_by: null, modified_by: null, ...blank, ...row });
  }
  for (const row of seed.instance_groups ?? []) {
    const policy = { policy_instance_minimum: 0, policy_instance_percentage: 100 };
    const { created, modified } = dated;
    world.instance_groups.put({ created, modified, is_container_group: false, ...policy, ...row });
  }
  for (const row of seed.labels ?? []) world.labels.put({ ...made, ...row });
}

function layInventories(world: World, seed: Seed, made: Made): void {
  for (const row of seed.inventories ?? []) {
    const blank = { kind: '', host_filter: null, variables: '', prevent_instance_group_fallback: false };
    world.inventories.put({ ...made, ...blank, pending_deletion: false, ...row });
  }
  for (const row of seed.groups ?? []) world.groups.put({ ...made, variables: '', children: [], ...row });
  for (const row of seed.hosts ?? []) world.hosts.put({ ...made, ...HOST, groups: [], ...row });
}

function layTemplates(world: World, seed: Seed, made: Made): void {
  for (const row of seed.projects ?? []) {
    world.templateIds.reserve(row.id);
    world.projects.put({ ...made, ...PROJECT, run: UPDATE, ...row });
  }
  for (const row of seed.inventory_sources ?? []) {
    world.templateIds.reserve(row.id);
    world.inventory_sources.put({ ...made, ...SOURCE, run: UPDATE, ...row });
  }
  for (const { asks, ...row } of seed.job_templates ?? []) {
    world.templateIds.reserve(row.id);
    const blank = blankJobTemplate(made.created);
    const on = (prompt: string): boolean => asks === 'all' || (asks?.includes(prompt as U.Prompt) ?? false);
    const flags = Object.fromEntries(Object.keys(blank.asks).map((prompt) => [prompt, on(prompt)]));
    world.job_templates.put({ ...blank, ...made, ...row, asks: flags as U.JobTemplate['asks'] });
  }
}

function layWorkflows(world: World, seed: Seed, dated: Dated, made: Made): void {
  for (const row of seed.approval_templates ?? []) {
    world.templateIds.reserve(row.id);
    world.approval_templates.put({ ...dated, timeout: 0, ...row });
  }
  for (const { asks, ...row } of seed.workflow_job_templates ?? []) {
    world.templateIds.reserve(row.id);
    const flags = Object.fromEntries(WORKFLOW_PROMPTS.map((prompt) => [prompt, asks?.includes(prompt) ?? false]));
    const own = { ...made, ...WORKFLOW, labels: [], ...row };
    world.workflow_job_templates.put({ ...own, asks: flags as U.WorkflowJobTemplate['asks'] });
  }
  for (const row of seed.workflow_nodes ?? []) {
    const edges = { success_nodes: [], failure_nodes: [], always_nodes: [] };
    world.workflow_nodes.put({ extra_data: {}, all_parents_must_converge: false, ...edges, ...row });
  }
}

function blankUser(at: number): Omit<T.User, 'id' | 'username' | 'password'> {
  return {
    created: at,
    modified: null,
    first_name: '',
    last_name: '',
    email: '',
    is_superuser: false,
    is_system_auditor: false,
    grants: [],
    ansible_id: '7383707b-d89b-4552-be54-85019382f7c2',
  };
}

const APPLICATION = {
  client_type: 'confidential',
  redirect_uris: '',
  authorization_grant_type: 'password',
  skip_authorization: false,
};
