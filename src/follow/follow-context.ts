import type { Controller } from '../controller/client.ts';
import type { JobEvent } from '../controller/events/job-event.ts';
import type { Job, JobRef } from '../controller/jobs.ts';
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
  /** Limit for the time before the job runs; undefined for no separate limit. */
  queueTimeoutMs?: number | undefined;
  intervalMs: number;
  retryForMs: number;
  /** Which part of the output is shown; by default all of it. */
  log?: LogChoice | undefined;
  /** Receives all of the output, whatever is shown. */
  transcript?: Transcript | undefined;
  /** 0 to 1, for the jitter of the pauses; tests set it. */
  random?: (() => number) | undefined;
  /** Wakes the readers early. */
  live: LiveSource;
  /** Shared by all readers of a run. Stores the pauses that the controller asks for. */
  rateLimit: RateLimit;
  /** The sentence about each pending approval, by the approval's id. */
  approvals: Map<number, string>;
  /** What each launched node that has not ended is doing, by the id of its job. */
  openNodes: Map<number, string>;
  /** Shared by all readers of a run. Limits the time for reading after the end. */
  drainDeadline: DrainDeadline;
}

/** While live updates work, polling is only a fallback and slower by this factor. */
export const FALLBACK_POLL_FACTOR = 8;

/** Wakes the readers early. */
export interface LiveSource {
  /** Notified when the status changed, or may have. */
  readonly status: Wakeup;
  /** Notified when there is output to read. */
  readonly events: Wakeup;
  /** Whether live updates currently work. While they do not, the job is polled. */
  readonly isWorking: boolean;
  /** Workflow jobs inside of the followed one. Their changes also notify of events. */
  readonly nested: Set<number>;
  /** Number of events of the job, once it is reported; only for types of jobs whose number is final. */
  readonly finalCounter: number | undefined;
  /** Receives the pushed events of the job, see `LiveListener`; undefined while no one reads them. */
  onEvent: ((event: JobEvent | undefined, length: number) => void) | undefined;
  /** Returns the status reported since the last call; undefined without one, or when only a request can tell. */
  heard: () => string | undefined;
  /** Subscribes again on the same connection, since frames were lost. */
  renew: () => void;
  /** Returns the source for a job inside of the followed workflow job. */
  node: (job: JobRef) => NodeSource;
}

/** Wakes the reader of a node's job. */
export interface NodeSource extends LiveSource {
  /** Ends the source once the job's output was read. */
  close: () => void;
}

/** Returns a source for polling: the status reader notifies of events at each poll. */
export function pollingSource(): NodeSource {
  return {
    status: new Wakeup(),
    events: new Wakeup(),
    isWorking: false,
    nested: new Set(),
    finalCounter: undefined,
    onEvent: undefined,
    heard: () => undefined,
    renew: () => undefined,
    node: pollingSource,
    close: () => undefined,
  };
}

/** Prints the output of a job during the wait for its end. */
export interface Log {
  /** The known results of the job. */
  readonly results: PlaybookResults;
  /** The job as last read after its end, if printing needed it. */
  readonly ended?: Job | undefined;
  /** Prints new output while the job runs, until `ended` is aborted. */
  follow: (ended: AbortSignal) => Promise<void>;
  /** Prints the available output once, for a wait that ends before the job. */
  catchUp: () => Promise<void>;
  /** Prints the rest after the end. Returns whether all of it was printed. */
  drain: (complete: boolean | undefined) => Promise<boolean>;
  /**
   * Reads the new events for a poll; undefined when the log reads none while the job runs. Resolves as soon as the
   * first page is read, to the job's state. Resolves to undefined when no page came within `longestMs`.
   */
  poll?: (longestMs: number) => Promise<EventNews | undefined>;
}
