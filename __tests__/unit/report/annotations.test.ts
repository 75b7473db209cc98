import { describe, expect, test } from '@jest/globals';
import type { PlaybookResults } from '../../../src/follow/playbook/playbook-results.ts';
import { type Annotation, annotationsOf } from '../../../src/report/annotations/annotations.ts';
import { failure, node, results } from './playbook-results.ts';

const hosts = (count: number): string[] => Array.from({ length: count }, (_, index) => `web${index + 1}`);

function annotate(given: Partial<PlaybookResults>, failed = true): Annotation[] {
  const locate = (taskPath: string) =>
    taskPath.includes('site.yml') ? { file: 'ansible/site.yml', line: 16 } : undefined;
  return annotationsOf(results(given), { failed, locate, clean: (text) => text.replaceAll('s3cret', '***') });
}

const messages = (given: Partial<PlaybookResults>): string[] => annotate(given).map(({ message }) => message);

describe('one annotation a task', () => {
  test('says task, place, host and what the module said', () => {
    expect(annotate({ failures: [failure('web2')] })).toEqual([
      {
        level: 'error',
        title: 'Failed: Start the new version',
        message: 'Task "Start the new version" (site.yml:16) failed on web2: non-zero return code port 8080 is in use',
        place: { file: 'ansible/site.yml', line: 16 },
      },
    ]);
  });

  test('names a role as the log does, and a file outside of the project as it is', () => {
    const taskPath = '/usr/share/ansible/roles/app/tasks/main.yml:3';
    expect(messages({ failures: [failure('web2', { role: 'app', taskPath })] })).toEqual([
      `Task "app : Start the new version" (${taskPath}) failed on web2: non-zero return code port 8080 is in use`,
    ]);
  });

  test('groups hosts that failed alike', () => {
    expect(messages({ failures: hosts(3).map((host) => failure(host)) })).toEqual([
      'Task "Start the new version" (site.yml:16) failed on 3 hosts (web1, web2, web3): non-zero return code port 8080 is in use',
    ]);
  });

  test('names twenty hosts and counts the others', () => {
    const [message] = messages({ failures: hosts(300).map((host) => failure(host)) });
    expect(message).toContain('failed on 300 hosts (web1, web2, ');
    expect(message).toContain(', web20 and 280 more): non-zero');
  });

  test('takes messages for alike that differ in names and addresses only', () => {
    const failures = hosts(2).map((host, index) =>
      failure(host, { unreachable: true, taskPath: '', message: `connect to ${host} (10.0.0.${index}): refused` }),
    );
    expect(annotate({ failures })).toEqual([
      {
        level: 'error',
        title: 'Unreachable: 2 hosts',
        message:
          'Task "Start the new version" could not reach 2 hosts (web1, web2): connect to web1 (10.0.0.0): refused (on web1; similar on the others)',
        place: undefined,
      },
    ]);
  });

  test('lists hosts that failed in other words, each with its own, and what most said first', () => {
    const failures = [failure('web2', { message: 'no space left' }), failure('web1'), failure('web3')];
    expect(messages({ failures })).toEqual([
      [
        'Task "Start the new version" (site.yml:16) failed on 3 hosts:',
        '- 2 hosts (web1, web3): non-zero return code port 8080 is in use',
        '- web2: no space left',
      ].join('\n'),
    ]);
  });

  test('keeps hosts that failed and hosts that were lost apart', () => {
    const failures = [failure('web1'), failure('web2', { unreachable: true })];
    expect(annotate({ failures }).map(({ title }) => title)).toEqual([
      'Failed: Start the new version',
      'Unreachable: web2',
    ]);
  });

  test('names the node of a workflow, also of one inside of it', () => {
    const failures = [failure('web1', { jobId: 2 }), failure('web1', { jobId: 5 })];
    const nodes = [node('staging', 2), node('inner', 4, [node('production', 5)])];
    expect(messages({ failures, nodes })).toEqual([
      [
        'Task "Start the new version" (site.yml:16) failed on 1 host:',
        '- web1 (node "staging"): non-zero return code port 8080 is in use',
        '- web1 (node "inner > production"): non-zero return code port 8080 is in use',
      ].join('\n'),
    ]);
  });
});

test('an error with which Ansible stopped is shown at the place that it names', () => {
  const playbookErrors = [
    {
      message: "couldn't resolve s3cret",
      taskPath: '/runner/project/site.yml:5',
      lastTask: undefined,
      jobId: 74,
    },
  ];
  expect(annotate({ playbookErrors })).toEqual([
    {
      level: 'error',
      title: 'Ansible stopped',
      message: "Ansible stopped: couldn't resolve *** (site.yml:5)",
      place: { file: 'ansible/site.yml', line: 16 },
    },
  ]);
  expect(annotate({ playbookErrors, nodes: [{ ...node('deploy', 74), handlesFailure: true }] }, false)).toMatchObject([
    {
      level: 'warning',
      message: expect.stringMatching(/^Ansible stopped: .* \(node "deploy", site\.yml:5\)\nThe workflow/),
    },
  ]);
});

test('an error that names no place has the last task instead, and no place in the diff', () => {
  const lastTask = { role: 'app', task: 'Copy s3cret', taskPath: '/runner/project/site.yml:5' };
  const playbookErrors = [{ message: 'A worker was found in a dead state.', taskPath: '', lastTask, jobId: 74 }];
  expect(annotate({ playbookErrors })).toMatchObject([
    {
      message: 'Ansible stopped: A worker was found in a dead state (last task: "app : Copy ***", site.yml:5)',
      place: undefined,
    },
  ]);
  const nowhere = [{ message: 'no vault secrets found.', taskPath: '', lastTask: undefined, jobId: 74 }];
  expect(annotate({ playbookErrors: nowhere })).toMatchObject([
    { message: 'Ansible stopped: no vault secrets found.' },
  ]);
});

describe('the space', () => {
  const tasks = Array.from({ length: 12 }, (_, index) => failure('web1', { task: `Task ${index}` }));

  test('holds the first tasks, and the last annotation counts the rest', () => {
    const all = messages({ failures: tasks, failureCount: 40 });
    expect(all).toHaveLength(9);
    expect(all.filter((message) => message.includes('no annotation'))).toEqual([all.at(-1)]);
    expect(all.at(-1)).toMatch(/^Task "Task 8" .*\n31 more failures have no annotation\.$/);
  });

  test('counts failures that were not kept, although all kept ones are shown', () => {
    expect(messages({ failures: [failure('web1')], failureCount: 2 })[0]).toMatch(
      /\n1 more failure has no annotation\.$/,
    );
  });

  test('is not needed when nothing failed', () => {
    expect(annotate({})).toEqual([]);
  });
});

describe('failures that do not fail the step', () => {
  const nodes = [
    { ...node('deploy', 2), handlesFailure: true },
    { ...node('inner', 4, [node('production', 5)]), handlesFailure: true },
    { ...node('sync', 6), status: 'error', url: 'https://tower.example.com/#/jobs/6', handlesFailure: true },
    { ...node('rollback', 7), status: 'successful', handlesFailure: true },
    node('announce', 8),
  ];
  const failures = [failure('db1', { jobId: 8 }), failure('web1', { jobId: 2 }), failure('web2', { jobId: 5 })];

  test('are warnings where a workflow has a path for them', () => {
    expect(annotate({ failures: failures.slice(1), nodes: nodes.slice(0, 4) }, false)).toEqual([
      {
        level: 'warning',
        title: 'Failed: Start the new version',
        message: [
          'Task "Start the new version" (site.yml:16) failed on 2 hosts:',
          '- web1 (node "deploy"): non-zero return code port 8080 is in use',
          '- web2 (node "inner > production"): non-zero return code port 8080 is in use',
          'The workflow continued on an error handling path.',
        ].join('\n'),
        place: { file: 'ansible/site.yml', line: 16 },
      },
      {
        level: 'warning',
        title: 'Failed: node "sync"',
        message:
          'Node "sync": error. https://tower.example.com/#/jobs/6\nThe workflow continued on an error handling path.',
        place: undefined,
      },
    ]);
  });

  test('stay warnings next to those that failed it', () => {
    const all = annotate({ failures, failureCount: 5, nodes });
    expect(all.map(({ level }) => level)).toEqual(['warning', 'warning', 'error']);
    expect(all[2]?.message).toMatch(/failed on db1 \(node "announce"\): .*\n2 more failures have no annotation\.$/);
  });

  test('are few', () => {
    const many = Array.from({ length: 8 }, (_, index) => failure('web1', { jobId: 2, task: `Task ${index}` }));
    const all = annotate({ failures: many, nodes }, false);
    expect(all).toHaveLength(5);
    expect(all.at(-1)?.message).toMatch(/\n5 more failures have no annotation\.$/);
  });

  test('have none in a success', () => {
    expect(annotate({ failures: [failure('web1')] }, false)).toEqual([]);
  });
});

describe('text from outside', () => {
  test('is cut where it would not fit, and says so', () => {
    const words = (index: number): string => `${String.fromCharCode(97 + index)} `.repeat(500);
    const failures = hosts(9).map((host, index) => failure(host, { message: words(index) }));
    const [message = ''] = messages({ failures });
    expect(message.length).toBeLessThanOrEqual(4096);
    expect(message).toMatch(/\n- 6 more, with other messages$/);
    const [huge] = annotate({ failures: [failure('w'.repeat(9000), { task: 't'.repeat(9000) })] });
    expect(huge?.message.length).toBeLessThanOrEqual(4096);
    expect(huge?.title.length).toBeLessThanOrEqual(120);
  });

  test('is cleaned before it is cut, so that no half of a secret is left', () => {
    const failures = [failure('s3cret', { task: 's3cret', taskPath: 's3cret', message: `${'x'.repeat(997)}s3cret` })];
    const [annotation] = annotate({ failures });
    expect(JSON.stringify(annotation)).not.toContain('s3');
  });
});

describe('the verdict', () => {
  const failures = [failure('web1'), failure('web1', { task: 'Stop', message: 'x'.repeat(5000) })];
  const withVerdict = (verdict: string): Annotation[] =>
    annotationsOf(results({ failures }), { failed: true, locate: () => undefined, clean: (text) => text, verdict });

  test('is the end of the last error, which GitHub shows whole', () => {
    const verdict = `Job 1 "Deploy": failed. ${'y'.repeat(900)}`;
    const [first, last, ...others] = withVerdict(verdict);
    expect(others).toEqual([]);
    expect([first?.isVerdict, last?.isVerdict]).toEqual([undefined, true]);
    expect(last?.message.endsWith(`\n${verdict}`)).toBe(true);
    expect(last?.message.length).toBeLessThanOrEqual(4096);
  });

  test('stays alone when it is long', () => {
    expect(withVerdict('z'.repeat(2001)).some(({ isVerdict }) => isVerdict)).toBe(false);
  });

  test('stays alone when no failure has an annotation', () => {
    const options = { failed: true, locate: () => undefined, clean: (text: string) => text, verdict: 'Job 1: failed.' };
    expect(annotationsOf(results({}), options)).toEqual([]);
  });
});
