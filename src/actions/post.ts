import { type Connection, Controller } from '../controller/client.ts';
import { jobLink } from '../controller/job-link.ts';
import type { Job, JobRef } from '../controller/jobs.ts';
import { describeError } from '../errors.ts';
import { type AccessInputs, readAccess } from '../inputs/connection-inputs.ts';
import { InputReader } from '../inputs/values/input-reader.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import { hasLaunchId, type RecentJob, recentJobs } from '../launch/recent-jobs.ts';
import { isRelaunchOf, type RelaunchTrace } from '../relaunch/relaunch-once.ts';
import { isDeploymentLeft } from '../report/deployment/deployment-state.ts';
import type { Console } from '../report/log/console.ts';
import { isTokenLeft } from '../report/state/issued-token.ts';
import { type Progress, type SavedState, savedState } from '../report/state/launch-state.ts';
import { cancelTiming } from '../timing/cancel-deadline.ts';
import { systemClock } from '../timing/clock.ts';
import { retry } from '../timing/retry.ts';
import { cancelForWorkflow } from './cancel-for-workflow.ts';
import { connect, resume } from './connect.ts';
import { endLeftDeployment, type PostFindings } from './record-deployment.ts';
import { signOutForGood, warnOfLeft } from './sign-out.ts';

/** After a kill there is no hurry any more, but no reason to hold up the runner either, in ms. */
const POST_BUDGET_MS = 60_000;

/** The post step: looks after the job when the main step was killed before it came to an end. Never throws. */
export async function afterLaunchAction(console: Console): Promise<void> {
  console.mask(readSecrets());
  const postFindings = await finishLaunch(console);
  // Not before the job was seen to: its cancel does not wait for GitHub.
  if (isDeploymentLeft()) await endLeftDeployment(console, postFindings);
}

/** Does what the main step left undone on the controller. */
async function finishLaunch(console: Console): Promise<PostFindings | undefined> {
  let connection: Connection | undefined;
  let access: AccessInputs | undefined;
  let postFindings: PostFindings | undefined;
  try {
    const state = savedState();
    if (state === undefined && !isTokenLeft()) return undefined;
    if (state !== undefined) postFindings = { root: state.root, job: undefined };
    const reader = new InputReader();
    access = readAccess(reader);
    reader.finish();
    connection = connect(console, { ...access, requestTimeoutMs: state?.requestTimeoutMs ?? access.requestTimeoutMs });
    resume(console, connection, access.credentials);
    if (state !== undefined) {
      postFindings = { root: state.root, job: await finishJob(console, new Controller(state.root, connection), state) };
    }
  } catch (error) {
    console.fail(describeError(error));
  } finally {
    // Not before the job was seen to: the cancel needs the token.
    if (connection === undefined || access === undefined) warnOfLeft(console);
    else await signOutForGood(console, connection, access);
    connection?.close();
  }
  return postFindings;
}

/** @returns the job, with its end where that was seen; undefined where it is not known */
async function finishJob(
  console: Console,
  controller: Controller,
  { root, cancels, progress }: SavedState,
): Promise<JobRef | Job | undefined> {
  const job = await jobOf(console, controller, progress);
  if (job === undefined) return undefined;
  const link = jobLink(root, job);
  if (progress.phase === 'following' && (progress.whyNotCancelled !== undefined || !cancels)) {
    const why = progress.whyNotCancelled ?? 'is not cancelled with the workflow (`cancel_on_workflow_cancel: false`)';
    console.warn(`The main step was stopped while it followed job ${job.id}, which goes on: it ${why}. ${link.url}`);
    return job;
  }
  if (progress.phase === 'unknown' || (progress.phase === 'relaunching' && progress.unknown)) {
    console.warn(`The launch whose outcome was not known did lead to job ${job.id}; it goes on. ${link.url}`);
  } else if (cancels) {
    return (await cancelForWorkflow(console, controller, job, link, POST_BUDGET_MS, cancelTiming())).ended ?? job;
  } else {
    console.warn(
      `The main step was stopped while it launched job ${job.id}, which goes on: it is not cancelled with the workflow (\`wait: false\` or \`cancel_on_workflow_cancel: false\`). ${link.url}`,
    );
  }
  return job;
}

async function jobOf(console: Console, controller: Controller, progress: Progress): Promise<JobRef | undefined> {
  switch (progress.phase) {
    case 'following':
      return progress.job;
    case 'relaunching':
      return await findRelaunch(console, controller, progress.trace);
    default:
      return await findJob(console, controller, progress);
  }
}

/** One more look for a relaunch that was not answered before the main step ended. */
async function findRelaunch(
  console: Console,
  controller: Controller,
  trace: RelaunchTrace,
): Promise<JobRef | undefined> {
  const jobs = await lookOnce(console, controller, trace.templateId);
  const found = jobs.filter((recent) => isRelaunchOf(recent, trace));
  // Without a launch id it may be somebody else's.
  if (found.length === 1 && trace.launchId !== undefined) return found[0]?.job;
  const seen =
    found.length === 0 ? 'None has appeared.' : `These may be it: ${found.map(({ job }) => job.id).join(', ')}.`;
  console.warn(
    `The main step was stopped while it relaunched job ${trace.job.id} on its failed hosts, and whether there is another job is not known. ${seen} Look at the jobs of template ${trace.templateId} on ${controller.root.site.href}`,
  );
  return undefined;
}

async function lookOnce(console: Console, controller: Controller, templateId: number): Promise<RecentJob[]> {
  const { signal } = new AbortController();
  return await retry({ sink: console, clock: systemClock, signal, retryForMs: POST_BUDGET_MS }, () =>
    recentJobs(controller, templateId, {}),
  );
}

/** One more look for a job whose launch was not answered before the main step ended. */
async function findJob(
  console: Console,
  controller: Controller,
  { templateId, launchId }: Extract<Progress, { phase: 'launching' | 'unknown' }>,
): Promise<JobRef | undefined> {
  const nowhere = `whether template ${templateId} was launched is not known. Look at its jobs on ${controller.root.site.href} before you deploy again.`;
  if (launchId === undefined) {
    console.warn(`The main step was stopped during the launch, and ${nowhere}`);
    return undefined;
  }
  const jobs = await lookOnce(console, controller, templateId);
  const found = jobs.find((recent) => hasLaunchId(recent, launchId));
  if (found === undefined) console.warn(`No job with the launch id ${launchId} has appeared: ${nowhere}`);
  return found?.job;
}
