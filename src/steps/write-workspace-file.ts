import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../inputs/values/output-path.ts';
import { workspaceFolder } from '../inputs/values/workspace-file.ts';
import { message } from '../messages/message.ts';
import { ConfigurationError } from '../step-errors.ts';

/**
 * Writes a file and the folders above it.
 * @param file relative to the workspace, or absolute
 * @param unwritable the error when that fails
 * @throws ConfigurationError
 */
export function writeWorkspaceFile(
  file: string,
  content: string,
  unwritable: 'plan-file-unwritable' | 'export-file-unwritable',
): void {
  const absolute = path.resolve(workspaceFolder(), file);
  try {
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
  } catch (error) {
    throw new ConfigurationError(message(unwritable, { file: JSON.stringify(file), code: codeOf(error) }), []);
  }
}
