import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Exported } from '../export/make-export.ts';
import { writeYaml } from '../export/write-yaml.ts';
import { InputProblem } from '../inputs/values/input-reader.ts';
import { checkOutputPath, isExportFile } from '../inputs/values/output-path.ts';
import { workspaceFolder } from '../inputs/values/workspace-file.ts';
import { message } from '../messages/message.ts';
import { ConfigurationError } from '../step-errors.ts';
import { writeWorkspaceFile } from './write-workspace-file.ts';

/** A file to write: its path as given, and its text. */
interface ExportFile {
  file: string;
  text: string;
}

/**
 * Writes the files of an export, and returns their paths as given. Before the first one, checks that none leads out of
 * the workspace.
 * @throws ConfigurationError when a file cannot be written
 */
export function writeExportFiles(given: string, exported: Exported): string[] {
  const files = filesOf(given, exported);
  for (const { file } of files) check(file);
  for (const { file, text } of files) writeWorkspaceFile(file, text, 'export-file-unwritable');
  return files.map(({ file }) => file);
}

/** Returns one file, or one for each collection with objects. A file of an earlier export is emptied, not left behind. */
function filesOf(given: string, { collections, secrets }: Exported): ExportFile[] {
  const all = [...collections];
  if (isExportFile(given))
    return [
      {
        file: given,
        text: writeYaml(
          all.filter(([, objects]) => objects.length > 0),
          secrets,
        ),
      },
    ];
  return all.flatMap(([collection, objects]): ExportFile[] => {
    const file = path.posix.join(given, `${collection}.yml`);
    if (objects.length === 0 && !existsSync(path.resolve(workspaceFolder(), file))) return [];
    return [{ file, text: writeYaml([[collection, objects]], secrets) }];
  });
}

function check(file: string): void {
  try {
    checkOutputPath(file);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    throw new ConfigurationError(message('export-file-refused', { reason: error.said.text }), []);
  }
}
