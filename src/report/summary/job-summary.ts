import { isCheck, type JobReport } from '../job-report.ts';
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
