import type { Controller } from '../../controller/client.ts';
import { readCollection } from '../../controller/collections.ts';
import { isRecord, number, text } from '../../controller/fields.ts';
import { jobLink } from '../../controller/job-link.ts';
import { isFinal, type JobRef, jobPath, readJob } from '../../controller/jobs.ts';
import { ApplyError } from '../../errors.ts';
import { ResponseError } from '../../http/errors.ts';
import type { JsonObject } from '../../json.ts';
import { Backoff } from '../../timing/backoff.ts';
import type { Clock } from '../../timing/clock.ts';
import { type RetryOptions, retry } from '../../timing/retry.ts';
import { checkTaken } from '../check/check-read-back.ts';
import type { Row } from '../plan/registry.ts';
import { Ambiguity } from './ambiguous-post.ts';
import { BulkHosts } from './bulk-hosts.ts';
import type { Lookup, Writer } from './work.ts';

/** What writing needs. */
export interface WriteContext extends RetryOptions {
  controller: Controller;
  clock: Clock;
}

/** A project's first update takes some 11 s (controller fact 84), a large one minutes. Waited for at most, in ms. */
const UPDATE_MS = 15 * 60_000;

/** An update that the controller begins by itself has begun after this long, in ms. */
const BEGINS_MS = 15_000;

/** After a job the controller refuses deletions while its events come in, for a minute at most, in ms. */
const SETTLES_MS = 60_000;
const SETTLING_PAUSE_MS = 3000;

/** A status that is not the end of an update. */
const UNDER_WAY = new Set(['new', 'pending', 'waiting', 'running']);

/** Writes to a controller. Nothing is made twice, and what the controller did not take is an error. */
export class ControllerWriter implements Writer {
  readonly #context: WriteContext;
  readonly #hosts: BulkHosts;

  constructor(context: WriteContext) {
    this.#context = context;
    this.#hosts = new BulkHosts(context);
  }

  async create(path: string, body: JsonObject, lookup: Lookup): Promise<Row> {
    const { controller } = this.#context;
    const ambiguity = new Ambiguity(() => this.#find(path, lookup));
    const row = await retry(this.#context, () => ambiguity.once(async () => asRow(await controller.post(path, body))));
    checkTaken(path, body, row);
    return row;
  }

  async createHosts(inventoryId: number, bodies: readonly JsonObject[]): Promise<Row[]> {
    if (await this.#hosts.canCreate()) return await this.#hosts.create(inventoryId, bodies);
    const rows: Row[] = [];
    for (const body of bodies) {
      const filters = [['name', String(body['name'])] as const, ['inventory', String(inventoryId)] as const];
      const lookup = { filters, others: new Set<number>() };
      rows.push(await this.create('hosts/', { ...body, inventory: inventoryId }, lookup));
    }
    return rows;
  }

  async removeHosts(ids: readonly number[]): Promise<void> {
    if (await this.#hosts.canDelete()) await this.#hosts.delete(ids);
    else for (const id of ids) await this.remove(`hosts/${id}/`);
  }

  async update(path: string, body: JsonObject): Promise<Row> {
    const { controller } = this.#context;
    const row = await retry(this.#context, async () => asRow(await controller.patch(path, body)));
    checkTaken(path, body, row);
    return row;
  }

  async remove(path: string): Promise<void> {
    const { controller, clock, signal } = this.#context;
    const until = clock.now() + SETTLES_MS;
    for (;;) {
      try {
        await retry(this.#context, () => controller.delete(path));
        return;
      } catch (error) {
        if (!(error instanceof ResponseError && error.fromApi)) throw error;
        // Gone: by a try whose reply got lost, or with what it belonged to.
        if (error.status === 404) return;
        const isSettling = error.status === 403 && error.words.includes('still processing events');
        if (!isSettling || clock.now() > until) throw error;
      }
      await clock.sleep(SETTLING_PAUSE_MS, signal);
    }
  }

  async keepLabels(labels: readonly Row[]): Promise<void> {
    const { controller, signal } = this.#context;
    const filters = [['id__in', labels.map((row) => number(row, 'id')).join(',')] as const];
    const query = { resource: 'labels', filters, orderBy: [], limit: undefined };
    const get = (page: string): Promise<unknown> => retry(this.#context, () => controller.get(page, { signal }));
    const { rows } = await readCollection(get, query);
    const there = new Set(rows.map((row) => number(row, 'id')));
    for (const label of labels.filter((row) => !there.has(number(row, 'id')))) {
      const body = { name: text(label, 'name'), organization: number(label, 'organization') ?? null };
      const key = Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]);
      const lookup = { filters: key, others: new Set<number>() };
      // Somebody else may have been quicker.
      if ((await retry(this.#context, () => this.#find('labels/', lookup))) === undefined)
        await this.create('labels/', body, lookup);
    }
  }

  async post(path: string, body: JsonObject): Promise<unknown> {
    const { controller } = this.#context;
    const { id, disassociate } = body;
    // Associated already: some kinds refuse it a second time (controller fact 83).
    const isThere = async (): Promise<unknown> => {
      if (typeof id !== 'number' || disassociate === true) return undefined;
      const reply = await controller.get(`${path}?id=${id}`);
      return isRecord(reply) && number(reply, 'count') === 1 ? {} : undefined;
    };
    const ambiguity = new Ambiguity(isThere);
    try {
      return await retry(this.#context, () => ambiguity.once(() => controller.post(path, body)));
    } catch (error) {
      // Whose list it is has gone itself: a child group with its parent.
      const isGone = error instanceof ResponseError && error.fromApi && error.status === 404;
      if (disassociate === true && isGone) return {};
      throw error;
    }
  }

  async awaitUpdate(path: string, title: string): Promise<void> {
    const { controller, clock, signal, sink } = this.#context;
    const backoff = new Backoff(5000);
    const until = clock.now() + UPDATE_MS;
    for (let isFirst = true; ; isFirst = false) {
      const row = await retry(this.#context, async () => asRow(await controller.get(path, { signal })));
      const status = text(row, 'status');
      // Before its first update begins, a project says so for a moment.
      const hasBegun = status !== 'never updated' || clock.now() > until - UPDATE_MS + BEGINS_MS;
      if (!UNDER_WAY.has(status) && hasBegun) {
        if (status === 'failed' || status === 'error' || status === 'canceled')
          throw new ApplyError(this.#failed(row, title, status));
        return;
      }
      if (isFirst) sink.info(`Waiting for the update of the ${title}, which the controller began by itself.`);
      if (clock.now() > until)
        throw new ApplyError(`The update of the ${title} has not ended (status: ${status}). Apply again when it has.`);
      await clock.sleep(backoff.next(), signal);
    }
  }

  async sync(path: string, title: string): Promise<void> {
    const { controller, clock, signal, sink } = this.#context;
    const reply = await retry(this.#context, () => controller.post(`${path}update/`, {}));
    const job = readJob(reply);
    const { url } = jobLink(controller.root, job);
    sink.info(`Updating the ${title}: ${url}`);
    const backoff = new Backoff(5000);
    const until = clock.now() + UPDATE_MS;
    for (;;) {
      const { status } = await retry(this.#context, async () => await this.#job(job));
      if (status === 'successful') return;
      if (isFinal(status)) throw new ApplyError(`The update of the ${title} ended as ${status}: ${url}`);
      if (clock.now() > until)
        throw new ApplyError(`The update of the ${title} has not ended (status: ${status}): ${url}`);
      await clock.sleep(backoff.next(), signal);
    }
  }

  async #job(job: JobRef): Promise<{ status: string }> {
    const { controller, signal } = this.#context;
    return readJob(await controller.get(jobPath(job), { signal }), job);
  }

  #failed(row: Row, title: string, status: string): string {
    const summary = isRecord(row['summary_fields']) ? row['summary_fields'] : {};
    const last = isRecord(summary['last_job']) ? summary['last_job'] : {};
    const id = number(last, 'id');
    const link =
      id === undefined ? '' : ` ${jobLink(this.#context.controller.root, { type: 'project_update', id }).url}`;
    return `The update of the ${title} ended as ${status}: what comes after it needs its files.${link}`;
  }

  async #find(path: string, { filters, others }: Lookup): Promise<Row | undefined> {
    const { controller, signal } = this.#context;
    const query = { resource: path.replace(/\/$/, ''), filters, orderBy: [], limit: 200 };
    const { rows } = await readCollection((page) => controller.get(page, { signal }), query);
    // An inventory that is being deleted has its name still (controller fact 86).
    const fresh = rows.filter((row) => row['pending_deletion'] !== true && !others.has(number(row, 'id') ?? 0));
    return fresh.length === 1 ? fresh[0] : undefined;
  }
}

function asRow(reply: unknown): Row {
  return isRecord(reply) ? reply : {};
}
