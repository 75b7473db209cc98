import type { NodeResults } from '../../follow/playbook/playbook-results.ts';
import { isCheck, type JobReport } from '../job-report.ts';
import type { Section } from './compose-sections.ts';
import { link } from './markdown.ts';
import { allNodes, isFailing, pendingApprovals } from './node-outcome.ts';
import type { Quote } from './quote.ts';
import { hostList } from './task-cells.ts';

/** Returns what to do after a job that did not succeed. */
export function nextSections(report: JobReport, quote: Quote): Section[] {
  const words = nextStep(report, quote);
  return words === undefined ? [] : [{ name: 'what to do next', before: `**Next:** ${words}` }];
}

function nextStep(report: JobReport, quote: Quote): string | undefined {
  const { job, link: to, status, unfinished = [] } = report;
  const page = link("the job's page", to.url);
  switch (status) {
    case 'failed':
      return unfinished.length > 0
        ? 'Do what the list above says. Where it gives no advice, run the template again on all of its hosts.'
        : afterFailure(report, quote);
    case 'error':
      return `The controller could not run the job to its end. See to what it says, or look at ${page}, then run it again.`;
    case 'canceled':
      return `${staysDone(report)}Run it again to finish it.`;
    case 'timed_out':
      return job.status === 'canceled'
        ? `${staysDone(report)}Run it again with more time.`
        : `${approvalsToGive(report, quote)}Follow it on ${page}, and do not launch it again before it has ended.`;
    case 'unknown':
      if (report.isDeleted) return undefined;
      return `Look at ${page} before you deploy again: it may still run.`;
    default:
      return undefined;
  }
}

function afterFailure(report: JobReport, quote: Quote): string {
  const { job, results, link: to, earlier = [], notRelaunched } = report;
  if (job.type === 'workflow_approval')
    return 'Nothing that comes after it in the workflow runs. Find out why it was not given before you run it again.';
  const failures = results?.failures ?? [];
  const errors = results?.playbookErrors ?? [];
  const known = failures.length + (results?.nodeFailures ?? []).length + errors.length;
  if (known === 0)
    return job.type === 'workflow_job'
      ? `No failed node is known: look at ${link('the workflow', to.url)}.`
      : `No failed task is known: the end of ${link('the output', to.url)} says why.`;
  if (isOnly(report, ({ isLost }) => isLost === true))
    return `Choose a template for each node that has none, or remove the node. Then run the workflow again. ${staysDone(report)}`.trimEnd();
  if (isOnly(report, ({ type }) => type === 'workflow_approval'))
    return 'Nothing after the approval ran. Find out why it was not given before you run it again.';
  const lost = failures.filter(({ unreachable }) => unreachable).map(({ host }) => host);
  const isOnlyLost = lost.length > 0 && lost.length === failures.length;
  const first = isOnlyLost
    ? `Check that the controller can reach ${hostList([...new Set(lost)], quote)}, then run it again.`
    : 'Fix the cause and re-run.';
  if (isCheck(report)) return first;
  // The controller uses the recap to relaunch on failed hosts. A playbook that Ansible stopped has none.
  const isTried = earlier.length > 0 || notRelaunched !== undefined;
  const canRetry = job.type === 'job' && failures.length > 0 && errors.length === 0 && !isTried;
  const retry = canRetry ? '`retry_failed_hosts` would repeat it on the failed hosts alone.' : '';
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
