import { unexpectedReply } from '../connection/reply-errors.ts';
import type { CallOptions, RequestOptions, Requests } from '../requests.ts';
import { type Row, rowFrom } from './rows.ts';

/** An object of the controller. */
export interface Resource {
  /** The API's name, such as `job_templates`. */
  collection: string;
  id: number;
}

/**
 * Sends a request that writes. After it is sent, a signal does not abort it: its reply says whether it was carried out.
 * @param send receives the settings of the request, and those of requests that look for its result
 * @throws what `send` throws; the signal's reason
 */
export function write<T>(
  requests: Requests,
  options: CallOptions,
  send: (request: RequestOptions, reading: RequestOptions) => Promise<T>,
): Promise<T> {
  return requests.call(options, (reading) => {
    const { signal, ...request } = reading;
    return send({ ...request, untilSent: signal }, reading);
  });
}

/** Returns the path of an object below the API root. */
export function pathOf({ collection, id }: Resource): string {
  return `${collection}/${id}/`;
}

/**
 * Returns the object that a reply shows.
 * @throws ResponseError (transient) when the reply is not an object with an id
 */
export function readRow(reply: unknown, path: string): Row {
  const row = rowFrom(reply);
  if (row === undefined) throw unexpectedReply(`an object of ${path}`, 'it has no id');
  return row;
}
