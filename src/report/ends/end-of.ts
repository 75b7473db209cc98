import type { CatalogueId } from '../../messages/catalogue.ts';
import { message } from '../../messages/message.ts';
import type { ActionName, Result } from '../../result.ts';
import { ConfigurationError, messageOf } from '../../step-errors.ts';
import type { End, ReportOptions } from './end.ts';

/** The message when the workflow is cancelled before an action did its job. */
const INTERRUPTED = {
  launch: 'cancelled-before-launch',
  relaunch: 'cancelled-before-relaunch',
  ad_hoc: 'cancelled-before-command',
  wait: 'cancelled-before-wait',
  cancel: 'cancelled-before-cancel',
  approve: 'cancelled-before-decision',
  query: 'cancelled-before-reply',
  apply: 'cancelled-during-apply',
  export: 'cancelled-before-export',
  token: 'cancelled-before-token',
} as const satisfies Readonly<Record<ActionName, CatalogueId>>;

/** Starts to load the code for the end of a followed job. A cancelled step has no time to load it later. */
export function preloadJobEnds(): void {
  // A failure to load is reported when the code is used.
  Promise.all([
    import(/* webpackChunkName: "end" */ './waited-end.ts'),
    import(/* webpackChunkName: "end" */ './workflow-cancelled-end.ts'),
  ]).catch(() => undefined);
}

/** Returns what each writer writes for a result. Code that only some results need is loaded on demand. */
export async function endOf(result: Result, options: ReportOptions): Promise<End> {
  switch (result.kind) {
    case 'invalid_inputs':
    case 'failed':
      return failedEnd(result.error);
    case 'interrupted':
      return {
        failure: message(INTERRUPTED[result.action]),
        deployment: (record) => record.endsWithout('inactive', 'The workflow was cancelled before the launch.'),
      };
    case 'not_launched':
    case 'dry_run':
    case 'launch_unknown':
    case 'different_from_request':
    case 'not_waited':
    case 'not_followed':
      return (await import(/* webpackChunkName: "end" */ './launch-end.ts')).launchEnd(result);
    case 'ended':
    case 'timed_out':
    case 'status_unknown':
    case 'job_deleted':
      return (await import(/* webpackChunkName: "end" */ './waited-end.ts')).waitedEnd(result, options);
    case 'workflow_cancelled':
      return (await import(/* webpackChunkName: "end" */ './workflow-cancelled-end.ts')).workflowCancelledEnd(result);
    case 'canceled':
    case 'cancel_unconfirmed':
    case 'not_cancelable':
      return (await import(/* webpackChunkName: "end" */ './cancel-end.ts')).cancelEnd(result);
    case 'decided':
    case 'approval_not_pending':
      return (await import(/* webpackChunkName: "end" */ './approve-end.ts')).approveEnd(result);
    case 'queried':
      return (await import(/* webpackChunkName: "end" */ './query-end.ts')).queryEnd(result);
    case 'planned':
    case 'applied':
      return (await import(/* webpackChunkName: "end" */ './apply-end.ts')).applyEnd(result);
    case 'exported':
      return (await import(/* webpackChunkName: "end" */ './export-end.ts')).exportEnd(result);
    case 'token_created':
    case 'tokens_revoked':
    case 'token_not_revoked':
      return (await import(/* webpackChunkName: "end" */ './token-end.ts')).tokenEnd(result);
    case 'nothing_left':
    case 'launch_left':
      return (await import(/* webpackChunkName: "end" */ './post-end.ts')).postEnd(result);
  }
}

function failedEnd(error: unknown): End {
  const isPlaced = error instanceof ConfigurationError && error.problems.some(({ place }) => place !== undefined);
  return { failure: messageOf(error), ...(isPlaced && { annotated: { error } }) };
}
