import { describe, expect, test } from '@jest/globals';
import { type Job, readJob } from '../../../src/controller/jobs.ts';
import type { Json } from '../../../src/http/json/json.ts';
import { asIgnoredFields, differences } from '../../../src/launch/compare-with-request.ts';
import type { LaunchRequest } from '../../../src/launch/launch-request.ts';

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

test.each([
  ['9007199254740993', 9007199254740992],
  ['[12345678901234567890]', [12345678901234567000]],
  ['{"b": 9007199254740993}', { b: 9007199254740992 }],
  ['1.0', 1],
])('a variable that is %s is not as asked, %j', (shown, value) => {
  const sentence = 'The variable `a` of the job differs from the requested value.';
  expect(sentences(job({ extra_vars: `{"a": ${shown}}` }), asked({ extra_vars: { a: value } }))).toEqual([sentence]);
});

test('a number that Ansible reads alike is as asked', () => {
  const extra_vars = '{"a": 1.10, "b": 1e-07, "c": 42}';
  expect(sentences(job({ extra_vars }), asked({ extra_vars: { a: 1.1, b: 1e-7, c: 42 } }))).toEqual([]);
});

test('what was not asked for is not compared', () => {
  expect(sentences(job({ limit: 'template-limit' }), asked({}))).toEqual([]);
});

test.each([
  [{ ignored_fields: { limit: 'web' } }, { limit: 'web' }, ['The controller ignored `limit`.']],
  [{ limit: '' }, { limit: 'web' }, ['`limit` of the job is "", not "web".']],
  [
    { extra_vars: '{"a": "1"}' },
    { extra_vars: { a: 1 } },
    ['The variable `a` of the job differs from the requested value.'],
  ],
  [{ extra_vars: '{}' }, { extra_vars: { a: 1 } }, ['The job has no variable `a`.']],
  [
    { extra_vars: '{"a": [1]}' },
    { extra_vars: { a: [1, 2] } },
    ['The variable `a` of the job differs from the requested value.'],
  ],
  [
    { extra_vars: '{"a": {"b": 1, "c": 2}}' },
    { extra_vars: { a: { b: 1 } } },
    ['The variable `a` of the job differs from the requested value.'],
  ],
  [
    { extra_vars: 'not json' },
    { extra_vars: { a: 1 } },
    ['`extra_vars` of the job cannot be read, so they could differ from the request.'],
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
  expect(sentences(workflow, asked({ limit: 'web' }))).toEqual(['`limit` of the job is null, not "web".']);
});

test("labels are added to the template's own", () => {
  const labels = (...ids: number[]): Record<string, unknown> => ({
    summary_fields: { labels: { count: ids.length, results: ids.map((id) => ({ id })) } },
  });
  expect(sentences(job(labels(5, 9)), asked({ labels: [9] }))).toEqual([]);
  expect(sentences(job(labels(5)), asked({ labels: [9] }))).toEqual(['`labels` of the job is [5], not [9].']);
});

test('of several labels each has to be there', () => {
  const summary_fields = { labels: { count: 1, results: [{ id: 5 }] } };
  expect(sentences(job({ summary_fields }), asked({ labels: [5, 9] }))).toEqual([
    '`labels` of the job is [5], not [5,9].',
  ]);
});

test('labels of which not all are shown prove nothing', () => {
  const summary_fields = { labels: { count: 12, results: [{ id: 5 }] } };
  expect(sentences(job({ summary_fields }), asked({ labels: [9] }))).toEqual([]);
  expect(sentences(job({}), asked({ labels: [9] }))).toEqual([]);
});

test("credentials are a set: it has no order, and none is missing or another's", () => {
  const credentials = (...ids: number[]) => job({ summary_fields: { credentials: ids.map((id) => ({ id })) } });
  expect(sentences(credentials(3, 20, 100), asked({ credentials: [100, 3, 20] }))).toEqual([]);
  expect(sentences(credentials(3), asked({ credentials: [3, 20] }))).toHaveLength(1);
  expect(sentences(credentials(3, 20), asked({ credentials: [3] }))).toHaveLength(1);
  expect(sentences(credentials(3, 7), asked({ credentials: [3, 20] }))).toHaveLength(1);
});

test.each<[string, Partial<LaunchRequest>]>([
  ['instance_groups', { instance_groups: [2] }],
  ['job_slice_count', { job_slice_count: 1 }],
])('%s of a job is not what the launch asked for, so it proves nothing', (field, request) => {
  expect(sentences(job({ [field]: 'other' }), asked(request))).toEqual([]);
});

test('an execution environment that is not shown proves nothing, another one does', () => {
  const request = asked({ execution_environment: 1 });
  expect(sentences(job({ execution_environment: null }), request)).toEqual([]);
  expect(sentences(job({ execution_environment: 1 }), request)).toEqual([]);
  expect(sentences(job({ execution_environment: 2 }), request)).toEqual([
    '`execution_environment` of the job is 2, not 1.',
  ]);
});

test("the branch of a job is empty where it is the project's own: that is reported elsewhere", () => {
  expect(sentences(job({ scm_branch: '' }), asked({ scm_branch: 'release' }))).toEqual([]);
  expect(sentences(job({ scm_branch: 'main' }), asked({ scm_branch: 'release' }))).toEqual([
    '`scm_branch` of the job is "main", not "release".',
  ]);
  expect(sentences(job({ job_tags: '' }), asked({ job_tags: 'config' }))).toHaveLength(1);
});

test('values have a type, white space around a text does not count', () => {
  expect(sentences(job({ verbosity: 3, limit: ' web ' }), asked({ verbosity: 3, limit: 'web' }))).toEqual([]);
  expect(sentences(job({ verbosity: '3' }), asked({ verbosity: 3 }))).toHaveLength(1);
});

test.each([
  ['one of two items', '[1, 3]', [1, 2]],
  ['one item too many', '[1, 2]', [1]],
  ['an item too few', '[]', [1]],
  ['one of two keys', '{"b": 1, "c": 3}', { b: 1, c: 2 }],
  ['a key of another name', '{"c": 1}', { b: 1 }],
  ['a text for a list', '"1"', [1]],
  ['a list for a mapping', '[]', {}],
])('a variable with %s is another value', (_name, actual, value) => {
  expect(sentences(job({ extra_vars: `{"a": ${actual}}` }), asked({ extra_vars: { a: value } }))).toEqual([
    'The variable `a` of the job differs from the requested value.',
  ]);
});

test('a sliced workflow job shows its variables, and a job that is called sliced is none', () => {
  const sliced = job({ type: 'workflow_job', is_sliced_job: true });
  expect(sentences(sliced, asked({ extra_vars: { a: 1 }, limit: 'web' }))).toEqual(['The job has no variable `a`.']);
  expect(sentences(job({ is_sliced_job: true }), asked({ limit: 'web' }))).toHaveLength(1);
});

test('an update takes no prompts and shows none', () => {
  expect(sentences(job({ type: 'project_update', limit: '' }), asked({ limit: 'web', job_tags: 'a' }))).toEqual([]);
});

test('a workflow shows no prompt that only jobs have', () => {
  const workflow = job({ type: 'workflow_job', is_sliced_job: false, verbosity: 0 });
  expect(sentences(workflow, asked({ verbosity: 3 }))).toEqual([]);
});

test.each([
  [['instance_groups'], ['The controller ignored `instance_groups`.']],
  [[7], ['The controller ignored `a field`.']],
  ['', []],
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

  test('has the last value of a field that is listed twice, unless both are mappings', () => {
    const twice = (...values: Json[]): unknown =>
      asIgnoredFields(values.map((value) => ({ field: 'x', asked: value })));
    expect(twice({ a: 1 }, { b: 2 })).toEqual({ x: { a: 1, b: 2 } });
    expect(twice({ a: 1 }, [2])).toEqual({ x: [2] });
    expect(twice([1], { b: 2 })).toEqual({ x: { b: 2 } });
  });

  test('may be called anything', () => {
    const ignored = JSON.parse('{"__proto__": {"x": 1}}') as Record<string, unknown>;
    expect(JSON.stringify(given({ ignored_fields: ignored }, {}))).toBe('{"__proto__":{"x":1}}');
  });
});
