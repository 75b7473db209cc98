import { APPLICATION } from '../resources/access/application.ts';
import { CREDENTIAL } from '../resources/access/credential.ts';
import { EXECUTION_ENVIRONMENT } from '../resources/access/execution-environment.ts';
import { INSTANCE_GROUP } from '../resources/access/instance-group.ts';
import { LABEL } from '../resources/access/label.ts';
import { managedCredentialTypes } from '../resources/access/managed-credential-types.ts';
import { NOTIFICATION_TEMPLATE } from '../resources/access/notification-template.ts';
import { TEAM } from '../resources/access/team.ts';
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
  const seeding = new Seeding(world, seed);
  if (seed.local_paths) world.local_paths = seed.local_paths;
  world.frames = { ...world.frames, ...seed.frames };
  if (seed.repositories) world.repositories = seed.repositories;
  seeding.people();
  seeding.assets();
  seeding.inventories();
  seeding.templates();
  seeding.workflows();
  return {
    tokens: Object.fromEntries((seed.tokens ?? []).map((row) => [row.name, row.token])),
    passwords: Object.fromEntries(seed.users.map((row) => [row.username, row.password])),
  };
}

class Seeding {
  readonly #world: World;
  readonly #seed: Seed;
  readonly #at: number;

  constructor(world: World, seed: Seed) {
    this.#world = world;
    this.#seed = seed;
    this.#at = Date.parse(seed.now) - 3_600_000;
  }

  /** Rows of a kind: what the seed leaves out is as the API would have it. */
  #insert<K extends Stored>(kind: Kind<K>, rows: readonly ({ id: number } & Partial<K>)[] | undefined): void {
    const author = this.#seed.users[0]?.id ?? null;
    const made = {
      created: this.#at,
      modified: this.#at,
      ...(kind.anonymous ? {} : { created_by: author, modified_by: author }),
    };
    for (const row of rows ?? []) {
      rowsOf({ world: this.#world }, kind).put({ ...made, ...blank(kind), ...row } as unknown as K);
    }
  }

  people(): void {
    const { organizations, users, teams, applications, tokens } = this.#seed;
    this.#insert(ORGANIZATION, organizations);
    this.#insert(TEAM, teams);
    this.#insert(USER, users);
    this.#insert(APPLICATION, applications);
    for (const { name: _, ...row } of tokens ?? []) {
      const made = { created: this.#at, modified: this.#at, description: '' };
      const expires = this.#at + 31_536_000_000_000;
      this.#world.tokens.put({ ...made, refresh_token: null, application: null, expires, ...row });
    }
  }

  assets(): void {
    const seed = this.#seed;
    for (const row of managedRoleDefinitions(this.#at)) this.#world.role_definitions.put(row);
    if (this.#world.credential_types.size === 0) {
      for (const row of managedCredentialTypes(this.#at, seed.credential_type_shift))
        this.#world.credential_types.put(row);
    }
    this.#insert(CREDENTIAL, seed.credentials);
    // Nobody made what the controller came with.
    const found = { created_by: null, modified_by: null };
    this.#insert(
      EXECUTION_ENVIRONMENT,
      seed.execution_environments?.map((row) => ({ ...found, ...row })),
    );
    const whole = { policy_instance_percentage: 100 };
    this.#insert(
      INSTANCE_GROUP,
      seed.instance_groups?.map((row) => ({ ...whole, ...row })),
    );
    this.#insert(LABEL, seed.labels);
    this.#insert(NOTIFICATION_TEMPLATE, seed.notification_templates);
  }

  inventories(): void {
    this.#insert(INVENTORY, this.#seed.inventories);
    this.#insert(GROUP, this.#seed.groups);
    this.#insert(HOST, this.#seed.hosts);
  }

  templates(): void {
    const { projects, inventory_sources, job_templates, system_job_templates, schedules } = this.#seed;
    const all = [
      ...(projects ?? []),
      ...(inventory_sources ?? []),
      ...(job_templates ?? []),
      ...(system_job_templates ?? []),
    ];
    for (const { id } of all) this.#world.templateIds.reserve(id);
    this.#insert(PROJECT, projects);
    this.#insert(
      INVENTORY_SOURCE,
      inventory_sources?.map((row) => ({ source: 'scm', ...row })),
    );
    this.#insert(
      JOB_TEMPLATE,
      job_templates?.map(({ asks, ...row }) => ({ ...row, asks: flags(PROMPTS, asks) })),
    );
    for (const row of system_job_templates ?? []) this.#world.system_job_templates.put(row);
    this.#insert(SCHEDULE, schedules);
  }

  workflows(): void {
    const { approval_templates, workflow_job_templates, workflow_nodes } = this.#seed;
    for (const { id } of [...(approval_templates ?? []), ...(workflow_job_templates ?? [])]) {
      this.#world.templateIds.reserve(id);
    }
    this.#insert(APPROVAL_TEMPLATE, approval_templates);
    this.#insert(
      WORKFLOW_JOB_TEMPLATE,
      workflow_job_templates?.map(({ asks, ...row }) => ({ ...row, asks: flags(WORKFLOW_PROMPTS, asks) })),
    );
    this.#insert(WORKFLOW_NODE, workflow_nodes);
  }
}

function flags<P extends string>(prompts: readonly P[], asks: readonly P[] | 'all' | undefined): Record<P, boolean> {
  const on = (prompt: P): boolean => asks === 'all' || (asks?.includes(prompt) ?? false);
  return Object.fromEntries(prompts.map((prompt) => [prompt, on(prompt)])) as Record<P, boolean>;
}
