import { randomUUID } from 'node:crypto';
import { ReadScopeError } from '../controller/connection/reply-errors.ts';
import { jobLink } from '../controller/job-link.ts';
import type { LaunchInputs } from '../inputs/main-inputs.ts';
import { beforeLaunch } from '../launch/before-launch.ts';
import { type LaunchContext, launch, traceLaunch } from '../launch/launch.ts';
import { createLaunchIdVariable, type LaunchIdVariable, withLaunchIdVariable } from '../launch/launch-id.ts';
import { PROMPTS } from '../launch/launch-request.ts';
import { noRelaunch } from '../launch/prepare/check-relaunch.ts';
import { describeTemplate } from '../launch/prepare/find-template.ts';
import { type Prepared, prepare } from '../launch/prepare/prepare.ts';
import { surveySecrets } from '../launch/prepare/survey-answers.ts';
import { text } from '../messages/message.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { later, systemClock } from '../timing/clock.ts';
import { createJob } from './following/create-job.ts';
import type { LaunchRun } from './following/follow-launched.ts';

/** How long to delay loading 500 kB of follow code, in ms: by then the launch request is on the wire. */
const SENT_MS = 15;

/** The workflow run, as the values of the extra variable `github_actions`. */
export type WorkflowRun = Readonly<Record<string, string>>;

/**
 * Runs the main action: launches the template and follows the job to its end.
 * @throws any error before the launch POST is sent
 */
export async function launchStep(step: StepContext<LaunchInputs>, workflowRun: WorkflowRun): Promise<Result> {
  const { sink, inputs, controller, signal, waiting } = step;
  const context: LaunchContext = { ...waiting, controller, gracePeriodMs: inputs.connection.retryForMs };
  const prepared = await prepare(beforeLaunch(context), inputs.order);
  sink.mask(surveySecrets(prepared.prompts.survey, prepared.request.extra_vars));
  for (const remark of noRelaunch(prepared.template, prepared.request, inputs.retryFailedHosts)) sink.warn(remark);
  const idVariable = inputs.githubContext ? createLaunchIdVariable(workflowRun, randomUUID()) : undefined;
  if (inputs.dryRun) return await dryRun(context, prepared, inputs.githubContext ? workflowRun : undefined);
  sink.announceLaunch(prepared, controller.root.site);
  const { template, prompts, request, leftOut } = prepared;
  const trace = await traceLaunch(context, template, prompts, request, idVariable);
  const launchId = trace.launchId ?? randomUUID();
  // Right before the launch: a launch that is refused earlier creates nothing on GitHub.
  await sink.beforeLaunch({ template, site: controller.root.site, launchId }, signal);
  const whyNotCancelled = text('job-found-by-values');
  const run: LaunchRun = { sink, inputs, controller, signal, whyNotCancelled };
  // Loads the follow code while the controller processes the launch.
  const loaded = later(
    systemClock,
    SENT_MS,
    () => import(/* webpackChunkName: "follow" */ './following/follow-launched.ts'),
  );
  // Awaited below; until then a rejection must not count as unhandled.
  loaded.catch(() => undefined);
  sink.debug(
    `Launching ${describeTemplate(template)}${trace.launchId === undefined ? '' : `, launch id ${trace.launchId}`}`,
  );
  const posted = await createJob(
    run,
    'launch',
    (isUnknown) => ({ phase: isUnknown ? 'unknown' : 'launching', source: template.id, launchId: trace.launchId }),
    () => launch(context, trace),
  );
  if ('kind' in posted) return posted;
  try {
    return await (await loaded).followLaunched(run, posted, trace.request, leftOut);
  } catch (error) {
    const { job } = posted;
    return { kind: 'not_followed', job, link: jobLink(controller.root, job), error };
  }
}

/**
 * Checks whether the token can write.
 * @throws ReadScopeError when an AAP gateway reports that it cannot; the signal's reason
 */
async function refuseReadScope({ controller, signal }: LaunchContext): Promise<void> {
  await controller.tokens.probeWrite({ signal }).catch((error: unknown) => {
    if (error instanceof ReadScopeError) throw error;
    signal.throwIfAborted();
  });
}

/** Returns what a launch would do. Sends GETs and, to a gateway, the probe of the token's scope. */
async function dryRun(
  context: LaunchContext,
  prepared: Prepared,
  workflowRun: WorkflowRun | undefined,
): Promise<Result> {
  const { controller } = context;
  const user = await controller.users.me({ retry: context });
  if (controller.root.gateway) await refuseReadScope(context);
  const { prompts, request } = prepared;
  const takesVariables = workflowRun !== undefined && prompts.info.asks.has(PROMPTS.extra_vars.ask);
  const launchIdVariable = takesVariables ? previewOf(workflowRun, request.extra_vars) : undefined;
  return { kind: 'dry_run', username: user?.username ?? '', root: controller.root, prepared, launchIdVariable };
}

/** Returns the extra variable of the launch with a placeholder for its id; undefined if the variables contain it. */
function previewOf(
  workflowRun: WorkflowRun,
  variables: Prepared['request']['extra_vars'],
): LaunchIdVariable | undefined {
  const variable = createLaunchIdVariable(workflowRun, '(a new one for each launch)');
  return withLaunchIdVariable(variables, variable).isAdded ? variable : undefined;
}
