import type { JobReport } from '../../../src/report/job-report.ts';
import { HOSTILE_TEXTS } from './hostile.ts';
import { change, counts, failure, job, next, node, report, results, SLOWEST, workflowJob } from './reports.ts';

/*
 * The ways a deployment goes, for the tests of what shows them and for the pictures.
 */

const three = (web2 = counts({ ok: 9, changed: 4 })) =>
  new Map([
    ['db1', counts({ ok: 5, changed: 1, skipped: 3 })],
    ['web1', counts({ ok: 9, changed: 5 })],
    ['web2', web2],
  ]);

const DIFF = `--- before: /etc/app/app.ini
+++ after: /home/awx/.ansible/tmp/ansible-local-22/tmpx1/app.ini.j2
@@ -1,4 +1,4 @@
 [server]
-workers = 4
+workers = 8
 port = 8080
`;

const ARTIFACTS = { url: 'https://app.example.com/?v=1.4.2', release_id: 1042, healthy: true };

const WORKFLOW = [
  node(71, 'build', { name: 'Build and test', elapsed: 125, ...next({ success: [72], failure: [75] }) }),
  node(72, 'approve', {
    name: 'Approve production',
    type: 'workflow_approval',
    elapsed: 640,
    ...next({ success: [73] }),
  }),
  node(73, 'roll-out', {
    name: 'Roll out',
    type: 'workflow_job',
    elapsed: 95,
    status: 'failed',
    ...next({ failure: [74], success: [76] }),
    nodes: [
      node(81, 'migrate', { name: 'Migrate', elapsed: 12, ...next({ success: [82] }) }),
      node(82, 'deploy', { name: 'Deploy', elapsed: 83.4, status: 'failed' }),
    ],
  }),
  node(74, 'rollback', { name: 'Roll back', elapsed: 44, ...next({ always: [75] }) }),
  node(75, 'report', { name: 'Tell the team', elapsed: 2.1 }),
  node(76, 'announce', { name: 'Announce', status: '', elapsed: undefined }),
];

const names = (count: number) => Array.from({ length: count }, (_, index) => `web${index + 1}.eu-central.example.com`);

const failed = (host: string) =>
  failure(host, { message: `non-zero return code: ${host}: port 8080 is in use, giving up after 3 tries` });

const LOST = 'Failed to connect to the host via ssh: ssh: connect to host web2 port 22: Connection timed out';

/** By name: what a reader sees. */
export const REPORTS: Readonly<Record<string, JobReport>> = {
  successful: report(job({ artifacts: ARTIFACTS }), {
    results: results({
      hosts: three(),
      changes: ['web1', 'web2', 'db1'].map((host) => change(host, { task: 'Fetch the release' })),
      slowest: SLOWEST,
    }),
  }),
  failed: report(job({ status: 'failed', limit: 'web*:db1' }), {
    results: results({
      hosts: three(counts({ ok: 5, changed: 2, failed: 1 })),
      failures: [failure('web2')],
      changes: [change('web1'), change('web2')],
      slowest: SLOWEST,
    }),
  }),
  'syntax error': report(job({ status: 'failed' }), {
    results: results({
      playbookErrors: [
        {
          message: "couldn't resolve module/action 'nosuch'. This often indicates a misspelling.",
          taskPath: '/runner/project/deploy.yml:5',
          lastTask: undefined,
          jobId: 1234,
        },
      ],
    }),
  }),
  unreachable: report(job({ status: 'failed' }), {
    results: results({
      hosts: three(counts({ unreachable: 1 })),
      failures: [failure('web2', { unreachable: true, task: 'Gather the facts', message: LOST })],
    }),
  }),
  error: report(
    job({
      status: 'error',
      elapsed: 0.4,
      job_explanation:
        'Previous Task Failed: {"job_type": "project_update", "job_name": "Application", "job_id": "1233"}',
    }),
  ),
  'error with a traceback': report(
    job({
      status: 'error',
      elapsed: 3.2,
      job_explanation: 'Job terminated due to error',
      result_traceback:
        'Traceback (most recent call last):\n  File "/var/lib/awx/jobs.py", line 610, in run\nOSError: [Errno 28] No space left on device\n',
    }),
  ),
  canceled: report(job({ status: 'canceled', elapsed: 21 }), {
    results: results({ hosts: new Map([['web1', counts({ ok: 3 })]]) }),
  }),
  'timed out': report(job({ status: 'running', finished: null, elapsed: 1800 }), {
    status: 'timed_out',
    note: 'Timed out after 30 min (`timeout`). Job 1234 "Deploy" is STILL RUNNING (status: running). Follow it on the controller, or increase `timeout`. https://tower.example.com/#/jobs/playbook/1234/output',
  }),
  unknown: report(job({ status: 'running', finished: null }), {
    status: 'unknown',
    results: undefined,
    note: 'The result of job 1234 "Deploy" is unknown; it may still be running. The controller could not be reached for 10 min: connection refused (ECONNREFUSED 10.0.0.7:443). https://tower.example.com/#/jobs/playbook/1234/output',
  }),
  'three hundred hosts': report(job({ status: 'failed' }), {
    results: results({
      hosts: new Map(
        names(300).map((host, index) => [
          host,
          index % 20 === 7 ? counts({ ok: 4, failed: 1 }) : counts({ ok: 9, changed: index % 3 }),
        ]),
      ),
      failures: names(300)
        .filter((_, index) => index % 20 === 7)
        .map(failed),
      changes: names(50).map((host) => change(host, { diff: DIFF })),
      changeCount: 200,
      slowest: SLOWEST,
    }),
  }),
  workflow: report(workflowJob({ artifacts: ARTIFACTS }), {
    results: results({
      hosts: three(counts({ ok: 5, changed: 2, failed: 1 })),
      failures: [failure('web2', { jobId: 82 })],
      nodes: WORKFLOW,
      slowest: SLOWEST.map((task) => ({ ...task, jobId: 82 })),
    }),
  }),
  'workflow that failed': report(workflowJob({ status: 'failed' }), {
    results: results({
      hosts: three(counts({ ok: 5, changed: 2, failed: 1 })),
      failures: [failure('web2', { jobId: 71 })],
      nodes: [
        node(71, 'build', { name: 'Build and test', status: 'failed', ...next({ success: [72] }) }),
        node(72, 'approve', {
          name: 'Approve production',
          type: 'workflow_approval',
          status: '',
          ...next({ success: [73] }),
        }),
        node(73, 'production', { status: '', elapsed: undefined }),
      ],
      nodeFailures: ['Workflow node "build" (Build and test): failed after 12.3 s.'],
    }),
  }),
  'workflow that was not approved': report(workflowJob({ status: 'failed' }), {
    results: results({
      nodes: [
        node(71, 'build', { ...next({ success: [72] }) }),
        node(72, 'approve', {
          name: 'Approve production',
          type: 'workflow_approval',
          status: 'failed',
          ...next({ success: [73] }),
        }),
        node(73, 'production', { status: '', elapsed: undefined }),
      ],
      nodeFailures: ['Approval "Approve production" was denied.'],
    }),
  }),
  sliced: report(workflowJob({ name: 'Deploy' }), {
    results: results({
      hosts: three(),
      nodes: [1, 2, 3].map((slice) => node(slice, `6f7c1f5e-0000-4000-8000-00000000000${slice}`)),
    }),
  }),
  'check with diffs': report(job({ job_type: 'check', diff_mode: true }), {
    results: results({
      hosts: three(),
      changes: [
        change('web1', { diff: DIFF }),
        change('web2', { diff: DIFF.replace('tmpx1', 'tmpx2') }),
        change('db1', { diff: DIFF.replaceAll('8', '2') }),
        ...['web1', 'web2'].map((host) =>
          change(host, { task: 'Restart the service', taskPath: '/runner/project/roles/app/tasks/main.yml:47' }),
        ),
      ],
    }),
  }),
  relaunched: report(job({ id: 1236, limit: 'web2', status: 'successful' }), {
    status: 'failed',
    results: results({ hosts: new Map([['web2', counts({ ok: 9, changed: 4 })]]) }),
    earlier: [
      {
        job: job({ id: 1234, status: 'failed' }),
        link: { url: 'https://tower.example.com/#/jobs/playbook/1234/output', path: '' },
        hosts: ['web2'],
      },
    ],
    unfinished: ['The play "Deploy in turn" of job 1234 stopped before web3 had its turn.'],
  }),
  variables: report(
    job({
      scm_branch: 'release-1.4',
      job_tags: 'deploy,config',
      skip_tags: 'slow',
      extra_vars: JSON.stringify({
        version: '1.4.2',
        replicas: 3,
        features: ['search', 'cart'],
        db: { host: 'db1', password: 'in the template in clear' },
        db_password: '$encrypted$',
      }),
    }),
  ),
  hostile: hostile(),
};

/** Every text from outside is hostile, each in its place. */
function hostile(): JobReport {
  const text = (index: number): string => HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? '';
  const all = HOSTILE_TEXTS.map((_, index) => index);
  const nodes = all.map((index) =>
    node(100 + index, text(index), {
      name: text(index + 1),
      type: index % 5 === 4 ? 'workflow_approval' : 'job',
      status: ['successful', 'failed', '', 'canceled', text(index)][index % 5] ?? '',
      ...next({ success: [100 + ((index + 1) % all.length)] }),
      nodes: index === 2 ? [node(500, text(3), { name: text(4) }), node(501, text(5), { name: text(6) })] : [],
    }),
  );
  return report(
    job({
      name: all.map(text).join(' '),
      status: 'failed',
      limit: text(1),
      scm_branch: text(2),
      job_tags: text(3),
      job_explanation: text(4),
      result_traceback: text(5),
      extra_vars: JSON.stringify(Object.fromEntries(all.map((index) => [text(index), text(index + 1)]))),
      artifacts: Object.fromEntries(all.map((index) => [text(index), text(index + 1)])),
      launched_by: { name: text(6) },
      summary_fields: {
        job_template: { name: text(7) },
        inventory: { name: text(8) },
        credentials: all.map((index) => ({ name: text(index) })),
      },
    }),
    {
      note: all.map(text).join(' '),
      earlier: all.map((index) => ({
        job: job({ status: text(index) || 'failed' }),
        link: { url: 'https://tower.example.com/#/jobs/playbook/1/output', path: '' },
        hosts: [text(index), text(index + 1)],
      })),
      unfinished: all.map(text),
      results: results({
        hosts: new Map(all.map((index) => [text(index), counts({ ok: index, failed: index % 2 })])),
        failures: all.map((index) =>
          failure(text(index), {
            task: text(index + 1),
            taskPath: text(index + 2),
            message: text(index + 3),
            jobId: 100 + index,
          }),
        ),
        changes: all.map((index) =>
          change(text(index), { task: text(index + 1), taskPath: text(index + 2), diff: text(index + 3) }),
        ),
        slowest: all.map((index) => ({
          play: '',
          role: '',
          task: text(index),
          taskPath: text(index + 1),
          seconds: 2,
          jobId: 100 + index,
        })),
        nodes,
        nodeFailures: all.map(text),
      }),
    },
  );
}
