import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator } from 'tower-deploy-simulator';
import { handshakes, statusLooks, until } from './support/live.ts';
import { longTask, runsTasks } from './support/playbooks.ts';
import { expectWholeLog, onStage, runsOn } from './support/scenario.ts';

const ITEMS = 120;

/** How many items of the task are stored. */
function stored(sim: Simulator): number {
  const events = sim.world.jobs.all().at(-1)?.events ?? [];
  return events.filter(({ event, visible }) => event === 'runner_item_on_ok' && visible <= sim.clock.ms()).length;
}

describe('by polling, new lines of one long task are printed with the next status poll', () => {
  test.each<[string, number | undefined, Record<string, string>]>([
    ['with live_updates: false', undefined, { live_updates: 'false' }],
    ['where the WebSocket handshake is answered with 403', 403, {}],
    ['where the WebSocket handshake is answered with 426', 426, {}],
  ])(
    '%s',
    async (_name, status, inputs) => {
      await onStage({}, async ({ sim, step }) => {
        if (status !== undefined)
          sim.faults.add({ path: '/websocket/', kind: 'status', status, times: Number.POSITIVE_INFINITY });
        runsTasks(sim, DEMO.deploy, [longTask(ITEMS)]);
        const printed: string[] = [];
        const items = () => printed.filter((line) => /=> \(item=\d+\)/.test(line)).length;
        const running = step(
          { template_id: String(DEMO.deploy), interval: '1', ...inputs },
          { print: (line) => printed.push(line) },
        );
        await until(
          () => statusLooks(sim.requests).length > 0 && (status === undefined || handshakes(sim.requests).length === 2),
        );
        for (let round = 0; round < 3; round += 1) {
          sim.clock.advance(5000);
          const before = sim.requests.length;
          await until(() => items() >= stored(sim) && stored(sim) > 0);
          // Only a job of which no event is known yet has its detail asked for, too.
          expect(statusLooks(sim.requests.slice(before)).length).toBeLessThanOrEqual(round === 0 ? 2 : 1);
        }
        expect([stored(sim) > 10, stored(sim) < ITEMS]).toEqual([true, true]);
        runsOn(sim, 60_000);
        const seen = await running;
        expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
        await expectWholeLog(sim, seen);
      });
    },
    30_000,
  );
});
