// The simulator in a process of its own, in real time, for the parts that run whole programs. It tells each request to
// the process that started it, and answers what became of a job.

import { Simulator } from 'tower-deploy-simulator';
import { type StoredItem, storedItems } from './items.ts';
import { benchSeed, eventsComplete, TEMPLATES } from './seed.ts';
import { now } from './stats.ts';

/** What the server tells of a request when it has arrived. */
export interface Arrival {
  method: string;
  path: string;
  body: unknown;
  /** ms since 1970. */
  at: number;
}

/** What became of a job; times in ms since 1970. */
export interface JobFacts {
  finished: number | null;
  /** The status is final, and the last event can be read; `event_processing_finished` says so a moment later. */
  eventsComplete: number | null;
  events: number;
  /** Of a job of the template `rate`: when its items could be read. */
  items: StoredItem[];
}

/** Which job: by its id, or by the `seconds` that it was launched with. */
export type Asked = { id: number } | { seconds: number };

/** From the server. */
export type Told =
  | { kind: 'ready'; url: string; token: string }
  | { kind: 'request'; request: Arrival }
  | { kind: 'job'; asked: string; facts: JobFacts };

/**
 * The awx CLI learns its arguments from OPTIONS, which the simulator answers without them. A real controller's answers are
 * longer and slower, so the CLI's figures are better here than they would be.
 */
const OPTIONS = {
  method: 'OPTIONS',
  path: '/job_templates/',
  kind: 'json',
  times: Number.POSITIVE_INFINITY,
  headers: { Allow: 'GET, POST, HEAD, OPTIONS' },
  body: JSON.stringify({
    actions: {
      GET: {},
      POST: { extra_vars: { type: 'json', required: false, label: 'Extra vars', help_text: '', read_only: false } },
    },
  }),
} as const;

const report = (reported: Told): void => void process.send?.(reported);

async function main(): Promise<void> {
  const simulator = await Simulator.start({ clock: 'real', seed: benchSeed() });
  const { world, faults } = simulator;
  faults.add(OPTIONS);
  /** Jobs of the template `held` whose events are complete: to find that out takes several ms. */
  const complete = new Set<number>();
  simulator.on('request', ({ method, path, body }) => {
    report({ kind: 'request', request: { method, path, body, at: now() } });
    const job = world.jobs.get(Number(/\/jobs\/(\d+)\/job_events\//.exec(path)?.[1]));
    const held = job?.unified_job_template === TEMPLATES.held ? job : undefined;
    if (held === undefined || complete.has(held.id)) return;
    if ((eventsComplete(held) ?? Number.POSITIVE_INFINITY) > world.settle())
      faults.add({ path, kind: 'status', status: 503 });
    else complete.add(held.id);
  });
  process.on('message', (asked: Asked) => {
    world.settle();
    const seconds = 'seconds' in asked ? asked.seconds : undefined;
    const job =
      'id' in asked ? world.jobs.get(asked.id) : world.jobs.find(({ extra_vars }) => extra_vars['seconds'] === seconds);
    const facts = {
      finished: job?.finished ?? null,
      eventsComplete: job === undefined ? null : eventsComplete(job),
      events: job?.events.length ?? 0,
      items: job?.unified_job_template === TEMPLATES.rate ? storedItems(job) : [],
    };
    report({ kind: 'job', asked: JSON.stringify(asked), facts });
  });
  // Whoever started it is gone.
  process.on('disconnect', () => {
    simulator.close().catch(() => undefined);
  });
  report({ kind: 'ready', url: simulator.url, token: simulator.tokens['admin'] ?? '' });
}

await main();
