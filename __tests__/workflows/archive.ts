import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from './tools.ts';

/**
 * Writes what GitHub would send to a job that says `uses:`, if the working tree were committed as it is.
 * @returns the path of the `.tar.gz`
 */
export function archive(folder: string): string {
  const file = join(folder, 'archive.tar.gz');
  const objects = join(folder, 'objects');
  const index = join(folder, 'index');
  mkdirSync(objects, { recursive: true });
  // An index and objects of its own: the repository stays unchanged.
  copyFileSync(resolve(root, git(['rev-parse', '--git-path', 'index'])), index);
  const env = {
    GIT_INDEX_FILE: index,
    GIT_OBJECT_DIRECTORY: objects,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(root, git(['rev-parse', '--git-path', 'objects'])),
  };
  git(['add', '--all'], env);
  git(['archive', '--format=tar.gz', `--output=${file}`, git(['write-tree'], env)], env);
  return file;
}

/** Unpacks what GitHub would send into the folder, which is created. */
export function unpackArchive(folder: string): void {
  const scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-archive-'));
  try {
    mkdirSync(folder, { recursive: true });
    command('tar', ['-xzf', archive(scratch), '-C', folder]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const git = (args: string[], env: NodeJS.ProcessEnv = {}): string => command('git', args, env);

function command(program: string, args: string[], env: NodeJS.ProcessEnv = {}): string {
  const options = { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' } as const;
  const { status, error, stdout, stderr } = spawnSync(program, args, options);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error ?? stderr}`);
  return stdout.trim();
}
