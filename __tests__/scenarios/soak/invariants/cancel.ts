import { isFinal } from 'tower-deploy-simulator';
import type { Ended } from '../run.ts';
import { said } from '../truth.ts';

/** Words for a job that goes on although its workflow was cancelled. */
const TOLD =
  /COULD NOT BE CANCELLED|continues|not known|[Uu]nknown|never cancelled|NOT cancelled|has not stopped yet|could not be confirmed|may still be running|still queued|STILL RUNNING/;

/** What may be under way while a signal arrives, on a busy machine, too. */
const UNDER_WAY = 8;

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
    const mayCancel = cancelsOnTimeout || draw.faults.includes('ignored') || isCutShort(ended);
    if (!wanted && !mayCancel && cancels.length > 0)
      faults.push(`${cancels[0]?.path} although it was not to be cancelled`);
  }
  const before = requestsBeforeCancel(ended);
  if (wanted && before > UNDER_WAY) faults.push(`${before} requests between the signal and the cancel`);
  return faults;
}

/** Whether a step that would not have waited was cancelled before it had launched: then its job is cancelled as well. */
function isCutShort({ draw, requests }: Ended): boolean {
  const launch = requests.findIndex(({ method, path }) => method === 'POST' && path.endsWith('/launch/'));
  return draw.inputs['cancel_on_workflow_cancel'] === 'true' && launch + 1 >= (draw.interruption?.atRequest ?? 0);
}

/** How many requests there were between the signal and the cancel of a job that was launched by then; 0 where there was none. */
function requestsBeforeCancel({ draw, requests }: Ended): number {
  const { how, atRequest } = draw.interruption ?? { how: 'SIGKILL', atRequest: 0 };
  if (how === 'SIGKILL') return 0;
  const isPost = (word: string) => (one: Ended['requests'][number]) => one.method === 'POST' && one.path.includes(word);
  const launched = requests.slice(0, atRequest - 2).some(isPost('launch/'));
  const cancel = requests.slice(atRequest).findIndex(isPost('/cancel/'));
  return launched ? Math.max(0, cancel) : 0;
}
