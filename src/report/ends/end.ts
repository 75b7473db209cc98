import type { Change, Plan } from '../../apply/plan/plan.ts';
import type { PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import type { LogChoice } from '../../sink.ts';
import type { PlaybookRoot } from '../annotations/task-location.ts';
import type { DeploymentRecord } from '../deployment/deployment.ts';
import type { LeftDeployment, WantedDeployment } from '../deployment/record-deployment.ts';
import type { JobReport } from '../job-report.ts';
import type { Outputs } from '../outputs/job-outputs.ts';

/** What the inputs say about reporting; what an action does not have is undefined. */
export interface ReportOptions {
  annotations?: boolean;
  summary?: boolean;
  playbookRoot?: PlaybookRoot | undefined;
  log?: LogChoice;
  logFile?: string | undefined;
  timeoutMs?: number;
  queueTimeoutMs?: number | undefined;
  failOnChanges?: boolean;
  deployment?: WantedDeployment | undefined;
  /** In the post step: the deployment that the main step left open. */
  leftDeployment?: LeftDeployment | undefined;
}

/** What the page of the run shows: a job, or a plan with what was done of it. */
export type SummaryContent =
  | { job: JobReport }
  | { plan: Plan; headline: string; sentence: (objects: readonly Change[], unchanged: number) => string };

/** What each writer has to write for a result. */
export interface End {
  /** Why the step fails; a step without it succeeds. */
  failure?: string | undefined;
  /** Whether the failure is reported before anything else: the runner kills the step soon. */
  isHurried?: boolean;
  /** The last sentence of the log of a step that succeeds. */
  message?: string | undefined;
  /** Something that the reader must act on although the step succeeds. */
  warning?: string;
  outputs?: (outputs: Outputs) => void;
  /** What is noted in the deployment record; called only where there is one without an end. */
  deployment?: (record: DeploymentRecord) => void;
  /** Whether nothing is left to do for the post step about the launch. */
  clearsLaunch?: boolean;
  /** Lines of the log before the message. */
  lines?: readonly string[];
  /** The results that annotations are made of. */
  annotated?: PlaybookResults;
  /** Whether the log's file ends with the message. */
  endsTranscript?: boolean;
  summary?: SummaryContent;
}
