// Removes all that a run made: the jobs, the organization with everything below it, and the tokens.

import { setTimeout as sleep } from 'node:timers/promises';
import { ReplyError } from '../controller/controller.mjs';

/** @typedef {import('../controller/controller.mjs').Controller} Controller */
/** @typedef {import('../controller/controller.mjs').Row} Row */

/** In the order of their deletion. What is below these objects goes with them. */
const COLLECTIONS = [
  ...['workflow_job_templates', 'job_templates', 'projects', 'inventories', 'credentials', 'notification_templates'],
  ...['applications', 'teams', 'execution_environments'],
];

const ACTIVE = ['new', 'pending', 'waiting', 'running'];

/** The jobs of a workflow can be deleted after the workflow alone. */
const FIRST = 'workflow_job';

/** How long jobs may take to end, and deletions to be possible; the pause between two tries, in ms. */
const LIMIT = 120_000;
const PAUSE = 500;

/**
 * Removes an organization and everything in it.
 * @param {Controller} controller @param {Row} organization
 */
export async function removeOrganization(controller, { id }) {
  await removeJobs(controller, id);
  for (const collection of COLLECTIONS) {
    for (const row of await controller.list(`${collection}/?organization=${id}`)) {
      // A controller that ignored the filter would list objects of others.
      if (row.organization === id) await remove(controller, `${collection}/${row.id}/`);
    }
  }
  await remove(controller, `organizations/${id}/`);
}

/**
 * Removes the tokens of this user with this description.
 * @param {Controller} controller @param {(row: Row) => boolean} isOwn
 */
export async function removeTokens(controller, isOwn) {
  if (!controller.hasTokens) return;
  const rows = await controller.list(controller.tokens);
  for (const row of rows.filter(isOwn)) await remove(controller, `${controller.tokens}${row.id}/`);
}

/** @param {Controller} controller @param {number} organization */
async function removeJobs(controller, organization) {
  const path = `unified_jobs/?organization=${organization}`;
  const list = async () => (await controller.list(path)).filter((job) => organizationOf(job) === organization);
  for (const job of (await list()).filter(isActive)) await controller.send('POST', `${pathOf(job)}cancel/`);
  const begun = Date.now();
  while ((await list()).some(isActive) && Date.now() - begun < LIMIT) await sleep(PAUSE);
  const jobs = await list();
  const approvals = await approvalsOf(controller, jobs);
  for (const row of [...jobs].sort((a, b) => rank(a) - rank(b))) await remove(controller, pathOf(row));
  for (const approval of approvals) await remove(controller, `workflow_approvals/${approval}/`);
}

/** @param {Controller} controller @param {Row[]} jobs @returns {Promise<number[]>} approvals, which no list of jobs has */
async function approvalsOf(controller, jobs) {
  const workflows = jobs.filter(({ type }) => type === FIRST);
  const nodes = await Promise.all(workflows.map(({ id }) => controller.list(`workflow_jobs/${id}/workflow_nodes/`)));
  return nodes
    .flat()
    .flatMap(({ job, summary_fields: { job: brief } }) => (brief?.type === 'workflow_approval' ? [job] : []));
}

const isActive = (/** @type {Row} */ job) => ACTIVE.includes(job.status);
const organizationOf = (/** @type {Row} */ job) => job.organization ?? job.summary_fields?.organization?.id;
const pathOf = (/** @type {Row} */ job) => `${job.type}s/${job.id}/`;
const rank = (/** @type {Row} */ job) => (job.type === FIRST ? 0 : 1);

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
