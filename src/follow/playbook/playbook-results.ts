/*
 * The results of a job, for the reports. They are collected from the events and completed from the API after the end.
 * Their size is limited, whatever the job prints.
 */

import type { HostCounts } from '../../controller/events/host-counts.ts';
import type { PlaybookError } from './playbook-error.ts';

/** A task on a host, and its place in the playbook. */
export interface TaskPlace {
  host: string;
  play: string;
  task: string;
  /**
   * File and line, as the controller reports them, such as `/runner/project/deploy.yml:12` (controller fact 30); `''`
   * when unknown.
   */
  taskPath: string;
  /** The name of the task's role; `''` outside of roles. */
  role: string;
  /** The module, such as `ansible.builtin.command`; `''` when unknown. */
  module: string;
  /** The job of the task. Each workflow node has its own. */
  jobId: number;
}

/** Returns the task's name as Ansible prints it, such as `app : Restart` for a task of the role `app`. */
export function taskName({ role, task }: { role: string; task: string }): string {
  return role === '' || task.startsWith(`${role} : `) ? task : `${role} : ${task}`;
}

/** A task that failed on a host, or an unreachable host. Only failures that count (not ignored, not rescued). */
export interface TaskFailure extends TaskPlace {
  unreachable: boolean;
  /** The module's own message and its stderr, on one line; never empty. */
  message: string;
}

/** A task that changed something on a host, or would have in check mode. */
export interface TaskChange extends TaskPlace {
  /** The diff of a `--diff` run, as lines of a unified diff; `''` without one. */
  diff: string;
}

/** How long one run of a task took, over all hosts. */
export interface TaskTime {
  play: string;
  role: string;
  task: string;
  taskPath: string;
  seconds: number;
  jobId: number;
}

/** The run of a workflow node, or a node that never ran. */
export interface NodeResults {
  /** Id of the workflow node. */
  id: number;
  /** The job's name or the node's identifier. */
  name: string;
  identifier: string;
  /** The kind of what it runs, such as `job` or `workflow_approval`; `''` when unknown. */
  type: string;
  /** The controller's status; `''` for a node that never ran. */
  status: string;
  /** Seconds; undefined when unknown. */
  elapsed: number | undefined;
  /** The node's job; undefined for approvals and for nodes that never ran. */
  jobId: number | undefined;
  /** URL of the web page of the job or the approval; `''` without one. */
  url: string;
  /** Whether a path leads from its failure to another node. */
  handlesFailure: boolean;
  /** Whether the node failed without a run, since its template was deleted. */
  isLost?: boolean;
  /** For a node that is a slice of a job: its number, and the number of all slices. */
  slice?: { number: number; count: number };
  /** Whether the node can still start: its workflow runs, and did not take another path. */
  mayStart?: boolean;
  /** For an approval: whether it timed out, and the user who decided; `''` when unknown. */
  timedOut?: boolean;
  decidedBy?: string;
  /** Ids of the next nodes, by the outcome that leads there. */
  next: { success: readonly number[]; failure: readonly number[]; always: readonly number[] };
  /** The nodes of the nested workflow that it runs. */
  nodes: readonly NodeResults[];
}

/** The results of a job; for a workflow, of all its nodes. */
export interface PlaybookResults {
  /**
   * Counts by host; for a workflow, the sum over its jobs. Without a recap (a canceled job has none) they come from the
   * events. Updates have none: they run on the controller itself.
   */
  hosts: ReadonlyMap<string, HostCounts>;
  /** Whether the counts come from the recap; for a workflow, from those of all its jobs. */
  hasRecap: boolean;
  /** The first failures in order. `failureCount` counts all. */
  failures: readonly TaskFailure[];
  failureCount: number;
  /** Ansible's own errors in jobs without a recap, for example that the playbook cannot be read. */
  playbookErrors: readonly PlaybookError[];
  /** The first changes in order. `changeCount` counts all; a task on a host is one. */
  changes: readonly TaskChange[];
  changeCount: number;
  /** The slowest tasks, slowest first. */
  slowest: readonly TaskTime[];
  /**
   * The `set_stats` data. For a workflow, merged as the controller does; for a relaunched job, the relaunch's values
   * win.
   */
  artifacts: Readonly<Record<string, unknown>>;
  /** The nodes of a workflow in the order of their ids; empty for other jobs. */
  nodes: readonly NodeResults[];
  /** Why the update failed that the job needed first, in the update's own words; `''` when unknown. */
  previousFailure: string;
  /** The nodes' failures that failed the workflow, one sentence each. */
  nodeFailures: readonly string[];
}

/** Returns the results of a job that has ended. An error that a successful playbook printed did not stop it. */
export function withoutOvercomeErrors(results: PlaybookResults, status: string): PlaybookResults {
  return status === 'successful' ? { ...results, playbookErrors: [] } : results;
}

/** Returns the results of a job before anything is known. */
export function emptyResults(): PlaybookResults {
  return {
    hosts: new Map(),
    hasRecap: false,
    failures: [],
    failureCount: 0,
    playbookErrors: [],
    changes: [],
    changeCount: 0,
    slowest: [],
    artifacts: {},
    nodes: [],
    previousFailure: '',
    nodeFailures: [],
  };
}
