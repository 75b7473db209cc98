import { statSync } from 'node:fs';
import path from 'node:path';
import { message } from '../messages/message.ts';
import { InputProblem, type InputReader } from './values/input-reader.ts';
import { parseBoolean, shown } from './values/parse-values.ts';
import { refuseOutside, workspaceFolder } from './values/workspace-file.ts';

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
export function readReporting(reader: InputReader): ReportingInputs {
  return {
    summary: reader.parsed('summary', parseBoolean) ?? true,
    annotations: reader.parsed('annotations', parseBoolean) ?? true,
    playbookRoot: reader.parsed('playbook_root', parseFolder),
    failOnChanges: reader.parsed('fail_on_changes', parseBoolean) ?? false,
  };
}

/** Resolves a folder of the workspace. Accepts `.` even without a checkout: it then contains no files. */
function parseFolder(folder: string): ReportingInputs['playbookRoot'] {
  const workspace = workspaceFolder();
  const root = path.resolve(workspace, folder);
  const given = shown(folder);
  const outside = message('folder-outside-workspace', { given });
  try {
    if (!statSync(root).isDirectory()) throw new InputProblem(message('folder-is-file', { given }));
    refuseOutside(folder, { outside, link: outside }, [workspace]);
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    throw new InputProblem(message('folder-not-found', { given }));
  }
  return { workspace, root };
}
