/**
 * How the sources are broken on purpose; `npm run mutation` says which, and by which tests.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'in-process',
  plugins: ['./scripts/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'],
  // A mutant in what runs while a file loads needs a process of its own and all the tests.
  ignoreStatic: true,
  concurrency: 2,
  // What a mutant leaves behind goes with the process.
  maxTestRunnerReuse: 1000,
  // The runner ends a test that hangs; this is for a loop that lets nobody in.
  timeoutMS: 20_000,
  timeoutFactor: 0,
  dryRunTimeoutMinutes: 20,
  ignorePatterns: ['.cache', 'dist', 'docs', 'examples'],
  tempDirName: '.cache/stryker',
  incremental: true,
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
};
