import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Go programs, each built once from its source into a folder that Git ignores. */
const TOOLS = {
  act: 'github.com/nektos/act@v0.2.89',
  actionlint: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
};

/** Why the tests that need such a program cannot run here, or nothing. In CI that is a failure, not a reason. */
export function whyNot(): string | undefined {
  if (process.platform === 'win32') return 'act on Windows runs the steps of a workflow in another shell';
  if (process.env['CI']) return undefined;
  return spawnSync('go', ['version']).status === 0 ? undefined : 'there is no Go on this machine to build act with';
}

export function install(tool: keyof typeof TOOLS): string {
  const source = TOOLS[tool];
  const folder = join(root, '.cache', source.slice(source.lastIndexOf('/') + 1));
  const program = join(folder, tool);
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  // GOFLAGS of a machine may ask for a vendor folder, which there is none of here.
  const env = { ...process.env, GOBIN: folder, GOFLAGS: '' };
  const go = spawnSync('go', ['install', source], { cwd: folder, env, encoding: 'utf8' });
  if (go.status !== 0) throw new Error(`go install ${source} failed: ${go.error ?? go.stderr}`);
  return program;
}

/** Why a program of Python cannot run here, or nothing. In CI that is a failure, not a reason. */
export function whyNoPython(): string | undefined {
  if (process.platform === 'win32') return 'the environment of a Python program has other paths on Windows';
  if (process.env['CI']) return undefined;
  return spawnSync('python3', ['-m', 'venv', '--help']).status === 0
    ? undefined
    : 'there is no Python on this machine to run it';
}

/** Packages of Python, installed once into an environment of their own in a folder that Git ignores; gives its programs' folder. */
function installPython(...packages: [string, ...string[]]): string {
  const folder = join(root, '.cache', packages[0].replace('==', '@'));
  const bin = join(folder, 'bin');
  const done = join(folder, 'installed');
  if (existsSync(done)) return bin;
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages];
  for (const [command, args] of [
    ['python3', ['-m', 'venv', folder]],
    [join(bin, 'python'), pip],
  ] as const) {
    const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${packages.join(' ')} could not be installed: ${error ?? stderr}`);
  }
  writeFileSync(done, '');
  return bin;
}

/** The path of zizmor, which audits workflows for what an attacker could use. */
export function installZizmor(): string {
  return join(installPython('zizmor==1.32.0'), 'zizmor');
}

/**
 * The folder of the controller's own command line client, `awx`, and of the Python that has its library. It imports
 * distutils, which Python 3.12 has no more and setuptools brings.
 */
export function installAwx(): string {
  return installPython('awxkit==24.6.1', 'setuptools==80.9.0');
}
