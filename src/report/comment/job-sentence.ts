import type { Result } from '../../result.ts';
import { formatSeconds } from '../../timing/clock.ts';
import { isCheck, type JobReport } from '../job-report.ts';
import { hostsWords } from '../summary/hosts-words.ts';
import { link } from '../summary/markdown.ts';
import type { Quote } from '../summary/quote.ts';
import { ENDS } from '../summary/status-section.ts';

/** Returns how the job ended, without the words of the controller. */
export function jobSentence(
  kind: Result['kind'],
  report: JobReport,
  quote: Quote,
  shown: (url: string) => string,
): string {
  const { job, link: to, earlier = [] } = report;
  const page = link(`Job ${job.id}`, shown(to.url));
  const before = earlier.map((one) => link(`Job ${one.job.id}`, shown(one.link.url)));
  const sentences = [
    kind === 'workflow_cancelled' ? 'The workflow was cancelled.' : '',
    end(kind, report, page, quote),
    before.length === 0 ? '' : `It is a relaunch on the failed hosts of ${before.join(', ')}.`,
    report.isHeld ? 'The step fails because a host would change (`fail_on_changes`).' : '',
    report.isComplete === false ? 'Not all of the output was read: failures and changes may be missing here.' : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function end(kind: Result['kind'], report: JobReport, page: string, quote: Quote): string {
  const { job, status, results, isDeleted } = report;
  if (kind === 'not_waited') return `${page} was launched and is not followed (\`wait: false\`).`;
  if (kind === 'different_from_request')
    return `${page} did not match the request. ${status === 'canceled' ? 'It was cancelled.' : 'It may still run.'} The log of the run names the differences.`;
  if (isDeleted) return `Job ${job.id} was deleted on the controller. Its end is unknown.`;
  if (status === 'unknown') return `The end of ${page} is unknown. It may still run.`;
  if (status === 'timed_out')
    return `The wait for ${page} timed out. ${job.status === 'canceled' ? 'The job was cancelled.' : 'The job may still run.'}`;
  const words = ENDS[job.status];
  if (words === undefined) return `${page} has the status ${quote.code(job.status, 100)}.`;
  const after = job.elapsed === undefined ? '' : ` after ${formatSeconds(job.elapsed)}`;
  const checked = isCheck(report) ? ' This was a check: nothing was changed.' : '';
  const unfinished =
    status === 'failed' && job.status === 'successful'
      ? ' The step fails because the relaunch left something undone. The log of the run says what.'
      : '';
  return `${page} ${words}${after}.${checked}${hostsWords(results, isCheck(report))}${unfinished}`;
}
