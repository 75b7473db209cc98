import type { JsonObject } from '../text/json.ts';
import { random, randomText } from '../text/random.ts';
import { banner, colour } from './display.ts';
import type { RunnerEvent } from './event.ts';
import { Handlers } from './handlers.ts';
import { matchHosts } from './hosts.ts';
import type { Handler, Play, Playbook, RunContext, Task } from './model.ts';
import { preamble } from './preamble.ts';
import { Recorder } from './recorder.ts';
import { Stats } from './stats.ts';
import { performTask } from './task.ts';

/** A whole run, worked out before it begins; the world only decides who sees what when. */
export interface Performance {
  events: RunnerEvent[];
  /** Marks that tasks get when the recap has been stored. */
  later: Recorder['later'];
  /** When ansible-playbook exits. */
  end: number;
  failed: boolean;
  artifacts: JsonObject;
  /** Undefined when there was no recap. */
  stats: Pick<Stats, 'hosts' | 'of'> | undefined;
}

const NO_HOSTS = 'ERROR! Specified inventory, host pattern and/or --limit leaves us with no hosts to target.';

/** Plays a playbook from a moment on; the same seed gives the same run. */
export function perform(playbook: Playbook, context: RunContext, start: number, seed: number): Performance {
  const next = random(seed);
  const recorder = new Recorder(start + 450, next);
  preamble(recorder, playbook, context.verbosity);
  const error = playbook.error ?? (context.hosts.length === 0 ? noHosts(context.limit) : undefined);
  if (error) {
    recorder.verbose(error);
    return stopped(recorder);
  }
  const stats = new Stats();
  const uuid = recorder.uuid();
  recorder.context.data = { playbook: playbook.file, playbook_uuid: uuid };
  recorder.context.playbook = playbook.file;
  const title = context.verbosity >= 2 ? banner(`PLAYBOOK: ${playbook.file}`) : '';
  recorder.emit({ event: 'playbook_on_start', uuid, text: title });
  if (context.verbosity >= 2) {
    const text = colour(`${playbook.plays.length} plays in ${playbook.file}`, 'verbose');
    recorder.emit({ event: 'verbose', text, parent: uuid, verbosity: 2, data: { verbose: true } });
  }
  const ids = numbered(randomText(next, 8, '0123456789abcdef'));
  const run: PlaybookRun = { playbook, context, recorder, stats, ids, out: new Set() };
  for (const play of playbook.plays) if (!performPlay(play, run)) break;
  if (playbook.stops) {
    emitStop(recorder, playbook.stops);
    if (!playbook.stopsWithRecap) return stopped(recorder);
  }
  closePlay(recorder);
  recorder.emit({
    event: 'playbook_on_stats',
    text: stats.recap(),
    parent: uuid,
    data: { ...stats.data(), artifact_data: playbook.artifacts ?? {} },
    failed: stats.failed(),
    changed: stats.changed(),
    blankLines: playbook.recapBlankLines ?? 1,
  });
  const artifacts = playbook.artifacts ?? {};
  const { events, later } = recorder;
  const failed = stats.failed() || playbook.stopsWithRecap === true;
  return { events, later, end: recorder.at + 50, failed, artifacts, stats };
}

/** A run without a recap. */
function stopped(recorder: Recorder): Performance {
  return {
    events: recorder.events,
    later: [],
    end: recorder.at + 600,
    failed: true,
    artifacts: {},
    stats: undefined,
  };
}

/** All lines are one event, which carries the last task, or else the playbook. */
function emitStop(recorder: Recorder, lines: string[]): void {
  recorder.context = recorder.lastTask ?? recorder.context;
  const { task_uuid, playbook_uuid } = recorder.context.data;
  recorder.emit({
    event: 'error',
    parent: String(task_uuid ?? playbook_uuid),
    data: { error: true },
    text: colour(lines.join('\n'), 'red'),
    failed: true,
  });
}

function noHosts(limit: string): string[] {
  const warning = `[WARNING]: Could not match supplied host pattern, ignoring: ${limit}`;
  return limit ? [colour(warning, 'warn'), colour(NO_HOSTS, 'red')] : [colour(NO_HOSTS, 'red')];
}

/** Ansible numbers plays and tasks in one row; between a play and its first task is a block. */
function numbered(part: string): { next: () => string; skip: () => void } {
  let number = 3;
  return {
    skip: () => {
      number += 1;
    },
    next: () => {
      number += 1;
      return `02fc0000-0001-${part.slice(0, 4)}-${part.slice(4)}-${number.toString(16).padStart(12, '0')}`;
    },
  };
}

function closePlay(recorder: Recorder): void {
  const { playbook, playbook_uuid } = recorder.context.data;
  recorder.context.data = { playbook: playbook ?? '', playbook_uuid: playbook_uuid ?? '' };
  Object.assign(recorder.context, { play: '', task: '', role: '' });
}

/** A run of a playbook, as its plays share it. */
interface PlaybookRun {
  playbook: Playbook;
  context: RunContext;
  recorder: Recorder;
  stats: Stats;
  ids: ReturnType<typeof numbered>;
  /** Hosts that have failed. */
  out: Set<string>;
}

/** False when no play may follow. */
function performPlay(play: Play, run: PlaybookRun): boolean {
  const { playbook, context, recorder, ids } = run;
  closePlay(recorder);
  // A limit holds for hosts that are brought in as well.
  const added = context.limit === '' ? (playbook.added ?? {}) : {};
  const all = [...context.hosts, ...Object.values(added).flat()];
  const hosts = matchHosts(play.hosts, all, { all: context.hosts, ...context.groups, ...added });
  const id = ids.next();
  ids.skip();
  const root = recorder.context.data;
  recorder.context.play = play.name;
  const parent = String(root['playbook_uuid']);
  const data = { name: play.name, pattern: play.hosts };
  const begin = (again = 0): string => {
    // Each batch begins the play again: ansible-runner numbers its id behind that of the batch before.
    const uuid = `${id}${'_2'.repeat(again)}`;
    Object.assign(recorder.context, { task: '', role: '' });
    recorder.context.data = { ...root, play: play.name, play_uuid: uuid, play_pattern: play.hosts };
    recorder.emit({ event: 'playbook_on_play_start', uuid, parent, data, text: banner(`PLAY [${play.name}]`) });
    recorder.at += 12;
    return uuid;
  };
  if (hosts.length === 0) {
    const uuid = begin();
    const text = colour('skipping: no hosts matched', 'cyan');
    recorder.emit({ event: 'playbook_on_no_hosts_matched', parent: uuid, text });
    return true;
  }
  const handlers = (play.handlers ?? []).map((task) => ({ task, uuid: ids.next() }));
  // The handlers are numbered before the tasks, and have a block of their own.
  if (handlers.length > 0) ids.skip();
  const tasks = play.tasks.map((task) => ({ task, uuid: ids.next() }));
  const size = play.serial ?? hosts.length;
  for (let first = 0; first < hosts.length; first += size) {
    const again = first / size;
    const batch = { hosts: hosts.slice(first, first + size), play, tasks, handlers, again, uuid: begin(again) };
    if (!performBatch(batch, run)) return false;
  }
  return true;
}

interface Batch {
  hosts: string[];
  play: Play;
  tasks: { task: Task; uuid: string }[];
  handlers: { task: Handler; uuid: string }[];
  /** How many batches came before. */
  again: number;
  /** The play's. */
  uuid: string;
}

/** Some of a play's hosts from the first task to the last; false when all of them are out. */
function performBatch(
  { hosts, play, tasks, handlers, again, uuid }: Batch,
  { playbook, context, recorder, stats, out }: PlaybookRun,
): boolean {
  const left = (): string[] => hosts.filter((host) => !out.has(host));
  const around = { playbook, play: uuid, again, context, recorder, stats };
  const notified = new Handlers(handlers, around);
  for (const { task, uuid: taskUuid } of tasks) {
    if (left().length === 0) return false;
    if (!wanted(task, context)) continue;
    const performed = performTask({ ...around, task, hosts: left(), uuid: taskUuid });
    const { failed } = performed;
    for (const host of failed) out.add(host);
    notified.take(task, taskUuid, performed);
    if (failed.length > 0 && play.anyErrorsFatal) {
      const text = banner('NO MORE HOSTS LEFT');
      recorder.emit({ event: 'playbook_on_no_hosts_remaining', parent: uuid, text });
      return false;
    }
    if (task.flush) for (const host of notified.flush(left())) out.add(host);
  }
  for (const host of notified.flush(left())) out.add(host);
  return left().length > 0;
}

function wanted(task: Task, context: RunContext): boolean {
  const tags = task.tags ?? [];
  if (context.skipTags.some((tag) => tags.includes(tag))) return false;
  if (context.tags.length === 0 || context.tags.includes('all')) return !tags.includes('never');
  return tags.includes('always') || context.tags.some((tag) => tags.includes(tag));
}
