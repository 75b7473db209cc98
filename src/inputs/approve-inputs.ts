import type { Decision } from '../controller/workflow-approvals.ts';
import { message } from '../messages/message.ts';
import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { InputReader } from './values/input-reader.ts';
import { parseBoolean, parseId, parsePositiveDuration, parseWord } from './values/parse-values.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** The names of all inputs of `approve/`, as in its action.yml (a test compares the two). */
export const APPROVE_INPUTS: readonly string[] = [
  ...CONNECTION_INPUTS,
  'job_id',
  'node',
  'decision',
  'timeout',
  'interval',
  'live_updates',
];

export interface ApproveInputs {
  connection: ConnectionInputs;
  /** The controller reports the type, so that an error can name a job of the wrong type. */
  job: { id: number; type: undefined };
  /** Name, identifier or path; undefined for the only pending approval. */
  node: string | undefined;
  decision: Decision;
  /** How long to wait until the approval is pending, in ms. */
  timeoutMs: number;
  intervalMs: number;
  liveUpdates: boolean;
}

/**
 * Reads the inputs of `approve/`.
 * @throws ConfigurationError that lists every wrong input
 */
export function readApproveInputs(environment: NodeJS.ProcessEnv): ApproveInputs {
  const reader = new InputReader();
  reader.required('job_id', message('workflow-job-id-required'));
  reader.required('decision', message('decision-required'));
  const inputs: ApproveInputs = {
    connection: readConnection(reader),
    job: { id: reader.parsed('job_id', parseId) ?? 0, type: undefined },
    node: reader.text('node'),
    decision: reader.parsed('decision', parseWord('approve', 'deny')) ?? 'deny',
    timeoutMs: reader.parsed('timeout', parsePositiveDuration) ?? 1_800_000,
    intervalMs: reader.parsed('interval', parsePositiveDuration) ?? 15_000,
    liveUpdates: reader.parsed('live_updates', parseBoolean) ?? true,
  };
  refuseUnknownInputs(reader, environment, APPROVE_INPUTS);
  reader.finish();
  return inputs;
}
