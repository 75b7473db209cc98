import type { Json, JsonObject } from '../../json.ts';
import type { Collection } from '../../resource-document.ts';

/*
 * What there is to know of each kind of resource, as data: reading a file, comparing, planning and writing all go by it.
 */

/** Collections that a file refers to and never changes. */
export const REFERENCE_COLLECTIONS = [
  'credential_types',
  'execution_environments',
  'instance_groups',
  'users',
] as const;

/** Whatever a reference can lead to. */
export type Target = Collection | (typeof REFERENCE_COLLECTIONS)[number];

/** What a field holds. */
export type FieldType =
  | 'text'
  /** A text that answers a prompt: an empty one of the API is an answer, too, and overrides what the template has. */
  | 'answer'
  | 'number'
  | 'boolean'
  /** Text for the API, YAML or JSON of a mapping by meaning (controller fact 75); a file may give the mapping itself. */
  | 'variables'
  /** JSON as it is. */
  | 'object'
  /** A recurrence rule, of which the API makes one line. */
  | 'rule'
  /** Messages of a notification, which the API merges with those that are there. */
  | 'messages'
  /** A credential's `inputs`, a notification's configuration, answers to a survey: JSON with secrets that never come back. */
  | 'secrets'
  /** An object known by its name; the API takes its id. */
  | 'reference';

/** One field of a resource. */
export interface Field {
  type: FieldType;
  /** What the API gives back where it is not set; what `null` in a file resets it to. */
  empty: Json;
  required?: true;
  /** Collections that a reference may lead to, the likeliest first. */
  to?: readonly Target[];
  choices?: readonly (string | number)[];
  /** The API takes it for a new object and never shows it again: not compared. */
  unseen?: true;
  /** What the API fills in for keys that are left out: there without having been given, it is no difference. */
  filled?: JsonObject;
  /** A secret that the API shows all the same: compared, and never shown. */
  hidden?: true;
  /** Can be given to a new object only; a change is refused in the plan with these words. */
  fixed?: string;
}

/** A list of other objects, brought to what a file says by associating and dissociating. */
export interface Association {
  to: readonly Target[];
  /** Path below the object, when it is not the association's own name. */
  path?: string;
  /** The order of association has a meaning (instance groups, controller fact 93). */
  ordered?: true;
  /** The part of the natural key that the members have in common with the owner: a group's hosts are of its inventory. */
  shares?: string;
  /** Where the list of the collection holds it already: the key of `summary_fields`. */
  summary?: string;
}

/** One kind of resource. */
export interface Kind {
  collection: Collection;
  /** The API's `type`, as an export names it. */
  type: string;
  /** For people, singular: `job template`. */
  noun: string;
  /** The fields that make up the natural key, the name first. */
  key: readonly [string, ...string[]];
  fields: Readonly<Record<string, Field>>;
  associations: Readonly<Record<string, Association>>;
  /** Fields that the API keeps in one place: who sends one of them alone clears the others. */
  together?: readonly string[];
  /** Fields that people give and the API would ignore in silence (controller fact 76), with what to do instead. */
  ignored: Readonly<Record<string, string>>;
  /** Whether `sync: true` means something: a project or an inventory source that can be updated. */
  syncs?: true;
  /** A survey beside the fields (`survey_spec`). */
  survey?: true;
  /** Workflow nodes beside the fields (`nodes`). */
  nodes?: true;
  /** What forbids `state: absent` (controller fact 94). */
  stays?: string;
}
