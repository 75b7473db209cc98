import { jobLink } from '../../controller/job-link.ts';
import { isFinal, type Job, type JobRef } from '../../controller/jobs.ts';
import type { Resource } from '../../controller/resources/api.ts';
import type { Resources } from '../../controller/resources/resources.ts';
import { updateFailure } from '../../follow/playbook/update-failure.ts';
import { message, withMore } from '../../messages/message.ts';
import { asSentence } from '../../messages/sentence-parts.ts';
import { ApplyError } from '../../step-errors.ts';
import { Backoff } from '../../timing/backoff.ts';
import { poll } from '../../timing/poll.ts';
import type { RetryOptions } from '../../timing/retry.ts';

/** How long an update that the controller starts itself takes to start, in ms. */
const UPDATE_START_MS = 15_000;

/** Statuses of an update that is not finished. */
const UNFINISHED = new Set(['new', 'pending', 'waiting', 'running']);

/**
 * Waits until an update that the controller started is finished.
 * @param title of the project, for people
 * @throws ApplyError when it fails or takes too long; ResponseError, ConnectionError, the signal's reason
 */
export async function awaitUpdate(
  resources: Resources,
  retry: RetryOptions,
  project: Resource,
  title: string,
): Promise<void> {
  const { updates, root } = resources;
  const { signal, sink } = retry;
  let isReported = false;
  let last = '';
  const ended = await poll(pollOptions(retry), async (elapsedMs) => {
    const state = await updates.state(project, { signal, retry });
    last = state.status;
    // Before its first update starts, a project says `never updated` for a moment.
    const mayStart = state.status === 'never updated' && elapsedMs <= UPDATE_START_MS;
    if (!UNFINISHED.has(state.status) && !mayStart) return state;
    if (!isReported) sink.info(`Waiting for the update of the ${title} that the controller started.`);
    isReported = true;
    return undefined;
  });
  if (ended === undefined) throw new ApplyError(message('first-update-not-ended', { project: title, status: last }));
  if (!['failed', 'error', 'canceled'].includes(ended.status)) return;
  const { status, lastJob } = ended;
  if (lastJob === undefined) throw new ApplyError(message('first-update-failed', { project: title, status }));
  const update: JobRef = { type: 'project_update', id: lastJob };
  const reason = await reasonOf(resources, retry, { ...update, status, explanation: '' });
  const { url } = jobLink(root, update);
  throw new ApplyError(
    reason === ''
      ? withMore(message('first-update-failed', { project: title, status }), url)
      : message('first-update-failed-with-reason', { project: title, status, reason, url }),
  );
}

/**
 * Updates a project or inventory source, and waits until the update is finished.
 * @param title of the object, for people
 * @throws ApplyError when it fails or takes too long; ResponseError, ConnectionError, the signal's reason
 */
export async function sync(
  resources: Resources,
  retry: RetryOptions,
  resource: Resource,
  title: string,
): Promise<void> {
  const { updates, root } = resources;
  const { signal, sink } = retry;
  const job = await updates.start(resource, { signal, retry });
  const { url } = jobLink(root, job);
  sink.info(`Updating the ${title}: ${url}`);
  let last = '';
  const ended = await poll(pollOptions(retry), async () => {
    const update = await updates.get(job, { signal, retry });
    last = update.status;
    return isFinal(last) ? update : undefined;
  });
  if (ended === undefined) throw new ApplyError(message('sync-not-ended', { object: title, status: last, url }));
  const { status } = ended;
  if (status === 'successful') return;
  const reason = await reasonOf(resources, retry, ended);
  throw new ApplyError(
    reason === ''
      ? message('sync-failed', { object: title, status, url })
      : message('sync-failed-with-reason', { reason, url }),
  );
}

/** Returns why an update failed, as a sentence; `''` when it is not known. */
async function reasonOf(
  { jobEvents }: Resources,
  retry: RetryOptions,
  update: Pick<Job, 'type' | 'id' | 'status' | 'explanation'>,
): Promise<string> {
  const { signal } = retry;
  if (update.status === 'canceled') return '';
  try {
    return asSentence((await updateFailure(jobEvents, update, { signal, retry })) || update.explanation);
  } catch {
    signal.throwIfAborted();
    // The update's own status is reported in any case.
    return asSentence(update.explanation);
  }
}

/** Returns how to wait. A project's first update takes some 11 s (controller fact 84), a large one minutes. */
function pollOptions({ clock, signal }: RetryOptions): Parameters<typeof poll>[0] {
  const backoff = new Backoff(5000);
  return { clock, signal, timeoutMs: 15 * 60_000, nextPauseMs: () => backoff.next() };
}
