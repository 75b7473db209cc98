import type { Json } from './http/json/json.ts';
import type { Message } from './messages/message.ts';

/** The collections that a file can contain, by the API's names, in the order of the API's own documentation. */
export const COLLECTIONS = [
  'organizations',
  'users',
  'teams',
  'labels',
  'credential_types',
  'credentials',
  'credential_input_sources',
  'execution_environments',
  'instance_groups',
  'projects',
  'inventories',
  'hosts',
  'groups',
  'inventory_sources',
  'job_templates',
  'workflow_job_templates',
  'schedules',
  'applications',
  'notification_templates',
  'roles',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Collections whose objects may be pruned. The API deletes unused labels itself; organizations are never pruned. */
export const PRUNABLE: readonly Collection[] = COLLECTIONS.filter((one) => one !== 'labels' && one !== 'organizations');

/** A file of resources, or inline resources, as values with their line numbers. */
export interface ResourceDocument {
  /** The path as given, or `resources` for inline resources. */
  file: string;
  content: Json;
  /** Returns the line, from 1, of a path of keys and indexes, or of its nearest parent that exists. */
  lineOf: (path: readonly (string | number)[]) => number;
  /** Returns the path in the file where it differs from the one in `content`. */
  sourceOf?: (path: readonly (string | number)[]) => readonly (string | number)[];
}

/** A place in the files, for errors and the plan. */
export interface Place {
  file: string;
  line: number;
  /** The path in the document, such as `job_templates[2].credentials[0]`. */
  path: string;
}

/** What is wrong with a file. */
export interface Problem {
  place: Place;
  /** Describes the problem and the fix, without secrets; the text follows the place. */
  message: Message;
}
