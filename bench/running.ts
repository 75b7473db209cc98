import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { now } from './stats.ts';

/** A program to run. */
export interface Program {
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/** What a program left behind. */
export interface Ended {
  /** ms since 1970. */
  at: number;
  code: number | null;
  lines: number;
  /** The beginning of what it printed. */
  stdout: string;
  stderr: string;
  /** The most memory that it was seen to have, in MB; 0 where the system does not tell. */
  seenMegabytes: number;
}

/** What is told of a process that ran under `clients/peak.mjs`. */
export interface Peak {
  peakKilobytes: number;
  /** Files of dist that were loaded. */
  loaded: string[];
}

/** How often a program's memory is looked at, in ms. */
const LOOK_MS = 100;

const scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

let folders = 0;

/** An empty folder that goes away with the bench. */
export function newFolder(): string {
  folders += 1;
  const folder = join(scratch, String(folders));
  mkdirSync(folder);
  return folder;
}

/** A program that runs. */
export class Running {
  readonly startedAt: number;
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;

  /** @param onOutput is given what the program prints, and when it came, in ms since 1970 */
  constructor({ command, args, env = {} }: Program, onOutput?: (text: string, at: number) => void) {
    this.startedAt = now();
    // A group of its own, so that its curl or sleep ends with it.
    this.#child = spawn(command, args, {
      env: { ...ownEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    if (onOutput !== undefined) this.#child.stdout?.on('data', (chunk: Buffer) => onOutput(chunk.toString(), now()));
    this.ended = this.#end();
    this.ended.catch(() => undefined);
  }

  /** Sends it, and not what it started, a signal. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Ends it where it stands. */
  async stop(): Promise<void> {
    const { pid } = this.#child;
    if (pid !== undefined && this.#child.exitCode === null) {
      try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
      } catch {
        // It ended in the same moment.
      }
    }
    await this.ended;
  }

  async #end(): Promise<Ended> {
    let lines = 0;
    let stdout = '';
    let stderr = '';
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
      if (stdout.length < 200) stdout += chunk.toString('utf8').slice(0, 200);
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-2000);
    });
    let at = 0;
    let seenMegabytes = 0;
    const looks = setInterval(() => {
      seenMegabytes = Math.max(seenMegabytes, megabytesOf(this.#child.pid));
    }, LOOK_MS);
    this.#child.on('exit', () => {
      at = now();
      clearInterval(looks);
    });
    const [code] = (await once(this.#child, 'close')) as [number | null];
    return { at, code, lines, stdout, stderr, seenMegabytes };
  }
}

/** The most memory that a process has had so far, by Linux. */
function megabytesOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** The environment without proxies (everything is on this machine) and without a surrounding workflow's inputs. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const other = /^(INPUT_|STATE_|GITHUB_|RUNNER_|ACTIONS_|NODE_OPTIONS$|TOWER_|CONTROLLER_|(https?|all|no)_proxy$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !other.test(name)));
}

/** Makes a Node program tell its peak memory; `read` when it has ended. */
export function watched({ command, args, env }: Program): { program: Program; read: () => Peak } {
  const file = join(newFolder(), 'peak.json');
  const preload = join(import.meta.dirname, 'clients', 'peak.mjs');
  return {
    program: { command, args: ['--import', preload, ...args], env: { ...env, BENCH_PEAK_FILE: file } },
    read: () => JSON.parse(readFileSync(file, 'utf8')) as Peak,
  };
}

/** Empty files by name, as the runner gives them to a step. */
export function emptyFiles(names: readonly string[]): Record<string, string> {
  const folder = newFolder();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      writeFileSync(path, '');
      return [name, path];
    }),
  );
}
