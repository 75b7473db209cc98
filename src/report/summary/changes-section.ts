import type { TaskChange } from '../../follow/playbook/playbook-results.ts';
import { isCheck, type JobReport } from '../job-report.ts';
import { counted } from '../log/counted.ts';
import type { Row, Section } from './compose-sections.ts';
import { DETAILS_END, detailsStart } from './markdown.ts';
import type { Quote } from './quote.ts';
import { hostList, taskPlace } from './task-cells.ts';

/** Tasks that are shown. */
const MAX_TASKS = 100;

/** Lines of one diff. */
const MAX_LINES = 60;

/** What a check would change stands open: it is what was asked for. What a run changed is folded. */
export function changeSections(report: JobReport, quote: Quote): Section[] {
  const { results } = report;
  if (results === undefined || results.changeCount === 0) return [];
  const tasks = byTask(results.changes).slice(0, MAX_TASKS);
  const rows = tasks.map((changes): Row => ({ text: taskText(changes, quote), counts: changes.length }));
  const shown = rows.reduce((sum, { counts }) => sum + counts, 0);
  const rest = {
    rows,
    gap: '\n\n',
    more: results.changeCount - shown,
    left: (count: number) => `and ${counted(count, 'more change')}`,
  } as const;
  if (isCheck(report)) return [{ name: 'what would change', before: '#### What would change', ...rest }];
  const title = `What changed (${results.changeCount})`;
  return [{ name: 'what changed', before: detailsStart(title), ...rest, after: DETAILS_END }];
}

function byTask(changes: readonly TaskChange[]): TaskChange[][] {
  return groups(changes, ({ jobId, play, task, taskPath }) => JSON.stringify([jobId, play, task, taskPath]));
}

/** The task once, then each of its diffs with the hosts that have it. */
function taskText(changes: readonly TaskChange[], quote: Quote): string {
  const [first] = changes;
  if (first === undefined) return '';
  const title = taskPlace(first, quote);
  const parts = groups(changes, ({ diff }) => withoutPaths(diff)).map((same) => {
    const hosts = `on ${hostList(
      same.map(({ host }) => host),
      quote,
    )}`;
    const diff = same[0]?.diff ?? '';
    return { hosts, diff: diff.trim() === '' ? undefined : quote.block(diff, 'diff', MAX_LINES) };
  });
  return parts
    .map(({ hosts, diff }, index) => {
      const line = index === 0 ? `${title} ${hosts}` : hosts;
      return diff === undefined ? line : `${line}\n\n${diff}`;
    })
    .join('\n\n');
}

/** The first lines of a diff name temporary files, other ones on each host. */
function withoutPaths(diff: string): string {
  return diff.replace(/^(?:---|\+\+\+) .*$/gm, '');
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group === undefined) found.set(key, [item]);
    else group.push(item);
  }
  return [...found.values()];
}
