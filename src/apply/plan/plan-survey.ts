import { isDeepStrictEqual } from 'node:util';
import { ENCRYPTED } from '../../controller/resources/rows.ts';
import { readSurveySpec, type SurveySpec, type SurveySpecQuestion } from '../../controller/resources/survey-specs.ts';
import type { Json, JsonObject } from '../../http/json/json.ts';
import { sameValue } from '../../http/json/same-value.ts';
import type { PlanContext } from '../context.ts';
import type { FieldChange } from './plan.ts';
import { HIDDEN, textsIn } from './secrets.ts';

/** What differs in a survey. */
export interface SurveyDifference {
  changes: FieldChange[];
  /** Sentences for the plan. */
  remarks: string[];
  /** The survey to write, as the API takes it; null to delete it. */
  survey: JsonObject | null;
}

/**
 * Compares a survey. The API replaces it as a whole (controller fact 95) and never shows the default of a password question.
 * @param wanted null for none
 * @returns undefined when nothing differs
 */
export function compareSurvey(
  context: PlanContext,
  wanted: JsonObject | null,
  current: SurveySpec,
): SurveyDifference | undefined {
  const before = byVariable(current);
  const survey = wanted && withoutUnset(withSecrets(context, wanted, before), before);
  const after = byVariable(survey && readSurveySpec(survey));
  for (const { isPassword, fields } of after.values()) if (isPassword) context.mask(textsIn(fields['default']));
  const changes: FieldChange[] = [];
  for (const [variable, question] of after) {
    const old = before.get(variable);
    if (isSame(question, old, context.updateSecrets)) continue;
    changes.push({
      name: `survey ${variable}`,
      before: old && shown(old),
      after: shown(question),
      secret: question.isPassword,
    });
  }
  for (const [variable, old] of before) {
    if (!after.has(variable))
      changes.push({ name: `survey ${variable}`, before: shown(old), after: null, secret: false });
  }
  changes.push(...titleChanges(survey, current));
  const isSameOrder = isDeepStrictEqual([...before.keys()], [...after.keys()]);
  if (changes.length === 0 && isSameOrder) return undefined;
  if (changes.length === 0)
    changes.push({ name: 'survey', before: [...before.keys()], after: [...after.keys()], secret: false });
  // Replaced as a whole, a survey keeps the name and description that the file does not give.
  const { name, description } = current;
  const remarks = [...after.values()].filter((question) => !isSame(question, before.get(question.variable), false));
  return { changes, remarks: remarks.flatMap(ignoredDefault), survey: survey && { name, description, ...survey } };
}

/** The controller stores a multiselect default as text, and drops it at launch: an answer is a list. */
function ignoredDefault({ variable, fields }: SurveySpecQuestion): string[] {
  const { type, default: value = '' } = fields;
  if (type !== 'multiselect' || value === '') return [];
  return [
    `survey ${variable}: the controller ignores this default at launch, because an answer must be a list; only its web form shows it`,
  ];
}

/** Returns a survey with the placeholders of its passwords replaced. */
function withSecrets(
  { placeholders }: PlanContext,
  wanted: JsonObject,
  before: ReadonlyMap<string, SurveySpecQuestion>,
): JsonObject {
  const spec = readSurveySpec(wanted).questions.map(({ variable, isPassword, fields }) => {
    const current = before.get(variable)?.fields['default'] ?? ENCRYPTED;
    return isPassword ? placeholders.inMapping(fields, { default: current }, (key) => key === 'default') : fields;
  });
  return { ...wanted, spec };
}

/** Compares the survey's own name and description, where the file gives them. */
function titleChanges(survey: JsonObject | null, current: SurveySpec): FieldChange[] {
  return (['name', 'description'] as const).flatMap((name) => {
    const [before, after] = [current[name], survey?.[name]];
    if (typeof after !== 'string' || after.trim() === before) return [];
    return [{ name: `survey ${name}`, before: before === '' ? undefined : before, after, secret: false }];
  });
}

/**
 * Returns a survey whose defaults are empty where an export has `$encrypted$` and none is set. Where one is set,
 * `$encrypted$` keeps it.
 */
function withoutUnset(wanted: JsonObject, before: ReadonlyMap<string, SurveySpecQuestion>): JsonObject {
  const spec = [...byVariable(readSurveySpec(wanted))].map(([variable, { fields }]) => {
    const isUnset = fields['default'] === ENCRYPTED && before.get(variable)?.fields['default'] !== ENCRYPTED;
    return isUnset ? { ...fields, default: '' } : fields;
  });
  return { ...wanted, spec };
}

function byVariable(survey: SurveySpec | null): Map<string, SurveySpecQuestion> {
  return new Map(survey?.questions.map((question) => [question.variable, question]));
}

/**
 * Returns a question in one notation: older surveys have choices as lines; what is not set is null, missing or empty.
 */
function normalized(question: JsonObject): Record<string, Json | undefined> {
  const lines = (value: Json): Json => (Array.isArray(value) ? value.join('\n') : value);
  const kept = Object.entries(question)
    .map(([key, value]): [string, Json] => [key, key === 'choices' || key === 'default' ? lines(value) : value])
    .filter(
      ([key, value]) =>
        value !== null && value !== '' && !(key === 'required' && value === false) && key !== 'new_question',
    );
  return Object.fromEntries(kept);
}

function isSame(
  { fields, isPassword }: SurveySpecQuestion,
  old: SurveySpecQuestion | undefined,
  updateSecrets: boolean,
): boolean {
  if (old === undefined) return false;
  const [wanted, current] = [normalized(fields), normalized(old.fields)];
  if (isPassword && current['default'] === ENCRYPTED && wanted['default'] !== undefined) {
    if (updateSecrets && wanted['default'] !== ENCRYPTED) return false;
    wanted['default'] = ENCRYPTED;
  }
  // Bounds that the file does not give are not compared: the controller's pages fill them in.
  for (const bound of ['min', 'max']) if (wanted[bound] === undefined) delete current[bound];
  return sameValue(wanted, current);
}

/** Returns the variables of a survey's password questions. */
export function passwordsIn({ questions }: SurveySpec): string[] {
  return questions.filter(({ isPassword }) => isPassword).map(({ variable }) => variable);
}

function shown({ fields, isPassword }: SurveySpecQuestion): JsonObject {
  return isPassword && fields['default'] ? { ...fields, default: HIDDEN } : fields;
}
