import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** A folder in the workspace that is the root of the project on the controller; both absolute. */
export interface PlaybookRoot {
  workspace: string;
  root: string;
}

/** A line of a file in this repository. */
export interface SourceLine {
  /** Relative to the workspace, with forward slashes: as annotations name files. */
  file: string;
  line: number;
}

/**
 * Where the controller keeps a project while a job runs on it. What lies elsewhere, such as collections and roles that
 * were installed for the job, is not of the project.
 */
const PROJECTS = [
  /** In an execution environment: AWX 18 and AAP 2 on. */
  /^\/runner\/project\/(.+)$/,
  /** Before: a folder for each job, below a path that is a setting. */
  /\/awx_\d+_[^/]+\/project\/(.+)$/,
  /** Manual projects, and project updates, in the folder of the project itself. */
  /^\/var\/lib\/awx\/projects\/[^/]+\/(.+)$/,
];

/** A file of tasks is smaller; what is larger is not read. */
const MAX_BYTES = 1024 * 1024;

/**
 * The file and line of a task, relative to the project's root.
 * @param taskPath as the controller has it, such as `/runner/project/roles/web/tasks/main.yml:7` (controller fact 30)
 * @returns undefined for what is not of the project
 */
export function projectPlace(taskPath: string): SourceLine | undefined {
  const [, file = '', line = ''] = /^(.+):(\d{1,7})$/.exec(taskPath) ?? [];
  const within = PROJECTS.map((project) => project.exec(file)?.[1]).find((found) => found !== undefined);
  if (within === undefined || Number(line) < 1) return undefined;
  // The controller's word: it must not lead out of the folder that it is looked up in.
  const isPlain = within.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  return isPlain && !/[\\\p{Cc}]/u.test(within) ? { file: within, line: Number(line) } : undefined;
}

/**
 * The task's file and line in this repository; where a link leads there, the file itself, as the diff shows that.
 * @returns undefined where the file, or so many lines of it, are not in the workspace
 */
export function workspacePlace({ workspace, root }: PlaybookRoot, taskPath: string): SourceLine | undefined {
  const place = projectPlace(taskPath);
  if (place === undefined) return undefined;
  try {
    const file = realpathSync(path.join(root, ...place.file.split('/')));
    const relative = path.relative(realpathSync(workspace), file);
    if (leadsOut(relative) || !hasLine(file, place.line)) return undefined;
    return { file: relative.split(path.sep).join('/'), line: place.line };
  } catch {
    return undefined;
  }
}

/** Whether a relative path leads out of the folder that it begins at. */
export function leadsOut(relative: string): boolean {
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}

/** A checkout of another revision may be shorter, and then the line would point at nothing. */
function hasLine(file: string, line: number): boolean {
  const facts = statSync(file);
  if (!facts.isFile() || facts.size > MAX_BYTES) return false;
  return readFileSync(file, 'utf8').split('\n').length >= line;
}
