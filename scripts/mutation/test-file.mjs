// A test file that is loaded once and run as often as one likes, by jest's own engine.

import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { addEventHandler, getState, resetState, run, setState } from 'jest-circus';

/** @typedef {import('jest-circus').State} State */
/** @typedef {State['rootDescribeBlock']['tests'][number]} TestEntry */
/** @typedef {{ id: string, ms: number, skipped: boolean, late: boolean, error: string | undefined }} Result */

/** For a test whose duration is not known: it is measured, however busy the machine is. */
const TEST_TIMEOUT_MS = 300_000;

const globals = new URL('globals.mjs', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: globals, shortCircuit: true } : next(specifier, context),
});

/** What is under way is known to whoever asks; the engine has one list of listeners for the whole process. */
let listener = /** @type {TestFile | undefined} */ (undefined);
addEventHandler((event) => listener?.hear(event));

export class TestFile {
  /** @type {(id: string) => void} */
  #onPlace = () => undefined;
  #bail = false;
  /** @type {Set<string> | undefined} */
  #wanted;

  /** @param {string} path @param {State} state */
  constructor(path, state) {
    this.path = path;
    this.state = state;
    this.hooksId = `${path}: its hooks`;
  }

  /**
   * Imports a file and keeps the tests that it defines.
   *
   * @param {string} path from the working directory
   */
  static async load(path) {
    resetState();
    const state = getState();
    state.testTimeout = TEST_TIMEOUT_MS;
    await import(pathToFileURL(path).href);
    return new TestFile(path, state);
  }

  /**
   * Runs its tests, in order.
   *
   * @param {object} options
   * @param {Set<string>} [options.ids] which tests; all of them by default
   * @param {boolean} [options.bail] whether the first failure ends the run
   * @param {(id: string) => number | undefined} [options.timeoutMs] how long a test may take
   * @param {(id: string) => void} [options.onPlace] is told what runs from now on: a test, or the hooks around all
   * @returns {Promise<Result[]>} one for each test, and one for the hooks
   */
  async run({ ids, bail = false, timeoutMs = () => undefined, onPlace = () => undefined }) {
    this.#wanted = ids;
    this.#bail = bail;
    this.#onPlace = onPlace;
    this.#reset(timeoutMs);
    setState(this.state);
    listener = this;
    onPlace(this.hooksId);
    try {
      await run();
    } finally {
      listener = undefined;
    }
    const hooks = this.state.unhandledErrors.map(wordsOf)[0];
    return [
      { id: this.hooksId, ms: 0, skipped: false, late: isLate(hooks), error: hooks },
      ...this.#tests().map((test) => {
        const error = test.errors.map(wordsOf)[0];
        const ms = test.duration ?? 0;
        return { id: this.#idOf(test), ms, skipped: test.status === 'skip', late: isLate(error), error };
      }),
    ];
  }

  /** @param {import('jest-circus').Event} event */
  hear(event) {
    if (event.name === 'test_start') this.#onPlace(this.#idOf(event.test));
    if (event.name === 'test_done') {
      this.#onPlace(this.hooksId);
      if (this.#bail && event.test.errors.length > 0) this.#wanted = new Set();
    }
  }

  /** The ids of its tests. */
  ids() {
    return this.#tests().map((test) => this.#idOf(test));
  }

  /** @param {(id: string) => number | undefined} timeoutMs */
  #reset(timeoutMs) {
    this.state.hasStarted = false;
    this.state.unhandledErrors = [];
    this.state.testNamePattern = /** @type {RegExp} */ ({ test: (name) => this.#wants(name) });
    for (const test of this.#tests()) {
      test.errors = [];
      test.status = null;
      test.timeout = timeoutMs(this.#idOf(test)) ?? TEST_TIMEOUT_MS;
    }
  }

  /** @param {string} name */
  #wants(name) {
    return this.#wanted?.has(`${this.path}: ${name}`) ?? true;
  }

  /** @param {TestEntry} test */
  #idOf(test) {
    const names = [test.name];
    for (let block = test.parent; block.parent !== undefined; block = block.parent) names.unshift(block.name);
    return `${this.path}: ${names.join(' ')}`;
  }

  #tests() {
    return [...testsIn(this.state.rootDescribeBlock)];
  }
}

/** @param {State['rootDescribeBlock']} block @returns {Iterable<TestEntry>} */
function* testsIn(block) {
  for (const child of block.children) {
    if (child.type === 'test') yield child;
    else yield* testsIn(child);
  }
}

/** @param {unknown} error an error of the engine, alone or with the place where it was caught */
function wordsOf(error) {
  const [first] = Array.isArray(error) ? error : [error];
  return first instanceof Error ? (first.stack ?? first.message) : String(first);
}

/** @param {string | undefined} error */
function isLate(error) {
  return error?.includes('Exceeded timeout of') ?? false;
}
