import type { PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import { counted } from '../../messages/sentence-parts.ts';
import { formatSeconds } from '../../timing/clock.ts';
import { isCheck, type JobReport } from '../job-report.ts';
import { decisionSentence } from '../verdict/approval-sentences.ts';
import { previousTask } from '../verdict/previous-task-link.ts';
import type { Section } from './compose-sections.ts';
import { link } from './markdown.ts';
import type { Quote } from './quote.ts';
import { hostList } from './task-cells.ts';

/** Maximum length of each message from the controller, in characters. */
const MAX_REASON = 2000;

/** The words for each final status. */
export const ENDS: Readonly<Record<string, string>> = {
  successful: 'was successful',
  failed: 'failed',
  error: 'ended in an error',
  canceled: 'was canceled',
};

/** Returns the verdict with its link, the earlier jobs, and the controller's explanation. */
export function verdictSections(report: JobReport, quote: Quote): Section[] {
  const { job, status, results, isComplete = true } = report;
  const parts = [`### ${quote.text(job.name, 200)}: ${status.replaceAll('_', ' ')}`, headline(report, quote)];
  if (!isComplete && results !== undefined)
    parts.push('Not all of the output could be read: failures and changes may be missing here.');
  const verdict = { name: 'the verdict', before: parts.join('\n\n') };
  return [verdict, ...history(report, quote), ...reasons(report, quote), ...unfinishedSection(report, quote)];
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
  const checked = isCheck({ job }) ? ' It was a check: nothing was changed.' : '';
  const decision = decisionSentence(job);
  const decided = decision === undefined ? '' : ` ${quote.sentence(decision)}`;
  const held = isHeld ? ' **The step fails** (`fail_on_changes`).' : '';
  return `${page} ${end}${after}.${decided}${checked}${hostsWords(results, isCheck({ job }))}${held}`;
}

/** Returns ` 3 hosts: 1 failed, 2 changed.` */
export function hostsWords(results: PlaybookResults | undefined, isOnlyCheck: boolean): string {
  const hosts = [...(results?.hosts.values() ?? [])];
  if (hosts.length === 0) return '';
  const having = (column: 'failed' | 'unreachable' | 'changed'): number =>
    hosts.filter((host) => host[column] > 0).length;
  const facts = [
    ...(having('failed') > 0 ? [`${having('failed')} failed`] : []),
    ...(having('unreachable') > 0 ? [`${having('unreachable')} could not be reached`] : []),
    // Without a recap, a host may have changed although its result never arrived.
    ...(having('changed') > 0 || results?.hasRecap === true
      ? [`${having('changed') || 'none'} ${isOnlyCheck ? 'would change' : 'changed'}`]
      : []),
  ];
  return ` ${counted(hosts.length, 'host')}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}.`;
}

/** Returns the jobs before the one that the verdict is about. */
function history({ earlier = [] }: JobReport, quote: Quote): Section[] {
  const rows = earlier.map(({ job, link: { url }, hosts }) => ({
    text: `- ${link(`Job ${job.id}`, url)}: ${quote.text(job.status, 100)} on ${hostList(hosts, quote)}`,
    counts: 1,
  }));
  return rows.length === 0
    ? []
    : [{ name: 'the jobs before', before: 'Relaunched on the failed hosts. Before:\n', rows }];
}

function unfinishedSection({ unfinished = [] }: JobReport, quote: Quote): Section[] {
  const rows = unfinished.map((gap) => ({ text: `- ${quote.sentence(gap)}`, counts: 1 }));
  return rows.length === 0 ? [] : [{ name: 'what was left undone', before: 'The verdict stays failed:\n', rows }];
}

/** Returns the reasons that are not in a task of the playbook. */
function reasons(report: JobReport, quote: Quote): Section[] {
  const { job } = report;
  if (job.status === 'successful') return [];
  const traceback = job.traceback.trimEnd().split('\n').at(-1) ?? '';
  const explanation = previousWords(report, quote) ?? quote.code(job.explanation, MAX_REASON);
  const said = [explanation, quote.code(traceback, MAX_REASON)].filter((words) => words !== '');
  if (said.length === 0) return [];
  const before = `The controller says:\n\n${said.map((words) => `> ${words}`).join('\n>\n')}`;
  return [{ name: 'what the controller says', before }];
}

function previousWords({ job, link: { url } }: JobReport, quote: Quote): string | undefined {
  const previous = previousTask(job.explanation, url);
  if (previous === undefined) return undefined;
  const { end, what, name } = previous;
  return `Previous Task ${end}: ${link(what, previous.url)} of ${quote.code(name)}. Its output says why.`;
}
