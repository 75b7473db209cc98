import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject } from '../read/desired.ts';
import { type PlanContext, resolve } from '../write/work.ts';

/**
 * What a new object must have, beyond what each field says by itself: the required fields, an owner for a credential, and
 * for a job template no other organization than its project's, since it would be made there and looked for here.
 */
export function checkNew(context: PlanContext, object: DesiredObject): void {
  const kind = kindOf(object.collection);
  const given = (name: string): boolean => {
    const value = object.fields.get(name);
    return value !== undefined && !(value.kind === 'reference' && value.value === null);
  };
  const missing = Object.keys(kind.fields).filter((name) => kind.fields[name]?.required && !given(name));
  const add = (sentence: string): void => context.problems.add(object.place, sentence);
  if (missing.length > 0) {
    const names = missing.map((name) => `\`${name}\``).join(', ');
    add(`is not on the controller, and to make a ${kind.noun} ${names} must be given`);
  }
  if (object.collection === 'credentials') {
    const owners = ['organization', 'user', 'team'].filter(given);
    if (owners.length === 0)
      add('is not on the controller, and to make a credential an `organization`, a `user` or a `team` must be given');
    if (owners.length > 1)
      add(`has ${owners.map((one) => `\`${one}\``).join(' and ')}, and a credential has one owner`);
  }
  if (object.collection === 'job_templates' && !given('inventory') && !isOn(object, 'ask_inventory_on_launch'))
    add(
      'is not on the controller, and to make a job template `inventory` or `ask_inventory_on_launch: true` must be given',
    );
  if (object.collection === 'job_templates' && isElsewhere(context, object))
    add(
      "cannot be made in another `organization` than its project's: leave the organization out, or name another project",
    );
}

function isOn({ fields }: DesiredObject, name: string): boolean {
  const value = fields.get(name);
  return value?.kind === 'json' && value.value === true;
}

function isElsewhere(context: PlanContext, object: DesiredObject): boolean {
  const { organization } = object.within;
  const project = object.fields.get('project');
  if (!organization || project?.kind !== 'reference' || project.value === null) return false;
  const found = context.registry.find(project.value);
  if (found.kind !== 'one') return false;
  const wanted = resolve(context, organization);
  const { row, desired } = found.known;
  const own = desired?.within['organization'];
  if (row !== undefined) return wanted !== undefined && wanted.id !== row['organization'];
  return wanted !== undefined && own !== null && own !== undefined && resolve(context, own) !== wanted;
}
