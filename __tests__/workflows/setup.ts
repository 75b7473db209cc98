import { install, installAwx, installZizmor, whyNoPython, whyNot } from './tools.ts';

/** Before the first of the workflows' tests: files that run side by side would install the same program into one folder. */
export default function setup(): void {
  if (!whyNot()) for (const tool of ['act', 'actionlint'] as const) install(tool);
  if (!whyNoPython()) for (const installed of [installZizmor, installAwx]) installed();
}
