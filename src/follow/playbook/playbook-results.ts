/*
 * What happened in a job, for those who report it: filled while the events pass by, completed from the API after the
 * end, and of bounded size whatever the job prints.
 */

import type { HostCounts } from '../../controller/host-counts.ts';
import type { PlaybookError } from './playbook-error.ts';

/** A task on a host, and where it stands. */
export interface TaskPlace {
  host: string;
  play: string;
  task: string;
  /** File and line as the controller saw them, such as `/runner/project/deploy.yml:12` (controller fact 30); `''` unknown. */
  taskPath: string;
  /** The name of the role that the task is in; `''` outside of roles. */
  role: string;
  /** The module, such as `ansible.builtin.command`; `''` unknown. */
  module: string;
  /** The job that it happened in: of a workflow each node has its own. */
  jobId: number;
}

/** A task that failed on a host, or a host that could not be reached; only what counts (not ignored, not rescued). */
export interface TaskFailure extends TaskPlace {
  unreachable: boolean;
  /** The module's own message with what it wrote to stderr, one line; never empty. */
  message: string;
}

/** A task that changed something on a host, or would have in check mode. */
export interface TaskChange extends TaskPlace {
  /** What a `diff` run shows, as lines of a unified diff; `''` without. */
  diff: string;
}

/** How long a task took, over all hosts of one run of it. */
export interface TaskTime {
  play: string;
  task: string;
  taskPath: string;
  seconds: number;
  jobId: number;
}

/** The run of a workflow node, or one that never ran. */
export interface NodeResults {
  /** Id of the workflow node. */
  id: number;
  /** Job name or identifier. */
  name: string;
  identifier: string;
  /** The kind of what it runs, such as `job` or `workflow_approval`; `''` unknown. */
  type: string;
  /** The controller's word; `''` for a node that never ran. */
  status: string;
  /** Seconds; undefined unknown. */
  elapsed: number | undefined;
  /** The job behind it; undefined for approvals and for what never ran. */
  jobId: number | undefined;
  /** Link for people; `''` without a job. */
  url: string;
  /** Whether a path leads on from its failure. */
  handlesFailure: boolean;
  /** The workflow came to it, and its template was deleted: it failed without a run. */
  isLost?: boolean;
  /** Ids of the nodes that follow, by the outcome that leads there. */
  next: { success: readonly number[]; failure: readonly number[]; always: readonly number[] };
  /** The nodes of the workflow inside of it. */
  nodes: readonly NodeResults[];
}

/** What happened in a job; of a workflow, in all of its nodes. */
export interface PlaybookResults {
  /**
   * Counts by host, of a workflow the sum over its jobs. Without a recap (a canceled job has none) as far as the events
   * tell. Updates have none: they run on the controller itself.
   */
  hosts: ReadonlyMap<string, HostCounts>;
  /** Whether the counts are those of the recap; of a workflow, of all of its jobs. */
  hasRecap: boolean;
  /** The first failures in their order; `failureCount` counts all. */
  failures: readonly TaskFailure[];
  failureCount: number;
  /** Of jobs that have no recap: what Ansible itself said, such as that the playbook cannot be read. */
  playbookErrors: readonly PlaybookError[];
  /** The first changes in their order; `changeCount` counts all (a task on a host is one). */
  changes: readonly TaskChange[];
  changeCount: number;
  /** The slowest tasks, slowest first. */
  slowest: readonly TaskTime[];
  /** What `set_stats` gave; of a workflow merged as the controller does, of a relaunched job over that of before. */
  artifacts: Readonly<Record<string, unknown>>;
  /** The nodes of a workflow in the order of their ids; empty for other jobs. */
  nodes: readonly NodeResults[];
  /** Failures of a workflow's nodes that failed it, each in one sentence. */
  nodeFailures: readonly string[];
}

/** The results of a run that has ended: an error that a successful playbook printed did not stop it. */
export function withoutOvercomeErrors(results: PlaybookResults, status: string): PlaybookResults {
  return status === 'successful' ? { ...results, playbookErrors: [] } : results;
}

/** The results of a job of which nothing is known yet. */
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
    nodeFailures: [],
  };
}
