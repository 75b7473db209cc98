import { type PlaybookResults, type TaskChange, taskName } from '../../follow/playbook/playbook-results.ts';
import { counted } from '../../messages/sentence-parts.ts';
import { byTask } from '../summary/changes-section.ts';
import { hostNames, placeWords } from '../verdict/task-names.ts';
import type { Annotation } from './annotations.ts';
import type { Clean } from './failed-tasks.ts';
import type { SourceLine } from './task-location.ts';

/** The runner keeps ten notices of a step (runner fact 14). */
const MAX_NOTICES = 10;

/** Maximum lines of a diff, and maximum characters of a title and of the message. An annotation holds 4,096. */
const MAX_LINES = 40;
const MAX_TITLE = 120;
const MAX_TEXT = 3600;

/**
 * Returns a notice for each task that would change a host and has a line in this repository. Tasks with a diff come
 * first, then those with the most hosts. The last notice counts the other tasks.
 * @param locate returns where a task path of the controller is in this repository
 */
export function changeNotices(
  { changes }: Pick<PlaybookResults, 'changes'>,
  locate: (taskPath: string) => SourceLine | undefined,
  clean: Clean,
): Annotation[] {
  const tasks = byTask(changes).flatMap((task) => {
    const place = locate(task[0]?.taskPath ?? '');
    return place === undefined ? [] : [{ task, place, hosts: [...new Set(task.map(({ host }) => host))] }];
  });
  const sorted = tasks.toSorted(
    (a, b) => Number(hasDiff(b.task)) - Number(hasDiff(a.task)) || b.hosts.length - a.hosts.length,
  );
  const more = sorted.length - MAX_NOTICES;
  return sorted.slice(0, MAX_NOTICES).map(({ task, place, hosts }, index) => {
    const rest = more > 0 && index === MAX_NOTICES - 1 ? `\n${counted(more, 'more task')} would change hosts.` : '';
    const [first] = task as [TaskChange];
    return {
      level: 'notice',
      title: cut(`Would change: ${clean(taskName(first))}`, MAX_TITLE),
      message: `${cut(messageOf(task, hosts, clean), MAX_TEXT)}${rest}`,
      place,
    };
  });
}

function hasDiff(task: readonly TaskChange[]): boolean {
  return task.some(({ diff }) => diff.trim() !== '');
}

/** Returns the task, its place, the hosts, and the diff of the first host that has one. */
function messageOf(task: readonly TaskChange[], hosts: readonly string[], clean: Clean): string {
  const [first] = task as [TaskChange];
  const names = hostNames(hosts.map(clean));
  const where = hosts.length === 1 ? names : `${counted(hosts.length, 'host')} (${names})`;
  const sentence = `Task "${clean(taskName(first))}"${clean(placeWords(first.taskPath))} would change ${where}.`;
  const shown = task.find(({ diff }) => diff.trim() !== '');
  if (shown === undefined) return sentence;
  const lines = shown.diff.trimEnd().split('\n');
  const left = lines.length - MAX_LINES;
  return [
    hosts.length === 1 ? sentence : `${sentence} On ${clean(shown.host)}:`,
    ...lines.slice(0, MAX_LINES).map(clean),
    ...(left > 0 ? [`… ${counted(left, 'more line')}`] : []),
  ].join('\n');
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
