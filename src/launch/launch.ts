import type { Clock } from '../clock.ts';
import type { Controller } from '../controller/controller.ts';
import {
  type Job,
  type LaunchInfo,
  readJob,
  readLaunchInfo,
  readSurvey,
  type SurveyQuestion,
} from '../controller/resources.ts';
import {
  ConfigurationError,
  ConnectionError,
  describeError,
  InterruptedError,
  LaunchUnknownError,
  ResponseError,
} from '../errors.ts';
import { persist } from '../persist.ts';
import type { Sink } from '../sink.ts';
import { launchProblems } from './check.ts';
import { type LaunchRequest, launchBody } from './request.ts';

/** What a launch needs beside the request. */
export interface LaunchContext {
  controller: Controller;
  sink: Sink;
  clock: Clock;
  /** Aborted when the workflow is cancelled. */
  signal: AbortSignal;
  /** How long an unreachable controller is borne before the launch, in ms. */
  retryForMs: number;
}

/** How long the reply to a launch that is under way is awaited after a cancel, in ms. */
const REPLY_AFTER_CANCEL_MS = 5000;

/**
 * Reads what the template takes and refuses a request that it would not run as asked.
 * @throws ConfigurationError with every reason; ResponseError, ConnectionError
 */
export async function prepare(context: LaunchContext, templateId: number, request: LaunchRequest): Promise<LaunchInfo> {
  const { info, survey } = await persist(context, () => describeTemplate(context, templateId));
  const problems = launchProblems(info, survey, request);
  if (problems.length > 0) {
    throw new ConfigurationError(
      `Job template ${templateId} "${info.templateName}" was not launched, since it would not run as asked:`,
      problems,
    );
  }
  return info;
}

async function describeTemplate(
  context: LaunchContext,
  templateId: number,
): Promise<{ info: LaunchInfo; survey: SurveyQuestion[] }> {
  const { controller, signal } = context;
  try {
    const info = readLaunchInfo(await controller.get(`job_templates/${templateId}/launch/`, { signal }));
    const survey = info.surveyEnabled
      ? readSurvey(await controller.get(`job_templates/${templateId}/survey_spec/`, { signal }))
      : [];
    return { info, survey };
  } catch (error) {
    throw explained(error, templateId);
  }
}

/**
 * Launches the template: one POST. It is sent again only when the first one surely did not reach the controller.
 * A cancelled workflow does not cut the POST off: its reply names the job that has to be cancelled.
 * @returns the new job as the reply shows it
 * @throws ResponseError when the controller refused; LaunchUnknownError when it is open whether there is a job
 */
export async function launch(context: LaunchContext, templateId: number, request: LaunchRequest): Promise<Job> {
  const body = launchBody(request);
  const patience = replyPatience(context);
  let job: Job | undefined;
  try {
    // Only a failure that surely did not arrive is repeated: the POST is not idempotent (API fact 10).
    await persist({ ...context, repeatable: surelyNotArrived }, async () => {
      context.signal.throwIfAborted();
      job = await post(context.controller, templateId, body, patience.signal);
    });
  } catch (error) {
    // A workflow that is cancelled while the reply comes in still has a job, which has to be known to be cancelled.
    if (job === undefined) throw explained(error, templateId);
  } finally {
    patience.end();
  }
  return job as Job;
}

function surelyNotArrived(error: unknown): boolean {
  return error instanceof ConnectionError && error.passing && !error.mayHaveArrived;
}

async function post(controller: Controller, templateId: number, body: unknown, signal: AbortSignal): Promise<Job> {
  let reply: unknown;
  try {
    reply = await controller.post(`job_templates/${templateId}/launch/`, body, { signal });
  } catch (error) {
    if (mayHaveLaunched(error)) throw unknownOutcome(error);
    throw error;
  }
  try {
    return readJob(reply);
  } catch (error) {
    throw unknownOutcome(error);
  }
}

/**
 * Whether a failed POST can have a job behind it: no whole reply although bytes went out, a success that cannot be
 * read, or a 5xx (a proxy may have lost the reply). A 3xx or 4xx is an answer: nothing was launched.
 */
function mayHaveLaunched(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.mayHaveArrived;
  if (error instanceof ResponseError) return error.status < 300 || error.status >= 500;
  return error instanceof InterruptedError;
}

function unknownOutcome(error: unknown): LaunchUnknownError {
  return new LaunchUnknownError(
    `It is not known whether the launch led to a job: ${describeError(error)} The launch is not repeated, since that could deploy twice. ` +
      'Look at the jobs of the template on the controller; run this step again only if there is none.',
    { cause: error },
  );
}

/** A signal for the POST that fires some seconds after the workflow was cancelled, and not at once. */
function replyPatience(context: LaunchContext): { signal: AbortSignal; end: () => void } {
  const late = new AbortController();
  const ended = new AbortController();
  const wait = (): void => {
    context.clock.sleep(REPLY_AFTER_CANCEL_MS, ended.signal).then(
      () => late.abort(context.signal.reason),
      () => undefined,
    );
  };
  context.signal.addEventListener('abort', wait, { once: true });
  return {
    signal: late.signal,
    end: () => {
      context.signal.removeEventListener('abort', wait);
      ended.abort();
    },
  };
}

/** Adds what to do next to the API's own refusals. */
function explained(error: unknown, templateId: number): unknown {
  if (!(error instanceof ResponseError) || !error.fromApi) return error;
  const hint = HINTS[error.status]?.(templateId);
  if (hint === undefined) return error;
  return new ResponseError(`${error.message} ${hint}`, { ...error, retryAfterMs: error.retryAfterMs });
}

const HINTS: Readonly<Record<number, (templateId: number) => string>> = {
  400: () => 'Nothing was launched: change the inputs, or the template, as the controller says.',
  401: () =>
    'The controller does not know these credentials: check whether the token was revoked or has expired, or whether user name and password are right, and that `url` is the controller they belong to.',
  403: (id) =>
    `The user needs the Execute role on job template ${id}, and a token needs the scope "write". Grant them on the controller.`,
  404: (id) =>
    `There is no job template ${id} that this user can see: check \`template_id\` (the number in the address of the template's page) and the user's rights. Workflow templates and projects have numbers of the same series.`,
};
