import type { ConnectionInputs } from './inputs/connection-inputs.ts';
import { limitMemory } from './limit-memory.ts';
import { Console } from './report/log/console.ts';
import { StepReport } from './report/step-report.ts';
import { failOnUncaughtError } from './report/uncaught-error.ts';
import { type PostStep, runPostStep } from './session/run-post-step.ts';
import { runStep, type Step } from './session/run-step.ts';

/*
 * The one entry of the bundle: each file that GitHub runs is a stub that calls one of these functions. None of them
 * throws. What every action needs is part of this file's chunk. Each function loads the rest, the code of its own action,
 * so that the main action starts quickly and no chunk repeats another. Chunks of the same name are one file of dist.
 */

/** Runs the main action: its `runs.main`. */
export async function launch(): Promise<void> {
  limitMemory();
  await main(async () => (await import(/* webpackChunkName: "launch" */ './actions/main.ts')).launchAction);
}

/** Finishes what a main step left undone: the `runs.post` of every action except `token/`. */
export async function afterLaunch(): Promise<void> {
  await post(async () => (await import(/* webpackChunkName: "post" */ './actions/post.ts')).postAction);
}

/** Runs `wait/`: its `runs.main`. */
export async function wait(): Promise<void> {
  limitMemory();
  await main(async () => (await import(/* webpackChunkName: "follow" */ './actions/wait.ts')).waitAction);
}

/** Runs `relaunch/`: its `runs.main`. */
export async function relaunch(): Promise<void> {
  limitMemory();
  await main(async () => (await import(/* webpackChunkName: "follow" */ './actions/relaunch.ts')).relaunchAction);
}

/** Runs `ad-hoc/`: its `runs.main`. */
export async function adHoc(): Promise<void> {
  limitMemory();
  await main(async () => (await import(/* webpackChunkName: "follow" */ './actions/ad-hoc.ts')).adHocAction);
}

/** Runs `cancel/`: its `runs.main`. */
export async function cancel(): Promise<void> {
  await main(async () => (await import(/* webpackChunkName: "follow" */ './actions/cancel.ts')).cancelAction);
}

/** Runs `approve/`: its `runs.main`. */
export async function approve(): Promise<void> {
  await main(async () => (await import(/* webpackChunkName: "follow" */ './actions/approve.ts')).approveAction);
}

/** Runs `apply/`: its `runs.main`. */
export async function apply(): Promise<void> {
  await main(async () => (await import(/* webpackChunkName: "apply" */ './actions/apply.ts')).applyAction);
}

/** Runs `export/`: its `runs.main`. */
export async function exportResources(): Promise<void> {
  await main(async () => (await import(/* webpackChunkName: "export" */ './actions/export.ts')).exportAction);
}

/** Runs `query/`: its `runs.main`. */
export async function query(): Promise<void> {
  await main(async () => (await import(/* webpackChunkName: "query" */ './actions/query.ts')).queryAction);
}

/** Runs `token/`: its `runs.main`. */
export async function token(): Promise<void> {
  await main(async () => (await import(/* webpackChunkName: "token" */ './actions/token.ts')).tokenAction);
}

/** Revokes the token that `token/` created: its `runs.post`. */
export async function afterToken(): Promise<void> {
  await post(async () => (await import(/* webpackChunkName: "token" */ './actions/post-token.ts')).postTokenAction);
}

/** Returns the parts of a main step, which write what they read early to the report. */
type MainAction<Inputs> = (report: StepReport) => Step<Inputs>;

async function main<Inputs extends { connection: ConnectionInputs }>(
  load: () => Promise<MainAction<Inputs>>,
): Promise<void> {
  const report = newReport();
  const action = await load();
  await runStep(report, action(report));
}

async function post(load: () => Promise<(report: StepReport) => PostStep>): Promise<void> {
  const report = newReport();
  const action = await load();
  await runPostStep(report, action(report));
}

function newReport(): StepReport {
  const console = new Console();
  failOnUncaughtError(console);
  return new StepReport(console);
}
