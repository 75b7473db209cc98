/** Maximum length of names in a URL, in characters. Proxies refuse long URLs. */
const MAX_NAMES = 3000;

/** Which events to read. */
export interface EventQuery {
  kinds: readonly string[];
  /** Without it each stdout is cut at 1,024 bytes (controller fact 24). */
  wholeOutput?: boolean;
  /** Only results that changed something. With `startedBy`, the results of those tasks too. */
  changed?: boolean;
  /** Only results on these hosts. Ignored when the names are too long for a URL. */
  hosts?: Iterable<string>;
  /** Only results of the tasks with these ids. Ignored when they are too long for a URL. */
  startedBy?: readonly string[];
}

/** Returns the query's filters, as part of a URL. */
export function filterOf({ kinds, wholeOutput, changed, hosts, startedBy = [] }: EventQuery): string {
  const filters = [`event__in=${kinds.join(',')}`];
  if (hosts !== undefined) filters.push(inNames('host_name__in', hosts));
  const either = changed === true && startedBy.length > 0 ? 'or__' : '';
  const tasks = startedBy.length > 0 ? inNames(`${either}parent_uuid__in`, startedBy) : undefined;
  // If the tasks cannot be part of the filter, the changes alone must not be.
  if (changed === true && tasks !== '') filters.push(`${either}changed=true`);
  if (tasks !== undefined) filters.push(tasks);
  if (wholeOutput === true) filters.push('no_truncate=1');
  return filters.filter((filter) => filter !== '').join('&');
}

/**
 * Returns a filter for these names, `''` when it would be too long. The reader must then skip what it did not request.
 */
function inNames(lookUp: string, names: Iterable<string>): string {
  const filter = `${lookUp}=${[...names].map(encodeURIComponent).join(',')}`;
  return filter.length > MAX_NAMES ? '' : filter;
}
