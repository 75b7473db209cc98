import type { Json, JsonObject } from '../../json.ts';
import type { Place } from '../../resource-document.ts';
import { checkRight } from '../check/permissions.ts';
import type { Field } from '../kinds/kind.ts';
import type { DesiredValue } from '../read/desired.ts';
import { idOf, type PlanContext, resolve } from '../write/work.ts';
import { meansTheSame, variablesText } from './compare-values.ts';
import type { FieldChange } from './plan.ts';
import type { Known, Row } from './registry.ts';
import {
  compareSecrets,
  hiddenChange,
  type IsSecret,
  passwordsInAddress,
  textsIn,
  withoutPassword,
} from './secrets.ts';

/** What of an object's fields differs, and what to send for it. */
export interface FieldsDifference {
  changes: FieldChange[];
  /** What goes beside them. */
  remarks: string[];
  /** To be called when everything that the fields refer to exists. */
  body: () => JsonObject;
}

/** What comparing an object's fields goes by. */
export interface Comparison {
  declared: Readonly<Record<string, Field>>;
  /** Fields of which none can be sent alone (`Kind.together`). */
  together?: readonly string[] | undefined;
  wanted: ReadonlyMap<string, DesiredValue>;
  /** As the controller shows it; undefined for a new object. */
  row: Row | undefined;
  /** Which keys of its field with secrets are secret. */
  isSecret: IsSecret;
  place: Place;
}

/** Compares field by field; problems are noted, and such fields left out. */
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
      context.problems.add(comparison.place, `cannot change \`${name}\`: ${field.fixed}`);
      continue;
    }
    changes.push(...difference.changes);
    remarks.push(...difference.remarks);
    parts.push(difference.body);
  }
  const body = (): JsonObject => Object.assign({}, ...parts.map((part) => part())) as JsonObject;
  return { changes, remarks, body: () => withTogether(comparison, body()) };
}

/** Beside a field that the API keeps with others, the others as they are: left out, they would be cleared. */
function withTogether({ together = [], row }: Comparison, body: JsonObject): JsonObject {
  if (row === undefined || !together.some((name) => Object.hasOwn(body, name))) return body;
  const others = together.map((name): [string, Json] => [name, (row[name] ?? null) as Json]);
  return { ...Object.fromEntries(others), ...body };
}

function compareField(
  context: PlanContext,
  { row, isSecret }: Comparison,
  name: string,
  field: Field,
  wanted: DesiredValue,
): FieldsDifference | undefined {
  const current = row?.[name] as Json | undefined;
  if (wanted.kind === 'reference') return compareReference(context, row, name, wanted.value);
  if (field.type === 'secrets') {
    const given = wanted.value as JsonObject;
    context.mask(Object.entries(given).flatMap(([key, value]) => (isSecret(key) ? textsIn(value) : [])));
    const before = row === undefined ? undefined : withoutFilled(field, given, (current ?? {}) as JsonObject);
    const found = compareSecrets(name, given, before, isSecret, context.updateSecrets);
    return found && { ...found, body: () => ({ [name]: found.body }) };
  }
  // A new object has the API's own defaults.
  if (field.hidden) context.mask([...textsIn(wanted.value), ...textsIn(current)]);
  if (field.type === 'text') context.mask([...passwordsInAddress(wanted.value), ...passwordsInAddress(current)]);
  if (meansTheSame(field.type, wanted.value, row === undefined ? field.empty : current)) {
    return row === undefined && field.required ? newField(name, field, wanted.value) : undefined;
  }
  return row === undefined ? newField(name, field, wanted.value) : changedField(name, field, current, wanted.value);
}

function newField(name: string, field: Field, after: Json): FieldsDifference {
  return changedField(name, field, undefined, after);
}

function changedField(name: string, field: Field, before: Json | undefined, after: Json): FieldsDifference {
  const sent = field.type === 'variables' ? variablesText(after) : after;
  const change = field.hidden
    ? hiddenChange(name, before, after)
    : { name, before: shownValue(field, before), after: shownValue(field, after) ?? null, secret: false };
  return { changes: [change], remarks: [], body: () => ({ [name]: sent }) };
}

/** As people may see it: a password in an address is hidden. */
function shownValue({ type }: Field, value: Json | undefined): Json | undefined {
  return type === 'text' ? withoutPassword(value) : value;
}

/** What is there without having been given, since the API filled it in. */
function withoutFilled({ filled = {} }: Field, given: JsonObject, current: JsonObject): JsonObject {
  const isOwn = ([key, value]: [string, Json]): boolean => Object.hasOwn(given, key) || filled[key] !== value;
  return Object.fromEntries(Object.entries(current).filter(isOwn));
}

function compareReference(
  context: PlanContext,
  row: Row | undefined,
  name: string,
  wanted: Parameters<typeof resolve>[1] | null,
): FieldsDifference | undefined {
  const current = row?.[name];
  if (wanted === null) {
    if (current === null || current === undefined) return undefined;
    return {
      changes: [{ name, before: nameOf(row, name), after: null, secret: false }],
      remarks: [],
      body: () => ({ [name]: null }),
    };
  }
  const known: Known | undefined = resolve(context, wanted);
  if (known === undefined || (known.id !== undefined && known.id === current)) return undefined;
  checkRight(context, known, 'use', wanted.place);
  const before = row === undefined ? undefined : nameOf(row, name);
  return {
    changes: [{ name, before, after: known.name, secret: false }],
    remarks: [],
    body: () => ({ [name]: idOf(known) }),
  };
}

/** The name of what a field of a row refers to, or its id. */
function nameOf(row: Row | undefined, field: string): Json {
  const summary = row?.['summary_fields'] as Row | undefined;
  const target = summary?.[field] as Row | undefined;
  const id = row?.[field];
  return typeof target?.['name'] === 'string' ? target['name'] : typeof id === 'number' ? id : null;
}
