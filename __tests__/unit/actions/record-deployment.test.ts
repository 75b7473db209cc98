import { describe, expect, test } from '@jest/globals';
import { noteError } from '../../../src/actions/record-deployment.ts';
import { ConfigurationError, InterruptedError, JobError, LaunchUnknownError } from '../../../src/errors.ts';
import type { Deployment } from '../../../src/report/deployment/deployment.ts';

/** How a deployment ends whose step ends with an error. */
function endOf(error: Error, { jobs = 0, hasEnd = false, cancelled = false } = {}): unknown[] {
  const noted: unknown[] = [];
  const endsWithout: Deployment['endsWithout'] = (...end) => noted.push(...end);
  const signal = cancelled ? AbortSignal.abort() : new AbortController().signal;
  noteError({ jobs, hasEnd, endsWithout } as Deployment, error, signal);
  return noted;
}

describe('a step that ends with an error', () => {
  const refused = new ConfigurationError('It was not launched:', []);
  const unknown = new LaunchUnknownError('It is not known.');
  const interrupted = new InterruptedError('SIGINT');

  test('without a job', () => {
    expect(endOf(refused)).toEqual(['error', 'Nothing was launched: see the log of the step.']);
    expect(endOf(interrupted, { cancelled: true })).toEqual([
      'inactive',
      'The workflow was cancelled before the launch.',
    ]);
  });

  test('with a launch whose outcome is not known', () => {
    expect(endOf(unknown)).toEqual(['error', 'It is not known whether a job was launched.']);
  });

  test('is left to the post step where that has something to do first', () => {
    expect(endOf(unknown, { cancelled: true })).toEqual([]);
    expect(endOf(interrupted, { cancelled: true, jobs: 1 })).toEqual([]);
    expect(endOf(new Error('a fault'), { jobs: 1 })).toEqual([]);
  });

  test('keeps what was noted before', () => {
    expect(endOf(new JobError('Job 1 is not as asked.'), { hasEnd: true, jobs: 1 })).toEqual([]);
  });
});
