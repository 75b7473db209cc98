import { type Job, typeWords } from '../../controller/jobs.ts';
import type { LaunchInfo } from '../../controller/templates/launch-info.ts';
import { type Message, message } from '../../messages/message.ts';
import { withArticle } from '../../messages/sentence-parts.ts';
import type { LaunchRequest } from '../launch-request.ts';
import { describeTemplate, type Template } from './find-template.ts';

/**
 * Returns why a launch would not run in check mode. A run would change hosts instead of reporting changes.
 * @param request the request that the launch would send
 * @returns one sentence, or none in check mode
 */
export function noCheckMode(template: Template, info: LaunchInfo, request: LaunchRequest): Message[] {
  if (template.type !== 'job_template') {
    const id = template.type === 'workflow_job_template' ? 'check-mode-in-workflow' : 'check-mode-in-update';
    return [message(id, { template: describeTemplate(template) })];
  }
  const jobType = request.job_type ?? info.defaults.job_type ?? '';
  if (jobType === 'check') return [];
  return [jobType === '' ? message('check-mode-unknown') : message('check-mode-off', { jobType })];
}

/** Returns why an existing job does not run in check mode; undefined if it does. */
export function noCheck(job: Job): Message | undefined {
  const jobType = job.prompts.job_type ?? '';
  if (job.type === 'job' && jobType === 'check') return undefined;
  return job.type === 'job'
    ? message('check-mode-off-in-job', { jobType })
    : message('check-mode-not-a-job', { type: withArticle(typeWords(job)) });
}
