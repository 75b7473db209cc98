import type { Field } from '../apply/kinds/kind.ts';
import { ADDRESS_PASSWORD, type IsSecret, isSecretField } from '../apply/plan/secrets.ts';
import { meansTheSame, variablesOf } from '../apply/read/compare-values.ts';
import { ENCRYPTED } from '../controller/resources/rows.ts';
import { isJsonObject, type Json, type JsonObject } from '../http/json/json.ts';
import { sameValue } from '../http/json/same-value.ts';
import { WrittenValue } from '../http/json/written-value.ts';
import { NotWritable } from './left-out.ts';
import { type Content, type ContentMapping, Secret } from './secret-names.ts';

/** How the object of a field is known, for the names of its secrets. */
export interface Identity {
  /** The natural key by ids, with the collection. */
  key: string;
  name: string;
}

/** Inputs that a credential asks for at launch: the API shows this word, which is not a secret. */
const ASKED = 'ASK';

/**
 * Returns the value of a field as a file has it.
 * @returns undefined where the file leaves it out: it is the API's own default, or the API does not show it
 * @throws NotWritable when YAML would change the value
 */
export function fieldValue(
  identity: Identity,
  name: string,
  field: Field,
  value: Json | undefined,
  isSecret: IsSecret,
): Content | undefined {
  if (value === undefined || field.unseen) return undefined;
  if (field.type === 'secrets') return secretsValue(identity, field, isJsonObject(value) ? value : {}, isSecret);
  if (isDefault(field, value)) return undefined;
  if (isSecretField(field) || value === ENCRYPTED) return secretOf(identity, [name]);
  // An empty answer overrides the template's value on the controller; a file cannot say that.
  if (field.type === 'answer' && value === '') return undefined;
  if (field.type === 'variables') return variablesValue(value);
  if (field.type === 'text' && typeof value === 'string') return withoutPassword(identity, name, value);
  return exact(value);
}

function isDefault({ type, empty }: Field, value: Json): boolean {
  return meansTheSame(type, value, empty);
}

function secretOf({ key, name }: Identity, path: readonly string[], before = '', after = ''): Secret {
  return new Secret([key, ...path], [name, ...path.filter((word) => !HOLDERS.has(word))], before, after);
}

/** Names of fields that say nothing in the name of a secret. */
const HOLDERS: ReadonlySet<string> = new Set(['inputs', 'notification_configuration', 'extra_data']);

function secretsValue(
  identity: Identity,
  { filled = {} }: Field,
  value: JsonObject,
  isSecret: IsSecret,
): ContentMapping | undefined {
  const entries = Object.entries(value).flatMap(([key, item]): [string, Content][] => {
    if (item === null || item === '' || (Object.hasOwn(filled, key) && sameValue(filled[key], item))) return [];
    return [[key, isSecret(key) || item === ENCRYPTED ? hidden(identity, [key], item) : exact(item)]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Replaces every text of a secret value; a mapping of headers keeps their names. */
function hidden(identity: Identity, path: readonly string[], value: Json): Content {
  if (isJsonObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, hidden(identity, [...path, key], item)]),
    );
  if (typeof value !== 'string') return exact(value);
  return value === '' || value === ASKED ? value : secretOf(identity, path);
}

function withoutPassword(identity: Identity, name: string, text: string): Content {
  const [found, ...more] = [...text.matchAll(ADDRESS_PASSWORD)];
  if (found === undefined) return text;
  if (more.length > 0) throw new NotWritable('has several passwords');
  return secretOf(identity, [name], text.slice(0, found.index), text.slice(found.index + found[0].length));
}

/** Returns variables as a mapping where the controller has JSON that YAML keeps, otherwise the text as it is. */
function variablesValue(value: Json): Content {
  if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return value;
  const read = variablesOf(value);
  return isPlainJson(read) && isJsonObject(read as Json) ? (read as JsonObject) : value;
}

/** Returns a value that YAML keeps. @throws NotWritable for any other */
export function exact(value: Json): Json {
  if (!isPlainJson(value)) throw new NotWritable('has a number that YAML would change');
  return value;
}

/** Returns whether YAML keeps a value: no number needs its own notation. */
function isPlainJson(value: unknown): boolean {
  if (value instanceof WrittenValue) return false;
  if (typeof value === 'number')
    return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
  return Array.isArray(value) || isJsonObject(value as Json) ? Object.values(value).every(isPlainJson) : false;
}
