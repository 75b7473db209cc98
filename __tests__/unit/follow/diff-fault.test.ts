import { expect, test } from '@jest/globals';
import { Collector } from '../../../src/follow/playbook/collector.ts';
import { completeResults } from '../../../src/follow/playbook/complete-results.ts';
import { fakeContext, JOB } from './fake-controller.ts';

test('diffs that cannot be made are reported, and end nothing', async () => {
  const { context, warned } = fakeContext({});
  const collector = new Collector(JOB);
  Object.assign(collector, { makeDiffs: () => Promise.reject(new Error('the library is broken')) });
  await completeResults(context, JOB, collector);
  expect(warned).toEqual([
    'Not all results of job 7 could be read, so the report may be incomplete: the library is broken The status is not affected.',
  ]);
});
