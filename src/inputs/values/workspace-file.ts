import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type Message, message } from '../../messages/message.ts';
import { InputProblem } from './input-reader.ts';

/*
 * The files that inputs name: in the workspace or in the runner's temporary folder (`runner.temp`). Files elsewhere are
 * refused, also through a symbolic link: a pull request can choose the path and commit the link. Content that is read
 * is sent and printed, and a file that is written could be one of the runner's own.
 */

/** Where a path leads. `link` is a path in the folders that leads out of them through a symbolic link. */
type FileLocation = 'inside' | 'outside' | 'link';

/** Returns the folder from which paths in inputs count. */
export function workspaceFolder(): string {
  return process.env['GITHUB_WORKSPACE'] || process.cwd();
}

/** Returns the folders whose files inputs may name: the workspace and `runner.temp`. */
function allowedFolders(): string[] {
  return [workspaceFolder(), process.env['RUNNER_TEMP'] ?? ''].filter((folder) => folder !== '');
}

/**
 * Returns where a path leads. The path need not exist.
 * @param file relative to the workspace
 * @throws an error of the file system, such as ENOTDIR or EACCES
 */
function locationOf(file: string, folders: readonly string[]): FileLocation {
  const absolute = path.resolve(workspaceFolder(), file);
  const real = resolved(absolute);
  if (folders.some((folder) => existsSync(folder) && isIn(realpathSync(folder), real))) return 'inside';
  return folders.some((folder) => isIn(folder, absolute)) ? 'link' : 'outside';
}

/**
 * Reads a UTF-8 file in the workspace or in the runner's temporary folder.
 * @param file relative to the workspace
 * @throws InputProblem when the file is elsewhere, cannot be read, or is not UTF-8
 */
export function readWorkspaceFile(file: string): string {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputProblem(message('file-not-utf8'));
  }
}

function readBytes(file: string): Buffer {
  try {
    refuseOutside(file);
    return readFileSync(path.resolve(workspaceFolder(), file));
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new InputProblem(code === 'EISDIR' ? message('file-is-folder') : message('file-unreadable', { code }));
  }
}

/** What is reported of a path outside, and of one that leads out through a symbolic link. */
export type Refusals = Readonly<Record<Exclude<FileLocation, 'inside'>, Message>>;

/** The refusals that follow the path. */
const AFTER_PATH: Refusals = {
  outside: message('file-outside-workspace'),
  link: message('file-link-outside-workspace'),
};

/** Refuses a path outside the folders; by default, the workspace and `runner.temp`. @throws InputProblem */
export function refuseOutside(file: string, refusals = AFTER_PATH, folders = allowedFolders()): void {
  const location = locationOf(file, folders);
  if (location !== 'inside') throw new InputProblem(refusals[location]);
}

/** Resolves every symbolic link of a path, also of one whose last parts do not exist. */
function resolved(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    const folder = path.dirname(file);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || folder === file) throw error;
    const target = linkTarget(file);
    // A link whose target does not exist: writing to the link creates the target.
    if (target !== undefined) return resolved(path.resolve(resolved(folder), target));
    return path.join(resolved(folder), path.basename(file));
  }
}

function linkTarget(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

function isIn(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
