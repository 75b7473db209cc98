import type { Json, JsonObject } from '../text/json.ts';
import { pythonDateTime, pythonDelta, pythonIso } from '../text/python-time.ts';
import { banner, censor, colour, itemText, resultText } from './display.ts';
import type { RunnerEvent } from './event.ts';
import type { ItemResult, Playbook, Result, RunContext, Task } from './model.ts';
import type { Context, Recorder } from './recorder.ts';
import type { Stats } from './stats.ts';

export interface Performing {
  task: Task;
  playbook: Playbook;
  hosts: string[];
  uuid: string;
  play: string;
  /** How often the task began before, in earlier batches of the play. */
  again: number;
  context: RunContext;
  recorder: Recorder;
  stats: Stats;
  /** The task is a handler: its start says so. */
  handler?: boolean;
}

/** What came of a task. */
export interface Performed {
  /** The hosts that are out from now on. */
  failed: string[];
  /** The hosts on which it succeeded and changed something: only those notify handlers. */
  changed: string[];
  /** The context of its events, which the notifications after it carry, too. */
  context: Context;
}

/** One task on all its hosts. */
export function performTask(run: Performing): Performed {
  const { task, recorder, stats } = run;
  const before = recorder.context;
  const opening = open(run);
  const results = resultsOf(task, run.hosts);
  const failed: string[] = [];
  const changed: string[] = [];
  const started = new Map<string, number>();
  const done = new Map<string, number>();
  const items = (host: string, result: Result, most: number): void => {
    const from = done.get(host) ?? 0;
    const some = (result.items ?? []).slice(from, from + most);
    for (const item of some) emitItem(run, host, item, (task.seconds ?? 0) * 1000);
    done.set(host, from + some.length);
  };
  const end = (host: string, result: Result): void => {
    for (let attempt = 1; attempt <= (result.retries ?? 0); attempt += 1) emitRetry(run, host, result, attempt);
    if (emitResult(run, host, result, started.get(host) ?? recorder.at)) failed.push(host);
    if (result.status === 'ok' && changedBy(result)) changed.push(host);
    if (changedBy(result)) recorder.later.push({ event: opening, mark: 'changed' });
    if (isFailure(result) && !task.ignoreErrors) recorder.later.push({ event: opening, mark: 'failed' });
    count(stats, host, result, task.ignoreErrors ?? false);
  };
  let first = true;
  for (const { host, starts, most } of steps(task, [...results.keys()])) {
    const result = results.get(host);
    if (!result) continue;
    if (starts) {
      started.set(host, recorder.at);
      begin(run, host, started.size === results.size);
      continue;
    }
    // A loop takes its time item by item.
    if (!result.items) recorder.at += first ? (task.seconds ?? 0.05) * 1000 : 40;
    first = false;
    items(host, result, most);
    if ((done.get(host) ?? 0) >= (result.items?.length ?? 0)) end(host, result);
  }
  const { context } = recorder;
  recorder.lastTask = recorder.context;
  recorder.context = before;
  recorder.at += 10;
  return { failed, changed, context };
}

/** The task's name, with that of its role. */
export function headingOf({ role, name }: Pick<Task, 'role' | 'name'>): string {
  return role ? `${role} : ${name}` : name;
}

/** The task's heading; from here on all events carry the task. */
function open({ task, playbook, recorder, uuid, play, again, context, handler = false }: Performing): RunnerEvent {
  const before = recorder.context;
  const path = `/runner/project/${task.file ?? playbook.file}:${task.line}`;
  const heading = headingOf(task);
  const data: JsonObject = {
    ...before.data,
    task: task.name,
    task_uuid: uuid,
    task_action: task.action,
    resolved_action: task.action,
    task_args: '',
    task_path: path,
    ...(task.role ? { role: task.role } : {}),
  };
  recorder.context = { ...before, data, task: task.name, role: task.role ?? '' };
  const where = context.verbosity >= 2 ? `\n${colour(`task path: ${path}`, 'dark')}` : '';
  const text = banner(`${handler ? 'RUNNING HANDLER' : 'TASK'} [${heading}]`) + where;
  const extra = { name: heading, is_conditional: handler };
  // The start of a task that began before has an id of its own; a handler's has not.
  const ids = again > 0 && !handler ? { uuid: `${uuid}_${again + 1}`, parent: uuid } : { uuid, parent: play };
  const opening = recorder.emit({ event: 'playbook_on_task_start', ...ids, data: extra, text });
  recorder.at += 2;
  return opening;
}

const isFailure = (result: Result): boolean => result.status === 'failed' || result.status === 'unreachable';

function resultsOf(task: Task, hosts: string[]): Map<string, Result> {
  const results = new Map<string, Result>();
  const own = task.runOnce ? hosts.slice(0, 1) : hosts;
  own.forEach((host, index) => {
    const result = typeof task.result === 'function' ? task.result(host, index) : task.result;
    if (result) results.set(host, result);
  });
  return results;
}

/** A host starts; what the module prints itself comes once all have. */
function begin(run: Performing, host: string, all: boolean): void {
  const { recorder, uuid, task } = run;
  recorder.emit({ event: 'runner_on_start', parent: uuid, host, data: { host } });
  recorder.at += 5;
  if (all) recorder.verbose(task.notes ?? [], { parent: uuid });
}

interface Step {
  host: string;
  starts: boolean;
  /** How many items of a loop come now. */
  most: number;
}

/** Who starts and who goes on when: all start first, and then end one after the other, if nothing else is said. */
function steps(task: Task, hosts: string[]): Step[] {
  const all = Number.POSITIVE_INFINITY;
  const words = task.order ?? [...hosts.map((host) => `+${host}`), ...(task.itemOrder ? [] : hosts)];
  const plain = words.map((word) => ({ host: word.replace('+', ''), starts: word.startsWith('+'), most: all }));
  const runs = task.itemOrder ?? [];
  return [...plain, ...runs.filter(([, most]) => most > 0).map(([host, most]) => ({ host, starts: false, most }))];
}

function changedBy(result: Result): boolean {
  return result.res?.['changed'] === true || (result.items ?? []).some((item) => item.res['changed'] === true);
}

/** True when the host is out. */
function emitResult(run: Performing, host: string, result: Result, start: number): boolean {
  const { task, recorder, uuid } = run;
  const ignored = (task.ignoreErrors ?? false) && result.status === 'failed';
  const out = isFailure(result) && !ignored && !result.rescued;
  const attempts = result.retries === undefined ? {} : { attempts: result.retries };
  const res = { ...timed(bounded(loopResult(result)), start, recorder.at), ...attempts };
  const data: JsonObject = { host, remote_addr: host };
  if (result.status !== 'skipped' || run.context.verbosity > 0) data['res'] = result.noLog ? censor(res) : res;
  data['start'] = pythonIso(start);
  data['end'] = pythonIso(recorder.at);
  data['duration'] = Math.round(recorder.at - start) / 1000;
  if (result.status === 'failed') data['ignore_errors'] = ignored ? true : null;
  if (result.status !== 'unreachable') data['event_loop'] = null;
  const text = resultText(host, { ...result, res }, ignored, run.context.verbosity);
  recorder.emit({
    event: `runner_on_${result.status}`,
    parent: uuid,
    host,
    data,
    text,
    blankLines: text === '' ? 0 : (task.blankLines ?? 0),
    failed: isFailure(result) && !ignored,
    changed: changedBy(result),
  });
  recorder.at += 2;
  return out;
}

/** A try of a task with `until` that another one follows. */
function emitRetry({ task, recorder, uuid }: Performing, host: string, result: Result, attempt: number): void {
  const retries = result.retries ?? 0;
  const begun = recorder.at;
  recorder.at += 4;
  const res = { ...timed(result.res ?? {}, begun, recorder.at), attempts: attempt, retries: retries + 1 };
  const left = retries - attempt + 1;
  recorder.emit({
    event: 'runner_retry',
    parent: uuid,
    host,
    data: { host, res: result.noLog ? censor(res) : res },
    text: colour(`FAILED - RETRYING: [${host}]: ${task.name} (${left} retries left).`, 'dark'),
    changed: changedBy(result),
  });
  recorder.at += 1000;
}

function emitItem(run: Performing, host: string, item: ItemResult, ms: number): void {
  const { recorder, uuid, context, task } = run;
  const begun = recorder.at;
  recorder.at += ms || 6;
  const res = timed(itemRes(item), begun, recorder.at);
  recorder.emit({
    event: `runner_item_on_${item.status}`,
    parent: uuid,
    host,
    data: { host, res },
    text: itemText(host, { ...item, res }, context.verbosity),
    blankLines: task.blankLines ?? 0,
    failed: item.status === 'failed',
    changed: item.res['changed'] === true,
  });
}

/** Results above a limit do not travel: their items have been told one by one. */
function bounded(res: JsonObject): JsonObject {
  const { results } = res;
  const many = Array.isArray(results) && results.length > 1000 && JSON.stringify(results).length > MAX_EVENT_RES;
  return many ? {} : res;
}

const MAX_EVENT_RES = 700_000;

function itemRes(item: ItemResult): JsonObject {
  return { ...item.res, item: item.item, ansible_loop_var: 'item', _ansible_item_label: item.item };
}

function loopResult(result: Result): JsonObject {
  if (!result.items) return result.res ?? {};
  const results: Json[] = result.items.map((item) => ({ ...itemRes(item), failed: item.status === 'failed' }));
  const msg = result.status === 'failed' ? 'One or more items failed' : 'All items completed';
  return { results, msg, changed: changedBy(result), ...result.res };
}

/** A command's result carries its own times, in words of Python's. */
export function timed(res: JsonObject, start: number, end: number): JsonObject {
  if (!('cmd' in res) || 'start' in res) return res;
  return { ...res, start: pythonDateTime(start), end: pythonDateTime(end), delta: pythonDelta(end - start) };
}

function count(stats: Stats, host: string, result: Result, ignoreErrors: boolean): void {
  const changed = changedBy(result) ? (['changed'] as const) : [];
  if (result.status === 'unreachable') stats.add(host, 'dark');
  else if (result.status === 'skipped') stats.add(host, 'skipped');
  else if (result.status === 'ok') stats.add(host, 'ok', ...changed);
  else if (ignoreErrors) stats.add(host, 'ok', 'ignored', ...changed);
  else if (result.rescued) stats.add(host, 'rescued');
  else stats.add(host, 'failures');
}
