import { isRecord, text } from '../../controller/fields.ts';
import { isHidden } from './failure-message.ts';
import { ownCopy } from './own-copy.ts';

/** Characters of each side of a change that are kept; a configuration file has far fewer. */
const MAX_SIDE = 64 * 1024;

/** What a module gives for `--diff`: two states to compare, or text that it compared itself. */
export type DiffSource =
  | { before: string; after: string; beforeName: string; afterName: string }
  | { prepared: string };

/** Why a module shows no states: it would not have helped to print them. */
const REASONS: readonly [key: string, words: string][] = [
  ['dst_binary', 'the file is binary'],
  ['src_binary', 'the file is binary'],
  ['dst_larger', 'the file is too large'],
  ['src_larger', 'the file is too large'],
];

/**
 * What a task's result has under `diff`, in any of Ansible's forms: one object or a list, of a loop in each item.
 * Nothing of what `no_log` hides.
 * @param result the event's `res`
 */
export function diffSources(result: Record<string, unknown>): DiffSource[] {
  if (isHidden(result)) return [];
  const { diff, results } = result;
  const own = (Array.isArray(diff) ? (diff as unknown[]) : [diff]).filter(isRecord).flatMap(sourcesIn);
  const items = Array.isArray(results) ? (results as unknown[]).filter(isRecord) : [];
  // An item's own result has no further items.
  return [...own, ...items.flatMap((item) => diffSources({ ...item, results: undefined }))];
}

function sourcesIn(diff: Record<string, unknown>): DiffSource[] {
  const prepared = text(diff, 'prepared');
  const reason = REASONS.find(([key]) => Boolean(diff[key]));
  const [before, after] = [stateOf(diff['before']), stateOf(diff['after'])];
  const sources: DiffSource[] = [];
  if (reason !== undefined) sources.push({ prepared: `No diff is shown: ${reason[1]}.` });
  else if (before !== after) {
    sources.push({ before, after, beforeName: text(diff, 'before_header'), afterName: text(diff, 'after_header') });
  }
  if (prepared !== '') sources.push({ prepared: ownCopy(prepared.slice(0, MAX_SIDE)) });
  return sources;
}

/** A state is text, or an object such as the attributes of a file. */
function stateOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  const state = typeof value === 'string' ? value : `${JSON.stringify(value, undefined, 2)}\n`;
  return state.length > MAX_SIDE ? ownCopy(`${state.slice(0, MAX_SIDE)}\n[more is not shown]\n`) : state;
}

/** Characters that a source holds. */
export function sizeOf(source: DiffSource): number {
  return 'prepared' in source ? source.prepared.length : source.before.length + source.after.length;
}
