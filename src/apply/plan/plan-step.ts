import type { Resource } from '../../controller/resources/api.ts';
import type { Lookup } from '../../controller/resources/collections.ts';
import type { Row } from '../../controller/resources/rows.ts';
import type { JsonObject } from '../../http/json/json.ts';
import type { DesiredObject } from '../read/desired.ts';
import { type Known, ownerOf, titleOf } from '../read/registry.ts';
import type { Change, FieldChange, ListChange } from './plan.ts';

/** Sends the changes of a plan. */
export interface Writer {
  /** Creates an object. If the reply gets lost, looks for the object before anything is sent again. */
  create: (collection: string, body: JsonObject, lookup: Lookup) => Promise<Row>;
  /** Creates hosts of one inventory, in bulk where the controller can; returns their rows. */
  createHosts: (inventoryId: number, bodies: readonly JsonObject[]) => Promise<Row[]>;
  /** Deletes hosts, in bulk where the controller can. */
  removeHosts: (ids: readonly number[]) => Promise<void>;
  /** Changes fields of an object; returns its new row. */
  update: (resource: Resource, body: JsonObject) => Promise<Row>;
  remove: (resource: Resource) => Promise<void>;
  /** Adds an object to a list of another one. */
  associate: (owner: Resource, list: string, id: number) => Promise<void>;
  disassociate: (owner: Resource, list: string, id: number) => Promise<void>;
  /**
   * Assigns a role definition on an object to a user or a team.
   * @param definition its name; undefined where the role has none
   */
  assignRole: (definition: string | undefined, actor: Resource, objectId: number) => Promise<void>;
  /** Replaces the survey of a template; null deletes it. */
  writeSurvey: (template: Resource, survey: JsonObject | null) => Promise<void>;
  /** Creates the approval that a workflow node waits for. */
  createApproval: (node: Resource, body: JsonObject) => Promise<void>;
  /** Creates labels again that were deleted with their last use. @param labels as they were */
  restoreLabels: (labels: readonly Row[]) => Promise<void>;
  /** Waits until the update of a project that the controller started is finished. */
  awaitUpdate: (project: Resource, title: string) => Promise<void>;
  /** Updates a project or inventory source, and waits until the update is finished. */
  sync: (resource: Resource, title: string) => Promise<void>;
}

/** A part of a plan that is carried out as one. */
export interface PlanStep {
  changes: readonly Change[];
  /** Undefined where there is nothing to do. */
  write: ((writer: Writer) => Promise<void>) | undefined;
  /** A host that can be created together with others. */
  newHost?: NewHost | undefined;
  /** The id of a host that can be deleted together with others. */
  goneHost?: number | undefined;
}

/** A host that is to be created. */
export interface NewHost {
  known: Known;
  inventory: Known;
  /** Its fields without the inventory. */
  body: () => JsonObject;
}

/** Returns a change of an object for the plan. */
export function changeOf(
  action: Change['action'],
  known: Known,
  object: DesiredObject | undefined,
  fields: readonly FieldChange[],
  lists: readonly ListChange[],
): Change {
  const title = `${titleOf(known)}${ownerOf(known)}`;
  const collection = known.collection as Change['collection'];
  return { action, collection, title, fields, lists, remarks: [], place: object?.place };
}
