import { type Message, message } from '../../messages/message.ts';
import type { Place } from '../../resource-document.ts';
import type { PlanContext } from '../context.ts';
import { type Known, titleOf } from '../read/registry.ts';
import { plannedReference, plannedValue } from './planned-values.ts';

/** Options that a manual project cannot have. */
const UPDATE_OPTIONS = ['scm_url', 'scm_update_on_launch', 'scm_delete_on_update', 'scm_track_submodules', 'scm_clean'];

/** Notes options that a project of its type cannot have. */
export function checkProject(context: PlanContext, project: Known, place: Place): void {
  const add = (said: Message): void => context.problems.add(place, said);
  const type = plannedValue(project, 'scm_type');
  const isGiven = (name: string): boolean => ![null, '', false].includes(plannedValue(project, name) as string | null);
  const givenOf = (names: readonly string[]): string[] => names.filter(isGiven);
  if (type !== '' && type !== 'insights' && !isGiven('scm_url')) add(message('project-url-missing'));
  const others = [
    ...(type === '' ? givenOf(UPDATE_OPTIONS) : []),
    ...(type === '' && plannedReference(context, project, 'credential') ? ['credential'] : []),
    ...(type === 'archive' ? givenOf(['scm_branch']) : []),
    ...(type === 'git' ? [] : givenOf(['scm_refspec'])),
    ...(type === 'git' || type === '' ? [] : givenOf(['scm_track_submodules'])),
  ];
  if (others.length === 0) return;
  const fields = others.map((name) => `\`${name}\``).join(', ');
  if (type === '') add(message('project-manual-with-options', { fields }));
  else add(message('project-type-without-options', { fields, type: String(type) }));
}

/** Notes options that an inventory source of its kind cannot have. */
export function checkSource(context: PlanContext, source: Known, place: Place): void {
  const add = (said: Message): void => context.problems.add(place, said);
  const isOfProject = plannedValue(source, 'source') === 'scm';
  const project = plannedReference(context, source, 'source_project');
  if (isOfProject && project === null) add(message('inventory-source-project-missing'));
  if (isOfProject) return;
  const texts = ['source_path', 'scm_branch'].filter((name) => (plannedValue(source, name) ?? '') !== '');
  const others = project ? ['source_project', ...texts] : texts;
  if (others.length > 0)
    add(message('inventory-source-not-in-project', { fields: others.map((name) => `\`${name}\``).join(', ') }));
}

/**
 * Notes it when a project turns off an option that templates use, as the plan will leave them: the controller refuses
 * that.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function checkOverride(context: PlanContext, project: Known, place: Place): Promise<void> {
  if (project.row?.fields['allow_override'] !== true || plannedValue(project, 'allow_override') !== false) return;
  const query = { resource: 'job_templates', filters: [['project', String(project.id)] as const] };
  for (const row of await context.resources.collections.list(query, context.call)) {
    const template = context.registry.byId('job_templates', row.id) ?? {
      collection: 'job_templates',
      name: row.name,
      id: row.id,
      row,
      desired: undefined,
    };
    const moves = plannedReference(context, template, 'project')?.id !== project.id;
    if (template.desired?.absent || template.desired?.sound === false || moves) continue;
    const uses =
      plannedValue(template, 'ask_scm_branch_on_launch') === true ||
      (plannedValue(template, 'scm_branch') ?? '') !== '';
    if (uses) context.problems.add(place, message('project-override-needed', { template: titleOf(template) }));
  }
}
