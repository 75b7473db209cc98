import { type Message, message } from '../../messages/message.ts';
import type { Sink } from '../../sink.ts';
import { ApplyError, describeError } from '../../step-errors.ts';
import type { Change } from '../plan/plan.ts';
import type { PlanStep, Writer } from '../plan/plan-step.ts';

/**
 * Carries a plan out, step by step. What was written before a failure stays: applying again continues from there.
 * @param done gets each change that was carried out
 * @throws ApplyError that says where it stopped; the signal's reason between two steps
 */
export async function carryOut(
  steps: readonly PlanStep[],
  writer: Writer,
  sink: Sink,
  signal: AbortSignal,
  done: (change: Change) => void,
): Promise<void> {
  for (const { changes, write } of steps) {
    if (write === undefined) continue;
    signal.throwIfAborted();
    try {
      await write(writer);
      // After a cancel, a write may be complete in part: it is not reported as done.
      signal.throwIfAborted();
    } catch (error) {
      signal.throwIfAborted();
      throw new ApplyError(failureOf(changes, describeError(error)));
    }
    for (const change of changes) {
      sink.debug(`Done: ${change.action} ${change.title}`);
      done(change);
    }
  }
}

function failureOf([first, ...others]: readonly Change[], reason: string): Message {
  if (first === undefined) return message('apply-links-failed', { reason });
  const { place } = first;
  const failure = changeFailure(first, others.length, reason);
  return place === undefined ? failure : { ...failure, text: `${place.file}:${place.line}: ${failure.text}` };
}

function changeFailure({ action, title: object }: Change, count: number, reason: string): Message {
  // An object without changes of its own is in a step only for `sync: true`.
  if (action === 'none') return message('apply-sync-failed', { object, reason });
  return count === 0
    ? message('apply-change-failed', { action, object, reason })
    : message('apply-changes-failed', { action, object, count, reason });
}
