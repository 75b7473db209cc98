import { isRecord } from '../controller/fields.ts';
import { message } from '../messages/message.ts';
import { InputProblem } from './values/input-reader.ts';
import { shown } from './values/parse-values.ts';

/** Query parameters of the API that are not look-ups, and the message that says what to use for each. */
const NOT_FILTERS = new Map([
  ['page', message('filter-page-reserved')],
  ['page_size', message('filter-page-size-reserved')],
  ['limit', message('filter-limit-reserved')],
  ['order_by', message('filter-order-by-reserved')],
  ['order', message('filter-order-reserved')],
  ['count_disabled', message('filter-count-disabled-reserved')],
  ['format', message('filter-format-reserved')],
]);

/** Look-ups with which one object can match several values, such as `name__icontains`. */
const LOOKUPS =
  'iexact contains icontains startswith istartswith endswith iendswith regex iregex gt gte lt lte isnull search'.split(
    ' ',
  );

/**
 * Parses the input `filters` into the look-ups of the API, as pairs of name and value.
 * @throws InputProblem
 */
export async function parseFilters(text: string): Promise<[string, string][]> {
  const mapping: unknown = (await import(/* webpackChunkName: "yaml" */ './yaml/parse-yaml.ts')).parseMapping(text);
  const filters = Object.entries(isRecord(mapping) ? mapping : {}).flatMap(([name, value]) => filter(name, value));
  if (filters.filter(([name]) => name === 'type').length > 1) throw new InputProblem(message('filter-type-twice'));
  return filters;
}

/** Parameters of which the API reads only one value, the first or the last (django-ansible-base, `rest_filters`). */
const ONCE = new Set(['host_filter', 'role_level', 'no_truncate', 'validate']);

/** Returns the pairs of one look-up. A list becomes one value for `__in` and `type`, and several pairs otherwise. */
function filter(name: string, value: unknown): [string, string][] {
  if (!/^\w+$/.test(name)) throw new InputProblem(message('filter-not-lookup', { given: shown(name) }));
  const instead = NOT_FILTERS.get(name);
  if (instead !== undefined) throw new InputProblem(instead);
  const values = (Array.isArray(value) ? value : [value]).map((item) => term(name, item));
  if (values.length === 0) throw new InputProblem(message('filter-empty-list', { name }));
  if (Array.isArray(value) && name.endsWith('__in') && values.some((item) => item.includes(','))) {
    throw new InputProblem(message('filter-with-comma', { name }));
  }
  // The API treats a space after a comma as part of the value.
  const each = values.flatMap((item) => item.split(',')).map((item) => item.trim());
  if (/^((or|not|chain)__)*type(__in)?$/.test(name)) return types(name, each);
  if (name.endsWith('__in')) return [[name, each.join(',')]];
  if (name === 'search') return [[name, values.join(' ')]];
  if (new Set(values).size > 1) refuseSeveral(name);
  return values.map((item) => [name, item]);
}

/** Look-ups of `type` that work with several values. With any other, the API finds nothing or everything. */
const SEVERAL_TYPES = new Set(['or__type', 'not__type', 'chain__not__type']);

/**
 * Returns the pairs of a look-up of `type`. Several types must be one comma-separated value.
 * The API reads only the last of several `type` parameters, and `type__in` never finds anything.
 * @throws InputProblem
 */
function types(name: string, values: readonly string[]): [string, string][] {
  const field = name.replace(/__in$/, '');
  if (field === 'type') return [[field, values.join(',')]];
  if (SEVERAL_TYPES.has(field) || (field === name && values.length === 1)) return values.map((item) => [field, item]);
  throw new InputProblem(message('filter-several-types', { name }));
}

/**
 * Refuses several values for a look-up that can match only one.
 * @throws InputProblem when the API would read one value only, or when no object can match all of them
 */
function refuseSeveral(name: string): void {
  if (ONCE.has(name)) throw new InputProblem(message('filter-read-once', { name }));
  const [, field] = /^(?!(?:or|not|chain)__)(\w+?)(?:__exact)?$/.exec(name) ?? [];
  if (field !== undefined && !LOOKUPS.some((lookup) => field.endsWith(`__${lookup}`)))
    throw new InputProblem(message('filter-several-values', { name, field }));
}

/** Returns a value as text; refuses an empty one: a variable may be unset, and `name__icontains=` matches all. */
function term(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') throw new InputProblem(message('filter-empty', { name }));
  if (typeof value === 'object') throw new InputProblem(message('filter-mapping', { name }));
  return String(value);
}
