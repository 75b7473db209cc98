import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describeError } from '../../errors.ts';
import { InputProblem } from './input-reader.ts';
import { shown } from './parse-values.ts';

/**
 * Returns the absolute path of a writable file in the workspace and creates its folders.
 * Opens the file for writing, so that a wrong path is reported before the launch.
 * @throws InputProblem
 */
export function parseLogFile(text: string): string {
  const file = path.resolve(process.env['GITHUB_WORKSPACE'] ?? process.cwd(), text);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const wasThere = existsSync(file);
    closeSync(openSync(file, 'a'));
    if (!wasThere) rmSync(file);
  } catch (error) {
    throw new InputProblem(`is ${shown(text)}, which cannot be written: ${reasonOf(error)}`);
  }
  return file;
}

function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EISDIR':
      return 'it is a folder; give the path of a file in it';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a part of the path is a file and no folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'the runner may not write there';
    default:
      return describeError(error);
  }
}
