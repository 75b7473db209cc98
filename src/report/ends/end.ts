import type { Change, Plan } from '../../apply/plan/plan.ts';
import type { PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import type { WantedComment } from '../../launch-inputs.ts';
import type { Message } from '../../messages/message.ts';
import type { ResultOf } from '../../result.ts';
import type { LogChoice } from '../../sink.ts';
import type { ConfigurationError } from '../../step-errors.ts';
import type { PlaybookRoot } from '../annotations/task-location.ts';
import type { LeftComment } from '../comment/record-comment.ts';
import type { DeploymentRecord } from '../deployment/deployment.ts';
import type { LeftDeployment, WantedDeployment } from '../deployment/record-deployment.ts';
import type { JobReport } from '../job-report.ts';
import type { Outputs } from '../outputs/job-outputs.ts';
import type { QueryTable } from '../query-table.ts';

/** What the inputs say about reporting. Inputs that an action does not have are undefined. */
export interface ReportOptions {
  annotations?: boolean;
  summary?: boolean | undefined;
  playbookRoot?: PlaybookRoot | undefined;
  log?: LogChoice;
  logFile?: string | undefined;
  timeoutMs?: number;
  queueTimeoutMs?: number | undefined;
  failOnChanges?: boolean;
  deployment?: WantedDeployment | undefined;
  /** In the post step: the deployment that the main step left open. */
  leftDeployment?: LeftDeployment | undefined;
  comment?: WantedComment | undefined;
  /** In the post step: the comment that the main step left open. */
  leftComment?: LeftComment | undefined;
}

/** A plan, or the changes made so far. */
export interface PlanContent {
  plan: Plan;
  headline: string;
  sentence: (objects: readonly Change[], unchanged: number) => string;
}

/** What the page of the run shows. */
export type SummaryContent =
  | { job: JobReport }
  | PlanContent
  /** Why the step failed without a job. */
  | { failure: Message }
  /** A text in Markdown. */
  | { markdown: string }
  | { dryRun: ResultOf<'dry_run'> }
  /** `expectation` is the value of `expect` that the step fails by. */
  | { table: QueryTable; expectation: string | undefined };

/** What annotations are made of. */
export interface Annotated {
  results?: PlaybookResults;
  /** Whether the changes are those of a check, which gets a notice for each. */
  isCheck?: boolean;
  /** An error whose problems are in files. */
  error?: ConfigurationError;
}

/** What each writer writes for a result. */
export interface End {
  /** Why the step fails; undefined when it succeeds. */
  failure?: Message | undefined;
  /** Whether the failure is reported before anything else, since the runner kills the step soon. */
  isHurried?: boolean;
  /** The last sentence in the log of a step that succeeds. */
  message?: string | undefined;
  /** Something the user must act on although the step succeeds. */
  warning?: Message;
  /** The failure without what its annotations say: the last of them ends with it, so that there is one for each failure. */
  brief?: Message | undefined;
  outputs?: (outputs: Outputs) => void;
  /** Notes the end in the deployment record. Called only for a record without an end. */
  deployment?: (record: DeploymentRecord) => void;
  /** Whether the post step has nothing left to do about the launch. */
  clearsLaunch?: boolean;
  /** Lines of the log before the message. */
  lines?: readonly string[];
  /** What annotations are made of. */
  annotated?: Annotated;
  /** Whether the log file ends with the message. */
  endsTranscript?: boolean;
  summary?: SummaryContent;
}
