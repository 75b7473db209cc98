import type { Json, JsonObject } from '../../http/json/json.ts';
import type { Collection, Place } from '../../resource-document.ts';
import type { Target } from '../kinds/kind.ts';

/* What the files describe, checked against the kinds; still without ids. */

/**
 * An object identified by its natural key: the name, and the other parts that were given. A part that is not given
 * matches anything; `null` matches an object without one (a credential without an organization).
 */
export interface Reference {
  to: readonly Target[];
  name: string;
  /** Other parts of the key, such as `organization` or `inventory`. */
  within: Readonly<Record<string, Reference | null>>;
  /** The `kind` of a credential type, as an export gives it. */
  kind?: string;
  place: Place;
}

/** The value of a field in the file; a key that the file does not have is neither compared nor sent. */
export type DesiredValue = { kind: 'json'; value: Json } | { kind: 'reference'; value: Reference | null };

/** A resource that must exist, or must be absent. */
export interface DesiredObject {
  collection: Collection;
  name: string;
  /** The parts of the natural key that were given, apart from the name. */
  within: Readonly<Record<string, Reference | null>>;
  fields: ReadonlyMap<string, DesiredValue>;
  /** Associations that the file names; an empty list removes all. */
  lists: ReadonlyMap<string, readonly Reference[]>;
  /** `survey_spec` in the form of the API; undefined where the file does not name it, null to remove it. */
  survey: JsonObject | null | undefined;
  /** The nodes of a workflow job template; undefined where the file does not name them. */
  nodes: readonly DesiredNode[] | undefined;
  absent: boolean;
  /** Whether the awx CLI wrote it. */
  exported: boolean;
  /** Whether all of it could be read; otherwise problems are reported, and it is not compared. */
  sound: boolean;
  /** Whether to update it when everything is written, and to wait. */
  sync: boolean;
  place: Place;
}

/** A node of a workflow, identified by its identifier within the workflow. */
export interface DesiredNode {
  identifier: string;
  /** The template that it runs, or the approval that it waits for. */
  runs: Reference | DesiredApproval;
  /** Answers to the template's prompts, and `all_parents_must_converge`. */
  fields: ReadonlyMap<string, DesiredValue>;
  lists: ReadonlyMap<string, readonly Reference[]>;
  /** Identifiers of the nodes that follow, by outcome. */
  success: readonly string[];
  failure: readonly string[];
  always: readonly string[];
  place: Place;
}

/** An approval that a node waits for. */
export interface DesiredApproval {
  name: string;
  description: string;
  /** Seconds; 0 for no timeout. */
  timeout: number;
}
