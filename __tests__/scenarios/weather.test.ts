import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/faults.ts';
import { DEMO } from '../../simulator/seeds/demo.ts';
import { expectWholeLog, onStage, runsOn } from './support/scenario.ts';

const STATUS = /\/jobs\/\d+\/$/;
const EVENTS = /\/job_events\//;

const PASSING: [string, Omit<Fault, 'path'>][] = [
  ['502 page', { kind: 'status', status: 502 }],
  ['500', { kind: 'status', status: 500 }],
  ['503 with Retry-After', { kind: 'status', status: 503, headers: { 'Retry-After': '1' } }],
  ['504', { kind: 'status', status: 504 }],
  [
    '429 with Retry-After',
    { kind: 'json', status: 429, headers: { 'Retry-After': '1' }, body: '{"detail":"Request was throttled."}' },
  ],
  ['429 without', { kind: 'json', status: 429, body: '{"detail":"Request was throttled."}' }],
  ['a page with status 200', { kind: 'html' }],
  ["an ingress's 404 page", { kind: 'status', status: 404 }],
  ["an ingress's 403 page", { kind: 'status', status: 403 }],
  ['a reset', { kind: 'reset' }],
  ['a reply cut in its body', { kind: 'cut-body' }],
  ['a reply cut in its headers', { kind: 'cut-headers' }],
  ['cut JSON', { kind: 'json', status: 200, body: '{"id": 1, "status": "succ' }],
  ["somebody else's JSON", { kind: 'json', status: 200, body: '{"status": "successful"}' }],
  ["another job's JSON", { kind: 'json', status: 200, body: '{"id": 999999, "type": "job", "status": "successful"}' }],
];

describe.each([
  ['the status', STATUS],
  ['the events', EVENTS],
])('%s is asked through weather', (what, path) => {
  test.each(PASSING)('%s', async (_name, fault) => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      sim.faults.add({ method: 'GET', path, skip: 1, times: 2, ...fault });
      const seen = await step({ template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      await expectWholeLog(sim, seen);
      // Told once, however often it was tried; a fault of the log is not worth a word while it passes.
      const told = seen.log.filter((line) => line.includes('Asking again'));
      expect(told).toHaveLength(what === 'the status' ? 1 : 0);
    });
  });
});

test('no reply within the request time-out counts as weather', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    sim.faults.add({ method: 'GET', path: STATUS, skip: 1, kind: 'hang' });
    const seen = await step({ template_id: String(DEMO.deploy), request_timeout: '1' });
    expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
    expect(seen.log.join('\n')).toMatch(/no whole reply within 1 s \(`request_timeout`\)/);
  });
});

test('a controller that stays away longer than retry_for ends as unknown, never as success', async () => {
  await onStage({}, async ({ sim, step }) => {
    sim.faults.add({ method: 'GET', path: STATUS, kind: 'status', status: 503, times: Number.POSITIVE_INFINITY });
    const seen = await step({ template_id: String(DEMO.deploy), retry_for: '2' });
    expect([seen.conclusion, seen.exitCode, seen.outputs['status']]).toEqual(['failure', 1, 'unknown']);
    expect(seen.annotations.at(-1)?.message).toMatch(
      /It is not known how Job \d+ "Deploy.* ended; it may still run.*`retry_for`.*503.*jobs\/playbook/,
    );
  });
});

describe("the API's own refusals end the wait at once", () => {
  test.each([
    [401, 'Authentication credentials were not provided. To establish a login session, visit /api/login/.'],
    [403, 'You do not have permission to perform this action.'],
    [404, 'No Job matches the given query.'],
  ])('%d', async (status, detail) => {
    await onStage({}, async ({ sim, step }) => {
      sim.faults.add({
        method: 'GET',
        path: STATUS,
        kind: 'json',
        status,
        body: JSON.stringify({ detail }),
        times: Number.POSITIVE_INFINITY,
      });
      const seen = await step({ template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'unknown']);
      expect(seen.annotations.at(-1)?.message).toContain(detail);
      expect(seen.requests.filter(({ path }) => STATUS.test(path))).toHaveLength(1);
    });
  });
});

test('a log that cannot be read does not touch the verdict', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const body = '{"detail":"You do not have permission to perform this action."}';
    sim.faults.add({ method: 'GET', path: EVENTS, kind: 'json', status: 403, body, times: Number.POSITIVE_INFINITY });
    const seen = await step({ template_id: String(DEMO.deploy) });
    expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
    // One for the output, one for the report, which has nothing to be made of either.
    expect(seen.annotations.map(({ level }) => level)).toEqual(['warning', 'warning']);
    expect(seen.annotations[0]?.message).toMatch(/output above may not be whole.*The status is not affected/);
    expect(seen.annotations[1]?.message).toMatch(/the report may lack some of it.*The status is not affected/);
  });
});
