import type { Controller } from '../controller/client.ts';
import type { Connection } from '../controller/connection/connection.ts';
import type { ConnectionInputs } from '../inputs/connection-inputs.ts';
import type { ActionName, Result } from '../result.ts';
import type { Sink, StepReporter, StepSink } from '../sink.ts';
import { ConfigurationError, describeError, InterruptedError } from '../step-errors.ts';
import { systemClock } from '../timing/clock.ts';
import type { RetryOptions } from '../timing/retry.ts';
import { cancelSignal } from './cancel-signal.ts';
import { signOut } from './revoke-issued-token.ts';
import { connect, signIn } from './sign-in.ts';

/** What the work of a main step receives once the connection is open. */
export interface StepContext<Inputs> {
  sink: StepSink;
  inputs: Inputs;
  controller: Controller;
  /** Aborted when the workflow is cancelled. */
  signal: AbortSignal;
  /** How to retry while the controller is unreachable. */
  waiting: RetryOptions & { sink: Sink };
}

/** The parts in which main steps differ. */
export interface Step<Inputs> {
  action: ActionName;
  /** The values to mask before anything else. */
  secrets: readonly string[];
  /** Reads the inputs; throws a ConfigurationError that lists every wrong one. */
  read: () => Inputs | Promise<Inputs>;
  /** How long to retry while the controller is unreachable, in ms. */
  retryForMs: (inputs: Inputs) => number;
  /** The work; an error that it throws becomes a result. */
  run: (context: StepContext<Inputs>) => Promise<Result>;
  /** Returns the result for an error before any change on the controller; `failed` by default. */
  failed?: (error: unknown) => Result;
}

/**
 * Runs a main step: masks the secrets, reads the inputs, connects, signs in, does the work, and reports the result.
 * Always signs out at the end. Never throws.
 */
export async function runStep<Inputs extends { connection: ConnectionInputs }>(
  reporter: StepReporter,
  step: Step<Inputs>,
): Promise<void> {
  const { signal, stop } = cancelSignal();
  const session: { open?: { connection: Connection; inputs: Inputs } } = {};
  const toResult = (error: unknown): Result => {
    if (error instanceof InterruptedError) return { kind: 'interrupted', action: step.action };
    if (session.open === undefined && error instanceof ConfigurationError) return { kind: 'invalid_inputs', error };
    return step.failed?.(error) ?? { kind: 'failed', error };
  };
  const work = async (): Promise<Result> => {
    reporter.mask(step.secrets);
    const inputs = await step.read();
    const connection = connect(reporter, inputs.connection);
    session.open = { connection, inputs };
    const waiting = {
      sink: reporter,
      describe: describeError,
      clock: systemClock,
      signal,
      retryForMs: step.retryForMs(inputs),
    };
    const controller = await connection.discover(inputs.connection.url, { signal, retry: waiting });
    await signIn(reporter, connection, controller.root, inputs.connection.credentials, waiting);
    return await step.run({ sink: reporter, inputs, controller, signal, waiting });
  };
  await reporter.report(await work().catch(toResult));
  const { open } = session;
  const isWorkflowCancelled = signal.aborted;
  await Promise.all([
    open && signOut(reporter, open.connection, isWorkflowCancelled),
    reporter.close(isWorkflowCancelled),
  ]);
  open?.connection.close();
  stop();
}
