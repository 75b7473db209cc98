import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { message } from '../../messages/message.ts';
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
    throw new InputProblem(message('file-not-utf8'));
  }
}

function readBytes(file: string, folders: readonly string[]): Buffer {
  try {
    const real = realpathSync(file);
    if (!folders.some((folder) => folder !== '' && isIn(folder, real))) {
      throw new InputProblem(message('file-outside-workspace'));
    }
    return readFileSync(real);
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new InputProblem(code === 'EISDIR' ? message('file-is-folder') : message('file-unreadable', { code }));
  }
}

function isIn(folder: string, real: string): boolean {
  if (!existsSync(folder)) return false;
  const relative = path.relative(realpathSync(folder), real);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
