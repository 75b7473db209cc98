import type { Controller } from '../controller/client.ts';
import { UnexpectedReplyError } from '../controller/connection/reply-errors.ts';
import type { Job } from '../controller/jobs.ts';
import { ResponseError } from '../http/errors.ts';
import type { Sink } from '../sink.ts';
import { type RetryOptions, reportOnce } from '../timing/retry.ts';
import { sideBySide } from '../timing/side-by-side.ts';
import { isTransient } from '../timing/transient-error.ts';
import { type LaunchIdVariable, withLaunchIdVariable } from './launch-id.ts';
import { type LaunchRequest, launchBody, PROMPTS } from './launch-request.ts';
import { postOnce } from './post-once.ts';
import type { TemplatePrompts } from './prepare/check-prompts.ts';
import type { Template } from './prepare/find-template.ts';
import { type LaunchTrace, recover } from './recover-launch.ts';
import { nothingLaunched } from './refusal-hints.ts';

/** How long to retry when a page replaces the controller's reply, before a launch without launch id, in ms. */
const PAGES_MS = 10_000;

/** What a launch needs in addition to the request: how to retry before it, and how long to look for its job. */
export interface LaunchContext extends RetryOptions {
  controller: Controller;
  sink: Sink;
  /** How long to keep looking for the job while the controller is unreachable, in ms. */
  gracePeriodMs: number;
}

/** A job that this step launched. */
export interface Launched {
  job: Job;
  /** `adopted` when the reply was lost and a search found the job. */
  how: 'created' | 'adopted';
  /** False for a job adopted without a launch id. Another user may have launched it, so it is never cancelled. */
  launchedByThisRun: boolean;
}

/**
 * Prepares what is needed to find the job if the launch reply is lost. Launches nothing.
 * @param variable added to the extra vars if the template prompts for them; undefined to add nothing
 */
export async function traceLaunch(
  context: LaunchContext,
  template: Template,
  { info, survey }: TemplatePrompts,
  request: LaunchRequest,
  variable: LaunchIdVariable | undefined,
): Promise<LaunchTrace> {
  if (variable !== undefined && info.asks.has(PROMPTS.extra_vars.ask)) {
    const { variables, isAdded } = withLaunchIdVariable(request.extra_vars, variable);
    if (isAdded)
      return {
        template,
        info,
        survey,
        request: { ...request, extra_vars: variables },
        launchId: variable.launch_id,
        before: undefined,
      };
  }
  const before = await lookBefore(context, template);
  return { template, info, survey, request, launchId: undefined, before };
}

/**
 * Returns the user's id and the newest job before the launch, which help to find the job after a lost reply.
 * Returns undefined when the controller does not show them: the launch proceeds without.
 * @throws ResponseError, ConnectionError when a retry may succeed; the signal's reason
 */
async function lookBefore(
  context: LaunchContext,
  template: Template,
): Promise<{ userId: number; newestJobId: number } | undefined> {
  const { controller, clock, signal } = context;
  // Leaves time for one more attempt before the retry gives up.
  const pagesUntil = clock.now() + Math.min(PAGES_MS, context.retryForMs / 2);
  const isAnswer = (error: unknown): boolean => {
    // Neither a refusal nor a reply of another shape will change.
    if (error instanceof UnexpectedReplyError || (error instanceof ResponseError && !error.transient)) return true;
    // A page with status 200 may be an outage at first; after this time it counts as the answer.
    return error instanceof ResponseError && error.status === 200 && clock.now() >= pagesUntil;
  };
  const waiting = { ...context, isRetryable: (error: unknown) => isTransient(error) && !isAnswer(error) };
  try {
    const [user, jobs] = await sideBySide(
      reportOnce(waiting),
      (retry) => controller.users.me({ signal, retry }),
      (retry) => controller.unifiedJobs.recent(template.id, 1, { signal, retry }),
    );
    return user === undefined ? undefined : { userId: user.id, newestJobId: Math.max(0, ...jobs.map(({ id }) => id)) };
  } catch (error) {
    if (isAnswer(error)) return undefined;
    throw error;
  }
}

/**
 * Launches the template with one POST. Searches for the job if the reply does not show whether it exists.
 * @throws ResponseError when the controller refused; LaunchUnknownError when the outcome remains unknown
 */
export async function launch(context: LaunchContext, trace: LaunchTrace): Promise<Launched> {
  const { template, request } = trace;
  const posted = await postOnce(context, (options) =>
    context.controller.templates.launch(template, launchBody(request), options),
  ).catch((error: unknown) => {
    throw nothingLaunched(error, template, request);
  });
  if ('job' in posted) return { job: posted.job, how: 'created', launchedByThisRun: true };
  const adopted = await recover(context, trace, posted.lost);
  return { job: adopted.job, how: 'adopted', launchedByThisRun: adopted.proven };
}
