import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Where a user's clones share what they install. */
const SHARED = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'tower-deploy');

/**
 * Installs something once for all clones of this user, and returns its folder.
 * While another clone installs it, and after a killed install, it goes to a folder of this clone that Git ignores.
 */
function installOnce(name: string, work: (folder: string) => void): string {
  const [shared, own] = [join(SHARED, name), join(root, '.cache', name)];
  const done = [shared, own].find((folder) => existsSync(join(folder, 'installed')));
  if (done !== undefined) return done;
  const claim = `${shared}.installing`;
  const isMine = claimed(claim);
  const folder = isMine ? shared : own;
  try {
    mkdirSync(folder, { recursive: true });
    work(folder);
    writeFileSync(join(folder, 'installed'), '');
    return folder;
  } finally {
    if (isMine) rmdirSync(claim);
  }
}

/** Creates the folder; returns false if it exists or cannot be created. */
function claimed(folder: string): boolean {
  try {
    mkdirSync(SHARED, { recursive: true });
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Go programs, each built once from its source. */
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
  const folder = installOnce(source.slice(source.lastIndexOf('/') + 1), (to) => {
    // GOFLAGS of a machine may ask for a vendor folder, which there is none of here.
    const env = { ...process.env, GOBIN: to, GOFLAGS: '' };
    const go = spawnSync('go', ['install', source], { cwd: to, env, encoding: 'utf8' });
    if (go.status !== 0) throw new Error(`go install ${source} failed: ${go.error ?? go.stderr}`);
  });
  return join(folder, tool);
}

/** Why a program of Python cannot run here, or nothing. In CI that is a failure, not a reason. */
export function whyNoPython(): string | undefined {
  if (process.platform === 'win32') return 'the environment of a Python program has other paths on Windows';
  if (process.env['CI']) return undefined;
  return spawnSync('python3', ['-m', 'venv', '--help']).status === 0
    ? undefined
    : 'there is no Python on this machine to run it';
}

/** Installs packages of Python into an environment of their own, and returns the folder of its programs. */
function installPython(...packages: [string, ...string[]]): string {
  const folder = installOnce(packages[0].replace('==', '@'), (to) => {
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages];
    for (const [command, args] of [
      ['python3', ['-m', 'venv', to]],
      [join(to, 'bin', 'python'), pip],
    ] as const) {
      const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${packages.join(' ')} could not be installed: ${error ?? stderr}`);
    }
  });
  return join(folder, 'bin');
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
