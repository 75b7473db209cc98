import type { Controller } from '../controller/client.ts';
import { type Job, readUser } from '../controller/jobs.ts';
import { ResponseError, UnexpectedReplyError } from '../http/errors.ts';
import type { Sink } from '../sink.ts';
import type { Clock } from '../timing/clock.ts';
import { retry } from '../timing/retry.ts';
import { type LaunchIdVariable, withLaunchIdVariable } from './launch-id.ts';
import { type LaunchRequest, launchBody, PROMPTS } from './launch-request.ts';
import { postOnce } from './post-once.ts';
import type { TemplatePrompts } from './prepare/check-prompts.ts';
import { launchPath, type Template } from './prepare/find-template.ts';
import { recentJobs } from './recent-jobs.ts';
import { type LaunchTrace, recover } from './recover-launch.ts';
import { nothingLaunched } from './refusal-hints.ts';

/** A page in place of the controller's word is borne for this long before a launch without launch id, in ms. */
const PAGES_MS = 10_000;

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
  gracePeriodMs: number;
}

/** A job that this step launched. */
export interface Launched {
  job: Job;
  /** `adopted` when the reply was lost and the job was found again. */
  how: 'created' | 'adopted';
  /** False for a job that was adopted without a launch id: it may be somebody else's, and is never cancelled. */
  launchedByThisRun: boolean;
}

/**
 * Gets ready what is needed to find the job again, before anything is launched.
 * @param mark added to the variables where the template prompts for them; undefined when it is not wanted
 */
export async function traceLaunch(
  context: LaunchContext,
  template: Template,
  { info, survey }: TemplatePrompts,
  request: LaunchRequest,
  mark: LaunchIdVariable | undefined,
): Promise<LaunchTrace> {
  if (mark !== undefined && info.asks.has(PROMPTS.extra_vars.ask)) {
    const { variables, marked } = withLaunchIdVariable(request.extra_vars, mark);
    if (marked)
      return {
        template,
        info,
        survey,
        request: { ...request, extra_vars: variables },
        launchId: mark.launch_id,
        before: undefined,
      };
  }
  // With time left for one more look before `persist` gives up.
  const pagesUntil = context.clock.now() + Math.min(PAGES_MS, context.retryForMs / 2);
  const before = await retry(context, () => lookBefore(context, template, pagesUntil));
  return { template, info, survey, request, launchId: undefined, before };
}

/**
 * Who launches, and the newest job before. It only helps to find a job again whose launch was not answered, so a
 * controller that does not tell is no reason not to launch.
 * @param pagesUntil until then, in ms of the clock, a page with status 200 counts as weather; later, as the answer
 * @throws ResponseError, ConnectionError when it may be told later; the signal's reason
 */
async function lookBefore(
  { controller, clock, signal }: LaunchContext,
  template: Template,
  pagesUntil: number,
): Promise<{ userId: number; newestJobId: number } | undefined> {
  try {
    const [me, jobs] = await Promise.all([
      controller.get('me/', { signal }),
      recentJobs(controller, template.id, { signal }, 1),
    ]);
    const user = readUser(me);
    return user === undefined
      ? undefined
      : { userId: user.id, newestJobId: Math.max(0, ...jobs.map(({ job }) => job.id)) };
  } catch (error) {
    // A refusal, or a reply of another shape: neither will change.
    if (error instanceof UnexpectedReplyError || (error instanceof ResponseError && !error.transient)) return undefined;
    const isPage = error instanceof ResponseError && error.status === 200;
    if (isPage && clock.now() >= pagesUntil) return undefined;
    throw error;
  }
}

/**
 * Launches the template: one POST. After an end that leaves it open the job is looked for.
 * @throws ResponseError when the controller refused; LaunchUnknownError when it is open whether there is a job
 */
export async function launch(context: LaunchContext, trace: LaunchTrace): Promise<Launched> {
  const { template, request } = trace;
  const posted = await postOnce(context, launchPath(template), launchBody(request)).catch((error: unknown) => {
    throw nothingLaunched(error, template, request);
  });
  if ('job' in posted) return { job: posted.job, how: 'created', launchedByThisRun: true };
  const adopted = await recover(context, trace, posted.lost);
  return { job: adopted.job, how: 'adopted', launchedByThisRun: adopted.proven };
}
