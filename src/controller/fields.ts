import { ExactNumber } from '../http/json/exact-number.ts';
import { isRecord } from '../http/json/record.ts';
import { onOneLine } from '../one-line.ts';
import { unexpectedReply } from './unexpected-reply.ts';

/*
 * Readers for the few fields of a reply that are relied on. What comes from outside may have any shape.
 */

export { isRecord };

/** The field's text, or `''` where it is missing or something else. */
export function text(record: Record<string, unknown>, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}

/** The same on one line: a name stands in sentences, and a line end in it would begin one that the controller made up. */
export function line(record: Record<string, unknown>, field: string): string {
  return onOneLine(text(record, field));
}

/** The field's number, or `undefined`. */
export function number(record: Record<string, unknown>, field: string): number | undefined {
  const given = record[field];
  // A time such as `0.0` keeps its source, too.
  const value = given instanceof ExactNumber ? given.valueOf() : given;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The field's list of texts; other items are left out. */
export function texts(record: Record<string, unknown>, field: string): string[] {
  const value = record[field];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The field's object, or an empty one. */
export function record(parent: Record<string, unknown>, field: string): Record<string, unknown> {
  const value = parent[field];
  return isRecord(value) ? value : {};
}

/**
 * Returns the rows of a list.
 * @param wanted what was asked for, for the message
 * @throws UnexpectedReplyError when it is not a list, which is not the same as a list without rows
 */
export function readList(reply: unknown, wanted: string): unknown[] {
  if (!isRecord(reply) || !Array.isArray(reply['results'])) throw unexpectedReply(wanted, 'it has no results');
  return reply['results'] as unknown[];
}
