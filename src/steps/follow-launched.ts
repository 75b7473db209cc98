import { type JobLink, jobLink } from '../controller/job-link.ts';
import { cancelJob } from '../follow/cancel-job.ts';
import type { LaunchInputs } from '../inputs/main-inputs.ts';
import { branchDifference } from '../launch/compare-branch.ts';
import { asIgnoredFields, differences } from '../launch/compare-with-request.ts';
import type { Launched } from '../launch/launch.ts';
import type { LaunchRequest } from '../launch/launch-request.ts';
import type { Prepared } from '../launch/prepare/prepare.ts';
import { message } from '../messages/message.ts';
import { FailedHostRelaunches } from '../relaunch/failed-host-relaunches.ts';
import type { Result } from '../result.ts';
import { cancelTiming } from '../timing/cancel-deadline.ts';
import { systemClock } from '../timing/clock.ts';
import { followJob } from './follow-job.ts';
import { type FollowRun, leaveJob, leaveProgress, missesNoOutput } from './follow-run.ts';

/** How long to wait for a refused job to finish after its cancel, in ms. */
const REFUSED_CANCEL_MS = 60_000;

/** What following a launched job needs. */
export interface LaunchRun extends FollowRun {
  inputs: LaunchInputs;
}

/** Reports the job immediately, cancels one that differs from the request, and follows any other to its end. */
export async function followLaunched(
  run: LaunchRun,
  launched: Launched,
  request: LaunchRequest,
  leftOut: Prepared['leftOut'],
): Promise<Result> {
  const { sink, inputs, controller, signal } = run;
  const { job } = launched;
  const link = reportLaunched(run, launched, 'launched');
  sink.outputs.ignoredFields(asIgnoredFields(leftOut));
  // The template's own `job_type` may have changed since it was read.
  const expected: LaunchRequest = inputs.failOnChanges ? { ...request, job_type: 'check' } : request;
  const refused = launched.launchedByThisRun
    ? await refuseDifferences(run, launched, link, expected, leftOut)
    : undefined;
  if (refused !== undefined) return refused;
  if (!inputs.wait && !signal.aborted) return { kind: 'not_waited', job, link };
  const deadline = systemClock.now() + inputs.timeoutMs;
  const relaunches = new FailedHostRelaunches({
    sink,
    controller,
    signal,
    times: inputs.retryFailedHosts,
    passwords: request.credential_passwords,
    deadline,
    retryForMs: inputs.connection.retryForMs,
    leave: (progress) => leaveProgress(run, progress),
    report: (relaunched) => {
      // The output of the new job is unknown so far.
      sink.outputs.logComplete(missesNoOutput(run));
      reportLaunched(run, relaunched, 'relaunched');
    },
  });
  return await followJob(run, launched, deadline, relaunches);
}

/** Reports a new job immediately, and to the post step first. */
function reportLaunched(run: LaunchRun, launched: Launched, verb: 'launched' | 'relaunched'): JobLink {
  const link = jobLink(run.controller.root, launched.job);
  if (run.inputs.wait) leaveJob(run, launched);
  else leaveProgress(run, undefined);
  run.sink.launched(launched, link, verb);
  return link;
}

/** Cancels a job that differs from the request; returns undefined if it matches or `ignored_fields` is `warn`. */
async function refuseDifferences(
  run: LaunchRun,
  { job }: Launched,
  link: JobLink,
  request: LaunchRequest,
  leftOut: Prepared['leftOut'],
): Promise<Result | undefined> {
  const { sink, inputs, controller, signal } = run;
  const found = [...differences(job, request), ...(await branchDifference(controller, job, request, signal))];
  if (found.length === 0) return undefined;
  const ignoredFields = asIgnoredFields([...leftOut, ...found]);
  sink.outputs.ignoredFields(ignoredFields);
  if (inputs.order.ignoredFields === 'warn') {
    for (const { sentence } of found) sink.warn(message('job-differs-from-request', { difference: sentence }));
    return undefined;
  }
  const reported = (): void => sink.info(`Cancelling job ${job.id} because it does not match the request.`);
  const cancellation = await cancelJob(controller, systemClock, job, REFUSED_CANCEL_MS, reported, cancelTiming(signal));
  return { kind: 'different_from_request', job, link, differences: found, ignoredFields, cancellation };
}
