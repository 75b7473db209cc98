import { type JobLink, jobLink } from '../controller/job-link.ts';
import type { Job } from '../controller/jobs.ts';
import { type Cancellation, cancelJob, isCancelled, unseenWords } from '../follow/cancel.ts';
import type { Outcome } from '../follow/follow.ts';
import type { Account } from '../follow/playbook/account.ts';
import type { StepAccount } from '../follow/playbook/step-account.ts';
import { annotate } from '../report/annotations/write-annotations.ts';
import { recapLines } from '../report/log/recap-lines.ts';
import { clearProgress } from '../report/state/launch-state.ts';
import { type Verdict, verdict } from '../report/verdict/verdict.ts';
import { cancelTiming } from '../timing/cancel-deadline.ts';
import { systemClock } from '../timing/clock.ts';
import type { Followed, Run } from './followed-run.ts';
import type { Relaunches } from './relaunches.ts';
import { summarize } from './summarize.ts';

/** How long the end of a job that is cancelled at its time-out is awaited, in ms. */
const TIMEOUT_CANCEL_MS = 60_000;

/** An outcome with what is known of the jobs before: whether all of their output was printed, and what they all did. */
type CompleteOutcome = Outcome & { wasComplete: boolean; accounts: StepAccount };

/** The verdict with what the page of the run says beside it. */
interface Conclusion extends Verdict {
  account: Account;
  gaps: readonly string[];
  /** Whether the controller named a final status. */
  isFinal: boolean;
  /** Whether all of the output of a job that has ended was printed. */
  isComplete: boolean;
}

/**
 * Brings the wait to its verdict, and cancels the job where that is wanted at its time-out.
 * @param outcome of the last job
 */
export async function conclude(
  run: Run,
  followed: Followed,
  outcome: CompleteOutcome,
  relaunches: Relaunches,
): Promise<void> {
  const { console, inputs, controller, outputs, whyNotCancelled, logFile } = run;
  const link = jobLink(controller.root, followed.job);
  let end = await judge(run, followed.job, outcome, relaunches);
  outputs.status(end.status, end.last);
  if (outcome.ending.kind === 'timed_out' && inputs.cancelOnTimeout) {
    if (followed.launchedByThisRun) end = await cancelAtTimeout(run, followed.job, outcome, relaunches, end);
    else end.message += ` It ${whyNotCancelled}, so it was NOT cancelled (\`cancel_on_timeout\`).`;
  }
  const { status, success, message, last, isFinal, ...more } = end;
  run.deployment?.ends({ status, success, job: followed.job }, end.account.artifacts);
  // Not before: should the step be killed while it cancels the job, the post step does it.
  if (!relaunches.isOpen) clearProgress(console);
  if (needsRecap(run, outcome, relaunches)) for (const line of recapLines(end.account)) console.info(line);
  if (inputs.annotations) annotate(console, end.account, { root: inputs.playbookRoot, failed: !success });
  if (success) console.info(message);
  else console.fail(message);
  logFile?.heading(message);
  const { earlier } = relaunches;
  const note = isFinal ? undefined : message;
  const isHeld = !success && status === 'successful';
  await summarize(run, { job: last ?? followed.job, link, status, note, earlier, isHeld, ...more });
}

/**
 * Whether what was done on the hosts is not to be seen just above, in Ansible's own recap: it is not shown at all, or
 * there is one for each job and none for the whole.
 */
function needsRecap({ inputs }: Run, { accounts }: CompleteOutcome, { earlier }: Relaunches): boolean {
  return inputs.log === 'none' || accounts.account.nodes.length > 0 || earlier.length > 0;
}

async function judge(
  { inputs, controller }: Run,
  job: Job,
  outcome: CompleteOutcome,
  relaunches: Relaunches,
): Promise<Conclusion> {
  const review = await relaunches.review(outcome);
  const { account } = outcome.accounts;
  const isFinal = outcome.ending.kind === 'final';
  const isComplete = !isFinal || (outcome.wasComplete && outcome.logComplete);
  const judged = verdict({ ...outcome, account }, job, jobLink(controller.root, job), inputs, review);
  return { ...judged, account, gaps: review.gaps, isFinal, isComplete };
}

async function cancelAtTimeout(
  run: Run,
  job: Job,
  outcome: CompleteOutcome,
  relaunches: Relaunches,
  end: Conclusion,
): Promise<Conclusion> {
  const { console, controller, outputs, logFile, signal } = run;
  const reported = (): void => console.info(`Asked the controller to cancel job ${job.id} (\`cancel_on_timeout\`).`);
  const cancellation = await cancelJob(controller, systemClock, job, TIMEOUT_CANCEL_MS, reported, cancelTiming(signal));
  const ended = cancellation.kind === 'ended' ? cancellation : undefined;
  // What it printed last says best where it was at. A step that is being cancelled has no time for it.
  const printed = (signal.aborted ? undefined : ended && (await outcome.rest?.(ended.job))) ?? outcome;
  outputs.logComplete(outcome.wasComplete && printed.logComplete && ((await logFile?.isKept()) ?? true));
  outputs.account(outcome.accounts.account);
  if (ended === undefined || !ended.wasFinished) {
    const limit = outcome.ending.kind === 'timed_out' ? outcome.ending.limit : 'timeout';
    const message = cancelledAtTimeout(cancellation, limit, job, jobLink(controller.root, job));
    const last = ended?.job ?? end.last;
    // The status stays that of the wait; when the job ended and what it left is known only now.
    outputs.status(end.status, last);
    const isComplete = ended === undefined ? end.isComplete : outcome.wasComplete && printed.logComplete;
    return { ...end, account: outcome.accounts.account, isComplete, message, last };
  }
  // It had ended in the last moment: then the controller's word counts.
  const ending = { kind: 'final', job: ended.job } as const;
  const judged = await judge(run, job, { ...outcome, ...printed, ending }, relaunches);
  outputs.status(judged.status, judged.last);
  return judged;
}

function cancelledAtTimeout(cancellation: Cancellation, limit: string, job: Job, link: JobLink): string {
  const began = `The wait ended by \`${limit}\`.`;
  switch (cancellation.kind) {
    case 'ended':
      return isCancelled(cancellation)
        ? `${began} Job ${job.id} was cancelled and has ended: ${cancellation.job.status}. ${link.url}`
        : `${began} Job ${job.id} had ended before it could be cancelled: ${cancellation.job.status}. ${link.url}`;
    case 'accepted':
      return `${began} The controller is cancelling job ${job.id} (status: ${cancellation.status}); its end was not seen${unseenWords(cancellation)} ${link.url}`;
    case 'failed':
      return `${began} Job ${job.id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${link.url}`;
  }
}
