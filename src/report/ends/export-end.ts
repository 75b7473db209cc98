import { counted } from '../../messages/sentence-parts.ts';
import type { ResultOf } from '../../result.ts';
import { codeSpan, row, tableHead } from '../summary/markdown.ts';
import type { End } from './end.ts';

/** Returns what is written for a result of `export/`. */
export function exportEnd({ path, files, counts, leftOut }: ResultOf<'exported'>): End {
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  const found = counts.filter((one) => one.count > 0);
  const sentence = `Exported ${counted(count, 'resource')} to ${counted(files.length, 'file')}.`;
  const omitted = leftOut.length === 0 ? [] : [`Left out: ${leftOut.join(', ')}.`];
  return {
    outputs: (outputs) => {
      outputs.value('path', path);
      outputs.value('files', JSON.stringify(files));
      outputs.value('count', count);
    },
    lines: [...found.map((one) => `${one.collection}: ${one.count}`), ...omitted],
    message: sentence,
    summary: { markdown: summaryOf(sentence, found, omitted) },
  };
}

function summaryOf(sentence: string, counts: ResultOf<'exported'>['counts'], omitted: readonly string[]): string {
  const table = [
    tableHead(['Collection', 'Resources'], 1),
    ...counts.map((one) => row([codeSpan(one.collection), String(one.count)])),
  ];
  return ['### Export', '', sentence, '', ...(counts.length > 0 ? [...table, ''] : []), ...omitted, ''].join('\n');
}
