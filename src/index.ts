import { limitMemory } from './limit-memory.ts';
import { Console } from './report/log/console.ts';
import { failOnUncaughtError } from './report/uncaught-error.ts';

/*
 * The one entry of the bundle: each file that GitHub runs is a stub that calls one of these functions. None of them
 * throws. Each loads only the code of its own action, so that the main action starts quickly.
 */

/** Runs the main action: its `runs.main`. */
export async function launch(): Promise<void> {
  limitMemory();
  await run(async (console) => (await import('./actions/main.ts')).launchAction(console));
}

/** Finishes what a main step left undone: the `runs.post` of every action except `token/`. */
export async function afterLaunch(): Promise<void> {
  await run(async (console) => (await import('./actions/post.ts')).postAction(console));
}

/** Runs `wait/`: its `runs.main`. */
export async function wait(): Promise<void> {
  limitMemory();
  await run(async (console) => (await import('./actions/wait.ts')).waitAction(console));
}

/** Runs `relaunch/`: its `runs.main`. */
export async function relaunch(): Promise<void> {
  limitMemory();
  await run(async (console) => (await import('./actions/relaunch.ts')).relaunchAction(console));
}

/** Runs `ad-hoc/`: its `runs.main`. */
export async function adHoc(): Promise<void> {
  limitMemory();
  await run(async (console) => (await import('./actions/ad-hoc.ts')).adHocAction(console));
}

/** Runs `cancel/`: its `runs.main`. */
export async function cancel(): Promise<void> {
  await run(async (console) => (await import('./actions/cancel.ts')).cancelAction(console));
}

/** Runs `approve/`: its `runs.main`. */
export async function approve(): Promise<void> {
  await run(async (console) => (await import('./actions/approve.ts')).approveAction(console));
}

/** Runs `apply/`: its `runs.main`. */
export async function apply(): Promise<void> {
  await run(async (console) => (await import('./actions/apply.ts')).applyAction(console));
}

/** Runs `export/`: its `runs.main`. */
export async function exportResources(): Promise<void> {
  await run(async (console) => (await import('./actions/export.ts')).exportAction(console));
}

/** Runs `query/`: its `runs.main`. */
export async function query(): Promise<void> {
  await run(async (console) => (await import('./actions/query.ts')).queryAction(console));
}

/** Runs `token/`: its `runs.main`. */
export async function token(): Promise<void> {
  await run(async (console) => (await import('./actions/token.ts')).tokenAction(console));
}

/** Revokes the token that `token/` created: its `runs.post`. */
export async function afterToken(): Promise<void> {
  await run(async (console) => (await import('./actions/post-token.ts')).postTokenAction(console));
}

async function run(action: (console: Console) => Promise<void>): Promise<void> {
  const console = new Console();
  failOnUncaughtError(console);
  await action(console);
}
