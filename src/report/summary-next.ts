import { link } from './markdown.ts';
import type { Quote } from './quote.ts';
import { isCheck, type JobReport } from './report.ts';
import type { Section } from './sections.ts';
import { hostList } from './task-words.ts';

const STAYS_DONE = 'What ran before stays done, so the hosts may differ.';

/** What to do after an end that is none to be glad of. */
export function nextSections(report: JobReport, quote: Quote): Section[] {
  const words = nextStep(report, quote);
  return words === undefined ? [] : [{ name: 'what to do next', before: `**Next:** ${words}` }];
}

function nextStep(report: JobReport, quote: Quote): string | undefined {
  const {
    job,
    link: { url },
    status,
    gaps = [],
  } = report;
  const page = link("the job's page", url);
  switch (status) {
    case 'failed':
      return gaps.length > 0 ? `See on ${page} what is left undone, and run it again.` : afterFailure(report, quote);
    case 'error':
      return `The controller could not run the job to its end. See to what it says, or look at ${page}, then run it again.`;
    case 'canceled':
      return `${STAYS_DONE} Run it again to bring them to the same state.`;
    case 'timed_out':
      return job.status === 'canceled'
        ? `${STAYS_DONE} Run it again with more time.`
        : `Follow it on ${page}, and do not launch it again before it has ended.`;
    case 'unknown':
      return `Look at ${page} before you deploy again: it may still run.`;
    default:
      return undefined;
  }
}

function afterFailure(report: JobReport, quote: Quote): string {
  const {
    job,
    account,
    link: { url },
  } = report;
  const failures = account?.failures ?? [];
  if (failures.length === 0 && (account?.nodeFailures ?? []).length === 0)
    return `No failed task is known: the end of ${link('the output', url)} says why.`;
  const lost = failures.filter(({ unreachable }) => unreachable).map(({ host }) => host);
  const isOnlyLost = lost.length > 0 && lost.length === failures.length;
  const first = isOnlyLost
    ? `Check that the controller can reach ${hostList([...new Set(lost)], quote)}, then run it again`
    : 'Mend the cause, then run it again';
  if (isCheck(report)) return `${first}.`;
  const alone =
    job.type === 'job' && failures.length > 0 ? ', or on the failed hosts alone (`retry_failed_hosts`)' : '';
  return `${first}${alone}. ${STAYS_DONE}`;
}
