// Runs an action of the built dist as GitHub's runner does, and keeps when each line came.

import { runStep } from '../../scripts/runner.mjs';

/** @typedef {{ text: string, at: number }} Line a line as the action wrote it, and when it came, in ms since 1970 */

/**
 * @typedef {Awaited<ReturnType<typeof runStep>> & Times} Seen what a step left behind
 *
 * @typedef {object} Times ms since 1970 by this machine's clock
 * @property {Line[]} lines of the main step
 * @property {number} started when the main step was started
 * @property {number} ended when it ended
 * @property {number | undefined} cancelled when the workflow was cancelled
 */

/**
 * @typedef {object} StepOptions
 * @property {string} [action] folder of the action.yml; the main action by default
 * @property {RegExp} [cancelAt] cancels the workflow at the first line that matches
 * @property {boolean} [killed] kills the main step at once, so that only the post step is left
 * @property {Record<string, string>} [env]
 */

/** What a run of the suite looks like to the action. */
const RUN = {
  GITHUB_ACTOR: 'conformance',
  GITHUB_JOB: 'conformance',
  GITHUB_REPOSITORY: 'tower-deploy/action',
  GITHUB_WORKFLOW: 'Conformance',
};

/**
 * @param {{ node: string, secrets: string[], signal: AbortSignal }} runner
 * @param {Record<string, string>} inputs @param {StepOptions} [options]
 * @returns {Promise<Seen>}
 */
export async function runTimed({ node, secrets, signal }, inputs, { action, cancelAt, killed = false, env = {} } = {}) {
  const workflow = new AbortController();
  const cancel = () => workflow.abort();
  signal.addEventListener('abort', cancel);
  /** @type {Line[]} */
  const lines = [];
  let [started, ended] = [0, 0];
  /** @type {number | undefined} */
  let cancelled;
  workflow.signal.addEventListener('abort', () => {
    cancelled = Date.now();
  });
  if (signal.aborted) cancel();
  try {
    const result = await runStep({
      inputs,
      secrets,
      killed,
      node,
      ...(action === undefined ? {} : { action }),
      env: { ...RUN, ...env },
      cancel: workflow.signal,
      // The terminal's Ctrl-C reaches the suite alone, which then cancels the step.
      detached: process.platform !== 'win32',
      phase: (name) => {
        if (name === 'main') started = Date.now();
        else ended = Date.now();
      },
      receive: (text) => {
        if (ended === 0) lines.push({ text, at: Date.now() });
        if (cancelAt?.test(text)) cancel();
      },
    });
    return { ...result, lines, started, ended: ended || Date.now(), cancelled };
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
