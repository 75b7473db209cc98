import { describe, expect, test } from '@jest/globals';
import { type Job, readJob } from '../../../src/controller/resources.ts';
import { asIgnoredFields, differences } from '../../../src/launch/compare.ts';
import type { LaunchRequest } from '../../../src/launch/request.ts';

function job(fields: Record<string, unknown>): Job {
  return readJob({
    id: 5,
    type: 'job',
    status: 'pending',
    limit: '',
    job_tags: '',
    skip_tags: '',
    extra_vars: '{}',
    ignored_fields: {},
    ...fields,
  });
}

function asked(changes: Partial<LaunchRequest>): LaunchRequest {
  return { extra_vars: undefined, limit: undefined, job_tags: undefined, skip_tags: undefined, ...changes };
}

const sentences = (of: Job, request: LaunchRequest): string[] =>
  differences(of, request).map(({ sentence }) => sentence);

test('a job as asked has none', () => {
  const variables = { a: 1, b: [1, { c: null }], secret: 'x' };
  const fields = {
    limit: 'web',
    job_tags: 'a,b',
    extra_vars: JSON.stringify({ ...variables, secret: '$encrypted$', own: true }),
  };
  expect(sentences(job(fields), asked({ limit: 'web ', job_tags: 'a,b', extra_vars: variables }))).toEqual([]);
});

test('what was not asked for is not compared', () => {
  expect(sentences(job({ limit: 'template-limit' }), asked({}))).toEqual([]);
});

test.each([
  [{ ignored_fields: { limit: 'web' } }, { limit: 'web' }, ['The controller ignored `limit`.']],
  [{ limit: '' }, { limit: 'web' }, ['`limit` of the job is "" and not "web".']],
  [
    { extra_vars: '{"a": "1"}' },
    { extra_vars: { a: 1 } },
    ['The variable `a` of the job has another value than asked.'],
  ],
  [{ extra_vars: '{}' }, { extra_vars: { a: 1 } }, ['The job has no variable `a`.']],
  [
    { extra_vars: '{"a": [1]}' },
    { extra_vars: { a: [1, 2] } },
    ['The variable `a` of the job has another value than asked.'],
  ],
  [
    { extra_vars: '{"a": {"b": 1, "c": 2}}' },
    { extra_vars: { a: { b: 1 } } },
    ['The variable `a` of the job has another value than asked.'],
  ],
  [
    { extra_vars: 'not json' },
    { extra_vars: { a: 1 } },
    ['`extra_vars` of the job cannot be read, so it is not sure that they are as asked.'],
  ],
])('%j', (fields, request, expected) => {
  expect(sentences(job(fields), asked(request as Partial<LaunchRequest>))).toEqual(expected);
});

test("a sliced template's workflow job keeps the limit on its nodes", () => {
  const sliced = job({ type: 'workflow_job', limit: '', is_sliced_job: true });
  expect(sentences(sliced, asked({ limit: 'web' }))).toEqual([]);
});

test("a workflow template's job shows its limit, and one that was dropped is noticed", () => {
  const workflow = job({ type: 'workflow_job', limit: null, is_sliced_job: false });
  expect(sentences(workflow, asked({ limit: 'web' }))).toEqual(['`limit` of the job is null and not "web".']);
});

test("labels are added to the template's own", () => {
  const labels = (...ids: number[]): Record<string, unknown> => ({
    summary_fields: { labels: { count: ids.length, results: ids.map((id) => ({ id })) } },
  });
  expect(sentences(job(labels(5, 9)), asked({ labels: [9] }))).toEqual([]);
  expect(sentences(job(labels(5)), asked({ labels: [9] }))).toEqual(['`labels` of the job is [5] and not [9].']);
});

test.each([
  [['instance_groups'], ['The controller ignored `instance_groups`.']],
  ['instance_groups', ['The controller ignored `instance_groups`.']],
  [true, ['The controller ignored `a field`.']],
  [{}, []],
  [[], []],
  [null, []],
])('ignored_fields %j', (ignored, expected) => {
  expect(sentences(job({ ignored_fields: ignored }), asked({}))).toEqual(expected);
});

test("variables with Python's Infinity and NaN can be read", () => {
  const fields = {
    extra_vars: '{"threshold": Infinity, "low": -Infinity, "no": NaN, "text": "NaN Infinity \\" NaN", "a": 1}',
  };
  expect(sentences(job(fields), asked({ extra_vars: { a: 1, text: 'NaN Infinity " NaN' } }))).toEqual([]);
});

describe('what is given out of it', () => {
  const given = (fields: Record<string, unknown>, request: Partial<LaunchRequest>): unknown =>
    asIgnoredFields(differences(job(fields), asked(request)));

  test('is what was asked for, by the API’s names, whether the reply says so or the comparison does', () => {
    expect(given({ ignored_fields: { timeout: 60 }, limit: '' }, { timeout: 60, limit: 'web' })).toEqual({
      timeout: 60,
      limit: 'web',
    });
    expect(given({ ignored_fields: ['limit', 'other'] }, { limit: 'web' })).toEqual({ limit: 'web', other: null });
    expect(given({}, {})).toEqual({});
  });

  test('has the variables together, those that were left out before too', () => {
    const found = differences(job({ extra_vars: '{"a": 1}' }), asked({ extra_vars: { a: 1, b: 2, c: [3] } }));
    expect(asIgnoredFields([{ field: 'extra_vars', asked: { z: null } }, ...found])).toEqual({
      extra_vars: { z: null, b: 2, c: [3] },
    });
  });

  test('may be called anything', () => {
    const ignored = JSON.parse('{"__proto__": {"x": 1}}') as Record<string, unknown>;
    expect(JSON.stringify(given({ ignored_fields: ignored }, {}))).toBe('{"__proto__":{"x":1}}');
  });
});
