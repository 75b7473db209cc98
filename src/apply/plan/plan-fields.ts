import { ENCRYPTED, type Row } from '../../controller/resources/rows.ts';
import type { Json, JsonObject } from '../../http/json/json.ts';
import { message } from '../../messages/message.ts';
import type { Place } from '../../resource-document.ts';
import { checkPermission } from '../check/permissions.ts';
import { resolve } from '../check/resolve-reference.ts';
import type { PlanContext } from '../context.ts';
import type { Field } from '../kinds/kind.ts';
import { meansTheSame, variablesText } from '../read/compare-values.ts';
import type { DesiredValue, Reference } from '../read/desired.ts';
import { idOf } from '../read/registry.ts';
import type { FieldChange } from './plan.ts';
import {
  compareSecrets,
  hiddenChange,
  type IsSecret,
  isSecretField,
  passwordsInAddress,
  secretTexts,
  textsIn,
  withoutPassword,
} from './secrets.ts';

/** What differs in an object's fields, and what to send for it. */
export interface FieldsDifference {
  changes: FieldChange[];
  /** Sentences for the plan. */
  remarks: string[];
  /** Returns what to send; everything that the fields refer to must exist. */
  body: () => JsonObject;
}

/** What an object's fields are compared by. */
export interface Comparison {
  declared: Readonly<Record<string, Field>>;
  /** Fields of which none can be sent alone (`Kind.together`). */
  together?: readonly string[] | undefined;
  wanted: ReadonlyMap<string, DesiredValue>;
  /** As the controller shows it; undefined for a new object. */
  row: Row | undefined;
  /** Returns whether a key of its field with secrets is secret. */
  isSecret: IsSecret;
  place: Place;
}

/** Compares field by field. Notes problems and leaves out their fields. */
export function compareFields(context: PlanContext, comparison: Comparison): FieldsDifference {
  const changes: FieldChange[] = [];
  const remarks: string[] = [];
  const parts: (() => JsonObject)[] = [];
  for (const [name, wanted] of comparison.wanted) {
    const field = comparison.declared[name];
    if (field === undefined || (field.unseen && comparison.row !== undefined)) continue;
    const difference = compareField(context, comparison, name, field, wanted);
    if (difference === undefined) continue;
    if (comparison.row !== undefined && field.fixed !== undefined) {
      context.problems.add(comparison.place, message('field-fixed', { field: name, reason: field.fixed.text }));
      continue;
    }
    changes.push(...difference.changes);
    remarks.push(...difference.remarks);
    parts.push(difference.body);
  }
  const body = (): JsonObject => Object.assign({}, ...parts.map((part) => part())) as JsonObject;
  return { changes, remarks, body: () => withTogether(comparison, body()) };
}

/** Adds the fields that the API stores together with one that is sent: left out, they would be cleared. */
function withTogether({ together = [], row }: Comparison, body: JsonObject): JsonObject {
  if (row === undefined || !together.some((name) => Object.hasOwn(body, name))) return body;
  const others = together.map((name): [string, Json] => [name, row.fields[name] ?? null]);
  return { ...Object.fromEntries(others), ...body };
}

function compareField(
  context: PlanContext,
  { row, isSecret }: Comparison,
  name: string,
  field: Field,
  wanted: DesiredValue,
): FieldsDifference | undefined {
  const current = row?.fields[name];
  if (wanted.kind === 'reference') return compareReference(context, row, name, wanted.value);
  if (field.type === 'password') return comparePassword(context, row, name, wanted.value);
  if (field.type === 'secrets') {
    const given = context.placeholders.inMapping(wanted.value as JsonObject, current, isSecret);
    context.mask(Object.entries(given).flatMap(([key, value]) => (isSecret(key) ? secretTexts(key, value) : [])));
    const before = row && withoutFilled(field, given, (current ?? {}) as JsonObject);
    const found = compareSecrets(name, given, before, isSecret, context.updateSecrets);
    return found && { ...found, body: () => ({ [name]: found.body }) };
  }
  const value = replaced(context, field, wanted.value, current);
  if (value === undefined) return undefined;
  if (field.hidden) context.mask([...textsIn(value), ...textsIn(current)]);
  if (field.type === 'text') context.mask([...passwordsInAddress(value), ...passwordsInAddress(current)]);
  // A new object has the API's own defaults.
  const isSame = meansTheSame(field.type, value, row === undefined ? field.empty : current);
  const isSent = row === undefined ? !isSame || field.required : !isSame;
  return isSent ? changedField(name, field, current, value) : undefined;
}

/** Returns a value with the placeholders of its secrets replaced; undefined where nothing is known to send. */
function replaced(
  { placeholders }: PlanContext,
  field: Field,
  value: Json,
  current: Json | undefined,
): Json | undefined {
  if (isSecretField(field)) return placeholders.inSecret(value, current);
  return field.type === 'text' ? placeholders.inAddress(value, current) : value;
}

/** Returns what to send for a password: a given one, to a new object or on request (`update_secrets`). */
function comparePassword(
  { mask, updateSecrets }: PlanContext,
  row: Row | undefined,
  name: string,
  value: Json,
): FieldsDifference | undefined {
  mask(textsIn(value));
  // An export hides each password, and an unset variable of the workflow is empty.
  if (value === ENCRYPTED || value === '') return undefined;
  if (row !== undefined && !updateSecrets) return undefined;
  const before = row === undefined ? undefined : ENCRYPTED;
  return { changes: [hiddenChange(name, before, value)], remarks: [], body: () => ({ [name]: value }) };
}

function changedField(name: string, field: Field, before: Json | undefined, after: Json): FieldsDifference {
  const sent =
    field.type === 'variables' ? variablesText(after) : field.type === 'answer' && after === '' ? null : after;
  const change = field.hidden
    ? hiddenChange(name, before, after)
    : { name, before: shownValue(field, before), after: shownValue(field, after) ?? null, secret: false };
  return { changes: [change], remarks: [], body: () => ({ [name]: sent }) };
}

/** Returns a value for people: a password in a URL is hidden. */
function shownValue({ type }: Field, value: Json | undefined): Json | undefined {
  return type === 'text' ? withoutPassword(value) : value;
}

/** Returns the current value without keys that the API filled in because they were not given. */
function withoutFilled({ filled = {} }: Field, given: JsonObject, current: JsonObject): JsonObject {
  const isOwn = ([key, value]: [string, Json]): boolean => Object.hasOwn(given, key) || filled[key] !== value;
  return Object.fromEntries(Object.entries(current).filter(isOwn));
}

function compareReference(
  context: PlanContext,
  row: Row | undefined,
  name: string,
  wanted: Reference | null,
): FieldsDifference | undefined {
  const current = row?.reference(name);
  if (wanted === null) {
    if (current === null || current === undefined) return undefined;
    return {
      changes: [{ name, before: row ? nameOf(row, name) : null, after: null, secret: false }],
      remarks: [],
      body: () => ({ [name]: null }),
    };
  }
  const known = resolve(context, wanted);
  if (known === undefined || (known.id !== undefined && known.id === current)) return undefined;
  checkPermission(context, known, 'use', wanted.place);
  const before = row && nameOf(row, name);
  return {
    changes: [{ name, before, after: known.name, secret: false }],
    remarks: [],
    body: () => ({ [name]: idOf(known) }),
  };
}

/** Returns the name of the object that a field of a row refers to, or its id. */
function nameOf(row: Row, field: string): Json {
  return row.related(field)?.name ?? row.reference(field) ?? null;
}
