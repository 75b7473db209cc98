import type { EventQuery } from '../../controller/events/event-filter.ts';
import type { JobRef } from '../../controller/jobs.ts';
import { ConnectionError } from '../../http/errors.ts';
import { message } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';
import { DeadlineError } from '../../timing/transient-error.ts';
import type { FollowContext } from '../follow-context.ts';
import { resultRequest } from '../result-request.ts';
import type { Collector } from './collector.ts';

/** The events that describe a playbook: failures, starts of tasks, Ansible's own errors, and the recap. */
export const PLAYBOOK_RUN: EventQuery = {
  kinds: [
    'playbook_on_play_start',
    'playbook_on_task_start',
    'runner_on_failed',
    'runner_on_unreachable',
    'playbook_on_stats',
    'error',
  ],
};

const RECAP: EventQuery = { kinds: ['playbook_on_stats'] };

/** Changes of successful tasks. Ignored failures that changed something are among the failures. */
const CHANGES: EventQuery = { kinds: ['runner_on_ok'], changed: true };

/** Used without a recap: the progress of each host. */
const RESULTS: EventQuery = { kinds: ['runner_on_start', 'runner_on_ok', 'runner_on_skipped'] };

/** The events in which Ansible says why it stopped. */
const ERRORS: EventQuery = { kinds: ['error', 'verbose'], wholeOutput: true };

/** How many of Ansible's own last lines are searched for the error that stopped it. */
const MAX_ERRORS = 25;

/** Maximum pages of 200 events. The recap contains the counts beyond them. */
const MAX_PAGES = 5;

/** Maximum pages of results on single hosts. */
const MAX_RESULT_PAGES = 10;

/** Maximum pages of 200 hosts. */
const MAX_HOST_PAGES = 50;

/**
 * Reads the missing results of a job whose events were not all read. The rest came by download, some never arrived, or
 * the log was not wanted. Sends only a few requests, whatever the job printed. An error is reported and changes nothing
 * else.
 * @throws the signal's reason
 */
export async function completeResults(context: FollowContext, job: JobRef, collector: Collector): Promise<void> {
  let lastError: unknown;
  // One kind may be unreadable when another is not, so each is tried.
  for (const read of [readPlaybookRun, readSummaries, readReason, readRemaining]) {
    try {
      if (collector.missedFrom !== undefined) await read(context, job, collector, collector.missedFrom);
    } catch (error) {
      context.signal.throwIfAborted();
      lastError ??= error;
      // Nothing answers: the next request would wait just as long.
      if (error instanceof ConnectionError || error instanceof DeadlineError) break;
    }
  }
  await collector.makeDiffs().catch((error: unknown) => {
    lastError ??= error;
  });
  if (lastError === undefined) return;
  context.sink.warn(message('results-incomplete', { job: job.id, reason: describeError(lastError) }));
}

async function readPlaybookRun(context: FollowContext, job: JobRef, collector: Collector, from: number): Promise<void> {
  if (collector.hasRecap && !collector.lacksFailures) return;
  const isAll = await readKinds(context, job, collector, PLAYBOOK_RUN, from, MAX_PAGES);
  if (!collector.hasRecap && !isAll) await readKinds(context, job, collector, RECAP, from, 1);
}

/** Reads the counts of the recap from another table. */
async function readSummaries(context: FollowContext, job: JobRef, collector: Collector): Promise<void> {
  if (collector.hasRecap || job.type !== 'job') return;
  const counted = await context.controller.jobHostSummaries.list(job, MAX_HOST_PAGES, resultRequest(context));
  if (counted.size > 0) collector.takeRecap(counted);
}

async function readRemaining(context: FollowContext, job: JobRef, collector: Collector, from: number): Promise<void> {
  if (!collector.hasRecap) await readKinds(context, job, collector, RESULTS, from, MAX_RESULT_PAGES);
  else if (collector.lacksChanges) await readKinds(context, job, collector, CHANGES, from, 1);
}

/** Reads why Ansible stopped when there is no recap. Its last lines contain the reason, also after failed tasks. */
async function readReason(context: FollowContext, job: JobRef, collector: Collector): Promise<void> {
  if (collector.hasRecap) return;
  const events = await context.controller.jobEvents.last(job, ERRORS, MAX_ERRORS, resultRequest(context));
  for (const event of events) collector.takeMissed(event);
}

/** Reads events of some kinds. Returns whether all of them were read. */
async function readKinds(
  context: FollowContext,
  job: JobRef,
  collector: Collector,
  query: EventQuery,
  first: number,
  maxPages: number,
): Promise<boolean> {
  const options = resultRequest(context);
  let pages = 0;
  for await (const { events, more } of context.controller.jobEvents.pages(job, query, first, options)) {
    for (const event of events) collector.takeMissed(event);
    pages += 1;
    if (!more) return true;
    if (pages >= maxPages) return false;
  }
  return true;
}
