import { onOneLine } from '../http/reply-text.ts';
import { text } from '../messages/message.ts';
import { namesOf } from '../messages/sentence-parts.ts';
import type { Missed } from './handler-runs.ts';

/** A handler that a host still needs after a job. */
export interface MissedOnHost extends Missed {
  jobId: number;
  host: string;
}

/** Returns a sentence about plays in which no handler ran on any host. */
export function unseenSentence(jobIds: readonly number[], hosts: readonly string[]): string {
  return text('handler-maybe-not-run', { jobs: jobIds.join(' and job '), hosts: namesOf(hosts) });
}

/** Returns one sentence for all handlers that the same hosts need for the same reason. */
export function missedSentences(missed: readonly MissedOnHost[]): string[] {
  const byHandler = grouped(missed, ({ jobId, failed, key }) => `${jobId} ${failed} ${key}`);
  const byHosts = grouped(byHandler, (group) => {
    const [first] = group;
    return `${first.jobId} ${first.failed} ${group.map(({ host }) => host).join(',')}`;
  });
  return byHosts.map((groups) => {
    const [[{ jobId, failed }]] = groups;
    const names = namesOf(groups.map(([{ name }]) => `"${onOneLine(name)}"`));
    const hosts = namesOf(groups[0].map(({ host }) => host));
    const values = { hosts, job: jobId };
    if (groups.length > 1) return text(failed ? 'handlers-failed' : 'handlers-not-run', { ...values, names });
    return text(failed ? 'handler-failed' : 'handler-not-run', { ...values, name: names });
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
