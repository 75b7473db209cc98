import type { Controller } from '../controller/client.ts';
import type { Job } from '../controller/jobs.ts';
import type { Difference } from './compare-with-request.ts';
import type { LaunchRequest } from './launch-request.ts';

/**
 * Returns the difference where the controller dropped the branch that was asked for. A job shows an empty branch both when
 * it is the project's own and when it was dropped: only the project shows which.
 * @returns no difference where the project cannot be read
 */
export async function branchDifference(
  controller: Controller,
  { prompts, projectId }: Job,
  request: LaunchRequest,
  signal: AbortSignal,
): Promise<Difference[]> {
  const asked = request.scm_branch;
  // A cancelled workflow has another request to send first.
  if (asked === undefined || prompts.scm_branch !== '' || projectId === undefined || signal.aborted) return [];
  const project = await controller.projects.get(projectId, { signal }).catch(() => undefined);
  const own = project?.scmBranch;
  if (own === undefined || own.trim() === asked.trim()) return [];
  const sentence = `\`scm_branch\` of the job is "" (the project's own, ${JSON.stringify(own)}) and not ${JSON.stringify(asked)}.`;
  return [{ field: 'scm_branch', asked, sentence }];
}
