import { setFlagsFromString } from 'node:v8';
import { afterLaunchAction } from './actions/after-launch.ts';
import { endOnFault } from './actions/fault.ts';
import { launchAction } from './actions/launch.ts';
import { Console } from './report/console.ts';

/* The one entry of the bundle: each file that GitHub runs is a stub that calls one of these. None of them throws. */

/** The main action's `runs.main`. */
export async function launch(): Promise<void> {
  await run(launchAction);
}

/** The main action's `runs.post`. */
export async function afterLaunch(): Promise<void> {
  await run(afterLaunchAction);
}

/**
 * V8 answers a stream of short-lived pages of events with an ever larger nursery, some 80 MB for nothing: the memory
 * of a step should not depend on how much its job prints.
 */
function keepNurserySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

async function run(action: (console: Console) => Promise<void>): Promise<void> {
  keepNurserySmall();
  const console = new Console();
  endOnFault(console);
  await action(console);
}
