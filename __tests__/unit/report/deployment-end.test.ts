import { expect, test } from '@jest/globals';
import { deploymentEnd } from '../../../src/report/deployment/deployment-end-state.ts';

test.each([
  ['successful', true, 'success'],
  // Not as asked, hosts left out, changes where none were wanted.
  ['successful', false, 'failure'],
  ['failed', false, 'failure'],
  ['error', false, 'error'],
  ['canceled', false, 'inactive'],
  ['timed_out', false, 'error'],
  ['unknown', false, 'error'],
  ['waiting', false, 'error'],
])('status %s, step succeeds %s: %s', (status, success, state) => {
  const end = deploymentEnd({ status, success, job: { type: 'job', id: 7 } });
  expect(end.state).toBe(state);
  expect(end.description).toMatch(/job 7/i);
});
