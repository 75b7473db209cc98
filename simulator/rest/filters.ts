import { detail } from '../http/reply.ts';
import { type Call, lastOf } from '../http/request.ts';
import type { World } from '../world/world.ts';
import { relationOf, SECRETS } from './relations.ts';
import { kindOf, matchesKind } from './type-filter.ts';

/** What a list can be filtered by: the fields of its rows, what these point at, and what is named here. */
export interface Model {
  name: string;
  /** Fields that rows do not hold as such: how to come by them. */
  computed?: Record<string, (row: never, world: World) => unknown>;
  /** Names that exist although the row does not hold them. */
  also?: readonly string[];
  /** What `search` looks through; names and descriptions where nothing is said. */
  search?: readonly string[];
}

/** What `search` looks through where a model says nothing: what of it there is. */
const NAMES = ['username', 'first_name', 'last_name', 'email', 'name', 'description'] as const;

const RESERVED = new Set(
  'page page_size format order order_by search type host_filter count_disabled no_truncate limit validate'.split(' '),
);

const LOOKUPS = new Set(
  'exact iexact contains icontains startswith istartswith endswith iendswith in gt gte lt lte isnull regex iregex search'.split(
    ' ',
  ),
);

const TIMES = new Set(['created', 'modified', 'started', 'finished', 'canceled_on', 'last_job_run', 'expires']);

interface Filter {
  test: (row: object) => boolean;
  or: boolean;
}

/** The test that a query string amounts to; `sample` tells which fields there are. */
export function matches<T extends object>(call: Call, model: Model, sample: T | undefined): (row: T) => boolean {
  const filters: Filter[] = [];
  for (const [key, value] of call.query) {
    if (RESERVED.has(key)) continue;
    filters.push(filter(call.world, model, sample, key, value));
  }
  const words = searchTerms(lastOf(call, 'search') ?? '');
  const searched = (model.search ?? NAMES).map((name) => path(call.world, model, undefined, name.split('__')));
  const kinds = lastOf(call, 'type')?.split(',');
  const either = filters.filter((one) => one.or);
  const all = filters.filter((one) => !one.or);
  return (row) => {
    if (kinds && !kinds.includes(kindOf(model, row))) return false;
    const texts = words.length === 0 ? [] : searched.map((read) => String(read(row) ?? '').toLowerCase());
    if (!words.every((word) => texts.some((text) => text.includes(word)))) return false;
    return all.every((one) => one.test(row)) && (either.length === 0 || either.some((one) => one.test(row)));
  };
}

/** The terms of a search, each of which must be found: words, and phrases in quotes. */
function searchTerms(text: string): string[] {
  const parts = text.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  const terms = parts.flatMap((part) => (/^["']/.test(part) ? [part.slice(1, -1)] : part.split(',')));
  return terms.filter(Boolean).map((term) => term.toLowerCase());
}

function filter(world: World, model: Model, sample: object | undefined, key: string, value: string): Filter {
  const parts = key.split('__');
  let or = false;
  let not = false;
  while (parts[0] === 'or' || parts[0] === 'not' || parts[0] === 'chain') {
    if (parts[0] === 'or') or = true;
    if (parts[0] === 'not') not = !not;
    parts.shift();
  }
  const lookup = parts.length > 1 && LOOKUPS.has(parts.at(-1) ?? '') ? (parts.pop() ?? 'exact') : 'exact';
  const kind = parts.length === 1 && parts[0] === 'type' ? matchesKind(model, lookup, value) : undefined;
  if (kind) return { or, test: (row) => kind(row, (word, wanted) => comparison(lookup, wanted, false)(word)) !== not };
  const read = path(world, model, sample, parts);
  const fits = comparison(lookup, value, TIMES.has(parts.at(-1) ?? ''));
  return { or, test: (row) => fits(read(row)) !== not };
}

/** How to read `a__b__c` of a row; refuses what is not there. */
function path(world: World, model: Model, sample: object | undefined, parts: string[]): (row: object) => unknown {
  const [field = '', ...rest] = parts;
  if (SECRETS[model.name]?.includes(field)) throw detail(403, `Filtering on ${field} is not allowed.`);
  const relation = rest.length > 0 ? relationOf(world, field) : undefined;
  if (relation && (sample === undefined || relation.column in sample)) {
    const onward = path(world, { name: relation.model }, undefined, rest);
    return (row) => {
      const next = relation.next((row as Record<string, number>)[relation.column] ?? 0);
      return next === undefined ? null : onward(next);
    };
  }
  const computed = model.computed?.[field];
  if (computed && rest.length === 0) return (row) => computed(row as never, world);
  const known = sample === undefined || field in sample || model.also?.includes(field) || field === 'pk';
  if (!known || rest.length > 0) throw detail(400, `${model.name} has no field named '${rest[0] ?? field}'`);
  const key = field === 'pk' ? 'id' : field;
  return (row) => (row as Record<string, unknown>)[key];
}

/** Whether a value fits what is wanted. What is wanted is read once: there may be 100,000 rows. */
function comparison(lookup: string, wanted: string, time: boolean): (actual: unknown) => boolean {
  const fits = comparisonOfOne(lookup, wanted, time);
  return (actual) => {
    // A list of others is joined: one of them has to fit.
    if (!Array.isArray(actual)) return fits(actual);
    return lookup === 'isnull' ? (actual.length === 0) === truth(wanted) : actual.some(fits);
  };
}

function comparisonOfOne(lookup: string, wanted: string, time: boolean): (actual: unknown) => boolean {
  const isMissing = (actual: unknown): boolean => actual === null || actual === undefined;
  if (lookup === 'isnull') return (actual) => isMissing(actual) === truth(wanted);
  if (lookup === 'in') {
    const words = wanted.split(',');
    const texts = new Set(words);
    return (actual) =>
      typeof actual === 'string' ? texts.has(actual) : words.some((word) => equal(actual, word, time));
  }
  if (lookup === 'exact') return (actual) => equal(actual, wanted, time);
  const ordered = ORDERED[lookup];
  if (ordered) {
    const bound = time ? Date.parse(wanted) : Number(wanted);
    return (actual) => {
      if (isMissing(actual)) return false;
      if (Number.isNaN(bound)) throw detail(400, `Field 'id' expected a number but got '${wanted}'.`);
      return ordered(Number(actual), bound);
    };
  }
  const blind = lookup.startsWith('i');
  const textual = TEXTUAL[lookup.replace(/^i/, '')];
  const text = blind ? wanted.toLowerCase() : wanted;
  return (actual) => {
    if (isMissing(actual)) return false;
    return textual?.(blind ? String(actual).toLowerCase() : String(actual), text) ?? false;
  };
}

const ORDERED: Record<string, (a: number, b: number) => boolean> = {
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

const TEXTUAL: Record<string, (text: string, wanted: string) => boolean> = {
  exact: (text, wanted) => text === wanted,
  contains: (text, wanted) => text.includes(wanted),
  search: (text, wanted) => text.includes(wanted),
  startswith: (text, wanted) => text.startsWith(wanted),
  endswith: (text, wanted) => text.endsWith(wanted),
  regex: (text, wanted) => new RegExp(wanted).test(text),
};

const truth = (text: string): boolean => ['1', 'true', 't', 'yes'].includes(text.toLowerCase());

function equal(actual: unknown, wanted: string, time: boolean): boolean {
  if (actual === null || actual === undefined) return ['none', 'null'].includes(wanted.toLowerCase());
  if (typeof actual === 'boolean') return actual === truth(wanted);
  if (typeof actual === 'number') return actual === (time ? Date.parse(wanted) : Number(wanted));
  return String(actual) === wanted;
}

/** Rows in the order that was asked for. */
export function sortRows<T extends object>(
  call: Call,
  model: Model,
  rows: T[],
  defaultOrder: string,
  sample: T | undefined,
): T[] {
  const order = lastOf(call, 'order_by') || lastOf(call, 'order') || defaultOrder;
  if (order === '') return rows;
  const keys = order.split(',').map((key) => ({
    sign: key.startsWith('-') ? -1 : 1,
    read: path(call.world, model, sample, key.replace(/^-/, '').split('__')),
  }));
  return [...rows].sort((a, b) => {
    for (const { sign, read } of keys) {
      const [left, right] = [read(a), read(b)] as [string | number, string | number];
      if (left === right) continue;
      // PostgreSQL puts what is missing last.
      if (left === null || left === undefined) return sign;
      if (right === null || right === undefined) return -sign;
      return left < right ? -sign : sign;
    }
    return 0;
  });
}
