import type { Controller } from '../controller/client.ts';
import type { Job } from '../controller/jobs.ts';
import type { LogChoice, Sink, Transcript } from '../sink.ts';
import type { Clock } from '../timing/clock.ts';
import type { DrainDeadline } from '../timing/drain-deadline.ts';
import type { RateLimit } from '../timing/rate-limit.ts';
import { Wakeup } from '../timing/wakeup.ts';
import type { EventNews } from './events/event-reader.ts';
import type { PlaybookResults } from './playbook/playbook-results.ts';

/** What following needs. All times in ms. */
export interface FollowContext {
  controller: Controller;
  sink: Sink;
  clock: Clock;
  /** Aborted when the workflow is cancelled. */
  signal: AbortSignal;
  timeoutMs: number;
  /** For the time before the job runs; undefined for no limit of its own. */
  queueTimeoutMs?: number | undefined;
  intervalMs: number;
  retryForMs: number;
  /** What of the output is shown; all of it by default. */
  log?: LogChoice | undefined;
  /** Gets all of the output, whatever of it is shown. */
  transcript?: Transcript | undefined;
  /** 0 to 1, for the jitter of the pauses; tests put their own in. */
  random?: (() => number) | undefined;
  /** What wakes the readers early. */
  live: LiveSource;
  /** Shared by all readers of a run: keeps the pauses that the controller asks for. */
  rateLimit: RateLimit;
  /** What is said of each approval that the job waits for, by the approval's id. */
  approvals: Map<number, string>;
  /** Shared by all readers of a run: the time for what is read after the end. */
  drainDeadline: DrainDeadline;
}

/** While live updates work, polling is only a fallback: this many times slower. */
export const FALLBACK_POLL_FACTOR = 4;

/** What wakes the readers early. */
export interface LiveSource {
  /** Rings when the status changed, or may have. */
  readonly status: Wakeup;
  /** Rings when there is output to read. */
  readonly events: Wakeup;
  /** Whether changes are reported just now; while they are not, the job is polled. */
  readonly isWorking: boolean;
  /** Workflow jobs inside of the followed one: what happens in them notifies of events, too. */
  readonly nested: Set<number>;
  /** How many events the job has emitted, once it is reported; only of a type of job whose number is final. */
  readonly finalCounter: number | undefined;
  /** Returns the status reported since the last call; undefined where none was, or only a request can tell. */
  heard: () => string | undefined;
}

/** A source of its own for polling: the status reader notifies of events at each poll. */
export function pollingSource(): LiveSource {
  return {
    status: new Wakeup(),
    events: new Wakeup(),
    isWorking: false,
    nested: new Set(),
    finalCounter: undefined,
    heard: () => undefined,
  };
}

/** What prints the output of a job beside the wait for its end. */
export interface Log {
  /** What happened in the job, as far as it is known. */
  readonly results: PlaybookResults;
  /** The job as it was last read after its end, where that was needed to print it. */
  readonly ended?: Job | undefined;
  /** Prints what comes while the job runs, until `ended` is aborted. */
  follow: (ended: AbortSignal) => Promise<void>;
  /** Prints what can be read now, once; for a wait that ends before the job does. */
  catchUp: () => Promise<void>;
  /** Prints the rest after the end; whether all of it was printed. */
  drain: (complete: boolean | undefined) => Promise<boolean>;
  /**
   * Reads the events that are new, for a poll; undefined where the log reads none while the job runs. Resolves as soon as
   * the first page was read: to the job's state by this page, or to undefined when it did not come within `longestMs`.
   */
  poll?: (longestMs: number) => Promise<EventNews | undefined>;
}
