import type { Controller } from '../controller/client.ts';
import type { Job } from '../controller/jobs.ts';
import { text } from '../messages/message.ts';
import type { Difference } from './compare-with-request.ts';
import type { LaunchRequest } from './launch-request.ts';

/**
 * Returns the difference if the controller dropped the requested branch. A job shows an empty branch in two cases: it
 * uses the project's own branch, or the branch was dropped. Only the project shows which.
 * @returns no difference when the project cannot be read
 */
export async function branchDifference(
  controller: Controller,
  { prompts, projectId }: Job,
  request: LaunchRequest,
  signal: AbortSignal,
): Promise<Difference[]> {
  const asked = request.scm_branch;
  // A cancelled workflow must send its cancel request first.
  if (asked === undefined || prompts.scm_branch !== '' || projectId === undefined || signal.aborted) return [];
  const project = await controller.projects.get(projectId, { signal }).catch(() => undefined);
  const own = project?.scmBranch;
  if (own === undefined || own.trim() === asked.trim()) return [];
  const values = { actual: JSON.stringify(own), requested: JSON.stringify(asked) };
  const sentence = text('job-branch-dropped', values);
  return [{ field: 'scm_branch', asked, sentence }];
}
