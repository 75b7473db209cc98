import type { TaskDiff, TaskResult } from '../../controller/task-result.ts';
import { ownCopy } from './failure-message.ts';

/** Characters of each side of a change that are kept; a configuration file has far fewer. */
const MAX_SIDE = 64 * 1024;

/** What a module gives for `--diff`: two states to compare, or text that it compared itself. */
export type DiffSource =
  | { before: string; after: string; beforeName: string; afterName: string }
  | { prepared: string };

/**
 * Returns what a task changed by its result, of a loop by each item's. Nothing of what `no_log` hides.
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

/** Characters that a source holds. */
export function sizeOf(source: DiffSource): number {
  return 'prepared' in source ? source.prepared.length : source.before.length + source.after.length;
}
