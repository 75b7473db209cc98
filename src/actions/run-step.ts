import type { Controller } from '../controller/client.ts';
import type { Connection } from '../controller/connection.ts';
import { describeError, InterruptedError } from '../errors.ts';
import type { ConnectionInputs } from '../inputs/connection-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import type { Sink } from '../sink.ts';
import { systemClock } from '../timing/clock.ts';
import { type RetryOptions, retry } from '../timing/retry.ts';
import { cancelSignal } from './cancel-signal.ts';
import { connect, signIn } from './connect.ts';
import { signOut } from './sign-out.ts';

/** What an action works with once it is connected. */
export interface StepContext<Inputs> {
  console: Console;
  inputs: Inputs;
  controller: Controller;
  /** Aborted when the workflow is cancelled. */
  signal: AbortSignal;
  /** How to bear a controller that is away. */
  waiting: RetryOptions & { sink: Sink };
  /** What is to be done beside signing out, whatever the end. It must not throw. */
  atEnd: (work: (isWorkflowCancelled: boolean) => Promise<void>) => void;
}

/** What an action does in its main step. */
export interface Step<Inputs> {
  /** Reads the inputs; throws a ConfigurationError that lists every wrong one. */
  read: () => Promise<Inputs>;
  /** How long a controller that is away is borne, in ms. */
  retryForMs: (inputs: Inputs) => number;
  work: (context: StepContext<Inputs>) => Promise<void>;
  /** Said when the workflow is cancelled and `work` has nothing of its own to say. */
  cancelled: string;
  /** What ended the step, in words; by default the error's own. */
  failed?: (error: unknown) => string;
}

/**
 * The frame of every main step: masks the secrets, reads the inputs, connects, signs in, works, and signs out whatever
 * the end. Never throws: what goes wrong fails the step.
 */
export async function runStep<Inputs extends { connection: ConnectionInputs }>(
  console: Console,
  { read, retryForMs, work, cancelled, failed = describeError }: Step<Inputs>,
): Promise<void> {
  const { signal, stop } = cancelSignal();
  let connection: Connection | undefined;
  const endings: ((isWorkflowCancelled: boolean) => Promise<void>)[] = [];
  try {
    console.mask(readSecrets());
    const inputs = await read();
    connection = connect(console, inputs.connection);
    const route = connection;
    endings.push((isWorkflowCancelled) => signOut(console, route, inputs.connection, isWorkflowCancelled));
    const waiting = { sink: console, clock: systemClock, signal, retryForMs: retryForMs(inputs) };
    const controller = await retry(waiting, () => route.discover(inputs.connection.url, { signal }));
    await signIn(console, connection, controller.root, inputs.connection.credentials, waiting);
    await work({ console, inputs, controller, signal, waiting, atEnd: (ending) => endings.push(ending) });
  } catch (error) {
    console.fail(error instanceof InterruptedError ? cancelled : failed(error));
  } finally {
    const isWorkflowCancelled = signal.aborted;
    await Promise.all(endings.map((end) => end(isWorkflowCancelled)));
    connection?.close();
    stop();
  }
}
