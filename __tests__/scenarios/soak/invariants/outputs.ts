import { isFinal } from 'tower-deploy-simulator';
import type { Ended } from '../run.ts';
import { said } from '../truth.ts';
import { isKilled } from './once.ts';

const FINAL = ['successful', 'failed', 'error', 'canceled'];
const WAITED = [...FINAL, 'timed_out', 'unknown'];

/** The outputs are there on every end at which the step could write them, and they are true. */
export function outputsHold(ended: Ended): string[] {
  const { draw, step, jobs } = ended;
  const { job_id, status, launched } = step.outputs;
  const faults: string[] = [];
  const job = jobs.find(({ id }) => String(id) === job_id);
  const reported = /(Launched|Found the launched) (\w+ )*job/.test(said(ended));
  if (job_id !== undefined && job === undefined) faults.push(`job_id ${job_id} is no job of this step`);
  if (reported && job_id === undefined && !isKilled(ended)) faults.push('the job is known, and job_id is missing');
  if (step.exitCode === 0 && job !== jobs.at(-1)) faults.push(`job_id ${job_id} is not the last job`);
  if (job_id !== undefined && launched === undefined && !isKilled(ended)) faults.push('launched is missing');
  if (isKilled(ended) || job === undefined) return faults;
  if (draw.inputs['wait'] !== 'true') return faults;
  if (!WAITED.includes(status ?? '') && !ended.interrupted) faults.push(`status is ${status}`);
  if (FINAL.includes(status ?? '') && (!isFinal(job) || status !== job.status) && !isHeldFailed(ended))
    faults.push(`status is ${status}, and job ${job.id} is ${job.status}`);
  if (status === 'timed_out' && draw.inputs['timeout'] === '30m' && draw.inputs['queue_timeout'] === '')
    faults.push('timed out without a time-out');
  return faults;
}

/** After relaunches the verdict may stay `failed` although the last job was successful. */
function isHeldFailed({ draw, step, jobs }: Ended): boolean {
  const relaunched = Number(draw.inputs['retry_failed_hosts'] ?? 0) > 0 && jobs.length > 1;
  return relaunched && step.outputs['status'] === 'failed' && step.exitCode !== 0;
}
