import { ApplyError, describeError } from '../../errors.ts';
import type { Sink } from '../../sink.ts';
import type { Change } from '../plan/plan.ts';
import type { Work, Writer } from '../plan/work.ts';

/**
 * Carries a plan out, work by work. What was written before a failure stays: applying again continues from there.
 * @param done gets each change that was carried out
 * @throws ApplyError that says where it stopped; the signal's reason between two works
 */
export async function carryOut(
  works: readonly Work[],
  writer: Writer,
  sink: Sink,
  signal: AbortSignal,
  done: (change: Change) => void,
): Promise<void> {
  for (const { changes, write } of works) {
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
