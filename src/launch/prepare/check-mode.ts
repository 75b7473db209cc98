import { text } from '../../controller/fields.ts';
import type { Job, LaunchInfo } from '../../controller/jobs.ts';
import type { LaunchRequest } from '../launch-request.ts';
import { describeTemplate, type Template } from './find-template.ts';

/**
 * Why a launch would be no check: a run changes hosts before anybody can judge what it would change.
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
  const jobType = request.job_type ?? text(info.defaults, 'job_type');
  if (jobType === 'check') return [];
  const own = jobType === '' ? 'whether the job would only check is not known' : `the job type is "${jobType}"`;
  return [
    `\`fail_on_changes\`: ${own}, so it could change hosts instead of telling what would change. Give \`job_type: check\`, or leave the input out.`,
  ];
}

/** Why a job that is there already is no check; undefined where it is one. */
export function noCheck(job: Job): string | undefined {
  const jobType = text(job.fields, 'job_type');
  if (job.type === 'job' && jobType === 'check') return undefined;
  const why = job.type === 'job' ? `its job type is "${jobType}"` : `it is a ${job.type}`;
  return `\`fail_on_changes\` is for jobs in check mode, and ${why}. Leave the input out.`;
}
