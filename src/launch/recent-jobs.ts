import type { Controller, RequestOptions } from '../controller/client.ts';
import { isRecord, number, record, text } from '../controller/fields.ts';
import { type Job, readJob, readList } from '../controller/jobs.ts';
import { launchIdVariableOf } from './launch-id.ts';

/** A job as the list of a template's jobs shows it. */
export interface RecentJob {
  job: Job;
  /** `manual` for a launch, `relaunch`, `workflow`, … */
  launchType: string;
  createdBy: number | undefined;
  created: string;
}

/**
 * The newest jobs of a template, newest first: `count` of them, two hundred at most. Filters on `extra_vars` are forbidden
 * (controller fact 13), so launch ids are looked for here.
 */
export async function recentJobs(
  controller: Controller,
  templateId: number,
  options: RequestOptions,
  count = 200,
): Promise<RecentJob[]> {
  const reply = await controller.get(
    `unified_jobs/?unified_job_template=${templateId}&order_by=-id&page_size=${count}`,
    options,
  );
  return readList(reply, 'the jobs of the template')
    .filter(isRecord)
    .flatMap((row) => {
      try {
        return [
          {
            job: readJob(row),
            launchType: text(row, 'launch_type'),
            createdBy: creator(row),
            created: text(row, 'created'),
          },
        ];
      } catch {
        // A kind of job that this action does not know cannot be the one it launched.
        return [];
      }
    });
}

/** The id of the user who started a job. */
export function creator(row: Record<string, unknown>): number | undefined {
  return number(record(record(row, 'summary_fields'), 'created_by'), 'id');
}

/** Whether a job carries this launch id and was launched, not relaunched by a person, which copies the variables. */
export function hasLaunchId({ job, launchType }: RecentJob, launchId: string): boolean {
  return launchType === 'manual' && launchIdVariableOf(job.fields)?.['launch_id'] === launchId;
}
