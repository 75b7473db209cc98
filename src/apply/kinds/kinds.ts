import { COLLECTIONS, type Collection } from '../../resource-document.ts';
import { CREDENTIAL_KINDS } from './credential-kinds.ts';
import type { Kind, Target } from './kind.ts';
import { PEOPLE_KINDS } from './people-kinds.ts';
import { PLATFORM_KINDS } from './platform-kinds.ts';
import { ROLE_KIND } from './role-kind.ts';
import { SOURCE_KINDS } from './source-kinds.ts';
import { TEMPLATE_KINDS } from './template-kinds.ts';

/** Every kind that a file can contain, by collection. */
export const KINDS: ReadonlyMap<Collection, Kind> = new Map(
  [...PEOPLE_KINDS, ...CREDENTIAL_KINDS, ...PLATFORM_KINDS, ...SOURCE_KINDS, ...TEMPLATE_KINDS, ROLE_KIND]
    .sort((a, b) => COLLECTIONS.indexOf(a.collection) - COLLECTIONS.indexOf(b.collection))
    .map((kind) => [kind.collection, kind]),
);

/** The unique field that identifies objects that a file only refers to. */
export const REFERENCE_KEYS: Readonly<Record<Exclude<Target, Collection>, string>> = {
  system_job_templates: 'name',
};

/** Returns the kind of a collection. */
export function kindOf(collection: Collection): Kind {
  const kind = KINDS.get(collection);
  if (kind === undefined) throw new Error(`no kind ${collection}`);
  return kind;
}
