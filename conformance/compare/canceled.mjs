import { readEnded } from './job.mjs';

/** @typedef {import('../cases/stage.mjs').Stage} Stage */
/** @typedef {import('../controller/controller.mjs').Row} Row */
/** @typedef {import('../steps/step.mjs').Seen} Seen */

/** A job that ended so long before the step must have been seen as canceled, in ms. */
const NOTICE = 2000;

/**
 * Compares a job that a step must have cancelled.
 * @param {Stage} stage @param {Seen} seen @param {'jobs' | 'workflow_jobs' | 'ad_hoc_commands'} collection of the job
 * @returns {Promise<Row>} the job, once it has ended
 */
export async function compareCanceled(stage, seen, collection) {
  const job = await readEnded(stage, `${collection}/${seen.outputs['job_id']}/`);
  stage.comparison.equal('status of the job', job.status, 'canceled');
  const ended = Date.parse(job.finished) - stage.world.clockOffset;
  // A slow controller ends the job after the runner has killed the step.
  if (ended < seen.ended - NOTICE) stage.comparison.equal('output status', seen.outputs['status'], 'canceled');
  return job;
}
