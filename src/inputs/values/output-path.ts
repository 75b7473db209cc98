import { statSync } from 'node:fs';
import path from 'node:path';
import { message } from '../../messages/message.ts';
import { InputProblem } from './input-reader.ts';
import { shown } from './parse-values.ts';
import { refuseOutside, workspaceFolder } from './workspace-file.ts';

/** Returns whether an export goes to a single file. */
export function isExportFile(given: string): boolean {
  return /\.ya?ml$/i.test(given);
}

/** Returns the path of an export as given: a folder or a YAML file, in the workspace or in `runner.temp`. @throws InputProblem */
export function parseExportPath(text: string): string {
  checkOutputPath(text);
  const stats = statSync(path.resolve(workspaceFolder(), text), { throwIfNoEntry: false });
  const given = shown(text);
  if (stats?.isDirectory() && isExportFile(text)) throw new InputProblem(message('export-path-is-folder', { given }));
  if (stats !== undefined && !stats.isDirectory() && !isExportFile(text))
    throw new InputProblem(message('export-path-is-file', { given }));
  return text;
}

/** Refuses a path outside the workspace and `runner.temp`, also through a symbolic link. @throws InputProblem */
export function checkOutputPath(file: string): void {
  const given = shown(file);
  try {
    refuseOutside(file, {
      outside: message('export-path-outside-workspace', { given }),
      link: message('export-path-link-outside-workspace', { given }),
    });
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    throw new InputProblem(message('export-path-unusable', { given, code: codeOf(error) }));
  }
}

/** Returns the code of an error of the file system. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}
