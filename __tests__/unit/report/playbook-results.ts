import {
  emptyResults,
  type NodeResults,
  type PlaybookResults,
  type TaskChange,
  type TaskFailure,
} from '../../../src/follow/playbook/playbook-results.ts';

const PLACE = {
  play: 'Deploy',
  task: 'Start the new version',
  taskPath: '/runner/project/site.yml:16',
  role: '',
  module: 'ansible.builtin.shell',
  jobId: 74,
};

/** A failure on a host; what differs is given. */
export function failure(host: string, more: Partial<TaskFailure> = {}): TaskFailure {
  return { ...PLACE, host, unreachable: false, message: 'non-zero return code port 8080 is in use', ...more };
}

/** A change on a host; what differs is given. */
export function change(host: string, more: Partial<TaskChange> = {}): TaskChange {
  return { ...PLACE, host, diff: '', ...more };
}

/** A node that ran as a job. */
export function node(name: string, jobId: number, nodes: NodeResults[] = []): NodeResults {
  const next = { success: [], failure: [], always: [] };
  const run = { type: 'job', status: 'failed', elapsed: 1, jobId, url: '', handlesFailure: false };
  return { id: jobId, name, identifier: name, ...run, next, nodes };
}

/** What happened, where nothing else is said: nothing. */
export function results(more: Partial<PlaybookResults> = {}): PlaybookResults {
  const { failures = [], changes = [] } = more;
  return {
    ...emptyResults(),
    hasRecap: true,
    failureCount: failures.length,
    changeCount: changes.length,
    ...more,
  };
}

/** The recap: each host with how many tasks changed something on it. */
export function recap(changed: Record<string, number>): PlaybookResults['hosts'] {
  const none = { ok: 1, unreachable: 0, failed: 0, skipped: 0, rescued: 0, ignored: 0 };
  return new Map(Object.entries(changed).map(([host, count]) => [host, { ...none, changed: count }]));
}
