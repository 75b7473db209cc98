import type { Job } from '../../controller/jobs.ts';
import type { LaunchInfo } from '../../controller/launch-info.ts';
import type { LaunchRequest } from '../launch-request.ts';
import { describeTemplate, type Template } from './find-template.ts';

/**
 * Returns why a launch would not be a check: a run changes hosts before anyone can judge what it would change.
 * @param request as it would be sent
 * @returns a sentence, or none where it is a check
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

/** Returns why an existing job is not a check; undefined where it is one. */
export function noCheck(job: Job): string | undefined {
  const jobType = job.prompts.job_type ?? '';
  if (job.type === 'job' && jobType === 'check') return undefined;
  const why = job.type === 'job' ? `its job type is "${jobType}"` : `it is a ${job.type}`;
  return `\`fail_on_changes\` is for jobs in check mode, and ${why}. Leave the input out.`;
}
