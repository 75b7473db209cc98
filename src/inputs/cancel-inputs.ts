import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { JOB_INPUTS, type JobInputs, readJobInputs } from './job-inputs.ts';
import { InputReader } from './values/input-reader.ts';
import { parseBoolean, parsePositiveDuration } from './values/parse-values.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** The names of all inputs of `cancel/`, as in its action.yml (a test compares the two). */
export const CANCEL_INPUTS: readonly string[] = [...CONNECTION_INPUTS, ...JOB_INPUTS, 'timeout', 'fail_if_finished'];

export interface CancelInputs {
  connection: ConnectionInputs;
  job: JobInputs;
  /** How long to wait for the job to finish, in ms. */
  timeoutMs: number;
  /** Whether the step fails when the job had already finished. */
  failIfFinished: boolean;
}

/**
 * Reads the inputs of `cancel/`.
 * @throws ConfigurationError that lists every wrong input
 */
export function readCancelInputs(environment: NodeJS.ProcessEnv): CancelInputs {
  const reader = new InputReader();
  const inputs = {
    connection: readConnection(reader),
    job: readJobInputs(reader),
    timeoutMs: reader.parsed('timeout', parsePositiveDuration) ?? 120_000,
    failIfFinished: reader.parsed('fail_if_finished', parseBoolean) ?? false,
  };
  refuseUnknownInputs(reader, environment, CANCEL_INPUTS);
  reader.finish();
  return inputs;
}
