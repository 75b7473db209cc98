import { type PlaybookResults, type TaskFailure, taskName } from '../../follow/playbook/playbook-results.ts';
import { text } from '../../messages/message.ts';
import { namesOf } from '../../messages/sentence-parts.ts';
import { placeWords } from './task-names.ts';

/** A failure that several hosts share. */
type SharedFailure = Omit<TaskFailure, 'host'> & { hosts: string[] };

/**
 * Returns the first failures as sentences, with equal failures of several hosts merged, and the number of the others.
 * @param most maximum number of failures
 * @param says whether the modules' messages are included
 */
export function failureSentences(
  { failures, failureCount }: Pick<PlaybookResults, 'failures' | 'failureCount'>,
  most: number,
  says: boolean,
): string[] {
  const named = alike(failures, says).slice(0, most);
  const more = failureCount - named.reduce((sum, { hosts }) => sum + hosts.length, 0);
  return [
    ...named.map(({ hosts, message, unreachable, ...place }) => {
      const task = `"${taskName(place)}"${placeWords(place.taskPath)}`;
      const values = { task, hosts: namesOf(hosts) };
      if (!says) return text(unreachable ? 'hosts-unreachable' : 'task-failed', values);
      const id = unreachable ? 'hosts-unreachable-with-message' : 'task-failed-with-message';
      return text(id, { ...values, words: message });
    }),
    ...(more === 1 ? [text('failure-not-listed')] : []),
    ...(more > 1 ? [text('failures-not-listed', { count: more })] : []),
  ];
}

/** Merges failures of the same task and, if messages are included, with the same message. Order: first occurrence. */
function alike(failures: readonly TaskFailure[], says: boolean): SharedFailure[] {
  const shared = new Map<string, SharedFailure>();
  for (const { host, ...failure } of failures) {
    const { jobId, taskPath, task, message, unreachable } = failure;
    const key = JSON.stringify([jobId, taskPath, task, unreachable, says ? message : '']);
    const known = shared.get(key) ?? { ...failure, hosts: [] };
    known.hosts.push(host);
    shared.set(key, known);
  }
  return [...shared.values()];
}
