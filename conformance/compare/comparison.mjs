import { isDeepStrictEqual } from 'node:util';

/** How much of a value a difference shows. */
const SHOWN = 300;

/** Collects the differences of one case. */
export class Comparison {
  /** @type {string[]} */
  differences = [];

  /** @param {string} what @param {unknown} seen of the action @param {unknown} expected by the controller */
  equal(what, seen, expected) {
    if (isDeepStrictEqual(seen, expected)) return;
    this.differences.push(`${what}: ${show(seen)}; expected ${show(expected)}`);
  }

  /** @param {string} what must be true @param {boolean} holds @param {unknown} [seen] what there was instead */
  holds(what, holds, seen) {
    if (!holds) this.differences.push(seen === undefined ? `${what}: no` : `${what}: no; it was ${show(seen)}`);
  }
}

/** @param {unknown} value */
function show(value) {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
