import { expect } from '@jest/globals';
import { DEMO, type Fault } from 'tower-deploy-simulator';
import { withoutColours } from '../../../src/report/log/sanitize.ts';
import { groupsOf } from './groups.ts';
import { controllerLines, expectWholeLog, runsOn, type Seen, type Stage, wholeOutput } from './scenario.ts';

/** What is asked for while a job is followed. */
export interface Asked {
  what: 'the status' | 'the events' | 'the nodes';
  /** Which requests. */
  path: RegExp;
  template: number;
  /** Without live updates where pushed events need no such requests. */
  inputs: Record<string, string>;
}

/** The status has the verdict; what the other two tell is for the reader. */
export const ASKED: readonly Asked[] = [
  { what: 'the status', path: /\/jobs\/\d+\/$/, template: DEMO.deploy, inputs: {} },
  { what: 'the events', path: /\/job_events\//, template: DEMO.deploy, inputs: { live_updates: 'false' } },
  { what: 'the nodes', path: /\/workflow_nodes\//, template: DEMO.wfTwoNodes, inputs: {} },
];

const throttled = '{"detail":"Request was throttled."}';

/** Faults that pass. */
export const PASSING: readonly [string, Omit<Fault, 'path'>][] = [
  ['a 502 page', { kind: 'status', status: 502 }],
  ['500', { kind: 'status', status: 500 }],
  ['503 with Retry-After', { kind: 'status', status: 503, headers: { 'Retry-After': '1' } }],
  ['504', { kind: 'status', status: 504 }],
  ['429 with Retry-After', { kind: 'json', status: 429, headers: { 'Retry-After': '1' }, body: throttled }],
  ['429 without', { kind: 'json', status: 429, body: throttled }],
  ['a page with status 200', { kind: 'html' }],
  ["an ingress's 404 page", { kind: 'status', status: 404 }],
  ["an ingress's 403 page", { kind: 'status', status: 403 }],
  ["a firewall's 401 page", { kind: 'status', status: 401 }],
  ['503 "no healthy upstream" of an AAP gateway', { kind: 'envoy', envoy: 'no-healthy-upstream' }],
  ['502 without a word of an AAP gateway', { kind: 'envoy', envoy: 'authorization-down' }],
  ['a reset', { kind: 'reset' }],
  ['a reply cut in its body', { kind: 'cut-body' }],
  ['a reply cut in its headers', { kind: 'cut-headers' }],
  ['cut JSON', { kind: 'json', status: 200, body: '{"id": 1, "status": "succ' }],
  ["somebody else's JSON", { kind: 'json', status: 200, body: '{"status": "successful"}' }],
];

/** The API's own refusals. */
export const FINAL: readonly [number, string][] = [
  [401, 'Authentication credentials were not provided. To establish a login session, visit /api/login/.'],
  [403, 'You do not have permission to perform this action.'],
  [404, 'No Job matches the given query.'],
];

/** Lets the job, or the workflow and its nodes, run on. */
export function lives({ sim }: Pick<Stage, 'sim'>, { what }: Asked): void {
  runsOn(sim, what === 'the nodes' ? 1500 : 2000);
}

/**
 * Demands what an outage that passed may change: nothing but a sentence, reported once, and only about the status.
 * @param sentences how often it may be told
 */
export async function expectNothingLost(
  { sim }: Pick<Stage, 'sim'>,
  { what }: Asked,
  seen: Seen,
  sentences: readonly number[] = [what === 'the status' ? 1 : 0],
): Promise<void> {
  expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
    'success',
    'successful',
    'true',
  ]);
  const reported = (words: RegExp): number => seen.raw.filter((line) => words.test(line)).length;
  expect(sentences).toContain(reported(/Retrying for up to/));
  // The reader of the rest asks for the status, too. Each reader tells an outage once.
  expect(reported(/^::debug::The output could not be read/)).toBeLessThanOrEqual(1);
  expect(reported(/^::debug::The list of nodes could not be read/)).toBeLessThanOrEqual(1);
  expect(seen.annotations).toEqual([]);
  if (what !== 'the nodes') {
    await expectWholeLog(sim, seen);
    return;
  }
  // Their output is one group when it is printed after the end, and groups of its plays while the job runs.
  for (const name of ['"build" (Deploy)', '"publish" (Set stats)']) {
    const titles = groupsOf(seen).filter(({ title }) => title.startsWith(`Node ${name}: `));
    expect(titles.length).toBeGreaterThan(0);
    expect(seen.raw.filter((line) => line.includes(`Node ${name}: successful`))).toHaveLength(1);
  }
  const jobs = sim.world.jobs.all().sort((a, b) => a.id - b.id);
  const outputs = await Promise.all(jobs.map(({ id }) => wholeOutput(sim, id)));
  expect(controllerLines(seen).map(withoutColours)).toEqual(outputs.flat().map(withoutColours));
}
