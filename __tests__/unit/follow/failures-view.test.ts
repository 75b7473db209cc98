import { describe, expect, test } from '@jest/globals';
import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import { FailuresView } from '../../../src/follow/events/failures-view.ts';
import { recordedEvents, recordedJobEvents } from './job-events.ts';
import { run, seenSink, show } from './shown.ts';

async function shown(events: readonly JobEvent[]): Promise<string[]> {
  const { sink, seen } = seenSink();
  await show(new FailuresView(sink), events);
  return seen;
}

test('failed tasks are shown, each under one heading, and the recap', async () => {
  expect(
    await shown(
      run('play One', 'task A', 'ok web1', 'failed web2', 'ok web3', 'failed web4', 'task B', 'lost web1', 'recap'),
    ),
  ).toEqual([
    ...['> Task "A" (A.yml:3) of play "One" failed:', 'failed web2', 'failed web4'],
    ...['> Task "B" (B.yml:3) of play "One" could not reach a host:', 'lost web1', 'recap'],
  ]);
});

test('nothing is shown of what went well or is ignored', async () => {
  const events = run(
    'verbose hello',
    'play One',
    'task A',
    'ok web1',
    'ignored web2',
    'item web1',
    'ignored web1',
    'task B',
  );
  expect(await shown(events)).toEqual([]);
});

test('the items and tries that led to a failure come before it, and those that were retried with success do not', async () => {
  const events = run(
    ...['play One', 'task A', 'retry web1', 'item web2', 'retry web1', 'ok web1', 'item web2', 'failed web2'],
    ...['task B', 'retry web1', 'failed web1'],
  );
  expect(await shown(events)).toEqual([
    ...['> Task "A" (A.yml:3) of play "One" failed:', 'item web2', 'item web2', 'failed web2'],
    ...['> Task "B" (B.yml:3) of play "One" failed:', 'retry web1', 'failed web1'],
  ]);
});

test('of thousands of failed items the last ones are kept', async () => {
  const items = Array.from({ length: 3000 }, (_, index) => `item web1 ${index}`);
  const seen = await shown(run('play One', 'task A', 'item web2 x', ...items, 'failed web1', 'failed web2'));
  expect(seen).toHaveLength(503);
  expect(seen[1]).toBe('item web1 2500');
});

test('what stops the playbook is shown, with what follows it', async () => {
  const events = run(
    'verbose hello',
    'verbose ERROR! no such file',
    'verbose in line 5',
    'play One',
    'verbose x',
    'left',
  );
  expect(await shown(events)).toEqual(['ERROR! no such file', 'in line 5', 'left']);
});

test.each([
  ['missing_handler', 1, /^\S*ERROR! The requested handler 'Restart nginx' was not found/],
  ['dead_worker', 1, /^\S*ERROR! A worker was found in a dead state/],
  ['bad_serial', 10, /^\S*ERROR! The field 'serial' has an invalid value/],
  ['no_vault_secret', 1, /^\S*ERROR! Attempting to decrypt but no vault secrets found/],
])('an error with which Ansible stopped the playbook is shown whole: %s', async (name, lines, first) => {
  const events = recordedJobEvents(name);
  const seen = await shown(events);
  expect(seen[0]).toMatch(first);
  expect(seen).toHaveLength(lines);
  const { sink, seen: rest } = seenSink();
  const view = new FailuresView(sink);
  view.rest.takeEvents(
    events.filter(({ event }) => view.rest.kinds.includes(event)),
    true,
  );
  await view.flush();
  expect(rest).toEqual(seen);
});

test('behind a failure twenty lines at most', async () => {
  const notes = Array.from({ length: 40 }, (_, index) => `verbose note ${index}`);
  expect(await shown(run('play One', 'task A', 'failed web1', ...notes))).toHaveLength(22);
});

test('events that come a second time are shown once', async () => {
  const { sink, seen } = seenSink();
  const view = new FailuresView(sink);
  const events = run('play One', 'task A', 'ok web1', 'failed web2', 'recap');
  view.rest.takeEvents(
    events.filter(({ event }) => view.rest.kinds.includes(event)),
    true,
  );
  await view.flush();
  await show(view, events);
  expect(seen).toEqual(['> Task "A" (A.yml:3) of play "One" failed:', 'failed web2', 'recap']);
});

test('of what a real controller gave, the failures that count', async () => {
  const seen = await shown(recordedEvents('job_events_fail_page200'));
  expect(seen.filter((line) => line.includes('fatal: ')).length).toBe(3);
  expect(seen.filter((line) => line.startsWith('> '))).toHaveLength(2);
  expect(seen.join('\n')).toContain('PLAY RECAP');
  expect(seen.join('\n')).not.toContain('...ignoring');
});

test('what led to a result is forgotten once the host has one, and not before', async () => {
  const item = (event: JobEvent) => ({ ...event, event: 'runner_item_on_ok' });
  const events = run('play One', 'task A', 'item web1 a', 'ok web1', 'item web1 b', 'ok web1', 'failed web1');
  const seen = await shown(events.map((event, index) => (index === 5 ? item(event) : event)));
  expect(seen.slice(1)).toEqual(['item web1 b', 'failed web1']);
});

test('polls of an asynchronous task that failed lead to its failure, too', async () => {
  const poll = (event: JobEvent) => ({ ...event, event: 'runner_on_async_failed' });
  const seen = await shown(
    run('play One', 'task A', 'item web1', 'failed web1').map((e, at) => (at === 2 ? poll(e) : e)),
  );
  expect(seen.slice(1)).toEqual(['item web1', 'failed web1']);
});

test('a failure without output has no heading either', async () => {
  const silent = run('play One', 'task A', 'failed web1').map((event) => ({ ...event, stdout: '' }));
  expect(await shown(silent)).toEqual([]);
});

test('what prints nothing ends nothing that is said behind a failure', async () => {
  const quiet = (event: JobEvent) => ({ ...event, stdout: '' });
  const events = run('play One', 'task A', 'failed web1', 'ok web2', 'verbose note').map((e, at) =>
    at === 3 ? quiet(e) : e,
  );
  expect((await shown(events)).at(-1)).toBe('note');
});

test('an event of the rest that prints nothing adds no empty line', async () => {
  const { sink } = seenSink();
  const pieces: string[] = [];
  const output = (text: string) => {
    pieces.push(text);
    return Promise.resolve();
  };
  const view = new FailuresView({ ...sink, output });
  expect([view.hasShown, view.rest.needsLines]).toEqual([false, false]);
  view.rest.takeEvents(
    run('play One', 'task A', 'item web1', 'failed web1').map((event, at) =>
      at === 2 ? { ...event, stdout: '' } : event,
    ),
    true,
  );
  await view.flush();
  expect([pieces, view.hasShown]).toEqual([['failed web1'], true]);
});

describe('lines are held for 500 of all hosts', () => {
  const items = (host: string, count: number): string[] => Array<string>(count).fill(`item ${host}`);

  /** How many lines led to the failure of each host. */
  async function held(...history: string[]): Promise<Record<string, number>> {
    const seen = await shown(run('play One', 'task A', ...history, 'failed a', 'failed b', 'failed c'));
    const count = (host: string) => seen.filter((line) => line === `item ${host}`).length;
    return { a: count('a'), b: count('b'), c: count('c') };
  }

  test('of which the oldest hosts are dropped', async () => {
    expect(await held(...items('a', 300), ...items('b', 200))).toEqual({ a: 300, b: 200, c: 0 });
    expect(await held(...items('a', 300), ...items('b', 201))).toEqual({ a: 0, b: 201, c: 0 });
    expect(await held(...items('a', 300), ...items('b', 201), ...items('c', 299))).toEqual({ a: 0, b: 201, c: 299 });
  });

  test('of which none is dropped for its own', async () => {
    expect(await held(...items('a', 400), ...items('b', 100), ...items('a', 100))).toEqual({ a: 500, b: 100, c: 0 });
  });

  test('of which those that succeeded are dropped', async () => {
    expect(await held(...items('a', 300), 'ok a', ...items('b', 300), ...items('c', 200))).toEqual({
      a: 0,
      b: 300,
      c: 200,
    });
  });
});
