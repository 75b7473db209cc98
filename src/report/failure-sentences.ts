import type { Account, TaskFailure } from '../follow/account.ts';
import { namesOf } from '../follow/coverage.ts';

/** A failure that several hosts have in common. */
type SharedFailure = Omit<TaskFailure, 'host'> & { hosts: string[] };

/**
 * The first failures in words, those of several hosts that say the same as one, and how many more there are.
 * @param most so many are named
 */
export function failureSentences(
  { failures, failureCount }: Pick<Account, 'failures' | 'failureCount'>,
  most: number,
): string[] {
  const named = alike(failures).slice(0, most);
  const more = failureCount - named.reduce((sum, { hosts }) => sum + hosts.length, 0);
  return [
    ...named.map(({ task, hosts, message, unreachable }) =>
      unreachable
        ? `${namesOf(hosts)} could not be reached (task "${task}"): ${message}`
        : `Task "${task}" failed on ${namesOf(hosts)}: ${message}`,
    ),
    ...(more > 0 ? [`And ${more} more ${more === 1 ? 'failure' : 'failures'}`] : []),
  ];
}

/** Failures of the same task with the same message as one, in the order of the first of them. */
function alike(failures: readonly TaskFailure[]): SharedFailure[] {
  const shared = new Map<string, SharedFailure>();
  for (const { host, ...failure } of failures) {
    const key = JSON.stringify([failure.jobId, failure.taskPath, failure.task, failure.message]);
    const known = shared.get(key) ?? { ...failure, hosts: [] };
    known.hosts.push(host);
    shared.set(key, known);
  }
  return [...shared.values()];
}
