import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEMO, REPLAYS, readSeedFile, Simulator } from 'tower-deploy-simulator';
import { comparable, recordedJob } from '../contract/jobs/recording.ts';
import { send } from './client.ts';

let sim: Simulator;

beforeEach(async () => {
  sim = await Simulator.start();
});

afterEach(() => sim.close());

type Row = Record<string, unknown>;

/** A job from its launch to its end, as the API has it. */
async function followed(id: number) {
  sim.clock.advance(600_000);
  const { body: job } = await send(sim, 'GET', `jobs/${id}/`);
  const { body: events } = await send(sim, 'GET', `jobs/${id}/job_events/?no_truncate=1&page_size=200`);
  const { body: hosts } = await send(sim, 'GET', `jobs/${id}/job_host_summaries/`);
  return { job, events: events['results'] as Row[], hosts: hosts['results'] as Row[] };
}

async function replayed(name: string) {
  const path = `job_templates/${DEMO.replay}/launch/`;
  return followed((await send(sim, 'POST', path, { extra_vars: { replay: name } })).body.id);
}

test('the recorded jobs are known by name', () => {
  expect(REPLAYS).toEqual([
    'assert-without-message',
    'bad-serial',
    'bad-yaml',
    'handler-missing',
    'handler-not-run',
    'multiline-message',
    'retries-exhausted',
    'serial-batch',
    'stdout-only',
    'traceback',
    'undefined-variable',
    'vault-missing',
    'worker-dead',
  ]);
});

describe('a replayed job has the events of the recorded one', () => {
  test.each([
    ['handler-missing', 'missing_handler'],
    ['worker-dead', 'dead_worker'],
    ['bad-serial', 'bad_serial'],
    ['vault-missing', 'no_vault_secret'],
    ['stdout-only', 'output_on_stdout'],
    ['retries-exhausted', 'retries_exhausted'],
  ])('%s', async (name, file) => {
    const { job, events, hosts } = await replayed(name);
    const recorded = recordedJob(file);
    expect(comparable(events)).toMatchObject(recorded.events);
    expect(events).toHaveLength(recorded.events.length);
    const { playbook: _, ...known } = recorded.job;
    expect(job).toMatchObject(known);
    expect(hosts).toHaveLength(recorded.host_summaries);
  });
});

test.each(REPLAYS.map((name) => [name]))('%s fails, and its lines follow one another', async (name) => {
  const { job, events } = await replayed(name);
  expect([job['status'], job['event_processing_finished']]).toEqual(['failed', true]);
  const text = JSON.stringify(events);
  expect(text).not.toMatch(/<(uuid|time) /);
  expect(events.map(({ counter }) => counter)).toEqual(events.map((_row, index) => index + 1));
  expect(events.slice(1).map(({ start_line }) => start_line)).toEqual(
    events.slice(0, -1).map(({ end_line }) => end_line),
  );
});

test('two replays of one job have ids and times of their own', async () => {
  const { events: first, job } = await replayed('undefined-variable');
  const path = `job_templates/${DEMO.replay}/launch/`;
  const { body } = await send(sim, 'POST', path, { extra_vars: { replay: 'undefined-variable' } });
  const { events: second } = await followed(body.id);
  const ids = new Set([...first, ...second].map(({ uuid }) => uuid));
  expect(ids.size).toBe(first.length + second.length);
  expect(first.every(({ created }) => String(created) >= String(job['started']))).toBe(true);
});

test('the relaunch on failed hosts is the recorded one', async () => {
  const { job, hosts } = await replayed('handler-not-run');
  expect(job['host_status_counts']).toEqual({ changed: 2, failures: 1 });
  expect(hosts.map(({ host_name }) => host_name).sort()).toEqual(['db1', 'web1', 'web2']);
  const { body } = await send(sim, 'POST', `jobs/${job.id}/relaunch/`, { hosts: 'failed' });
  const again = await followed(body.id);
  expect([again.job['limit'], again.job['status']]).toEqual(['web1', 'successful']);
  expect(again.events.some(({ event }) => event === 'playbook_on_notify')).toBe(false);
});

test('a name that is not recorded is refused, with the names that are', async () => {
  const path = `job_templates/${DEMO.replay}/launch/`;
  const { status, body } = await send(sim, 'POST', path, { extra_vars: { replay: 'nothing' } });
  expect(status).toBe(400);
  expect(String(body['variables_needed_to_start'])).toContain("'vault-missing'");
});

describe('a seed file', () => {
  const file = (jobs: string): string => `
    inventories: [{ name: Production, hosts: [web1] }]
    job_templates: [{ id: 7, name: Break it, inventory: Production, jobs: ${jobs} }]`;

  test('replays a recorded job', async () => {
    await sim.close();
    sim = await Simulator.start({ seed: readSeedFile(file('{ replay: vault-missing }'), 'seed.yml') });
    const { job, events } = await followed((await send(sim, 'POST', 'job_templates/7/launch/', {})).body.id);
    expect(job['playbook']).toBe('vaulted.yml');
    expect(events.at(-1)?.['stdout']).toContain('Attempting to decrypt but no vault secrets found');
  });

  test.each([
    ['{ replay: nothing }', /jobs\.replay: must be one of assert-without-message, /],
    ['{ replay: vault-missing, seconds: 3 }', /jobs\.replay: cannot be combined with seconds/],
  ])('is refused: %s', (jobs, words) => {
    expect(() => readSeedFile(file(jobs), 'seed.yml')).toThrow(words);
  });
});
