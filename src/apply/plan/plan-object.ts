import { number } from '../../controller/fields.ts';
import type { JsonObject } from '../../json.ts';
import { checkNew } from '../check/check-new-object.ts';
import { checkOverride } from '../check/check-projects.ts';
import { checkWhole } from '../check/check-whole-object.ts';
import { credentialRemarks } from '../check/credential-types.ts';
import { checkRight } from '../check/permissions.ts';
import type { Playbooks } from '../check/playbooks.ts';
import type { ProjectFolders } from '../check/project-folders.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject } from '../read/desired.ts';
import type { NewHost } from '../write/host-batches.ts';
import { idOf, ownerOf, type PlanContext, type Work, type Writer } from '../write/work.ts';
import { cannotChange, type HiddenValues } from './hidden-values.ts';
import { ownAnswers } from './match-objects.ts';
import type { Change, FieldChange, ListChange } from './plan.ts';
import { compareFields, type FieldsDifference } from './plan-fields.ts';
import { type Known, type Row, titleOf } from './registry.ts';

/** What the controller knows of objects beside them. */
export interface AroundObjects {
  hidden: HiddenValues;
  folders: ProjectFolders;
  playbooks: Playbooks;
}

/** What brings an object itself, its fields, to what the files say. */
export interface ObjectWorks {
  now: Work[];
  /** When everything else is written: what would be refused before. */
  later: Work[];
}

/**
 * Compares an object's own fields.
 * @throws what reading throws
 */
export async function planObject(
  context: PlanContext,
  { hidden, folders, playbooks }: AroundObjects,
  known: Known,
  object: DesiredObject,
): Promise<ObjectWorks> {
  const kind = kindOf(object.collection);
  const { row } = known;
  const difference = compareFields(context, {
    declared: kind.fields,
    together: kind.together,
    wanted: ownAnswers(context, object),
    row,
    isSecret: await hidden.of(known, object.fields),
    place: object.place,
  });
  if (object.sync) checkRight(context, known, 'start', object.place);
  const sync = object.sync ? [syncWork(known)] : [];
  if (row === undefined) {
    checkNew(context, object);
    await folders.check(object);
  } else if (difference.changes.length === 0) return { now: sync, later: [] };
  else checkChange(context, known, object, difference);
  checkWhole(context, known, object);
  await playbooks.check(known, object);
  if (object.collection === 'projects') await checkOverride(context, known, object.place);
  const action = row === undefined ? 'create' : 'update';
  const remarks = [...difference.remarks, ...credentialRemarks(context, known, object)];
  const change = { ...changeOf(action, known, object, difference.changes, []), remarks };
  const { body, last } = inTwoSteps(known, difference);
  const write = async (writer: Writer): Promise<void> => {
    await awaitProject(context, writer, object);
    await writeFields(context, writer, known, kind, body());
  };
  const newHost = row === undefined ? newHostOf(context, known, object, body) : undefined;
  const again = changeOf('update', known, object, [], []);
  const later =
    last === undefined
      ? []
      : [{ changes: [again], write: (writer: Writer) => writeFields(context, writer, known, kind, last) }];
  return { now: [{ changes: [change], write, newHost }, ...sync], later };
}

/**
 * What has to be written when everything else is: a project's `allow_override` cannot be turned off while job templates
 * use it, and those may be about to stop using it.
 */
function inTwoSteps(
  { row }: Known,
  { body, changes }: FieldsDifference,
): { body: () => JsonObject; last: JsonObject | undefined } {
  const isTurnedOff = changes.some(({ name, after }) => name === 'allow_override' && after === false);
  if (row === undefined || !isTurnedOff) return { body, last: undefined };
  const first = (): JsonObject => {
    const { allow_override: _last, ...rest } = body();
    return rest;
  };
  return { body: first, last: { allow_override: false } };
}

function checkChange(
  context: PlanContext,
  known: Known,
  object: DesiredObject,
  { changes }: Pick<FieldsDifference, 'changes'>,
): void {
  checkRight(context, known, 'edit', object.place);
  for (const { name } of changes) {
    const refusal = cannotChange(known, name);
    if (refusal !== undefined) context.problems.add(object.place, `cannot change \`${name}\`: ${refusal}`);
  }
}

/** A project that is fetched just now has no playbooks yet that a template could name (controller fact 84). */
async function awaitProject(
  { registry }: PlanContext,
  writer: Writer,
  { collection, fields }: DesiredObject,
): Promise<void> {
  const project = fields.get('project');
  if (collection !== 'job_templates' || project?.kind !== 'reference' || project.value === null) return;
  const found = registry.find(project.value);
  const known = found.kind === 'one' ? found.known : undefined;
  if (known !== undefined && isUnderWay(known.row)) await awaitFirstUpdate(writer, known);
}

async function awaitFirstUpdate(writer: Writer, known: Known): Promise<void> {
  await writer.awaitUpdate(`projects/${idOf(known)}/`, titleOf(known));
  known.row = { ...known.row, status: 'successful' };
}

/** Whether a project is being fetched, as far as its row tells; one that was just made begins at once. */
function isUnderWay(row: Row | undefined): boolean {
  const { scm_type: type, status } = row ?? {};
  return type !== '' && ['new', 'pending', 'waiting', 'running', 'never updated'].includes(String(status));
}

function newHostOf(
  { registry }: PlanContext,
  known: Known,
  object: DesiredObject,
  body: () => JsonObject,
): NewHost | undefined {
  const within = object.collection === 'hosts' ? object.within['inventory'] : undefined;
  const found = within === undefined || within === null ? undefined : registry.find(within);
  if (found?.kind !== 'one') return undefined;
  const withoutInventory = (): JsonObject => {
    const { inventory: _inventory, ...rest } = body();
    return rest;
  };
  return { known, inventory: found.known, body: withoutInventory };
}

/** `sync: true`. What the controller began by itself, for a project that was made or changed just now, is not begun again. */
function syncWork(known: Known): Work {
  const before = known.row;
  const change: Change = {
    ...changeOf('none', known, known.desired, [], []),
    remarks: ['is updated, and waited for (`sync: true`)'],
  };
  const write = async (writer: Writer): Promise<void> => {
    const isFresh = known.collection === 'projects' && known.row !== before && isUnderWay(known.row);
    if (isFresh) await awaitFirstUpdate(writer, known);
    else await writer.sync(`${known.collection}/${idOf(known)}/`, titleOf(known));
  };
  return { changes: [change], write };
}

async function writeFields(
  { registry }: PlanContext,
  writer: Writer,
  known: Known,
  kind: Kind,
  body: JsonObject,
): Promise<void> {
  const { collection, id, name } = known;
  if (id !== undefined) {
    if (Object.keys(body).length > 0) known.row = await writer.update(`${collection}/${id}/`, body);
    return;
  }
  const others = registry.all(collection).filter((one) => one.name === name);
  known.row = await writer.create(`${collection}/`, body, {
    filters: findingFilters(kind, body),
    others: new Set(others.flatMap((one) => one.id ?? [])),
  });
  known.id = number(known.row, 'id');
}

/** By what a new object is found again whose reply got lost. */
function findingFilters(kind: Kind, sent: JsonObject): [string, string][] {
  return findingKey(kind, sent).map((part): [string, string] =>
    sent[part] === undefined || sent[part] === null ? [`${part}__isnull`, 'True'] : [part, String(sent[part])],
  );
}

/** A job template's organization is its project's, and a credential's its team's: the request says neither. */
function findingKey({ collection, key }: Kind, sent: JsonObject): readonly string[] {
  if (collection === 'job_templates') return ['name', 'project'];
  return collection === 'credentials' && sent['team'] ? ['name', 'credential_type'] : key;
}

/** A change of an object for the plan. */
export function changeOf(
  action: Change['action'],
  known: Known,
  object: DesiredObject | undefined,
  fields: readonly FieldChange[],
  lists: readonly ListChange[],
): Change {
  const title = `${titleOf(known)}${ownerOf(known)}`;
  const collection = known.collection as Change['collection'];
  return { action, collection, title, fields, lists, remarks: [], place: object?.place };
}
