import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEMO, type Playbook, Simulator } from 'tower-deploy-simulator';
import * as playbooks from './jobs/playbooks.ts';
import { comparable, recordedJob } from './jobs/recording.ts';

let sim: Simulator;

beforeEach(async () => {
  sim = await Simulator.start();
});

afterEach(() => sim.close());

async function ask<T>(path: string, method = 'GET'): Promise<T> {
  const headers = { authorization: `Bearer ${sim.tokens['admin']}` };
  return (await (await fetch(`${sim.url}/api/v2/${path}`, { method, headers })).json()) as T;
}

interface Rows {
  count: number;
  results: Record<string, unknown>[];
}

/** Runs a playbook as a job to its end, and reads what the controller has of it. */
async function played(playbook: Playbook, isMarked: boolean) {
  const template = sim.world.job_templates.get(DEMO.plain);
  if (template === undefined) throw new Error('the demo world has no such template');
  template.playbook = playbook.file;
  template.run = { playbook: () => playbook, unmarkedTasks: !isMarked };
  const { id } = await ask<{ id: number }>(`job_templates/${DEMO.plain}/launch/`, 'POST');
  sim.clock.advance(3_600_000);
  const job = await ask<Record<string, unknown>>(`jobs/${id}/`);
  const events = await ask<Rows>(`jobs/${id}/job_events/?no_truncate=1&order_by=counter&page_size=200`);
  const hosts = await ask<Rows>(`jobs/${id}/job_host_summaries/`);
  return { job, events: comparable(events.results), host_summaries: hosts.count };
}

describe('a job is as on a real AWX 24.6.1', () => {
  test.each([
    ['missing_handler', playbooks.missingHandler],
    ['dead_worker', playbooks.deadWorker],
    ['bad_serial', playbooks.badSerial],
    ['no_vault_secret', playbooks.noVaultSecret],
    ['output_on_stdout', playbooks.outputOnStdout],
    ['retries_exhausted', playbooks.retriesExhausted],
  ])('%s', async (name, playbook) => {
    const recorded = recordedJob(name);
    const isMarked = recorded.events.some(({ event, failed }) => event === 'playbook_on_task_start' && failed === true);
    const seen = await played(playbook(), isMarked);
    expect(seen.events).toMatchObject(recorded.events);
    expect(seen.events).toHaveLength(recorded.events.length);
    for (const [index, { event_data }] of recorded.events.entries())
      expect(Object.keys(seen.events[index]?.['event_data'] ?? {}).sort()).toEqual(
        Object.keys(event_data ?? {}).sort(),
      );
    expect(seen.job).toMatchObject(recorded.job);
    expect(seen.host_summaries).toBe(recorded.host_summaries);
  });
});
