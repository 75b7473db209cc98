import type { Ended } from '../run.ts';
import { hasLost, outputOf, printedLines, printingJobs } from '../truth.ts';

/** What is printed is the controller's, in order, each line once; `log_complete` is true only when all of it is there. */
export function logHolds(ended: Ended): string[] {
  const { draw, step, jobs, secrets } = ended;
  if (draw.inputs['log'] !== 'all') return [];
  const printing = jobs.flatMap((job) => printingJobs(ended, job));
  const expected = printing.flatMap((job) => outputOf(job, secrets));
  const printed = printedLines(ended);
  const complete = step.outputs['log_complete'] === 'true';
  if (complete && printing.some(hasLost)) return ['complete although events were lost'];
  // The nodes of a workflow print side by side: there the number of each line counts.
  const one = jobs.every(({ type }) => type !== 'workflow_job');
  const stray = one ? firstOutOfOrder(printed, expected) : firstTooMany(printed, expected);
  if (stray !== undefined) return [`printed twice, in disorder, or by nobody: ${JSON.stringify(stray)}`];
  if (complete && printed.length !== expected.length)
    return [`complete with ${printed.length} of ${expected.length} lines`];
  return [];
}

/** The first printed line that does not come after the ones before it. */
function firstOutOfOrder(printed: readonly string[], expected: readonly string[]): string | undefined {
  let at = 0;
  for (const line of printed) {
    const found = expected.indexOf(line, at);
    if (found < 0) return line;
    at = found + 1;
  }
  return undefined;
}

/** The first line that is printed more often than it is in the output. */
function firstTooMany(printed: readonly string[], expected: readonly string[]): string | undefined {
  const left = new Map<string, number>();
  for (const line of expected) left.set(line, (left.get(line) ?? 0) + 1);
  for (const line of printed) {
    const count = left.get(line) ?? 0;
    if (count === 0) return line;
    left.set(line, count - 1);
  }
  return undefined;
}
