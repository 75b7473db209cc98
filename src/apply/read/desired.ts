import type { Json, JsonObject } from '../../json.ts';
import type { Collection, Place } from '../../resource-document.ts';
import type { Target } from '../kinds/kind.ts';

/* What the files want, checked against the kinds; still without ids. */

/**
 * An object named by its natural key: the name, and as much of the rest as was given to tell namesakes apart. What is
 * not given matches anything; `null` matches what has none (a credential without an organization).
 */
export interface Reference {
  to: readonly Target[];
  name: string;
  /** Other parts of the key, such as `organization` or `inventory`, themselves named. */
  within: Readonly<Record<string, Reference | null>>;
  place: Place;
}

/** The value of a field as the file has it; a key that the file does not have is not compared and not sent. */
export type DesiredValue = { kind: 'json'; value: Json } | { kind: 'reference'; value: Reference | null };

/** A resource that the files want, or want gone. */
export interface DesiredObject {
  collection: Collection;
  name: string;
  /** The given parts of the natural key beside the name. */
  within: Readonly<Record<string, Reference | null>>;
  fields: ReadonlyMap<string, DesiredValue>;
  /** Associations that the file names; an empty list means none. */
  lists: ReadonlyMap<string, readonly Reference[]>;
  /** `survey_spec` as the API takes it; undefined where the file does not name it, null to remove it. */
  survey: JsonObject | null | undefined;
  /** The nodes of a workflow job template; undefined where the file does not name them. */
  nodes: readonly DesiredNode[] | undefined;
  absent: boolean;
  /** The awx CLI wrote it. */
  exported: boolean;
  /** All of it could be read: what is not sound is told of, and compared with nothing. */
  sound: boolean;
  /** Update it when everything is written, and wait. */
  sync: boolean;
  place: Place;
}

/** A node of a workflow, known by its identifier within the workflow. */
export interface DesiredNode {
  identifier: string;
  /** What it runs, or what it asks for. */
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
  /** Seconds; 0 waits without end. */
  timeout: number;
}
