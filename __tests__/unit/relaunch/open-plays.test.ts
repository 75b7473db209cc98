import { describe, expect, test } from '@jest/globals';
import { namesOf } from '../../../src/messages/sentence-parts.ts';
import { type EarlierRun, leftOut, openPlays, withTasksOf } from '../../../src/relaunch/open-plays.ts';
import { events, playbookRunOf } from './playbook-run-events.ts';

const run = (lines: string[], relaunched: string[], limit = ''): EarlierRun => ({
  jobId: 1,
  limit,
  playbookRun: playbookRunOf(events(...lines)),
  relaunched: new Set(relaunched),
});

/** The plays left open, as `name` where only hosts without a turn matter and `name!` where all others do. */
const open = (earlier: EarlierRun, ...last: string[]): string[] | undefined =>
  openPlays(earlier, playbookRunOf(events(...last)))?.map(({ play, begun }) => `${play.name}${begun ? '' : '!'}`);

test('hosts that failed or were lost and are not in the relaunch', () => {
  expect(leftOut(run(['recap web1! cloud1! db1? web2'], ['web1']))).toEqual(['cloud1', 'db1']);
  expect(leftOut(run(['recap web1! web2'], ['web1']))).toEqual([]);
});

describe('what an earlier job may have left open', () => {
  const whole = ['play deploy', 'task a', 'task b', 'task c', 'recap web1'];

  test('nothing, when it went on after the failure', () => {
    const went = run(['play deploy', 'task a', 'task b', 'failed web1', 'task c', 'recap web1! web2'], ['web1']);
    expect(open(went, ...whole)).toEqual([]);
  });

  test('the rest of the play, when the failed task was the last one', () => {
    const stopped = run(['play deploy', 'task a', 'task b', 'failed web1', 'recap web1! web2'], ['web1']);
    expect(open(stopped, ...whole)).toEqual(['deploy!']);
  });

  test('only hosts that the task did not reach, when it was the last task of all', () => {
    const atEnd = run(['play deploy', 'task a', 'task b', 'task c', 'failed web1', 'recap web1! web2'], ['web1']);
    expect(open(atEnd, ...whole)).toEqual(['deploy']);
  });

  test('later plays that never began', () => {
    const stopped = run(['play deploy db', 'task a', 'failed db1', 'recap db1!'], ['db1']);
    expect(open(stopped, 'play deploy db', 'task a', 'play check web', 'recap db1')).toEqual(['deploy', 'check!']);
  });

  test('nothing, when the relaunch has every host that its limit names', () => {
    const single = ['play deploy', 'task a', 'failed web1', 'recap web1!'];
    expect(open(run(single, ['web1'], 'web1'), ...whole)).toEqual([]);
    expect(open(run(single, ['web1', 'db1'], 'db1, web1'), ...whole)).toEqual([]);
    expect(open(run(single, ['web1'], 'web1,web2'), ...whole)).toEqual(['deploy!']);
    expect(open(run(single, ['web1'], 'web*'), ...whole)).toEqual(['deploy!']);
  });

  test('is unknown, when the relaunch ran other plays', () => {
    const stopped = run(['play deploy', 'task a', 'failed web1', 'recap web1!'], ['web1']);
    expect(open(stopped, 'play other', 'task a', 'recap web1')).toBeUndefined();
    expect(open(stopped, 'play deploy web', 'task a', 'recap web1')).toBeUndefined();
    expect(open(stopped, 'recap web1')).toBeUndefined();
    const two = run(['play a', 'task x', 'play b', 'task y', 'failed web1', 'recap web1!'], ['web1']);
    expect(open(two, 'play a', 'task x', 'play c', 'task y', 'recap web1')).toBeUndefined();
    expect(open(two, 'play z', 'task x', 'play b', 'task y', 'recap web1')).toBeUndefined();
  });

  test('is measured by the tasks of all relaunches, since the last one runs on the fewest hosts', () => {
    const first = run(['play web web', 'task a', 'failed web1', 'recap web1! db1!'], ['web1', 'db1']);
    const second = playbookRunOf(events('play web web', 'task a', 'task b', 'play db db', 'task c', 'failed db1'));
    const last = playbookRunOf(events('play web web', 'play db db', 'task c', 'recap db1'));
    const plays = openPlays(first, withTasksOf(last, second));
    expect(plays?.map(({ play, begun }) => [play.name, begun])).toEqual([
      ['web', false],
      ['db', false],
    ]);
  });
});

test('long lists of names are cut', () => {
  expect(namesOf('abcde'.split(''))).toBe('a, b, c, d, e');
  expect(namesOf(['a', 'b'])).toBe('a, b');
  expect(namesOf('abcdefg'.split(''))).toBe('a, b, c, d, e and 2 more');
});

test('without a recap no host is known to be left out', () => {
  expect(leftOut(run(['play deploy'], []))).toEqual([]);
});

test('only plays of one name lend each other their tasks', () => {
  const tasks = (...lines: string[]) => playbookRunOf(events(...lines));
  const [own] = withTasksOf(tasks('play a', 'task x'), tasks('play b', 'task y')).plays;
  expect(own?.tasks.size).toBe(1);
  expect(withTasksOf(tasks('play a', 'task x'), tasks()).plays[0]?.tasks.size).toBe(1);
});
