import { readJob } from '../compare/job.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('../steps/step.mjs').Seen} Seen */

/** GitHub's runner kills a step 10 s after the cancel. */
const GRACE = 10_000;

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
  const { comparison } = stage;
  const seen = await stage.launch('Slow', {}, { cancelAt: RUNNING });
  comparison.equal('conclusion', seen.conclusion, 'cancelled');
  const took = seen.ended - (seen.cancelled ?? 0);
  comparison.holds('the step ends within the 10 s of the runner', took < GRACE, took);
  await comparesCanceled(stage, seen);
}

/** @param {Stage} stage @param {Seen} seen */
async function comparesCanceled(stage, seen) {
  const job = await readJob(stage, seen);
  stage.comparison.equal('status of the job', job.status, 'canceled');
  stage.comparison.equal('output status', seen.outputs['status'], 'canceled');
}

/** @param {Stage} stage */
async function killed(stage) {
  const { comparison, controller } = stage;
  const seen = await stage.launch('Slow', {}, { cancelAt: RUNNING, killed: true });
  comparison.equal('exit code of the main step', seen.exitCode, null);
  const path = `jobs/${seen.outputs['job_id']}/`;
  const isEnding = async () => (await controller.get(path)).canceled_on !== null;
  comparison.holds('the job was cancelled when the post step ended', await isEnding());
}

/** @param {Stage} stage */
async function timeout(stage) {
  const { comparison } = stage;
  const seen = await stage.launch('Slow', { timeout: '6s', cancel_on_timeout: 'true' });
  comparison.equal('conclusion', seen.conclusion, 'failure');
  comparison.equal('output status', seen.outputs['status'], 'timed_out');
  const job = await readJob(stage, seen);
  comparison.holds('the job was cancelled', job.canceled_on !== null, job.status);
}

/** @param {Stage} stage */
async function action(stage) {
  const { comparison } = stage;
  const launched = await stage.launch('Slow', { wait: 'false' });
  const seen = await stage.step({ job_id: launched.outputs['job_id'] ?? '' }, { action: 'cancel' });
  comparison.equal('conclusion', seen.conclusion, 'success');
  comparison.equal('output canceled', seen.outputs['canceled'], 'true');
  await comparesCanceled(stage, seen);
}
