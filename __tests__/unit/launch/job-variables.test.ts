import { expect, test } from '@jest/globals';
import { readJob } from '../../../src/controller/jobs.ts';
import { jobVariables } from '../../../src/launch/job-variables.ts';
import { row } from './context.ts';

test.each<[unknown, unknown]>([
  ['{"a": 1}', { a: 1 }],
  ['', {}],
  [undefined, {}],
  ['{"a": NaN, "b": -Infinity, "c": "NaN"}', { a: null, b: null, c: 'NaN' }],
  ['{"a": Infinity, "b": "ends with \\" Infinity"}', { a: null, b: 'ends with " Infinity' }],
  ['[1]', undefined],
  ['"text"', undefined],
  ['a: 1', undefined],
])('the variables of a job with %j', (extra_vars, expected) => {
  expect(jobVariables(readJob(row(5, { extra_vars })))).toEqual(expected);
});
