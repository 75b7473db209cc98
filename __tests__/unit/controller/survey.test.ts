import { describe, expect, test } from '@jest/globals';
import { readSurvey } from '../../../src/controller/templates/survey.ts';

describe('a survey', () => {
  const question = (more: Record<string, unknown>) =>
    readSurvey({ spec: [{ variable: 'version', type: 'text', required: true, default: 'x', ...more }, 'no question'] });

  test('has its questions', () => {
    expect(question({ min: 1, max: 9, choices: ['a', 'b'] })).toEqual([
      { variable: 'version', type: 'text', required: true, default: 'x', min: 1, max: 9, choices: ['a', 'b'] },
    ]);
  });

  test.each([
    ['5', 5],
    [5, 5],
    [0, 0],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
    ['many', undefined],
  ])('a bound of %j is %j', (given, bound) => {
    expect(question({ min: given, max: given })[0]).toMatchObject({ min: bound, max: bound });
  });

  test.each<[unknown, string[]]>([
    ['a\nb\r\n \nc', ['a', 'b', 'c']],
    ['', []],
    [null, []],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ])('choices of %j', (given, choices) => {
    expect(question({ choices: given })[0]?.choices).toEqual(choices);
  });

  test('is required only where it says so', () => {
    expect(question({ required: 'yes' })[0]?.required).toBe(false);
  });

  test.each([{}, null, { spec: 'x' }, []])('%j has none', (reply) => {
    expect(readSurvey(reply)).toEqual([]);
  });
});
