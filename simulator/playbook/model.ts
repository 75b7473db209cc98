import type { Json, JsonObject } from '../text/json.ts';

/** What came of one task on one host (or of one item of a loop). */
export type ResultStatus = 'ok' | 'failed' | 'skipped' | 'unreachable';

/** One item of a loop. */
export interface ItemResult {
  item: Json;
  status: Exclude<ResultStatus, 'unreachable'>;
  res: JsonObject;
}

/** What a module gave back on a host; `res` is what ends in the event's data. */
export interface Result {
  status: ResultStatus;
  res?: JsonObject;
  items?: ItemResult[];
  /** The task has no_log: the result is censored wherever it would show. */
  noLog?: boolean;
  /** A failure that a rescue block takes care of: counted, but the host goes on. */
  rescued?: boolean;
  /** How often Ansible tries a task with `until` again before this failure; each try prints a line. */
  retries?: number;
}

/** A task; `result` says what happens on a host, undefined that it does not run there. */
export interface Task {
  name: string;
  action: string;
  line: number;
  /** File that holds the task, when it is not the playbook itself (a role). */
  file?: string;
  role?: string;
  tags?: string[];
  result: Result | ((host: string, index: number) => Result | undefined);
  ignoreErrors?: boolean;
  runOnce?: boolean;
  /** Lines that a module prints itself while it runs (pause); '' is a blank line. */
  notes?: string[];
  /** Blank lines at the end of what each result and each item prints: counted in `end_line`, and in no output. */
  blankLines?: number;
  /** Seconds that each host takes; 0.05 when nothing is said. */
  seconds?: number;
  /** Who starts and ends when: '+web1' starts, 'web1' has its result. All start first when nothing is said. */
  order?: string[];
  /** For loops: in which order the items of the hosts come, as [host, items] runs. */
  itemOrder?: [string, number][];
  /** Handlers to notify on each host that the task changes: their names, or what they `listen` to. */
  notify?: string[];
  /** `meta: flush_handlers` follows the task. */
  flush?: boolean;
}

/** A task that runs at a flush, on the hosts that notified it. */
export interface Handler extends Task {
  listen?: string[];
}

/** A play; `hosts` is a pattern over the hosts and groups of the inventory. */
export interface Play {
  name: string;
  hosts: string;
  tasks: Task[];
  handlers?: Handler[];
  /** Stops all hosts at the first failure, with the event that tells that no host is left. */
  anyErrorsFatal?: boolean;
  /** So many hosts at a time, each batch from the first task to the last; when a whole batch fails, nothing follows. */
  serial?: number;
}

/** A playbook, or in `error` what ansible-playbook prints in place of running it. */
export interface Playbook {
  file: string;
  plays: Play[];
  /** Lines before the first play (warnings). */
  preamble?: string[];
  error?: string[];
  /** Lines that Ansible prints when it stops after the last task of `plays`: no recap follows. */
  stops?: string[];
  /** A recap follows `stops`, and counts no host as failed: so it is where `include_role` finds no role (ansible-core 2.15.13). */
  stopsWithRecap?: boolean;
  /** Blank lines after the recap, 1 when nothing is said: its `end_line` is that much higher than its output is long. */
  recapBlankLines?: number;
  artifacts?: JsonObject;
  /** Hosts that add_host brings in, by group. */
  added?: Record<string, string[]>;
}

/** What a playbook can know about the launch. */
export interface RunContext {
  vars: JsonObject;
  /** Hosts after the limit, in the inventory's order. */
  hosts: string[];
  /** Members of each group, before the limit. */
  groups: Record<string, string[]>;
  limit: string;
  tags: string[];
  skipTags: string[];
  verbosity: number;
  check: boolean;
  /** Whether it is a job run again. */
  relaunch: boolean;
}
