import type { FollowInputs } from '../inputs/follow-inputs.ts';
import { LogFile } from '../report/log/log-file.ts';
import type { StepContext } from './run-step.ts';

/** The file of `log_file`, where one is wanted; it ends with the step. */
export function logFileOf({ console, inputs, atEnd }: StepContext<FollowInputs>): LogFile | undefined {
  if (inputs.logFile === undefined) return undefined;
  const file = new LogFile(inputs.logFile, console);
  atEnd(() => file.close());
  return file;
}
