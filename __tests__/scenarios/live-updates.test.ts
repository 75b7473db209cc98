import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator } from 'tower-deploy-simulator';
import { eventLooks, handshakes, runsOnceLive, statusLooks, subscriptions, until } from './support/live.ts';
import { controllerLines, expectWholeLog, onStage, runsOn } from './support/scenario.ts';

const slow = { template_id: String(DEMO.slow), interval: '60' };

/** The newest job. */
function jobOf(sim: Simulator) {
  const job = sim.world.jobs.all().at(-1);
  if (job === undefined) throw new Error('no job yet');
  return job;
}

describe('the WebSocket pushes', () => {
  test('each piece of output, which is printed without a request, and the end is known at once', async () => {
    await onStage({ frames: { workers: 1 } }, async ({ sim, step }) => {
      const count = subscriptions(sim);
      const lines: string[] = [];
      const running = step(slow, { print: (line) => lines.push(line) });
      // Who just came to listen looks once; a job that does not run yet has no output to look for.
      await until(() => count() === 1 && statusLooks(sim.requests).length > 0);
      expect(eventLooks(sim.requests)).toEqual([]);
      const job = jobOf(sim);
      const shown = (now: number) => job.events.filter(({ visible, stdout }) => visible <= now && stdout !== '').length;
      let pieces = 0;
      while (pieces < 5 && job.finished === null) {
        const [before, printed] = [shown(sim.clock.ms()), lines.length];
        sim.clock.advance(100);
        if (shown(sim.clock.ms()) === before) continue;
        await until(() => lines.length > printed);
        pieces += 1;
      }
      expect(pieces).toBe(5);
      expect(eventLooks(sim.requests)).toEqual([]);
      runsOn(sim, 5000);
      // The end rings for a look at the status, and those that wait for the last events move time on.
      sim.clock.advance(600_000);
      const seen = await running;
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      await expectWholeLog(sim, seen);
    });
  }, 60_000);

  test("frames about other people's jobs cost no request", async () => {
    await onStage({}, async ({ sim, step }) => {
      const count = subscriptions(sim);
      const printed: string[] = [];
      const running = step({ ...slow, template_id: String(DEMO.deploy) }, { print: (line) => printed.push(line) });
      await until(() => count() === 1 && statusLooks(sim.requests).length > 0);
      const before = sim.requests.length;
      const sent = sim.live.sent;
      sim.live.flood(20_000);
      expect(sim.live.sent - sent).toBe(20_000);
      // What comes after them is printed: they were all taken before it.
      sim.clock.advance(3000);
      await until(() => printed.some((line) => line.includes('PLAY [')));
      expect(sim.requests.length - before).toBeLessThan(10);
      runsOn(sim);
      sim.clock.advance(60_000);
      const seen = await running;
      expect(seen.conclusion).toBe('success');
      await expectWholeLog(sim, seen);
    });
  }, 30_000);

  test('reports a workflow node when it ends, and one inside of a nested workflow, too', async () => {
    await onStage({}, async ({ sim, step }) => {
      const count = subscriptions(sim);
      const printed: string[] = [];
      const template_id = String(DEMO.wfNested);
      const running = step({ template_id, interval: '60' }, { print: (line) => printed.push(line) });
      await until(() => count() === 1 && statusLooks(sim.requests).length > 0);
      const reported = (words: string) => printed.some((line) => line.includes(words));
      for (const words of ['Node "inner" (Build and deploy) runs', 'Node "inner > build" (Deploy) runs']) {
        sim.clock.advance(700);
        await until(() => reported(words));
      }
      runsOn(sim);
      sim.clock.advance(60_000);
      const seen = await running;
      expect(seen.conclusion).toBe('success');
      expect(handshakes(seen.requests)).toHaveLength(1);
    });
  }, 60_000);
});

describe('a connection that is lost', () => {
  test('makes the reader poll once, is opened again after a pause, and notifies again', async () => {
    await onStage({}, async ({ sim, step }) => {
      const count = subscriptions(sim);
      // The greeting, the answer to the subscription, and one more.
      sim.live.fault({ kind: 'close', frames: 3 });
      const running = step(slow);
      await until(() => count() === 1 && statusLooks(sim.requests).length > 0);
      const before = sim.requests.length;
      sim.live.flood(1);
      await until(() => count() === 2);
      const again = sim.requests.findIndex(({ path }, index) => index >= before && path.endsWith('/websocket/'));
      expect(statusLooks(sim.requests.slice(before, again)).length).toBeGreaterThan(0);
      runsOn(sim, 2000);
      // Rings again.
      sim.clock.advance(700_000);
      const seen = await running;
      expect([seen.conclusion, handshakes(seen.requests).map(({ status }) => status)]).toEqual(['success', [101, 101]]);
      expect(seen.log.join('\n')).not.toMatch(/live updates|websocket/i);
      await expectWholeLog(sim, seen);
    });
  }, 30_000);

  test('for good: polling brings the job to its end', async () => {
    await onStage({}, async ({ sim, step }) => {
      const count = subscriptions(sim);
      sim.live.fault({ kind: 'close', frames: 2 });
      sim.faults.add({ path: '/websocket/', kind: 'reset', skip: 1, times: Number.POSITIVE_INFINITY });
      runsOnceLive(sim, () => count() === 1);
      const seen = await step({ template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      await expectWholeLog(sim, seen);
    });
  });

  test('half-open: no frame comes any more, and the job is right all the same', async () => {
    await onStage({}, async ({ sim, step }) => {
      sim.live.fault({ kind: 'silent', frames: 2 });
      runsOn(sim, 4000);
      const seen = await step({ template_id: String(DEMO.deploy), interval: '1' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(controllerLines(seen).length).toBeGreaterThan(10);
      await expectWholeLog(sim, seen);
    });
  }, 30_000);
});
