/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('../steps/step.mjs').Seen} Seen */

/** @param {Stage} stage @param {object} resources @param {Record<string, string>} [inputs] @returns {Promise<Seen>} */
export function apply(stage, resources, inputs = {}) {
  return stage.step({ resources: JSON.stringify(resources), mode: 'apply', ...inputs }, { action: 'apply' });
}

/** @param {Seen} seen @returns {unknown[]} the conclusion, with the errors of a failed step */
export function verdictOf({ conclusion, annotations }) {
  return [conclusion, ...annotations.filter(({ level }) => level === 'error').map(({ message }) => message)];
}

/**
 * Applies resources, and again: the second time must change nothing.
 * @param {Stage} stage @param {string} what for the differences @param {object} resources
 * @param {{ created?: number, updated?: number, deleted?: number }} expected what the first apply does
 */
export async function applyTwice(stage, what, resources, expected) {
  const { comparison } = stage;
  const counts = (/** @type {Seen} */ seen) => [
    ...verdictOf(seen),
    ...['created', 'updated', 'deleted'].map((name) => seen.outputs[name]),
  ];
  const { created = 0, updated = 0, deleted = 0 } = expected;
  const first = await apply(stage, resources);
  comparison.equal(`outputs after ${what}`, counts(first), ['success', ...[created, updated, deleted].map(String)]);
  const second = await apply(stage, resources);
  comparison.equal(`outputs after ${what} again`, counts(second), ['success', '0', '0', '0']);
  return first;
}
