import { expect } from '@jest/globals';
import { type LoggedRequest, Simulator, type SimulatorOptions } from 'tower-deploy-simulator';
import { readAction, runStep } from '../../../scripts/runner.mjs';
import { escapeCommands } from '../../../src/report/log/escape-commands.ts';
import { sanitize, withoutColours } from '../../../src/report/log/sanitize.ts';
import { mayBeObeyed } from '../../support/runner-commands.ts';
import { expectLinks, withoutLinks } from './error-links.ts';
import { pushesOn } from './live.ts';

type Step = Parameters<typeof runStep>[0];
type Result = Awaited<ReturnType<typeof runStep>>;

/**
 * What a step left behind, with the requests that the controller received. `log` and `annotations` are without the links
 * of the errors.
 */
export interface Seen extends Result {
  /** The ids of the messages that the errors link to. */
  links: string[];
  /** The log and the annotations with the links. */
  shown: Pick<Result, 'log' | 'annotations'>;
  requests: LoggedRequest[];
  /** Method and path of each request, without query. */
  calls: string[];
  /** The launches and updates that were posted. */
  launches: LoggedRequest[];
}

/** A controller and steps that run against it. */
export interface Stage {
  sim: Simulator;
  /** Runs dist as the runner does, with the admin's token unless credentials are given. */
  step: (inputs: Record<string, string>, options?: Omit<Step, 'inputs'>) => Promise<Seen>;
}

/** Starts a simulator, runs the scenario, and closes it whatever happens. */
export async function onStage(options: SimulatorOptions, scenario: (stage: Stage) => Promise<void>): Promise<void> {
  const sim = await Simulator.start(options);
  try {
    await scenario({ sim, step: (inputs, more) => runOn(sim, inputs, more) });
  } finally {
    await sim.close();
  }
}

async function runOn(
  sim: Simulator,
  inputs: Record<string, string>,
  options: Omit<Step, 'inputs'> = {},
): Promise<Seen> {
  const first = sim.requests.length;
  const credentials: Record<string, string> =
    inputs['username'] === undefined && inputs['token'] === undefined ? { token: sim.tokens['admin'] ?? '' } : {};
  const quick: Record<string, string> = 'interval' in readAction(options.action).inputs ? { interval: '0.2' } : {};
  const given: Record<string, string> = { url: sim.url, ...quick, ...credentials, ...inputs };
  const result = await runStep({ ...options, inputs: given });
  const requests = sim.requests.slice(first);
  const seen: Seen = {
    ...result,
    ...withoutLinks(result),
    shown: result,
    requests,
    calls: requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`),
    launches: requests.filter(({ method, path }) => method === 'POST' && /\/(launch|update)\/$/.test(path)),
  };
  holdInvariants(seen, { github_token: options.token ?? '', ...given }, options.action);
  return seen;
}

/** Inputs whose values must be seen nowhere. */
const SECRET_INPUTS = ['token', 'password', 'client_secret', 'github_token'];

/** Every secret that a step was given, long enough to be masked: inputs, credentials' passwords, survey passwords. */
function secretsOf(inputs: Record<string, string>): string[] {
  const inside = [inputs['credential_passwords'], inputs['extra_vars']].join('\n');
  const named = [...inside.matchAll(/\w*password\w*["']?: *["']?([^\s"',}]+)/g)].map(([, value]) => value ?? '');
  return [...SECRET_INPUTS.map((name) => inputs[name] ?? ''), ...named].filter((value) => value.length >= 4);
}

/** The actions whose step ends as a job does. */
const VERDICTS: readonly (string | undefined)[] = [undefined, '.', 'wait'];

/** What has to hold in every scenario. */
function holdInvariants(seen: Seen, inputs: Record<string, string>, action: string | undefined): void {
  const printed = seen.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
  for (const secret of secretsOf(inputs)) {
    for (const text of [printed, JSON.stringify(seen.outputs), JSON.stringify(seen.state), seen.summary])
      expect(text).not.toContain(secret);
    for (const { path } of seen.requests) expect(path).not.toContain(secret);
  }
  expectLinks({ ...seen.shown, conclusion: seen.conclusion });
  expect(seen.launches.length).toBeLessThanOrEqual(1);
  expect(printed).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  const ends = VERDICTS.includes(action) && inputs['wait'] !== 'false' && inputs['dry_run'] !== 'true';
  if (seen.conclusion === 'success' && ends) {
    expect(seen.outputs['status']).toBe('successful');
  }
}

/**
 * Moves the simulated time by `ms` with each request for the job's status, so that it comes to its end. The same with each
 * request for its events once it has ended, so that they come to theirs, and where no WebSocket is open: there these
 * requests ask for the status, too. While events are pushed time moves on by itself.
 * @param pushMs how often, in ms of real time; a test that stops a job in the middle gives itself time
 */
export function runsOn(sim: Simulator, ms = 2000, pushMs?: number): () => void {
  const stopPushes = pushesOn(sim, ms, undefined, pushMs);
  const stop = sim.on('request', ({ method, path }) => {
    const [, , id, events] = JOB_OR_EVENTS.exec(method === 'GET' ? path : '') ?? [];
    if (id === undefined) return;
    const isPolled = sim.live.lines.size === 0 || sim.world.unifiedJob(Number(id))?.finished !== null;
    if (events === undefined || isPolled) sim.clock.advance(ms);
  });
  return () => {
    stopPushes();
    stop();
  };
}

const JOB_OR_EVENTS =
  /\/(jobs|workflow_jobs|project_updates|inventory_updates|ad_hoc_commands|system_jobs)\/(\d+)\/((?:job_)?events\/.*)?$/;

/** The whole output of a job as the controller has it in the end, line by line, as it may be printed. */
export async function wholeOutput(sim: Simulator, jobId: number, events = 'jobs/ID/job_events'): Promise<string[]> {
  const lines: string[] = [];
  for (let page = 1; ; page += 1) {
    const path = `${events.replace('ID', String(jobId))}/?order_by=counter&page_size=200&no_truncate=1&page=${page}`;
    const reply = await fetch(`${sim.url}/api/v2/${path}`, {
      headers: { Authorization: `Bearer ${sim.tokens['admin']}` },
    });
    const body = (await reply.json()) as { results: { stdout: string }[]; next: string | null };
    for (const { stdout } of body.results) {
      if (stdout !== '') lines.push(...escapeCommands(sanitize(stdout.replaceAll('\r\n', '\n'))).split('\n'));
    }
    if (body.next === null) return lines;
  }
}

/** The lines of the controller in a step's log: all that are neither a sentence of the action nor a command. */
export function controllerLines(seen: Seen): string[] {
  return seen.raw.filter((line) => !isSentence(line) && !mayBeObeyed(line));
}

/** The lines that the runner obeys. */
export function obeyedLines(seen: Seen): string[] {
  return seen.raw.filter(mayBeObeyed);
}

/** Whether a line is a sentence of the action, which are in italics. */
export function isSentence(line: string): boolean {
  return line.startsWith('\u001b[3m');
}

/**
 * Demands that the whole output was printed, in order, each line once. Colours that a line leaves on are turned off and on
 * again where a portion ends, which may be anywhere: the text counts.
 */
export async function expectWholeLog(sim: Simulator, seen: Seen, events?: string): Promise<void> {
  const expected = await wholeOutput(sim, Number(seen.outputs['job_id']), events);
  expect(expected.length).toBeGreaterThan(0);
  expect(controllerLines(seen).map(withoutColours)).toEqual(expected.map(withoutColours));
}
