import type { Controller } from '../../controller/client.ts';
import { isRecord, number, text } from '../../controller/fields.ts';
import type { Job } from '../../controller/jobs.ts';
import type { Difference } from '../compare-with-request.ts';
import type { LaunchContext } from '../launch.ts';
import type { LaunchRequest } from '../launch-request.ts';
import type { Template } from './find-template.ts';

/**
 * Why the template's project refuses the branch that was asked for; none where the project cannot be read: then the
 * controller says it at the launch.
 * @throws the signal's reason
 */
export async function branchProblems(
  { controller, signal }: LaunchContext,
  template: Template,
  request: LaunchRequest,
): Promise<string[]> {
  const asked = request.scm_branch?.trim();
  if (asked === undefined || template.project === undefined) return [];
  const project = await controller.get(`projects/${template.project}/`, { signal }).catch(() => undefined);
  signal.throwIfAborted();
  if (!isRecord(project) || project['allow_override'] !== false || text(project, 'scm_branch') === asked) return [];
  return [
    `\`scm_branch\`: project ${template.project} "${text(project, 'name')}" does not let a job choose its branch. Switch on "Allow branch override" on it (\`allow_override\`), or leave the input out.`,
  ];
}

/**
 * Whether a branch that was asked for got lost. A job shows an empty one when the branch is the project's own, and also
 * when it was dropped: only the project tells which.
 * @returns the difference, if there is one; none where the project cannot be read
 */
export async function branchDifference(
  controller: Controller,
  job: Job,
  request: LaunchRequest,
  signal: AbortSignal,
): Promise<Difference[]> {
  const asked = request.scm_branch;
  const project = number(job.fields, 'project');
  // A cancelled workflow has another request to send first.
  if (asked === undefined || job.fields['scm_branch'] !== '' || project === undefined || signal.aborted) return [];
  const reply = await controller.get(`projects/${project}/`, { signal }).catch(() => undefined);
  if (!isRecord(reply) || typeof reply['scm_branch'] !== 'string') return [];
  const own = text(reply, 'scm_branch');
  if (own.trim() === asked.trim()) return [];
  const sentence = `\`scm_branch\` of the job is "" (the project's own, ${JSON.stringify(own)}) and not ${JSON.stringify(asked)}.`;
  return [{ field: 'scm_branch', asked, sentence }];
}
