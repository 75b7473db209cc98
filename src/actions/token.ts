import { randomUUID } from 'node:crypto';
import type { NewToken, TokenOrder } from '../controller/tokens.ts';
import { ConfigurationError } from '../errors.ts';
import { ResponseError } from '../http/errors.ts';
import { readWorkflowRun } from '../inputs/github-run.ts';
import { readTokenInputs, type TokenInputs } from '../inputs/token-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { writeOutput } from '../report/outputs/write-output.ts';
import { forgetMinted, rememberMinted } from '../report/state/minted-token.ts';
import { replyGracePeriod } from '../timing/grace-period.ts';
import { BEFORE_LAUNCH_RETRY_MS } from '../timing/retry.ts';
import { isTransient } from '../timing/transient-error.ts';
import { askAs } from './ask-as.ts';
import { runStep, type StepContext } from './run-step.ts';

/** Runs `token/`: makes a token for the steps of this job; its post step revokes it. Never throws. */
export async function tokenAction(console: Console): Promise<void> {
  await runStep(console, {
    read: () => Promise.resolve(readTokenInputs(process.env)),
    retryForMs: ({ connection }) => Math.min(connection.retryForMs, BEFORE_LAUNCH_RETRY_MS),
    work: giveToken,
    cancelled:
      'The workflow was cancelled: no token is given out, and one that was made meanwhile is revoked by the post step.',
  });
}

async function giveToken(context: StepContext<TokenInputs>): Promise<void> {
  const { console, inputs, controller, waiting } = context;
  const { credentials } = inputs.connection;
  const application = inputs.application === undefined ? undefined : await findApplication(context, inputs.application);
  const minted = {
    root: controller.root,
    requestTimeoutMs: inputs.connection.requestTimeoutMs,
    description: describeRun(inputs.description),
  };
  // Before it is made: should its reply get lost, the post step finds it by its description.
  rememberMinted(console, { ...minted, made: undefined }, credentials);
  const token = await make(context, { description: minted.description, scope: inputs.scope, application });
  console.mask([token.value, token.refresh].filter((secret) => secret !== ''));
  const made = { id: token.id, value: token.value, expires: token.expires, worked: false };
  rememberMinted(console, { ...minted, made }, credentials);
  waiting.signal.throwIfAborted();
  // Only of a token that was accepted does the refusal in the end prove anything.
  const { signal } = waiting;
  if (await askAs(token.value, inputs.connection, controller.root, { signal }).catch(() => false)) {
    rememberMinted(console, { ...minted, made: { ...made, worked: true } }, credentials);
  }
  waiting.signal.throwIfAborted();
  writeOutput(console, 'token', token.value);
  writeOutput(console, 'token_id', token.id);
  writeOutput(console, 'expires', token.expires);
  console.info(`Made token ${token.id} "${minted.description}" with the scope "${inputs.scope}".`);
  console.info('It is revoked when this job ends. It can be used by the steps of this job only.');
}

/**
 * Makes the token. Repeats the request after a lost reply: the post step revokes every token of this description.
 * @throws ResponseError with what to do next, ConnectionError, the signal's reason
 */
async function make({ console, controller, waiting }: StepContext<TokenInputs>, order: TokenOrder): Promise<NewToken> {
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
    if (!isRepeated && isRefusal(error)) forgetMinted(console);
    throw explained(error, gateway);
  } finally {
    gracePeriod.end();
  }
}

/** Whether the API itself refused: there is no token, and none will appear later. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof ResponseError && error.fromApi && !error.transient && error.status >= 400 && error.status < 500
  );
}

/** Returns what names this run: the user's own words, the run's address, and an id that no other token has. */
function describeRun(given: string | undefined): string {
  const { repository, run_id, run_attempt, run_url } = readWorkflowRun(process.env);
  const run = run_url === '' ? 'GitHub Actions' : `GitHub Actions ${repository} run ${run_id}, attempt ${run_attempt}`;
  return `${given === undefined ? '' : `${given}; `}${run} [${randomUUID()}]`;
}

async function findApplication({ controller, waiting }: StepContext<TokenInputs>, wanted: string): Promise<number> {
  const by = /^\d+$/.test(wanted) ? 'id' : 'name';
  const ids = await controller.applications.find(by, wanted, { retry: waiting }).catch((error: unknown) => {
    throw controller.root.gateway && isForbidden(error) ? error.withHint(SUPERUSERS_ONLY) : error;
  });
  const [id] = ids;
  if (id !== undefined && ids.length === 1) return id;
  const found =
    ids.length === 0
      ? 'this user can see none like it; check it, and the rights of the user'
      : `it is the name of ${ids.length}: ${ids.join(', ')}; give the id`;
  throw new ConfigurationError('No token was made:', [`\`application\` is ${JSON.stringify(wanted)}: ${found}`]);
}

function isForbidden(error: unknown): error is ResponseError {
  return error instanceof ResponseError && error.status === 403 && error.fromApi;
}

const SUPERUSERS_ONLY =
  'Only superusers may read applications, or make their tokens, at an AAP gateway: leave out `application`, or use the credentials of a superuser.';

/** Adds what to do next: controllers differ in who may make tokens (controller facts 112 and 113). */
function explained(error: unknown, gateway: boolean): unknown {
  if (!(error instanceof ResponseError) || !error.fromApi) return error;
  if (error.status === 404 || error.status === 405) {
    const hint = `This controller makes no tokens${gateway ? '' : ' (AWX after 24.6.1 does not)'}: use \`username\` and \`password\`, or a token that was made by hand, in the other actions.`;
    return new ResponseError(`${error.message} ${hint}`, { ...error, transient: false });
  }
  if (!isForbidden(error)) return error;
  return error.withHint(
    'No token was made. Either the given `token` has only the scope "read" (one with "write" is needed), or this user may not make tokens: controllers forbid it to users of LDAP, SAML or SSO unless "Allow external users to create OAuth2 tokens" is on. Then give `username` and `password` to the other actions, or take another user.',
  );
}
