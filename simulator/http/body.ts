import type { Json } from '../text/json.ts';
import { jsonError } from '../text/python-json-error.ts';
import { parseNumbers } from '../text/written-number.ts';
import { detail } from './reply.ts';

/** Reads a body as JSON; none is undefined. */
export function parseBody(text: string, contentType: string | undefined, hasOauth: boolean): Json | undefined {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (text === '' && (type === '' || type === 'application/json')) return undefined;
  if (type !== 'application/json') {
    // The provider reads the body first, and its failure has words of its own.
    if (!hasOauth) throw detail(415, `Unsupported media type "${contentType}" in request.`);
    throw detail(
      415,
      'You did not use correct Content-Type in your HTTP request. If you are using our REST API, the Content-Type must be application/json',
    );
  }
  const error = jsonError(text);
  if (error) throw detail(400, `JSON parse error - ${error}\nPossible cause: trailing comma.`);
  return parseNumbers(text) as Json;
}

/** A form's fields. */
export function parseForm(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}
