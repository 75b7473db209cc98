import { expect, test } from '@jest/globals';
import type { PlanContext } from '../../../src/apply/context.ts';
import { compareSurvey } from '../../../src/apply/plan/plan-survey.ts';
import { compareSecrets } from '../../../src/apply/plan/secrets.ts';
import { readSurveySpec, type SurveySpec } from '../../../src/controller/resources/survey-specs.ts';
import type { Json, JsonObject } from '../../../src/http/json/json.ts';
import { parseExact } from '../../../src/http/json/parse-json.ts';

const read = (text: string): Json => parseExact(text) as Json;

const survey = (standard: string): JsonObject =>
  read(`{"spec":[{"variable":"n","type":"integer","default":${standard}}]}`) as JsonObject;

const current = (standard: string): SurveySpec => readSurveySpec(survey(standard));

test('a survey default is compared by all its digits', () => {
  const context = { mask: () => undefined, updateSecrets: false } as unknown as PlanContext;
  expect(compareSurvey(context, survey('9007199254740993'), current('9007199254740993'))).toBeUndefined();
  const found = compareSurvey(context, survey('9007199254740992'), current('9007199254740993'));
  expect(found?.changes).toEqual([
    {
      name: 'survey n',
      before: { variable: 'n', type: 'integer', default: read('9007199254740993') },
      after: { variable: 'n', type: 'integer', default: read('9007199254740992') },
      secret: false,
    },
  ]);
});

test('inputs of a credential are compared by all their digits', () => {
  const compared = (wanted: string, current: string) =>
    compareSecrets('inputs', { account: read(wanted) }, { account: read(current) }, () => false, false);
  expect(compared('9007199254740993', '9007199254740993')).toBeUndefined();
  expect(compared('1.1', '1.10')).toBeUndefined();
  expect(compared('9007199254740992', '9007199254740993')).toMatchObject({
    changes: [{ name: 'inputs.account', before: read('9007199254740993'), after: read('9007199254740992') }],
    body: { account: read('9007199254740992') },
  });
});
