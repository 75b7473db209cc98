import { counted } from '../../messages/sentence-parts.ts';
import type { QueryTable } from '../query-table.ts';
import { sanitizeLine } from './sanitize.ts';

/** Maximum characters of a cell. */
const MAX_CELL = 60;

/** Returns a table as lines of the log, with aligned columns. */
export function tableLines({ headline, columns, rows, more }: QueryTable): string[] {
  if (rows.length === 0 || columns.length === 0) return [headline];
  const lines = [columns, ...rows].map((cells) => cells.map(shown));
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return [
    headline,
    ...lines.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
    ...(more > 0 ? [`  and ${counted(more, 'more result')} (output \`results\`)`] : []),
  ];
}

function shown(text: string): string {
  const cell = sanitizeLine(text);
  // Half of a surrogate pair is not a character.
  return cell.length > MAX_CELL ? `${cell.slice(0, MAX_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…` : cell;
}
