import type { HostCounts } from '../../../src/controller/events/host-counts.ts';
import type { Job, JobType } from '../../../src/controller/jobs.ts';
import { readJob } from '../../../src/controller/jobs.ts';
import type {
  NodeResults,
  PlaybookResults,
  TaskChange,
  TaskFailure,
  TaskTime,
} from '../../../src/follow/playbook/playbook-results.ts';
import type { JobReport } from '../../../src/report/job-report.ts';

/*
 * Reports on jobs as they go in practice, for what shows them. The fields of the jobs are those of the recordings.
 */

const SITE = 'https://tower.example.com/#/jobs';
const PAGES: Readonly<Record<JobType, string>> = {
  job: 'playbook',
  workflow_job: 'workflow',
  project_update: 'project',
  inventory_update: 'inventory',
  ad_hoc_command: 'command',
  system_job: 'management',
  workflow_approval: 'approval',
};

const FIELDS = {
  name: 'Deploy',
  job_type: 'run',
  playbook: 'deploy.yml',
  scm_branch: '',
  scm_revision: '75c05e406b846b02180915f3ed431df05d5485e1',
  limit: '',
  job_tags: '',
  skip_tags: '',
  diff_mode: false,
  extra_vars: '{"version": "1.4.2", "github_actions": {"launch_id": "x", "ref": "refs/heads/main"}}',
  started: '2026-11-23T05:13:43.132066Z',
  finished: '2026-11-23T05:15:06.544066Z',
  elapsed: 83.412,
  job_explanation: '',
  result_traceback: '',
  launched_by: { id: 1, name: 'deployer', type: 'user' },
  summary_fields: {
    job_template: { id: 42, name: 'Deploy' },
    project: { id: 6, name: 'Application' },
    inventory: { id: 1, name: 'Production' },
    credentials: [{ id: 3, name: 'Deploy key', kind: 'ssh' }],
  },
};

/** A job by its API fields, successful unless they say otherwise. */
export function job(fields: Record<string, unknown> = {}): Job {
  return readJob({ type: 'job', id: 1234, status: 'successful', ...FIELDS, ...fields });
}

/** A workflow job, which has neither playbook nor revision. */
export function workflowJob(fields: Record<string, unknown> = {}): Job {
  const { playbook: _, scm_revision: __, job_type: ___, ...common } = FIELDS;
  const summary_fields = { workflow_job_template: { id: 70, name: 'Release' } };
  return readJob({
    type: 'workflow_job',
    id: 70,
    status: 'successful',
    ...common,
    name: 'Release',
    limit: null,
    summary_fields,
    ...fields,
  });
}

/** Counts of a host, zero where none is given. */
export function counts(given: Partial<HostCounts> = {}): HostCounts {
  return { ok: 0, changed: 0, unreachable: 0, failed: 0, skipped: 0, rescued: 0, ignored: 0, ...given };
}

const PLACE = { play: 'Deploy the application', role: '', module: 'ansible.builtin.shell', jobId: 1234 };

/** A failed task. */
export function failure(host: string, given: Partial<TaskFailure> = {}): TaskFailure {
  return {
    ...PLACE,
    host,
    task: 'Start the new version',
    taskPath: '/runner/project/deploy.yml:16',
    unreachable: false,
    message: 'non-zero return code: port 8080 is in use giving up',
    ...given,
  };
}

/** A task that changed something. */
export function change(host: string, given: Partial<TaskChange> = {}): TaskChange {
  return {
    ...PLACE,
    host,
    task: 'Write the configuration',
    taskPath: '/runner/project/deploy.yml:25',
    module: 'ansible.builtin.template',
    diff: '',
    ...given,
  };
}

function time(task: string, seconds: number, taskPath: string): TaskTime {
  return { play: PLACE.play, role: '', task, seconds, taskPath: `/runner/project/${taskPath}`, jobId: 1234 };
}

export const SLOWEST: readonly TaskTime[] = [
  time('Fetch the release', 41.2, 'deploy.yml:11'),
  time('Restart the service', 12.74, 'roles/app/tasks/main.yml:47'),
  time('Migrate the database', 3.04, 'deploy.yml:33'),
];

/** What happened in a job; nothing unless given. */
export function results(given: Partial<PlaybookResults> = {}): PlaybookResults {
  const { failures = [], changes = [] } = given;
  return {
    hosts: new Map(),
    hasRecap: true,
    failures,
    failureCount: failures.length,
    playbookErrors: [],
    changes,
    changeCount: changes.length,
    slowest: [],
    artifacts: {},
    nodes: [],
    previousFailure: '',
    nodeFailures: [],
    ...given,
  };
}

/** The report on a job. */
export function report(of: Job, given: Partial<JobReport> = {}): JobReport {
  const path = `/#/jobs/${PAGES[of.type]}/${of.id}/output`;
  const link = { url: `https://tower.example.com${path}`, path };
  return { job: of, link, status: of.status, results: results(), ...given };
}

/** A node of a workflow; its id and job's number are `id`. */
export function node(id: number, identifier: string, given: Partial<NodeResults> = {}): NodeResults {
  const ran = given.status !== '' && given.type !== 'workflow_approval';
  return {
    id,
    identifier,
    name: 'Deploy',
    type: 'job',
    status: 'successful',
    elapsed: 12.3,
    jobId: ran ? id : undefined,
    url: ran ? `${SITE}/${given.type === 'workflow_job' ? 'workflow' : 'playbook'}/${id}/output` : '',
    handlesFailure: false,
    next: { success: [], failure: [], always: [] },
    nodes: [],
    ...given,
  };
}

/** The paths that lead on from a node. */
export function next(paths: Partial<NodeResults['next']>): { next: NodeResults['next']; handlesFailure: boolean } {
  const all = { success: [], failure: [], always: [], ...paths };
  return { next: all, handlesFailure: all.failure.length + all.always.length > 0 };
}
