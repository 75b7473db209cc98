import { isRecord } from '../controller/fields.ts';
import { InputProblem } from './values/input-reader.ts';
import { shown } from './values/parse-values.ts';

/** Query parameters of the API that are not look-ups, and what to use for each. */
const NOT_FILTERS: Readonly<Record<string, string>> = {
  page: 'all pages are read',
  page_size: 'all pages are read; the input `limit` bounds the results',
  limit: 'the input `limit` bounds the results',
  order_by: 'the input `order_by` sorts',
  order: 'the input `order_by` sorts',
  count_disabled: 'all that match are counted',
  format: 'results are JSON',
};

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
  const mapping: unknown = (await import('./yaml/parse-yaml.ts')).parseMapping(text);
  const filters = Object.entries(isRecord(mapping) ? mapping : {}).flatMap(([name, value]) => filter(name, value));
  if (filters.filter(([name]) => name === 'type').length > 1)
    throw new InputProblem('gives both `type` and `type__in`; give one of them');
  return filters;
}

/** Parameters of which the API reads only one value, the first or the last (django-ansible-base, `rest_filters`). */
const ONCE = new Set(['host_filter', 'role_level', 'no_truncate', 'validate']);

/** Returns the pairs of one look-up. A list becomes one value for `__in` and `type`, and several pairs otherwise. */
function filter(name: string, value: unknown): [string, string][] {
  if (!/^\w+$/.test(name)) {
    throw new InputProblem(
      `names ${shown(name)}; a field with a look-up of the API is accepted, such as \`name__icontains\``,
    );
  }
  const instead = NOT_FILTERS[name];
  if (instead !== undefined) throw new InputProblem(`names \`${name}\`, which is no field: ${instead}`);
  const values = (Array.isArray(value) ? value : [value]).map((item) => term(name, item));
  if (values.length === 0) throw new InputProblem(`gives \`${name}\` an empty list; at least one value is needed`);
  if (Array.isArray(value) && name.endsWith('__in') && values.some((item) => item.includes(','))) {
    throw new InputProblem(`gives \`${name}\` a value with a comma, and the API takes the values separated by commas`);
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
  throw new InputProblem(
    `names \`${name}\`, which the API does not apply to several types; write \`type\` with a list of types`,
  );
}

/**
 * Refuses several values for a look-up that can match only one.
 * @throws InputProblem when the API would read one value only, or when no object can match all of them
 */
function refuseSeveral(name: string): void {
  if (ONCE.has(name)) throw new InputProblem(`gives \`${name}\` several values; the API reads only one`);
  const [, field] = /^(?!(?:or|not|chain)__)(\w+?)(?:__exact)?$/.exec(name) ?? [];
  if (field !== undefined && !LOOKUPS.some((lookup) => field.endsWith(`__${lookup}`)))
    throw new InputProblem(
      `gives \`${name}\` several values, and nothing has all of them; write \`${field}__in\` to find what has one of them`,
    );
}

/** Returns a value as text; refuses an empty one: a variable may be unset, and `name__icontains=` matches all. */
function term(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') {
    throw new InputProblem(
      `gives \`${name}\` no value: check whether the variable that it comes from is set; for empty fields take \`${name}__isnull: true\` or \`${name}__regex: ^$\``,
    );
  }
  if (typeof value === 'object') {
    throw new InputProblem(
      `gives \`${name}\` a mapping; a text, a number, a truth value or a list of them is accepted`,
    );
  }
  return String(value);
}
