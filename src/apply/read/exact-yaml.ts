import { type Document, parseDocument, Scalar, visit } from 'yaml';
import { ExactNumber, exactNumber, isJsonNumber } from '../../http/json/exact-number.ts';
import { WrittenValue } from '../../http/json/written-value.ts';

/**
 * A date or time that YAML 1.1 reads without quotes: Ansible gets a date and not a text. JSON has it as a text only.
 */
export class YamlDate extends WrittenValue {
  override toJSON(): string {
    return this.source;
  }
}

/**
 * Reads YAML 1.1 as the controller and Ansible do, with every digit of its numbers, and with its dates.
 * @throws Error when the text is not YAML
 */
export function parseExactYaml(text: string): unknown {
  const document = parseDocument(text, { version: '1.1', uniqueKeys: false, intAsBigInt: true, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  keepSources(document);
  return document.toJS();
}

function keepSources(document: Document.Parsed): void {
  visit(document, {
    Scalar(key, scalar) {
      // Keys are texts in the end, and the reader of integers has all their digits.
      if (key !== 'key') scalar.value = exactScalar(scalar);
    },
  });
}

function exactScalar({ value, source = '', type }: Scalar): unknown {
  if (value instanceof Date) return type === Scalar.PLAIN ? new YamlDate(source) : value;
  if (typeof value === 'bigint') return exactNumber(String(value));
  if (typeof value !== 'number' || !Number.isFinite(value)) return value;
  return isJsonNumber(source) ? exactNumber(source) : floatOf(value);
}

/** Returns a float that JSON writes differently, such as `1.`, `+1.5` or `1_000.5`; it stays a float. */
function floatOf(value: number): number | ExactNumber {
  const text = String(value);
  return Number.isInteger(value) && !text.includes('e') ? new ExactNumber(`${text}.0`) : exactNumber(text);
}
