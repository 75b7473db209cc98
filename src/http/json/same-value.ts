import { isDeepStrictEqual } from 'node:util';
import { ExactNumber } from './exact-number.ts';
import { isRecord } from './json.ts';

/**
 * Returns whether two values of JSON or YAML mean the same to Ansible. The order of keys is ignored, the order of items
 * is not. Integers are compared by all their digits. Other numbers are compared as Python reads them, so 1.10 equals
 * 1.1. But 1.0 differs from 1, because Ansible prints them differently.
 */
export function sameValue(one: unknown, other: unknown): boolean {
  if (isNumber(one) && isNumber(other)) return sameNumber(one, other);
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => sameValue(item, other[index]));
  if (isPlain(one) && isPlain(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && sameValue(one[name], other[name]))
    );
  }
  return isDeepStrictEqual(one, other);
}

function isNumber(value: unknown): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}

function sameNumber(one: number | ExactNumber, other: number | ExactNumber): boolean {
  const isInteger = isComplete(one);
  if (isInteger !== isComplete(other)) return false;
  if (isInteger) return BigInt(String(one)) === BigInt(String(other));
  return Number(one) === Number(other) || (Number.isNaN(Number(one)) && Number.isNaN(Number(other)));
}

/** Returns whether Python reads an integer. The notation decides, so `1.0` is not an integer. */
function isComplete(value: number | ExactNumber): boolean {
  return typeof value === 'number' ? Number.isSafeInteger(value) : /^-?\d+$/.test(value.source);
}

/** Returns whether an object's content is its keys. A Map or a Date is compared as a whole. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Object.prototype.toString.call(value) === '[object Object]';
}
