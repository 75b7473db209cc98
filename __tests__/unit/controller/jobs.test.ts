import { describe, expect, test } from '@jest/globals';
import { jobLink } from '../../../src/controller/job-link.ts';
import {
  downloadPath,
  eventsPath,
  isFinal,
  isQueued,
  type JobType,
  jobPath,
  readJob,
  readLaunchInfo,
  readList,
  readUser,
  workflowOf,
} from '../../../src/controller/jobs.ts';
import { ConfigurationError } from '../../../src/errors.ts';
import { parseExact } from '../../../src/http/json/parse-json.ts';

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
    unified_job_template: 42,
    inventory: 4,
    limit: 'web1',
    playbook_counts: { play_count: 2, task_count: 5 },
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
      templateId: 42,
      inventoryId: 4,
      limit: 'web1',
      tasksBegun: 7,
      fields: reply,
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
    expect(new ConfigurationError(name, [name]).message.split('\n')).toHaveLength(2);
  });

  test('of which nothing else is told has none of it', () => {
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
    [null, /\(a job\): it is not an object/],
    ['a page', /it is not an object/],
    [[reply], /it is not an object/],
    [{ ...reply, type: 'new_kind' }, /\(a job\): it has type "new_kind", id 5, status "failed"\./],
    [{ ...reply, id: '5' }, /it has type "job", id "5"/],
    [{ ...reply, status: '' }, /status ""/],
    [{ ...reply, status: null }, /status null/],
  ])('%j is none: something in front of the controller may have answered', (unexpectedReply, words) => {
    expect(() => readJob(unexpectedReply)).toThrow(words);
    expect(() => readJob(unexpectedReply)).toThrow(
      expect.objectContaining({ transient: true, fromApi: false, status: 200 }),
    );
  });

  test('is the one that was asked for', () => {
    expect(readJob(reply, { type: 'job', id: 5 }).id).toBe(5);
    expect(() => readJob(reply, { type: 'job', id: 6 })).toThrow(/\(job 6\): it is job 5/);
    expect(() => readJob(reply, { type: 'workflow_job', id: 5 })).toThrow(/\(workflow_job 5\): it is job 5/);
  });

  test('may be a part of a workflow', () => {
    expect(workflowOf({ fields: { summary_fields: { source_workflow_job: { id: 9 } } } })).toBe(9);
    expect(workflowOf({ fields: {} })).toBeUndefined();
  });
});

test.each([{}, { results: {} }, null, 'a page', []])(
  '%j is no list, which is not the same as an empty one',
  (reply) => {
    expect(() => readList(reply, 'the jobs')).toThrow(/\(the jobs\): it has no results/);
  },
);

test('who asks is the first user of the list', () => {
  expect(readUser({ results: ['x', { id: 3, username: 'deployer' }] })).toEqual({ id: 3, username: 'deployer' });
  expect(readUser({ results: [{ username: 'deployer' }] })).toBeUndefined();
  expect(readUser({ results: [] })).toBeUndefined();
  expect(() => readUser({})).toThrow(/\(the user\)/);
});

describe('a launch description', () => {
  test('has the switches that are on, and what is needed', () => {
    expect(
      readLaunchInfo({
        ask_limit_on_launch: true,
        ask_tags_on_launch: false,
        ask_forks_on_launch: 'yes',
        can_start_without_user_input: true,
        survey_enabled: true,
        variables_needed_to_start: ['version', 3],
        passwords_needed_to_start: ['ssh_password'],
        inventory_needed_to_start: true,
        defaults: { limit: 'web' },
      }),
    ).toEqual({
      asks: new Set(['ask_limit_on_launch']),
      surveyEnabled: true,
      variablesNeeded: ['version'],
      passwordsNeeded: ['ssh_password'],
      inventoryNeeded: true,
      defaults: { limit: 'web' },
    });
  });

  test('that lacks most of it takes nothing', () => {
    expect(readLaunchInfo({ can_start_without_user_input: true })).toEqual({
      asks: new Set(),
      surveyEnabled: false,
      variablesNeeded: [],
      passwordsNeeded: [],
      inventoryNeeded: false,
      defaults: {},
    });
    expect(readLaunchInfo({ ask_limit_on_launch: false }).asks.size).toBe(0);
  });

  test.each([null, {}, [], { detail: 'x' }, 'a page'])('%j is none', (reply) => {
    expect(() => readLaunchInfo(reply)).toThrow(/\(the launch description of a template\): it names no prompt/);
  });
});
