import { expect, test } from '@jest/globals';
import type { TaskChange } from '../../../src/follow/playbook/playbook-results.ts';
import { changeNotices } from '../../../src/report/annotations/change-notices.ts';

const change = (host: string, task: string, line: number, diff = ''): TaskChange => ({
  ...{ host, task, diff },
  play: 'Deploy',
  taskPath: `/runner/project/site.yml:${line}`,
  role: '',
  module: 'template',
  jobId: 1,
});

const notices = (changes: readonly TaskChange[]) =>
  changeNotices(
    { changes },
    (taskPath) => {
      const line = Number(/site\.yml:(\d+)$/.exec(taskPath)?.[1] ?? 0);
      return line === 0 ? undefined : { file: 'ansible/site.yml', line };
    },
    (text) => text.replaceAll('s3cret', '***'),
  );

test('each task that would change something is a notice at its line, with hosts and diff', () => {
  const diff = '--- before\n+++ after\n@@ -1 +1 @@\n-workers: 4\n+workers: s3cret\n';
  expect(
    notices([change('web1', 'Configure', 4, diff), change('web2', 'Configure', 4, diff), change('web1', 'Restart', 9)]),
  ).toEqual([
    {
      level: 'notice',
      title: 'Would change: Configure',
      message:
        'Task "Configure" (site.yml:4) would change 2 hosts (web1, web2). On web1:\n--- before\n+++ after\n@@ -1 +1 @@\n-workers: 4\n+workers: ***',
      place: { file: 'ansible/site.yml', line: 4 },
    },
    {
      level: 'notice',
      title: 'Would change: Restart',
      message: 'Task "Restart" (site.yml:9) would change web1.',
      place: { file: 'ansible/site.yml', line: 9 },
    },
  ]);
});

test('a task without a line in this repository has none', () => {
  expect(
    notices([{ ...change('web1', 'Configure', 4), taskPath: '/usr/share/ansible/roles/app/tasks/main.yml:3' }]),
  ).toEqual([]);
});

test('of many tasks, ten are shown: those with a diff, then those on the most hosts; the last one counts the others', () => {
  const tasks = Array.from({ length: 12 }, (_, index) => change('web1', `Task ${index}`, index + 1));
  const shown = notices([
    ...tasks,
    change('web1', 'Wide', 20),
    change('web2', 'Wide', 20),
    change('web1', 'Diff', 30, '+a'),
  ]);
  expect(shown.map(({ title }) => title.replace('Would change: ', ''))).toEqual([
    ...['Diff', 'Wide', 'Task 0', 'Task 1', 'Task 2', 'Task 3', 'Task 4', 'Task 5', 'Task 6', 'Task 7'],
  ]);
  expect(shown.at(-1)?.message).toBe('Task "Task 7" (site.yml:8) would change web1.\n4 more tasks would change hosts.');
});

test('a long diff is cut, and its lines are counted', () => {
  const [notice] = notices([change('web1', 'Configure', 4, '+line\n'.repeat(1000))]);
  expect(notice?.message).toMatch(/\n… 960 more lines$/);
  const [wide] = notices([change('web1', 'Configure', 4, `+${'x'.repeat(10_000)}`)]);
  expect(wide?.message.length).toBeLessThanOrEqual(3600);
});
