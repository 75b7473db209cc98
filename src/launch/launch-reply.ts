import { isRecord, number } from '../controller/fields.ts';
import { JOB_TYPES, type Job, jobPath, readJob, unexpectedReply } from '../controller/jobs.ts';
import { describeError } from '../errors.ts';
import type { LaunchContext } from './launch.ts';

/**
 * The job that the reply to a launch tells of. A reply that names the job (`{"job": 5}`) and does not show it is
 * completed by the job's detail; its `ignored_fields` count all the same.
 * @throws ResponseError when the reply names no job, or the detail cannot be read
 */
export async function launchedJob({ controller }: LaunchContext, reply: unknown): Promise<Job> {
  if (!isRecord(reply)) return readJob(reply);
  const type = JOB_TYPES.find((known) => number(reply, known) !== undefined);
  if (type === undefined) return readJob(reply);
  if ('status' in reply) return readJob({ type, id: reply[type], ...reply });
  // Not cut off by a cancel of the workflow: the job has to be known to be cancelled.
  const ref = { type, id: number(reply, type) ?? 0 };
  // There is a job now, whatever comes: a failure here leaves the launch open and does not say that there is none.
  const detail = await controller.get(jobPath(ref)).catch((error: unknown) => {
    throw unexpectedReply('the job that was launched', describeError(error));
  });
  const job = readJob(detail, ref);
  return { ...job, fields: { ...job.fields, ignored_fields: reply['ignored_fields'] } };
}
