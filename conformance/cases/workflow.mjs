import { compareCanceled } from '../compare/canceled.mjs';
import { compareHosts, compareJob, compareLog, readEnded } from '../compare/job.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('../controller/controller.mjs').Row} Row */

/** @type {import('./case.mjs').Case[]} */
export const workflowCases = [
  { name: 'successful', what: 'Two nodes, one after the other', run: successful },
  {
    name: 'handled-failure',
    what: 'A failed node for which the workflow has a path',
    run: endingAs('Handled failure', 'successful'),
  },
  {
    name: 'unhandled-failure',
    what: 'A failed node for which no path exists',
    run: endingAs('Unhandled failure', 'failed'),
  },
  {
    name: 'approved',
    what: 'An approval by the action `approve`, and `wait`',
    run: (stage) => decides(stage, 'approve', 'successful'),
  },
  {
    name: 'denied',
    what: 'A denial by the action `approve`, and `wait`',
    run: (stage) => decides(stage, 'deny', 'failed'),
  },
  { name: 'node', what: 'The action `wait` follows one node', run: node },
  { name: 'canceled', what: 'A cancelled workflow cancels the workflow job and its node', run: canceled },
];

/** @param {Stage} stage @param {Row} workflow @returns {Promise<Row[]>} the jobs of its nodes, the first one first */
export async function jobsOfNodes({ controller }, workflow) {
  const nodes = await controller.list(`workflow_jobs/${workflow.id}/workflow_nodes/`);
  const ids = nodes
    .filter(({ job, summary_fields: { job: brief } }) => job !== null && brief?.type === 'job')
    .map(({ job }) => job);
  return await Promise.all(ids.sort((a, b) => a - b).map((id) => controller.get(`jobs/${id}/`)));
}

/** @param {string} name @param {string} status @returns {import('./case.mjs').Case['run']} */
function endingAs(name, status) {
  return async (stage) => void (await follows(stage, name, status));
}

/** @param {Stage} stage @param {string} name @param {string} status */
async function follows(stage, name, status) {
  const seen = await stage.launch(name);
  const workflow = await compareJob(stage, seen);
  stage.comparison.equal('status of the workflow job', workflow['status'], status);
  const jobs = await jobsOfNodes(stage, workflow);
  await compareLog(stage, seen, ...jobs);
  await compareHosts(stage, seen, jobs);
  return { seen, jobs };
}

/** @param {Stage} stage */
async function successful(stage) {
  const { seen, jobs } = await follows(stage, 'Build and deploy', 'successful');
  stage.comparison.equal('output artifacts', JSON.parse(seen.outputs['artifacts'] || '{}'), jobs[0]?.artifacts);
  stage.comparison.equal('release of the node', jobs[0]?.artifacts.release, '1.10');
}

/** @param {Stage} stage @param {string} decision @param {string} status of the workflow job */
async function decides(stage, decision, status) {
  const { comparison, controller } = stage;
  const launched = await stage.launch('With approval', { wait: 'false' });
  const { job_id: id = '' } = launched.outputs;
  const decided = await stage.step({ job_id: id, decision, interval: '2s' }, { action: 'approve' });
  comparison.equal('conclusion of the decision', decided.conclusion, 'success');
  const seen = await stage.step({ job_id: id, interval: '5s' }, { action: 'wait' });
  const workflow = await compareJob(stage, seen);
  comparison.equal('status of the workflow job', workflow['status'], status);
  const approval = await controller.get(`workflow_approvals/${decided.outputs['approval_id']}/`);
  comparison.equal('status of the approval', approval.status, decision === 'approve' ? 'successful' : 'failed');
  const jobs = await jobsOfNodes(stage, workflow);
  await compareLog(stage, seen, ...jobs);
  await compareHosts(stage, seen, jobs);
}

/** @param {Stage} stage */
async function node(stage) {
  const launched = await stage.launch('Build and deploy', { wait: 'false' });
  const inputs = { job_id: launched.outputs['job_id'] ?? '', node: 'deploy', interval: '5s' };
  const seen = await stage.step(inputs, { action: 'wait' });
  const job = await compareJob(stage, seen);
  await compareLog(stage, seen, job);
  const { id } = await stage.template('Handlers');
  stage.comparison.equal('template of the job', job.unified_job_template, id);
}

/** @param {Stage} stage */
async function canceled(stage) {
  const { comparison } = stage;
  const seen = await stage.launch('Slow workflow', {}, { cancelAt: /working for/ });
  comparison.equal('conclusion', seen.conclusion, 'cancelled');
  const workflow = await compareCanceled(stage, seen, 'workflow_jobs');
  const [job] = await jobsOfNodes(stage, workflow);
  const ended = await readEnded(stage, `jobs/${job?.id}/`);
  comparison.equal('status of the job of the node', ended.status, 'canceled');
}
