import { type Run, Simulator } from 'tower-deploy-simulator';
import { Connection } from '../../src/controller/connection/connection.ts';
import { follow, type Outcome } from '../../src/follow/follow.ts';
import { type FollowContext, pollingSource } from '../../src/follow/follow-context.ts';
import { LiveUpdates } from '../../src/follow/live-updates.ts';
import type { Message } from '../../src/messages/message.ts';
import { VirtualClock } from './virtual-clock.ts';

/** What following a job brought. */
export interface Followed {
  outcome: Outcome;
  lines: string[];
  /** When each line was printed, by the simulator's clock. */
  printedAt: number[];
  said: string[];
  warned: string[];
  /** Lines and sentences as they came, each with its time and the title of its group; `> ` begins a sentence. */
  shown: { at: number; text: string; group: string | undefined }[];
  sim: Simulator;
  jobId: number;
  /** Simulated ms from the job's end to the end of following. */
  afterEndMs: number;
}

/** Gets a controller ready. */
export type Setup = (sim: Simulator) => unknown;

/** No event can be read until the end is known, so that all of them are left then. */
export const late: Setup = (sim) => {
  let isKnown = false;
  sim.on('request', ({ path }) => {
    const runs = [...sim.world.jobs].some(({ finished }) => finished === null);
    if (!runs && /\/jobs\/\d+\/$/.test(path)) isKnown = true;
    if (!isKnown && path.includes('/job_events/'))
      sim.faults.add({ path: '/job_events/', kind: 'status', status: 502 });
  });
};

/** What a test changes of following. */
export interface Changes extends Partial<FollowContext> {
  /** Tries to connect to the controller's WebSocket. */
  liveUpdates?: boolean;
  /** Stops the time at each thing that happens on the controller, see `VirtualClock`. */
  steps?: boolean;
}

/** Launches a template of the demo world, follows its job in simulated time, and checks what came of it. */
export async function followed(
  template: number,
  changes: Partial<Run>,
  { liveUpdates = false, steps = false, ...options }: Changes,
  check: (followed: Followed) => Promise<void> | void,
  ...setups: Setup[]
): Promise<void> {
  const sim = await Simulator.start();
  for (const setUp of setups) setUp(sim);
  const clock = new VirtualClock(sim, steps);
  const connection = new Connection({ credentials: { token: sim.tokens['admin'] ?? '' }, requestTimeoutMs: 30_000 });
  const done = new AbortController();
  try {
    const row = sim.world.job_templates.get(template);
    if (row !== undefined) row.run = { ...row.run, ...changes };
    const type = row === undefined ? 'workflow_job_template' : 'job_template';
    const controller = await connection.discover(new URL(sim.url));
    clock.track(connection);
    const job = await controller.templates.launch({ type, id: template }, {}, {});
    const [lines, said, warned]: string[][] = [[], [], []];
    const printedAt: number[] = [];
    const shown: Followed['shown'] = [];
    const sink = {
      info: (sentence: string) => {
        said?.push(sentence);
        shown.push({ at: clock.now(), text: `> ${sentence}`, group: undefined });
      },
      warn: ({ text }: Message) => warned?.push(text),
      notice: (sentence: string) => said?.push(sentence),
      debug: () => undefined,
      output: (text: string, fold?: { title: string }) => {
        for (const line of text.split('\n')) {
          shown.push({ at: clock.now(), text: line, group: fold?.title });
          lines?.push(line);
          printedAt.push(clock.now());
        }
        return Promise.resolve();
      },
    };
    const { signal } = new AbortController();
    const times = { timeoutMs: 3_600_000, intervalMs: 15_000, retryForMs: 600_000, random: () => 0.5 };
    const live = liveUpdates ? new LiveUpdates(controller, job, clock, sink, done.signal) : pollingSource();
    const outcome = await follow({ controller, sink, clock, signal, live, ...times, ...options }, job);
    const ended = outcome.ending.kind === 'final' ? Date.parse(outcome.ending.job.finished ?? '') : clock.now();
    const seen = {
      outcome,
      lines: lines ?? [],
      printedAt,
      said: said ?? [],
      warned: warned ?? [],
      shown,
      sim,
      jobId: job.id,
      afterEndMs: clock.now() - ended,
    };
    await check(seen);
  } finally {
    done.abort();
    clock.stop();
    connection.close();
    await sim.close();
  }
}
