import { isRecord } from '../../controller/fields.ts';
import { isWrittenExactly } from '../../http/json/exact-number.ts';
import type { JsonObject } from '../../http/json/json.ts';

/** A JSON string, with the colon that follows it if it is a key. */
const TEXT = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * Parses a JSON mapping without the YAML parser, which is a third of a megabyte. Both return the same value.
 * @returns undefined when the YAML parser is needed: the text is not a JSON mapping, a number would print
 *   differently (`1.10`), a value is null, whose place a warning names, or a key is repeated
 */
export function plainJsonMapping(text: string): JsonObject | undefined {
  if (!text.startsWith('{')) return undefined;
  let isPlain = true;
  let keys = 0;
  try {
    const value: unknown = JSON.parse(text, function (this: unknown, _key, one: unknown, ...more: unknown[]) {
      const [written] = more as [{ source?: string }?];
      if (one === null || (typeof one === 'number' && !isWrittenExactly(one, written?.source))) isPlain = false;
      // The reviver also runs for the root, whose key is not in the text.
      if (!Array.isArray(this)) keys += 1;
      return one;
    });
    const written = [...text.matchAll(TEXT)].filter(([, colon]) => colon !== undefined).length;
    return isRecord(value) && isPlain && keys === written + 1 ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
