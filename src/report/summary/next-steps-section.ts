import type { NodeResults } from '../../follow/playbook/playbook-results.ts';
import { isCheck, type JobReport } from '../job-report.ts';
import type { Section } from './compose-sections.ts';
import { link, MORE } from './markdown.ts';
import { allNodes, isFailing, pendingApprovals } from './node-outcome.ts';
import type { Quote } from './quote.ts';
import { hostList } from './task-cells.ts';

/** What to do about errors in Ansible's words. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/leaves us with no hosts to target/, 'Check `limit` and the hosts of the inventory, then re-run.'],
  [/no vault secrets found/, 'Add a Vault credential to the template, or set `credentials`, then re-run.'],
];

/** Returns what to do after a job that did not succeed, and the address that explains the error of the step. */
export function nextSections(report: JobReport, quote: Quote): Section[] {
  const { moreUrl } = report;
  const words = nextStep(report, quote);
  const next = words === undefined ? [] : [{ name: 'what to do next', before: `**Next:** ${words}` }];
  return moreUrl === undefined ? next : [...next, { name: 'the explanation', before: link(MORE, moreUrl) }];
}

function nextStep(report: JobReport, quote: Quote): string | undefined {
  const { job, link: to, status, unfinished = [] } = report;
  const page = link("the job's page", to.url);
  switch (status) {
    case 'failed':
      return unfinished.length > 0
        ? 'Follow the list above. Where it gives no advice, run the template again on all of its hosts.'
        : afterFailure(report, quote);
    case 'error':
      return `The controller could not complete the job. Fix the cause that it reports, or check ${page}, then re-run.`;
    case 'canceled':
      return `${staysDone(report)}Re-run to complete the job.`;
    case 'timed_out':
      return job.status === 'canceled'
        ? `${staysDone(report)}Re-run with a longer timeout.`
        : `${approvalsToGive(report, quote)}Follow it on ${page}, and do not launch it again until it has ended.`;
    case 'unknown':
      if (report.isDeleted) return undefined;
      return `Check ${page} before you deploy again: the job may still be running.`;
    default:
      return undefined;
  }
}

function afterFailure(report: JobReport, quote: Quote): string {
  const { job, results, link: to, earlier = [], notRelaunched } = report;
  if (job.type === 'workflow_approval')
    return 'The workflow does not continue after this approval. Find out why it was not approved, then run the workflow again.';
  const failures = results?.failures ?? [];
  const errors = results?.playbookErrors ?? [];
  const known = failures.length + (results?.nodeFailures ?? []).length + errors.length;
  // The template's timeout (controller fact 19).
  if (/^Job terminated due to timeout/.test(job.explanation))
    return `${staysDone(report)}Increase the timeout of the template, or set \`job_timeout\`, then re-run.`;
  if (known === 0)
    return job.type === 'workflow_job'
      ? `No failed node was reported: see ${link('the workflow', to.url)}.`
      : `No failed task was reported: see the end of ${link('the output', to.url)}.`;
  if (isOnly(report, ({ isLost }) => isLost === true))
    return `Set a template for each node that has none, or remove the node. Then run the workflow again. ${staysDone(report)}`.trimEnd();
  if (isOnly(report, ({ type }) => type === 'workflow_approval'))
    return 'The workflow stopped at the approval. Find out why it was not approved, then run the workflow again.';
  const lost = failures.filter(({ unreachable }) => unreachable).map(({ host }) => host);
  const isOnlyLost = lost.length > 0 && lost.length === failures.length;
  const first = isOnlyLost
    ? `Check that the controller can reach ${hostList([...new Set(lost)], quote)}, then re-run.`
    : (ADVICE.find(([pattern]) => errors.some(({ message }) => pattern.test(message)))?.[1] ??
      'Fix the cause and re-run.');
  if (isCheck(report)) return first;
  // The controller uses the recap to relaunch on failed hosts. A playbook that Ansible stopped has none.
  const isTried = earlier.length > 0 || notRelaunched !== undefined;
  const canRetry = job.type === 'job' && failures.length > 0 && errors.length === 0 && !isTried;
  const retry = canRetry ? '`retry_failed_hosts` would relaunch the job on the failed hosts only.' : '';
  return `${first} ${staysDone(report)}${retry}`.trimEnd();
}

/** Returns the approvals that the workflow waits for, with their pages; '' when it waits for none. */
function approvalsToGive({ results }: JobReport, quote: Quote): string {
  const pages = pendingApprovals(results?.nodes ?? []).map(({ name, url }) => link(quote.text(name, 100), url));
  return pages.length === 0 ? '' : `Approve or deny ${pages.join(', ')} there or with \`approve/\`. `;
}

/** Returns whether all nodes that failed a workflow are of one kind, such as approvals that timed out. */
function isOnly({ results }: JobReport, isOfKind: (node: NodeResults) => boolean): boolean {
  const failed = allNodes(results?.nodes ?? []).filter(isFailing);
  return failed.length > 0 && failed.every(({ node }) => isOfKind(node));
}

/** Returns a note that completed tasks are not undone; '' when nothing ran. */
function staysDone({ results }: JobReport): string {
  const hosts = results?.hosts.size ?? 0;
  return hosts === 0 ? '' : `Completed tasks are not undone${hosts > 1 ? ', so hosts may be out of sync' : ''}. `;
}
