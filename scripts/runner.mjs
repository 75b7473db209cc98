// Runs one step the way GitHub's runner does, without GitHub: the same environment, the same files, main and then post,
// a cancel as the runner sends it. Needs no package. The demo and the scenario tests run dist with it.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Log } from './log.mjs';

/**
 * @typedef {object} Step
 * @property {Record<string, string>} inputs what the workflow gives under `with`
 * @property {string} [action] the folder of the action.yml, from the root of the repository; the main action's by default
 * @property {Record<string, string>} [env] what the workflow gives under `env`, and what differs on this runner
 * @property {string} [token] the workflow's own token, `github.token`
 * @property {object} [matrix] the leg of the job's matrix
 * @property {string[]} [secrets] hidden from the start, as GitHub hides `secrets.X`
 * @property {boolean} [colour]
 * @property {(line: string) => void} [print] gets each line of the log as a person sees it
 * @property {(line: string) => void} [receive] gets each line as the action wrote it
 * @property {string} [node] the Node that runs the step; the current one by default
 * @property {AbortSignal} [cancel] cancels the workflow
 * @property {boolean} [killed] main was killed before it could tidy up: no grace at the cancel
 * @property {[signal: NodeJS.Signals, afterMs: number][]} [signals] what a cancel sends in place of the runner's signals
 * @property {(name: 'main' | 'post') => void} [phase] is told what begins
 * @property {boolean} [detached] keeps the terminal's Ctrl-C away from the step: it gets the runner's signals only
 */

/**
 * @typedef {object} Result
 * @property {'success' | 'failure' | 'cancelled'} conclusion
 * @property {number | null} exitCode of main
 * @property {number | null} postExitCode
 * @property {Record<string, string>} outputs
 * @property {Record<string, string>} state
 * @property {string} summary
 * @property {string[]} log as a person sees it, main and post
 * @property {string[]} raw as the action wrote it
 * @property {number} postFrom where in `raw` the post step begins
 * @property {import('./log.mjs').Annotation[]} annotations
 */

/** @typedef {{ exitCode: number | null, outputs: Record<string, string>, state: Record<string, string>, summary: string }} Phase */

const root = resolve(fileURLToPath(import.meta.url), '../..');
const OS = { darwin: 'macOS', linux: 'Linux', win32: 'Windows' };
const ARCH = { arm64: 'ARM64', x64: 'X64' };
const SIGTERM_AFTER = 7500;
const KILL_AFTER = SIGTERM_AFTER + 2500;
/** @type {[NodeJS.Signals, number][]} */
const CANCEL = [
  ['SIGINT', 0],
  ['SIGTERM', SIGTERM_AFTER],
  ['SIGKILL', KILL_AFTER],
];
/** @type {[NodeJS.Signals, number][]} */
const KILL = [['SIGKILL', 0]];
const EXPRESSION = /^\$\{\{ (.+) \}\}$/;
const SUMMARY_LIMIT = 1024 * 1024;

/** @param {string} action @returns {{ main: string, post?: string, inputs: Record<string, string> }} */
export function readAction(action = '.', token = '', matrix = /** @type {object | null} */ (null)) {
  const actions = JSON.parse(readFileSync(join(root, 'dist', 'actions.json'), 'utf8'));
  if (!actions[action]) throw new Error(`dist/actions.json knows no action ${action}: run npm run build`);
  const { inputs, ...scripts } = actions[action];
  /** @type {Record<string, string>} the expressions that a default may hold */
  const expressions = { 'github.token': token, 'toJSON(matrix)': JSON.stringify(matrix, null, 2) };
  const evaluated = Object.entries(inputs).map(([name, value]) => {
    const [, expression = ''] = EXPRESSION.exec(value) ?? [];
    return [name, expressions[expression] ?? value];
  });
  return { ...scripts, inputs: Object.fromEntries(evaluated) };
}

/** @param {Step} step @returns {Promise<Result>} */
export async function runStep(step) {
  const { main, post, inputs } = readAction(step.action, step.token, step.matrix);
  const scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-step-'));
  const log = new Log({
    colour: step.colour ?? false,
    secrets: [...(step.secrets ?? []), step.token ?? ''].filter(Boolean),
  });
  const shown = /** @type {string[]} */ ([]);
  const raw = /** @type {string[]} */ ([]);
  const read = (/** @type {string} */ line) => {
    raw.push(line);
    step.receive?.(line);
    for (const text of log.read(line)) {
      shown.push(text);
      step.print?.(text);
    }
  };
  try {
    const env = { ...stepEnvironment(scratch), ...inputVariables({ ...inputs, ...step.inputs }), ...step.env };
    step.phase?.('main');
    const first = await runPhase(main, join(scratch, 'main'), env, read, step);
    const state = { ...log.state, ...first.state };
    const stateVariables = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
    const postFrom = raw.length;
    log.nextStep();
    if (post) step.phase?.('post');
    // Post runs after a cancel as well, and nothing cancels it.
    const last = post
      ? await runPhase(post, join(scratch, 'post'), { ...env, ...stateVariables }, read, {
          node: step.node,
          detached: step.detached ?? false,
        })
      : undefined;
    return {
      conclusion: conclude(first, log.faults, step.cancel),
      exitCode: first.exitCode,
      postExitCode: last ? last.exitCode : null,
      outputs: { ...log.outputs, ...first.outputs },
      state,
      summary: first.summary + (last ? last.summary : ''),
      log: shown,
      raw,
      postFrom,
      annotations: log.annotations,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {Phase} main @param {string[]} faults @param {AbortSignal | undefined} cancel @returns {Result['conclusion']} */
function conclude(main, faults, cancel) {
  // Cancelled is cancelled, whatever the exit status.
  if (cancel?.aborted) return 'cancelled';
  const tooLong = Buffer.byteLength(main.summary) > SUMMARY_LIMIT;
  return main.exitCode === 0 && faults.length === 0 && !tooLong ? 'success' : 'failure';
}

/**
 * @param {string} script @param {string} folder @param {Record<string, string>} env
 * @param {(line: string) => void} read @param {Pick<Step, 'cancel' | 'killed' | 'signals' | 'detached'> & { node?: string | undefined }} step
 * @returns {Promise<Phase>}
 */
async function runPhase(script, folder, env, read, { cancel, killed = false, signals, node, detached = false }) {
  mkdirSync(folder, { recursive: true });
  const files = { GITHUB_OUTPUT: '', GITHUB_STATE: '', GITHUB_STEP_SUMMARY: '', GITHUB_ENV: '', GITHUB_PATH: '' };
  const paths = Object.fromEntries(Object.keys(files).map((name) => [name, join(folder, name)]));
  for (const path of Object.values(paths)) writeFileSync(path, '');
  const child = spawn(node ?? process.execPath, [join(root, script)], {
    cwd: env['GITHUB_WORKSPACE'],
    env: { ...inherited(), ...env, ...paths },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
  });
  for (const input of [child.stdout, child.stderr]) onLines(input, read);
  const timers = cancelOn(cancel, child, signals ?? (killed ? KILL : CANCEL));
  const exitCode = await new Promise((done, fail) => child.on('error', fail).on('close', done));
  for (const timer of timers) clearTimeout(timer);
  const text = (/** @type {string} */ name) => readFileSync(paths[name] ?? '', 'utf8');
  return {
    exitCode,
    outputs: parseFileCommand(text('GITHUB_OUTPUT')),
    state: parseFileCommand(text('GITHUB_STATE')),
    summary: text('GITHUB_STEP_SUMMARY'),
  };
}

/**
 * @param {AbortSignal | undefined} cancel @param {import('node:child_process').ChildProcess} child
 * @param {[NodeJS.Signals, number][]} signals
 */
function cancelOn(cancel, child, signals) {
  /** @type {NodeJS.Timeout[]} */
  const timers = [];
  const begin = () => {
    for (const [signal, after] of signals) timers.push(setTimeout(() => child.kill(signal), after));
  };
  if (cancel?.aborted) begin();
  else cancel?.addEventListener('abort', begin, { once: true });
  return timers;
}

/** @param {import('node:stream').Readable} stream @param {(line: string) => void} read */
function onLines(stream, read) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    // The runner's lines end at a bare carriage return too, so a command may follow one.
    const lines = `${rest}${chunk}`.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    lines.forEach(read);
  });
  stream.on('end', () => {
    if (rest !== '') read(rest.replace(/\r$/, ''));
  });
}

/** What the machine brings, without another step's inputs and files: the tests themselves may run in a workflow. */
function inherited() {
  const own = /^(INPUT_|STATE_|GITHUB_|RUNNER_|ACTIONS_|NODE_OPTIONS$|FORCE_COLOR$|NO_COLOR$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

/** @param {Record<string, string>} inputs every declared input is set, to its default or to nothing */
function inputVariables(inputs) {
  const name = (/** @type {string} */ input) => `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
  return Object.fromEntries(Object.entries(inputs).map(([input, value]) => [name(input), value]));
}

/** @param {string} scratch @returns {Record<string, string>} */
function stepEnvironment(scratch) {
  const [workspace, temp, tools] = ['workspace', 'temp', 'tools'].map((name) => join(scratch, name));
  for (const folder of [workspace, temp, tools]) mkdirSync(folder ?? '', { recursive: true });
  const event = join(scratch, 'event.json');
  writeFileSync(event, '{}');
  return {
    CI: 'true',
    GITHUB_ACTION: '__tower-deploy_action',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTION_REPOSITORY: 'tower-deploy/action',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'deploy',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octocat/shop',
    GITHUB_REPOSITORY_OWNER: 'octocat',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '3',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKFLOW_REF: 'octocat/shop/.github/workflows/deploy.yml@refs/heads/main',
    GITHUB_WORKSPACE: workspace ?? '',
    RUNNER_ARCH: Object.entries(ARCH).find(([name]) => name === arch())?.[1] ?? arch(),
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'demo',
    RUNNER_OS: Object.entries(OS).find(([name]) => name === platform())?.[1] ?? platform(),
    RUNNER_TEMP: temp ?? '',
    RUNNER_TOOL_CACHE: tools ?? '',
  };
}

/** @param {string} text `name=value` lines, and `name<<MARK … MARK` for values of several lines @returns {Record<string, string>} */
export function parseFileCommand(text) {
  /** @type {Record<string, string>} */
  const values = {};
  const lines = text.split(/\r?\n/);
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    const [, name, mark] = /^([^=]*?)<<(.+)$/.exec(line) ?? [];
    const [, key, value] = /^([^=]+)=(.*)$/s.exec(line) ?? [];
    if (name !== undefined && mark !== undefined) {
      const end = lines.indexOf(mark);
      if (end === -1) throw new Error(`A file command has no end: ${name}<<${mark}`);
      values[name] = lines
        .splice(0, end + 1)
        .slice(0, end)
        .join('\n');
    } else if (key !== undefined) values[key] = value ?? '';
    else if (line !== '') throw new Error(`A file command cannot be read: ${line}`);
  }
  return values;
}
