import type { JobRef } from '../controller/jobs.ts';
import { text } from '../messages/message.ts';
import { namesOf } from '../messages/sentence-parts.ts';
import { describeError } from '../step-errors.ts';
import { CHANGED_ITEM, HandlerRuns, missedOn, playsOf } from './handler-runs.ts';
import { type MissedOnHost, missedSentences, unseenSentence } from './missed-handler-sentences.ts';
import { type Handler, HOST_RESULT_EVENTS, type PlaybookRun } from './playbook-run.ts';
import { type ReadContext, readEvents } from './read-events.ts';
import type { LeftUndone, Relaunched } from './unfinished-hosts.ts';

/*
 * Handlers that a relaunch does not run. A host that fails before a flush runs no handler. In the relaunch, the task
 * that notified it finds nothing to change. Only hosts that reach the flush have events of their notifications. So the
 * events do not show which handler the others need: it may be any that ran in the play.
 */

interface Run {
  job: JobRef;
  playbookRun: PlaybookRun;
  /** The hosts of its relaunch; none for the last job. */
  relaunched: ReadonlySet<string>;
}

/**
 * Returns the handlers that the relaunches leave undone. Sends requests only about hosts that failed after a change.
 * @param last the successful relaunch
 * @throws the signal's reason
 */
export async function missedHandlers(
  context: ReadContext,
  earlier: readonly Relaunched[],
  last: Pick<Run, 'job' | 'playbookRun'>,
): Promise<LeftUndone> {
  const runs: Run[] = [...earlier, { ...last, relaunched: new Set() }];
  const suspects = new Set(earlier.flatMap((run) => suspectsOf(run)));
  if (suspects.size === 0) return { unfinished: [], notes: [] };
  try {
    return await compare(context, runs);
  } catch (error) {
    context.signal.throwIfAborted();
    const hosts = namesOf([...suspects]);
    const gap = text('handlers-not-checked', { hosts, reason: describeError(error) });
    return { unfinished: [gap], notes: [] };
  }
}

/** Returns the relaunched hosts that may have changed before they failed. Others need no handler. */
function suspectsOf({ playbookRun, relaunched }: Run): string[] {
  const { changes, failures } = playbookRun;
  return (playbookRun.failed ?? []).filter(
    (host) => relaunched.has(host) && (changes.has(host) || failures.get(host)?.itemsMayHaveChanged === true),
  );
}

async function compare(context: ReadContext, runs: readonly Run[]): Promise<LeftUndone> {
  let missed: MissedOnHost[] = [];
  const unseen: { jobId: number; host: string }[] = [];
  for (const { job, ...run } of runs) {
    const suspects = suspectsOf({ job, ...run });
    const found = await readRuns(context, job, run.playbookRun, suspects, new Set(missed.map(({ host }) => host)));
    if (found === undefined) continue;
    missed = missed.filter(({ host, key }) => !found.ranOn(host).has(key));
    for (const host of suspects) {
      const seen = handlersFor(run.playbookRun, host, runs);
      const here = missedOn(found.of(host), seen).map((one) => ({ ...one, jobId: job.id, host }));
      missed = added(missed, here);
      if (seen.length === 0 && found.of(host).changed) unseen.push({ jobId: job.id, host });
    }
  }
  return { unfinished: missedSentences(missed), notes: notesOf(unseen) };
}

/** Returns one sentence at most. */
function notesOf(unseen: readonly { jobId: number; host: string }[]): string[] {
  const jobIds = new Set(unseen.map(({ jobId }) => jobId));
  return jobIds.size === 0 ? [] : [unseenSentence([...jobIds], [...new Set(unseen.map(({ host }) => host))])];
}

/** Merges the missed handlers, each once for each host. A later failure replaces the fact that it did not run. */
function added(missed: readonly MissedOnHost[], more: readonly MissedOnHost[]): MissedOnHost[] {
  const isIn = (list: readonly MissedOnHost[], { host, key }: MissedOnHost): boolean =>
    list.some((one) => one.host === host && one.key === key);
  const failures = more.filter(({ failed }) => failed);
  const kept = missed.filter((one) => !isIn(failures, one));
  return [...kept, ...more.filter((one) => !isIn(kept, one))];
}

/** Returns the handlers that ran in the play in which a host failed, on any host and in any of the jobs. */
function handlersFor(playbookRun: PlaybookRun, host: string, runs: readonly Run[]): Handler[] {
  const seen = new Map<string, Handler>();
  for (const play of playsOf(playbookRun, host)) {
    const index = playbookRun.plays.indexOf(play);
    for (const { playbookRun: other } of runs) {
      const same = other.plays[index];
      if (same?.name !== play.name) continue;
      for (const handler of same.handlers.values()) seen.set(handler.key, handler);
    }
  }
  return [...seen.values()];
}

/**
 * Reads what ran on some hosts: changes and handlers, with one request for most jobs.
 * @param waiting hosts for which only the handlers that ran are needed
 * @returns undefined when there is nothing to read
 */
async function readRuns(
  context: ReadContext,
  job: JobRef,
  playbookRun: PlaybookRun,
  suspects: readonly string[],
  waiting: ReadonlySet<string>,
): Promise<HandlerRuns | undefined> {
  const handlers = playbookRun.plays.flatMap((play) => [...play.handlers.keys()]);
  if (suspects.length === 0 && (waiting.size === 0 || handlers.length === 0)) return undefined;
  const hosts = new Set([...suspects, ...waiting]);
  const changed = suspects.length > 0 || handlers.length === 0;
  const withItems = suspects.some((host) => playbookRun.failures.get(host)?.itemsMayHaveChanged);
  const kinds = withItems ? [...HOST_RESULT_EVENTS, CHANGED_ITEM] : HOST_RESULT_EVENTS;
  const query = { kinds, hosts, changed, startedBy: handlers };
  return await readEvents(context, job, query, new HandlerRuns(playbookRun, hosts));
}
