import type { Json, JsonObject } from '../../http/json/json.ts';
import type { Message } from '../../messages/message.ts';
import type { Collection } from '../../resource-document.ts';

/*
 * Each kind of resource as data, by which files are read, compared, planned and written.
 */

/** Collections that a file refers to and never changes: the management jobs of a controller. */
export const REFERENCE_COLLECTIONS = ['system_job_templates'] as const;

/** Collections that a reference can lead to. */
export type Target = Collection | (typeof REFERENCE_COLLECTIONS)[number];

/** What a field holds. */
export type FieldType =
  | 'text'
  /** A text that answers a prompt: in the API, an empty text is an answer as well and overrides the template's value. */
  | 'answer'
  | 'number'
  | 'boolean'
  /** A mapping, which the API stores as YAML or JSON text (controller fact 75); a file may give either. */
  | 'variables'
  /** JSON as it is. */
  | 'object'
  /** A list of texts. */
  | 'list'
  /** The inputs that a credential type declares; the API adds the type of an input without one (controller fact 124). */
  | 'declared-inputs'
  /** A password, which the API never shows: it is not compared, and sent with a new object and on request only. */
  | 'password'
  /** A recurrence rule, which the API puts on one line. */
  | 'rule'
  /** Messages of a notification, which the API merges with the existing ones. */
  | 'messages'
  /** A credential's `inputs`, a notification's configuration, answers to a survey: JSON with secrets that the API never shows. */
  | 'secrets'
  /** An object that a file names; the API takes its id. */
  | 'reference';

/** One field of a resource. */
export interface Field {
  type: FieldType;
  /** What the API returns where the field is not set; `null` in a file resets the field to it. */
  empty: Json;
  required?: true;
  /** Collections that a reference can lead to, the most likely first. */
  to?: readonly Target[];
  /** Whether a reference must name the type of its object, because it can lead to many collections. */
  typed?: true;
  choices?: readonly (string | number)[];
  /** Whether the API accepts it for a new object and never shows it: it is not compared. */
  unseen?: true;
  /** What the API fills in for keys that a file leaves out; not compared then. */
  filled?: JsonObject;
  /** Whether it is a secret that the API shows: it is compared, and never shown. */
  hidden?: true;
  /** Why a change is refused; only a new object can be given the field. */
  fixed?: Message;
}

/** A list of other objects, changed by associating and disassociating. */
export interface Association {
  to: readonly Target[];
  /** Path below the object, when it is not the association's own name. */
  path?: string;
  /** Whether the order of association has a meaning (instance groups, controller fact 93). */
  ordered?: true;
  /** The part of the natural key that members share with the owner: a group's hosts are in its inventory. */
  shares?: string;
  /** The key of `summary_fields` where a row shows the list. */
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
  /** Fields that the API stores together: one that is sent alone clears the others. */
  together?: readonly string[];
  /** Fields that the API ignores without an error (controller fact 76), with what to do instead. */
  ignored: Readonly<Record<string, Message>>;
  /** Whether `sync: true` is allowed: for projects and inventory sources. */
  syncs?: true;
  /** Whether it has a survey (`survey_spec`). */
  survey?: true;
  /** Whether it has workflow nodes (`nodes`). */
  nodes?: true;
  /** Fields that can be changed of an object that the controller created itself; by default none. */
  managed?: readonly string[];
  /** Why `state: absent` is refused (controller fact 94). */
  stays?: Message;
}
