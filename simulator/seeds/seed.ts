import { LAUNCHABLE_TABLES } from '../fields/tables.ts';
import { APPLICATION } from '../resources/access/application.ts';
import { CREDENTIAL } from '../resources/access/credential.ts';
import { EXECUTION_ENVIRONMENT } from '../resources/access/execution-environment.ts';
import { INSTANCE_GROUP } from '../resources/access/instance-group.ts';
import { LABEL } from '../resources/access/label.ts';
import { managedCredentialTypes } from '../resources/access/managed-credential-types.ts';
import { NOTIFICATION_TEMPLATE } from '../resources/access/notification-template.ts';
import { TEAM } from '../resources/access/team.ts';
import { LIFETIME_SECONDS } from '../resources/access/token.ts';
import { USER } from '../resources/access/user.ts';
import { GROUP } from '../resources/inventories/group.ts';
import { HOST } from '../resources/inventories/host.ts';
import { INVENTORY } from '../resources/inventories/inventory.ts';
import { INVENTORY_SOURCE } from '../resources/inventories/inventory-source.ts';
import { managedRoleDefinitions } from '../resources/organizations/managed-role-definitions.ts';
import { ORGANIZATION } from '../resources/organizations/organization.ts';
import { PROJECT } from '../resources/projects/project.ts';
import { SCHEDULE } from '../resources/schedules/schedule.ts';
import { APPROVAL_TEMPLATE } from '../resources/templates/approval-template.ts';
import { JOB_TEMPLATE } from '../resources/templates/job-template.ts';
import { WORKFLOW_JOB_TEMPLATE } from '../resources/templates/workflow-job-template.ts';
import { WORKFLOW_NODE } from '../resources/templates/workflow-node.ts';
import { blank, rowsOf } from '../rest/crud.ts';
import type { Kind, Stored } from '../rest/kind.ts';
import type { Credential, ExecutionEnvironment, InstanceGroup, NotificationTemplate } from '../rows/assets.ts';
import type { Application, Label, Organization, Team, Token, User } from '../rows/people.ts';
import type { FrameSettings } from '../rows/run.ts';
import type { Group, Host, Inventory, InventorySource, Project } from '../rows/sources.ts';
import type {
  ApprovalTemplate,
  JobTemplate,
  Prompt,
  Schedule,
  SystemJobTemplate,
  WorkflowJobTemplate,
  WorkflowNode,
  WorkflowPrompt,
} from '../rows/templates.ts';
import { PROMPTS, WORKFLOW_PROMPTS } from '../rows/templates.ts';
import type { Repository } from '../world/repositories.ts';
import type { World } from '../world/world.ts';

/** A row of a seed: the id, a name, and what differs from the usual. */
export type Row<K, Needed extends keyof K> = { id: number } & Pick<K, Needed> & Partial<K>;

/** A world to begin with. Objects refer to each other by id. */
export interface Seed {
  /** The hour that a manual clock starts at. */
  now: string;
  organizations: Row<Organization, 'name'>[];
  users: Row<User, 'username' | 'password'>[];
  teams?: Row<Team, 'name' | 'organization'>[];
  /** The name is what `simulator.tokens` knows it by. */
  tokens?: (Row<Token, 'user' | 'scope' | 'token'> & { name: string })[];
  applications?: Row<Application, 'name' | 'organization' | 'client_id' | 'client_secret'>[];
  /** Added to the ids of the kinds of credentials that every controller comes with. */
  credential_type_shift?: number;
  credentials?: Row<Credential, 'name' | 'credential_type'>[];
  execution_environments?: Row<ExecutionEnvironment, 'name' | 'image'>[];
  instance_groups?: Row<InstanceGroup, 'name'>[];
  labels?: Row<Label, 'name' | 'organization'>[];
  notification_templates?: Row<NotificationTemplate, 'name' | 'organization' | 'notification_type'>[];
  /** Folders that manual projects can have, with the playbooks in them. */
  local_paths?: Record<string, string[]>;
  /** What new projects can be fetched from. */
  repositories?: Repository[];
  projects?: Row<Project, 'name'>[];
  inventories?: Row<Inventory, 'name' | 'organization'>[];
  groups?: Row<Group, 'name' | 'inventory'>[];
  hosts?: Row<Host, 'name' | 'inventory'>[];
  inventory_sources?: Row<InventorySource, 'name' | 'inventory'>[];
  job_templates?: (Omit<Row<JobTemplate, 'name' | 'run'>, 'asks'> & { asks?: Prompt[] | 'all' })[];
  system_job_templates?: SystemJobTemplate[];
  approval_templates?: Row<ApprovalTemplate, 'name'>[];
  workflow_job_templates?: (Omit<Row<WorkflowJobTemplate, 'name'>, 'asks'> & { asks?: WorkflowPrompt[] })[];
  workflow_nodes?: Row<WorkflowNode, 'workflow_job_template' | 'identifier' | 'unified_job_template'>[];
  schedules?: Row<Schedule, 'name' | 'unified_job_template' | 'rrule'>[];
  /** How events are stored and reported over the WebSocket, where that differs from `FRAME_DEFAULTS`. */
  frames?: Partial<FrameSettings>;
}

/** Fills a world with a seed; returns the secrets that tests need. */
export function seedWorld(
  world: World,
  seed: Seed,
): { tokens: Record<string, string>; passwords: Record<string, string> } {
  const at = Date.parse(seed.now) - 3_600_000;
  world.local_paths = seed.local_paths ?? world.local_paths;
  world.repositories = seed.repositories ?? world.repositories;
  world.frames = { ...world.frames, ...seed.frames };
  for (const row of managedRoleDefinitions(at)) world.role_definitions.put(row);
  if (world.credential_types.size === 0) {
    for (const row of managedCredentialTypes(at, seed.credential_type_shift)) world.credential_types.put(row);
  }
  seedTokens(world, seed, at);
  for (const { id } of LAUNCHABLE_TABLES.flatMap((name): readonly { id: number }[] => seed[name] ?? [])) {
    world.templateIds.reserve(id);
  }
  for (const row of seed.system_job_templates ?? []) world.system_job_templates.put(row);
  const author = seed.users[0]?.id ?? null;
  for (const [kind, rows] of rowsOfSeed(seed)) {
    const by = kind.anonymous ? {} : { created_by: author, modified_by: author };
    // What the seed leaves out is as the API would have it.
    for (const row of rows) rowsOf({ world }, kind).put({ created: at, modified: at, ...by, ...blank(kind), ...row });
  }
  return {
    tokens: Object.fromEntries((seed.tokens ?? []).map((row) => [row.name, row.token])),
    passwords: Object.fromEntries(seed.users.map((row) => [row.username, row.password])),
  };
}

function seedTokens(world: World, { tokens = [] }: Seed, at: number): void {
  const made = { created: at, modified: at, description: '', refresh_token: null, application: null };
  for (const { name: _, ...row } of tokens) {
    world.tokens.put({ ...made, expires: at + LIFETIME_SECONDS * 1000, ...row });
  }
}

/** Nobody made what the controller came with. */
const FOUND = { created_by: null, modified_by: null };

/** The rows of each kind, in the order in which they are made. */
function rowsOfSeed(seed: Seed): [Kind, readonly Stored[]][] {
  const of = <T extends Stored>(kind: Kind<T>, rows: readonly Stored[] = [], first = {}): [Kind, readonly Stored[]] => [
    kind as unknown as Kind,
    rows.map((row) => ({ ...first, ...row })),
  ];
  return [
    of(ORGANIZATION, seed.organizations),
    of(TEAM, seed.teams),
    of(USER, seed.users),
    of(APPLICATION, seed.applications),
    of(CREDENTIAL, seed.credentials),
    of(EXECUTION_ENVIRONMENT, seed.execution_environments, FOUND),
    of(INSTANCE_GROUP, seed.instance_groups, { policy_instance_percentage: 100 }),
    of(LABEL, seed.labels),
    of(NOTIFICATION_TEMPLATE, seed.notification_templates),
    of(INVENTORY, seed.inventories),
    of(GROUP, seed.groups),
    of(HOST, seed.hosts),
    of(PROJECT, seed.projects),
    of(INVENTORY_SOURCE, seed.inventory_sources, { source: 'scm' }),
    of(JOB_TEMPLATE, withAsks(PROMPTS, seed.job_templates)),
    of(SCHEDULE, seed.schedules),
    of(APPROVAL_TEMPLATE, seed.approval_templates),
    of(WORKFLOW_JOB_TEMPLATE, withAsks(WORKFLOW_PROMPTS, seed.workflow_job_templates)),
    of(WORKFLOW_NODE, seed.workflow_nodes),
  ];
}

/** Templates with all prompts, those that they ask on. */
function withAsks<P extends string>(
  prompts: readonly P[],
  rows: readonly { id: number; asks?: readonly P[] | 'all' }[] = [],
): Stored[] {
  return rows.map(({ asks = [], ...row }) => {
    const on = prompts.map((prompt) => [prompt, asks === 'all' || asks.includes(prompt)]);
    return { ...row, asks: Object.fromEntries(on) };
  });
}
