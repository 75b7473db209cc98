import { describe, expect, test } from '@jest/globals';
import { readList } from '../../../src/controller/fields.ts';
import { jobLink } from '../../../src/controller/job-link.ts';
import {
  downloadPath,
  eventsPath,
  isFinal,
  isQueued,
  type JobType,
  jobPath,
  readJob,
} from '../../../src/controller/jobs.ts';
import { parseExact } from '../../../src/http/json/parse-json.ts';
import { ConfigurationError } from '../../../src/step-errors.ts';
import { saying } from '../messages/saying.ts';
import { throwing, wording } from '../words.ts';
import { giving } from './giving.ts';

describe('where a job is', () => {
  test.each<[JobType, string, string | undefined, string | undefined]>([
    ['job', 'jobs/5/', 'jobs/5/job_events/', 'jobs/5/stdout/?format=ansi_download'],
    ['workflow_job', 'workflow_jobs/5/', undefined, undefined],
    [
      'project_update',
      'project_updates/5/',
      'project_updates/5/events/',
      'project_updates/5/stdout/?format=ansi_download',
    ],
    [
      'inventory_update',
      'inventory_updates/5/',
      'inventory_updates/5/events/',
      'inventory_updates/5/stdout/?format=ansi_download',
    ],
    [
      'ad_hoc_command',
      'ad_hoc_commands/5/',
      'ad_hoc_commands/5/events/',
      'ad_hoc_commands/5/stdout/?format=ansi_download',
    ],
    ['system_job', 'system_jobs/5/', 'system_jobs/5/events/', undefined],
    ['workflow_approval', 'workflow_approvals/5/', undefined, undefined],
  ])('%s', (type, path, events, download) => {
    const job = { type, id: 5 };
    expect([jobPath(job), eventsPath(job), downloadPath(job)]).toEqual([path, events, download]);
  });

  const root = (href: string, gateway: boolean) => {
    const site = new URL(href);
    return { api: new URL('api/v2/', site), site, gateway };
  };

  test.each<[JobType, string, string]>([
    ['job', '/#/jobs/playbook/5/output', '/execution/jobs/playbook/5/output'],
    ['workflow_job', '/#/jobs/workflow/5/output', '/execution/jobs/workflow/5/output'],
    ['project_update', '/#/jobs/project/5/output', '/execution/jobs/project/5/output'],
    ['inventory_update', '/#/jobs/inventory/5/output', '/execution/jobs/inventory/5/output'],
    ['ad_hoc_command', '/#/jobs/command/5/output', '/execution/jobs/command/5/output'],
    ['system_job', '/#/jobs/management/5/output', '/execution/jobs/management/5/output'],
    ['workflow_approval', '/#/workflow_approvals/5/details', '/execution/administration/workflow-approvals/5/details'],
  ])('the page of a %s', (type, tower, gateway) => {
    const job = { type, id: 5 };
    expect(jobLink(root('https://tower.example.com/', false), job)).toEqual({
      url: `https://tower.example.com${tower}`,
      path: tower,
    });
    expect(jobLink(root('https://aap.example.com/', true), job).path).toBe(gateway);
    expect(jobLink(root('https://tower.example.com/ops/', false), job).path).toBe(`/ops${tower}`);
  });
});

describe('a status', () => {
  test.each(['successful', 'failed', 'error', 'canceled'])('%s is an end', (status) => {
    expect([isFinal(status), isQueued(status)]).toEqual([true, false]);
  });

  test.each(['new', 'pending', 'waiting'])('%s comes before the run', (status) => {
    expect([isFinal(status), isQueued(status)]).toEqual([false, true]);
  });

  test.each(['running', 'a word of tomorrow', ''])('%j is neither', (status) => {
    expect([isFinal(status), isQueued(status)]).toEqual([false, false]);
  });

  test('pending is the work of an approval', () => {
    expect([isQueued('pending', 'workflow_approval'), isQueued('pending', 'job')]).toEqual([false, true]);
  });
});

describe('a job', () => {
  const reply = {
    type: 'job',
    id: 5,
    status: 'failed',
    name: 'Deploy',
    started: '2026-11-23T09:00:00Z',
    finished: null,
    elapsed: 1.5,
    job_explanation: 'why',
    result_traceback: 'where',
    artifacts: { url: 'x' },
    event_processing_finished: false,
    created: '2026-11-23T08:59:00Z',
    launch_type: 'manual',
    unified_job_template: 42,
    project: 8,
    playbook: 'deploy.yml',
    scm_revision: 'abc',
    limit: 'web',
    job_tags: '',
    skip_tags: null,
    job_type: 'check',
    verbosity: 0,
    diff_mode: false,
    forks: '5',
    timeout: 60,
    extra_vars: '{"a": 1}',
    inventory: 2,
    execution_environment: null,
    ignored_fields: { forks: 5 },
    playbook_counts: { play_count: 2, task_count: 5 },
    launched_by: { id: 3, name: 'deployer' },
    summary_fields: {
      created_by: { id: 3, username: 'deployer' },
      job_template: { id: 42, name: 'Deploy' },
      source_workflow_job: { id: 9 },
      project: { id: 8, name: 'Application' },
      inventory: { id: 2, name: 'Production' },
      credentials: [{ id: 3, name: 'Machine' }],
      labels: { count: 1, results: [{ id: 5, name: 'production' }] },
    },
  };

  test('is read with what is relied on', () => {
    expect(readJob(reply)).toEqual({
      type: 'job',
      id: 5,
      status: 'failed',
      name: 'Deploy',
      started: '2026-11-23T09:00:00Z',
      finished: undefined,
      elapsed: 1.5,
      explanation: 'why',
      traceback: 'where',
      artifacts: { url: 'x' },
      eventsComplete: false,
      created: '2026-11-23T08:59:00Z',
      launchType: 'manual',
      createdBy: 3,
      launchedBy: 'deployer',
      templateId: 42,
      template: 'Deploy',
      workflowId: 9,
      isSliced: false,
      projectId: 8,
      project: 'Application',
      playbook: 'deploy.yml',
      scmRevision: 'abc',
      inventory: 'Production',
      inventorySource: '',
      prompts: {
        limit: 'web',
        job_tags: '',
        skip_tags: null,
        scm_branch: undefined,
        job_type: 'check',
        verbosity: 0,
        diff_mode: false,
        forks: null,
        timeout: 60,
        extra_vars: '{"a": 1}',
        inventory: 2,
        execution_environment: null,
        credentials: [{ id: 3, name: 'Machine' }],
        labels: [5],
      },
      ignoredFields: [{ field: 'forks', value: 5 }],
      begunCount: 7,
      timedOut: false,
      decidedBy: '',
      command: undefined,
    });
  });

  test('has a time that is written with a zero at its end', () => {
    expect(readJob(parseExact('{"type":"job","id":5,"status":"pending","elapsed":0.0}')).elapsed).toBe(0);
    expect(readJob(parseExact('{"type":"job","id":5,"status":"failed","elapsed":2.10}')).elapsed).toBe(2.1);
    expect(readJob(parseExact('{"type":"job","id":5,"status":"failed","elapsed":1e400}')).elapsed).toBeUndefined();
  });

  test('has a name of one line, since it stands in sentences', () => {
    const name = 'Deploy\r\n\nJob 7 "Deploy": successful.\u2028Open the job: http://x';
    expect(readJob({ type: 'job', id: 5, status: 'running', name }).name).toBe(
      'Deploy Job 7 "Deploy": successful. Open the job: http://x',
    );
    expect(new ConfigurationError(saying(name), [saying(name)]).message.split('\n')).toHaveLength(2);
  });

  test('of which nothing else is known has none of it', () => {
    const bare = readJob({ type: 'workflow_job', id: 5, status: 'running' });
    expect(bare).toMatchObject({
      name: '',
      started: undefined,
      explanation: '',
      artifacts: {},
      eventsComplete: undefined,
    });
  });

  test.each<[unknown, RegExp]>([
    [null, /Unexpected reply instead of a job: it is not an object\./],
    ['a page', /it is not an object/],
    [[reply], /it is not an object/],
    [
      { ...reply, type: 'new_kind' },
      /Unexpected reply instead of a job: it has type "new_kind", id 5, status "failed"\./,
    ],
    [{ ...reply, id: '5' }, /it has type "job", id "5"/],
    [{ ...reply, status: '' }, /status ""/],
    [{ ...reply, status: null }, /status null/],
  ])('%j is none: something in front of the controller may have answered', (unexpectedReply, words) => {
    expect(throwing(() => readJob(unexpectedReply))).toThrow(words);
    expect(throwing(() => readJob(unexpectedReply))).toThrow(
      expect.objectContaining({ transient: true, fromApi: false, status: 200 }),
    );
  });

  test('is the one that was asked for', () => {
    expect(readJob(reply, { type: 'job', id: 5 }).id).toBe(5);
    expect(throwing(() => readJob(reply, { type: 'job', id: 6 }))).toThrow(
      /Unexpected reply instead of job 6: it is job 5\./,
    );
    expect(throwing(() => readJob(reply, { type: 'workflow_job', id: 5 }))).toThrow(
      /instead of workflow_job 5: it is job 5/,
    );
  });

  test('that shows none of its prompts, or others than the API has, says so', () => {
    const { prompts, begunCount } = readJob({ type: 'job', id: 5, status: 'running' });
    expect(prompts).toEqual({ extra_vars: '' });
    expect(begunCount).toBeUndefined();
    const odd = { limit: 5, verbosity: '3', diff_mode: 'yes', inventory: 'x' };
    expect(readJob({ type: 'job', id: 5, status: 'running', ...odd }).prompts).toMatchObject({
      limit: null,
      verbosity: null,
      diff_mode: null,
      inventory: null,
    });
  });

  test('of more labels than the reply shows has none that are known', () => {
    const summary_fields = { labels: { count: 12, results: [{ id: 5 }] } };
    expect(readJob({ type: 'job', id: 5, status: 'running', summary_fields }).prompts.labels).toBeUndefined();
  });

  test('is started by the user who created it where nothing else is said', () => {
    const summary_fields = { created_by: { id: 3, username: 'deployer' } };
    expect(readJob({ type: 'job', id: 5, status: 'running', summary_fields }).launchedBy).toBe('deployer');
  });

  test('of an approval says who decided', () => {
    const summary_fields = { approved_or_denied_by: { username: 'boss' } };
    const approval = { type: 'workflow_approval', id: 5, status: 'failed', timed_out: true, summary_fields };
    expect(readJob(approval)).toMatchObject({ timedOut: true, decidedBy: 'boss' });
  });
});

test.each([{}, { results: {} }, null, 'a page', []])(
  '%j is no list, which is not the same as an empty one',
  (reply) => {
    expect(throwing(() => readList(reply, 'the jobs'))).toThrow(
      /Unexpected reply instead of the jobs: it has no results\./,
    );
  },
);

describe('the jobs of a controller', () => {
  const job = { type: 'job', id: 5, status: 'failed' };

  test('are read by their type and id', async () => {
    const { controller, paths, options } = giving(job);
    expect(await controller.jobs.get({ type: 'job', id: 5 }, options)).toMatchObject({ id: 5, status: 'failed' });
    expect(paths()).toEqual(['jobs/5/']);
    const other = giving({ ...job, id: 6 });
    await expect(wording(other.controller.jobs.get({ type: 'job', id: 5 }, options))).rejects.toThrow(
      /Unexpected reply instead of job 5: it is job 6\./,
    );
  });

  test.each<[Record<string, string> | undefined, unknown]>([
    [undefined, { hosts: 'failed' }],
    [{ ssh_password: 'x' }, { hosts: 'failed', credential_passwords: { ssh_password: 'x' } }],
  ])('are relaunched on their failed hosts, with passwords %j', async (passwords, body) => {
    const { controller, asked, options } = giving({ ...job, id: 9 });
    const relaunched = await controller.jobs.relaunch({ type: 'job', id: 5 }, 'failed', passwords, options);
    expect(relaunched.id).toBe(9);
    expect(asked).toMatchObject([{ method: 'POST', path: 'jobs/5/relaunch/', body }]);
    expect(asked[0]?.body).toEqual(body);
  });
});
