import { jobLink } from '../../controller/job-link.ts';
import { isFinal } from '../../controller/jobs.ts';
import type { Resource } from '../../controller/resources/api.ts';
import type { Resources } from '../../controller/resources/resources.ts';
import { message, withMore } from '../../messages/message.ts';
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
  { updates, root }: Resources,
  retry: RetryOptions,
  project: Resource,
  title: string,
): Promise<void> {
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
  const link = ended.lastJob === undefined ? '' : jobLink(root, { type: 'project_update', id: ended.lastJob }).url;
  throw new ApplyError(withMore(message('first-update-failed', { project: title, status: ended.status }), link));
}

/**
 * Updates a project or inventory source, and waits until the update is finished.
 * @param title of the object, for people
 * @throws ApplyError when it fails or takes too long; ResponseError, ConnectionError, the signal's reason
 */
export async function sync(
  { updates, root }: Resources,
  retry: RetryOptions,
  resource: Resource,
  title: string,
): Promise<void> {
  const { signal, sink } = retry;
  const job = await updates.start(resource, { signal, retry });
  const { url } = jobLink(root, job);
  sink.info(`Updating the ${title}: ${url}`);
  let last = '';
  const ended = await poll(pollOptions(retry), async () => {
    last = await updates.status(job, { signal, retry });
    return isFinal(last) ? last : undefined;
  });
  if (ended === undefined) throw new ApplyError(message('sync-not-ended', { object: title, status: last, url }));
  if (ended !== 'successful') throw new ApplyError(message('sync-failed', { object: title, status: ended, url }));
}

/** Returns how to wait. A project's first update takes some 11 s (controller fact 84), a large one minutes. */
function pollOptions({ clock, signal }: RetryOptions): Parameters<typeof poll>[0] {
  const backoff = new Backoff(5000);
  return { clock, signal, timeoutMs: 15 * 60_000, nextPauseMs: () => backoff.next() };
}
