import { isRecord } from '../../controller/fields.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject } from '../read/desired.ts';
import { ownerOf, type PlanContext } from '../write/work.ts';
import { READING_ORDER } from './load-objects.ts';
import { type Known, type Registry, type Row, titleOf } from './registry.ts';

/** Which object of the controller each of the files is; what is on neither side yet is noted as new. */
export function matchAll(context: PlanContext, objects: readonly DesiredObject[]): Map<DesiredObject, Known> {
  const { registry, problems } = context;
  const known = new Map<DesiredObject, Known>();
  // Whatever the order in the files: what others are told apart by comes first.
  const rank = ({ collection }: DesiredObject): number => READING_ORDER.indexOf(collection);
  for (const object of objects.toSorted((one, other) => rank(one) - rank(other))) {
    const matches = ofItsOwner(context, object, ofItsProject(context, object, registry.findExisting(object)));
    const [match] = matches;
    if (matches.length > 1) {
      if (object.sound) problems.add(object.place, severalSentence(object, matches));
      continue;
    }
    const twin = match?.desired === undefined ? registry.findDescribed(object) : match;
    if (twin?.desired === undefined) {
      if (match !== undefined) match.desired = object;
      known.set(object, match ?? registry.addNew(object));
    } else if (!isRepetition(object, twin.desired)) {
      const { file, line } = twin.desired.place;
      problems.add(object.place, `is described twice: ${file}:${line} describes the same ${titleOf(twin)}`);
    }
  }
  return known;
}

function severalSentence({ collection, within }: DesiredObject, matches: readonly Known[]): string {
  const list = matches.map((one) => `${one.id}${ownerOf(one)}`).join(', ');
  const { key } = kindOf(collection);
  const isComplete = key.every((part) => part === 'name' || part in within);
  const parts = key.slice(1).join('` and `');
  const advice = isComplete ? 'Nothing tells them apart: rename or delete all but one' : `Give its \`${parts}\``;
  return `can be any of ${matches.length} on the controller: ${list}. ${advice}`;
}

/**
 * An export has schedules twice: with their templates, and by themselves. Of what could not be read as a whole it cannot
 * be told whether it is another one.
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
 * The awx CLI writes the inventory of a schedule's template as the schedule's own, where that gives none: as an answer
 * to a prompt it would be refused, or be a change that nobody made.
 */
export function ownAnswers({ registry }: PlanContext, object: DesiredObject): DesiredObject['fields'] {
  const [inventory, template] = ['inventory', 'unified_job_template'].map((name) => {
    const value = object.fields.get(name);
    const found = value?.kind === 'reference' && value.value !== null ? registry.find(value.value) : undefined;
    return found?.kind === 'one' ? found.known : undefined;
  });
  if (!object.exported || object.collection !== 'schedules' || inventory === undefined) return object.fields;
  const wanted = template?.desired?.fields.get('inventory');
  const own = wanted?.kind === 'reference' && wanted.value !== null ? registry.find(wanted.value) : undefined;
  const isTheirs =
    (own?.kind === 'one' && own.known === inventory) ||
    (inventory.id !== undefined && template?.row?.['inventory'] === inventory.id);
  return isTheirs ? new Map([...object.fields].filter(([name]) => name !== 'inventory')) : object.fields;
}

/** A job template's organization is its project's (controller fact 76): without one given, namesakes elsewhere are others. */
function ofItsProject({ registry }: PlanContext, object: DesiredObject, matches: Known[]): Known[] {
  const project = object.fields.get('project');
  if (object.collection !== 'job_templates' || 'organization' in object.within) return matches;
  if (project?.kind !== 'reference' || project.value === null) return matches;
  const found = registry.find(project.value);
  const organization = found.kind === 'one' ? organizationOf(registry, found.known) : undefined;
  return organization === undefined ? matches : matches.filter(({ row }) => row?.['organization'] === organization);
}

/** The id of a project's organization, null where it has none yet; undefined where nobody tells. */
function organizationOf(registry: Registry, { row, desired }: Known): unknown {
  if (row !== undefined) return row['organization'];
  const given = desired?.within['organization'];
  const found = given ? registry.find(given) : undefined;
  return found?.kind === 'one' ? (found.known.id ?? null) : undefined;
}

/**
 * A credential of a user is told from its namesakes by the user, since it has no organization and need not be unique
 * (controller fact 81); one of a team is in the team's organization. Whose a credential is, is not always shown.
 */
function ofItsOwner({ registry }: PlanContext, { collection, fields }: DesiredObject, matches: Known[]): Known[] {
  if (collection !== 'credentials') return matches;
  for (const type of ['user', 'team'] as const) {
    const value = fields.get(type);
    if (value?.kind !== 'reference' || value.value === null) continue;
    const found = registry.find(value.value);
    const owner = found.kind === 'one' ? found.known : undefined;
    return matches.filter(({ row = {} }) => {
      const organization = type === 'user' ? null : owner?.row?.['organization'];
      return owner?.id !== undefined && row['organization'] === organization && isOwnedBy(row, type, owner.id);
    });
  }
  return matches;
}

function isOwnedBy(row: Row, type: 'user' | 'team', id: number): boolean {
  const summary = isRecord(row['summary_fields']) ? row['summary_fields'] : {};
  const all = Array.isArray(summary['owners']) ? summary['owners'].filter(isRecord) : [];
  const owners = all.filter((owner) => owner['type'] === type);
  return owners.length === 0 || owners.some((owner) => owner['id'] === id);
}
