import type { PlaybookResults, TaskChange, TaskPlace } from '../../follow/playbook/playbook-results.ts';
import { counted } from '../../messages/sentence-parts.ts';
import { isCheck, type JobReport } from '../job-report.ts';
import type { Row, Section } from './compose-sections.ts';
import { DETAILS_END, detailsStart } from './markdown.ts';
import type { Quote } from './quote.ts';
import { hostList, taskPlace } from './task-cells.ts';

/** Maximum number of tasks shown. */
const MAX_TASKS = 100;

/** Maximum lines of one diff. */
const MAX_LINES = 60;

/** Returns the changes. Those of a check are shown open, since they are its purpose. Those of a run are folded. */
export function changeSections(report: JobReport, quote: Quote): Section[] {
  const { results } = report;
  if (results === undefined || results.changeCount === 0) return [];
  const tasks = byTask(results.changes);
  const rows = tasks
    .slice(0, MAX_TASKS)
    .map((changes): Row => ({ text: taskText(changes, quote), counts: changes.length }));
  const shown = rows.reduce((sum, { counts }) => sum + counts, 0);
  const rest = {
    rows,
    gap: '\n\n',
    more: results.changeCount - shown,
    left: (count: number) => `and ${counted(count, 'more change')}`,
  } as const;
  if (isCheck(report)) return [{ name: 'what would change', before: '#### What would change', ...rest }];
  return [{ name: 'what changed', before: detailsStart(changedWords(results)), ...rest, after: DETAILS_END }];
}

/** Returns the title for the changes of a run, with the number of tasks; of changes, if not all of them are known. */
export function changedWords({ changes, changeCount }: PlaybookResults): string {
  const areAllKnown = changes.length === changeCount;
  return `What changed: ${areAllKnown ? counted(byTask(changes).length, 'task') : counted(changeCount, 'change')}`;
}

/** Groups what happened on hosts by task. A relaunch, and each slice of a job, runs the same tasks on other hosts. */
export function byTask<T extends TaskPlace>(items: readonly T[]): T[][] {
  return groups(items, ({ play, role, task, taskPath }) => JSON.stringify([play, role, task, taskPath]));
}

/** Returns a task with each of its diffs and the hosts of each diff. */
function taskText(changes: readonly TaskChange[], quote: Quote): string {
  const [first] = changes;
  if (first === undefined) return '';
  const title = taskPlace(first, quote);
  const parts = groups(changes, ({ diff }) => withoutPaths(diff)).map((same) => {
    const hosts = `on ${hostList([...new Set(same.map(({ host }) => host))], quote)}`;
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

/** Returns a diff without its first lines, which name a different temporary file on each host. */
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
