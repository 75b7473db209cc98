import { statSync } from 'node:fs';
import * as core from '@actions/core';
import { message } from '../../messages/message.ts';
import type { SummaryContent } from '../ends/end.ts';
import type { JobReport } from '../job-report.ts';
import type { Console } from '../log/console.ts';
import type { Redactor } from '../log/redact.ts';
import { writeFileOutput } from '../outputs/write-output.ts';
import { failureSummary } from './failure-summary.ts';
import { link, MORE } from './markdown.ts';

/** Maximum size of a step's summary, in bytes. GitHub shows nothing of a larger one (runner fact 13). */
const MAX_SUMMARY_BYTES = 1024 * 1024;

/**
 * Adds the summary to the page of the run.
 * @param moreUrl the address that explains the failure of the step
 */
export async function writeSummary(console: Console, content: SummaryContent, moreUrl?: string): Promise<void> {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined) return;
  const taken = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const text = await markdownOf(content, moreUrl, console.redactor, MAX_SUMMARY_BYTES - taken - 1);
  if (text === '') console.warn(message('summary-full'));
  else await core.summary.addRaw(text, true).write();
}

/**
 * Writes the summary to a file of its own, and the file's path as the output `summary_file`. Only secrets that this
 * action knows are masked in it: the runner masks no files.
 */
export async function saveSummary(console: Console, content: SummaryContent, moreUrl?: string): Promise<void> {
  const text = await markdownOf(content, moreUrl, console.redactor, MAX_SUMMARY_BYTES);
  writeFileOutput(console, 'summary_file', text, 'md');
}

/** Returns a summary of at most `maxBytes`; `''` when nothing fits. */
async function markdownOf(
  content: SummaryContent,
  moreUrl: string | undefined,
  redactor: Redactor,
  maxBytes: number,
): Promise<string> {
  if ('job' in content)
    return (await import(/* webpackChunkName: "end" */ './job-summary.ts')).summaryOf(
      { ...content.job, moreUrl },
      redactor,
      maxBytes,
    );
  const end = moreUrl === undefined ? '' : `\n${link(MORE, moreUrl)}\n`;
  const text = await withoutJob(content, redactor, maxBytes - Buffer.byteLength(end));
  return text === '' ? '' : `${text}${end}`;
}

async function withoutJob(
  content: Exclude<SummaryContent, { job: JobReport }>,
  redactor: Redactor,
  maxBytes: number,
): Promise<string> {
  if ('failure' in content) return failureSummary(content.failure, redactor, maxBytes);
  if ('plan' in content)
    return (await import(/* webpackChunkName: "apply" */ '../log/plan-report.ts')).planSummary(
      content,
      redactor,
      maxBytes,
    );
  if ('markdown' in content) return redactor.redact(content.markdown);
  if ('dryRun' in content)
    return (await import(/* webpackChunkName: "end" */ './dry-run-summary.ts')).dryRunSummary(
      content.dryRun,
      redactor,
      maxBytes,
    );
  return (await import(/* webpackChunkName: "end" */ './query-summary.ts')).querySummary(content, redactor, maxBytes);
}
