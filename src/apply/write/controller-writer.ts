import type { CallOptions } from '../../controller/requests.ts';
import type { Resource } from '../../controller/resources/api.ts';
import type { Lookup } from '../../controller/resources/collections.ts';
import type { Resources } from '../../controller/resources/resources.ts';
import type { Row } from '../../controller/resources/rows.ts';
import { ResponseError } from '../../http/errors.ts';
import type { Json, JsonObject } from '../../http/json/json.ts';
import { message } from '../../messages/message.ts';
import { ApplyError } from '../../step-errors.ts';
import { poll } from '../../timing/poll.ts';
import type { RetryOptions } from '../../timing/retry.ts';
import type { Writer } from '../plan/plan-step.ts';
import { meansTheSame } from '../read/compare-values.ts';
import { awaitUpdate, sync } from './await-update.ts';

/** Fields that the API never returns as they were sent. */
const NOT_RETURNED = new Set([
  'inputs',
  'notification_configuration',
  'user',
  'team',
  'messages',
  'extra_data',
  'password',
]);

/** How the controller refuses to delete what a job uses (controller fact 130). */
const IN_USE = /being used by running jobs/i;

/** Writes to a controller. Creates nothing twice; a value that the controller did not store is an error. */
export class ControllerWriter implements Writer {
  readonly #resources: Resources;
  readonly #retry: RetryOptions;
  readonly #call: CallOptions;

  constructor(resources: Resources, retry: RetryOptions) {
    this.#resources = resources;
    this.#retry = retry;
    this.#call = { retry, signal: retry.signal };
  }

  async create(collection: string, body: JsonObject, lookup: Lookup): Promise<Row> {
    const row = await this.#resources.collections.create(collection, body, lookup, this.#call);
    checkStored(`${collection} ${row.id}`, body, row);
    return row;
  }

  async createHosts(inventoryId: number, bodies: readonly JsonObject[]): Promise<Row[]> {
    const { bulkHosts } = this.#resources;
    if (await bulkHosts.canCreate(this.#call)) {
      return await bulkHosts.create(inventoryId, bodies, this.#call);
    }
    const rows: Row[] = [];
    for (const body of bodies) {
      const filters = [['name', String(body['name'])] as const, ['inventory', String(inventoryId)] as const];
      const lookup = { filters, others: new Set<number>() };
      rows.push(await this.create('hosts', { ...body, inventory: inventoryId }, lookup));
    }
    return rows;
  }

  async removeHosts(ids: readonly number[]): Promise<void> {
    const { bulkHosts } = this.#resources;
    if (await bulkHosts.canDelete(this.#call)) await bulkHosts.delete(ids, this.#call).catch(refuseInUse);
    else for (const id of ids) await this.remove({ collection: 'hosts', id });
  }

  async update(resource: Resource, body: JsonObject): Promise<Row> {
    const row = await this.#resources.collections.update(resource, body, this.#call);
    checkStored(`${resource.collection} ${row.id}`, body, row);
    return row;
  }

  async remove(resource: Resource): Promise<void> {
    const { clock, signal } = this.#retry;
    let refusal: unknown;
    // The controller refuses to delete an object while the events of its last job arrive.
    const options = { clock, signal, timeoutMs: 60_000, nextPauseMs: () => 3000 };
    const isDeleted = await poll(options, async () => {
      try {
        await this.#resources.collections.delete(resource, this.#call);
        return true;
      } catch (error) {
        if (!(error instanceof ResponseError && error.fromApi)) throw error;
        // Deleted by an attempt whose reply got lost, or together with another object.
        if (error.status === 404) return true;
        if (error.status === 409) refuseInUse(error);
        if (error.status !== 403 || !error.words.includes('still processing events')) throw error;
        refusal = error;
        return undefined;
      }
    });
    if (!isDeleted) throw refusal;
  }

  async associate(owner: Resource, list: string, id: number): Promise<void> {
    await this.#resources.associations.add(owner, list, id, this.#call);
  }

  async disassociate(owner: Resource, list: string, id: number): Promise<void> {
    await this.#resources.associations.remove(owner, list, id, this.#call);
  }

  async assignRole(definition: string | undefined, actor: Resource, objectId: number): Promise<void> {
    const { collections } = this.#resources;
    const filters = [['name', definition ?? ''] as const];
    const query = { resource: 'role_definitions', filters };
    const [found] = definition === undefined ? [] : await collections.list(query, this.#call);
    if (found === undefined) throw new ApplyError(message('role-definition-missing', { definition: definition ?? '' }));
    const type = actor.collection === 'teams' ? 'team' : 'user';
    const body = { role_definition: found.id, [type]: actor.id, object_id: String(objectId) };
    const key = Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]);
    const lookup = { filters: key, others: new Set<number>() };
    // The same assignment again is no second one (controller fact 128).
    await collections.create(`role_${type}_assignments`, body, lookup, this.#call);
  }

  async writeSurvey(template: Resource, survey: JsonObject | null): Promise<void> {
    const { surveySpecs } = this.#resources;
    if (survey === null) await surveySpecs.delete(template, this.#call);
    else await surveySpecs.set(template, survey, this.#call);
  }

  async createApproval(node: Resource, body: JsonObject): Promise<void> {
    await this.#resources.collections.createApproval(node, body, this.#call);
  }

  async restoreLabels(labels: readonly Row[]): Promise<void> {
    const { collections } = this.#resources;
    const filters = [['id__in', labels.map(({ id }) => id).join(',')] as const];
    const rows = await collections.list({ resource: 'labels', filters }, this.#call);
    const existing = new Set(rows.map(({ id }) => id));
    for (const label of labels.filter(({ id }) => !existing.has(id))) {
      const body = { name: label.name, organization: label.reference('organization') ?? null };
      const key = Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]);
      const lookup = { filters: key, others: new Set<number>() };
      // Another client may have created it meanwhile.
      const found = await collections.find('labels', lookup, this.#call);
      if (found === undefined) await this.create('labels', body, lookup);
    }
  }

  async awaitUpdate(project: Resource, title: string): Promise<void> {
    await awaitUpdate(this.#resources, this.#retry, project, title);
  }

  async sync(resource: Resource, title: string): Promise<void> {
    await sync(this.#resources, this.#retry, resource, title);
  }
}

/**
 * Compares what was sent with what is stored: the API drops what it does not know or allow without an error
 * (controller fact 76).
 * @throws ApplyError that names the fields
 */
function checkStored(object: string, sent: JsonObject, row: Row): void {
  const lost = Object.entries(sent).filter(([name, value]: [string, Json]) => {
    if (NOT_RETURNED.has(name)) return false;
    return !meansTheSame(typeof value === 'string' ? 'rule' : 'object', value, row.fields[name]);
  });
  if (lost.length === 0) return;
  const fields = lost.map(([name]) => `\`${name}\``).join(', ');
  throw new ApplyError(message('apply-fields-not-stored', { object, fields }));
}

/** Throws the error of a deletion, for an object that a job uses with the jobs and what to do. */
function refuseInUse(error: unknown): never {
  if (error instanceof ResponseError && error.status === 409 && IN_USE.test(error.words)) {
    const jobs = [...error.words.matchAll(/\b\d+\b/g)].join(', ');
    throw new ApplyError(jobs === '' ? message('deletion-in-use') : message('deletion-in-use-by', { jobs }));
  }
  throw error;
}
