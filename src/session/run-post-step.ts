import type { Connection } from '../controller/connection/connection.ts';
import type { AccessInputs } from '../inputs/connection-inputs.ts';
import type { Result } from '../result.ts';
import type { StepReporter, StepSink } from '../sink.ts';
import type { IssuedTokenState } from '../state.ts';
import { signOutForGood } from './revoke-issued-token.ts';
import { connect, resume } from './sign-in.ts';
import { warnOfLeft } from './token-left.ts';

/** What the work of a post step receives. */
export interface PostContext {
  sink: StepSink;
  access: AccessInputs;
  connection: Connection;
}

/** The parts in which post steps differ. */
export interface PostStep {
  /** The values to mask before anything else. */
  secrets: readonly string[];
  /** Reads the access inputs; throws a ConfigurationError that lists every wrong input. */
  readAccess: () => AccessInputs;
  /** The OAuth2 token that the main step saved. */
  token: IssuedTokenState | undefined;
  /** The work; undefined if the main step left nothing else. */
  run: ((context: PostContext) => Promise<Result>) | undefined;
  /** Returns the result for a thrown error. */
  failed: (error: unknown) => Result;
}

/**
 * Runs a post step: finishes the main step's work, reports it, and then revokes the token of this run. The revocation
 * comes last because a cancel needs the token. Never throws.
 */
export async function runPostStep(
  reporter: StepReporter,
  { secrets, readAccess, token, run, failed }: PostStep,
): Promise<void> {
  reporter.mask(secrets);
  const session: { open?: { connection: Connection; access: AccessInputs } } = {};
  const work = async (): Promise<Result> => {
    if (run === undefined && token === undefined) return { kind: 'nothing_left' };
    const access = readAccess();
    const connection = connect(reporter, access);
    session.open = { connection, access };
    resume(reporter, connection, access.credentials, token);
    return (await run?.({ sink: reporter, access, connection })) ?? { kind: 'nothing_left' };
  };
  await reporter.report(await work().catch(failed));
  const { open } = session;
  if (open === undefined) warnOfLeft(reporter, token);
  else await signOutForGood(reporter, open.connection, open.access);
  open?.connection.close();
  await reporter.close(false);
}
