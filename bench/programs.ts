import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAction } from '../scripts/runner.mjs';
import { emptyFiles, type Program } from './running.ts';
import type { Served } from './served.ts';

const root = join(import.meta.dirname, '..');
const client = (name: string): string => join(import.meta.dirname, 'clients', name);

/** What to launch. */
export interface Order {
  template: number;
  /** JSON. */
  extraVars?: string | undefined;
}

/** This action's main step, as the runner starts it. */
export function action(served: Served, { template, extraVars }: Order, more: Record<string, string> = {}): Program {
  const { main, inputs } = readAction();
  const given: Record<string, string> = {
    url: served.url,
    token: served.token,
    template_id: String(template),
    extra_vars: extraVars ?? '',
    ...more,
  };
  const files = emptyFiles(['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH']);
  const variables = Object.entries({ ...inputs, ...given }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const run = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'octocat/shop',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
  };
  const env = { ...(Object.fromEntries(variables) as Record<string, string>), ...run, ...files };
  return { command: process.execPath, args: [join(root, main)], env };
}

/** A Node script that sends these requests and does nothing else. */
export function bare(served: Served, requests: readonly unknown[]): Program {
  return { command: process.execPath, args: [client('bare.mjs'), served.url, served.token, JSON.stringify(requests)] };
}

/** A Node script that reads a job's log and does nothing else. */
export function reader(served: Served, job: number, how: 'events' | 'download'): Program {
  return { command: process.execPath, args: [client('read.mjs'), served.url, served.token, String(job), how] };
}

/** A way to launch and wait that people use instead. */
export type Rival = (served: Served, order: Order) => Program;

/** The others, as far as they can be had here. */
export interface Rivals {
  bash: Rival | undefined;
  python: Rival | undefined;
  awx: Rival | undefined;
  leftOut: string[];
}

/** The awx CLI imports distutils, which Python 3.12 has no more and this package brings. */
const PACKAGES = ['requests==2.34.2', 'awxkit==24.6.1', 'setuptools==80.9.0'];

/** Finds what is on this machine; Python packages go into a folder of their own, once. */
export function findRivals(): Rivals {
  const leftOut: string[] = [];
  const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
  const positional = (served: Served, { template, extraVars }: Order, pause: number): string[] => [
    served.url,
    served.token,
    String(template),
    String(pause),
    ...(extraVars === undefined ? [] : [extraVars]),
  ];
  let bash: Rival | undefined;
  if (has('bash') && has('curl') && (has('jq') || has('python3'))) {
    bash = (served, order) => ({ command: 'bash', args: [client('guide.sh'), ...positional(served, order, 15)] });
  } else leftOut.push("The guide's bash loop: it needs bash, curl, and jq or python3.");
  const bin = pythonFolder(leftOut);
  if (bin === undefined) return { bash, python: undefined, awx: undefined, leftOut };
  return {
    bash,
    leftOut,
    python: (served, order) => ({
      command: join(bin, 'python'),
      args: [client('guide.py'), ...positional(served, order, 15)],
    }),
    awx: (served, { template, extraVars }) => ({
      command: join(bin, 'awx'),
      args: [
        ...['--conf.host', served.url, '--conf.token', served.token],
        ...['job_templates', 'launch', String(template), '--monitor'],
        ...(extraVars === undefined ? [] : ['--extra_vars', extraVars]),
      ],
    }),
  };
}

function pythonFolder(leftOut: string[]): string | undefined {
  const cache = join(root, '.cache');
  const folder = join(cache, 'bench-python');
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');
  if (existsSync(join(bin, 'awx'))) return bin;
  mkdirSync(cache, { recursive: true });
  const steps: [string, string[]][] = [
    ['python3', ['-m', 'venv', folder]],
    [join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES]],
  ];
  for (const [command, args] of steps) {
    const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 90_000 });
    if (status === 0) continue;
    const why = error?.message ?? stderr.trim().split('\n').at(-1) ?? `exit status ${status}`;
    leftOut.push(`The guide's Python client and the awx CLI: their packages could not be installed (${why}).`);
    return undefined;
  }
  return bin;
}
