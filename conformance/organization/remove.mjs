// Removes all that a run made: the jobs, the organization with everything below it, and the tokens.

import { setTimeout as sleep } from 'node:timers/promises';
import { ReplyError } from '../controller/controller.mjs';

/** @typedef {import('../controller/controller.mjs').Controller} Controller */
/** @typedef {import('../controller/controller.mjs').Row} Row */

/** What the layout has, in the order of deletion. What is below these objects goes with them, labels with the organization. */
const COLLECTIONS = ['workflow_job_templates', 'job_templates', 'projects', 'inventories', 'credentials'];

const ACTIVE = ['new', 'pending', 'waiting', 'running'];

/** The jobs of a workflow can be deleted after the workflow alone. */
const FIRST = 'workflow_job';

/** How long jobs may take to end, and deletions to be possible; the pause between two tries, in ms. */
const LIMIT = 120_000;
const PAUSE = 250;

/**
 * Removes an organization and everything in it.
 * @param {Controller} controller @param {Row} organization
 */
export async function removeOrganization(controller, { id }) {
  await removeJobs(controller, id);
  for (const collection of COLLECTIONS) {
    const rows = await controller.list(`${collection}/?organization=${id}`);
    // A controller that ignored the filter would list objects of others.
    const own = rows.filter(({ organization }) => organization === id);
    await removeEach(
      controller,
      own.map((row) => `${collection}/${row.id}/`),
    );
  }
  await remove(controller, `organizations/${id}/`);
}

/** Objects that belong to no organization, or whose name is unique on the controller, with the field of their name. */
const NAMED = /** @type {const} */ ([
  ['execution_environments', 'name'],
  ['credential_types', 'name'],
  ['instance_groups', 'name'],
  ['users', 'username'],
]);

/**
 * Removes objects of no organization whose name begins so, after the organizations that use them.
 * @param {Controller} controller @param {string} prefix @param {(row: Row) => boolean} [isDue] all by default
 */
export async function removeNamed(controller, prefix, isDue = () => true) {
  for (const [collection, field] of NAMED) {
    const rows = await controller.list(`${collection}/?${field}__startswith=${prefix}`);
    // A controller that ignored the filter would list objects of others.
    const own = rows.filter((row) => String(row[field]).startsWith(prefix) && isDue(row));
    await removeEach(
      controller,
      own.map(({ id }) => `${collection}/${id}/`),
    );
  }
}

/**
 * Removes tokens whose description begins so.
 * @param {Controller} controller @param {string} prefix @param {(row: Row) => boolean} [isDue] all by default
 */
export async function removeTokens(controller, prefix, isDue = () => true) {
  if (!controller.hasTokens) return;
  const rows = await controller.list(`${controller.tokens}?description__startswith=${prefix}`);
  const own = rows.filter(({ description }) => description.startsWith(prefix));
  await removeEach(
    controller,
    own.filter(isDue).map(({ id }) => `${controller.tokens}${id}/`),
  );
}

/** @param {Controller} controller @param {number} organization */
async function removeJobs(controller, organization) {
  // Ad hoc commands have no organization; their inventory has.
  const paths = [
    `unified_jobs/?organization=${organization}`,
    `ad_hoc_commands/?inventory__organization=${organization}`,
  ];
  const list = async () => {
    const jobs = (await Promise.all(paths.map((path) => controller.list(path)))).flat();
    return jobs.filter((job) => organizationOf(job) === organization);
  };
  const active = (await list()).filter(isActive);
  for (const job of active) await controller.send('POST', `${pathOf(job)}cancel/`);
  const begun = Date.now();
  while (active.length > 0 && (await list()).some(isActive) && Date.now() - begun < LIMIT) await sleep(PAUSE);
  const jobs = await list();
  const approvals = await approvalsOf(controller, jobs);
  const isFirst = (/** @type {Row} */ { type }) => type === FIRST;
  await removeEach(controller, jobs.filter(isFirst).map(pathOf));
  await removeEach(controller, [...jobs.filter((job) => !isFirst(job)).map(pathOf), ...approvals]);
}

/** @param {Controller} controller @param {Row[]} jobs @returns {Promise<string[]>} paths of approvals, which no list of jobs has */
async function approvalsOf(controller, jobs) {
  const workflows = jobs.filter(({ type }) => type === FIRST);
  const nodes = await Promise.all(workflows.map(({ id }) => controller.list(`workflow_jobs/${id}/workflow_nodes/`)));
  const approvals = nodes.flat().filter(({ summary_fields: { job } }) => job?.type === 'workflow_approval');
  return approvals.map(({ job }) => `workflow_approvals/${job}/`);
}

const isActive = (/** @type {Row} */ job) => ACTIVE.includes(job.status);
const organizationOf = (/** @type {Row} */ { organization, summary_fields: { organization: own, inventory } = {} }) =>
  organization ?? own?.id ?? inventory?.organization_id;
const pathOf = (/** @type {Row} */ job) => `${job.type}s/${job.id}/`;

/** @param {Controller} controller @param {string[]} paths */
async function removeEach(controller, paths) {
  const left = [...paths];
  const work = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) await remove(controller, path);
  };
  await Promise.all([work(), work(), work(), work()]);
}

/**
 * Deletes an object, and waits until it is gone. A deletion that is not possible yet, such as of a job whose events are
 * being stored, is tried again.
 * @param {Controller} controller @param {string} path
 */
async function remove(controller, path) {
  const begun = Date.now();
  for (;;) {
    const reply = await controller.send('DELETE', path);
    if (reply.status === 404 || reply.status === 204) return;
    if (Date.now() - begun > LIMIT) throw new ReplyError('DELETE', path, reply);
    await sleep(PAUSE);
  }
}
