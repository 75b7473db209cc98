import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 take less memory. For a step that follows a job: the memory must not depend on how much the job prints, and
 * the step mostly waits. Call it before other code runs.
 */
export function limitMemory(): void {
  // V8 enlarges the semi-spaces for a stream of short-lived pages of events, by some 80 MB without benefit.
  setFlagsFromString('--semi-space-growth-factor=1');
  // The optimizing compilers and their code take some 12 MB. Most of the work is done by regular expressions and by Node
  // itself, which they do not make faster.
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-maglev');
}
