import type { Stats } from '../playbook/stats.ts';
import type { Json, JsonObject } from '../text/json.ts';

/**
 * A job of a real AWX 24.6.1, as `recordings/` keeps it: everything that an event repeats of the one before is left out.
 * In texts, `<uuid 3>` stands for the third id of the job, and `<time 1500TZ>` for a moment, in microseconds after the
 * start: `T` and `Z` tell how it is written.
 */
export interface Recording {
  playbook: string;
  /** From the start to the end. */
  milliseconds: number;
  failed: boolean;
  artifacts: JsonObject;
  /** Counts by host; none when the job had no recap. */
  hosts: ({ host_name: string } & ReturnType<Stats['of']>)[];
  events: RecordedEvent[];
}

/** An event, as far as it differs from the one before. */
export interface RecordedEvent {
  event: string;
  /** Milliseconds after the start. */
  at: number;
  uuid: string;
  parent?: string;
  /** Has no `event_data` at all. */
  bare?: boolean;
  /** What is new or other in `event_data`, and the keys that are gone. */
  data?: Record<string, Json>;
  without?: string[];
  stdout?: string;
  lines?: number;
  failed?: boolean;
  changed?: boolean;
  verbosity?: number;
}
