import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { JOB_INPUTS, type JobInputs, readJobInputs } from './job-inputs.ts';
import { InputReader } from './values/input-reader.ts';
import { parseBoolean, parsePositiveDuration } from './values/parse-values.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** Every input of `cancel/`, as in its action.yml (a test holds the two together). */
export const CANCEL_INPUTS: readonly string[] = [...CONNECTION_INPUTS, ...JOB_INPUTS, 'timeout', 'fail_if_finished'];

/** The inputs of `cancel/`. */
export interface CancelInputs {
  connection: ConnectionInputs;
  job: JobInputs;
  /** How long the job's end is awaited, in ms. */
  timeoutMs: number;
  /** Whether it is a failure that there was nothing left to cancel. */
  failIfFinished: boolean;
}

/**
 * All inputs of `cancel/`, read once.
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
