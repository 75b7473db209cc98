import { isJsonObject, type Json, type JsonObject } from '../../../http/json/json.ts';
import { message } from '../../../messages/message.ts';
import type { Collection } from '../../../resource-document.ts';
import { KINDS } from '../../kinds/kinds.ts';
import type { Path } from '../problems.ts';
import { convertList, convertValue, isNotGiven, withTemplates } from './convert-value.ts';
import { Draft, isEmpty, type Translation } from './draft.ts';
import { isHarmless, type ListRule, REFUSED_OPTIONS } from './list-rules.ts';

/** Translates an item of a list whose keys are fields. */
export function translateItem(
  translation: Translation,
  rule: ListRule,
  item: JsonObject,
  at: Path,
  source: Path,
): JsonObject {
  const draft = new Draft(translation, at, source);
  for (const [key, value, from] of entriesOf(item, source)) {
    const name = rule.renamed?.[key] ?? key;
    if (skipOption(translation, name, value, from) || isUnset(rule, name, value)) continue;
    if (from.length > source.length + 1 && !isRelated(rule, name)) noteRelated(translation, value, from);
    else draft.set(name, convert(rule, name, value), from);
  }
  nameOwner(rule, draft.object);
  for (const [key, value] of Object.entries(rule.defaults ?? {})) {
    if (draft.object[key] === undefined && item['state'] !== 'absent') draft.object[key] = value;
  }
  if (rule.collection === 'projects' && draft.object['scm_type'] === 'manual') draft.object['scm_type'] = '';
  return draft.object;
}

/** Returns the keys of an item and of its `related`, with their values and paths in the file. */
export function entriesOf(item: JsonObject, source: Path): [key: string, value: Json, from: Path][] {
  const { related, ...others } = item;
  const [own, below] = isJsonObject(related) ? [others, related] : [item, {}];
  return [
    ...Object.entries(own).map(([key, value]): [string, Json, Path] => [key, value, [...source, key]]),
    ...Object.entries(below).map(([key, value]): [string, Json, Path] => [key, value, [...source, 'related', key]]),
  ];
}

/** Returns whether a key needs no translation: an option, or a key without a value, which the roles do not send. */
export function skipOption({ note }: Translation, key: string, value: Json, from: Path): boolean {
  if (value === null || isHarmless(key, value)) return true;
  if (key === 'state' && value !== 'absent') {
    note(from, message('variables-state'));
    return true;
  }
  const refusal = REFUSED_OPTIONS[key as keyof typeof REFUSED_OPTIONS];
  if (refusal !== undefined) note(from, message(refusal));
  return refusal !== undefined;
}

/** Returns whether a key has no value: an empty part of the natural key that is not a field is none. */
function isUnset({ collection }: ListRule, key: string, value: Json): boolean {
  const kind = KINDS.get(collection as Collection);
  return isNotGiven(kind?.fields[key], value) || (value === '' && (key === 'organization' || key === 'survey_spec'));
}

function isRelated({ collection }: ListRule, name: string): boolean {
  const kind = KINDS.get(collection as Collection);
  return kind === undefined || kind.associations[name] !== undefined || name === 'survey_spec';
}

/** Notes what the roles do not read below `related`, unless it is empty. */
function noteRelated({ note }: Translation, value: Json, from: Path): void {
  if (!isEmpty(value)) note(from, message('variables-related-unknown'));
}

function convert({ collection, templates = [] }: ListRule, key: string, value: Json): Json {
  const kind = KINDS.get(collection as Collection);
  if (kind?.associations[key] !== undefined) return convertList(value);
  // The API takes addresses with spaces between them.
  if (key === 'redirect_uris' && Array.isArray(value)) return value.join(' ');
  if (templates.includes(key)) return withTemplates(value);
  const field = kind?.fields[key] ?? (key === 'sync' ? { type: 'boolean', empty: false } : undefined);
  return field === undefined ? value : convertValue(key, field, value);
}

/** Moves the organization of an item into the reference that it tells apart. */
function nameOwner({ ownedBy }: ListRule, object: JsonObject): void {
  if (ownedBy === undefined) return;
  const { organization, [ownedBy]: owner } = object;
  delete object['organization'];
  if (organization === undefined || organization === '' || typeof owner !== 'string') return;
  object[ownedBy] = { name: owner, organization };
}
