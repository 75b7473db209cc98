import { type Message, message } from '../../messages/message.ts';
import type { Place } from '../../resource-document.ts';
import type { PlanContext } from '../context.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject } from '../read/desired.ts';
import { type Known, titleOf } from '../read/registry.ts';
import { checkProject, checkSource } from './check-projects.ts';
import { plannedReference, plannedValue } from './planned-values.ts';

/**
 * Notes what the API would refuse of an object as a whole, as the plan will leave it, in the middle of an apply. For
 * objects that are created or changed.
 */
export function checkWholeObject(context: PlanContext, known: Known, object: DesiredObject): void {
  const add = (said: Message): void => context.problems.add(object.place, said);
  for (const [name, field] of Object.entries(kindOf(object.collection).fields)) {
    const wanted = object.fields.get(name);
    const isTaken =
      wanted?.kind === 'reference' && wanted.value === null && typeof known.row?.reference(name) === 'number';
    if (field.required && isTaken) add(message('object-field-required', { field: name }));
  }
  if (object.collection === 'job_templates') checkTemplate(context, known, object.place);
  if (object.collection === 'projects') checkProject(context, known, object.place);
  if (object.collection === 'inventory_sources') checkSource(context, known, object.place);
  if (object.collection === 'inventories') checkInventory(context, known, object);
  if (['hosts', 'groups', 'inventory_sources'].includes(object.collection)) checkMember(context, known, object);
}

function checkTemplate(context: PlanContext, template: Known, place: Place): void {
  const add = (said: Message): void => context.problems.add(place, said);
  const isOn = (name: string): boolean => plannedValue(template, name) === true;
  const isText = (name: string): boolean => (plannedValue(template, name) ?? '') !== '';
  const inventory = plannedReference(context, template, 'inventory');
  // For a new template, `checkNewObject` reports it.
  if (inventory === null && template.row !== undefined && !isOn('ask_inventory_on_launch'))
    add(message('job-template-inventory-removed'));
  if (inventory === null && isText('host_config_key')) add(message('job-template-callback-without-inventory'));
  if (allowsOverride(context, template) !== false) return;
  const branch = isText('scm_branch') ? ['scm_branch'] : [];
  const names = isOn('ask_scm_branch_on_launch') ? [...branch, 'ask_scm_branch_on_launch'] : branch;
  if (names.length > 0)
    add(message('job-template-branch-not-allowed', { fields: names.map((name) => `\`${name}\``).join(' and ') }));
}

/** Returns whether the project of a template allows another branch; undefined where that is unknown. */
function allowsOverride(context: PlanContext, template: Known): boolean | undefined {
  const project = plannedReference(context, template, 'project');
  if (project === null || project === undefined || project.desired?.sound === false) return undefined;
  if (project.row !== undefined || project.desired !== undefined)
    return plannedValue(project, 'allow_override') === true;
  return template.row?.related('project')?.allowsOverride;
}

function checkInventory({ registry, problems }: PlanContext, inventory: Known, { lists, place }: DesiredObject): void {
  const add = (said: Message): void => problems.add(place, said);
  const kind = plannedValue(inventory, 'kind');
  if (kind === 'smart' && (plannedValue(inventory, 'host_filter') ?? '') === '')
    add(message('inventory-host-filter-missing'));
  const inputs = lists.get('input_inventories') ?? [];
  if (inputs.length > 0 && kind !== 'constructed') add(message('inventory-not-constructed'));
  for (const input of inputs) {
    const known = registry.findOne(input);
    if (known !== undefined && plannedValue(known, 'kind') === 'constructed')
      add(message('inventory-input-constructed', { inventory: titleOf(known) }));
  }
}

function checkMember(context: PlanContext, known: Known, object: DesiredObject): void {
  const add = (said: Message): void => context.problems.add(object.place, said);
  if (known.row !== undefined) return;
  const { collection } = object;
  const inventory = plannedReference(context, known, 'inventory');
  const kind = inventory ? plannedValue(inventory, 'kind') : '';
  const { noun } = kindOf(collection);
  if (inventory && (kind === 'smart' || kind === 'constructed'))
    add(message('inventory-without-own-members', { kind, inventory: titleOf(inventory), member: noun }));
  if (collection === 'inventory_sources') return;
  const other = collection === 'hosts' ? 'groups' : 'hosts';
  const within = object.within['inventory'];
  if (!within) return;
  const key = { to: [other], name: known.name, within: { inventory: within }, place: object.place } as const;
  const sameNamed = context.registry.findOne(key);
  if (sameNamed !== undefined && sameNamed.desired?.absent !== true)
    add(message('inventory-name-taken', { object: titleOf(sameNamed) }));
}
