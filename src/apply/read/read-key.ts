import { isRecord } from '../../controller/fields.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DesiredObject, DesiredValue, Reference } from './desired.ts';
import type { Path } from './problems.ts';
import { type Reading, readReference, targetsOfPart } from './references.ts';

/** The object that an export has others inside of: a part of their natural keys. */
export interface Owner {
  part: string;
  reference: Reference;
}

/** The parts of the natural key beside the name: from the fields, from an export's own key, from the object around it. */
export function readWithin(
  reading: Reading,
  value: Record<string, unknown>,
  path: Path,
  kind: Kind,
  fields: Map<string, DesiredValue>,
  owner: Owner | undefined,
): DesiredObject['within'] {
  const within: Record<string, Reference | null> = {};
  const exported = isRecord(value['natural_key']) ? value['natural_key'] : {};
  for (const part of kind.key.slice(1)) {
    const field = fields.get(part);
    // What was given as a field and could not be read has been told.
    if (kind.fields[part] !== undefined && value[part] !== undefined && field === undefined) continue;
    const found = field?.kind === 'reference' ? field.value : partOf(reading, value, exported, [...path, part], owner);
    if (found === undefined) continue;
    within[part] = found;
    if (kind.fields[part] !== undefined) fields.set(part, { kind: 'reference', value: found });
  }
  return within;
}

/** One part of the natural key that is no field, or that only an export's own key or the object around it tells. */
function partOf(
  reading: Reading,
  value: Record<string, unknown>,
  exported: Record<string, unknown>,
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

/** Members that share a part of the key with their owner are looked for there alone. */
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
      return [key, references.map((one) => ({ ...one, within: { [part]: owner, ...one.within } }))];
    }),
  );
}
