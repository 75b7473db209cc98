import type { TaskDiff, TaskResult } from '../../controller/events/task-result.ts';
import { ownCopy } from './failure-message.ts';

/** Maximum characters of each side of a change. A configuration file has far fewer. */
const MAX_SIDE = 64 * 1024;

/** A module's data for `--diff`: two states to compare, or a diff that the module made. */
export type DiffSource =
  | { before: string; after: string; beforeName: string; afterName: string }
  | { prepared: string };

/**
 * Returns the changes in a task's result; for a loop, those of each item. Results that `no_log` hides are left out.
 * @param result the event's result
 */
export function diffSources(result: TaskResult): DiffSource[] {
  return result.isHidden ? [] : [result, ...result.items].flatMap(ownSources);
}

function ownSources(result: TaskResult): DiffSource[] {
  return result.isHidden ? [] : result.diffs.flatMap(sourcesIn);
}

function sourcesIn({ before, after, beforeName, afterName, prepared, hiddenBecause }: TaskDiff): DiffSource[] {
  const sources: DiffSource[] = [];
  const [from, to] = [bounded(before), bounded(after)];
  if (hiddenBecause !== undefined) sources.push({ prepared: `No diff is shown: the file is ${hiddenBecause}.` });
  else if (from !== to) sources.push({ before: from, after: to, beforeName, afterName });
  if (prepared !== '') sources.push({ prepared: ownCopy(prepared.slice(0, MAX_SIDE)) });
  return sources;
}

function bounded(state: string): string {
  return state.length > MAX_SIDE ? ownCopy(`${state.slice(0, MAX_SIDE)}\n[more is not shown]\n`) : state;
}

/** Returns the number of characters in a source. */
export function sizeOf(source: DiffSource): number {
  return 'prepared' in source ? source.prepared.length : source.before.length + source.after.length;
}
