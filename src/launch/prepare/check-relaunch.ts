import { type Message, message } from '../../messages/message.ts';
import type { LaunchRequest } from '../launch-request.ts';
import { describeTemplate, type Template } from './find-template.ts';

/**
 * Returns a sentence when `retry_failed_hosts` has no effect: only the job of a job template can be relaunched on its
 * failed hosts. The controller runs a sliced job as a workflow job.
 * @param times the value of the input
 */
export function noRelaunch(template: Template, request: LaunchRequest, times: number): Message[] {
  if (times === 0) return [];
  if (template.type !== 'job_template')
    return [message('no-relaunch-of-type', { template: describeTemplate(template) })];
  return (request.job_slice_count ?? 1) > 1 ? [message('no-relaunch-of-slices')] : [];
}
