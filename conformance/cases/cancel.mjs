import { compareCanceled } from '../compare/canceled.mjs';
import { readEnded } from '../compare/job.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/** A line of the playbook's first task: the job runs. */
const RUNNING = /working for/;

/** @type {import('./case.mjs').Case[]} */
export const cancelCases = [
  { name: 'running', what: 'A cancelled workflow cancels the job, and the step confirms it', run: running },
  { name: 'killed', what: 'The post step cancels the job after the main step was killed', run: killed },
  { name: 'timeout', what: 'A timeout with `cancel_on_timeout` cancels the job', run: timeout },
  { name: 'action', what: 'The action `cancel` cancels a job of another step', run: action },
];

/** @param {Stage} stage */
async function running(stage) {
  const seen = await stage.launch('Slow', {}, { cancelAt: RUNNING });
  stage.comparison.equal('conclusion', seen.conclusion, 'cancelled');
  await compareCanceled(stage, seen, 'jobs');
}

/** @param {Stage} stage */
async function killed(stage) {
  const seen = await stage.launch('Slow', {}, { cancelAt: RUNNING, killed: true });
  stage.comparison.equal('exit code of the main step', seen.exitCode, null);
  const job = await readEnded(stage, `jobs/${seen.outputs['job_id']}/`);
  stage.comparison.equal('status of the job', job.status, 'canceled');
}

/** @param {Stage} stage */
async function timeout(stage) {
  const { comparison } = stage;
  const seen = await stage.launch('Slow', { timeout: '6s', cancel_on_timeout: 'true' });
  comparison.equal('conclusion', seen.conclusion, 'failure');
  comparison.equal('output status', seen.outputs['status'], 'timed_out');
  const job = await readEnded(stage, `jobs/${seen.outputs['job_id']}/`);
  comparison.equal('status of the job', job.status, 'canceled');
}

/** @param {Stage} stage */
async function action(stage) {
  const { comparison } = stage;
  const launched = await stage.launch('Slow', { wait: 'false' });
  const seen = await stage.step({ job_id: launched.outputs['job_id'] ?? '' }, { action: 'cancel' });
  comparison.equal('conclusion', seen.conclusion, 'success');
  comparison.equal('output canceled', seen.outputs['canceled'], 'true');
  await compareCanceled(stage, seen, 'jobs');
}
