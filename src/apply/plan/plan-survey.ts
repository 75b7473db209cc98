import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../controller/fields.ts';
import { sameValue } from '../../http/json/same-value.ts';
import type { JsonObject } from '../../json.ts';
import type { PlanContext, Writer } from '../write/work.ts';
import { ENCRYPTED } from './compare-values.ts';
import type { FieldChange } from './plan.ts';
import { HIDDEN, textsIn } from './secrets.ts';

/** What of a survey differs. */
export interface SurveyDifference {
  changes: FieldChange[];
  /** @param path of the template, such as `job_templates/42/` */
  write: (writer: Writer, path: string) => Promise<void>;
}

/**
 * Compares a survey. The API replaces it as a whole (controller fact 95) and never shows the default of a password question.
 * @param wanted null for none
 * @param current as `survey_spec/` gives it; `{}` for none
 */
export function compareSurvey(
  context: PlanContext,
  wanted: JsonObject | null,
  current: unknown,
): SurveyDifference | undefined {
  const before = questionsOf(current);
  const survey = wanted && withoutUnset(wanted, before);
  const after = questionsOf(survey);
  for (const question of after.values()) if (isPassword(question)) context.mask(textsIn(question['default']));
  const changes: FieldChange[] = [];
  for (const [variable, question] of after) {
    const old = before.get(variable);
    if (isSame(question, old, context.updateSecrets)) continue;
    changes.push({
      name: `survey ${variable}`,
      before: old && shown(old),
      after: shown(question),
      secret: isPassword(question),
    });
  }
  for (const [variable, old] of before) {
    if (!after.has(variable))
      changes.push({ name: `survey ${variable}`, before: shown(old), after: null, secret: false });
  }
  changes.push(...aboutChanges(survey, current));
  const order = isDeepStrictEqual([...before.keys()], [...after.keys()]);
  if (changes.length === 0 && order) return undefined;
  if (changes.length === 0)
    changes.push({ name: 'survey', before: [...before.keys()], after: [...after.keys()], secret: false });
  const write = async (writer: Writer, path: string): Promise<void> => {
    if (survey === null) await writer.remove(`${path}survey_spec/`);
    else
      await writer.post(`${path}survey_spec/`, {
        name: textOf(current, 'name'),
        description: textOf(current, 'description'),
        ...survey,
      });
  };
  return { changes, write };
}

/** The survey's own name and description, where the file gives them. */
function aboutChanges(survey: JsonObject | null, current: unknown): FieldChange[] {
  return (['name', 'description'] as const).flatMap((name) => {
    const [before, after] = [textOf(current, name), survey?.[name]];
    if (typeof after !== 'string' || after.trim() === before) return [];
    return [{ name: `survey ${name}`, before: before === '' ? undefined : before, after, secret: false }];
  });
}

/** An export's `$encrypted$` keeps the default that is set, and means nothing where none is. */
function withoutUnset(wanted: JsonObject, before: ReadonlyMap<string, JsonObject>): JsonObject {
  const spec = [...questionsOf(wanted)].map(([variable, question]) => {
    const isUnset = question['default'] === ENCRYPTED && before.get(variable)?.['default'] !== ENCRYPTED;
    return isUnset ? { ...question, default: '' } : question;
  });
  return { ...wanted, spec };
}

/** Replaced as a whole, a survey keeps the name and description that the file does not give. */
function textOf(survey: unknown, field: 'name' | 'description'): string {
  const value = isRecord(survey) ? survey[field] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}

/** Questions by their variable, the API's notations made one. */
function questionsOf(survey: unknown): Map<string, JsonObject> {
  const spec = isRecord(survey) && Array.isArray(survey['spec']) ? survey['spec'].filter(isRecord) : [];
  return new Map(spec.map((question) => [String(question['variable']), question as JsonObject]));
}

/** Lists of choices are texts with one a line in older surveys; what is not set is null, missing, or nothing. */
function normal(question: JsonObject): Record<string, unknown> {
  const lines = (value: unknown): unknown => (Array.isArray(value) ? value.join('\n') : value);
  const kept = Object.entries(question)
    .map(([key, value]): [string, unknown] => [key, key === 'choices' || key === 'default' ? lines(value) : value])
    .filter(
      ([key, value]) =>
        value !== null && value !== '' && !(key === 'required' && value === false) && key !== 'new_question',
    );
  return Object.fromEntries(kept);
}

function isSame(question: JsonObject, old: JsonObject | undefined, updateSecrets: boolean): boolean {
  if (old === undefined) return false;
  const [one, other] = [normal(question), normal(old)];
  if (isPassword(question) && other['default'] === ENCRYPTED && one['default'] !== undefined) {
    if (updateSecrets && one['default'] !== ENCRYPTED) return false;
    one['default'] = ENCRYPTED;
  }
  // Bounds that the file does not give are not compared: the controller's pages fill them in.
  for (const bound of ['min', 'max']) if (one[bound] === undefined) delete other[bound];
  return sameValue(one, other);
}

/** The variables of a survey that passwords are asked for. */
export function passwordsIn(survey: unknown): string[] {
  return [...questionsOf(survey)].filter(([, question]) => isPassword(question)).map(([variable]) => variable);
}

function isPassword(question: JsonObject): boolean {
  return question['type'] === 'password';
}

function shown(question: JsonObject): JsonObject {
  return isPassword(question) && question['default'] ? { ...question, default: HIDDEN } : question;
}
