import { jobLink } from '../../controller/job-link.ts';
import type { Job } from '../../controller/jobs.ts';
import type { FollowContext } from '../follow-context.ts';
import { blockerOf, queueWords, reasonOf } from './queue-reason-text.ts';

/**
 * When the reason why a job does not start is requested, in ms after the launch. The first answers may be empty
 * (controller fact 33).
 */
const REASON_POLLS_MS: readonly number[] = [5000, 15_000, 30_000];

/** A timer may fire this much too early, in ms. The request then counts as the one at that moment. */
const REASON_POLL_MARGIN_MS = 10;

/** Such a request comes later by up to this share, so that steps that started together do not synchronise. */
const REASON_POLL_JITTER = 0.1;

/**
 * After this time the log says that the controller gives no reason, in ms. It sets one after half a minute (controller
 * fact 33).
 */
export const NO_REASON_AFTER_MS = 60_000;

/** When the controller has set the reason why a job does not start, if it gives one (controller fact 33), in ms. */
export const EXPLAINED_MS = 32_000;

/**
 * Returns when the reason is requested next, in ms from now; infinite when the controller gave one, or after the last
 * of these requests.
 * @param waitedMs infinite for a job that is not queued
 */
export function nextReasonPoll(explanation: string, waitedMs: number, random = Math.random): number {
  const next = REASON_POLLS_MS.find((at) => at > waitedMs + REASON_POLL_MARGIN_MS);
  if (explanation !== '' || next === undefined) return Number.POSITIVE_INFINITY;
  return (next - waitedMs) * (1 + REASON_POLL_JITTER * random());
}

/** Returns whether the log should say why a job does not start, after a wait in ms. A reason is due at once. */
export function isReasonDue({ explanation }: Pick<Job, 'explanation'>, waitedMs: number): boolean {
  return explanation !== '' || waitedMs >= NO_REASON_AFTER_MS;
}

/** Returns why a job does not start, what that means, and the page of the blocking job. */
export function reasonSentence({ controller }: Pick<FollowContext, 'controller'>, job: Job): string {
  const { id, status, explanation } = job;
  const blocker = blockerOf(job);
  const reason = explanation === '' ? '; the controller gives no reason' : `: ${reasonOf(job)}`;
  const link = blocker === undefined ? '' : jobLink(controller.root, blocker).url;
  return [`Job ${id} is ${status}${reason}.`, queueWords(job), link].filter((part) => part !== '').join(' ');
}

/**
 * Returns which approvals a blocking workflow waits for.
 * @returns a sentence with a leading space; `''` when there are none
 * @throws the context signal's reason
 */
export async function approvalsAhead(
  { controller, rateLimit, signal }: Pick<FollowContext, 'controller' | 'rateLimit' | 'signal'>,
  job: Job,
): Promise<string> {
  const blocker = blockerOf(job);
  if (blocker?.type !== 'workflow_job') return '';
  // It only makes the reason clearer. Without it, the link must be enough.
  const nodes = await controller.workflowNodes.list(blocker, { signal, rateLimit }).catch(() => []);
  signal.throwIfAborted();
  const names = nodes
    .filter(({ run }) => run?.type === 'workflow_approval' && run.status === 'pending')
    .map(({ name }) => `"${name}"`);
  return names.length === 0 ? '' : ` That job is waiting for approval ${names.join(', ')}.`;
}
