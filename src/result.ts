import type { Change, Plan } from './apply/plan/plan.ts';
import type { ApiRoot } from './controller/connection/discovery.ts';
import type { JobLink } from './controller/job-link.ts';
import type { Job, JobRef } from './controller/jobs.ts';
import type { CollectionQuery, CollectionRows } from './controller/resources/collections.ts';
import type { NewToken } from './controller/tokens.ts';
import type { Decision } from './controller/workflow-approvals.ts';
import type { Cancellation } from './follow/cancel-job.ts';
import type { PlaybookResults } from './follow/playbook/playbook-results.ts';
import type { Decided } from './follow/workflow/decide-approval.ts';
import type { JsonObject } from './http/json/json.ts';
import type { Expectation } from './inputs/query-inputs.ts';
import type { Difference } from './launch/compare-with-request.ts';
import type { LaunchIdVariable } from './launch/launch-id.ts';
import type { Prepared } from './launch/prepare/prepare.ts';
import type { MintedTokenState } from './state.ts';
import type { ConfigurationError, LaunchUnknownError } from './step-errors.ts';

/*
 * All results of a step. Results are values: only `src/report` turns them into what GitHub shows.
 */

/** A job with its page. */
export interface LinkedJob {
  job: Job;
  link: JobLink;
}

/** A failed job that was relaunched on its failed hosts. */
export interface EarlierJob extends LinkedJob {
  hosts: readonly string[];
}

/** How the jobs before the last one affect the result. */
export interface RelaunchReview {
  /** Sentences about the earlier jobs. */
  history: readonly string[];
  /** Why the last job was not relaunched although the inputs ask for it; also in `history`. */
  notRelaunched?: string | undefined;
  /** Sentences about what the relaunch did not finish: with any of them the result remains `failed`. */
  unfinished: readonly string[];
}

/** A job that was followed. A template, a relaunch, an ad hoc command or another user may have launched it. */
export interface FollowedJob extends LinkedJob {
  /** The playbook results of all jobs of this step, as far as they are known. */
  results: PlaybookResults;
  /** The jobs that this one replaced, oldest first. */
  earlier: readonly EarlierJob[];
}

/** A followed job whose wait was not ended by a cancel of the workflow. */
interface WaitedJob extends FollowedJob {
  review: RelaunchReview;
  /** Whether the requested output of all jobs of this step was completely printed and saved. */
  logComplete: boolean;
  /** Whether all of the output was read: if not, failures and changes may be missing in `results`. */
  allRead: boolean;
  /** Whether a relaunch may exist that was not found: the post step searches once more. */
  relaunchUnknown: boolean;
}

/** The controller reported a final status. `job` is the job with it. */
export type Ended = WaitedJob & { kind: 'ended' };

/** `timeout` or `queue_timeout` elapsed before the job ended. `job` is the job as it was launched. */
export type TimedOut = WaitedJob & {
  kind: 'timed_out';
  limit: 'timeout' | 'queue_timeout';
  /** The job at the last successful status request. */
  last: Job | undefined;
  /** The outcome of its cancel; undefined if it was not cancelled. */
  cancellation: Cancellation | undefined;
  /** Why it was not cancelled although the inputs request it. */
  whyNotCancelled: string | undefined;
};

/** The controller was unreachable for longer than `retry_for`, or refused to show the job. */
export type StatusUnknown = WaitedJob & { kind: 'status_unknown'; reason: string };

/** The job was deleted on the controller before its end was known. `job` is the job as it was launched. */
export type JobDeleted = WaitedJob & { kind: 'job_deleted'; reason: string };

/** The workflow was cancelled while the job was followed. */
export type WorkflowCancelled = FollowedJob & {
  kind: 'workflow_cancelled';
  logComplete: boolean;
  /** The outcome of the job's cancel, or why it was not cancelled. */
  cancel: Cancellation | { kind: 'not_cancelled'; why: string | undefined };
};

/** The actions, for the message when the workflow is cancelled before they did anything. */
export type ActionName =
  | 'launch'
  | 'relaunch'
  | 'ad_hoc'
  | 'wait'
  | 'cancel'
  | 'approve'
  | 'query'
  | 'apply'
  | 'export'
  | 'token';

/** Results of every action. */
type CommonResult =
  /** An input is wrong: nothing was sent to the controller. */
  | { kind: 'invalid_inputs'; error: ConfigurationError }
  /** The workflow was cancelled before the action did its job. */
  | { kind: 'interrupted'; action: ActionName }
  /** Any other error. */
  | { kind: 'failed'; error: unknown };

/** Results of a launch whose job is not followed. */
type LaunchResult =
  /** Nothing was launched. */
  | { kind: 'not_launched'; error: unknown }
  /** Checked but not launched (`dry_run`). */
  | {
      kind: 'dry_run';
      username: string;
      root: ApiRoot;
      prepared: Prepared;
      /** The extra variable that links the job to this run; undefined if the launch would not add it. */
      launchIdVariable: LaunchIdVariable | undefined;
    }
  /** It is unknown whether a job exists. */
  | { kind: 'launch_unknown'; error: LaunchUnknownError; isWorkflowCancelled: boolean }
  /** The job differs from what was requested; it was cancelled. */
  | (LinkedJob & {
      kind: 'different_from_request';
      differences: readonly Difference[];
      ignoredFields: JsonObject;
      cancellation: Cancellation;
    })
  /** Launched but not followed (`wait: false`). */
  | (LinkedJob & { kind: 'not_waited' })
  /** Launched, but a fault of the action or the runner prevented the wait for it. The job goes on. */
  | (LinkedJob & { kind: 'not_followed'; error: unknown });

/** Results of `cancel/`. */
type CancelResult =
  /** The job has ended: because of the cancel, or before it. */
  | (LinkedJob & { kind: 'canceled'; wasFinished: boolean; failIfFinished: boolean })
  /** The job had not ended when the wait for its end stopped. */
  | (LinkedJob & {
      kind: 'cancel_unconfirmed';
      cancellation: Exclude<Cancellation, { kind: 'ended' }>;
      timeoutMs: number;
      isWorkflowCancelled: boolean;
    })
  /** The job is an approval, which can only be decided. */
  | (LinkedJob & { kind: 'not_cancelable'; error: ConfigurationError });

/** Results of `approve/`. */
type ApproveResult =
  /** The approval has a decision, by this step or by another user. */
  | { kind: 'decided'; link: JobLink; decision: Decision; decided: Decided; isWorkflowCancelled: boolean }
  /** The approval was not pending before the timeout. */
  | { kind: 'approval_not_pending'; link: JobLink; node: string | undefined; timeoutMs: number };

/** The result of `query/`. */
interface QueryResult extends CollectionRows {
  kind: 'queried';
  query: CollectionQuery;
  /** The rows with the requested fields. */
  results: readonly Record<string, unknown>[];
  /** The requested fields, with dots for nested fields; undefined for all. */
  fields: readonly string[] | undefined;
  expect: Expectation;
}

/** Results of `apply/`. */
type ApplyResult =
  | { kind: 'planned'; plan: Plan; failOnChanges: boolean }
  /** Carried out completely or, with an error, in part. */
  | { kind: 'applied'; plan: Plan; done: readonly Change[]; error: unknown };

/** The result of `export/`. */
interface ExportResult {
  kind: 'exported';
  /** The input `path`. */
  path: string;
  /** The written files, relative to the workspace. */
  files: readonly string[];
  counts: readonly { collection: string; count: number }[];
  /** What `apply` does not manage, in words. */
  leftOut: readonly string[];
}

/** The result of `token/`. */
interface TokenResult {
  kind: 'token_created';
  token: NewToken;
  description: string;
  scope: string;
}

/** Results of the post steps, which finish what the main step left undone. */
type PostResult =
  /** The main step left nothing, or nothing remains to report. */
  | { kind: 'nothing_left'; error?: unknown }
  /** The main step did not finish its launch. */
  | {
      kind: 'launch_left';
      root: ApiRoot;
      /** The job; undefined if it does not exist or is unknown. */
      job: JobRef | Job | undefined;
      /** The outcome of its cancel; undefined if it was not cancelled. */
      cancellation: Cancellation | undefined;
      /** The error that prevented the post step from finding the job. */
      error?: unknown;
    }
  /** The tokens of `token/` that are proved to be revoked; `wasMade` if the token request had a reply. */
  | { kind: 'tokens_revoked'; ids: readonly number[]; description: string; wasMade: boolean }
  /** The token of `token/` may still be valid; `minted` holds its known properties. */
  | { kind: 'token_not_revoked'; minted: MintedTokenState | undefined; error: unknown };

/** The result of a step. */
export type Result =
  | CommonResult
  | LaunchResult
  | Ended
  | TimedOut
  | StatusUnknown
  | JobDeleted
  | WorkflowCancelled
  | CancelResult
  | ApproveResult
  | QueryResult
  | ApplyResult
  | ExportResult
  | TokenResult
  | PostResult;

/** The result type of one kind. */
export type ResultOf<Kind extends Result['kind']> = Extract<Result, { kind: Kind }>;
