import { statSync } from 'node:fs';
import * as core from '@actions/core';
import { message } from '../../messages/message.ts';
import { isCheck, type JobReport } from '../job-report.ts';
import type { Console } from '../log/console.ts';
import type { Redactor } from '../log/redact.ts';
import { changeSections } from './changes-section.ts';
import { compose } from './compose-sections.ts';
import { failureSections } from './failures-section.ts';
import { hostSections } from './hosts-section.ts';
import { deployedSections } from './launched-section.ts';
import { nextSections } from './next-steps-section.ts';
import { Quote } from './quote.ts';
import { restSections } from './slowest-tasks-section.ts';
import { verdictSections } from './status-section.ts';
import { workflowSections } from './workflow-section.ts';

/** Maximum size of a step's summary, in bytes. GitHub shows nothing of a larger one (runner fact 13). */
const MAX_SUMMARY_BYTES = 1024 * 1024;

/** Adds a short text to the page of the run. */
export async function writeText({ redactor }: Console, markdown: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY'] === undefined) return;
  await core.summary.addRaw(redactor.redact(markdown), true).write();
}

/** Adds the job to the page of the run. */
export async function writeSummary(console: Console, report: JobReport): Promise<void> {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined) return;
  const taken = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const text = summaryOf(report, console.redactor, MAX_SUMMARY_BYTES - taken - 1);
  if (text === '') console.warn(message('summary-full'));
  else await core.summary.addRaw(text, true).write();
}

/**
 * Returns the summary of a job: verdict, failures with reasons, next steps, hosts, what was deployed. The rest is
 * folded.
 * @param maxBytes of the summary
 */
export function summaryOf(report: JobReport, redactor: Redactor, maxBytes: number): string {
  const quote = new Quote(redactor);
  const changes = changeSections(report, quote);
  const failures = failureSections(report, quote);
  // A workflow that succeeded has handled its failures.
  const isGood = report.status === 'successful';
  const sections = [
    ...verdictSections(report, quote),
    ...(isGood ? [] : failures),
    ...nextSections(report, quote),
    ...(isCheck(report) ? changes : []),
    ...workflowSections(report, quote),
    ...(isGood ? failures : []),
    ...hostSections(report, quote),
    ...deployedSections(report, quote),
    ...(isCheck(report) ? [] : changes),
    ...restSections(report, quote),
  ];
  return redactor.redact(compose(sections, maxBytes));
}
