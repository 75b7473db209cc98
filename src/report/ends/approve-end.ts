import type { Decision } from '../../controller/workflow-approvals.ts';
import { message } from '../../messages/message.ts';
import type { ResultOf } from '../../result.ts';
import { formatDuration } from '../../timing/clock.ts';
import { decisionWords } from '../verdict/approval-sentences.ts';
import type { End } from './end.ts';

/** The approval's status after each decision (controller fact 36). */
const STATUS: Readonly<Record<Decision, string>> = { approve: 'successful', deny: 'failed' };

/** Returns what is written for a result of `approve/`. */
export function approveEnd(result: ResultOf<'decided' | 'approval_not_pending'>): End {
  if (result.kind === 'decided') return decidedEnd(result);
  const { node, timeoutMs, link } = result;
  const values = { limit: formatDuration(timeoutMs), url: link.url };
  return {
    failure:
      node === undefined
        ? message('approval-not-pending', values)
        : message('approval-node-not-pending', { ...values, node }),
    outputs: (outputs) => outputs.value('status', 'timed_out'),
  };
}

/** Returns the approval's current status. Any status but the requested one fails the step. */
function decidedEnd({ link, decision, decided, isWorkflowCancelled }: ResultOf<'decided'>): End {
  const { approval, already } = decided;
  const { url } = link;
  const node = approval.name;
  const outcome = decisionWords(approval);
  const isAsked = !approval.timedOut && approval.status === STATUS[decision];
  const outputs: End['outputs'] = (outputs) => {
    outputs.value('status', approval.status);
    outputs.value('decided_by', approval.decidedBy);
    outputs.value('already_decided', String(already));
  };
  if (approval.status === 'pending') return { outputs, failure: message('approval-still-pending', { decision, url }) };
  if (!isAsked) return { outputs, failure: message('approval-decision-late', { decision, node, outcome, url }) };
  if (isWorkflowCancelled) return { outputs, failure: message('cancelled-after-decision', { node, outcome, url }) };
  const more = already ? ' already; there was nothing to decide.' : '.';
  return { outputs, message: `Approval "${node}" ${outcome}${more} ${url}` };
}
