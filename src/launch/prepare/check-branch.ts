import { type Message, message } from '../../messages/message.ts';
import type { LaunchContext } from '../launch.ts';
import type { LaunchRequest } from '../launch-request.ts';
import type { Template } from './find-template.ts';

/**
 * Returns why the template's project refuses the requested branch. Returns nothing when the project cannot be read:
 * then the controller refuses the launch.
 * @throws the signal's reason
 */
export async function branchProblems(
  { controller, signal }: LaunchContext,
  template: Template,
  request: LaunchRequest,
): Promise<Message[]> {
  const asked = request.scm_branch?.trim();
  if (asked === undefined || template.project === undefined) return [];
  const project = await controller.projects.get(template.project, { signal }).catch(() => undefined);
  signal.throwIfAborted();
  if (project?.allowOverride !== false || project.scmBranch === asked) return [];
  return [message('branch-override-off', { id: template.project, name: project.name })];
}
