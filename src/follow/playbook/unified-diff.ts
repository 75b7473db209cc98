import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff/lib/patch/create.js';
import type { DiffSource } from './diff-source.ts';

/** Maximum lines of one task's diff. */
const MAX_LINES = 100;

/** Maximum edits between two files; a diff with more takes too long. */
const MAX_EDITS = 2000;

/** Maximum length of a diff's line, in characters. */
const MAX_LINE = 500;

/** Returns the changes of a task as lines of a unified diff with Ansible's own headings. Long diffs are cut. */
export function unifiedDiff(sources: readonly DiffSource[]): string {
  const lines = sources.flatMap(linesOf).map((line) => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line));
  if (lines.length <= MAX_LINES) return lines.join('\n');
  return [...lines.slice(0, MAX_LINES), `[${lines.length - MAX_LINES} more lines are not shown]`].join('\n');
}

function linesOf(source: DiffSource): string[] {
  if ('prepared' in source) return source.prepared.trimEnd().split(/\r?\n/);
  const { before, after, beforeName, afterName } = source;
  const heads = [heading('--- before', beforeName), heading('+++ after', afterName)];
  const options = { context: 3, maxEditLength: MAX_EDITS };
  const patch = structuredPatch('', '', before, after, undefined, undefined, options);
  if (patch === undefined) return [...heads, '[too many changes for a diff]'];
  return [...heads, ...formatPatch(patch, OMIT_HEADERS).trimEnd().split('\n')];
}

function heading(side: string, name: string): string {
  return name === '' ? side : `${side}: ${name}`;
}
