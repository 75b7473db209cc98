import type { Change, FieldChange, ListChange } from '../../apply/plan/plan.ts';
import { variablesOf } from '../../apply/read/compare-values.ts';
import type { Json } from '../../http/json/json.ts';
import { isRecord } from '../../http/json/json.ts';
import { sameValue } from '../../http/json/same-value.ts';
import { verbatimText } from '../../http/json/write-json.ts';
import { WrittenValue } from '../../http/json/written-value.ts';

/** A line of a plan below the name of its object. */
export interface PlanLine {
  /** The kind of line; `~` when both values are on the line. */
  tone: '+' | '-' | '~' | ' ';
  text: string;
}

/**
 * Longest value shown, in characters. A longer value is reported by its length. Two different values could look the
 * same when cut, and half a secret would not be masked.
 */
const MAX_VALUE = 400;

/** How many names of added or removed list members are shown. */
const MAX_NAMES = 50;

/** How many lines of a multi-line text are shown. */
const MAX_LINES = 20;

/** Fields that contain variables, as a mapping or as YAML or JSON text. */
const VARIABLES = new Set(['variables', 'extra_vars', 'source_vars']);

/** Fields of a new object that its title already shows. */
const IN_TITLE = new Set(['name']);

/** Returns the differences of an object, one line each: mappings key by key, multi-line texts line by line. */
export function linesOf({ action, fields, lists, remarks }: Change): PlanLine[] {
  const shown = fields.filter(({ name }) => action !== 'create' || !IN_TITLE.has(name));
  return [
    ...shown.flatMap((field) => changedLines(field, action === 'create')),
    ...lists.map(listLine),
    ...remarks.map((text): PlanLine => ({ tone: ' ', text })),
  ];
}

/** Returns the lines of a field, at least one: a secret that is sent again looks the same on both sides. */
function changedLines(field: FieldChange, isNew: boolean): PlanLine[] {
  const lines = fieldLines(field, isNew);
  if (lines.length > 0) return lines;
  const what = field.secret ? 'its secret is sent again, since secrets cannot be compared' : 'changes';
  return [{ tone: '~', text: `${field.name}: ${what}` }];
}

function fieldLines(field: FieldChange, isNew: boolean): PlanLine[] {
  const { name, before, after } = field;
  const [old, wanted] = [meant(name, before), meant(name, after)];
  if (isRecord(old) && after === null) return [{ tone: '-', text: name }];
  if (isRecord(old) || (isRecord(wanted) && VARIABLES.has(name))) return keyLines(name, flat(old), flat(wanted));
  if (isText(old) && isText(wanted) && `${old}${wanted}`.trim().includes('\n')) return textLines(name, old, wanted);
  if (isNew || before === undefined) return [{ tone: '+', text: `${name}: ${shown(wanted)}` }];
  return [{ tone: '~', text: `${name}: ${arrow(old, wanted)}` }];
}

/** Returns variables as parsed values, and all other fields unchanged. */
function meant(name: string, value: Json | undefined): Json | undefined {
  return VARIABLES.has(name) && value !== undefined ? (variablesOf(value) as Json) : value;
}

const isText = (value: Json | undefined): value is string => typeof value === 'string';

/** Returns the values of a mapping by path, such as `extra_vars.app.version`. Anything but a mapping is a value. */
function flat(value: Json | undefined, path: readonly string[] = []): Map<string, Json> {
  if (!isRecord(value) || (Object.keys(value).length === 0 && path.length > 0))
    return new Map(path.length === 0 || value === undefined ? [] : [[path.join('.'), value]]);
  return new Map(Object.entries(value).flatMap(([key, item]) => [...flat(item as Json, [...path, key])]));
}

function keyLines(name: string, before: Map<string, Json>, after: Map<string, Json>): PlanLine[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): PlanLine[] => {
    const [old, wanted] = [before.get(key), after.get(key)];
    if (sameValue(old, wanted)) return [];
    const at = `${name}.${key}`;
    if (old === undefined) return [{ tone: '+', text: `${at}: ${shown(wanted)}` }];
    if (wanted === undefined) return [{ tone: '-', text: `${at}: ${shown(old)}` }];
    return [{ tone: '~', text: `${at}: ${arrow(old, wanted)}` }];
  });
}

/** Returns the added and removed lines, without the lines that both texts have at their beginning and end. */
function textLines(name: string, before: string, after: string): PlanLine[] {
  const [old, wanted] = [before.trim().split('\n'), after.trim().split('\n')];
  while (old.length > 0 && old[0] === wanted[0]) [old, wanted].map((lines) => lines.shift());
  while (old.length > 0 && old.at(-1) === wanted.at(-1)) [old, wanted].map((lines) => lines.pop());
  const lines = [
    ...old.map((text): PlanLine => ({ tone: '-', text: `  ${whole(text)}` })),
    ...wanted.map((text): PlanLine => ({ tone: '+', text: `  ${whole(text)}` })),
  ];
  const more = lines.length - MAX_LINES;
  const rest: PlanLine[] = more > 0 ? [{ tone: ' ', text: `  and ${more} more lines` }] : [];
  return [{ tone: '~', text: `${name}:` }, ...lines.slice(0, MAX_LINES), ...rest];
}

function listLine({ name, add, remove, order }: ListChange): PlanLine {
  const all = [...add.map((one) => `+ ${one}`), ...remove.map((one) => `- ${one}`)];
  const parts = all.slice(0, MAX_NAMES);
  if (all.length > MAX_NAMES) parts.push(`and ${all.length - MAX_NAMES} more`);
  if (order !== undefined) parts.push(`in the order ${order.join(', ')}`);
  return { tone: '~', text: `${name}: ${parts.join(', ')}` };
}

/** Returns both values. When both are reported by their length, the line says that they differ. */
function arrow(before: Json | undefined, after: Json | undefined): string {
  const [old, wanted] = [shown(before), shown(after)];
  return `${old} → ${wanted}${old === wanted && old.startsWith('(') ? ', different content' : ''}`;
}

function shown(value: Json | undefined): string {
  return whole(verbatimText(withoutEmpty(value ?? null), written));
}

/** Returns the text of a value that is shown as it was written: a date without quotes is not a text. */
function written(value: unknown): string | undefined {
  return value instanceof WrittenValue ? value.source : undefined;
}

/** Returns a survey question without its empty fields. */
function withoutEmpty(value: Json): Json {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== '' && item !== null)) as Json;
}

function whole(text: string): string {
  return text.length > MAX_VALUE ? `(${text.length} characters)` : text;
}
