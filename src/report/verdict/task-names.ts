import { projectPlace } from '../annotations/task-location.ts';

/** How many hosts are named. The others are counted. */
const NAMED_HOSTS = 20;

/** Returns ` (roles/web/tasks/main.yml:7)`, the file and line relative to the project; '' when unknown. */
export function placeWords(taskPath: string): string {
  return taskPath === '' ? '' : ` (${placeName(taskPath)})`;
}

/** Returns `roles/web/tasks/main.yml:7`. */
export function placeName(taskPath: string): string {
  const place = projectPlace(taskPath);
  return place === undefined ? taskPath : `${place.file}:${place.line}`;
}

/** Returns the first names and the number of the others. */
export function hostNames(hosts: readonly string[]): string {
  const more = hosts.length - NAMED_HOSTS;
  return more > 0 ? `${hosts.slice(0, NAMED_HOSTS).join(', ')} and ${more} more` : hosts.join(', ');
}
