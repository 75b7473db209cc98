import { compareCanceled } from '../compare/canceled.mjs';
import { compareHosts, compareJob, compareLog } from '../compare/job.mjs';
import { jobsOfNodes } from './workflow.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('../steps/step.mjs').StepOptions} StepOptions */

/** A line of the playbook's first task: the job runs. */
const RUNNING = /working for/;

/** @type {import('./case.mjs').Case[]} */
export const relaunchCases = [
  { name: 'job', what: 'A job again, with the same prompts', run: job },
  { name: 'failed-hosts', what: 'A job again on the host that failed', run: failedHosts },
  { name: 'workflow', what: 'A workflow job again', run: workflow },
  { name: 'canceled', what: 'A cancelled workflow cancels the new job', run: canceled },
];

/** @param {Stage} stage @param {string | undefined} id @param {Record<string, string>} [inputs] @param {StepOptions} [options] */
function relaunch(stage, id = '', inputs = {}, options = {}) {
  return stage.step({ job_id: id, interval: '5s', timeout: '10m', ...inputs }, { action: 'relaunch', ...options });
}

/** @param {Stage} stage */
async function job(stage) {
  const { comparison, controller } = stage;
  const launched = await stage.launch('Report', { limit: 'web1', extra_vars: 'version: "1.10"' });
  const first = await controller.get(`jobs/${launched.outputs['job_id']}/`);
  const seen = await relaunch(stage, launched.outputs['job_id']);
  const again = await compareJob(stage, seen);
  await compareLog(stage, seen, again);
  comparison.holds('there is a new job', again.id > first.id, again.id);
  const { limit, extra_vars: variables, launch_type: type } = again;
  comparison.equal('limit and launch of the new job', [limit, type], ['web1', 'relaunch']);
  comparison.equal('variables of the new job', JSON.parse(variables), JSON.parse(first.extra_vars));
}

/** @param {Stage} stage */
async function failedHosts(stage) {
  const { comparison } = stage;
  const launched = await stage.launch('Flaky');
  comparison.equal('conclusion of the first job', launched.conclusion, 'failure');
  const seen = await relaunch(stage, launched.outputs['job_id'], { hosts: 'failed' });
  const again = await compareJob(stage, seen);
  await compareLog(stage, seen, again);
  comparison.equal('status and limit of the new job', [again.status, again['limit']], ['successful', 'web2']);
}

/** @param {Stage} stage */
async function workflow(stage) {
  const launched = await stage.launch('Build and deploy');
  const seen = await relaunch(stage, launched.outputs['job_id'], { job_type: 'workflow_job' });
  const again = await compareJob(stage, seen);
  const jobs = await jobsOfNodes(stage, again);
  await compareLog(stage, seen, ...jobs);
  await compareHosts(stage, seen, jobs);
  stage.comparison.equal('launch of the new workflow job', again['launch_type'], 'relaunch');
}

/** @param {Stage} stage */
async function canceled(stage) {
  // A job that was canceled can be launched again, too.
  const launched = await stage.launch('Slow', {}, { cancelAt: RUNNING });
  const seen = await relaunch(stage, launched.outputs['job_id'], {}, { cancelAt: RUNNING });
  stage.comparison.equal('conclusion', seen.conclusion, 'cancelled');
  await compareCanceled(stage, seen, 'jobs');
}
