import { afterEach, describe, expect, test } from '@jest/globals';
import { DEMO, type SimulatorOptions } from 'tower-deploy-simulator';
import { Listener, launchOf } from './listener.ts';

let listener: Listener;

afterEach(() => listener.close());

/** Runs a job; returns the counters in the order of the frames, and the milliseconds from stored to frame of each. */
async function arrivals(frames: SimulatorOptions['frames'] = {}): Promise<{ counter: number; after: number }[]> {
  listener = await Listener.start({ frames });
  const id = await listener.launch(launchOf(DEMO.deploy), 'job');
  const seen: { counter: number; after: number }[] = [];
  await listener.run(4000, 5, ({ counter }) => {
    const event = listener.sim.world.jobs.get(id)?.events.find((row) => row.counter === counter);
    seen.push({ counter: Number(counter), after: listener.sim.clock.ms() - (event?.visible ?? 0) });
  });
  expect(seen.length).toBeGreaterThan(20);
  return seen;
}

describe('frames come', () => {
  test('when their events are stored, by default', async () => {
    for (const { after } of await arrivals()) expect([after >= 0, after < 5]).toEqual([true, true]);
  });

  test('later by a delay between the two of the settings, always the same', async () => {
    const delay = [23, 107] as const;
    const frames = await arrivals({ delay });
    for (const { after } of frames) expect([after >= 23, after < 112]).toEqual([true, true]);
    expect(new Set(frames.map(({ after }) => after)).size).toBeGreaterThan(3);
    await listener.close();
    expect(await arrivals({ delay })).toEqual(frames);
  });

  test('before frames of earlier events at times, as recorded', async () => {
    const frames = await arrivals();
    const early = frames.filter(({ counter }, index) => frames.slice(index).some((later) => later.counter < counter));
    // Measured on a real one: 13 of 45 to 39 of 65.
    expect(early.length / frames.length).toBeGreaterThan(0.1);
    expect(early.length / frames.length).toBeLessThan(0.7);
  });

  test('in order when one worker stores the events', async () => {
    const sent = (await arrivals({ workers: 1 })).map(({ counter }) => counter);
    expect(sent).toEqual(sent.toSorted((a, b) => a - b));
  });

  test('soon after their events when batches are short', async () => {
    await arrivals({ buffer: 50 });
    const events = listener.sim.world.jobs.all().at(-1)?.events ?? [];
    const waits = events.map(({ at, visible }) => visible - at).sort((a, b) => a - b);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(100);
  });

  test('for the recap about a second after the end, and the counts of hosts only after it', async () => {
    listener = await Listener.start();
    const { sim } = listener;
    const groups = { jobs: ['status_changed', 'summary'] };
    const id = await listener.launch(launchOf(DEMO.plain), 'job', {}, groups);
    const times = new Map<string, number>();
    await listener.run(1000, 10, async (frame) => {
      const what = String(frame['final_counter'] ?? frame['event'] ?? frame['status']);
      const { finished = null } = sim.world.jobs.get(id) ?? {};
      if (finished !== null) times.set(what, sim.clock.ms() - finished);
      const { host_status_counts } = await listener.ask(`jobs/${id}/`);
      expect([what, host_status_counts]).toEqual([what, null]);
    });
    expect(await listener.ask(`jobs/${id}/`)).toMatchObject({ host_status_counts: { ok: 3 } });
    const recap = times.get('playbook_on_stats') ?? 0;
    expect([recap >= 700, recap < 1110]).toEqual([true, true]);
    const emitted = String(sim.world.jobs.get(id)?.emitted);
    const [summary, end] = [times.get(emitted) ?? 0, times.get('successful') ?? 0];
    expect([summary >= 40, summary < end, end < 120]).toEqual([true, true, true]);
  });
});
