import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { longTask, runsTasks } from '../scenarios/support/playbooks.ts';
import { type Followed, followed, type Setup } from './followed.ts';
import { JITTERS } from './jitters.ts';

const INTERVAL_MS = 15_000;

/** For 80 s no play and no task begins. */
const long: Setup = (sim) => runsTasks(sim, DEMO.deploy, [longTask(160)]);

/** For each line: ms from the moment at which it and all before it were stored, to when it was printed. */
function delays({ sim, jobId, printedAt }: Followed): number[] {
  const events = [...(sim.world.jobs.get(jobId)?.events ?? [])].sort((a, b) => a.counter - b.counter);
  const found: number[] = [];
  let storedAt = 0;
  for (const { stdout, visible } of events) {
    storedAt = Math.max(storedAt, visible);
    for (const _ of stdout === '' ? [] : stdout.split('\r\n'))
      found.push((printedAt[found.length] ?? Number.NaN) - storedAt);
  }
  return found;
}

const refuses =
  (status: number): Setup =>
  (sim) =>
    sim.faults.add({ path: '/websocket/', kind: 'status', status, times: Number.POSITIVE_INFINITY });

describe('by polling, a line of one long task is printed at most an interval after it was stored', () => {
  const check = (seen: Followed): void => {
    const found = delays(seen);
    expect(seen.outcome.logComplete).toBe(true);
    expect([found.length > 160, found.length]).toEqual([true, seen.lines.length]);
    // A status that changes is polled sooner, so that the last lines come within it, too.
    expect(Math.max(...found)).toBeLessThanOrEqual(INTERVAL_MS);
  };

  test.each(JITTERS)('%s', async (_name, random) => {
    await followed(DEMO.deploy, {}, { random: random() }, check, long);
  });

  test('in 65 requests at most where the task takes ten minutes', async () => {
    const tenMinutes: Setup = (sim) => runsTasks(sim, DEMO.deploy, [longTask(1190)]);
    await followed(
      DEMO.deploy,
      {},
      {},
      (seen) => {
        check(seen);
        // Two more come before a launch than are seen here.
        expect(seen.sim.requests.length).toBeLessThanOrEqual(63);
      },
      tenMinutes,
    );
  });

  test.each([403, 404, 426])('where the WebSocket handshake is answered with %d', async (status) => {
    await followed(DEMO.deploy, {}, { liveUpdates: true }, check, long, refuses(status));
  });
});
