import type { Decision } from '../../controller/workflow-approvals.ts';
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
  const which = node === undefined ? 'the pending approval' : `the approval "${node}"`;
  return {
    failure: `No decision was made: ${which} did not come up within ${formatDuration(timeoutMs)} (\`timeout\`). ${link.url}`,
    outputs: (outputs) => outputs.value('status', 'timed_out'),
  };
}

/** Returns the approval's current status. Any status but the requested one fails the step. */
function decidedEnd({ link, decision, decided, isWorkflowCancelled }: ResultOf<'decided'>): End {
  const { approval, already } = decided;
  const holds = `The approval of "${approval.name}" ${decisionWords(approval)}`;
  const isAsked = !approval.timedOut && approval.status === STATUS[decision];
  const outputs: End['outputs'] = (outputs) => {
    outputs.value('status', approval.status);
    outputs.value('decided_by', approval.decidedBy);
    outputs.value('already_decided', String(already));
  };
  if (approval.status === 'pending')
    return {
      outputs,
      failure: `The controller took the decision \`${decision}\`, and the approval is pending all the same. ${link.url}`,
    };
  if (!isAsked) return { outputs, failure: `The decision \`${decision}\` came too late. ${holds}. ${link.url}` };
  if (isWorkflowCancelled)
    return { outputs, failure: `The workflow was cancelled after the decision. ${holds}. ${link.url}` };
  const message = already ? `${holds} already: nothing was left to decide. ${link.url}` : `${holds}. ${link.url}`;
  return { outputs, message };
}
