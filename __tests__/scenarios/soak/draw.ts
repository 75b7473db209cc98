import { pick, seeded } from '../support/random.ts';
import { WORKS, type Work } from './works.ts';

/** How a workflow is cancelled, or its step killed. */
export interface Interruption {
  how: 'SIGINT' | 'SIGINT twice' | 'SIGTERM' | 'SIGKILL';
  /** When this many requests have arrived. */
  atRequest: number;
}

/** One run of the soak, drawn before anything happens. */
export interface Draw {
  seed: number;
  work: Work;
  inputs: Record<string, string>;
  /** Named faults of the simulator. */
  faults: string;
  /** Simulated milliseconds that pass with each request. */
  backoff: number;
  interruption: Interruption | undefined;
}

/** The password of the user who signs in with one. */
export const USER_SECRET = 'correct-horse-battery';

/** How the step signs in. */
const SIGN_IN: readonly [Record<string, string>, ...Record<string, string>[]] = [
  {},
  {},
  { username: 'admin', password: USER_SECRET },
  { username: 'admin', password: USER_SECRET, client_id: 'demo-client-id', client_secret: 'demo-client-secret' },
];

/** Choices of the other inputs, each drawn on its own. */
const INPUTS: readonly (readonly [string, readonly [string, ...string[]]])[] = [
  ['live_updates', ['true', 'false']],
  ['log', ['all', 'all', 'all', 'all', 'failures', 'none']],
  ['wait', ['true', 'true', 'true', 'true', 'true', 'true', 'true', 'true', 'true', 'false']],
  ['timeout', ['30m', '30m', '30m', '30m', '30m', '30m', '2s']],
  ['queue_timeout', ['', '', '', '', '', '', '1s']],
  ['cancel_on_timeout', ['false', 'true']],
  ['cancel_on_workflow_cancel', ['true', 'true', 'true', 'true', 'false']],
  ['github_context', ['true', 'true', 'true', 'false']],
  ['ignored_fields', ['fail', 'fail', 'warn']],
  ['annotations', ['true', 'true', 'false']],
  ['summary', ['true', 'true', 'false']],
  ['interval', ['0.1', '0.2', '0.4']],
];

/** Faults that a patient step outlives. */
const SOFT = [
  'slow ms=40',
  'cut-connections percent=15',
  'server-errors percent=15',
  'html-errors percent=10',
  'too-many-requests percent=10 retry_after=1',
  'too-many-requests percent=15 retry_after=0',
  'away after=2 seconds=12',
  'lost-launch-reply',
  'lost-launch-reply times=3',
  'late-job seconds=3',
  'late-events seconds=8',
  'unordered-events',
  'double-events count=5',
  'hostile-output',
  'no-websocket',
  'silent-websocket',
  'cut-websocket frames=4',
] as const;

/** Faults after which the step may not be green, or not whole. */
const HARD = [
  'lost-launch',
  'ignored-prompt field=limit',
  'ignored-prompt field=limit',
  'ignored-prompt field=variables',
  'expired-token after=4',
  'canceled-job after=3',
  'deleted-job after=4',
  'away after=3 seconds=100000',
  'long-queue seconds=15',
  'lost-events count=2',
] as const;

const SIGNALS = ['SIGINT', 'SIGINT', 'SIGINT twice', 'SIGTERM', 'SIGKILL', 'SIGKILL'] as const;

/** True for a fault that a patient step outlives. */
export function isSoft(faults: string): boolean {
  return faults.split(', ').every((fault) => fault === '' || (SOFT as readonly string[]).includes(fault));
}

/** Draws the run of a seed; the same seed always gives the same run. */
export function drawRun(seed: number): Draw {
  const random = seeded(seed * 7919 + 1);
  const work = pick(random, WORKS);
  const own = work.inputs?.(random) ?? {};
  const inputs = Object.fromEntries(INPUTS.map(([name, choices]) => [name, pick(random, choices)]));
  const faults = new Set<string>();
  const count = pick(random, [0, 0, 1, 1, 2, 3]);
  for (let index = 0; index < count; index += 1) faults.add(random() < 0.8 ? pick(random, SOFT) : pick(random, HARD));
  const interrupted = random() < 0.35;
  const interruption = { how: pick(random, SIGNALS), atRequest: 1 + Math.floor(random() * 28) };
  // Who does not wait cannot relaunch either.
  const waits = 'retry_failed_hosts' in own ? { wait: 'true' } : {};
  // Each job waits a minute for what was lost: one of them is enough.
  const once = 'retry_failed_hosts' in own && [...faults].some((fault) => fault.startsWith('lost-events'));
  const rest = {
    retry_for: '20s',
    template_id: String(work.template),
    ...(once ? { retry_failed_hosts: '0' } : {}),
  };
  return {
    seed,
    work,
    inputs: { ...inputs, ...pick(random, SIGN_IN), ...own, ...waits, ...rest },
    faults: [...faults].join(', '),
    backoff: pick(random, [250, 500, 1000, 2000]),
    interruption: interrupted ? interruption : undefined,
  };
}

/** The run in one line. */
export function describe({ seed, work, inputs, faults, backoff, interruption }: Draw): string {
  const usual: Record<string, string> = { template_id: inputs['template_id'] ?? '', retry_for: '20s' };
  for (const [name, [first]] of INPUTS) usual[name] = first;
  const given = Object.entries(inputs).filter(
    ([name, value]) => usual[name] !== value && !/password|secret/.test(name),
  );
  const reported = given.map(([name, value]) => `${name}: ${value}`).join(', ');
  const cut = interruption === undefined ? '' : `; ${interruption.how} at request ${interruption.atRequest}`;
  return `seed ${seed}: ${work.name}${reported === '' ? '' : ` {${reported}}`}; faults [${faults}]; pace ${backoff} ms${cut}`;
}
