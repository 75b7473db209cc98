import type { Controller } from '../controller/client.ts';
import type { ConnectionInputs } from '../inputs/connection-inputs.ts';
import type { FollowInputs } from '../inputs/follow-inputs.ts';
import type { LaunchInputs } from '../inputs/main-inputs.ts';
import type { Launched } from '../launch/launch.ts';
import type { Deployment } from '../report/deployment/deployment.ts';
import type { Console } from '../report/log/console.ts';
import type { LogFile } from '../report/log/log-file.ts';
import type { Outputs } from '../report/outputs/job-outputs.ts';

/** A job that exists, with all that is needed to bring it to an end and to report on it. */
export interface Run {
  console: Console;
  inputs: FollowInputs & { connection: ConnectionInputs };
  controller: Controller;
  outputs: Outputs;
  signal: AbortSignal;
  /** Why a job that is not ours is never cancelled; follows the job's name. */
  whyNotCancelled: string;
  /** Where all output goes as well, where that is wanted. */
  logFile?: LogFile | undefined;
  /** The record on GitHub, where one is wanted. */
  deployment?: Deployment | undefined;
}

/** A run whose job this step launched. */
export interface LaunchRun extends Run {
  inputs: LaunchInputs;
}

/** The job that is followed, and whether it may be cancelled. */
export type Followed = Pick<Launched, 'job' | 'launchedByThisRun'>;
