import { jobLink } from '../controller/job-link.ts';
import { isFinal, type Job } from '../controller/jobs.ts';
import { InterruptedError } from '../errors.ts';
import { asksForOutput, follow, type Outcome } from '../follow/follow.ts';
import { pollingSource } from '../follow/follow-context.ts';
import { LiveUpdates } from '../follow/live-updates.ts';
import type { Account } from '../follow/playbook/account.ts';
import { StepAccount } from '../follow/playbook/step-account.ts';
import { annotate } from '../report/annotations/write-annotations.ts';
import { logSentence } from '../report/log/job-sentences.ts';
import { clearProgress, type Progress, saveProgress } from '../report/state/launch-state.ts';
import { systemClock } from '../timing/clock.ts';
import { cancelForWorkflow } from './cancel-for-workflow.ts';
import { conclude } from './conclude.ts';
import type { Followed, Run } from './followed-run.ts';
import { NO_RELAUNCHES, type Relaunches } from './relaunches.ts';
import { summarize } from './summarize.ts';

/** Tells the post step of the job that is followed: should this step be killed, it cancels it or says why not. */
export function noteJob(run: Run, { job, launchedByThisRun }: Followed): void {
  const whyNotCancelled = launchedByThisRun ? undefined : run.whyNotCancelled;
  note(run, { phase: 'following', job: { type: job.type, id: job.id }, whyNotCancelled });
}

/** Notes for the post step how far this one came. */
export function note({ console, inputs, controller }: Run, progress: Progress): void {
  saveProgress(console, {
    root: controller.root,
    requestTimeoutMs: inputs.connection.requestTimeoutMs,
    cancels: inputs.cancelOnWorkflowCancel,
    progress,
  });
}

/**
 * Follows the job, and each one that takes its place the same way, to the verdict on the last one.
 * @param deadline when the whole wait is over, in ms of the clock
 * @throws what is no verdict on a job and no cancel of the workflow
 */
export async function followToVerdict(
  run: Run,
  first: Followed,
  deadline: number,
  relaunches: Relaunches = NO_RELAUNCHES,
): Promise<void> {
  const { inputs, outputs } = run;
  const accounts = new StepAccount();
  const where = logSentence(inputs.log, inputs.logFile);
  if (where !== undefined) run.console.info(where);
  let followed = first;
  let isComplete = true;
  try {
    for (let leftMs = inputs.timeoutMs; ; leftMs = Math.max(0, deadline - systemClock.now())) {
      const outcome = await followOne(run, followed.job, leftMs, accounts);
      const wasComplete = isComplete;
      isComplete = isComplete && outcome.logComplete && (await isKept(run));
      outputs.logComplete(isComplete);
      outputs.account(accounts.account);
      const next = await relaunches.next(outcome, followed);
      if (next === undefined) {
        await conclude(run, followed, { ...outcome, wasComplete, accounts }, relaunches);
        return;
      }
      followed = next;
    }
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    await endWithWorkflow(run, followed, relaunches, accounts);
    // The cancel was first: the runner kills the step soon.
    if (inputs.annotations) annotate(run.console, accounts.account, { root: inputs.playbookRoot, failed: true });
  }
}

/** Whether the log's file has all so far, if one is wanted. */
async function isKept({ logFile }: Run): Promise<boolean> {
  return logFile === undefined || (await logFile.isKept());
}

async function followOne(
  { console, inputs, controller, signal, logFile }: Run,
  job: Job,
  timeoutMs: number,
  accounts: StepAccount,
): Promise<Outcome> {
  const listening = new AbortController();
  logFile?.heading(`Job ${job.id} "${job.name}": ${jobLink(controller.root, job).url}`);
  try {
    // A job that has ended rings no more.
    const live =
      inputs.liveUpdates && !isFinal(job.status)
        ? new LiveUpdates(controller, job, systemClock, console, AbortSignal.any([signal, listening.signal]))
        : pollingSource();
    const { queueTimeoutMs, intervalMs, log } = inputs;
    const { retryForMs } = inputs.connection;
    const times = { timeoutMs, queueTimeoutMs, intervalMs, retryForMs };
    const show = { log, transcript: logFile };
    const onAccount = (soFar: () => Account): void => accounts.begin(soFar);
    return await follow(
      { controller, sink: console, clock: systemClock, signal, live, ...times, ...show, onAccount },
      job,
    );
  } finally {
    listening.abort();
  }
}

async function endWithWorkflow(
  run: Run,
  { job, launchedByThisRun }: Followed,
  { earlier }: Relaunches,
  accounts: StepAccount,
): Promise<void> {
  const { console, inputs, controller, outputs, whyNotCancelled, deployment } = run;
  const link = jobLink(controller.root, job);
  const cancelled =
    inputs.cancelOnWorkflowCancel && launchedByThisRun ? cancelForWorkflow(console, controller, job, link) : undefined;
  // The request leaves before anything else is done: to tell what is known of many hosts takes its time.
  if (cancelled !== undefined) await systemClock.sleep(1);
  const { account } = accounts;
  outputs.logComplete(!asksForOutput({ log: inputs.log, transcript: run.logFile }));
  outputs.account(account);
  if (cancelled === undefined) {
    outputs.status('unknown', undefined);
    deployment?.ends({ status: 'unknown', success: false, job });
    const note = inputs.cancelOnWorkflowCancel
      ? `The workflow was cancelled. Job ${job.id} ${whyNotCancelled}, so it was NOT cancelled. Look at it: ${link.url}`
      : `The workflow was cancelled. Job ${job.id} goes on (\`cancel_on_workflow_cancel: false\`): ${link.url}`;
    console.fail(note);
    clearProgress(console);
    await summarize(run, { job, link, status: 'unknown', account, earlier, note });
    return;
  }
  const { ended, message } = await cancelled;
  // Whether a relaunch made everything good was not looked at any more.
  const status = ended?.status === 'successful' && earlier.length > 0 ? 'failed' : (ended?.status ?? 'unknown');
  outputs.status(status, ended);
  // Where the end was not seen, the post step looks again.
  if (ended !== undefined) {
    const artifacts = { ...account.artifacts, ...ended.artifacts };
    deployment?.ends({ status, success: status === 'successful', job }, artifacts);
  }
  if (isFinal(status)) clearProgress(console);
  await summarize(run, { job: ended ?? job, link, status, account, earlier, note: message });
}
