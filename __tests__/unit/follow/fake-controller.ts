import type { Clock } from '../../../src/clock.ts';
import type { Controller } from '../../../src/controller/controller.ts';
import type { Job } from '../../../src/controller/resources.ts';
import { type FollowContext, pollingSource } from '../../../src/follow/context.ts';
import { Courtesy } from '../../../src/follow/courtesy.ts';

/** A clock that jumps over each sleep: for one reader at a time. */
export class JumpingClock implements Clock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    this.#now += ms;
    return Promise.resolve();
  }
}

/** A row of the events' list, and from when on it can be read. */
export interface FakeEvent {
  counter: number;
  stdout: string;
  event: string;
  start_line: number;
  at?: number;
}

/** Events of one line each. */
export function lines(count: number, startLine = (index: number): number => index): FakeEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    counter: index + 1,
    stdout: `line ${index}`,
    event: 'verbose',
    start_line: startLine(index),
  }));
}

export const JOB: Job = {
  type: 'job',
  id: 7,
  name: '',
  status: 'running',
  started: undefined,
  finished: undefined,
  elapsed: undefined,
  explanation: '',
  traceback: '',
  artifacts: {},
  eventsComplete: undefined,
  fields: {},
};

/** What a fake controller has. */
export interface Fakes {
  events?: FakeEvent[];
  detail?: Record<string, unknown>;
  download?: string;
}

/** A controller of three replies that does what no real one in the simulator does. */
export function fakeContext(fakes: Fakes, options: Partial<FollowContext> = {}) {
  const clock = new JumpingClock();
  const asked: { at: number; path: string }[] = [];
  const printed: string[] = [];
  const warned: string[] = [];
  const get = (path: string): Promise<unknown> => {
    asked.push({ at: clock.now(), path });
    if (path.includes('/job_host_summaries/')) return Promise.resolve({ count: 0, next: null, results: [] });
    if (!path.includes('/job_events/')) return Promise.resolve({ type: 'job', id: 7, ...fakes.detail });
    const query = new URLSearchParams(path.split('?')[1]);
    const from = Number(query.get('counter__gt') ?? 0);
    const rows = (fakes.events ?? []).filter(
      ({ counter, at = 0 }) => counter > from && at <= clock.now() && !query.has('event__in'),
    );
    if (query.get('order_by') === '-counter') rows.reverse();
    return Promise.resolve({ count: rows.length, results: rows.slice(0, Number(query.get('page_size'))) });
  };
  const download = (path: string, take: (piece: Buffer) => Promise<void>): Promise<void> => {
    asked.push({ at: clock.now(), path });
    return take(Buffer.from(fakes.download ?? ''));
  };
  const sink = {
    say: () => undefined,
    warn: (sentence: string) => warned.push(sentence),
    notice: () => undefined,
    debug: () => undefined,
    output: (text: string) => {
      printed.push(...text.split('\n'));
      return Promise.resolve();
    },
  };
  const times = { timeoutMs: 3_600_000, intervalMs: 15_000, retryForMs: 600_000, random: () => 0.5 };
  const context: FollowContext = {
    controller: { get, download } as unknown as Controller,
    sink,
    clock,
    signal: new AbortController().signal,
    live: pollingSource(),
    courtesy: new Courtesy(clock, times.retryForMs),
    ...times,
    ...options,
  };
  return { context, clock, asked, printed, warned };
}
