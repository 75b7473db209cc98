import type { Controller } from '../controller/client.ts';
import type { Job } from '../controller/jobs.ts';
import { ResponseError, UnexpectedReplyError } from '../http/errors.ts';
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

/** How long to retry after pages in place of the controller's reply, before a launch without launch id, in ms. */
const PAGES_MS = 10_000;

/** What a launch needs next to the request: how to retry before it, and how long to look for its job. */
export interface LaunchContext extends RetryOptions {
  controller: Controller;
  sink: Sink;
  /** How long to keep looking for the job while the controller is unreachable, in ms. */
  gracePeriodMs: number;
}

/** A job that this step launched. */
export interface Launched {
  job: Job;
  /** `adopted` when the reply was lost and the job was found again. */
  how: 'created' | 'adopted';
  /** False for a job that was adopted without a launch id: another user may have launched it, and it is never cancelled. */
  launchedByThisRun: boolean;
}

/**
 * Prepares what is needed to find the job again, before anything is launched.
 * @param variable added to the extra vars where the template prompts for them; undefined when it is not wanted
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
 * Returns who launches, and the newest job before. It only helps to find a job again whose launch was not answered, so a
 * controller that does not say prevents no launch.
 * @throws ResponseError, ConnectionError when a retry may succeed; the signal's reason
 */
async function lookBefore(
  context: LaunchContext,
  template: Template,
): Promise<{ userId: number; newestJobId: number } | undefined> {
  const { controller, clock, signal } = context;
  // With time left for one more attempt before the retry gives up.
  const pagesUntil = clock.now() + Math.min(PAGES_MS, context.retryForMs / 2);
  const isAnswer = (error: unknown): boolean => {
    // A refusal, or a reply of another shape: neither will change.
    if (error instanceof UnexpectedReplyError || (error instanceof ResponseError && !error.transient)) return true;
    // A page with status 200 may be an outage at first; later it is the answer.
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
 * Launches the template with one POST. Looks for the job where the reply leaves open whether there is one.
 * @throws ResponseError when the controller refused; LaunchUnknownError when it stays open
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
