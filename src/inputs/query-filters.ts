import { isRecord } from '../controller/fields.ts';
import { InputProblem } from './values/input-reader.ts';
import { shown } from './values/parse-values.ts';

/** What the API takes in its address for something else than a look-up, and the input for it. */
const NOT_FILTERS: Readonly<Record<string, string>> = {
  page: 'all pages are read',
  page_size: 'all pages are read; the input `limit` bounds the results',
  limit: 'the input `limit` bounds the results',
  order_by: 'the input `order_by` sorts',
  order: 'the input `order_by` sorts',
  count_disabled: 'all that match are counted',
  format: 'results are JSON',
};

/** Look-ups by which a value can fit several times, such as `name__icontains`. */
const LOOKUPS =
  'iexact contains icontains startswith istartswith endswith iendswith regex iregex gt gte lt lte isnull search'.split(
    ' ',
  );

/**
 * The look-ups of the input `filters`, in the form in which the API understands them.
 * @throws InputProblem
 */
export async function parseFilters(text: string): Promise<[string, string][]> {
  const mapping: unknown = (await import('./yaml/parse-yaml.ts')).parseMapping(text);
  const filters = Object.entries(isRecord(mapping) ? mapping : {}).flatMap(([name, value]) => filter(name, value));
  if (filters.filter(([name]) => name === 'type').length > 1)
    throw new InputProblem('gives both `type` and `type__in`; give one of them');
  return filters;
}

/** What the API takes once: of several it reads one only, the last or the first (django-ansible-base, `rest_filters`). */
const ONCE = new Set(['host_filter', 'role_level', 'no_truncate', 'validate']);

/** One look-up; a list is for `__in` and `type`, or gives the name several times. */
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
  // The API takes a blank behind a comma for a part of the value.
  const each = values.flatMap((item) => item.split(',')).map((item) => item.trim());
  if (/^((or|not|chain)__)*type(__in)?$/.test(name)) return types(name, each);
  if (name.endsWith('__in')) return [[name, each.join(',')]];
  if (name === 'search') return [[name, values.join(' ')]];
  if (new Set(values).size > 1) refuseSeveral(name);
  return values.map((item) => [name, item]);
}

/**
 * The API joins types by commas, of several `type` it reads the last one only, and `type__in` finds nothing whatever it is
 * given.
 */
function types(name: string, values: readonly string[]): [string, string][] {
  const field = name.replace(/__in$/, '');
  if (field === 'type') return [[field, values.join(',')]];
  if (field === name || field === 'or__type' || field === 'not__type') return values.map((item) => [field, item]);
  throw new InputProblem(`names \`${name}\`, which the API does not understand; \`type\` must be a list of types`);
}

/** @throws InputProblem where the API would read one value only, or find nothing that has all of them */
function refuseSeveral(name: string): void {
  if (ONCE.has(name)) throw new InputProblem(`gives \`${name}\` several values; the API reads only one`);
  const [, field] = /^(?!(?:or|not|chain)__)(\w+?)(?:__exact)?$/.exec(name) ?? [];
  if (field !== undefined && !LOOKUPS.some((lookup) => field.endsWith(`__${lookup}`)))
    throw new InputProblem(
      `gives \`${name}\` several values, and nothing has all of them; write \`${field}__in\` to find what has one of them`,
    );
}

/** An empty value is an unset variable more often than not, and `name__icontains=` matches everything. */
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
