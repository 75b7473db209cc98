import { type Message, message } from '../../messages/message.ts';
import type { ResultOf } from '../../result.ts';
import { messageOf } from '../../step-errors.ts';
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
        failure: messageOf(result.error),
        outputs: values(result.job.status, { canceled: false, wasFinished: false }),
      };
  }
}

function endedEnd({ job, link, wasFinished, failIfFinished }: ResultOf<'canceled'>): End {
  const name = `Job ${job.id} "${job.name}"`;
  const outputs = values(job.status, { canceled: !wasFinished, wasFinished });
  if (!wasFinished) return { outputs, message: `${name} was cancelled and has ended: ${job.status}. ${link.url}` };
  if (!failIfFinished)
    return { outputs, message: `${name} ended before it could be cancelled: ${job.status}. ${link.url}` };
  const { id, name: title, status } = job;
  return { outputs, failure: message('cancel-job-finished', { id, name: title, status, url: link.url }) };
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

function unconfirmed(result: ResultOf<'cancel_unconfirmed'>): Message {
  const { job, link, cancellation, timeoutMs, isWorkflowCancelled } = result;
  const about = { id: job.id, name: job.name, url: link.url };
  if (cancellation.kind === 'failed') return message('cancel-failed', { ...about, reason: cancellation.reason });
  const { status, why } = cancellation;
  if (why !== undefined) return message('cancel-unconfirmed', { ...about, status, reason: why });
  return isWorkflowCancelled
    ? message('cancel-workflow-cancelled', { ...about, status })
    : message('cancel-timed-out', { ...about, status, limit: formatDuration(timeoutMs) });
}
