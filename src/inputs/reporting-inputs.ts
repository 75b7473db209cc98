import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { message } from '../messages/message.ts';
import { InputProblem, type InputReader } from './values/input-reader.ts';
import { parseBoolean, shown } from './values/parse-values.ts';

/** The names of the inputs that control the report on a job. */
export const REPORTING_INPUTS: readonly string[] = ['summary', 'annotations', 'playbook_root', 'fail_on_changes'];

/** How the step reports what happened in the job. */
export interface ReportingInputs {
  /** Whether to show the job on the summary page of the run. */
  summary: boolean;
  /** Whether to annotate failures on the run's page and in the diff. */
  annotations: boolean;
  /** Where this repository has the project's files, both paths absolute; undefined when not given. */
  playbookRoot: { workspace: string; root: string } | undefined;
  /** Whether the step fails when a host would change, in check mode. */
  failOnChanges: boolean;
}

/** Reads the reporting inputs and notes problems in the reader. */
export function readReporting(reader: InputReader, environment: NodeJS.ProcessEnv): ReportingInputs {
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
  return {
    summary: reader.parsed('summary', parseBoolean) ?? true,
    annotations: reader.parsed('annotations', parseBoolean) ?? true,
    playbookRoot: reader.parsed('playbook_root', (folder) => parseFolder(folder, workspace)),
    failOnChanges: reader.parsed('fail_on_changes', parseBoolean) ?? false,
  };
}

/** Resolves a folder of the workspace. Accepts `.` even without a checkout: it then contains no files. */
function parseFolder(folder: string, workspace: string): ReportingInputs['playbookRoot'] {
  const root = path.resolve(workspace, folder);
  const given = shown(folder);
  let real: string;
  try {
    real = realpathSync(root);
    if (!statSync(real).isDirectory()) throw new InputProblem(message('folder-is-file', { given }));
    const relative = path.relative(realpathSync(workspace), real);
    if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
      throw new InputProblem(message('folder-outside-workspace', { given }));
    }
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    throw new InputProblem(message('folder-not-found', { given }));
  }
  return { workspace, root };
}
