import type { Job } from '../../controller/jobs.ts';
import type { JsonObject } from '../../http/json/json.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { type Message, message, text, withMore } from '../../messages/message.ts';
import { describeError, LaunchUnknownError } from '../../step-errors.ts';
import { sideBySide } from '../../timing/side-by-side.ts';
import type { LaunchContext, Launched } from '../launch.ts';
import { hasLaunchId, type LaunchIdVariable, withLaunchIdVariable } from '../launch-id.ts';
import { postOnce } from '../post-once.ts';
import { searchJob } from '../search-launched-job.ts';
import { commandDifferences } from './compare-command.ts';
import type { AdHocRequest } from './prepared-command.ts';

/** What identifies the command if the reply to the request is lost. */
export interface CommandTrace {
  request: AdHocRequest;
  /** The launch id in the command's variables; undefined when the workflow sets that variable itself. */
  launchId: string | undefined;
  /** Without a launch id: the user, and the newest command before the request. */
  before: { userId: number | undefined; newestJobId: number } | undefined;
}

/**
 * Adds the launch id, and prepares what is needed to find the command after a lost reply. Starts nothing.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function traceCommand(
  context: LaunchContext,
  request: AdHocRequest,
  variable: LaunchIdVariable,
): Promise<CommandTrace> {
  const { variables, isAdded } = withLaunchIdVariable(request.extra_vars, variable);
  if (isAdded)
    return { request: { ...request, extra_vars: variables }, launchId: variable.launch_id, before: undefined };
  const [user, newest] = await sideBySide(
    context,
    (retry) => context.controller.users.me({ retry }),
    (retry) => context.controller.adHocCommands.recent(1, { retry }),
  );
  const newestJobId = Math.max(0, ...newest.map(({ id }) => id));
  return { request, launchId: undefined, before: { userId: user?.id, newestJobId } };
}

/**
 * Starts the command with one POST. If the reply is lost, searches for it among the newest commands.
 * @throws ResponseError when the controller refused; LaunchUnknownError when the outcome remains unknown
 */
export async function startCommand(context: LaunchContext, trace: CommandTrace): Promise<Launched> {
  const posted = await postOnce(context, (options) =>
    context.controller.adHocCommands.create(commandBody(trace.request), options),
  );
  if ('job' in posted) return { job: posted.job, how: 'created', launchedByThisRun: true };
  return await adoptCommand(context, trace, posted.lost);
}

/** Returns the body of the POST. The API accepts variables only as a text. */
export function commandBody({ extra_vars, ...fields }: AdHocRequest): JsonObject {
  const body = { ...fields, ...(extra_vars === undefined ? {} : { extra_vars: jsonText(extra_vars) }) };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as JsonObject;
}

async function adoptCommand(context: LaunchContext, trace: CommandTrace, cause: unknown): Promise<Launched> {
  const reason = describeError(cause);
  context.sink.info(`${reason} Looking for the command among the newest ad hoc commands. The request is not repeated.`);
  const unknown = (found: Message, jobs: readonly Job[]): Error => {
    const list = jobs.map(({ id, status, created }) => `- ad_hoc_command ${id}, ${status}, created ${created}`);
    const { id, text: words } = withMore(message('command-not-repeated'), launchIdSentence(trace));
    return new LaunchUnknownError({ id, text: [found.text, ...list, words].join('\n') }, { cause });
  };
  const { job, proven } = await searchJob(context, {
    source: 'ad_hoc_commands',
    isCandidate: (found) => isCandidate(found, trace),
    proven: trace.launchId !== undefined,
    unknown: (candidates, jobs) =>
      candidates.length > 1
        ? unknown(message('command-unknown-several', { reason }), candidates)
        : unknown(message('command-unknown-none', { reason }), jobs.slice(0, 3)),
    unreadable: (lastError) =>
      lastError === undefined
        ? unknown(message('command-unknown-search-ended', { reason }), [])
        : unknown(message('command-unknown-unreadable', { reason, lastError: describeError(lastError) }), []),
  });
  return { job, how: 'adopted', launchedByThisRun: proven };
}

function isCandidate(job: Job, { launchId, before, request }: CommandTrace): boolean {
  if (launchId !== undefined) return hasLaunchId(job, launchId);
  if (before === undefined || job.launchType !== 'manual' || job.id <= before.newestJobId) return false;
  return (
    before.userId !== undefined && job.createdBy === before.userId && commandDifferences(job, request).length === 0
  );
}

function launchIdSentence({ launchId }: CommandTrace): string {
  return launchId === undefined ? '' : text('launch-id-of-job', { launchId });
}
