import { counted } from '../../messages/sentence-parts.ts';
import type { Redactor } from '../log/redact.ts';
import type { QueryTable } from '../query-table.ts';
import { compose, type Section } from './compose-sections.ts';
import { row, tableHead } from './markdown.ts';
import { Quote } from './quote.ts';

/** Maximum characters of a cell. */
const MAX_CELL = 100;

/** Returns the summary of a query: the results as a table. */
export function querySummary(
  { table, expectation }: { table: QueryTable; expectation: string | undefined },
  redactor: Redactor,
  maxBytes: number,
): string {
  const quote = new Quote(redactor);
  const fails = expectation === undefined ? '' : `\n\n**The step fails** (\`expect: ${expectation}\`).`;
  const head: Section = { name: 'the number of matches', before: `### ${quote.text(table.headline, 200)}${fails}` };
  return redactor.redact(compose([head, ...tableSection(table, quote)], maxBytes));
}

function tableSection({ columns, rows, more }: QueryTable, quote: Quote): Section[] {
  if (rows.length === 0 || columns.length === 0) return [];
  return [
    {
      name: 'the results',
      before: tableHead(columns.map((name) => quote.text(name, MAX_CELL))),
      rows: rows.map((cells) => ({ text: row(cells.map((cell) => quote.code(cell, MAX_CELL))), counts: 1 })),
      more,
      left: (count) => `and ${counted(count, 'more result')}: see the output \`results\``,
    },
  ];
}
