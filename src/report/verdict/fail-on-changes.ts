import { type PlaybookResults, type TaskChange, taskName } from '../../follow/playbook/playbook-results.ts';
import { type Message, message, text } from '../../messages/message.ts';
import { counted } from '../../messages/sentence-parts.ts';
import { hostNames, placeWords } from './task-names.ts';

/** The result of `fail_on_changes` for a successful check. It passes if it is certain that no host would change. */
export type ChangeGate =
  | { passes: true; sentence: string }
  /** `list` has the changes that would be made, one line each. */
  | { passes: false; failure: Message; list: string[] };

/** How many tasks are listed. The others are counted. */
const LISTED_TASKS = 20;

/**
 * Returns whether a host would change. Only the recap counts every change, but any known change fails the check.
 * @param results of all jobs of the check
 */
export function changeGate({ hosts, hasRecap, changes, changeCount }: PlaybookResults): ChangeGate {
  const counts = [...hosts].filter(([, { changed }]) => changed > 0).map(([host]) => host);
  const changing = new Set([...counts, ...changes.map(({ host }) => host)]);
  if (changing.size > 0) {
    const values = { count: counted(changing.size, 'host'), hosts: hostNames([...changing].sort()) };
    return { passes: false, failure: message('check-found-changes', values), list: listed(changes, changeCount) };
  }
  if (!hasRecap || changeCount > 0) return { passes: false, failure: message('check-recap-missing'), list: [] };
  if (hosts.size === 0) return { passes: true, sentence: text('check-without-hosts') };
  return { passes: true, sentence: `No host would change; ${counted(hosts.size, 'host')} checked.` };
}

/** Returns the tasks in order, each with the hosts that it would change. */
function listed(changes: readonly TaskChange[], count: number): string[] {
  const tasks = new Map<string, { first: TaskChange; hosts: string[]; count: number }>();
  for (const change of changes) {
    const { play, role, task, taskPath } = change;
    const key = JSON.stringify([taskPath, play, role, task]);
    const known = tasks.get(key) ?? { first: change, hosts: [], count: 0 };
    tasks.set(key, known);
    known.count += 1;
    if (!known.hosts.includes(change.host)) known.hosts.push(change.host);
  }
  const shown = [...tasks.values()].slice(0, LISTED_TASKS);
  const lines = shown.map(
    ({ first, hosts }) => `- ${oneLine(`${taskName(first)}${placeWords(first.taskPath)}: ${hostNames(hosts)}`)}`,
  );
  const rest = count - shown.reduce((sum, task) => sum + task.count, 0);
  return rest > 0 ? [...lines, `- and ${rest} more`] : lines;
}

/** Returns the text on one line: names from outside may contain line ends. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
