import { formatSeconds } from '../../timing/clock.ts';
import { isCheck, type JobReport } from '../job-report.ts';
import { decisionSentence } from '../verdict/approval-sentences.ts';
import { previousTask } from '../verdict/previous-task-link.ts';
import type { Section } from './compose-sections.ts';
import { hostsWords } from './hosts-words.ts';
import { link } from './markdown.ts';
import type { Quote } from './quote.ts';
import { hostList } from './task-cells.ts';

/** Maximum length of each message from the controller, in characters. */
const MAX_REASON = 2000;

/** The words for each final status. */
export const ENDS: Readonly<Record<string, string>> = {
  successful: 'was successful',
  failed: 'failed',
  error: 'ended with an error',
  canceled: 'was canceled',
};

/** Returns the verdict with its link, the earlier jobs, and the controller's explanation. */
export function verdictSections(report: JobReport, quote: Quote): Section[] {
  const { job, results, isComplete = true } = report;
  const parts = [`### ${quote.text(job.name, 200)}: ${headingEnd(report, quote)}`, headline(report, quote)];
  if (!isComplete && results !== undefined)
    parts.push('Some output could not be read: failures and changes may be missing here.');
  const verdict = { name: 'the verdict', before: parts.join('\n\n') };
  return [
    verdict,
    ...history(report, quote),
    ...refusal(report, quote),
    ...reasons(report, quote),
    ...unfinishedSection(report, quote),
  ];
}

/** Returns the end of a job for a heading: its status, or what a check found. */
export function headingEnd(report: JobReport, quote: Quote): string {
  const { status, results, isHeld, isComplete = true } = report;
  if (isHeld) return 'failed by `fail_on_changes`';
  if (status !== 'successful' || !isCheck(report)) return quote.text(status.replaceAll('_', ' '), 50);
  if (results === undefined || results.hosts.size === 0) return 'check successful';
  if (results.changeCount > 0) return 'check found changes';
  return isComplete && results.hasRecap ? 'check found no changes' : 'check successful';
}

function headline({ job, link: { url }, note, results, isHeld, isDeleted }: JobReport, quote: Quote): string {
  // The page of a deleted job is gone.
  if (isDeleted) return quote.sentence(note ?? '');
  const page = link(`Job ${job.id}`, url);
  if (note !== undefined) {
    const said = quote.sentence(note.replaceAll(url, '').replace(/:\s*$/, '.').trim());
    const linked = said.replace(new RegExp(`\\b(job ${job.id})\\b`, 'i'), (name) => link(name, url));
    return linked === said ? `${page}: ${said}` : linked;
  }
  const end = ENDS[job.status];
  if (end === undefined) return `${page} is ${quote.text(job.status)}.`;
  const after = job.elapsed === undefined ? '' : ` after ${formatSeconds(job.elapsed)}`;
  const checked = isCheck({ job }) ? ' This was a check: nothing was changed.' : '';
  const decision = decisionSentence(job);
  const decided = decision === undefined ? '' : ` ${quote.sentence(decision)}`;
  const held = isHeld ? ' **The step fails** (`fail_on_changes`).' : '';
  return `${page} ${end}${after}.${decided}${checked}${hostsWords(results, isCheck({ job }))}${held}`;
}

/** Returns the jobs before the one that the verdict is about. */
function history({ earlier = [] }: JobReport, quote: Quote): Section[] {
  const rows = earlier.map(({ job, link: { url }, hosts }) => ({
    text: `- ${link(`Job ${job.id}`, url)}: ${quote.text(job.status, 100)} on ${hostList(hosts, quote)}`,
    counts: 1,
  }));
  return rows.length === 0
    ? []
    : [{ name: 'the earlier jobs', before: 'Relaunched on the failed hosts. Earlier jobs:\n', rows }];
}

/** Returns why a job that failed was not relaunched although `retry_failed_hosts` asks for it. */
function refusal({ notRelaunched }: JobReport, quote: Quote): Section[] {
  return notRelaunched === undefined ? [] : [{ name: 'the relaunch', before: quote.sentence(notRelaunched) }];
}

function unfinishedSection({ unfinished = [] }: JobReport, quote: Quote): Section[] {
  const rows = unfinished.map((gap) => ({ text: `- ${quote.sentence(gap)}`, counts: 1 }));
  return rows.length === 0 ? [] : [{ name: 'what was left undone', before: 'The step still fails:\n', rows }];
}

/** Returns the reasons that are not in a task of the playbook. */
function reasons(report: JobReport, quote: Quote): Section[] {
  const { job } = report;
  if (job.status === 'successful') return [];
  const isExplained = previousTask(job.explanation, report.link.url) !== undefined && reasonOf(report) !== '';
  const traceback = isExplained ? '' : (job.traceback.trimEnd().split('\n').at(-1) ?? '');
  const explanation = previousWords(report, quote) ?? quote.code(job.explanation, MAX_REASON);
  const said = [explanation, quote.code(traceback, MAX_REASON)].filter((words) => words !== '');
  if (said.length === 0) return [];
  const before = `The controller says:\n\n${said.map((words) => `> ${words}`).join('\n>\n')}`;
  return [{ name: 'what the controller says', before }];
}

/** Returns why the update failed that the job needed first; `''` when unknown. */
function reasonOf({ results }: JobReport): string {
  return results?.previousFailure ?? '';
}

function previousWords(report: JobReport, quote: Quote): string | undefined {
  const {
    job,
    link: { url },
  } = report;
  const previous = previousTask(job.explanation, url);
  if (previous === undefined) return undefined;
  const { end, what, name } = previous;
  const reason = reasonOf(report);
  if (reason !== '')
    return `The ${link(what, previous.url)} of ${quote.code(name)} failed: ${quote.code(reason, MAX_REASON)}`;
  return `Previous Task ${end}: ${link(what, previous.url)} of ${quote.code(name)}. Its output shows why.`;
}
