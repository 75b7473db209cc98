import { isJsonObject, type Json, type JsonObject } from '../../http/json/json.ts';
import { message } from '../../messages/message.ts';
import type { ResourceDocument } from '../../resource-document.ts';
import type { Target } from '../kinds/kind.ts';
import { KINDS } from '../kinds/kinds.ts';
import type { Reference } from './desired.ts';
import { type Path, type Problems, placeOf, shapeOf } from './problems.ts';

/** The parts of natural keys that are objects themselves, with their collections. */
const PARTS: Readonly<Record<string, readonly Target[]>> = {
  organization: ['organizations'],
  inventory: ['inventories'],
  credential_type: ['credential_types'],
  project: ['projects'],
  unified_job_template: [
    'job_templates',
    'workflow_job_templates',
    'projects',
    'inventory_sources',
    'system_job_templates',
  ],
  target_credential: ['credentials'],
  workflow_job_template: ['workflow_job_templates'],
};

/** Keys of an export's natural keys that are read elsewhere. */
const READ_ELSEWHERE = new Set(['type', 'kind', 'name', 'username']);

/** The collection of an export's `type`. */
const TARGETS = new Map<string, Target>([
  ...[...KINDS.values()].map(({ type, collection }): [string, Target] => [type, collection]),
  ['system_job_template', 'system_job_templates'],
]);

/** The document that is read, and where to note problems. */
export interface Reading {
  document: ResourceDocument;
  problems: Problems;
  /** The awx CLI wrote the object that is being read. */
  exported?: boolean;
}

/** Returns the collections of a part of a natural key; undefined for what is not such a part. */
export function targetsOfPart(part: string): readonly Target[] | undefined {
  return PARTS[part];
}

/**
 * Reads a reference: a name, or a mapping with the name and other parts of the natural key. An export gives all parts.
 * @returns undefined after noting the problem
 */
export function readReference(reading: Reading, value: Json, path: Path, to: readonly Target[]): Reference | undefined {
  const place = placeOf(reading.document, path);
  if (typeof value === 'string' && value.trim() !== '') return { to, name: value.trim(), within: {}, place };
  // In some lists an export writes whole objects, with their natural key among the fields.
  if (isJsonObject(value) && isJsonObject(value['natural_key']))
    return readReference(reading, value['natural_key'], [...path, 'natural_key'], to);
  const name = isJsonObject(value) ? (value['name'] ?? value['username']) : undefined;
  if (!isJsonObject(value) || typeof name !== 'string' || name.trim() === '') {
    reading.problems.add(place, message('reference-not-a-name', { shape: shapeOf(value) }));
    return undefined;
  }
  // Credential types of different kinds can have the same name.
  const { kind } = value;
  return {
    to: narrowed(reading, value, path, to),
    name: name.trim(),
    within: readParts(reading, value, path),
    place,
    ...(typeof kind === 'string' && { kind }),
  };
}

function narrowed(
  { document, problems }: Reading,
  value: JsonObject,
  path: Path,
  to: readonly Target[],
): readonly Target[] {
  const { type } = value;
  if (type === undefined) return to;
  const target = typeof type === 'string' ? TARGETS.get(type) : undefined;
  if (target !== undefined && to.includes(target)) return [target];
  problems.add(placeOf(document, [...path, 'type']), message('reference-type-wrong', { collections: to.join(' or ') }));
  return to;
}

function readParts(reading: Reading, value: JsonObject, path: Path): Reference['within'] {
  const within: Record<string, Reference | null> = {};
  for (const [part, given] of Object.entries(value)) {
    const targets = PARTS[part];
    if (targets === undefined) {
      if (!READ_ELSEWHERE.has(part))
        reading.problems.add(
          placeOf(reading.document, [...path, part]),
          message('reference-part-unknown', { parts: Object.keys(PARTS).join(', ') }),
        );
    } else if (given === null) within[part] = null;
    else {
      const found = readReference(reading, given, [...path, part], targets);
      if (found !== undefined) within[part] = found;
    }
  }
  return within;
}

/** Reads a list of references. @returns undefined after noting the problem */
export function readReferences(
  reading: Reading,
  value: Json,
  path: Path,
  to: readonly Target[],
): Reference[] | undefined {
  if (!Array.isArray(value)) {
    const wrong = message('field-not-a-list', { items: 'names', shape: shapeOf(value) });
    reading.problems.add(placeOf(reading.document, path), wrong);
    return undefined;
  }
  return value.flatMap((item, index) => readReference(reading, item, [...path, index], to) ?? []);
}
