/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts', '<rootDir>/simulator/__tests__/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        // Imports of JSON keep their attributes.
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  watchman: false,
  testSequencer: './__tests__/sequencer.mjs',
  testTimeout: 60_000,
  // A process runs many files: to start one takes a second. Each leaves memory behind.
  workerIdleMemoryLimit: '800MB',
  // A process that has just replaced another one may still be starting when it is told to end. On a busy machine that
  // takes longer than jest's half second, and then jest reports a leak.
  workerGracefulExitTimeout: 15_000,
};
