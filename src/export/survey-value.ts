import { ENCRYPTED } from '../controller/resources/rows.ts';
import type { SurveySpec } from '../controller/resources/survey-specs.ts';
import type { Json } from '../http/json/json.ts';
import { exact, type Identity } from './field-values.ts';
import { type Content, type ContentMapping, Secret } from './secret-names.ts';

/** What the API fills in for a question, and its pages add. */
const LEFT_OUT: Readonly<Record<string, Json>> = { required: false, new_question: true };

/** Returns a survey as a file has it; undefined for none. @throws NotWritable when YAML would change a value */
export function surveyValue(
  identity: Identity,
  { name, description, questions }: SurveySpec,
): ContentMapping | undefined {
  if (questions.length === 0) return undefined;
  const spec = questions.map(({ variable, isPassword, fields }): ContentMapping => {
    const entries = Object.entries(fields).flatMap(([key, value]): [string, Content][] => {
      if (value === null || value === '' || LEFT_OUT[key] === value || key === 'new_question') return [];
      const isSecret = key === 'default' && (isPassword || value === ENCRYPTED);
      return [[key, isSecret ? secretOf(identity, variable) : exact(value)]];
    });
    return Object.fromEntries(entries);
  });
  return { ...(name !== '' && { name }), ...(description !== '' && { description }), spec };
}

function secretOf({ key, name }: Identity, variable: string): Secret {
  return new Secret([key, 'survey', variable], [name, 'survey', variable]);
}
