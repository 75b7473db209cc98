import { describe, expect, test } from '@jest/globals';
import { events, playbookRunOf } from './playbook-run-events.ts';

const playbookRun = (...lines: string[]) => playbookRunOf(events(...lines));

test('the recap names all hosts, and those that failed or were lost', () => {
  const { failed, hosts } = playbookRun('play deploy', 'task a', 'recap web1 web2! db1?');
  expect([failed, hosts]).toEqual([
    ['web2', 'db1'],
    ['web1', 'web2', 'db1'],
  ]);
});

test('without a recap nothing is known of the hosts', () => {
  expect(playbookRun('play deploy', 'task a').failed).toBeUndefined();
});

test('a play that begins again for its next batch is one play, with the tasks of all batches', () => {
  const { plays } = playbookRun(
    'play deploy web',
    'task a',
    'play deploy web',
    'task a',
    'task b',
    'play check db',
    'task c',
  );
  expect(plays.map(({ name, pattern, counter, tasks }) => [name, pattern, counter, tasks.size])).toEqual([
    ['deploy', 'web', 1, 2],
    ['check', 'db', 6, 1],
  ]);
});

test('handlers are kept apart from the tasks, by the id that their results have', () => {
  const [play] = playbookRun('play deploy web', 'task a', 'handler restart').plays;
  expect([play?.tasks.size, [...(play?.handlers ?? [])]]).toEqual([
    1,
    [['restart', { key: 'site.yml:1 restart', name: 'restart' }]],
  ]);
});

test('a handler that began shows that Ansible went on', () => {
  expect(playbookRun('play p', 'task a', 'failed web1', 'handler b', 'recap web1!').lastFailedTask).toBeUndefined();
});

describe('whether a failed task was the last to begin', () => {
  test.each<[string, string[], string | undefined]>([
    ['no failure', ['play p', 'task a'], undefined],
    ['another task began', ['play p', 'task a', 'failed web1', 'task b'], undefined],
    ['another batch or play began', ['play p', 'task a', 'failed web1', 'play q'], undefined],
    ['an ignored failure', ['play p', 'task a', 'ignored web1'], undefined],
    ['a failure', ['play p', 'task a', 'task b', 'failed web1'], 'b'],
    ['a lost host', ['play p', 'task a', 'lost web1'], 'a'],
    ['a failure in a play that was not reported', ['task a', 'failed web1'], 'a'],
  ])('%s', (_name, lines, task) => {
    expect(playbookRun(...lines, 'recap web1!').lastFailedTask).toBe(task);
  });
});

test('Ansible says that no hosts remain', () => {
  expect([playbookRun('play p', 'none left').noHostsRemaining, playbookRun('play p').noHostsRemaining]).toEqual([
    true,
    false,
  ]);
});

test('a host that is lost is so whatever is ignored', () => {
  const [play, task, lost] = events('play p', 'task a', 'lost web1');
  if (!play || !task || !lost) throw new Error('no events');
  expect(playbookRunOf([play, task, { ...lost, ignored: true }]).lastFailedTask).toBe('a');
});
