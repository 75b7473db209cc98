import type { Playbook, RunContext } from '../playbook/model.ts';
import type { Recording } from '../replay/recording.ts';
import type { JsonObject } from '../text/json.ts';

/** How the controller stores events and reports them over the WebSocket. */
export interface FrameSettings {
  /**
   * Frames of events a second and job, as the setting `MAX_WEBSOCKET_EVENT_RATE`: 30 by default. With 0 every event
   * has a frame, also one without output; with Infinity every event with output has one.
   */
  rate: number;
  /** Milliseconds from stored to frame, drawn between the two for each batch: [0, 0] by default. Real: 23 to 107. */
  delay: readonly [least: number, most: number];
  /** How many workers store events in turn, as `JOB_EVENT_WORKERS`: 4 by default. With 1 frames come in order. */
  workers: number;
  /** Milliseconds from one batch of a worker to the next, as `JOB_EVENT_BUFFER_SECONDS`: 1000 by default. */
  buffer: number;
}

/** Some of a job's events, which count from 1 to `last`. */
export type Counters = number[] | ((last: number) => number[]);

/** How a job goes that is launched from a template, and what is odd about it. */
export interface Run {
  playbook: (context: RunContext) => Playbook;
  /** The job goes as a recorded one did, whatever its inventory and prompts are. */
  recorded?: (context: RunContext) => Recording | undefined;
  /** Milliseconds from the end to the last event's becoming visible; 700 to 1,100 when nothing is said. */
  eventLag?: number;
  /** Events become visible in any order. */
  shuffle?: boolean;
  /** Counters of events that are never stored, or which those are among so many. */
  lose?: Counters;
  /** The same of events that are stored twice. */
  double?: Counters;
  /** The job never starts: it ends in `error` with this explanation. */
  errorBefore?: string;
  /** Tasks are not marked as failed or changed: the recap was dealt with before their results were stored. */
  unmarkedTasks?: boolean;
  /** How its events are stored and reported over the WebSocket, where that differs from the world's `frames`. */
  frames?: Partial<FrameSettings>;
  /** Milliseconds from launch to start; some 250 when nothing is said. */
  queueMs?: number;
}

/** How an update of a project or of an inventory source goes. */
export interface UpdateScript {
  seconds: number;
  fails: boolean;
  /** What it prints; a playbook for projects, plain lines for inventory sources. */
  playbook?: Playbook;
  lines?: string[];
  revision?: string;
  /** Revisions of branches that are not at `revision`. */
  revisions?: Record<string, string>;
  /** What a project has in it when it was fetched. */
  playbooks?: string[];
  inventory_files?: string[];
  /** Lines that the controller itself adds at the end. */
  closing?: string[];
  /** Variables that the inventory gets. */
  variables?: JsonObject;
  hosts?: { name: string; groups: string[]; variables?: string }[];
}
