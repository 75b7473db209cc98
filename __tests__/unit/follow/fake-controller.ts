import { readJob } from '../../../src/controller/jobs.ts';
import type { RequestOptions } from '../../../src/controller/requests.ts';
import { type FollowContext, type LiveSource, pollingSource } from '../../../src/follow/follow-context.ts';
import type { Message } from '../../../src/messages/message.ts';
import type { Clock } from '../../../src/timing/clock.ts';
import { DrainDeadline } from '../../../src/timing/drain-deadline.ts';
import { RateLimit } from '../../../src/timing/rate-limit.ts';
import { Wakeup } from '../../../src/timing/wakeup.ts';
import { fakeController } from '../controller/fake.ts';

/** A clock that jumps over each sleep, to its end or to what wakes the sleeper: for one reader at a time. */
export class JumpingClock implements Clock {
  #now = 0;
  readonly #due: { at: number; happens: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  /** Lets something happen at this time, in ms. */
  at(at: number, happens: () => void): void {
    this.#due.push({ at, happens });
    this.#due.sort((one, other) => one.at - other.at);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const until = this.#now + ms;
    while ((this.#due[0]?.at ?? Number.POSITIVE_INFINITY) <= until) {
      const next = this.#due.shift();
      this.#now = Math.max(this.#now, next?.at ?? 0);
      next?.happens();
      if (signal?.aborted) return Promise.reject(signal.reason);
    }
    this.#now = until;
    return Promise.resolve();
  }
}

/** Live updates in the hands of a test. */
export class FakeLive implements LiveSource {
  readonly status = new Wakeup();
  readonly events = new Wakeup();
  readonly nested = new Set<number>();
  isWorking = true;
  finalCounter: number | undefined;
  onEvent: LiveSource['onEvent'];
  #heard: string | undefined;

  /** Rings for the status, and says it unless it is undefined. */
  info(status: string | undefined): void {
    this.#heard = status;
    this.status.notify();
  }

  /** How often the subscription was renewed. */
  renewed = 0;

  renew(): void {
    this.renewed += 1;
  }

  readonly node = pollingSource;

  heard(): string | undefined {
    const heard = this.#heard;
    this.#heard = undefined;
    return heard;
  }
}

/** A row of the events' list, and from when on it can be read. */
export interface FakeEvent {
  counter: number;
  stdout: string;
  event: string;
  start_line: number;
  end_line?: number;
  changed?: boolean;
  at?: number | undefined;
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

export const JOB = readJob({ type: 'job', id: 7, status: 'running' });

/** What a fake controller has. */
export interface Fakes {
  events?: FakeEvent[];
  /** The job's detail, or what it is at a time, in ms. */
  detail?: Record<string, unknown> | ((now: number) => Record<string, unknown>) | undefined;
  /** The whole output, or what it is at a time, in ms. */
  download?: string | ((now: number) => string);
  /** Rows of a page at most, whatever is asked for. */
  pageSize?: number;
  /** What a request fails with, at a time, in ms. */
  fault?: (path: string, now: number) => Error | undefined;
}

/** A controller of three replies that does what no real one in the simulator does. */
export function fakeContext(fakes: Fakes, options: Partial<FollowContext> = {}) {
  const clock = new JumpingClock();
  const asked: { at: number; path: string; signal: AbortSignal | undefined }[] = [];
  const debugged: string[] = [];
  const printed: string[] = [];
  const said: { at: number; sentence: string }[] = [];
  const warned: string[] = [];
  const detail = () => (typeof fakes.detail === 'function' ? fakes.detail(clock.now()) : fakes.detail);
  const get = (path: string, { signal }: RequestOptions = {}): Promise<unknown> => {
    asked.push({ at: clock.now(), path, signal });
    const fault = fakes.fault?.(path, clock.now());
    if (fault !== undefined) return Promise.reject(fault);
    if (path.includes('/job_host_summaries/')) return Promise.resolve({ count: 0, next: null, results: [] });
    if (!path.includes('/job_events/')) return Promise.resolve({ type: 'job', id: 7, ...detail() });
    const query = new URLSearchParams(path.split('?')[1]);
    const from = Number(query.get('counter__gt') ?? 0);
    const to = Number(query.get('counter__lte') ?? Number.POSITIVE_INFINITY);
    const only = query.get('counter__in')?.split(',').map(Number);
    const kinds = (query.get('event__in') ?? query.get('event'))?.split(',');
    const rows = (fakes.events ?? []).filter(
      ({ counter, event, stdout, changed = false, at = 0 }) =>
        counter > from &&
        counter <= to &&
        at <= clock.now() &&
        (only?.includes(counter) ?? true) &&
        (kinds?.includes(event) ?? true) &&
        !(query.has('not__stdout') && stdout === '') &&
        (query.get('changed') !== 'true' || changed),
    );
    if (query.get('order_by') === '-counter') rows.reverse();
    const size = Math.min(Number(query.get('page_size')), fakes.pageSize ?? Number.POSITIVE_INFINITY);
    return Promise.resolve({ count: rows.length, results: rows.slice(0, size) });
  };
  const download = async (
    path: string,
    take: (piece: Buffer) => Promise<boolean>,
    { signal }: RequestOptions = {},
  ): Promise<void> => {
    asked.push({ at: clock.now(), path, signal });
    const text = typeof fakes.download === 'function' ? fakes.download(clock.now()) : fakes.download;
    await take(Buffer.from(text ?? ''));
  };
  const sink = {
    info: (sentence: string) => said.push({ at: clock.now(), sentence }),
    warn: ({ text }: Message) => warned.push(text),
    notice: () => undefined,
    debug: (sentence: string) => debugged.push(sentence),
    output: (text: string) => {
      printed.push(...text.split('\n'));
      return Promise.resolve();
    },
  };
  const times = { timeoutMs: 3_600_000, intervalMs: 15_000, retryForMs: 600_000, random: () => 0.5 };
  const context: FollowContext = {
    controller: fakeController({ get, download }),
    sink,
    clock,
    signal: new AbortController().signal,
    live: pollingSource(),
    rateLimit: new RateLimit(clock, times.retryForMs),
    approvals: new Map(),
    openNodes: new Map(),
    drainDeadline: new DrainDeadline(clock),
    ...times,
    ...options,
  };
  return { context, clock, asked, debugged, printed, said, warned };
}
