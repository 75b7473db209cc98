import type { JobReport } from '../report/job-report.ts';
import { writeSummary } from '../report/summary/write-summary.ts';
import type { Run } from './followed-run.ts';

/** Shows the job on the page of the run, where that is wanted (`summary`). */
export async function summarize({ console, inputs }: Run, report: JobReport): Promise<void> {
  if (inputs.summary) await writeSummary(console, report);
}
