import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** A folder in the workspace that is the project's root on the controller. Both paths are absolute. */
export interface PlaybookRoot {
  workspace: string;
  root: string;
}

/** A line of a file in this repository. */
export interface SourceLine {
  /** Relative to the workspace, with forward slashes, as annotations need it. */
  file: string;
  line: number;
}

/**
 * Where the controller keeps a project while a job runs on it. Paths elsewhere are not part of the project, for example
 * collections and roles installed for the job.
 */
const PROJECTS = [
  /** In an execution environment: since AWX 18 and AAP 2. */
  /^\/runner\/project\/(.+)$/,
  /** In older versions: a folder for each job, below a path that is a setting. */
  /\/awx_\d+_[^/]+\/project\/(.+)$/,
  /** Manual projects and project updates: in the project's own folder. */
  /^\/var\/lib\/awx\/projects\/[^/]+\/(.+)$/,
];

/** Largest file that is read, in bytes. Task files are smaller. */
const MAX_BYTES = 1024 * 1024;

/**
 * Returns the file and line of a task, relative to the project's root.
 * @param taskPath as the controller reports it, such as `/runner/project/roles/web/tasks/main.yml:7` (controller fact
 * 30)
 * @returns undefined for a path outside of the project
 */
export function projectPlace(taskPath: string): SourceLine | undefined {
  const [, file = '', line = ''] = /^(.+):(\d{1,7})$/.exec(taskPath) ?? [];
  const within = PROJECTS.map((project) => project.exec(file)?.[1]).find((found) => found !== undefined);
  if (within === undefined || Number(line) < 1) return undefined;
  // The path comes from the controller: it must not lead out of the project's folder.
  const isPlain = within.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  return isPlain && !/[\\\p{Cc}]/u.test(within) ? { file: within, line: Number(line) } : undefined;
}

/**
 * Returns the task's file and line in this repository. A symbolic link is resolved, since the diff shows its target.
 * @returns undefined if the workspace does not have the file or the line
 */
export function workspacePlace({ workspace, root }: PlaybookRoot, taskPath: string): SourceLine | undefined {
  const place = projectPlace(taskPath);
  return place === undefined ? undefined : placeOf(workspace, path.join(root, ...place.file.split('/')), place.line);
}

/**
 * Returns a file and line of the inputs in this repository.
 * @param file relative to the workspace, or absolute
 * @returns undefined if the workspace does not have the file or the line
 */
export function inputPlace(workspace: string, { file, line }: SourceLine): SourceLine | undefined {
  return placeOf(workspace, path.resolve(workspace, file), line);
}

function placeOf(workspace: string, absolute: string, line: number): SourceLine | undefined {
  try {
    const file = realpathSync(absolute);
    const relative = path.relative(realpathSync(workspace), file);
    if (leadsOut(relative) || !hasLine(file, line)) return undefined;
    return { file: relative.split(path.sep).join('/'), line };
  } catch {
    return undefined;
  }
}

/** Returns whether a relative path leads out of its base folder. */
export function leadsOut(relative: string): boolean {
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}

/** Returns whether the file has this line. A checkout of another revision may be shorter. */
function hasLine(file: string, line: number): boolean {
  const facts = statSync(file);
  if (!facts.isFile() || facts.size > MAX_BYTES) return false;
  return readFileSync(file, 'utf8').split('\n').length >= line;
}
