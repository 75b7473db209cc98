import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { InputProblem } from './input-reader.ts';

/**
 * The text of a file in the workspace, or in the runner's folder for what steps leave to each other. What is elsewhere on
 * the runner, also by a link, is not read: a path can be anybody's choice, and what the file holds is sent and printed.
 * @param file counts from the workspace
 * @throws InputProblem when it is elsewhere, cannot be read, or is no UTF-8
 */
export function readWorkspaceFile(file: string): string {
  const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
  const bytes = readBytes(path.resolve(workspace, file), [workspace, process.env['RUNNER_TEMP'] ?? '']);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputProblem('is not UTF-8: save it as UTF-8, so that no character changes on its way');
  }
}

function readBytes(file: string, folders: readonly string[]): Buffer {
  try {
    const real = realpathSync(file);
    if (!folders.some((folder) => folder !== '' && isIn(folder, real))) {
      throw new InputProblem('is outside of the workspace; a file in it is accepted, or one in `runner.temp`');
    }
    return readFileSync(real);
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new InputProblem(
      code === 'EISDIR'
        ? 'is a folder; give the paths of the files in it'
        : `cannot be read (${code}); was the repository checked out before this step?`,
    );
  }
}

function isIn(folder: string, real: string): boolean {
  if (!existsSync(folder)) return false;
  const relative = path.relative(realpathSync(folder), real);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
