import type { CommentOrder } from '../launch-inputs.ts';
import { message } from '../messages/message.ts';
import { LOG_CHOICES, type LogChoice } from '../sink.ts';
import { COMMENT_INPUTS, readComment } from './comment-inputs.ts';
import { REPORTING_INPUTS, type ReportingInputs, readReporting } from './reporting-inputs.ts';
import type { InputReader } from './values/input-reader.ts';
import { parseLogFile } from './values/log-file-path.ts';
import { parseBoolean, parsePositiveDuration, parseWord } from './values/parse-values.ts';

/** The names of the inputs of every action that follows a job. */
export const FOLLOW_INPUTS: readonly string[] = [
  'timeout',
  'queue_timeout',
  'interval',
  'live_updates',
  'log',
  'log_file',
  'cancel_on_timeout',
  'cancel_on_workflow_cancel',
  ...REPORTING_INPUTS,
  ...COMMENT_INPUTS,
];

/** The inputs of every action that waits for a job to finish and reports on it. All times are in ms. */
export interface FollowInputs extends ReportingInputs {
  timeoutMs: number;
  /** The limit for the time before the job runs; undefined for no separate limit. */
  queueTimeoutMs: number | undefined;
  intervalMs: number;
  liveUpdates: boolean;
  /** Which part of the output to show. */
  log: LogChoice;
  /** The path of a file that receives the whole output. */
  logFile: string | undefined;
  cancelOnTimeout: boolean;
  cancelOnWorkflowCancel: boolean;
  /** The comment to write on a pull request; undefined for none. */
  comment: CommentOrder | undefined;
}

/** Reads how to wait for a job to finish and how to report on it. Notes problems in the reader. */
export function readFollow(reader: InputReader): FollowInputs {
  return {
    timeoutMs: reader.parsed('timeout', parsePositiveDuration) ?? 1_800_000,
    queueTimeoutMs: reader.parsed('queue_timeout', parsePositiveDuration),
    intervalMs: reader.parsed('interval', parsePositiveDuration) ?? 15_000,
    liveUpdates: reader.parsed('live_updates', parseBoolean) ?? true,
    log: reader.parsed('log', parseWord(...LOG_CHOICES)) ?? 'all',
    logFile: reader.parsed('log_file', parseLogFile),
    cancelOnTimeout: reader.parsed('cancel_on_timeout', parseBoolean) ?? false,
    cancelOnWorkflowCancel: reader.parsed('cancel_on_workflow_cancel', parseBoolean) ?? true,
    comment: readComment(reader),
    ...readReporting(reader),
  };
}

/** Reads `wait`. Notes inputs that need a followed job although `wait` is false. */
export function readWait(
  reader: InputReader,
  { logFile, failOnChanges }: Pick<FollowInputs, 'logFile' | 'failOnChanges'>,
): boolean {
  const wait = reader.parsed('wait', parseBoolean) ?? true;
  if (logFile !== undefined && !wait) reader.problem('log_file', message('log-file-without-wait'));
  if (failOnChanges && !wait) reader.problem('fail_on_changes', message('fail-on-changes-without-wait'));
  return wait;
}
