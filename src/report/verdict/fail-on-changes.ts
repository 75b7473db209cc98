import type { PlaybookResults, TaskChange } from '../../follow/playbook/playbook-results.ts';
import { counted } from '../log/counted.ts';
import { hostNames, placeWords, taskName } from './task-names.ts';

/** The result of `fail_on_changes` for a successful check. */
export interface ChangeGate {
  /** Whether it is certain that no host would change. */
  passes: boolean;
  sentence: string;
  /** The changes that would be made, one line each. */
  list: string[];
}

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
    const sentence = `${counted(changing.size, 'host')} would change (\`fail_on_changes\`): ${hostNames([...changing].sort())}.`;
    return { passes: false, sentence, list: listed(changes, changeCount) };
  }
  if (!hasRecap || changeCount > 0) {
    const sentence =
      'Whether a host would change is not known (`fail_on_changes`): the recap is missing. Run the check again.';
    return { passes: false, sentence, list: [] };
  }
  if (hosts.size === 0) {
    const sentence =
      'No host would change, since none was checked: look at the inventory, the limit and the tags that it ran with.';
    return { passes: true, sentence, list: [] };
  }
  return { passes: true, sentence: `No host would change; ${counted(hosts.size, 'host')} checked.`, list: [] };
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
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
