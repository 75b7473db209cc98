import { randomUUID } from 'node:crypto';
import { formsOf } from '../controller/connection/oauth.ts';
import type { NewToken, TokenOrder } from '../controller/tokens.ts';
import { ResponseError } from '../http/errors.ts';
import type { TokenInputs } from '../inputs/token-inputs.ts';
import { message, text } from '../messages/message.ts';
import type { Result } from '../result.ts';
import { askAs } from '../session/ask-as.ts';
import { leaveMinted } from '../session/minted-token.ts';
import type { StepContext } from '../session/run-step.ts';
import { ConfigurationError } from '../step-errors.ts';
import { replyGracePeriod } from '../timing/grace-period.ts';
import { isTransient } from '../timing/transient-error.ts';

/**
 * Runs `token/`: creates a token for the steps of this job; the post step revokes it.
 * @param workflowRun the values of the extra variable `github_actions`
 */
export async function tokenStep(
  context: StepContext<TokenInputs>,
  workflowRun: Readonly<Record<string, string>>,
): Promise<Result> {
  const { sink, inputs, controller, waiting } = context;
  const { signal } = waiting;
  const { credentials } = inputs.connection;
  const { scope } = inputs;
  const application = inputs.application === undefined ? undefined : await findApplication(context, inputs.application);
  const description = describeRun(inputs.description, workflowRun);
  const { requestTimeoutMs } = inputs.connection;
  const minted = { root: controller.root, requestTimeoutMs, description };
  // Before the request: if the reply is lost, the post step finds the token by its description.
  leaveMinted(sink, { ...minted, made: undefined }, credentials);
  const token = await make(context, { description, scope, application });
  sink.mask(formsOf({ access: token.value, refresh: token.refresh, expires: token.expires }));
  const made = { id: token.id, value: token.value, expires: token.expires, worked: false };
  leaveMinted(sink, { ...minted, made }, credentials);
  signal.throwIfAborted();
  // A refusal at the end proves the revocation only if the API accepted the token before.
  if (await askAs(token.value, inputs.connection, controller.root, { signal }).catch(() => false)) {
    leaveMinted(sink, { ...minted, made: { ...made, worked: true } }, credentials);
  }
  signal.throwIfAborted();
  return { kind: 'token_created', token, description, scope };
}

/**
 * Creates the token. Repeats the request after a lost reply: the post step revokes all tokens with this description.
 * @throws ResponseError with what to do next, ConnectionError, the signal's reason
 */
async function make({ sink, controller, waiting }: StepContext<TokenInputs>, order: TokenOrder): Promise<NewToken> {
  const gracePeriod = replyGracePeriod(waiting);
  const { gateway } = controller.root;
  let isRepeated = false;
  const isRetryable = (error: unknown): boolean => {
    const mayPass = isTransient(explained(error, gateway));
    isRepeated ||= mayPass;
    return mayPass;
  };
  try {
    return await controller.tokens.create(order, { ...gracePeriod.signals, retry: { ...waiting, isRetryable } });
  } catch (error) {
    if (!isRepeated && isRefusal(error)) sink.leave('minted_token', undefined);
    throw explained(error, gateway);
  } finally {
    gracePeriod.end();
  }
}

/** Returns whether the API itself refused: no token exists, and none appears later. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof ResponseError && error.fromApi && !error.transient && error.status >= 400 && error.status < 500
  );
}

/** Returns the token's description: the user's text, the run, and an id that no other token has. */
function describeRun(given: string | undefined, workflowRun: Readonly<Record<string, string>>): string {
  const { repository = '', run_id = '', run_attempt = '', run_url = '' } = workflowRun;
  const run = run_url === '' ? 'GitHub Actions' : `GitHub Actions ${repository} run ${run_id}, attempt ${run_attempt}`;
  return `${given === undefined ? '' : `${given}; `}${run} [${randomUUID()}]`;
}

async function findApplication({ controller, waiting }: StepContext<TokenInputs>, wanted: string): Promise<number> {
  const by = /^\d+$/.test(wanted) ? 'id' : 'name';
  const ids = await controller.applications.find(by, wanted, { retry: waiting }).catch((error: unknown) => {
    throw controller.root.gateway && isForbidden(error) ? error.withHint(text('applications-superusers-only')) : error;
  });
  const [id] = ids;
  if (id !== undefined && ids.length === 1) return id;
  const application = JSON.stringify(wanted);
  const problem =
    ids.length === 0
      ? message('application-not-found', { application })
      : message('application-name-ambiguous', { application, count: ids.length, ids: ids.join(', ') });
  throw new ConfigurationError(message('token-not-made'), [problem]);
}

function isForbidden(error: unknown): error is ResponseError {
  return error instanceof ResponseError && error.status === 403 && error.fromApi;
}

/** Matches the refusal of a user whose password another system keeps (controller fact 113). */
const EXTERNAL_USER = /external authentication provider/;

/** Adds a hint to a refusal. Who may create tokens depends on the controller (controller facts 112 and 113). */
function explained(error: unknown, gateway: boolean): unknown {
  if (!(error instanceof ResponseError) || !error.fromApi) return error;
  if (error.status === 404 || error.status === 405) {
    const hint = text(gateway ? 'gateway-makes-no-tokens' : 'controller-makes-no-tokens');
    return new ResponseError(error, { ...error, transient: false }).withHint(hint);
  }
  if (!isForbidden(error)) return error;
  return error.withHint(text(EXTERNAL_USER.test(error.words) ? 'token-external-user' : 'token-forbidden'));
}
