import { ApplyError, describeError } from '../../errors.ts';
import type { Sink } from '../../sink.ts';
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
      const [first] = changes;
      const more = changes.length > 1 ? ` and ${changes.length - 1} more` : '';
      const where = first?.place === undefined ? '' : `${first.place.file}:${first.place.line}: `;
      throw new ApplyError(
        `${where}could not ${first?.action ?? 'change'} the ${first?.title ?? 'links of a workflow or the labels'}${more}: ${describeError(error)} What was written before stays. Fix the cause and apply again: it continues from there.`,
      );
    }
    for (const change of changes) {
      sink.debug(`Done: ${change.action} ${change.title}`);
      done(change);
    }
  }
}
