import { isObject, type Json } from './json.ts';
import { WrittenNumber } from './written-number.ts';

/** How Python's json.dumps writes. */
export interface DumpOptions {
  /** ensure_ascii, Python's default. */
  ascii?: boolean;
  sort?: boolean;
  indent?: number;
}

/**
 * Text as Python's json.dumps gives it. The controller hands extra vars and results out as such text, so
 * the blanks after `:` and `,` and the escapes matter.
 */
export function pythonJson(value: Json, options: DumpOptions = {}, depth = 0): string {
  if (value instanceof WrittenNumber) return value.source;
  if (value === null || typeof value !== 'object') return scalar(value, options.ascii ?? true);
  const entries = Array.isArray(value)
    ? value.map((item) => pythonJson(item, options, depth + 1))
    : Object.keys(value)
        .sort(options.sort ? (a, b) => (a < b ? -1 : 1) : () => 0)
        .map((key) => `${scalar(key, options.ascii ?? true)}: ${pythonJson(value[key] ?? null, options, depth + 1)}`);
  const [open, close] = isObject(value) ? ['{', '}'] : ['[', ']'];
  if (entries.length === 0) return open + close;
  if (!options.indent) return open + entries.join(', ') + close;
  const pad = ' '.repeat(options.indent * (depth + 1));
  return `${open}\n${pad}${entries.join(`,\n${pad}`)}\n${' '.repeat(options.indent * depth)}${close}`;
}

function scalar(value: string | number | boolean | null, ascii: boolean): string {
  // JSON.stringify leaves DEL alone as Python does, and both write control characters as \u00XX.
  const text = JSON.stringify(value);
  if (!ascii || typeof value !== 'string') return text;
  return text.replace(/[\u007f-\uffff]/g, (char) =>
    char === '\u007f' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
