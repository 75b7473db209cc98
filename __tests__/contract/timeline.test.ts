import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Simulator } from 'tower-deploy-simulator';
import { readTimeline } from './harness/exchange.ts';
import { AS_RECORDED } from './harness/variant.ts';
import { recordedSeed } from './world/seed.ts';

/** One look at a job, as it was recorded. */
interface Look {
  status: string;
  event_processing_finished: boolean;
  events_count?: number;
  max_counter?: number;
  last_event?: string | null;
  artifact_keys?: string[];
  host_status_counts?: Record<string, number> | null;
}

let sim: Simulator;

beforeEach(async () => {
  sim = await Simulator.start({ seed: recordedSeed(AS_RECORDED) });
});

afterEach(() => sim.close());

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = { authorization: `Bearer ${sim.tokens['admin_write']}`, 'content-type': 'application/json' };
  const response = await fetch(`${sim.url}/api/v2/${path}`, { ...init, headers });
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

async function launch(template: number, extra_vars: object): Promise<number> {
  const body = JSON.stringify({ extra_vars });
  return (await ask<{ id: number }>(`job_templates/${template}/launch/`, { method: 'POST', body })).id;
}

interface Detail {
  status: string;
  event_processing_finished: boolean;
  artifacts: object;
  host_status_counts: Record<string, number> | null;
}

/** Looks at a job every so often until all is said. */
async function watch(id: number, everyMs: number): Promise<Look[]> {
  const looks: Look[] = [];
  for (let turn = 0; turn < 2000; turn += 1) {
    const job = await ask<Detail>(`jobs/${id}/`);
    const events = await ask<{ count: number; results: { counter: number; event: string }[] }>(
      `jobs/${id}/job_events/?order_by=-counter&page_size=1`,
    );
    const [last] = events.results;
    looks.push({
      status: job.status,
      event_processing_finished: job.event_processing_finished,
      events_count: events.count,
      max_counter: last?.counter ?? 0,
      last_event: last?.event ?? null,
      artifact_keys: Object.keys(job.artifacts).sort(),
      host_status_counts: job.host_status_counts,
    });
    if (job.event_processing_finished) break;
    sim.clock.advance(everyMs);
  }
  return looks;
}

const stages = (looks: Look[]): string[] =>
  looks
    .map((look) => `${look.status}${look.event_processing_finished ? ', all events' : ''}`)
    .filter((stage, index, all) => stage !== all[index - 1]);

/** Whoever looks seldom sees some of the stages, but in the same order. */
function expectStages(recorded: Look[], here: Look[]): void {
  const all = stages(here);
  expect(all.filter((stage) => stages(recorded).includes(stage))).toEqual(stages(recorded));
}

const finals = (looks: Look[]): Look[] => looks.filter((look) => ['successful', 'canceled'].includes(look.status));

describe('jobs go as the recorded timelines', () => {
  test.each([
    ['timeline_slow', 18, { seconds: 6 }, 100],
    ['timeline_noisy', 20, { count: 1500 }, 400],
  ] as const)('%s: the status is final before the events are complete', async (name, template, vars, everyMs) => {
    const { rows } = readTimeline<{ rows: Look[] }>(name);
    const here = await watch(await launch(template, vars), everyMs);
    expectStages(rows, here);
    const { events_count, max_counter, last_event } = rows.at(-1) ?? {};
    expect(here.at(-1)).toMatchObject({ events_count, max_counter, last_event });
    for (const looks of [rows, here]) {
      expect(finals(looks)[0]?.events_count).toBeLessThan(events_count ?? 0);
      // Later events are there before earlier ones.
      expect(
        name !== 'timeline_noisy' || looks.some((look) => (look.max_counter ?? 0) > (look.events_count ?? 0)),
      ).toBe(true);
    }
  });

  test('timeline_artifacts: artifacts come with the status, the counts by host with the last event', async () => {
    const rows = readTimeline<Look[]>('timeline_artifacts');
    const here = await watch(await launch(21, {}), 50);
    expectStages(rows, here);
    for (const looks of [rows, here]) {
      expect(finals(looks)[0]).toMatchObject({
        artifact_keys: rows.at(-1)?.artifact_keys ?? [],
        host_status_counts: null,
      });
    }
    expect(here.at(-1)?.host_status_counts).toEqual(rows.at(-1)?.host_status_counts);
  });

  test('timeline_cancel: a canceled job is running for a while, and its last events follow', async () => {
    const { rows } = readTimeline<{ rows: Look[] }>('timeline_cancel');
    const id = await launch(18, { seconds: 60 });
    sim.clock.advance(4_300);
    await ask(`jobs/${id}/cancel/`, { method: 'POST' });
    const here = await watch(id, 100);
    expectStages(rows, here);
    expect(here.at(-1)?.events_count).toBe(rows.at(-1)?.events_count);
    expect(finals(here)[0]?.events_count).toBeLessThan(rows.at(-1)?.events_count ?? 0);
  });

  test('timeline_event_gaps: a cursor on the highest counter loses events', async () => {
    const { really, lost } = readTimeline<{ really: number; lost: number }>('timeline_event_gaps');
    const id = await launch(20, { count: 3500 });
    const got = new Set<number>();
    let cursor = 0;
    for (let done = false; !done; sim.clock.advance(500)) {
      done = (await ask<Detail>(`jobs/${id}/`)).event_processing_finished;
      const query = `counter__gt=${cursor}&order_by=counter&page_size=200`;
      const page = await ask<{ results: { counter: number }[] }>(`jobs/${id}/job_events/?${query}`);
      for (const { counter } of page.results) got.add(counter);
      cursor = Math.max(cursor, ...got);
    }
    const { count } = await ask<{ count: number }>(`jobs/${id}/job_events/?page_size=1`);
    expect(count).toBe(really);
    expect(lost).toBeGreaterThan(0);
    expect(got.size).toBeLessThan(count);
  });
});
