import type { Job, JobRef } from '../controller/jobs.ts';
import { ResponseError } from '../http/errors.ts';
import type { LaunchContext, Launched } from '../launch/launch.ts';
import { launchIdOf } from '../launch/launch-id.ts';
import { postOnce } from '../launch/post-once.ts';
import { type JobSearch, type JobSource, recentJobs, searchJob } from '../launch/search-launched-job.ts';
import { type Message, message, text, withMore } from '../messages/message.ts';
import { describeError, LaunchUnknownError } from '../step-errors.ts';
import type { RetryOptions } from '../timing/retry.ts';

/*
 * The relaunch of a failed job on its failed hosts. Neither the reply nor the new job names the job that it copies. So
 * after a lost reply, the new job is found by the values that it copies (controller fact 17).
 */

/** What is known about a relaunch, to find its job again after a lost reply. */
export interface RelaunchTrace {
  /** The job that failed. */
  job: JobRef;
  /** Where the job and its relaunches are listed. */
  source: JobSource;
  /** The newest job there before the POST. */
  newestJobId: number;
  /** The user who launched the failed job and also relaunches it. */
  userId: number | undefined;
  /** The launch id in the failed job's variables, which a relaunch copies. */
  launchId: string | undefined;
}

/** Prompts that a relaunch copies. The extra vars contain the launch id, if there is one. */
const COPIED = ['extra_vars', 'inventory', 'job_tags', 'skip_tags', 'scm_branch', 'job_type', 'verbosity'] as const;

/**
 * Returns what is needed to find the relaunch again.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function traceRelaunch(
  context: RetryOptions & Pick<LaunchContext, 'controller'>,
  failed: Job,
): Promise<RelaunchTrace> {
  const source = failed.templateId ?? 0;
  const newest = await recentJobs(context.controller, source, 1, { retry: context });
  const launchId = launchIdOf(failed);
  return {
    job: { type: failed.type, id: failed.id },
    source,
    newestJobId: Math.max(failed.id, ...newest.map(({ id }) => id)),
    userId: failed.createdBy,
    launchId: typeof launchId === 'string' && launchId !== '' ? launchId : undefined,
  };
}

/**
 * Relaunches a job on its failed hosts with one POST. If the reply is lost, looks for the new job.
 * @param hosts the failed hosts: the limit of the new job contains no others
 * @param passwords for credentials that ask for them, as in the launch
 * @throws ResponseError when the controller refused; LaunchUnknownError when it stays unknown
 */
export async function relaunch(
  context: LaunchContext,
  trace: RelaunchTrace,
  failed: Job,
  hosts: readonly string[],
  passwords: Readonly<Record<string, string>> | undefined,
): Promise<Launched> {
  const posted = await postOnce(context, (options) =>
    context.controller.jobs.relaunch(failed, 'failed', passwords, options),
  );
  if ('job' in posted) return { job: posted.job, how: 'created', launchedByThisRun: true };
  return await adoptRelaunch(context, trace, posted.lost, {
    proven: trace.launchId !== undefined,
    isCandidate: (job) => isRelaunchOf(job, trace) && isCopy(job, failed, hosts),
  });
}

/**
 * Searches for the relaunch whose reply was lost.
 * @throws LaunchUnknownError that lists the jobs and what to do next
 */
export async function adoptRelaunch(
  context: LaunchContext,
  trace: RelaunchTrace,
  cause: unknown,
  criteria: Pick<JobSearch, 'proven' | 'isCandidate'>,
): Promise<Launched> {
  const { job: parent, source } = trace;
  context.sink.info(
    `${describeError(cause)} Looking for the relaunch of job ${parent.id} among the newest jobs. The relaunch is not repeated.`,
  );
  const values = { job: parent.id, reason: describeError(cause) };
  const notRepeated =
    source === 'ad_hoc_commands' ? text('command-not-repeated') : text('relaunch-not-repeated', { template: source });
  const unknown = (found: Message): Error => new LaunchUnknownError(withMore(found, notRepeated), { cause });
  const found = await searchJob(context, {
    ...criteria,
    source,
    unknown: (candidates) =>
      candidates.length > 1
        ? unknown(
            message('relaunch-unknown-several-jobs', { ...values, jobs: candidates.map(({ id }) => id).join(', ') }),
          )
        : unknown(message('relaunch-unknown-no-job', values)),
    unreadable: (lastError) =>
      lastError === undefined
        ? unknown(message('relaunch-unknown-search-ended', values))
        : unknown(message('relaunch-unknown-jobs-unreadable', { ...values, lastError: describeError(lastError) })),
  });
  return { job: found.job, how: 'adopted', launchedByThisRun: found.proven };
}

/**
 * Returns whether a job can be the relaunch: newer than all known jobs, by the same user, with the launch id copied.
 * @param launchType how the controller marks it
 */
export function isRelaunchOf(job: Job, trace: RelaunchTrace, launchType = 'relaunch'): boolean {
  if (job.launchType !== launchType || job.id <= trace.newestJobId) return false;
  if (job.createdBy === undefined || job.createdBy !== trace.userId) return false;
  return trace.launchId === undefined || launchIdOf(job) === trace.launchId;
}

/** Returns whether a job has the failed job's prompts, and only hosts that failed there. */
export function isCopy(job: Job, failed: Job, hosts: readonly string[]): boolean {
  const limit = limitOf(job);
  return (
    limit.size > 0 &&
    [...limit].every((host) => hosts.includes(host)) &&
    COPIED.every((field) => job.prompts[field] === failed.prompts[field])
  );
}

/** Returns the hosts of a relaunch on failed hosts: its limit is the list of their names. */
export function limitOf({ prompts }: Pick<Job, 'prompts'>): Set<string> {
  const names = (prompts.limit ?? '').split(',');
  return new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
}

/** Why a relaunch is refused, by a part of the controller's own words (controller fact 16). */
const REFUSALS: readonly [words: string, plain: string][] = [
  ['playbook stats not available', text('relaunch-no-recap')],
  ['0 failed hosts', text('relaunch-no-inventory-hosts')],
  ['Wait until job finishes', text('relaunch-job-not-finished')],
  ['Missing passwords', text('relaunch-passwords-missing')],
  ['limit length', text('relaunch-too-many-hosts')],
];

/** Returns why there is no relaunch, with the controller's own words if it sent any. */
export function refusalWords(error: unknown): string {
  if (!(error instanceof ResponseError) || !error.fromApi || error.status !== 400) return describeError(error);
  const plain = REFUSALS.find(([words]) => error.words.includes(words))?.[1];
  const refused = text('relaunch-refused', { words: error.words });
  return plain === undefined ? refused : `${plain} ${refused}`;
}
