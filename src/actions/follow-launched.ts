import { type JobLink, jobLink } from '../controller/job-link.ts';
import type { Job } from '../controller/jobs.ts';
import { JobError } from '../errors.ts';
import { type Cancellation, cancelJob, isCancelled } from '../follow/cancel.ts';
import { asksForOutput } from '../follow/follow.ts';
import { asIgnoredFields, differences } from '../launch/compare-with-request.ts';
import type { Launched } from '../launch/launch.ts';
import type { LaunchRequest } from '../launch/launch-request.ts';
import type { Prepared } from '../launch/prepare/prepare.ts';
import { branchDifference } from '../launch/prepare/scm-branch.ts';
import { jobName } from '../report/log/job-sentences.ts';
import { clearProgress } from '../report/state/launch-state.ts';
import { cancelTiming } from '../timing/cancel-deadline.ts';
import { systemClock } from '../timing/clock.ts';
import { reportRun } from './announce-launch.ts';
import { followToVerdict, note, noteJob } from './follow-to-verdict.ts';
import type { LaunchRun } from './followed-run.ts';
import { FailedHostRelaunches } from './retry-failed-hosts.ts';
import { summarize } from './summarize.ts';

/** How long the end of a job that should not run is awaited, in ms. */
const REFUSED_CANCEL_MS = 60_000;

/** Tells the job at once, refuses one that is not as asked, and follows it to its verdict. */
export async function followLaunched(
  run: LaunchRun,
  launched: Launched,
  request: LaunchRequest,
  leftOut: Prepared['leftOut'],
): Promise<void> {
  const { console, inputs, signal } = run;
  const link = reportLaunched(run, launched, 'launched');
  run.outputs.ignoredFields(asIgnoredFields(leftOut));
  // That the template itself says `check` was looked at before the launch: by now it may say otherwise.
  const expected: LaunchRequest = inputs.failOnChanges ? { ...request, job_type: 'check' } : request;
  if (launched.launchedByThisRun) await refuseDifferences(run, launched.job, link, expected, leftOut);
  if (!inputs.wait && !signal.aborted) {
    console.info('The job is not followed (`wait: false`).');
    run.deployment?.leave();
    const note = `Job ${launched.job.id} was launched and is not followed (\`wait: false\`).`;
    await summarize(run, { job: launched.job, link, status: launched.job.status, account: undefined, note });
    return;
  }
  const deadline = systemClock.now() + inputs.timeoutMs;
  const retries = new FailedHostRelaunches({
    ...run,
    times: inputs.retryFailedHosts,
    passwords: request.credential_passwords,
    deadline,
    retryForMs: inputs.connection.retryForMs,
    note: (progress) => note(run, progress),
    report: (relaunched) => {
      // That the output of the job before was whole says nothing of this one's.
      run.outputs.logComplete(!asksForOutput({ log: inputs.log, transcript: run.logFile }));
      reportLaunched(run, relaunched, 'relaunched');
    },
  });
  await followToVerdict(run, launched, deadline, retries);
}

/** Tells of a new job at once: in the log, in the outputs, and to the post step. */
function reportLaunched(run: LaunchRun, launched: Launched, verb: 'launched' | 'relaunched'): JobLink {
  const { console, inputs, controller, outputs } = run;
  const { job, how, launchedByThisRun } = launched;
  const link = jobLink(controller.root, job);
  const reported = how === 'created' ? `${verb[0]?.toUpperCase()}${verb.slice(1)}` : `Found the ${verb}`;
  console.info(`${reported} ${jobName(job)}: ${link.url}`);
  reportRun(console, job);
  if (inputs.wait) noteJob(run, { job, launchedByThisRun });
  else clearProgress(console);
  outputs.launched(job, link, how);
  run.deployment?.running(job, link);
  return link;
}

/** A job that is not what was asked for is cancelled, and the step fails. */
async function refuseDifferences(
  run: LaunchRun,
  job: Job,
  link: JobLink,
  request: LaunchRequest,
  leftOut: Prepared['leftOut'],
): Promise<void> {
  const { console, inputs, controller, outputs, signal, deployment } = run;
  const found = [...differences(job, request), ...(await branchDifference(controller, job, request, signal))];
  if (found.length === 0) return;
  outputs.ignoredFields(asIgnoredFields([...leftOut, ...found]));
  if (inputs.order.ignoredFields === 'warn') {
    for (const { sentence } of found) console.warn(`${sentence} (\`ignored_fields: warn\`)`);
    return;
  }
  const reported = (): void => console.info(`Cancelling job ${job.id}, since it is not as asked.`);
  const cancellation = await cancelJob(controller, systemClock, job, REFUSED_CANCEL_MS, reported, cancelTiming(signal));
  const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
  outputs.status(ended?.status ?? 'unknown', ended);
  deployment?.ends({ status: ended?.status ?? 'unknown', success: false, job });
  // All that can be done was done here: the post step knows nothing better.
  clearProgress(console);
  const headline = `Job ${job.id} is not as asked. ${becameOf(cancellation)}`;
  const sentences = found.map(({ sentence }) => sentence);
  const [status, note] = [ended?.status ?? 'unknown', [headline, ...sentences].join(' ')];
  await summarize(run, { job: ended ?? job, link, status, account: undefined, note });
  throw new JobError([`${headline} ${link.url}`, ...sentences.map((sentence) => `- ${sentence}`)].join('\n'));
}

function becameOf(cancellation: Cancellation): string {
  switch (cancellation.kind) {
    case 'ended':
      return isCancelled(cancellation)
        ? `It was cancelled, and has ended: ${cancellation.job.status}.`
        : `It had finished before it could be cancelled: ${cancellation.job.status}.`;
    case 'accepted':
      return `The controller is cancelling it (status: ${cancellation.status}), but its end COULD NOT BE CONFIRMED: look at it on the controller.`;
    case 'failed':
      return `It COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller.`;
  }
}
