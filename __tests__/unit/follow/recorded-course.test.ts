import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Controller } from '../../../src/controller/client.ts';
import { type RunEvent, runEvents } from '../../../src/controller/playbook-events.ts';
import {
  PLAYBOOK_RUN_EVENTS,
  type PlaybookRun,
  playbookRunOf,
  TURN_EVENTS,
} from '../../../src/relaunch/playbook-run.ts';

const recordings = join(import.meta.dirname, '..', '..', 'contract', 'recordings');

interface Page {
  results: { event: string; counter: number }[];
}

/** The events of some kinds that a real controller gave for a job. */
async function recorded(name: string, kinds: readonly string[]): Promise<RunEvent[]> {
  const { response } = JSON.parse(readFileSync(join(recordings, `${name}.json`), 'utf8')) as {
    response: { body: Page };
  };
  const results = response.body.results.filter(({ event }) => kinds.includes(event));
  const controller = { get: () => Promise.resolve({ results }) } as unknown as Controller;
  const events: RunEvent[] = [];
  for await (const page of runEvents(controller, { type: 'job', id: 1 }, { kinds }, {})) events.push(...page);
  return events;
}

const playbookRun = async (name: string): Promise<PlaybookRun> =>
  playbookRunOf(await recorded(name, PLAYBOOK_RUN_EVENTS));

test('a recorded job whose hosts all fail, in different tasks', async () => {
  const { failed, hosts, plays, noHostsRemaining, lastFailedTask } = await playbookRun('job_events_fail_page500');
  expect([failed?.sort(), hosts.sort()]).toEqual([
    ['db1', 'web1', 'web2'],
    ['db1', 'web1', 'web2'],
  ]);
  expect(plays.map(({ name, pattern, tasks }) => [name, pattern, tasks.size])).toEqual([
    ['Fail on one host', 'all', 4],
  ]);
  for (const task of plays[0]?.tasks ?? []) expect(task).toMatch(/^\/runner\/project\/fail\.yml:\d+ \S/);
  expect([noHostsRemaining, typeof lastFailedTask]).toEqual([false, 'string']);
});

test('a recorded job with a host outside of the inventory that is unreachable', async () => {
  const { failed, hosts, plays, lastFailedTask } = await playbookRun('job_final_unreachable_events');
  expect([failed, hosts.sort()]).toEqual([['ghost'], ['db1', 'ghost']]);
  expect(plays.map(({ name, pattern }) => [name, pattern])).toEqual([
    ['Unreachable', 'all'],
    ['Reach it', 'ghosts'],
  ]);
  expect(lastFailedTask).toEqual(expect.any(String));
});

test('a recorded syntax error has no recap', async () => {
  expect(await playbookRun('job_final_syntax_events')).toMatchObject({ failed: undefined, plays: [] });
});

test('the results of a recorded job belong to the play that began', async () => {
  const [play] = (await playbookRun('job_events_fail_page500')).plays;
  const turns = await recorded('job_events_fail_page500', TURN_EVENTS);
  expect(new Set(turns.map(({ playId }) => playId))).toEqual(new Set([play?.id]));
  expect([...new Set(turns.map(({ host }) => host))].sort()).toEqual(['db1', 'web1', 'web2']);
});
