import { message } from '../messages/message.ts';
import type { FollowInputs } from './follow-inputs.ts';
import type { InputReader } from './values/input-reader.ts';
import { parseBoolean } from './values/parse-values.ts';

/** Reads `wait`, and notes inputs that need a followed job although `wait` is false. */
export function readWait(reader: InputReader, { logFile, failOnChanges }: FollowInputs): boolean {
  const wait = reader.parsed('wait', parseBoolean) ?? true;
  if (logFile !== undefined && !wait) reader.problem('log_file', message('log-file-without-wait'));
  if (failOnChanges && !wait) reader.problem('fail_on_changes', message('fail-on-changes-without-wait'));
  return wait;
}
