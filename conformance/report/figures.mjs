// How long things took, by the controller's times and this machine's clock.

/** @typedef {import('../controller/controller.mjs').Row} Row */
/** @typedef {import('../steps/step.mjs').Seen} Seen */

/**
 * @typedef {object} Durations in ms; undefined for what a case does not measure
 * @property {number | undefined} created from the start of the step to the job's creation
 * @property {number | undefined} exited from the end of the job to the end of the step
 * @property {number | undefined} printed median from an event's emission to its printed line
 */

export class Figures {
  /** @type {number | undefined} */
  #created;
  /** @type {number | undefined} */
  #exited;
  /** @type {number[]} */
  #printed = [];

  /** @param {number} clockOffset how far the controller's clock is ahead, in ms */
  constructor(clockOffset) {
    this.clockOffset = clockOffset;
  }

  /** @param {Seen} seen a step that launched a job and followed it @param {Row} job */
  followed(seen, job) {
    if (seen.outputs['launched'] === undefined) return;
    this.#created = this.#local(job.created) - seen.started;
    this.#exited = seen.ended - this.#local(job.finished);
  }

  /** @param {number} emitted by the controller's clock @param {number} at when its first line came */
  printed(emitted, at) {
    this.#printed.push(at - (emitted - this.clockOffset));
  }

  /** @returns {Durations} */
  durations() {
    return { created: this.#created, exited: this.#exited, printed: median(this.#printed) };
  }

  /** @param {string} time of the controller @returns {number} by this machine's clock */
  #local(time) {
    return Date.parse(time) - this.clockOffset;
  }
}

/** @param {number[]} values @returns {number | undefined} */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
