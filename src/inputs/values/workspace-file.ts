import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { InputProblem } from './input-reader.ts';

/**
 * Reads a UTF-8 file in the workspace or in the runner's temporary folder. Refuses files elsewhere, also through a
 * symbolic link: a pull request can choose the path, and the content is sent and printed.
 * @param file relative to the workspace
 * @throws InputProblem when the file is elsewhere, cannot be read, or is not UTF-8
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
