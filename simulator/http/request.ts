import type { IncomingHttpHeaders } from 'node:http';
import type { Token, User } from '../rows/people.ts';
import type { Json, JsonObject } from '../text/json.ts';
import { isObject } from '../text/json.ts';
import type { World } from '../world/world.ts';
import { invalid } from './reply.ts';

/** A request as handlers see it: authenticated, with its body read. */
export interface Call {
  method: string;
  /** The path below the API root, with its slash: `/jobs/7/`. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Json | undefined;
  /** Root for links: `/api/v2`. Links follow the root that was asked, never a prefix before it. */
  base: string;
  /** Everything before the API root's own path, for redirects. */
  world: World;
  now: number;
  /** Undefined where nobody has to say who they are. */
  user: User | undefined;
  token: Token | undefined;
}

/** The user of a call that needs one. */
export function userOf(call: Call): User {
  if (!call.user) throw new Error(`${call.path} wants a user`);
  return call.user;
}

/**
 * Whether the controller knows that the credentials may write. With a token of its own that may only read, it says of
 * every object that this user can do nothing with it. Of a gateway's tokens it does not know the scope.
 */
export function mayWrite({ token, base }: Call): boolean {
  return token === undefined || base === '/api/controller/v2' || token.scope.split(' ').includes('write');
}

/** The body as an object; none at all counts as empty. */
export function objectBody(call: Call): JsonObject {
  if (call.body === undefined || call.body === null || call.body === '') return {};
  if (isObject(call.body)) return call.body;
  throw invalid({ detail: 'JSON parse error - not a JSON object' });
}

/** A link to an object. */
export function link(call: { base: string }, ...parts: (string | number)[]): string {
  return `${call.base}/${parts.join('/')}/`;
}

/** A value that is no look-up, such as `page_size`: of several, the controller takes the last. */
export function lastOf({ query }: Call, name: string): string | undefined {
  return query.getAll(name).at(-1);
}

/** A request off the wire. */
export interface Wire {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Which product answers: a bare controller, or the platform's gateway in front of one. */
export type Product = 'awx' | 'gateway';
