// Stryker's test runner for this project. Its own one for jest starts jest anew for each mutant, which takes seconds; here
// the test files stay loaded and a mutant is switched on in them, which takes milliseconds.

import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { TestFile } from './test-file.mjs';
import { TestTimes } from './test-times.mjs';

/** @typedef {import('@stryker-mutator/api/core').InstrumenterContext} Switches */
/** @typedef {import('@stryker-mutator/api/core').StrykerOptions} Options */
/** @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner */
/** @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult */
/** @typedef {import('./test-file.mjs').Result} Result */

/** A mutant that the tests have not noticed after so long counts as survived, in ms. */
const ENOUGH_MS = 5000;

/** Stryker takes a loop for endless after a hundred times its usual rounds; with waits that take no time that is long. */
const FEWER_ROUNDS = 10;

/** What the instrumented code reads. */
const switches = /** @type {Switches} */ ({});
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: switches });

/** @implements {TestRunner} */
class InProcessRunner {
  /** @type {TestFile[]} */
  #files = [];
  #times = new TestTimes();
  /** @type {string[]} */
  #paths;

  /** @param {string[]} paths */
  constructor(paths) {
    this.#paths = paths;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  /** @type {TestRunner['dryRun']} */
  async dryRun() {
    await this.#load();
    /** @type {Result[]} */
    const results = [];
    for (const file of this.#files) {
      const onPlace = (/** @type {string} */ id) => {
        switches.currentTestId = id;
      };
      results.push(...(await file.run({ onPlace })));
    }
    this.#times.write(results);
    const coverage = switches.mutantCoverage;
    return {
      status: DryRunStatus.Complete,
      tests: results.map(testResult),
      ...(coverage !== undefined && { mutantCoverage: coverage }),
    };
  }

  /** @type {TestRunner['mutantRun']} */
  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    this.#times.read();
    const mostHits = hitLimit === undefined ? undefined : Math.ceil(hitLimit / FEWER_ROUNDS);
    const activate = () => Object.assign(switches, { activeMutant: activeMutant.id, hitCount: 0, hitLimit: mostHits });
    if (mutantActivation === 'static') activate();
    await this.#load();
    activate();
    const results = await this.#runUntilKilled(testFilter);
    delete switches.activeMutant;
    const endless = determineHitLimitReached(switches.hitCount, switches.hitLimit);
    if (endless !== undefined) return toMutantRunResult(endless);
    const late = results.find((result) => result.late);
    if (late !== undefined) return { status: MutantRunStatus.Timeout, reason: late.id };
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results.map(testResult) });
  }

  async #load() {
    if (this.#files.length > 0) return;
    for (const path of this.#paths) this.#files.push(await TestFile.load(path));
  }

  /**
   * Runs the quick tests of all files before the slow ones of any, until one fails.
   *
   * @param {string[] | undefined} filter
   */
  async #runUntilKilled(filter) {
    const wanted = this.#files.flatMap((file) => {
      const all = filter === undefined || filter.includes(file.hooksId);
      return file.ids().filter((id) => all || filter.includes(id));
    });
    /** @type {Result[]} */
    const results = [];
    const enough = performance.now() + ENOUGH_MS;
    for (const ids of this.#times.tiers(wanted)) {
      for (const file of this.#files.filter((one) => one.ids().some((id) => ids.has(id)))) {
        const timeoutMs = (/** @type {string} */ id) => this.#times.timeoutMs(id);
        const found = await file.run({ ids, bail: true, timeoutMs });
        results.push(...found.filter(({ skipped }) => !skipped));
        if (found.some(({ error }) => error !== undefined) || performance.now() > enough) return results;
      }
    }
    return results;
  }
}

/** @param {Result} result @returns {TestResult} */
function testResult({ id, ms, skipped, error }) {
  const told = { id, name: id, timeSpentMs: ms };
  if (skipped) return { ...told, status: TestStatus.Skipped };
  if (error === undefined) return { ...told, status: TestStatus.Success };
  return { ...told, status: TestStatus.Failed, failureMessage: error };
}

// A mutant may leave work behind that fails later; that says nothing about the mutant which is switched on by then.
process.on('unhandledRejection', () => undefined);

/** @param {Options & { testFiles?: string[] }} options */
function create(options) {
  return new InProcessRunner(options.testFiles ?? []);
}
create.inject = tokens('options');

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)];
