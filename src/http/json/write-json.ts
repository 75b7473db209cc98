import { randomUUID } from 'node:crypto';
import { ExactNumber, RAW_JSON, type RawJson } from './exact-number.ts';
import { WrittenValue } from './written-value.ts';

/** How `jsonText` writes. */
export interface WriteOptions {
  /** Gives each value before it is written; what keeps its source comes as it is. */
  replace?: ((value: unknown) => unknown) | undefined;
  indent?: number | undefined;
}

/**
 * A value as JSON, numbers as in their source.
 * @param rawJson JavaScript's own way to write a source, null where it has none; tests set it
 */
export function jsonText(
  value: unknown,
  { replace, indent }: WriteOptions = {},
  rawJson: RawJson | null = RAW_JSON,
): string {
  if (rawJson === null) return verbatimText(value, sourceOf, { replace, indent });
  // Without a function of ours it is as fast as JavaScript's own.
  if (replace === undefined) return JSON.stringify(value, undefined, indent);
  return stringify(value, replace, (item) => (item instanceof ExactNumber ? rawJson(item.source) : undefined), indent);
}

function sourceOf(value: unknown): string | undefined {
  return value instanceof ExactNumber ? value.source : undefined;
}

/**
 * A value as JSON, except that some values are written as a text of their own, without quotes.
 * @param verbatim gives that text, or undefined
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

/** @param write gives what stands for a value, undefined to leave it */
function stringify(
  value: unknown,
  replace: (value: unknown) => unknown,
  write: (value: unknown) => unknown,
  indent: number | undefined,
): string {
  // By the key and not by the value, of which `toJSON` has made something else.
  const item = function (this: unknown, key: string, made: unknown): unknown {
    const own: unknown = (this as Record<string, unknown>)[key];
    const replaced = replace(own instanceof WrittenValue ? own : made);
    return write(replaced) ?? (replaced === own ? made : replaced);
  };
  return JSON.stringify(value, item, indent);
}
