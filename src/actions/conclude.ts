import { systemClock } from '../clock.ts';
import { type JobLink, jobLink } from '../controller/links.ts';
import type { Job } from '../controller/resources.ts';
import { type Cancellation, cancelJob } from '../follow/cancel.ts';
import type { Outcome } from '../follow/follow.ts';
import type { StepAccount } from '../follow/step-account.ts';
import { clearProgress } from '../report/state.ts';
import { writeSummary } from '../report/summary.ts';
import { verdict } from '../report/verdict.ts';
import type { Followed, Run } from './run.ts';
import type { Sequel } from './sequel.ts';

/** How long the end of a job that is cancelled at its time-out is awaited, in ms. */
const TIMEOUT_CANCEL_MS = 60_000;

/**
 * Brings the wait to its verdict, and cancels the job where that is wanted at its time-out.
 * @param outcome of the last job; `wasWhole` tells whether all output of those before was printed, `accounts` what they
 *   all did
 */
export async function conclude(
  run: Run,
  { job, ours }: Followed,
  outcome: Outcome & { wasWhole: boolean; accounts: StepAccount },
  sequel: Sequel,
): Promise<void> {
  const { console, inputs, controller, outputs, whyNotOurs } = run;
  const link = jobLink(controller.root, job);
  let review = await sequel.review(outcome);
  let { account } = outcome.accounts;
  let { status, last, message, success } = verdict({ ...outcome, account }, job, link, inputs, review);
  outputs.status(status, last);
  const { ending } = outcome;
  const cancels = ending.kind === 'timed_out' && inputs.cancelOnTimeout;
  if (cancels && !ours) message += ` It ${whyNotOurs}, so it was NOT cancelled (\`cancel_on_timeout\`).`;
  if (cancels && ours) {
    const cancellation = await cancelJob(controller, systemClock, job, TIMEOUT_CANCEL_MS, () =>
      console.say(`Asked the controller to cancel job ${job.id} (\`cancel_on_timeout\`).`),
    );
    if (cancellation.kind === 'ended' && cancellation.wasFinished) {
      // It had ended in the last moment: then the controller's word counts.
      const final = { kind: 'final', job: cancellation.job } as const;
      const logComplete = (await outcome.rest?.(cancellation.job))?.logComplete ?? false;
      outputs.logComplete(outcome.wasWhole && logComplete);
      ({ account } = outcome.accounts);
      outputs.account(account);
      const ended = { ...outcome, ending: final, logComplete, account };
      review = await sequel.review(ended);
      ({ status, last, message, success } = verdict(ended, job, link, inputs, review));
      outputs.status(status, last);
    } else message = cancelledAtTimeout(cancellation, ending.limit, job, link);
  }
  run.deployment?.ends({ status, success, job }, account.artifacts);
  // Not before: should the step be killed while it cancels the job, the post step does it.
  if (!sequel.isOpen) clearProgress(console);
  if (success) console.say(message);
  else console.fail(message);
  const { earlier } = sequel;
  const { gaps } = review;
  await writeSummary(console, { job: last ?? job, link, status, account, earlier, gaps });
}

function cancelledAtTimeout(cancellation: Cancellation, limit: string, job: Job, link: JobLink): string {
  const began = `The wait ended by \`${limit}\`.`;
  switch (cancellation.kind) {
    case 'ended':
      return `${began} Job ${job.id} was cancelled and has ended: ${cancellation.job.status}. ${link.url}`;
    case 'accepted':
      return `${began} The controller is cancelling job ${job.id} (status: ${cancellation.status}); its end was not seen yet. ${link.url}`;
    case 'failed':
      return `${began} Job ${job.id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${link.url}`;
  }
}
