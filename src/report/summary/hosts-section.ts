import { counted } from '../../messages/sentence-parts.ts';
import type { JobReport } from '../job-report.ts';
import type { Row, Section } from './compose-sections.ts';
import { byUrgency, COLUMNS, type HostRow, isFailed } from './host-order.ts';
import { DETAILS_END, detailsStart, row, tableHead } from './markdown.ts';
import type { Quote } from './quote.ts';

/** Up to this many hosts are all shown open; beyond it, only failed hosts are. */
const OPEN_ROWS = 20;

/** Maximum number of failed hosts that are shown open. */
const FAILED_ROWS = 100;

/** Maximum number of hosts in the folded table. */
const FOLDED_ROWS = 300;

/**
 * Returns the recap by host: failed hosts first, then changed ones. In a large inventory, the other hosts are folded.
 */
export function hostSections({ results }: JobReport, quote: Quote): Section[] {
  if (results === undefined || results.hosts.size === 0) return [];
  const hosts = [...results.hosts].sort(byUrgency);
  const head = results.hasRecap
    ? '#### Hosts'
    : '#### Hosts\n\nThere is no recap: these counts come from the job events.';
  const table = tableHead(['Host', ...COLUMNS], COLUMNS.length);
  const rows = (from: number, to: number): Row[] => hosts.slice(from, to).map((host) => hostRow(host, quote));
  const left = (count: number): string => `and ${counted(count, 'more host')}`;
  if (hosts.length <= OPEN_ROWS)
    return [{ name: 'the hosts', before: `${head}\n\n${table}`, rows: rows(0, OPEN_ROWS), left }];
  const failedCount = hosts.filter(([, counts]) => isFailed(counts)).length;
  const failed: Section = {
    name: 'the hosts that failed',
    before: `${head}\n\n${table}`,
    rows: rows(0, Math.min(failedCount, FAILED_ROWS)),
    more: Math.max(0, failedCount - FAILED_ROWS),
    left: (count) => `and ${counted(count, 'more host')} that failed`,
  };
  const goodCount = hosts.length - failedCount;
  const title = failedCount === 0 ? `All ${goodCount} hosts` : `The other ${counted(goodCount, 'host')}`;
  const folded: Section = {
    name: 'the hosts that did not fail',
    before: `${failedCount === 0 ? `${head}\n\n` : ''}${detailsStart(title)}\n\n${table}`,
    rows: rows(failedCount, failedCount + FOLDED_ROWS),
    more: Math.max(0, goodCount - FOLDED_ROWS),
    left,
    after: DETAILS_END,
  };
  return [...(failedCount > 0 ? [failed] : []), ...(goodCount > 0 ? [folded] : [])];
}

/** Returns the row of a host. Failures are emphasized. */
function hostRow([host, counts]: HostRow, quote: Quote): Row {
  const cells = COLUMNS.map((column) => {
    const stands = counts[column] > 0 && (column === 'failed' || column === 'unreachable');
    return stands ? `**${counts[column]}**` : String(counts[column]);
  });
  return { text: row([quote.code(host, 100), ...cells]), counts: 1 };
}
