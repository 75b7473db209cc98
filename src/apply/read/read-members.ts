import type { Json, JsonObject } from '../../http/json/json.ts';
import { message } from '../../messages/message.ts';
import { nearest, withArticle } from '../../messages/sentence-parts.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DesiredValue, Reference } from './desired.ts';
import { type Path, placeOf } from './problems.ts';
import { readField } from './read-fields.ts';
import { type Reading, readReferences } from './references.ts';

/** Keys that are not fields of the resource. */
const NOT_FIELDS = new Set(['state', 'sync', 'survey_spec', 'nodes', 'related', 'natural_key']);

/** Keys of an export's `related` that are not read: they belong to other objects, or are read-only. */
const NOT_READ = new Set(['groups', 'execution_environments', 'notification_templates', 'create_approval_template']);

/** Reads the fields and lists of an object, also those below an export's `related`. Notes unknown keys. */
export function readMembers(
  reading: Reading,
  value: JsonObject,
  related: JsonObject,
  path: Path,
  kind: Kind,
): { fields: Map<string, DesiredValue>; lists: Map<string, Reference[]> } {
  const fields = new Map<string, DesiredValue>();
  const lists = new Map<string, Reference[]>();
  for (const [key, item] of Object.entries(value)) {
    const field = kind.fields[key];
    if (field !== undefined) {
      const read = readField(reading, field, item, [...path, key]);
      if (read !== undefined) fields.set(key, read);
    } else if (kind.associations[key] !== undefined) readOneList(reading, lists, kind, key, item, [...path, key]);
    else if (!isKnown(kind, key)) refuseField(reading, kind, key, [...path, key]);
  }
  for (const [key, item] of Object.entries(related)) {
    if (kind.associations[key] !== undefined && !NOT_READ.has(key))
      readOneList(reading, lists, kind, key, item, [...path, 'related', key]);
  }
  return { fields, lists };
}

function isKnown(kind: Kind, key: string): boolean {
  if (key === 'survey_spec') return kind.survey === true;
  if (key === 'nodes') return kind.nodes === true;
  return NOT_FIELDS.has(key) || kind.key.includes(key);
}

function readOneList(
  reading: Reading,
  lists: Map<string, Reference[]>,
  kind: Kind,
  key: string,
  item: Json,
  path: Path,
): void {
  const read = readReferences(reading, item, path, kind.associations[key]?.to ?? []);
  if (read !== undefined) lists.set(key, read);
}

/** Notes an unknown field: the API drops it without an error (controller fact 76). */
function refuseField({ document, problems }: Reading, kind: Kind, key: string, path: Path): void {
  const place = placeOf(document, path);
  const instead = kind.ignored[key];
  if (instead !== undefined) {
    problems.add(place, instead);
    return;
  }
  const names = [
    ...Object.keys(kind.fields),
    ...Object.keys(kind.associations),
    'state',
    ...(kind.syncs ? ['sync'] : []),
    ...(kind.survey ? ['survey_spec'] : []),
    ...(kind.nodes ? ['nodes'] : []),
  ];
  const [near] = nearest(key, names);
  problems.add(
    place,
    near === undefined
      ? message('field-unknown', { kind: withArticle(kind.noun), fields: names.sort().join(', ') })
      : message('field-unknown-similar', { kind: withArticle(kind.noun), similar: near }),
  );
}
