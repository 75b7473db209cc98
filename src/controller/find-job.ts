import { ConfigurationError, ResponseError } from '../errors.ts';
import type { Controller, RequestOptions } from './controller.ts';
import { isRecord, text } from './fields.ts';
import { JOB_TYPES, type Job, type JobType, jobPath, readJob, readList } from './resources.ts';

/**
 * A job by its number. Where its type is not given, the list of all unified jobs tells it.
 * @throws ConfigurationError when there is none, or one of a kind that has no log and no verdict of its own;
 *   ResponseError, ConnectionError, the signal's reason
 */
export async function findJob(
  controller: Controller,
  id: number,
  given: JobType | undefined,
  options: RequestOptions,
): Promise<Job> {
  const type = given ?? (await typeOf(controller, id, options));
  try {
    return readJob(await controller.get(jobPath({ type, id }), options), { type, id });
  } catch (error) {
    if (!(error instanceof ResponseError && error.status === 404 && error.fromApi)) throw error;
    throw given === undefined ? missing(id) : missingOfType(id, given);
  }
}

async function typeOf(controller: Controller, id: number, options: RequestOptions): Promise<JobType> {
  const reply = await controller.get(`unified_jobs/?id=${id}`, options);
  // Compared here as well: a filter that a proxy or an old version drops would match everything.
  const row = readList(reply, 'the list of all jobs')
    .filter(isRecord)
    .find((one) => one['id'] === id);
  if (row === undefined) throw missing(id);
  const type = JOB_TYPES.find((known) => known === row['type']);
  if (type === undefined) throw strangeType(id, text(row, 'type'));
  return type;
}

const HEADLINE = 'The job was not found:';

function missing(id: number): ConfigurationError {
  return new ConfigurationError(HEADLINE, [
    `\`job_id\` is ${id}, and there is no such job on this controller, or the user may not see it. Check that the number comes from this controller, and that the user has a role on the job's template.`,
  ]);
}

function missingOfType(id: number, type: JobType): ConfigurationError {
  return new ConfigurationError(HEADLINE, [
    `\`job_id\` is ${id}, and there is no ${type} with this number. Leave out \`job_type\`: it is found out.`,
  ]);
}

function strangeType(id: number, type: string): ConfigurationError {
  return new ConfigurationError(HEADLINE, [
    `\`job_id\` is ${id}, and that is a ${type}. Accepted are: ${JOB_TYPES.join(', ')}.`,
  ]);
}
