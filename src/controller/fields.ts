import { ExactNumber } from '../http/json/exact-number.ts';
import { isRecord } from '../http/json/json.ts';
import { onOneLine } from '../http/reply-text.ts';
import { unexpectedReply } from './connection/reply-errors.ts';

/* Readers for fields of replies. Replies come from outside and may have any shape. */

/** Maximum rows of a page, whatever is requested (controller fact 53). */
export const MAX_PAGE_SIZE = 200;

export { isRecord };

/** Returns the field's text, or `''` when it is missing or has another type. */
export function text(record: Record<string, unknown>, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}

/** Returns the field's text on one line: names are printed in sentences, and a line end would start a forged line. */
export function line(record: Record<string, unknown>, field: string): string {
  return onOneLine(text(record, field));
}

/** Returns the field's number, or undefined. */
export function number(record: Record<string, unknown>, field: string): number | undefined {
  const given = record[field];
  // A time such as `0.0` is also an ExactNumber.
  const value = given instanceof ExactNumber ? given.valueOf() : given;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Returns the field's list of texts; leaves out other items. */
export function texts(record: Record<string, unknown>, field: string): string[] {
  const value = record[field];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Returns the field's list of numbers; leaves out other items. */
export function numbers(record: Record<string, unknown>, field: string): number[] {
  const value = record[field];
  return Array.isArray(value) ? value.filter((item): item is number => typeof item === 'number') : [];
}

/** Returns the field's object, or an empty one. */
export function record(parent: Record<string, unknown>, field: string): Record<string, unknown> {
  const value = parent[field];
  return isRecord(value) ? value : {};
}

/**
 * Returns the rows of a list.
 * @param wanted what was requested, for the message
 * @throws UnexpectedReplyError for anything but a list; a list without rows is valid
 */
export function readList(reply: unknown, wanted: string): unknown[] {
  if (!isRecord(reply) || !Array.isArray(reply['results'])) throw unexpectedReply(wanted, 'it has no results');
  return reply['results'] as unknown[];
}

/**
 * Returns the rows of a page of a list, and whether there is another page.
 * @param wanted what was requested, for the message
 * @throws UnexpectedReplyError when it is not a list
 */
export function readPage(reply: unknown, wanted: string): { rows: Record<string, unknown>[]; more: boolean } {
  const rows = readList(reply, wanted).filter(isRecord);
  return { rows, more: isRecord(reply) && typeof reply['next'] === 'string' };
}
