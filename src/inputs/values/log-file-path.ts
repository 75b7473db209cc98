import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Message, message } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';
import { InputProblem } from './input-reader.ts';
import { shown } from './parse-values.ts';
import { refuseOutside, workspaceFolder } from './workspace-file.ts';

/**
 * Returns the absolute path of a writable file in the workspace or in `runner.temp`, and creates its folders.
 * Opens the file for writing, so that a wrong path is reported before the launch.
 * @throws InputProblem
 */
export function parseLogFile(text: string): string {
  const file = path.resolve(workspaceFolder(), text);
  const given = shown(text);
  try {
    // Before anything is created there.
    refuseOutside(text, {
      outside: message('log-file-outside-workspace', { given }),
      link: message('log-file-link-outside-workspace', { given }),
    });
    mkdirSync(path.dirname(file), { recursive: true });
    const wasThere = existsSync(file);
    closeSync(openSync(file, 'a'));
    if (!wasThere) rmSync(file);
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    throw new InputProblem(whyUnwritable(given, error));
  }
  return file;
}

function whyUnwritable(given: string, error: unknown): Message {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EISDIR':
      return message('log-file-is-folder', { given });
    case 'ENOTDIR':
    case 'EEXIST':
      return message('log-file-folder-is-file', { given });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return message('log-file-forbidden', { given });
    default:
      return message('log-file-unwritable', { given, reason: describeError(error) });
  }
}
