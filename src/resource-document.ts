import type { Json } from './json.ts';

/** The collections that a file can hold, by the API's names, in the order of the API's own documentation. */
export const COLLECTIONS = [
  'organizations',
  'teams',
  'labels',
  'credentials',
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
] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Collections whose objects may be pruned. Labels go by themselves, and nobody deletes an organization by the way. */
export const PRUNABLE: readonly Collection[] = COLLECTIONS.filter((one) => one !== 'labels' && one !== 'organizations');

/** A file of resources, or what was given inline, read into plain values that still know where they stand. */
export interface ResourceDocument {
  /** Path as it was given, or `resources` for what was given inline. */
  file: string;
  content: Json;
  /** The line, from 1, of what stands at a path of keys and indexes; of the nearest thing around it where it is missing. */
  lineOf: (path: readonly (string | number)[]) => number;
}

/** Where something stands in the files, for errors and the plan. */
export interface Place {
  file: string;
  line: number;
  /** The path in the document, such as `job_templates[2].credentials[0]`. */
  path: string;
}

/** What is wrong with a file. */
export interface Problem {
  place: Place;
  /** A sentence that says what is there and what is accepted; shows no secret. */
  sentence: string;
}
