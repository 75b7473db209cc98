import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { unpackArchive } from './archive.ts';
import { install, root } from './tools.ts';

export interface JobRun {
  result: string;
  /** What the steps printed, as `step: line`. */
  lines: string[];
}

export interface WorkflowRun {
  jobs: Record<string, JobRun>;
  /** What a person would look at when a job failed. */
  log: string;
}

interface Entry {
  jobID?: string;
  jobResult?: string;
  msg?: string;
  raw_output?: boolean;
  step?: string;
}

/** How a workflow is run. */
interface RunOptions {
  vars: Record<string, string>;
  secrets: Record<string, string>;
  /** What began it, `push` by default, and what GitHub tells of that. */
  event?: string;
  payload?: unknown;
  /** A folder of programs that are found before the machine's. */
  programs?: string;
}

/** Runs a workflow as a repository's own, with this checkout as `tower-deploy/action@v1`. */
export async function runWorkflow(
  file: string,
  { vars, secrets, event = 'push', payload = {}, programs }: RunOptions,
): Promise<WorkflowRun> {
  const act = install('act');
  const scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-act-'));
  try {
    const workflow = join(scratch, 'repository', '.github', 'workflows', basename(file));
    mkdirSync(join(workflow, '..'), { recursive: true });
    // Legs of a matrix that start at the same moment crash act now and then: it writes a map without a lock.
    writeFileSync(workflow, readFileSync(file, 'utf8').replace(/^( +max-parallel): \d+$/gm, '$1: 1'));
    makeRepository(join(scratch, 'repository'));
    const payloadFile = join(scratch, 'event.json');
    writeFileSync(payloadFile, JSON.stringify(payload));
    const args = [event, '--json', '--workflows', workflow, '--platform', 'ubuntu-latest=-self-hosted'];
    args.push('--eventpath', payloadFile);
    args.push('--no-cache-server', '--local-repository', `tower-deploy/action@v1=${checkout(scratch)}`);
    for (const [name, value] of Object.entries(vars)) args.push('--var', `${name}=${value}`);
    // A secret given by name alone is taken from the environment, and stays out of the list of processes.
    for (const name of Object.keys(secrets)) args.push('--secret', name);
    // No settings of the machine's own act, and nothing left in its cache.
    const home = { HOME: scratch, XDG_CACHE_HOME: join(scratch, 'cache'), XDG_CONFIG_HOME: join(scratch, 'config') };
    const path = [programs, process.env['PATH']].filter(Boolean).join(delimiter);
    const env = { ...process.env, PATH: path, ...home, ...secrets };
    const all = await output(act, args, join(scratch, 'repository'), env);
    const entries = all.split('\n').map(readEntry);
    return { jobs: readJobs(entries), log: entries.map(describe).filter(Boolean).join('\n') };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Gives the workflow a commit and a name of its repository. */
function makeRepository(folder: string): void {
  const who = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['remote', 'add', 'origin', 'https://github.com/octocat/shop'],
    ['add', '.'],
    [...who, 'commit', '--quiet', '--message', 'Deploy'],
  ]) {
    const { status, error, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${error ?? stderr}`);
  }
}

/** What the steps of a job that has to succeed have printed. */
export function linesOf({ jobs, log }: WorkflowRun, name: string): string {
  const found = jobs[name];
  // A failure without the log would tell nothing.
  if (found?.result !== 'success') throw new Error(`The job ${name}: ${found?.result ?? 'did not run'}\n${log}`);
  return found.lines.join('\n');
}

/** What GitHub sends for `uses:`. It reads a reusable workflow from the repository itself. */
function checkout(scratch: string): string {
  const folder = join(scratch, 'action');
  unpackArchive(folder);
  const workflow = join('.github', 'workflows', 'deploy.yml');
  cpSync(join(root, workflow), join(folder, workflow));
  return folder;
}

function output(program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
    }
    child.on('error', reject).on('close', () => resolve(text));
  });
}

function readEntry(line: string): Entry {
  // What act says before it has read its options is no JSON.
  return line.startsWith('{') ? (JSON.parse(line) as Entry) : { msg: line };
}

function readJobs(entries: Entry[]): Record<string, JobRun> {
  const jobs: Record<string, JobRun> = {};
  for (const { jobID, jobResult, msg, raw_output, step } of entries) {
    if (jobID === undefined) continue;
    jobs[jobID] ??= { result: 'unfinished', lines: [] };
    if (jobResult !== undefined) jobs[jobID].result = jobResult;
    if (raw_output) jobs[jobID].lines.push(`${step}: ${msg?.trimEnd()}`);
  }
  return jobs;
}

/** act looks for a Git repository again and again, and says each time that there is none. */
const NOISE = /git repository|unable to get git/;

function describe({ jobID, msg }: Entry): string {
  return msg && !NOISE.test(msg) ? `${jobID ?? 'act'}: ${msg.trimEnd()}` : '';
}
