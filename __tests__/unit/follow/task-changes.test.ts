import { describe, expect, test } from '@jest/globals';
import type { TaskPlace } from '../../../src/follow/playbook/playbook-results.ts';
import { MAX_CHANGES, TaskChanges } from '../../../src/follow/playbook/task-changes.ts';
import { jobEvent } from './job-events.ts';

const place = (host: string): TaskPlace => ({
  host,
  play: '',
  task: 'T',
  taskPath: '',
  role: '',
  module: '',
  jobId: 7,
});

/** A change of a run with `--diff`. */
const changed = (counter: number) =>
  jobEvent(counter, { changed: true, result: { diff: { before: '', after: 'new\n' } } });

describe('the changes of a job', () => {
  test('are kept in the order in which they happened, whatever order they come in', async () => {
    const list = new TaskChanges();
    list.note(place('b'), changed(20));
    list.note(place('a'), changed(3));
    list.note(place('c'), jobEvent(100));
    await list.makeDiffs();
    expect(list.changes.map(({ host }) => host)).toEqual(['a', 'b', 'c']);
    expect(list.changes.map(({ diff }) => diff.includes('+new'))).toEqual([true, true, false]);
    expect(list.changes[2]).toEqual({ ...place('c'), diff: '' });
    expect(list.count).toBe(3);
  });

  test('have their diffs made once', async () => {
    const list = new TaskChanges();
    list.note(place('a'), changed(1));
    expect(list.changes[0]?.diff).toBe('');
    await list.makeDiffs();
    const { diff } = list.changes[0] ?? { diff: '' };
    expect(diff).toContain('+new');
    await list.makeDiffs();
    expect(list.changes[0]?.diff).toBe(diff);
  });

  test('have diffs as long as what these are made of is no more than a mebibyte', async () => {
    const list = new TaskChanges();
    const prepared = 'x'.repeat(64 * 1024);
    for (let counter = 1; counter <= 18; counter += 1)
      list.note(place('a'), jobEvent(counter, { result: { diff: { prepared } } }));
    await list.makeDiffs();
    expect(list.changes.filter(({ diff }) => diff !== '')).toHaveLength(16);
    expect(list.changes.map(({ diff }) => diff === '').lastIndexOf(false)).toBe(15);
  });

  test('have diffs as long as these are no more than the summary holds', async () => {
    const list = new TaskChanges();
    // A hundred lines, cut at 500 characters each and told to be: 50,199 characters.
    const prepared = `${'x'.repeat(501)}\n`.repeat(100);
    for (let counter = 1; counter <= 8; counter += 1)
      list.note(place('a'), jobEvent(counter, { result: { diff: { prepared } } }));
    await list.makeDiffs();
    expect(list.changes.map(({ diff }) => diff.length)).toEqual([...Array<number>(6).fill(50_199), 0, 0]);
  });

  test('beyond the most that are kept are only counted', () => {
    const list = new TaskChanges();
    for (let counter = 1; counter < MAX_CHANGES; counter += 1) list.note(place('a'), jobEvent(counter));
    expect(list.isFull).toBe(false);
    list.note(place('a'), jobEvent(MAX_CHANGES));
    expect(list.isFull).toBe(true);
    list.note(place('a'), jobEvent(MAX_CHANGES + 1));
    expect([list.count, list.changes.length]).toEqual([MAX_CHANGES + 1, MAX_CHANGES]);
  });
});
