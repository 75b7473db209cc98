import { readCollection } from '../../controller/collections.ts';
import { number, text } from '../../controller/fields.ts';
import type { Place } from '../../resource-document.ts';
import { type Known, titleOf } from '../plan/registry.ts';
import { finalReference, finalValue } from '../write/resolve-ids.ts';
import type { PlanContext } from '../write/work.ts';

/** Options that only a project has that is fetched from somewhere. */
const UPDATE_OPTIONS = ['scm_url', 'scm_update_on_launch', 'scm_delete_on_update', 'scm_track_submodules', 'scm_clean'];

/** What a project cannot be, by where it is fetched from. */
export function checkProject(context: PlanContext, project: Known, place: Place): void {
  const add = (sentence: string): void => context.problems.add(place, sentence);
  const type = finalValue(project, 'scm_type');
  const isGiven = (name: string): boolean => ![null, '', false].includes(finalValue(project, name) as string | null);
  const unexpectedReply = (names: readonly string[]): string[] => names.filter(isGiven);
  if (type !== '' && type !== 'insights' && !isGiven('scm_url')) add('is fetched from somewhere, and has no `scm_url`');
  const others = [
    ...(type === '' ? unexpectedReply(UPDATE_OPTIONS) : []),
    ...(type === '' && finalReference(context, project, 'credential') ? ['credential'] : []),
    ...(type === 'archive' ? unexpectedReply(['scm_branch']) : []),
    ...(type === 'git' ? [] : unexpectedReply(['scm_refspec'])),
    ...(type === 'git' || type === '' ? [] : unexpectedReply(['scm_track_submodules'])),
  ];
  const what = type === '' ? 'a manual project' : `a project of type "${String(type)}"`;
  if (others.length > 0) add(`has ${others.map((name) => `\`${name}\``).join(', ')}, which ${what} cannot have`);
}

/** What an inventory source cannot be, by where its hosts come from. */
export function checkSource(context: PlanContext, source: Known, place: Place): void {
  const add = (sentence: string): void => context.problems.add(place, sentence);
  const isOfProject = finalValue(source, 'source') === 'scm';
  const project = finalReference(context, source, 'source_project');
  if (isOfProject && project === null) add('is in a project (`source: scm`), and has no `source_project`');
  if (isOfProject) return;
  const texts = ['source_path', 'scm_branch'].filter((name) => (finalValue(source, name) ?? '') !== '');
  const others = project ? ['source_project', ...texts] : texts;
  if (others.length > 0)
    add(
      `has ${others.map((name) => `\`${name}\``).join(', ')}, which only a source in a project has (\`source: scm\`)`,
    );
}

/**
 * Notes it when a project is to take a right away that templates use, as the plan will leave them: the controller
 * refuses that, whoever made them.
 * @throws what reading throws
 */
export async function checkOverride(context: PlanContext, project: Known, place: Place): Promise<void> {
  if (project.row?.['allow_override'] !== true || finalValue(project, 'allow_override') !== false) return;
  const filters = [['project', String(project.id)] as const];
  const query = { resource: 'job_templates', filters, orderBy: [], limit: undefined };
  const { rows } = await readCollection(context.get, query);
  for (const row of rows) {
    const mentioned = context.registry.byId('job_templates', number(row, 'id') ?? 0);
    const template = mentioned ?? {
      collection: 'job_templates',
      name: text(row, 'name'),
      id: 0,
      row,
      desired: undefined,
    };
    const moves = finalReference(context, template, 'project')?.id !== project.id;
    if (template.desired?.absent || template.desired?.sound === false || moves) continue;
    const uses =
      finalValue(template, 'ask_scm_branch_on_launch') === true || (finalValue(template, 'scm_branch') ?? '') !== '';
    if (uses)
      context.problems.add(
        place,
        `cannot have \`allow_override: false\`: the ${titleOf(template)} has another branch, or asks for one`,
      );
  }
}
