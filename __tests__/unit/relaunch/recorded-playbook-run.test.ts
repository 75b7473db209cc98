import { expect, test } from '@jest/globals';
import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import { HOST_RESULT_EVENTS, PLAYBOOK_RUN_EVENTS, type PlaybookRun } from '../../../src/relaunch/playbook-run.ts';
import { recordedEvents } from '../follow/job-events.ts';
import { playbookRunOf } from './playbook-run-events.ts';

/** The events of some kinds that a real controller gave for a job. */
const recorded = (name: string, kinds: readonly string[]): JobEvent[] =>
  recordedEvents(name).filter(({ event }) => kinds.includes(event));

const playbookRun = (name: string): PlaybookRun => playbookRunOf(recorded(name, PLAYBOOK_RUN_EVENTS));

test('a recorded job whose hosts all fail, in different tasks', () => {
  const { failed, hosts, plays, noHostsRemaining, lastFailedTask } = playbookRun('job_events_fail_page500');
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

test('a recorded job with a host outside of the inventory that is unreachable', () => {
  const { failed, hosts, plays, lastFailedTask } = playbookRun('job_final_unreachable_events');
  expect([failed, hosts.sort()]).toEqual([['ghost'], ['db1', 'ghost']]);
  expect(plays.map(({ name, pattern }) => [name, pattern])).toEqual([
    ['Unreachable', 'all'],
    ['Reach it', 'ghosts'],
  ]);
  expect(lastFailedTask).toEqual(expect.any(String));
});

test('a recorded syntax error has no recap', () => {
  expect(playbookRun('job_final_syntax_events')).toMatchObject({ failed: undefined, plays: [] });
});

test('the results of a recorded job belong to the play that began', () => {
  const [play] = playbookRun('job_events_fail_page500').plays;
  const results = recorded('job_events_fail_page500', HOST_RESULT_EVENTS);
  expect(new Set(results.map(({ playId }) => playId))).toEqual(new Set([play?.id]));
  expect([...new Set(results.map(({ host }) => host))].sort()).toEqual(['db1', 'web1', 'web2']);
});
