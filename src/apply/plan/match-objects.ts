import { type Message, message } from '../../messages/message.ts';
import type { PlanContext } from '../context.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject } from '../read/desired.ts';
import { READING_ORDER } from '../read/load-objects.ts';
import { distinguished, type Known, type Registry, titleOf, typeKind } from '../read/registry.ts';

/** Finds the object of the controller for each resource of the files; a resource without one is new. */
export function matchAll(context: PlanContext, objects: readonly DesiredObject[]): Map<DesiredObject, Known> {
  const { registry, problems } = context;
  const known = new Map<DesiredObject, Known>();
  // Parts of natural keys come before the objects that they identify, whatever the order in the files.
  const rank = ({ collection }: DesiredObject): number => READING_ORDER.indexOf(collection);
  for (const object of objects.toSorted((one, other) => rank(one) - rank(other))) {
    const existing = ofItsKind(objects, object, registry.findExisting(object));
    const matches = ofItsOwner(context, object, ofItsProject(context, object, existing));
    const [match] = matches;
    if (matches.length > 1) {
      if (object.sound) problems.add(object.place, severalMatches(object, matches));
      continue;
    }
    const twin = match?.desired === undefined ? registry.findDescribed(object) : match;
    if (twin?.desired === undefined) {
      if (match !== undefined) match.desired = object;
      known.set(object, match ?? registry.addNew(object));
    } else if (!isRepetition(object, twin.desired)) {
      const { file, line } = twin.desired.place;
      problems.add(object.place, message('object-described-twice', { file, line, object: titleOf(twin) }));
    }
  }
  return known;
}

function severalMatches({ collection, within }: DesiredObject, matches: readonly Known[]): Message {
  const { length: count } = matches;
  const objects = matches.map(distinguished).join(', ');
  const { key } = kindOf(collection);
  const isComplete = key.every((part) => part === 'name' || part in within);
  if (isComplete) return message('object-not-unique', { count, objects });
  return message('object-key-incomplete', { count, objects, parts: key.slice(1).join('` and `') });
}

/**
 * Returns whether a resource repeats an earlier one: an export has schedules twice, with their templates and alone. A
 * resource that could not be read as a whole may be one.
 */
function isRepetition(object: DesiredObject, before: DesiredObject): boolean {
  return (object.exported && saysTheSame(before, object)) || !object.sound || !before.sound;
}

function saysTheSame(one: DesiredObject, other: DesiredObject): boolean {
  return placeless(one) === placeless(other);
}

function placeless({ fields, lists, ...rest }: DesiredObject): string {
  const whole = { ...rest, within: {}, fields: [...fields].sort(), lists: [...lists].sort() };
  return JSON.stringify(whole, (key, value: unknown) => (key === 'place' || key === 'to' ? undefined : value));
}

/**
 * Returns the fields of an object without an inventory that is not its own: for a schedule without one, the awx CLI
 * writes the inventory of the template. As an answer to a prompt it would be refused, or be a change that no one made.
 */
export function ownAnswers({ registry }: PlanContext, object: DesiredObject): DesiredObject['fields'] {
  const [inventory, template] = ['inventory', 'unified_job_template'].map((name) => {
    const value = object.fields.get(name);
    return value?.kind === 'reference' ? registry.findOne(value.value) : undefined;
  });
  if (!object.exported || object.collection !== 'schedules' || inventory === undefined) return object.fields;
  const wanted = template?.desired?.fields.get('inventory');
  const own = wanted?.kind === 'reference' ? registry.findOne(wanted.value) : undefined;
  const isTemplates =
    own === inventory || (inventory.id !== undefined && template?.row?.reference('inventory') === inventory.id);
  return isTemplates ? new Map([...object.fields].filter(([name]) => name !== 'inventory')) : object.fields;
}

/**
 * Keeps credential types of the file's `kind`: the controller can have a name once in each kind. A single type of another
 * kind is kept as well, unless the files describe it: the plan then refuses to change its kind.
 */
function ofItsKind(objects: readonly DesiredObject[], object: DesiredObject, matches: Known[]): Known[] {
  const kind = typeKind(object);
  if (kind === undefined) return matches;
  const same = matches.filter(({ row }) => row?.fields['kind'] === kind);
  const others = objects.filter(({ collection, name }) => collection === object.collection && name === object.name);
  const isDescribed = matches.some(({ row }) => others.some((other) => typeKind(other) === row?.fields['kind']));
  return same.length > 0 || isDescribed ? same : matches;
}

/**
 * Keeps job templates of the project's organization, which is theirs (controller fact 76), where the file names none.
 */
function ofItsProject({ registry }: PlanContext, object: DesiredObject, matches: Known[]): Known[] {
  const project = object.fields.get('project');
  if (object.collection !== 'job_templates' || 'organization' in object.within) return matches;
  if (project?.kind !== 'reference') return matches;
  const known = registry.findOne(project.value);
  const organization = known && organizationOf(registry, known);
  if (organization === undefined) return matches;
  return matches.filter(({ row }) => row?.reference('organization') === organization);
}

/** Returns the id of a project's organization, null where it has none yet; undefined where it is unknown. */
function organizationOf(registry: Registry, { row, desired }: Known): number | null | undefined {
  if (row !== undefined) return row.reference('organization');
  const organization = registry.findOne(desired?.within['organization']);
  return organization && (organization.id ?? null);
}

/**
 * Keeps credentials of the file's user or team. A user's credential has no organization and need not be unique
 * (controller fact 81); a team's credential is in the team's organization. The API does not always show the owner.
 */
function ofItsOwner({ registry }: PlanContext, { collection, fields }: DesiredObject, matches: Known[]): Known[] {
  if (collection !== 'credentials') return matches;
  for (const type of ['user', 'team'] as const) {
    const value = fields.get(type);
    if (value?.kind !== 'reference' || value.value === null) continue;
    const owner = registry.findOne(value.value);
    const ownerId = owner?.id;
    const organization = type === 'user' ? null : owner?.row?.reference('organization');
    return matches.filter(({ row }) => {
      if (row === undefined || ownerId === undefined) return false;
      return row.reference('organization') === organization && row.isOwnedBy(type, ownerId);
    });
  }
  return matches;
}
