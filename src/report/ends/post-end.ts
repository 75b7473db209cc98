import { jobLink } from '../../controller/job-link.ts';
import { isFinal } from '../../controller/jobs.ts';
import type { Message } from '../../messages/message.ts';
import type { ResultOf } from '../../result.ts';
import { messageOf } from '../../step-errors.ts';
import type { DeploymentRecord } from '../deployment/deployment.ts';
import type { End } from './end.ts';
import { cancelMessage } from './workflow-cancelled-end.ts';

/** Returns what is written for the post step: only what the main step left open. */
export function postEnd(result: ResultOf<'nothing_left' | 'launch_left'>): End {
  if (result.kind === 'nothing_left') {
    const { error } = result;
    return { failure: error === undefined ? undefined : messageOf(error), deployment: endWithoutLaunch };
  }
  return { failure: failureOf(result), deployment: (record) => endLeftLaunch(record, result) };
}

function failureOf({ root, job, cancellation, error }: ResultOf<'launch_left'>): Message | undefined {
  if (error !== undefined) return messageOf(error);
  if (job === undefined || cancellation === undefined) return undefined;
  return cancelMessage(cancellation, job, jobLink(root, job).url);
}

/** Notes an end when no launch was left open. Either the step stopped before the launch, or only the record is open. */
function endWithoutLaunch(record: DeploymentRecord): void {
  if (record.jobs === 0) record.endsWithout('inactive', 'The step was stopped before the launch.');
  else record.endsWithout('error', NOT_SEEN);
}

const NOT_SEEN = 'The step was stopped before the result of the job was known.';

function endLeftLaunch(record: DeploymentRecord, { root, job }: ResultOf<'launch_left'>): void {
  if (job !== undefined && record.jobs === 0) record.launched(job, jobLink(root, job));
  if (job !== undefined && 'status' in job && isFinal(job.status)) {
    // It is not known whether a relaunch finished everything.
    const success = job.status === 'successful' && record.jobs === 1;
    record.ends({ status: job.status, success, job }, job.artifacts);
  } else record.endsWithout('error', NOT_SEEN);
}
