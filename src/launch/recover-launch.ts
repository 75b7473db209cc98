import type { Job } from '../controller/jobs.ts';
import type { LaunchInfo } from '../controller/templates/launch-info.ts';
import type { SurveyQuestion } from '../controller/templates/survey.ts';
import { type Message, message, text, withMore } from '../messages/message.ts';
import { describeError, LaunchUnknownError } from '../step-errors.ts';
import { differences } from './compare-with-request.ts';
import type { LaunchContext } from './launch.ts';
import { hasLaunchId } from './launch-id.ts';
import type { LaunchRequest } from './launch-request.ts';
import { matchesDefaults } from './matches-defaults.ts';
import { describeTemplate, type Template } from './prepare/find-template.ts';
import { type Adopted, searchJob } from './search-launched-job.ts';

export type { Adopted } from './search-launched-job.ts';

/** The facts about a launch that identify its job if the reply is lost. */
export interface LaunchTrace {
  template: Template;
  info: LaunchInfo;
  survey: readonly SurveyQuestion[];
  request: LaunchRequest;
  /** The launch id in the job's variables; undefined when the template does not accept variables. */
  launchId: string | undefined;
  /** Without a launch id: the user, and the newest job before the POST. */
  before: { userId: number; newestJobId: number } | undefined;
}

/**
 * Searches for the job of a launch whose reply was lost (guarantee: at most one launch). A launch id decides. Without
 * one, the job must be newer than all jobs before the launch. It must have the same user and the same value of every
 * prompt. Adopts none if several jobs match.
 * @throws LaunchUnknownError that lists the jobs and what to do next
 */
export async function recover(context: LaunchContext, trace: LaunchTrace, cause: unknown): Promise<Adopted> {
  context.sink.info(
    `${describeError(cause)} Looking for the job among those of ${describeTemplate(trace.template)}; the launch is not repeated.`,
  );
  return await searchJob(context, {
    source: trace.template.id,
    isCandidate: (job) => isCandidate(job, trace),
    proven: trace.launchId !== undefined,
    unknown: (candidates, jobs) => unknown(trace, cause, candidates, jobs),
    unreadable: (lastError) => unreadable(trace, cause, lastError),
  });
}

function isCandidate(job: Job, trace: LaunchTrace): boolean {
  if (trace.launchId !== undefined) return hasLaunchId(job, trace.launchId);
  if (trace.before === undefined || job.launchType !== 'manual') return false;
  return (
    job.id > trace.before.newestJobId &&
    job.createdBy === trace.before.userId &&
    differences(job, trace.request).length === 0 &&
    matchesDefaults(job, trace.info, trace.survey, trace.request)
  );
}

function unknown(
  trace: LaunchTrace,
  cause: unknown,
  candidates: readonly Job[],
  jobs: readonly Job[],
): LaunchUnknownError {
  const seen = candidates.length > 0 ? candidates : jobs.slice(0, 3);
  const list = seen.map(({ type, id, status, created }) => `- ${type} ${id}, ${status}, created ${created}`);
  const values = { template: describeTemplate(trace.template), reason: describeError(cause) };
  const count = candidates.length;
  if (count > 1) return withList(message('launch-unknown-several-jobs', { ...values, count }), list, trace, cause);
  const id = list.length === 0 ? 'launch-unknown-none-visible' : 'launch-unknown-no-job';
  return withList(message(id, values), list, trace, cause);
}

function unreadable(trace: LaunchTrace, cause: unknown, error: unknown): LaunchUnknownError {
  const values = { template: describeTemplate(trace.template), reason: describeError(cause) };
  const found =
    error === undefined
      ? message('launch-unknown-search-ended', values)
      : message('launch-unknown-jobs-unreadable', { ...values, lastError: describeError(error) });
  return withList(found, [], trace, cause);
}

/** Returns the error: what was found, the jobs line by line, and what to do next. */
function withList(found: Message, list: readonly string[], trace: LaunchTrace, cause: unknown): LaunchUnknownError {
  return new LaunchUnknownError({ ...found, text: [found.text, ...list, advice(trace)].join('\n') }, { cause });
}

function advice({ launchId }: LaunchTrace): string {
  const notRepeated = message('launch-not-repeated');
  return launchId === undefined ? notRepeated.text : withMore(notRepeated, text('launch-id-of-job', { launchId })).text;
}
