import { afterLaunchAction } from './actions/after-launch.ts';
import { launchAction } from './actions/launch.ts';

/* The one entry of the bundle: each file that GitHub runs is a stub that calls one of these. None of them throws. */

/** The main action's `runs.main`. */
export async function launch(): Promise<void> {
  await launchAction();
}

/** The main action's `runs.post`. */
export async function afterLaunch(): Promise<void> {
  await afterLaunchAction();
}
