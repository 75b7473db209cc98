import { RELAUNCH_HOSTS } from '../controller/job-relaunch.ts';
import type { RelaunchOrder } from '../launch-inputs.ts';
import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { FOLLOW_INPUTS, type FollowInputs, readFollow, readWait } from './follow-inputs.ts';
import { JOB_INPUTS, type JobInputs, readJobInputs } from './job-inputs.ts';
import { parsePasswords } from './prompt-inputs.ts';
import { InputReader } from './values/input-reader.ts';
import { parseWord } from './values/parse-values.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** The names of all inputs of `relaunch/`, as in its action.yml (a test compares the two). */
export const RELAUNCH_INPUTS: readonly string[] = [
  ...CONNECTION_INPUTS,
  ...JOB_INPUTS,
  'hosts',
  'credential_passwords',
  'wait',
  ...FOLLOW_INPUTS,
];

export interface RelaunchInputs extends FollowInputs {
  connection: ConnectionInputs;
  job: JobInputs;
  order: RelaunchOrder;
  wait: boolean;
}

/**
 * Reads the inputs of `relaunch/`.
 * @throws ConfigurationError that lists every wrong input
 */
export async function readRelaunchInputs(environment: NodeJS.ProcessEnv): Promise<RelaunchInputs> {
  const reader = new InputReader();
  const follow = readFollow(reader);
  const inputs: RelaunchInputs = {
    connection: readConnection(reader),
    job: readJobInputs(reader),
    order: {
      hosts: reader.parsed('hosts', parseWord(...RELAUNCH_HOSTS)) ?? 'all',
      passwords: await reader.parsedLater('credential_passwords', parsePasswords),
      failOnChanges: follow.failOnChanges,
    },
    wait: readWait(reader, follow),
    ...follow,
  };
  refuseUnknownInputs(reader, environment, RELAUNCH_INPUTS);
  reader.finish();
  return inputs;
}
