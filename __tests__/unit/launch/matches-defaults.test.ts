import { expect, test } from '@jest/globals';
import { type Job, readJob } from '../../../src/controller/jobs.ts';
import type { SurveyQuestion } from '../../../src/controller/templates/survey.ts';
import { parseExact } from '../../../src/http/json/parse-json.ts';
import type { LaunchRequest } from '../../../src/launch/launch-request.ts';
import { matchesDefaults } from '../../../src/launch/matches-defaults.ts';
import { launchInfo } from './context.ts';

const defaults = {
  inventory: { id: 2, name: 'Production' },
  limit: '',
  job_tags: '',
  scm_branch: null,
  job_type: 'run',
  verbosity: 0,
  credentials: [{ id: 3 }],
  labels: [],
};
const info = launchInfo({ defaults });

const own = {
  inventory: 2,
  limit: '',
  job_tags: '',
  scm_branch: '',
  job_type: 'run',
  verbosity: 0,
  extra_vars: '{}',
  summary_fields: { credentials: [{ id: 3 }], labels: { count: 0, results: [] } },
};

function job(fields: Record<string, unknown>): Job {
  return readJob({ id: 5, type: 'job', status: 'pending', ...own, ...fields });
}

function question(changes: Partial<SurveyQuestion>): SurveyQuestion {
  return {
    variable: 'x',
    type: 'text',
    required: false,
    default: 'd',
    min: undefined,
    max: undefined,
    choices: [],
    ...changes,
  };
}

const fits = (fields: Record<string, unknown>, request: LaunchRequest = {}, survey: SurveyQuestion[] = []): boolean =>
  matchesDefaults(job(fields), info, survey, request);

test("a job with the template's own values fits", () => {
  expect(fits({})).toBe(true);
});

test.each<Record<string, unknown>>([
  { limit: 'web1' },
  { inventory: 99 },
  { job_type: 'check' },
  { scm_branch: 'feature' },
  { verbosity: 3 },
  { summary_fields: { credentials: [{ id: 77 }], labels: { count: 0, results: [] } } },
  { summary_fields: { credentials: [{ id: 3 }, { id: 77 }] } },
  { summary_fields: { credentials: [{ id: 3 }], labels: { count: 1, results: [{ id: 9 }] } } },
])('one with %j is another user’s', (fields) => {
  expect(fits(fields)).toBe(false);
});

test('what was asked for is compared elsewhere', () => {
  expect(fits({ limit: 'web1', inventory: 99 }, { limit: 'web1', inventory: 99 })).toBe(true);
});

const summary = (credentials: number[], labels: number[] = []) => ({
  summary_fields: {
    credentials: credentials.map((id) => ({ id })),
    labels: { count: labels.length, results: labels.map((id) => ({ id })) },
  },
});

test('so are credentials and labels', () => {
  expect(fits(summary([77]), { credentials: [77] })).toBe(true);
  expect(fits(summary([3], [9]), { labels: [9] })).toBe(true);
});

test("the template's own labels and credentials are looked at one by one", () => {
  const labelled = launchInfo({ defaults: { ...defaults, labels: [{ id: 9 }, null], credentials: undefined } });
  expect(matchesDefaults(job(summary([], [9])), labelled, [], {})).toBe(true);
  expect(matchesDefaults(job(summary([], [8])), labelled, [], {})).toBe(false);
  expect(matchesDefaults(job(summary([], [])), labelled, [], {})).toBe(false);
  expect(matchesDefaults(job(summary([3], [9])), labelled, [], {})).toBe(false);
});

test('a launch description without labels has none', () => {
  const unlabelled = launchInfo({ defaults: { ...defaults, labels: undefined } });
  expect(matchesDefaults(job(summary([3])), unlabelled, [], {})).toBe(true);
  expect(matchesDefaults(job(summary([3], [9])), unlabelled, [], {})).toBe(false);
});

test("a workflow's limit counts as well", () => {
  expect(fits({ type: 'workflow_job', limit: 'web-OTHER', is_sliced_job: false })).toBe(false);
  expect(fits({ type: 'workflow_job', limit: null, job_type: undefined, is_sliced_job: false })).toBe(true);
});

test.each<[string, Partial<SurveyQuestion>, boolean]>([
  ['{}', {}, true],
  ['{"x": "d"}', {}, true],
  ['{"x": "other"}', {}, false],
  ['{"x": "$encrypted$"}', { type: 'password', default: '' }, false],
  ['{"x": "$encrypted$"}', { type: 'password', default: '$encrypted$' }, true],
  ['{"x": "$encrypted$"}', { type: 'password', default: null }, false],
  ['{"x": "$encrypted$"}', { type: 'password', default: undefined }, false],
  ['{"x": "$encrypted$"}', { type: 'text', default: 'd' }, false],
  ['what cannot be read', {}, true],
])('survey answers %s to %j', (variables, changes, expected) => {
  expect(fits({ extra_vars: variables }, {}, [question(changes)])).toBe(expected);
});

test('a survey default is compared by all its digits', () => {
  const asked = [question({ type: 'integer', default: parseExact('9007199254740993') })];
  expect(fits({ extra_vars: '{"x": 9007199254740993}' }, {}, asked)).toBe(true);
  expect(fits({ extra_vars: '{"x": 9007199254740992}' }, {}, asked)).toBe(false);
});
