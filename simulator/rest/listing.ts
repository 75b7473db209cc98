import { detail, ok, type Reply } from '../http/reply.ts';
import { type Call, lastOf } from '../http/request.ts';
import type { Json, JsonObject } from '../text/json.ts';
import { type Model, matches, sortRows } from './filters.ts';

const DEFAULT_SIZE = 25;
const MAX_SIZE = 200;

/** A list's answer: filtered, sorted, one page of it. */
export function list<T extends object>(
  call: Call,
  model: Model,
  rows: readonly T[],
  serialize: (row: T) => Json,
  defaultOrder = 'id',
): Reply {
  const chosen = rows.filter(matches(call, model, rows[0]));
  const sorted = sortRows(call, model, chosen, defaultOrder, rows[0]);
  return paginate(call, sorted, serialize);
}

/** One page of rows that are chosen and sorted already. */
export function paginate<T>(call: Call, rows: readonly T[], serialize: (row: T) => Json): Reply {
  const limit = lastOf(call, 'limit');
  if (limit !== undefined && call.path.includes('events') && /^\d+$/.test(limit)) {
    return ok({ results: rows.slice(0, Number(limit)).map(serialize) });
  }
  const asked = Number(lastOf(call, 'page_size') ?? DEFAULT_SIZE);
  const size = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MAX_SIZE) : DEFAULT_SIZE;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const word = lastOf(call, 'page') ?? '1';
  const page = word === 'last' ? pages : Number(word);
  if (!Number.isInteger(page) || page < 1 || page > pages) throw detail(404, 'Invalid page.');
  const body: JsonObject = {
    count: rows.length,
    next: page < pages ? pageLink(call, page + 1) : null,
    previous: page > 1 ? pageLink(call, page - 1) : null,
    results: rows.slice((page - 1) * size, page * size).map(serialize),
  };
  return ok(body);
}

/** The same query with another page, keys in order; too large a page size is put right on the way. */
function pageLink(call: Call, page: number): string {
  const query = [...call.query].filter(([key]) => key !== 'page');
  query.push(['page', String(page)]);
  query.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const text = query
    .map(([key, value]) => [key, key === 'page_size' && Number(value) > MAX_SIZE ? String(MAX_SIZE) : value] as const)
    .map(([key, value]) => `${quote(key)}=${quote(value)}`)
    .join('&');
  return `${call.base}${call.path}?${text}`;
}

/** Python's quote_plus. */
function quote(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
