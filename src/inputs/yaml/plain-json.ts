import { isRecord } from '../../controller/fields.ts';
import { isWrittenExactly } from '../../http/json/exact-number.ts';
import type { JsonObject } from '../../json.ts';

/** A text of JSON; behind a key stands a colon. */
const TEXT = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * A mapping in JSON, read without the YAML reader, which is a third of a megabyte to load. It gives what that one would.
 * @returns undefined for whatever needs a closer look: no mapping in JSON, a number that would print otherwise than it
 *   is written (`1.10`), a key that is there twice
 */
export function plainJsonMapping(text: string): JsonObject | undefined {
  if (!text.startsWith('{')) return undefined;
  let changes = false;
  let keys = 0;
  try {
    const value: unknown = JSON.parse(text, function (this: unknown, _key, one: unknown, ...more: unknown[]) {
      const [written] = more as [{ source?: string }?];
      if (typeof one === 'number' && !isWrittenExactly(one, written?.source)) changes = true;
      // The whole has a key, too, which is written nowhere.
      if (!Array.isArray(this)) keys += 1;
      return one;
    });
    const written = [...text.matchAll(TEXT)].filter(([, colon]) => colon !== undefined).length;
    return isRecord(value) && !changes && keys === written + 1 ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
