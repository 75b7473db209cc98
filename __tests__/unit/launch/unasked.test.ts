import { expect, test } from '@jest/globals';
import { type Job, type LaunchInfo, readJob, type SurveyQuestion } from '../../../src/controller/resources.ts';
import type { LaunchRequest } from '../../../src/launch/request.ts';
import { hasDefaults } from '../../../src/launch/unasked.ts';

const info: LaunchInfo = {
  asks: new Set(),
  surveyEnabled: false,
  variablesNeeded: [],
  passwordsNeeded: [],
  inventoryNeeded: false,
  defaults: {
    inventory: { id: 2, name: 'Production' },
    limit: '',
    job_tags: '',
    scm_branch: null,
    job_type: 'run',
    verbosity: 0,
    credentials: [{ id: 3 }],
    labels: [],
  },
};

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
  hasDefaults(job(fields), info, survey, request);

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
])('one with %j is somebody else’s', (fields) => {
  expect(fits(fields)).toBe(false);
});

test('what was asked for is compared elsewhere', () => {
  expect(fits({ limit: 'web1', inventory: 99 }, { limit: 'web1', inventory: 99 })).toBe(true);
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
])('survey answers %s to %j', (variables, changes, expected) => {
  expect(fits({ extra_vars: variables }, {}, [question(changes)])).toBe(expected);
});
