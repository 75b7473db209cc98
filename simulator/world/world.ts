import { random } from '../text/random.ts';
import { Agenda } from './agenda.ts';
import type { Clock } from './clock.ts';
import { FRAME_DEFAULTS, type FrameSettings } from './frames.ts';
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
import type { TableName } from './remove.ts';
import type { Repository } from './repositories.ts';
import type { RoleAssignment, RoleDefinition } from './role-types.ts';
import { Sessions } from './sessions.ts';
import { Sequence, Table } from './table.ts';
import type * as U from './templates.ts';
import type * as T from './types.ts';

/** What happens in the world that a listener may want to know at once. */
export type Happening =
  /** `final` when the job has finished: a cancel is told when it is asked for, and again when it has come true. */
  | { kind: 'status'; job: AnyJob; status: string; final: boolean }
  | { kind: 'summary'; job: AnyJob }
  /** Worked out only when somebody wants to hear of it. */
  | { kind: 'events'; job: AnyJob; events: () => StoredEvent[]; at: number };

/** All that the controller knows. HTTP reads and changes it, tests may too. */
export class World {
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
  readonly organizations = new Table<T.Organization>();
  readonly teams = new Table<T.Team>();
  readonly role_definitions = new Table<RoleDefinition>();
  readonly role_user_assignments = new Table<RoleAssignment>();
  readonly role_team_assignments = new Table<RoleAssignment>();
  readonly users = new Table<T.User>();
  readonly tokens = new Table<T.Token>();
  readonly applications = new Table<T.Application>();
  readonly inventories = new Table<T.Inventory>();
  readonly hosts = new Table<T.Host>();
  readonly groups = new Table<T.Group>();
  readonly credential_types = new Table<T.CredentialType>();
  readonly credentials = new Table<T.Credential>();
  readonly credential_input_sources = new Table<T.CredentialInputSource>();
  readonly labels = new Table<T.Label>();
  readonly instance_groups = new Table<T.InstanceGroup>();
  readonly execution_environments = new Table<T.ExecutionEnvironment>();
  readonly notification_templates = new Table<T.NotificationTemplate>();
  readonly notifications = new Table<T.Notification>();
  readonly schedules = new Table<U.Schedule>();
  readonly workflow_nodes = new Table<U.WorkflowNode>();

  readonly projects = new Table<T.Project>(this.templateIds.next);
  readonly inventory_sources = new Table<T.InventorySource>(this.templateIds.next);
  readonly job_templates = new Table<U.JobTemplate>(this.templateIds.next);
  readonly workflow_job_templates = new Table<U.WorkflowJobTemplate>(this.templateIds.next);
  readonly approval_templates = new Table<U.ApprovalTemplate>(this.templateIds.next);

  readonly system_job_templates = new Table<U.SystemJobTemplate>(this.templateIds.next);

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
  readonly twists = new Set<(run: U.Run) => U.Run>();
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
  twisted(run: U.Run): U.Run {
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

  /** Whatever can be launched, by id: templates of all kinds share one row of numbers. */
  unifiedTemplate(
    id: number | null | undefined,
  ): T.Project | T.InventorySource | U.JobTemplate | U.WorkflowJobTemplate | U.ApprovalTemplate | undefined {
    return (
      this.job_templates.get(id) ??
      this.workflow_job_templates.get(id) ??
      this.projects.get(id) ??
      this.inventory_sources.get(id) ??
      this.approval_templates.get(id)
    );
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
    return [
      this.jobs,
      this.workflow_jobs,
      this.project_updates,
      this.inventory_updates,
      this.workflow_approvals,
      this.ad_hoc_commands,
      this.system_jobs,
    ] as unknown as Table<AnyJob>[];
  }
}
