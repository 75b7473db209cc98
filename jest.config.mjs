import { availableParallelism } from 'node:os';

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
  testTimeout: 60_000,
  // The scenarios wait more than they work. Jest takes no more than 100 %.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // A process of its own for each file: authorities that a test trusts are trusted by the whole process from then on.
  workerIdleMemoryLimit: '1MB',
  // The process that takes the place of the last file's has only begun when it is told to end. On a busy machine that takes longer
  // than the half second that jest gives it, and then jest says that a test leaks.
  workerGracefulExitTimeout: 15_000,
};
