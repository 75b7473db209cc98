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
  const add = (sentence: string): void => context.problems.add(object.place, sentence);
  for (const [name, field] of Object.entries(kindOf(object.collection).fields)) {
    const wanted = object.fields.get(name);
    const isTaken =
      wanted?.kind === 'reference' && wanted.value === null && typeof known.row?.reference(name) === 'number';
    if (field.required && isTaken) add(`cannot be without \`${name}\``);
  }
  if (object.collection === 'job_templates') checkTemplate(context, known, object.place);
  if (object.collection === 'projects') checkProject(context, known, object.place);
  if (object.collection === 'inventory_sources') checkSource(context, known, object.place);
  if (object.collection === 'inventories') checkInventory(context, known, object);
  if (['hosts', 'groups', 'inventory_sources'].includes(object.collection)) checkMember(context, known, object);
}

function checkTemplate(context: PlanContext, template: Known, place: Place): void {
  const add = (sentence: string): void => context.problems.add(place, sentence);
  const isOn = (name: string): boolean => plannedValue(template, name) === true;
  const isText = (name: string): boolean => (plannedValue(template, name) ?? '') !== '';
  const inventory = plannedReference(context, template, 'inventory');
  // For a new template, `checkNewObject` reports it.
  if (inventory === null && template.row !== undefined && !isOn('ask_inventory_on_launch'))
    add('would have no `inventory` and ask for none: give it one, or `ask_inventory_on_launch: true`');
  if (inventory === null && isText('host_config_key'))
    add('has a `host_config_key`, and the hosts that call are looked for in an `inventory`, of which it has none');
  if (allowsOverride(context, template) !== false) return;
  const branch = isText('scm_branch') ? ['scm_branch'] : [];
  const names = isOn('ask_scm_branch_on_launch') ? [...branch, 'ask_scm_branch_on_launch'] : branch;
  if (names.length > 0)
    add(
      `has ${names.map((name) => `\`${name}\``).join(' and ')}, which its project allows with \`allow_override: true\``,
    );
}

/** Whether the project of a template allows another branch; undefined where that is unknown. */
function allowsOverride(context: PlanContext, template: Known): boolean | undefined {
  const project = plannedReference(context, template, 'project');
  if (project === null || project === undefined || project.desired?.sound === false) return undefined;
  if (project.row !== undefined || project.desired !== undefined)
    return plannedValue(project, 'allow_override') === true;
  return template.row?.related('project')?.allowsOverride;
}

function checkInventory({ registry, problems }: PlanContext, inventory: Known, { lists, place }: DesiredObject): void {
  const add = (sentence: string): void => problems.add(place, sentence);
  const kind = plannedValue(inventory, 'kind');
  if (kind === 'smart' && (plannedValue(inventory, 'host_filter') ?? '') === '')
    add('is smart, and to have hosts it must be given a `host_filter`');
  const inputs = lists.get('input_inventories') ?? [];
  if (inputs.length > 0 && kind !== 'constructed')
    add('has `input_inventories`, which only a constructed inventory has');
  for (const input of inputs) {
    const known = registry.findOne(input);
    if (known !== undefined && plannedValue(known, 'kind') === 'constructed')
      add(
        `has the constructed ${titleOf(known)} among its \`input_inventories\`, and the API takes no constructed one`,
      );
  }
}

function checkMember(context: PlanContext, known: Known, object: DesiredObject): void {
  const add = (sentence: string): void => context.problems.add(object.place, sentence);
  if (known.row !== undefined) return;
  const { collection } = object;
  const inventory = plannedReference(context, known, 'inventory');
  const kind = inventory ? plannedValue(inventory, 'kind') : '';
  const { noun } = kindOf(collection);
  if (inventory && (kind === 'smart' || kind === 'constructed'))
    add(`cannot be in the ${kind} ${titleOf(inventory)}, which has the hosts of others and no ${noun} of its own`);
  if (collection === 'inventory_sources') return;
  const other = collection === 'hosts' ? 'groups' : 'hosts';
  const within = object.within['inventory'];
  if (!within) return;
  const key = { to: [other], name: known.name, within: { inventory: within }, place: object.place } as const;
  const sameNamed = context.registry.findOne(key);
  if (sameNamed !== undefined && sameNamed.desired?.absent !== true)
    add(`has the name of the ${titleOf(sameNamed)} of the same inventory, and the API takes a name once there`);
}
