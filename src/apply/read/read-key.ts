import { isJsonObject, type JsonObject } from '../../http/json/json.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DesiredObject, DesiredValue, Reference } from './desired.ts';
import type { Path } from './problems.ts';
import { type Reading, readReference, targetsOfPart } from './references.ts';

/** The object that contains others in an export: a part of their natural keys. */
export interface Owner {
  part: string;
  reference: Reference;
}

/** Reads the natural key apart from the name: from the fields, an export's own key, or the containing object. */
export function readWithin(
  reading: Reading,
  value: JsonObject,
  path: Path,
  kind: Kind,
  fields: Map<string, DesiredValue>,
  owner: Owner | undefined,
): DesiredObject['within'] {
  const within: Record<string, Reference | null> = {};
  const exported = isJsonObject(value['natural_key']) ? value['natural_key'] : {};
  for (const part of kind.key.slice(1)) {
    const field = fields.get(part);
    // A field that could not be read is reported already.
    if (kind.fields[part] !== undefined && value[part] !== undefined && field === undefined) continue;
    const found = field?.kind === 'reference' ? field.value : partOf(reading, value, exported, [...path, part], owner);
    if (found === undefined) continue;
    within[part] = found;
    if (kind.fields[part] !== undefined) fields.set(part, { kind: 'reference', value: found });
  }
  return within;
}

/** Reads one part of the natural key that is not among the fields. */
function partOf(
  reading: Reading,
  value: JsonObject,
  exported: JsonObject,
  path: Path,
  owner: Owner | undefined,
): Reference | null | undefined {
  const part = String(path.at(-1));
  const given = value[part] ?? exported[part];
  if (given !== undefined && given !== null) {
    const at = Object.hasOwn(value, part) ? path : [...path.slice(0, -1), 'natural_key', part];
    return readReference(reading, given, at, targetsOfPart(part) ?? []);
  }
  return owner?.part === part ? owner.reference : given;
}

/** Limits members that share a part of the key with their owner to that part. */
export function withShared(
  kind: Kind,
  lists: ReadonlyMap<string, readonly Reference[]>,
  within: DesiredObject['within'],
): DesiredObject['lists'] {
  return new Map(
    [...lists].map(([key, references]) => {
      const part = kind.associations[key]?.shares;
      const owner = part === undefined ? undefined : within[part];
      if (part === undefined || owner === undefined) return [key, references];
      return [key, references.map((reference) => ({ ...reference, within: { [part]: owner, ...reference.within } }))];
    }),
  );
}
