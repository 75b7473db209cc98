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
): Promise<string[]> {
  const asked = request.scm_branch?.trim();
  if (asked === undefined || template.project === undefined) return [];
  const project = await controller.projects.get(template.project, { signal }).catch(() => undefined);
  signal.throwIfAborted();
  if (project?.allowOverride !== false || project.scmBranch === asked) return [];
  return [
    `\`scm_branch\`: project ${template.project} "${project.name}" does not let a job choose its branch. Switch on "Allow branch override" on it (\`allow_override\`), or leave the input out.`,
  ];
}
