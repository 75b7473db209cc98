import { expect, test } from '@jest/globals';
import { DEMO, debug, loop, ok } from 'tower-deploy-simulator';
import { followed } from './followed.ts';

/** 100 events within a second, and then nothing for ten minutes. */
const BURST = {
  playbook: () => {
    const task = { name: 'Burst', action: 'ansible.builtin.debug', line: 6, runOnce: true, seconds: 0.009 };
    const items = Array.from({ length: 100 }, (_, index) => index);
    const tasks = [
      { ...task, result: loop(items, (item) => debug(`item ${String(item)}`)) },
      { ...task, name: 'Silence', seconds: 600, result: ok() },
    ];
    return { file: 'site.yml', plays: [{ name: 'Deploy', hosts: 'all', tasks }] };
  },
};

test('the last events of a burst, whose frames the controller drops, are printed within 3 s of the simulated time', async () => {
  await followed(
    DEMO.deploy,
    BURST,
    { liveUpdates: true, steps: true },
    ({ lines, printedAt, sim, jobId, outcome }) => {
      const events = sim.world.jobs.get(jobId)?.events ?? [];
      const last = events.find(({ stdout }) => stdout.includes('(item=99)'));
      expect(last?.hasFrame).toBe(false);
      const index = lines.findIndex((line) => line.includes('(item=99)'));
      expect((printedAt[index] ?? Number.POSITIVE_INFINITY) - (last?.visible ?? 0)).toBeLessThan(3000);
      expect(outcome.logComplete).toBe(true);
    },
  );
});
