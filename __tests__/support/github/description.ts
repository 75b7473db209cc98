import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { completed, type Schema } from './sample.ts';

/*
 * GitHub's own description of its API, as far as deployments, comments and pull requests go (`scripts/github-api.mjs` takes it from the npm package).
 * The fake holds each request and each of its own replies against it.
 */

const file = join(import.meta.dirname, 'openapi.json');
const description = JSON.parse(readFileSync(file, 'utf8'), withoutBareNullable) as {
  paths: Record<string, Record<string, Operation>>;
};

/** JSON Schema has `nullable` only next to a type; OpenAPI also has it next to a choice. */
function withoutBareNullable(_: string, value: unknown): unknown {
  const { nullable, oneOf, ...rest } = Object(value) as { nullable?: unknown; oneOf?: unknown[] };
  return nullable === true && oneOf !== undefined ? { ...rest, oneOf: [...oneOf, { type: 'null' }] } : value;
}

interface Operation {
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: Record<string, unknown> }[];
  requestBody?: { content: { 'application/json': { schema: { properties: Record<string, unknown> } } } };
  responses: Record<string, { content?: unknown }>;
}

/** An operation of the API, as the description names it. */
export interface Named {
  method: 'get' | 'post' | 'patch';
  path: string;
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv, ['date-time']);
// An address that was not given is an empty text: the description has that as the default of its addresses.
ajv.addFormat('uri', (text) => text === '' || URL.canParse(text));
ajv.addFormat('int64', Number.isSafeInteger);
ajv.addSchema(description, 'github');

const pointer = (...keys: string[]): string =>
  `github#/${keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

function problems(check: ValidateFunction | undefined, value: unknown): string[] {
  if (check === undefined) return ['the description has no schema for it'];
  if (check(value) === true) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

/** A reply with everything that the description requires of it. */
export function completeReply({ method, path }: Named, status: number, body: unknown): unknown {
  const response = description.paths[path]?.[method]?.responses[status] as
    | { content?: { 'application/json': { schema: Schema } } }
    | undefined;
  const schema = response?.content?.['application/json'].schema;
  const find = (reference: string): Schema => {
    const keys = reference.slice(2).split('/');
    return keys.reduce((parent: unknown, key) => (parent as Record<string, unknown>)[key], description) as Schema;
  };
  return schema === undefined ? body : completed(schema, body, find);
}

/** What a request has against the description: wrong types, and fields or parameters that GitHub does not know. */
export function requestProblems({ method, path }: Named, query: URLSearchParams, body: unknown): string[] {
  const operation = description.paths[path]?.[method];
  if (operation === undefined) return [`there is no ${method} ${path}`];
  const known = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const strangers = [...query.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => `unknown parameter ${name}`);
  if (operation.requestBody === undefined) return body === undefined ? strangers : [...strangers, 'a body'];
  const at = [method, 'requestBody', 'content', 'application/json', 'schema'];
  const { properties } = operation.requestBody.content['application/json'].schema;
  const fields = Object.keys(body ?? {}).filter((name) => !(name in properties));
  const wrong = problems(ajv.getSchema(pointer('paths', path, ...at)), body);
  return [...strangers, ...fields.map((name) => `unknown field ${name}`), ...wrong];
}

/** What a reply has against the description. Of what can happen to every request it says nothing: 401, 403, 404. */
export function replyProblems({ method, path }: Named, status: number, body: unknown): string[] {
  const response = description.paths[path]?.[method]?.responses[status];
  if (response?.content !== undefined) {
    const at = [method, 'responses', String(status), 'content', 'application/json', 'schema'];
    return problems(ajv.getSchema(pointer('paths', path, ...at)), body);
  }
  if (status < 400) return [`${status} is no reply of ${method} ${path}`];
  const { message, documentation_url: url } = body as Record<string, unknown>;
  return typeof message === 'string' && typeof url === 'string'
    ? []
    : ['an error has a message and a documentation_url'];
}
