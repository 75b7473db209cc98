import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJob } from '../../../src/controller/jobs.ts';
import {
  type LeftUndone,
  type Relaunched,
  readPlaybookRun,
  unfinishedHosts,
} from '../../../src/relaunch/unfinished-hosts.ts';
import { contextOf, type Heard, row } from '../launch/context.ts';

export type EventRow = Record<string, unknown> & {
  counter: number;
  event: string;
  host_name: string;
  parent_uuid: string;
  changed: boolean;
  event_data: Record<string, unknown>;
};

/** The events of a real job, in which web1 failed before the handler ran, and of its relaunch. */
export const RECORDED = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'support', 'handlers', 'recorded.json'), 'utf8'),
) as Record<'first' | 'relaunch', EventRow[]>;

/**
 * Events in the shape of the recorded ones, from short lines: `play deploy`, `task copy`, `handler app:restart` (role and
 * name), `changed web1`, and the other words of `RESULTS` alike. A recap is added.
 */
export function events(...lines: string[]): EventRow[] {
  const counts: Record<string, Record<string, number>> = { failures: {}, dark: {}, processed: {}, changed: {} };
  let [play, task, batch] = ['', '', 0];
  const rows = lines.flatMap((line, index): EventRow[] => {
    const [word = '', name = ''] = line.split(' ');
    const at = { counter: index + 1, play, task, host_name: '', parent_uuid: '', changed: false };
    if (word === 'play') {
      batch = name === play ? batch + 1 : 1;
      play = name;
      const play_uuid = `id of ${play}${batch > 1 ? `_${batch}` : ''}`;
      return [{ ...at, play, event: 'playbook_on_play_start', event_data: { play, play_uuid, pattern: 'all' } }];
    }
    const isStart = word === 'task' || word === 'handler';
    if (isStart) task = name.split(':').at(-1) ?? '';
    const place = {
      play,
      play_uuid: `id of ${play}`,
      task,
      task_uuid: `id of ${task}`,
      task_path: `/site.yml:${task}`,
    };
    if (isStart) {
      const event_data = { ...place, name: name.replace(':', ' : '), is_conditional: word === 'handler' };
      return [{ ...at, task, event: 'playbook_on_task_start', event_data }];
    }
    return [resultOf(word, name, at, place, counts)];
  });
  const at = { counter: lines.length + 1, play: '', task: '', host_name: '', parent_uuid: '', changed: false };
  return [...rows, { ...at, event: 'playbook_on_stats', event_data: counts }];
}

/** The event, the counter of the recap and the mark of each kind of result. */
const RESULTS: Readonly<Record<string, [event: string, counter: string, changed: boolean]>> = {
  ok: ['ok', '', false],
  changed: ['ok', 'changed', true],
  skipped: ['skipped', '', false],
  failed: ['failed', 'failures', false],
  // A command that fails says `changed`, too.
  ignored: ['failed', 'changed', true],
  lost: ['unreachable', 'dark', false],
  item: ['item', '', true],
  // A loop whose other items changed something.
  partly: ['failed', 'failures', true],
  // Its result was too large to be stored.
  large: ['ok', 'changed', false],
};

function resultOf(
  word: string,
  host: string,
  at: { counter: number; play: string; task: string },
  place: Record<string, string>,
  counts: Record<string, Record<string, number>>,
): EventRow {
  const [kind, counter, changed] = RESULTS[word] ?? [word, '', false];
  for (const name of ['processed', counter]) Object.assign(counts[name] ?? {}, { [host]: 1 });
  const res = word === 'partly' ? { results: [] } : {};
  const event_data = { ...place, host, res, ignore_errors: word === 'ignored' ? true : null };
  const row = { host_name: host, parent_uuid: place['task_uuid'] ?? '', changed };
  return { ...at, ...row, event: kind === 'item' ? 'runner_item_on_ok' : `runner_on_${kind}`, event_data };
}

/** Answers as the controller does to the look-ups that are asked of events; the jobs have the ids 1, 2 and so on. */
export function controllerOf(...jobs: EventRow[][]): Heard {
  const all = [...new Set(jobs.flat().map(({ host_name }) => host_name))].filter((host) => host !== '');
  return contextOf(({ path }) => {
    if (path.startsWith('inventories/')) return { all: { hosts: all } };
    const query = new URLSearchParams(path.split('?')[1]);
    const list = (key: string): string[] | undefined => query.get(key)?.split(',');
    const rows = jobs[Number(/^jobs\/(\d+)\/job_events/.exec(path)?.[1]) - 1] ?? [];
    const results = rows.filter(({ event, counter, host_name, changed, parent_uuid }) => {
      const either = [
        ...(query.has('or__changed') ? [changed] : []),
        ...(query.has('or__parent_uuid__in') ? [list('or__parent_uuid__in')?.includes(parent_uuid)] : []),
      ];
      return (
        list('event__in')?.includes(event) &&
        counter > Number(query.get('counter__gt')) &&
        (list('host_name__in')?.includes(host_name) ?? true) &&
        (query.get('changed') !== 'true' || changed) &&
        (list('parent_uuid__in')?.includes(parent_uuid) ?? true) &&
        (either.length === 0 || either.includes(true))
      );
    });
    return { results: results.slice(0, 200) };
  });
}

/**
 * What is left after jobs that each are the relaunch of the one before; the last one was successful.
 * @param outside hosts that no relaunch has
 */
export async function leftAfter(
  context: Heard,
  count: number,
  outside: readonly string[] = [],
): Promise<LeftUndone & { paths: string[] }> {
  const earlier: Relaunched[] = [];
  for (let id = 1; id < count; id += 1) {
    const job = readJob(row(id, { status: 'failed', inventory: 4, limit: '' }));
    const playbookRun = await readPlaybookRun(context, job);
    earlier.push({
      job,
      playbookRun,
      relaunched: new Set(playbookRun.failed?.filter((host) => !outside.includes(host))),
    });
  }
  context.asked.length = 0;
  const left = await unfinishedHosts(context, earlier, { type: 'job', id: count });
  return { ...left, paths: context.asked.map(({ path }) => path) };
}

export const advice = (hosts: string, what = 'handler', them = 'it'): string =>
  `Run the template again on ${hosts}, or run the ${what} manually. The template runs ${them} only if a task changes something.`;

export const notRun = (name: string, hosts = 'web1', job = 1): string =>
  `Handler "${name}" did not run on ${hosts} after job ${job} changed something there. ${advice(hosts)}`;
export const failedIn = (name: string, hosts = 'web1', job = 1): string =>
  `Handler "${name}" failed on ${hosts} in job ${job}, and the relaunch did not run it again. ${advice(hosts)}`;
export const note = (hosts = 'web1', job = 1): string =>
  `Job ${job} changed something on ${hosts} before the failure. If that notifies a handler, the handler did not run there.`;

/** What is left, after jobs from lines; each is the relaunch of the one before. */
export const left = async (...jobs: string[][]) =>
  await leftAfter(controllerOf(...jobs.map((lines) => events(...lines))), jobs.length);

/** A job in which web1 failed before the handler ran on db1. */
export const first = [
  'play deploy',
  'task copy',
  'changed db1',
  'changed web1',
  'task step',
  'ok db1',
  'failed web1',
  'handler restart',
  'ok db1',
];
/** Its relaunch, in which nothing was left to change. */
export const again = ['play deploy', 'task copy', 'ok web1', 'task step', 'ok web1'];
