import type { Json } from './json.ts';

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
