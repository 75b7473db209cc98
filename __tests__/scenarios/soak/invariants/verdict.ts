import { isSoft } from '../draw.ts';
import type { Ended } from '../run.ts';

/** Green only when the controller said `successful`; and what can be outlived is. */
export function verdictHolds(ended: Ended): string[] {
  const { draw, step, jobs, interrupted } = ended;
  const job = jobs.at(-1);
  const faults: string[] = [];
  if (step.exitCode === 0) {
    if (job === undefined) faults.push('green without a job');
    else if (draw.inputs['wait'] === 'true') {
      if (job.status !== 'successful') faults.push(`green although job ${job.id} is ${job.status}`);
      if (step.outputs['status'] !== 'successful') faults.push(`green with status ${step.outputs['status']}`);
    }
    if (interrupted && draw.interruption?.how === 'SIGKILL') faults.push('green although it was killed');
  } else if (!interrupted && job?.status === 'successful' && canOutlive(ended)) {
    faults.push(`job ${job.id} was successful and the step is not: ${step.outputs['status']}`);
  }
  return faults;
}

/** Whether a patient step has nothing to fail on but the job itself. */
function canOutlive({ draw, step }: Ended): boolean {
  const hasLaunchId = draw.work.marked && draw.inputs['github_context'] === 'true';
  // Without a launch id a job whose reply was lost may be anybody's.
  if (!hasLaunchId && step.outputs['job_id'] === undefined) return false;
  const { timeout, queue_timeout, retry_failed_hosts } = draw.inputs;
  const waits = timeout === '30m' && queue_timeout === '' && (retry_failed_hosts ?? '0') === '0';
  return waits && isSoft(draw.faults) && draw.work.ends === 'successful';
}
