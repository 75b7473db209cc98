import type { Change, Plan } from './apply/plan/plan.ts';
import type { CollectionQuery, CollectionRows } from './controller/collections.ts';
import type { ApiRoot } from './controller/discovery.ts';
import type { JobLink } from './controller/job-link.ts';
import type { Job, JobRef } from './controller/jobs.ts';
import type { NewToken } from './controller/tokens.ts';
import type { Decision } from './controller/workflow-approvals.ts';
import type { ConfigurationError, LaunchUnknownError } from './errors.ts';
import type { Cancellation } from './follow/cancel.ts';
import type { PlaybookResults } from './follow/playbook/playbook-results.ts';
import type { Decided } from './follow/workflow/decide-approval.ts';
import type { Expectation } from './inputs/query-inputs.ts';
import type { JsonObject } from './json.ts';
import type { Difference } from './launch/compare-with-request.ts';
import type { LaunchIdVariable } from './launch/launch-id.ts';
import type { Prepared } from './launch/prepare/prepare.ts';
import type { MintedTokenState } from './state.ts';

/*
 * Every way in which a step can end. Results are values: what GitHub shows of them is made by `src/report` alone.
 */

/** A job with its page. */
export interface LinkedJob {
  job: Job;
  link: JobLink;
}

/** A job that failed and was relaunched on the hosts that failed. */
export interface EarlierJob extends LinkedJob {
  hosts: readonly string[];
}

/** What the jobs before the last one mean for its verdict. */
export interface RelaunchReview {
  /** Sentences about the jobs before. */
  history: readonly string[];
  /** What the relaunch did not finish, a sentence each: with any of it the verdict stays `failed`. */
  unfinished: readonly string[];
}

/** A job that was followed, whatever launched it: a template, a relaunch, an ad hoc command, or someone else. */
export interface FollowedJob extends LinkedJob {
  /** What all jobs of this step did, as far as it is known. */
  results: PlaybookResults;
  /** The jobs that this one replaced, in their order. */
  earlier: readonly EarlierJob[];
}

/** A followed job whose wait came to its own end. */
interface WaitedJob extends FollowedJob {
  review: RelaunchReview;
  /** Whether all output that was asked for was printed and kept, of all jobs of this step. */
  logComplete: boolean;
  /** Whether all of it was read: without it failures and changes may be missing in `results`. */
  allRead: boolean;
  /** Whether a relaunch may exist that was not found: the post step looks once more. */
  relaunchUnknown: boolean;
}

/** The controller named a final status. `job` is the job with it. */
export type Ended = WaitedJob & { kind: 'ended' };

/** `timeout` or `queue_timeout` was over before the job ended. `job` is the job as it was launched. */
export type TimedOut = WaitedJob & {
  kind: 'timed_out';
  limit: 'timeout' | 'queue_timeout';
  /** The job as it was last seen. */
  last: Job | undefined;
  /** How its cancel went; undefined where it was not cancelled. */
  cancellation: Cancellation | undefined;
  /** Why it was not cancelled although that was wanted. */
  whyNotCancelled: string | undefined;
};

/** The controller was unreachable for too long, or refused to show the job. */
export type StatusUnknown = WaitedJob & { kind: 'status_unknown'; reason: string };

/** The workflow was cancelled while the job was followed. */
export type WorkflowCancelled = FollowedJob & {
  kind: 'workflow_cancelled';
  logComplete: boolean;
  /** How the job's cancel went, or why it was not cancelled. */
  cancel: Cancellation | { kind: 'not_cancelled'; why: string | undefined };
};

/** The actions, for what is said when the workflow is cancelled before they did anything. */
export type ActionName = 'launch' | 'wait' | 'cancel' | 'approve' | 'query' | 'apply' | 'token';

/** Ends that every action has. */
type CommonResult =
  /** An input is wrong: nothing was sent to the controller. */
  | { kind: 'invalid_inputs'; error: ConfigurationError }
  /** The workflow was cancelled before the action did what it is for. */
  | { kind: 'interrupted'; action: ActionName }
  /** Any other error. */
  | { kind: 'failed'; error: unknown };

/** Ends of a launch whose job is not followed. */
type LaunchResult =
  /** Nothing was launched. */
  | { kind: 'not_launched'; error: unknown }
  /** Checked, and not launched (`dry_run`). */
  | {
      kind: 'dry_run';
      username: string;
      root: ApiRoot;
      prepared: Prepared;
      /** The extra variable that links the job to this run, where the template takes it. */
      launchIdVariable: LaunchIdVariable | undefined;
    }
  /** It is not known whether there is a job. */
  | { kind: 'launch_unknown'; error: LaunchUnknownError; isWorkflowCancelled: boolean }
  /** The job differs from what was requested; it was cancelled. */
  | (LinkedJob & {
      kind: 'different_from_request';
      differences: readonly Difference[];
      ignoredFields: JsonObject;
      cancellation: Cancellation;
    })
  /** Launched and not followed (`wait: false`). */
  | (LinkedJob & { kind: 'not_waited' });

/** Ends of `cancel/`. */
type CancelResult =
  /** The job has ended: by the cancel, or before it. */
  | (LinkedJob & { kind: 'canceled'; wasFinished: boolean; failIfFinished: boolean })
  /** The end was not seen. */
  | (LinkedJob & {
      kind: 'cancel_unconfirmed';
      cancellation: Exclude<Cancellation, { kind: 'ended' }>;
      timeoutMs: number;
      isWorkflowCancelled: boolean;
    })
  /** The job is an approval, which can only be decided. */
  | (LinkedJob & { kind: 'not_cancelable'; error: ConfigurationError });

/** Ends of `approve/`. */
type ApproveResult =
  /** The approval has a decision, by this step or by someone else. */
  | { kind: 'decided'; link: JobLink; decision: Decision; decided: Decided; isWorkflowCancelled: boolean }
  /** The approval was not pending in time. */
  | { kind: 'approval_not_pending'; link: JobLink; node: string | undefined; timeoutMs: number };

/** Ends of `query/`. */
interface QueryResult extends CollectionRows {
  kind: 'queried';
  query: CollectionQuery;
  /** The rows with the fields that were asked for. */
  results: readonly Record<string, unknown>[];
  expect: Expectation;
}

/** Ends of `apply/`. */
type ApplyResult =
  | { kind: 'planned'; plan: Plan; failOnChanges: boolean }
  /** Carried out, to its end or, with an error, in part. */
  | { kind: 'applied'; plan: Plan; done: readonly Change[]; error: unknown };

/** Ends of `token/`. */
interface TokenResult {
  kind: 'token_created';
  token: NewToken;
  description: string;
  scope: string;
}

/** Ends of the post steps, which look after what the main step left. */
type PostResult =
  /** Nothing was left, or nothing is to be reported any more. */
  | { kind: 'nothing_left'; error?: unknown }
  /** A launch was left open. */
  | {
      kind: 'launch_left';
      root: ApiRoot;
      /** The job; undefined where there is none, or it is not known. */
      job: JobRef | Job | undefined;
      /** How its cancel went; undefined where it was not cancelled. */
      cancellation: Cancellation | undefined;
      /** What kept the post step from finding out. */
      error?: unknown;
    }
  /** The tokens of `token/` that are proved to be revoked; `wasMade` where the request for one had a reply. */
  | { kind: 'tokens_revoked'; ids: readonly number[]; description: string; wasMade: boolean }
  /** The token of `token/` may still be valid; `minted` is what is known of it. */
  | { kind: 'token_not_revoked'; minted: MintedTokenState | undefined; error: unknown };

/** How a step ended. */
export type Result =
  | CommonResult
  | LaunchResult
  | Ended
  | TimedOut
  | StatusUnknown
  | WorkflowCancelled
  | CancelResult
  | ApproveResult
  | QueryResult
  | ApplyResult
  | TokenResult
  | PostResult;

/** The result of one kind. */
export type ResultOf<Kind extends Result['kind']> = Extract<Result, { kind: Kind }>;
