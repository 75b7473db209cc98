import { isFinal } from '../../../../simulator/world/jobs.ts';
import type { Ended } from '../run.ts';
import { said } from '../truth.ts';

/** Words for a job that goes on although its workflow was cancelled. */
const TOLD =
  /COULD NOT BE CANCELLED|goes on|not known|never cancelled|NOT cancelled|its end was not seen|may still run/;

/** A cancelled workflow cancels its job, or says why not; what is not to be cancelled is not. */
export function cancelHolds(ended: Ended): string[] {
  const { draw, interrupted, jobs, requests } = ended;
  const { wait, cancel_on_workflow_cancel } = draw.inputs;
  const faults: string[] = [];
  const cancels = requests.filter(({ method, path }) => method === 'POST' && /\/cancel\/$/.test(path));
  const cancelsOnTimeout = draw.inputs['cancel_on_timeout'] === 'true';
  if (!interrupted) {
    const mayCancel = cancelsOnTimeout || draw.faults.includes('ignored-prompt');
    if (cancels.length > 0 && !mayCancel) faults.push(`${cancels[0]?.path} although nobody cancelled the workflow`);
    return faults;
  }
  const wanted = wait === 'true' && cancel_on_workflow_cancel === 'true';
  for (const job of jobs) {
    const stopped = isFinal(job) || job.canceled_on !== null;
    if (wanted && !stopped && !TOLD.test(said(ended))) faults.push(`job ${job.id} goes on (${job.status}), untold`);
    if (!wanted && !cancelsOnTimeout && !draw.faults.includes('ignored') && cancels.length > 0)
      faults.push(`${cancels[0]?.path} although it was not to be cancelled`);
  }
  return faults;
}
