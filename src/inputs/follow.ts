import { LOG_CHOICES, type LogChoice } from '../sink.ts';
import { parseLogFile } from './log-file.ts';
import type { InputReader } from './reader.ts';
import { parseBoolean, parsePositiveDuration, parseWord } from './values.ts';

/** Their names. */
export const FOLLOW_INPUTS: readonly string[] = [
  'timeout',
  'queue_timeout',
  'interval',
  'live_updates',
  'log',
  'log_file',
  'cancel_on_timeout',
  'cancel_on_workflow_cancel',
  'summary',
];

/** The inputs of every action that waits for a job's end. All times in ms. */
export interface FollowInputs {
  timeoutMs: number;
  /** For the time before the job runs; undefined for no limit of its own. */
  queueTimeoutMs: number | undefined;
  intervalMs: number;
  liveUpdates: boolean;
  /** What of the output is shown. */
  log: LogChoice;
  /** The path of a file that all of the output is written to as well. */
  logFile: string | undefined;
  cancelOnTimeout: boolean;
  cancelOnWorkflowCancel: boolean;
  /** Whether the job is shown on the page of the run. */
  summary: boolean;
}

/** Reads how to wait for the end of a job; problems are noted in the reader. */
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
    summary: reader.parsed('summary', parseBoolean) ?? true,
  };
}
