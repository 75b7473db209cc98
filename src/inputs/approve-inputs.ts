import type { Decision } from '../controller/workflow-approvals.ts';
import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { InputReader } from './values/input-reader.ts';
import { parseBoolean, parseId, parsePositiveDuration, parseWord } from './values/parse-values.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** Every input of `approve/`, as in its action.yml (a test holds the two together). */
export const APPROVE_INPUTS: readonly string[] = [
  ...CONNECTION_INPUTS,
  'job_id',
  'node',
  'decision',
  'timeout',
  'interval',
  'live_updates',
];

/** The inputs of `approve/`. */
export interface ApproveInputs {
  connection: ConnectionInputs;
  /** The type is found out, so that a wrong one can be named. */
  job: { id: number; type: undefined };
  /** Name, identifier or path; undefined for the only pending approval. */
  node: string | undefined;
  decision: Decision;
  /** How long the approval is awaited, in ms. */
  timeoutMs: number;
  intervalMs: number;
  liveUpdates: boolean;
}

/**
 * All inputs of `approve/`, read once.
 * @throws ConfigurationError that lists every wrong input
 */
export function readApproveInputs(environment: NodeJS.ProcessEnv): ApproveInputs {
  const reader = new InputReader();
  reader.required('job_id', "the workflow job's number, such as `1234`; check that the step that gives it did run");
  reader.required('decision', '`approve` or `deny`');
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
