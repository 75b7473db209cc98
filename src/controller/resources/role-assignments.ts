import { ResponseError } from '../../http/errors.ts';
import { number, record, text } from '../fields.ts';
import type { CallOptions } from '../requests.ts';
import type { Resource } from './api.ts';
import type { Associations } from './associations.ts';
import type { Collections } from './collections.ts';
import type { Row } from './rows.ts';

/** Who can hold a role. */
export type RoleHolder = 'user' | 'team';

/** A role definition that a user or a team was assigned, on an object. */
export interface RoleAssignment {
  id: number;
  holder: RoleHolder;
  holderId: number;
  /** Name of the role definition, such as `JobTemplate Execute`. */
  definition: string;
  /** The type of the object, such as `awx.jobtemplate`; `''` for a role in the whole system. */
  contentType: string;
  objectId: number;
}

/** A role of an object, as a list below its holder shows it. */
export interface GivenRole {
  id: number;
  /** The name for people, such as `Ad Hoc`. */
  name: string;
  /** The API's type of the object, such as `job_template`; `''` for a role in the whole system. */
  type: string;
  objectId: number;
}

/** Who has which role on what. */
export class RoleAssignments {
  readonly #collections: Collections;
  readonly #associations: Associations;

  constructor(collections: Collections, associations: Associations) {
    this.#collections = collections;
    this.#associations = associations;
  }

  /**
   * Returns every role that users or teams were given directly, as a role of an object or by a role definition
   * (controller fact 128).
   * @returns undefined when the controller has no role definitions
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async all(holder: RoleHolder, options: CallOptions): Promise<RoleAssignment[] | undefined> {
    try {
      const rows = await this.#collections.list({ resource: `role_${holder}_assignments`, filters: [] }, options);
      return rows.flatMap((row) => assignmentOf(holder, row));
    } catch (error) {
      if (error instanceof ResponseError && error.fromApi && error.status === 404) return undefined;
      throw error;
    }
  }

  /** Returns the roles of objects that a user or a team was given directly. @throws as `all` */
  async given(holder: Resource, options: CallOptions): Promise<GivenRole[]> {
    const rows = await this.#associations.rows(holder, 'roles', options);
    return rows.map(({ id, name, fields }) => {
      const summary = record(fields, 'summary_fields');
      return { id, name, type: text(summary, 'resource_type'), objectId: number(summary, 'resource_id') ?? 0 };
    });
  }
}

function assignmentOf(holder: RoleHolder, row: Row): RoleAssignment[] {
  const holderId = row.reference(holder);
  if (typeof holderId !== 'number') return [];
  const definition = row.related('role_definition')?.name ?? '';
  // The API writes the id as a text: objects of other services have UUIDs.
  const objectId = Number(text(row.fields, 'object_id') || Number.NaN);
  return [{ id: row.id, holder, holderId, definition, contentType: text(row.fields, 'content_type'), objectId }];
}
