import type { Clock } from '../clock.ts';
import type { Controller } from '../controller/controller.ts';
import { isRecord, number } from '../controller/fields.ts';
import { type Job, type LaunchInfo, readJob } from '../controller/resources.ts';
import { ConnectionError, InterruptedError, ResponseError } from '../errors.ts';
import { persist } from '../persist.ts';
import type { Sink } from '../sink.ts';
import { refusalWithHint } from './hints.ts';
import { type LaunchMark, withMark } from './mark.ts';
import { replyPatience } from './patience.ts';
import { recentJobs } from './recent-jobs.ts';
import { type LaunchTrace, recover } from './recover.ts';
import { type LaunchRequest, launchBody, PROMPTS } from './request.ts';
import { launchPath, type Template } from './template.ts';

/** What a launch needs beside the request. */
export interface LaunchContext {
  controller: Controller;
  sink: Sink;
  clock: Clock;
  /** Aborted when the workflow is cancelled. */
  signal: AbortSignal;
  /** How long an unreachable controller is borne before the launch, in ms. */
  retryForMs: number;
  /** How long it is borne once there may be a job, in ms. */
  patienceMs: number;
}

/** A job that this step launched. */
export interface Launched {
  job: Job;
  /** `adopted` when the reply was lost and the job was found again. */
  how: 'created' | 'adopted';
  /** False for a job that was adopted without a launch id: it may be somebody else's, and is never cancelled. */
  ours: boolean;
}

/**
 * Gets ready what is needed to find the job again, before anything is launched.
 * @param mark added to the variables where the template prompts for them; undefined when it is not wanted
 */
export async function traceLaunch(
  context: LaunchContext,
  template: Template,
  info: LaunchInfo,
  request: LaunchRequest,
  mark: LaunchMark | undefined,
): Promise<LaunchTrace> {
  if (mark !== undefined && info.asks.has(PROMPTS.extra_vars.ask)) {
    const { variables, marked } = withMark(request.extra_vars, mark);
    if (marked)
      return {
        template,
        info,
        request: { ...request, extra_vars: variables },
        launchId: mark.launch_id,
        before: undefined,
      };
  }
  const before = await persist(context, () => lookBefore(context, template));
  return { template, info, request, launchId: undefined, before };
}

async function lookBefore(
  { controller, signal }: LaunchContext,
  template: Template,
): Promise<{ userId: number; newestJobId: number }> {
  const me = await controller.get('me/', { signal });
  const users = isRecord(me) && Array.isArray(me['results']) ? (me['results'] as unknown[]).filter(isRecord) : [];
  const jobs = await recentJobs(controller, template.id, { signal }, 1);
  return { userId: number(users[0] ?? {}, 'id') ?? 0, newestJobId: Math.max(0, ...jobs.map(({ job }) => job.id)) };
}

/**
 * Launches the template: one POST. It is sent again only when the first one surely did not reach the controller; after
 * an end that leaves it open the job is looked for. A cancelled workflow does not cut the POST off at once: its reply
 * names the job that has to be cancelled.
 * @throws ResponseError when the controller refused; LaunchUnknownError when it is open whether there is a job
 */
export async function launch(context: LaunchContext, trace: LaunchTrace): Promise<Launched> {
  const body = launchBody(trace.request);
  const patience = replyPatience(context);
  let job: Job | undefined;
  try {
    // Only a failure that surely did not arrive is repeated: the POST is not idempotent (API fact 10).
    await persist({ ...context, repeatable: surelyNotArrived }, async () => {
      context.signal.throwIfAborted();
      job = readJob(
        await context.controller.post(launchPath(trace.template), body, { signal: patience.signal, fresh: true }),
      );
    });
  } catch (error) {
    // A workflow that is cancelled while the reply comes in still has a job, which has to be known to be cancelled.
    if (job !== undefined) return { job, how: 'created', ours: true };
    if (!patience.sent(error) || !mayHaveLaunched(error)) throw refusalWithHint(error, trace.template);
    const adopted = await recover(context, trace, error);
    return { job: adopted.job, how: 'adopted', ours: adopted.proven };
  } finally {
    patience.end();
  }
  return { job: job as Job, how: 'created', ours: true };
}

/** Whether a POST may be sent again: no byte of it was written. */
export function surelyNotArrived(error: unknown): boolean {
  return error instanceof ConnectionError && error.passing && !error.mayHaveArrived;
}

/**
 * Whether a failed POST can have a job behind it: no whole reply although bytes went out, a success that cannot be
 * read, or a 5xx (a proxy may have lost the reply). A 3xx or 4xx is an answer: nothing was launched.
 */
export function mayHaveLaunched(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.mayHaveArrived;
  if (error instanceof ResponseError) return error.status < 300 || error.status >= 500;
  return error instanceof InterruptedError;
}
