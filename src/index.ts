import { Console } from './report/log/console.ts';
import { failOnUncaughtError } from './report/uncaught-error.ts';

/*
 * The one entry of the bundle: each file that GitHub runs is a stub that calls one of these. None of them throws.
 * What only a building block needs is loaded only by it, so that the main action starts as quickly as without.
 */

/** The main action's `runs.main`. */
export async function launch(): Promise<void> {
  await run(async (console) => (await import('./actions/main.ts')).launchAction(console));
}

/** The `runs.post` of every action: does what its main step left undone. */
export async function afterLaunch(): Promise<void> {
  await run(async (console) => (await import('./actions/post.ts')).postAction(console));
}

/** The `runs.main` of `wait/`. */
export async function wait(): Promise<void> {
  await run(async (console) => (await import('./actions/wait.ts')).waitAction(console));
}

/** The `runs.main` of `cancel/`. */
export async function cancel(): Promise<void> {
  await run(async (console) => (await import('./actions/cancel.ts')).cancelAction(console));
}

/** The `runs.main` of `approve/`. */
export async function approve(): Promise<void> {
  await run(async (console) => (await import('./actions/approve.ts')).approveAction(console));
}

/** The `runs.main` of `apply/`. */
export async function apply(): Promise<void> {
  await run(async (console) => (await import('./actions/apply.ts')).applyAction(console));
}

/** The `runs.main` of `query/`. */
export async function query(): Promise<void> {
  await run(async (console) => (await import('./actions/query.ts')).queryAction(console));
}

/** The `runs.main` of `token/`. */
export async function token(): Promise<void> {
  await run(async (console) => (await import('./actions/token.ts')).tokenAction(console));
}

/** The `runs.post` of `token/`: revokes what its main step made. */
export async function afterToken(): Promise<void> {
  await run(async (console) => (await import('./actions/post-token.ts')).postTokenAction(console));
}

async function run(action: (console: Console) => Promise<void>): Promise<void> {
  const console = new Console();
  failOnUncaughtError(console);
  await action(console);
}
