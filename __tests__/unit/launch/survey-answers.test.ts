import { describe, expect, test } from '@jest/globals';
import type { SurveyQuestion } from '../../../src/controller/templates/survey.ts';
import * as answers from '../../../src/launch/prepare/survey-answers.ts';

const surveyProblems = (...given: Parameters<typeof answers.surveyProblems>): string[] =>
  answers.surveyProblems(...given).map(({ text }) => text);

function question(changes: Partial<SurveyQuestion>): SurveyQuestion {
  return {
    variable: 'x',
    type: 'text',
    required: false,
    default: '',
    min: undefined,
    max: undefined,
    choices: [],
    ...changes,
  };
}

describe('a required question', () => {
  test('needs a value even when it has a default, which is shown', () => {
    const survey = [
      question({ required: true, default: 'staging', type: 'multiplechoice', choices: ['staging', 'production'] }),
    ];
    expect(surveyProblems(survey, [], {})).toEqual([
      '`extra_vars`: the survey requires `x` (multiplechoice: staging, production). Its default is "staging", which the API does not fill in.',
    ]);
  });

  test("a password's default is never shown", () => {
    const [problem] = surveyProblems([question({ required: true, default: 's3cret', type: 'password' })], [], {});
    expect(problem).toContain('requires `x`');
    expect(problem).not.toContain('s3cret');
  });

  test.each([[undefined], [null], ['']])('no default is shown where there is none (%j)', (none) => {
    expect(surveyProblems([question({ required: true, default: none })], [], {})).toEqual([
      '`extra_vars`: the survey requires `x` (text).',
    ]);
  });

  test('an optional one may be left out', () => {
    expect(surveyProblems([question({})], [], {})).toEqual([]);
  });

  test('names what the launch description needs besides the survey', () => {
    expect(surveyProblems([], ['region'], {})).toEqual(['`extra_vars`: the template requires the variable `region`.']);
    expect(surveyProblems([], ['region'], { region: 'eu' })).toEqual([]);
    expect(surveyProblems([question({})], ['region', 'x'], {})).toEqual([
      '`extra_vars`: the survey requires `x` (text).',
      '`extra_vars`: the template requires the variable `region`.',
    ]);
  });
});

describe('answers that the controller would reject', () => {
  test.each([
    ['integer', '3', {}, 'an integer without quotes'],
    ['integer', 1.5, {}, 'an integer without quotes'],
    ['integer', true, {}, 'an integer without quotes'],
    ['integer', 0, { min: 1 }, 'at least 1, not 0.'],
    ['integer', 11, { max: 10 }, '`extra_vars.x` must be at most 10, not 11.'],
    ['float', '1.5', {}, 'a number without quotes'],
    ['text', 3, {}, 'Put the value in quotes.'],
    ['text', '', { min: 1 }, 'at least 1, not 0.'],
    ['text', true, {}, '`extra_vars.x` must be a string, not a boolean. Put the value in quotes.'],
    ['text', null, {}, 'must be a string, not null.'],
    ['text', ['a'], {}, 'must be a string, not a list.'],
    ['text', { a: 1 }, {}, 'must be a string, not a mapping.'],
    ['multiselect', ['a', 'c', 'd'], { choices: ['a', 'b'] }, 'must contain only a, b, not ["c","d"].'],
    ['textarea', 'abc', { max: 2 }, '`extra_vars.x` must have a length of at most 2, not 3.'],
    ['password', 'ab', { min: 3 }, '`extra_vars.x` must have a length of at least 3, not 2.'],
    ['multiplechoice', 'prod', { choices: ['staging', 'production'] }, 'one of staging, production'],
    ['multiplechoice', 3, { choices: ['3'] }, 'one of 3'],
    ['multiselect', 'a', { choices: ['a'] }, '`extra_vars.x` must be a list of choices of the survey.'],
    ['multiselect', ['a', 'c'], { choices: ['a', 'b'] }, 'must contain only a, b, not ["c"].'],
  ])('%s %j %j', (type, value, rules, words) => {
    const problems = surveyProblems([question({ type, ...rules })], [], { x: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('`extra_vars.x`');
    expect(problems[0]).toContain(words);
  });

  test.each([
    ['integer', 3, { min: 1, max: 3 }],
    ['integer', 1, { min: 1, max: 3 }],
    ['integer', -5, {}],
    ['text', 'ab', { min: 2, max: 2 }],
    ['of a new kind', { a: 1 }, {}],
    ['float', 2, {}],
    ['text', '', {}],
    ['text', '日本語', { max: 3 }],
    ['text', '😀😀', { max: 2 }],
    ['multiplechoice', 'a', { choices: ['a'] }],
    ['multiselect', [], { choices: ['a'] }],
  ])('%s %j %j is taken', (type, value, rules) => {
    expect(surveyProblems([question({ type, ...rules })], [], { x: value })).toEqual([]);
  });

  test("a password's value is never shown", () => {
    const [problem] = surveyProblems([question({ type: 'password', max: 3 })], [], { x: 's3cret' });
    expect(problem).not.toContain('s3cret');
  });
});
