import * as core from '@actions/core';
import type { JobLink } from '../controller/links.ts';
import type { Job } from '../controller/resources.ts';
import { describeError } from '../errors.ts';
import type { Account } from '../follow/account.ts';
import { namesOf } from '../follow/coverage.ts';
import type { Console } from './console.ts';
import { harmlessLine } from './harmless.ts';
import { escapeMarkdown } from './markdown.ts';

/** What the page of the run shows about a job. */
export interface JobReport {
  job: Job;
  link: JobLink;
  /** The status as the output has it. */
  status: string;
  /** What happened in the job and in those before that were relaunched. */
  account: Account;
  /** The jobs before, in their order, that were relaunched on their failed hosts. */
  earlier?: readonly { job: Job; link: JobLink; hosts: readonly string[] }[];
  /** Why the verdict stays `failed` although the last relaunch was successful. */
  gaps?: readonly string[];
}

/** Adds the verdict to the page of the run. A fault here is told and changes nothing else. */
export async function writeSummary(console: Console, report: JobReport): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY'] === undefined) return;
  try {
    await core.summary.addRaw(summaryOf(report, console), true).write();
  } catch (error) {
    console.warn(`The summary could not be written: ${describeError(error)}`);
  }
}

function summaryOf({ job, link, status, account, earlier = [], gaps = [] }: JobReport, { redactor }: Console): string {
  // Before it is escaped: afterwards a secret with a special character in it would not be found.
  const outside = (text: string): string => escapeMarkdown(harmlessLine(redactor.redactWords(text)));
  const parts = [
    `### ${outside(job.name)}: ${status}`,
    `[Job ${job.id}](${markdownAddress(link.url)})${job.elapsed === undefined ? '' : `, ${Math.round(job.elapsed)} s`}`,
  ];
  if (earlier.length > 0) {
    const jobs = earlier.map(
      (one) =>
        `- [Job ${one.job.id}](${markdownAddress(one.link.url)}): ${one.job.status} on ${outside(namesOf(one.hosts))}`,
    );
    parts.push('Relaunched on the failed hosts. Before:', jobs.join('\n'));
  }
  if (gaps.length > 0) parts.push('The verdict stays failed:', gaps.map((gap) => `- ${outside(gap)}`).join('\n'));
  if (job.explanation !== '') parts.push(outside(job.explanation));
  if (account.failures.length > 0) {
    const rows = account.failures.map(
      ({ host, task, message }) => `| ${outside(host)} | ${outside(task)} | ${outside(message)} |`,
    );
    parts.push(['| Host | Failed task | Message |', '| --- | --- | --- |', ...rows].join('\n'));
    const more = account.failureCount - account.failures.length;
    if (more > 0) parts.push(`and ${more} more`);
  }
  return redactor.redact(`${parts.join('\n\n')}\n`);
}

function markdownAddress(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}
