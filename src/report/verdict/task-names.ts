import type { TaskPlace } from '../../follow/playbook/playbook-results.ts';
import { projectPlace } from '../annotations/task-location.ts';

/** Hosts that are named; the others are counted. */
const NAMED_HOSTS = 20;

/** The task as the log's heading has it. */
export function taskName({ role, task }: Pick<TaskPlace, 'role' | 'task'>): string {
  return role === '' ? task : `${role} : ${task}`;
}

/** ` (roles/web/tasks/main.yml:7)`: file and line for a reader, as the project has them; '' where they are not known. */
export function placeWords(taskPath: string): string {
  return taskPath === '' ? '' : ` (${placeName(taskPath)})`;
}

/** `roles/web/tasks/main.yml:7`. */
export function placeName(taskPath: string): string {
  const place = projectPlace(taskPath);
  return place === undefined ? taskPath : `${place.file}:${place.line}`;
}

/** The first names, and how many more there are. */
export function hostNames(hosts: readonly string[]): string {
  const more = hosts.length - NAMED_HOSTS;
  return more > 0 ? `${hosts.slice(0, NAMED_HOSTS).join(', ')} and ${more} more` : hosts.join(', ');
}
