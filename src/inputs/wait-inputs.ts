import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { FOLLOW_INPUTS, type FollowInputs, readFollow } from './follow-inputs.ts';
import { JOB_INPUTS, type JobInputs, readJobInputs } from './job-inputs.ts';
import { InputReader } from './values/input-reader.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** The names of all inputs of `wait/`, as in its action.yml (a test compares the two). */
export const WAIT_INPUTS: readonly string[] = [...CONNECTION_INPUTS, ...JOB_INPUTS, 'node', ...FOLLOW_INPUTS];

export interface WaitInputs extends FollowInputs {
  connection: ConnectionInputs;
  job: JobInputs;
  /** A node of the workflow job to follow instead: name, identifier or path. */
  node: string | undefined;
}

/**
 * Reads the inputs of `wait/`.
 * @throws ConfigurationError that lists every wrong input
 */
export function readWaitInputs(environment: NodeJS.ProcessEnv): WaitInputs {
  const reader = new InputReader();
  const inputs = {
    connection: readConnection(reader),
    job: readJobInputs(reader),
    node: reader.text('node'),
    ...readFollow(reader),
  };
  refuseUnknownInputs(reader, environment, WAIT_INPUTS);
  reader.finish();
  return inputs;
}
