import type { ResultOf } from '../../result.ts';
import { formatDuration } from '../../timing/clock.ts';
import type { Outputs } from '../outputs/job-outputs.ts';
import type { End } from './end.ts';

/** Returns what is written for a result of `cancel/`. */
export function cancelEnd(result: ResultOf<'canceled' | 'cancel_unconfirmed' | 'not_cancelable'>): End {
  switch (result.kind) {
    case 'canceled':
      return endedEnd(result);
    case 'cancel_unconfirmed': {
      const { cancellation } = result;
      const isLate = cancellation.kind === 'accepted' && cancellation.why === undefined;
      return {
        failure: unconfirmed(result),
        outputs: values(isLate ? 'timed_out' : 'unknown', { canceled: false, wasFinished: false }),
      };
    }
    case 'not_cancelable':
      return {
        failure: result.error.message,
        outputs: values(result.job.status, { canceled: false, wasFinished: false }),
      };
  }
}

function endedEnd({ job, link, wasFinished, failIfFinished }: ResultOf<'canceled'>): End {
  const name = `Job ${job.id} "${job.name}"`;
  const outputs = values(job.status, { canceled: !wasFinished, wasFinished });
  if (!wasFinished) return { outputs, message: `${name} was cancelled and has ended: ${job.status}. ${link.url}` };
  if (!failIfFinished)
    return { outputs, message: `${name} had ended before it could be cancelled: ${job.status}. ${link.url}` };
  return {
    outputs,
    failure: `${name} had ended before it could be cancelled: ${job.status} (\`fail_if_finished\`). ${link.url}`,
  };
}

function values(
  status: string,
  { canceled, wasFinished }: { canceled: boolean; wasFinished: boolean },
): (outputs: Outputs) => void {
  return (outputs) => {
    outputs.value('status', status);
    outputs.value('canceled', String(canceled));
    outputs.value('was_finished', String(wasFinished));
  };
}

function unconfirmed(result: ResultOf<'cancel_unconfirmed'>): string {
  const { job, link, cancellation, timeoutMs, isWorkflowCancelled } = result;
  if (cancellation.kind === 'failed')
    return `Job ${job.id} "${job.name}" COULD NOT BE CANCELLED and may still run: ${cancellation.reason} ${link.url}`;
  const late = isWorkflowCancelled
    ? 'when the workflow was cancelled'
    : `after ${formatDuration(timeoutMs)} (\`timeout\`)`;
  const when = cancellation.why === undefined ? late : `(${cancellation.why})`;
  return `The controller took the cancel of job ${job.id} "${job.name}", but its end was not seen ${when}; status: ${cancellation.status}. Look at it on the controller. ${link.url}`;
}
