import * as core from '@actions/core';
import type { JobLink } from '../controller/links.ts';
import type { Job } from '../controller/resources.ts';
import { describeError } from '../errors.ts';
import type { Failures } from '../follow/failures.ts';
import type { Console } from './console.ts';
import { harmlessLine } from './harmless.ts';
import { escapeMarkdown } from './markdown.ts';

/** What the page of the run shows about a job. */
export interface JobReport {
  job: Job;
  link: JobLink;
  /** The status as the output has it. */
  status: string;
  failures: Failures | undefined;
}

/** Adds the verdict to the page of the run. A fault here is told and changes nothing else. */
export async function writeSummary(console: Console, report: JobReport): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY'] === undefined) return;
  try {
    await core.summary.addRaw(console.redactor.redact(summaryOf(report)), true).write();
  } catch (error) {
    console.warn(`The summary could not be written: ${describeError(error)}`);
  }
}

function summaryOf({ job, link, status, failures }: JobReport): string {
  const parts = [
    `### ${escapeMarkdown(job.name)}: ${status}`,
    `[Job ${job.id}](${markdownAddress(link.url)})${job.elapsed === undefined ? '' : `, ${Math.round(job.elapsed)} s`}`,
  ];
  if (job.explanation !== '') parts.push(outside(job.explanation));
  if (failures !== undefined && failures.list.length > 0) {
    const rows = failures.list.map(
      ({ host, task, message }) => `| ${outside(host)} | ${outside(task)} | ${outside(message)} |`,
    );
    parts.push(['| Host | Failed task | Message |', '| --- | --- | --- |', ...rows].join('\n'));
    const more = failures.count - failures.list.length;
    if (more > 0) parts.push(`and ${more} more`);
  }
  return `${parts.join('\n\n')}\n`;
}

function outside(text: string): string {
  return escapeMarkdown(harmlessLine(text));
}

function markdownAddress(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}
