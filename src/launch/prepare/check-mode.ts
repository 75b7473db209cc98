import type { Job } from '../../controller/jobs.ts';
import type { LaunchInfo } from '../../controller/templates/launch-info.ts';
import type { LaunchRequest } from '../launch-request.ts';
import { describeTemplate, type Template } from './find-template.ts';

/**
 * Returns why a launch would not run in check mode. A run would change hosts instead of reporting changes.
 * @param request the request that the launch would send
 * @returns one sentence, or none in check mode
 */
export function noCheckMode(template: Template, info: LaunchInfo, request: LaunchRequest): string[] {
  if (template.type !== 'job_template') {
    const why =
      template.type === 'workflow_job_template'
        ? ': its nodes run as their own templates say. Launch those'
        : '. Launch a job template';
    return [
      `\`fail_on_changes\`: ${describeTemplate(template)} has no check mode${why} with \`job_type: check\`, or leave the input out.`,
    ];
  }
  const jobType = request.job_type ?? info.defaults.job_type ?? '';
  if (jobType === 'check') return [];
  const own = jobType === '' ? 'whether the job would only check is not known' : `the job type is "${jobType}"`;
  return [
    `\`fail_on_changes\`: ${own}, so it could change hosts instead of telling what would change. Give \`job_type: check\`, or leave the input out.`,
  ];
}

/** Returns why an existing job does not run in check mode; undefined if it does. */
export function noCheck(job: Job): string | undefined {
  const jobType = job.prompts.job_type ?? '';
  if (job.type === 'job' && jobType === 'check') return undefined;
  const why = job.type === 'job' ? `its job type is "${jobType}"` : `it is a ${job.type}`;
  return `\`fail_on_changes\` is for jobs in check mode, and ${why}. Leave the input out.`;
}
