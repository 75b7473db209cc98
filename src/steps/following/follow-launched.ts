import type { JobLink } from '../../controller/job-link.ts';
import type { LaunchInputs } from '../../inputs/main-inputs.ts';
import { branchDifference } from '../../launch/compare-branch.ts';
import { asIgnoredFields, differences } from '../../launch/compare-with-request.ts';
import type { Launched } from '../../launch/launch.ts';
import type { LaunchRequest } from '../../launch/launch-request.ts';
import type { Prepared } from '../../launch/prepare/prepare.ts';
import { message } from '../../messages/message.ts';
import { FailedHostRelaunches } from '../../relaunch/failed-host-relaunches.ts';
import type { Result } from '../../result.ts';
import { systemClock } from '../../timing/clock.ts';
import { followJob } from './follow-job.ts';
import { leaveProgress, missesNoOutput } from './follow-run.ts';
import { cancelDifferentJob, type NewJobRun, reportNewJob } from './report-new-job.ts';

/** What following a launched job needs. */
export interface LaunchRun extends NewJobRun {
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
  const link = reportNewJob(run, launched, 'launched');
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
    leave: (progress) => {
      // From the request on, there may be a new job, whose output is unknown so far.
      if (progress !== undefined) sink.outputs.logComplete(missesNoOutput(run));
      leaveProgress(run, progress);
    },
    report: (relaunched) => void reportNewJob(run, relaunched, 'relaunched'),
  });
  return await followJob(run, launched, deadline, relaunches);
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
  if (inputs.order.ignoredFields === 'fail') return await cancelDifferentJob(run, job, link, found, leftOut);
  sink.outputs.ignoredFields(asIgnoredFields([...leftOut, ...found]));
  for (const { sentence } of found) sink.warn(message('job-differs-from-request', { difference: sentence }));
  return undefined;
}
