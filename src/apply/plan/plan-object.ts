import type { JsonObject } from '../../http/json/json.ts';
import { credentialRemarks } from '../check/check-credentials.ts';
import { checkFixed } from '../check/check-fixed.ts';
import { checkNewObject } from '../check/check-new-object.ts';
import { checkOverride } from '../check/check-projects.ts';
import { checkManaged } from '../check/check-protected.ts';
import { checkWholeObject } from '../check/check-whole-object.ts';
import { checkPermission } from '../check/permissions.ts';
import type { Playbooks } from '../check/playbooks.ts';
import type { ProjectFolders } from '../check/project-folders.ts';
import type { PlanContext } from '../context.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject } from '../read/desired.ts';
import { type Known, resourceOf, titleOf } from '../read/registry.ts';
import { cannotChange, type HiddenValues } from './hidden-values.ts';
import { ownAnswers } from './match-objects.ts';
import type { Change } from './plan.ts';
import { compareFields, type FieldsDifference } from './plan-fields.ts';
import { changeOf, type NewHost, type PlanStep, type Writer } from './plan-step.ts';

/** What planning an object needs to know about others. */
export interface ObjectLookups {
  hidden: HiddenValues;
  folders: ProjectFolders;
  playbooks: Playbooks;
}

/** How an object's own fields are changed to what the files say. */
export interface ObjectSteps {
  now: PlanStep[];
  /** What the controller refuses until everything else is written. */
  later: PlanStep[];
}

/**
 * Compares an object's own fields.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function planObject(
  context: PlanContext,
  { hidden, folders, playbooks }: ObjectLookups,
  known: Known,
  object: DesiredObject,
): Promise<ObjectSteps> {
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
  if (object.sync) checkPermission(context, known, 'start', object.place);
  const sync = object.sync ? [syncStep(known)] : [];
  if (row === undefined) {
    checkNewObject(context, object);
    await folders.check(object);
  } else if (difference.changes.length === 0) return { now: sync, later: [] };
  else {
    checkChange(context, known, object, difference);
    await checkFixed(context, known, object, difference.changes);
  }
  checkWholeObject(context, known, object);
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
 * Splits what must be written last: a project's `allow_override` cannot be turned off while job templates use it, and
 * this plan can change those.
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
  checkPermission(context, known, 'edit', object.place);
  checkManaged(
    context,
    known,
    object,
    changes.map(({ name }) => name),
  );
  for (const { name } of changes) {
    const refusal = cannotChange(known, name);
    if (refusal !== undefined) context.problems.add(object.place, refusal);
  }
}

/** Waits for the first update of a project: before it, a template can name no playbook (controller fact 84). */
async function awaitProject(
  { registry }: PlanContext,
  writer: Writer,
  { collection, fields }: DesiredObject,
): Promise<void> {
  const project = fields.get('project');
  if (collection !== 'job_templates' || project?.kind !== 'reference' || project.value === null) return;
  const known = registry.findOne(project.value);
  if (known !== undefined && isUpdating(known)) await awaitFirstUpdate(writer, known);
}

async function awaitFirstUpdate(writer: Writer, known: Known): Promise<void> {
  await writer.awaitUpdate(resourceOf(known), titleOf(known));
  known.row = known.row?.with({ status: 'successful' });
}

/** Returns whether a project is being updated, by its row; the update of a new one starts at once. */
function isUpdating({ row }: Known): boolean {
  if (row === undefined || row.fields['scm_type'] === '') return false;
  return ['new', 'pending', 'waiting', 'running', 'never updated'].includes(row.status);
}

function newHostOf(
  { registry }: PlanContext,
  known: Known,
  object: DesiredObject,
  body: () => JsonObject,
): NewHost | undefined {
  const within = object.collection === 'hosts' ? object.within['inventory'] : undefined;
  const inventory = registry.findOne(within);
  if (inventory === undefined) return undefined;
  const withoutInventory = (): JsonObject => {
    const { inventory: _inventory, ...rest } = body();
    return rest;
  };
  return { known, inventory, body: withoutInventory };
}

/**
 * Returns the step for `sync: true`. An update that the controller starts itself, because this plan creates or changes
 * a project, is not started again.
 */
function syncStep(known: Known): PlanStep {
  const before = known.row;
  const change: Change = {
    ...changeOf('none', known, known.desired, [], []),
    remarks: ['is updated, and the step waits for it (`sync: true`)'],
  };
  const write = async (writer: Writer): Promise<void> => {
    const isFresh = known.collection === 'projects' && known.row !== before && isUpdating(known);
    if (isFresh) await awaitFirstUpdate(writer, known);
    else await writer.sync(resourceOf(known), titleOf(known));
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
    if (Object.keys(body).length > 0) known.row = await writer.update({ collection, id }, body);
    return;
  }
  const sameNamed = registry.all(collection).filter((other) => other.name === name);
  known.row = await writer.create(collection, body, {
    filters: findingFilters(kind, body),
    others: new Set(sameNamed.flatMap((other) => other.id ?? [])),
  });
  known.id = known.row.id;
}

/** Returns filters that find a new object when the reply got lost. */
function findingFilters(kind: Kind, sent: JsonObject): [string, string][] {
  return findingKey(kind, sent).map((part): [string, string] =>
    sent[part] === undefined || sent[part] === null ? [`${part}__isnull`, 'True'] : [part, String(sent[part])],
  );
}

/**
 * Returns the fields that find a created object. The request names no organization for a job template, which gets its
 * project's, and for a team's credential.
 */
function findingKey({ collection, key }: Kind, sent: JsonObject): readonly string[] {
  if (collection === 'job_templates') return ['name', 'project'];
  return collection === 'credentials' && sent['team'] ? ['name', 'credential_type'] : key;
}
