import { randomUUID } from 'node:crypto';
import { ExactNumber, RAW_JSON, type RawJson } from './exact-number.ts';
import { WrittenValue } from './written-value.ts';

/** Options of `jsonText`. */
export interface WriteOptions {
  /** Returns the value to write instead of each value. Values that keep their source are passed unchanged. */
  replace?: ((value: unknown) => unknown) | undefined;
  indent?: number | undefined;
}

/**
 * Returns a value as JSON, with numbers as in their source.
 * @param rawJson JavaScript's own function to write a source, null when it has none; tests set it
 */
export function jsonText(
  value: unknown,
  { replace, indent }: WriteOptions = {},
  rawJson: RawJson | null = RAW_JSON,
): string {
  if (rawJson === null) return verbatimText(value, sourceOf, { replace, indent });
  // Without a function, JavaScript's own JSON.stringify is fastest.
  if (replace === undefined) return JSON.stringify(value, undefined, indent);
  return stringify(value, replace, (item) => (item instanceof ExactNumber ? rawJson(item.source) : undefined), indent);
}

function sourceOf(value: unknown): string | undefined {
  return value instanceof ExactNumber ? value.source : undefined;
}

/**
 * Returns a value as JSON, but writes some values as a text of their own, without quotes.
 * @param verbatim returns that text, or undefined
 */
export function verbatimText(
  value: unknown,
  verbatim: (value: unknown) => string | undefined,
  { replace = (item) => item, indent }: WriteOptions = {},
): string {
  const tag = `${randomUUID()}:`;
  const texts: string[] = [];
  const json = stringify(
    value,
    replace,
    (item) => {
      const text = verbatim(item);
      return text === undefined ? undefined : `${tag}${texts.push(text) - 1}`;
    },
    indent,
  );
  if (texts.length === 0) return json;
  return json.replace(new RegExp(`"${tag}(\\d+)"`, 'g'), (_found, index: string) => texts[Number(index)] ?? '');
}

/** Returns a value as JSON. @param write returns the replacement of a value, undefined to keep it */
function stringify(
  value: unknown,
  replace: (value: unknown) => unknown,
  write: (value: unknown) => unknown,
  indent: number | undefined,
): string {
  // Read by the key: `toJSON` has already changed the value.
  const item = function (this: unknown, key: string, made: unknown): unknown {
    const own: unknown = (this as Record<string, unknown>)[key];
    const replaced = replace(own instanceof WrittenValue ? own : made);
    return write(replaced) ?? (replaced === own ? made : replaced);
  };
  return JSON.stringify(value, item, indent);
}
