import type { CallOptions, Controller } from '../client.ts';
import { unexpectedReply } from '../jobs.ts';
import { type Row, rowFrom } from './rows.ts';

/** The requests that resources are read and written with. */
export type Api = Pick<Controller, 'get' | 'post' | 'patch' | 'delete' | 'options' | 'call'>;

/**
 * Settings of a request that writes. It has no signal of its own: a write that was sent is not aborted, because its
 * reply tells whether it was carried out. The signal of `retry` ends the pauses between attempts.
 */
export type WriteOptions = Pick<CallOptions, 'retry'>;

/** An object of the controller. */
export interface Resource {
  /** The API's name, such as `job_templates`. */
  collection: string;
  id: number;
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
