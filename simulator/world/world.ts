import { JOB_TABLES, type LAUNCHABLE, LAUNCHABLE_TABLES, type TableName } from '../fields/tables.ts';
import type {
  Credential,
  CredentialInputSource,
  CredentialType,
  ExecutionEnvironment,
  InstanceGroup,
  Notification,
  NotificationTemplate,
} from '../rows/assets.ts';
import type { Base } from '../rows/base.ts';
import type { Application, Label, Organization, Team, Token, User } from '../rows/people.ts';
import type { RoleAssignment, RoleDefinition } from '../rows/roles.ts';
import type { FrameSettings, Run } from '../rows/run.ts';
import type { Group, Host, Inventory, InventorySource, Project } from '../rows/sources.ts';
import type {
  ApprovalTemplate,
  JobTemplate,
  Schedule,
  SystemJobTemplate,
  WorkflowJobTemplate,
  WorkflowNode,
} from '../rows/templates.ts';
import { random } from '../text/random.ts';
import { Agenda } from './agenda.ts';
import type { Clock } from './clock.ts';
import { FRAME_DEFAULTS } from './frames.ts';
import type {
  AdHocCommand,
  AnyJob,
  InventoryUpdate,
  Job,
  ProjectUpdate,
  StoredEvent,
  SystemJob,
  WorkflowApproval,
  WorkflowJob,
  WorkflowJobNode,
} from './jobs.ts';
import type { Repository } from './repositories.ts';
import { Sessions } from './sessions.ts';
import { Sequence, Table } from './table.ts';

/** What happens in the world that a listener may want to know at once. */
export type Happening =
  /** `final` when the job has finished: a cancel is told when it is asked for, and again when it has come true. */
  | { kind: 'status'; job: AnyJob; status: string; final: boolean }
  | { kind: 'summary'; job: AnyJob }
  /** Worked out only when somebody wants to hear of it. */
  | { kind: 'events'; job: AnyJob; events: () => StoredEvent[]; at: number };

/** All that the controller knows. HTTP reads and changes it, tests may too. */
export class World implements Record<TableName, Table<{ id: number }>> {
  readonly clock: Clock;
  readonly agenda = new Agenda();
  /** Name of the only node, and what says which installation this is. */
  node = 'awx-1';
  host = 'https://127.0.0.1:8043';
  readonly installUuid = 'aace4414-d6aa-41a1-8d7b-ba2f826eeb36';
  readonly nodeUuid = 'f0100262-5660-441d-a29a-2cc8fd7229c9';

  readonly templateIds = new Sequence();
  readonly jobIds = new Sequence();
  readonly eventIds = new Sequence();
  readonly summaryIds = new Sequence();

  /** AWX up to 24.6.1 has an OAuth2 provider of its own; later ones, such as those behind a gateway, do not. */
  hasOauth = true;

  /** Whether the gateway itself refuses a wrong user name or password on the way to the controller. */
  rejectsFailedBasicAuth = false;

  /** What projects can be fetched from. */
  repositories: Repository[] = [];
  /** Folders for manual projects, with the playbooks in each. */
  local_paths: Record<string, string[]> = {};

  /** How events are stored and reported over the WebSocket. */
  frames: FrameSettings = { ...FRAME_DEFAULTS };

  readonly sessions = new Sessions();
  readonly organizations = new Table<Organization>();
  readonly teams = new Table<Team>();
  readonly role_definitions = new Table<RoleDefinition>();
  readonly role_user_assignments = new Table<RoleAssignment>();
  readonly role_team_assignments = new Table<RoleAssignment>();
  readonly users = new Table<User>();
  readonly tokens = new Table<Token>();
  readonly applications = new Table<Application>();
  readonly inventories = new Table<Inventory>();
  readonly hosts = new Table<Host>();
  readonly groups = new Table<Group>();
  readonly credential_types = new Table<CredentialType>();
  readonly credentials = new Table<Credential>();
  readonly credential_input_sources = new Table<CredentialInputSource>();
  readonly labels = new Table<Label>();
  readonly instance_groups = new Table<InstanceGroup>();
  readonly execution_environments = new Table<ExecutionEnvironment>();
  readonly notification_templates = new Table<NotificationTemplate>();
  readonly notifications = new Table<Notification>();
  readonly schedules = new Table<Schedule>();
  readonly workflow_nodes = new Table<WorkflowNode>();

  readonly projects = new Table<Project>(this.templateIds.next);
  readonly inventory_sources = new Table<InventorySource>(this.templateIds.next);
  readonly job_templates = new Table<JobTemplate>(this.templateIds.next);
  readonly workflow_job_templates = new Table<WorkflowJobTemplate>(this.templateIds.next);
  readonly approval_templates = new Table<ApprovalTemplate>(this.templateIds.next);

  readonly system_job_templates = new Table<SystemJobTemplate>(this.templateIds.next);

  readonly jobs = new Table<Job>(this.jobIds.next);
  readonly workflow_jobs = new Table<WorkflowJob>(this.jobIds.next);
  readonly project_updates = new Table<ProjectUpdate>(this.jobIds.next);
  readonly inventory_updates = new Table<InventoryUpdate>(this.jobIds.next);
  readonly workflow_approvals = new Table<WorkflowApproval>(this.jobIds.next);
  readonly ad_hoc_commands = new Table<AdHocCommand>(this.jobIds.next);
  readonly system_jobs = new Table<SystemJob>(this.jobIds.next);
  readonly workflow_job_nodes = new Table<WorkflowJobNode>();

  /** For ids, secrets and jitter that have to look arbitrary and come out the same each time. */
  readonly random = random(20261123);
  /** What is changed in how the jobs go that begin from now on. */
  readonly twists = new Set<(run: Run) => Run>();
  #listeners = new Set<(happening: Happening) => void>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Lets everything happen that is due by now; every look at the world begins with it. */
  settle(): number {
    const now = this.clock.ms();
    this.agenda.settle(now);
    return now;
  }

  listen(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How a job goes that would go so by itself. */
  twisted(run: Run): Run {
    return [...this.twists].reduce((so, twist) => twist(so), run);
  }

  /** The job's status has changed. */
  notifyStatus(job: AnyJob): void {
    this.notify({ kind: 'status', job, status: job.status, final: job.finished !== null });
  }

  notify(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening);
  }

  /** True when that table has an object of that id. */
  has(table: TableName, id: number): boolean {
    return this[table].get(id) !== undefined;
  }

  /** Whatever can be launched, by id, and the table that it is in. */
  launchable(id: number | null | undefined): { table: keyof typeof LAUNCHABLE; row: Base } | undefined {
    for (const table of LAUNCHABLE_TABLES) {
      const row = this[table].get(id);
      if (row) return { table, row };
    }
    return undefined;
  }

  /** Any unified job by id. */
  unifiedJob(id: number | null): AnyJob | undefined {
    return this.#jobTables().reduce<AnyJob | undefined>((found, table) => found ?? table.get(id), undefined);
  }

  unifiedJobs(): AnyJob[] {
    return this.#jobTables()
      .flatMap((table): AnyJob[] => table.all())
      .sort((a, b) => a.id - b.id);
  }

  #jobTables(): Table<AnyJob>[] {
    return Object.values(JOB_TABLES).map((table) => this[table] as unknown as Table<AnyJob>);
  }
}
