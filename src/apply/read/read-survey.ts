import { ENCRYPTED } from '../../controller/resources/rows.ts';
import { isJsonObject, type Json, type JsonObject } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';
import { type Path, placeOf, shapeOf } from './problems.ts';
import { refuseOtherKeys } from './read-members.ts';
import type { Reading } from './references.ts';

/** The types of questions that the API knows. */
const TYPES = ['text', 'textarea', 'password', 'integer', 'float', 'multiplechoice', 'multiselect'];

/** What the API fills in for a question that leaves it out; filled in here as well, for comparing. */
const QUESTION_DEFAULTS = { question_description: '', required: false, default: '' };

/**
 * Reads a survey in the form of the API, with the defaults filled in. Notes a minimum above the maximum: the API accepts
 * it, and then no answer is valid (controller fact 95).
 * @returns null for no survey (an export writes `{}`), undefined after noting a problem
 */
export function readSurveySpec(reading: Reading, value: Json, path: Path): JsonObject | null | undefined {
  if (value === null || (isJsonObject(value) && Object.keys(value).length === 0)) return null;
  const { document, problems } = reading;
  const questions = isJsonObject(value) ? value['spec'] : undefined;
  // The API refuses a survey without questions.
  if (Array.isArray(questions) && questions.length === 0) return null;
  if (!isJsonObject(value) || !Array.isArray(questions)) {
    problems.add(placeOf(document, path), message('survey-spec-not-mapping'));
    return undefined;
  }
  refuseOtherKeys(reading, value, path, { of: 'a survey', keys: ['description', 'name', 'spec'] });
  const spec = questions
    .map((question, index) => readQuestion(reading, question, [...path, 'spec', index]))
    .filter((question) => question !== undefined);
  const names = spec.map((question) => question['variable']);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    problems.add(placeOf(document, path), message('survey-variable-twice', { variable: String(twice) }));
  if (spec.length < questions.length) return undefined;
  const text = (field: string): JsonObject => (typeof value[field] === 'string' ? { [field]: value[field] } : {});
  return { ...text('name'), ...text('description'), spec };
}

function readQuestion({ document, problems }: Reading, question: Json, path: Path): JsonObject | undefined {
  if (!isJsonObject(question)) {
    problems.add(placeOf(document, path), message('survey-question-not-mapping', { shape: shapeOf(question) }));
    return undefined;
  }
  const before = problems.list.length;
  const { variable, type, min, max, choices } = question;
  if (typeof variable !== 'string' || !/^[A-Za-z_]\w*$/.test(variable))
    problems.add(placeOf(document, [...path, 'variable']), message('survey-variable-invalid'));
  if (typeof type !== 'string' || !TYPES.includes(type))
    problems.add(placeOf(document, [...path, 'type']), message('field-not-a-choice', { choices: TYPES.join(', ') }));
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    problems.add(placeOf(document, [...path, 'min']), message('survey-minimum-above-maximum', { min, max }));
  const chooses = type === 'multiplechoice' || type === 'multiselect';
  if (chooses && (choices === undefined || choices === '' || (Array.isArray(choices) && choices.length === 0)))
    problems.add(placeOf(document, [...path, 'choices']), message('survey-choices-missing', { type }));
  if (!['boolean', 'undefined'].includes(typeof (question['required'] ?? undefined)))
    problems.add(placeOf(document, [...path, 'required']), message('survey-required-not-boolean'));
  const wrong = defaultProblem(question);
  if (wrong !== undefined) problems.add(placeOf(document, [...path, 'default']), wrong);
  if (problems.list.length > before) return undefined;
  const given = Object.entries(question).filter(([, item]) => item !== null);
  const whole: JsonObject = { ...QUESTION_DEFAULTS, question_name: String(variable), ...Object.fromEntries(given) };
  const { default: value = '' } = whole;
  return { ...whole, default: Array.isArray(value) ? value.join('\n') : value };
}

/** Returns why the API refuses a default: a value of another type, or one that is not a choice. */
function defaultProblem({ type, default: value, choices }: JsonObject): Message | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (value === ENCRYPTED) return type === 'password' ? undefined : message('survey-default-encrypted');
  if (type === 'integer') return Number.isSafeInteger(value) ? undefined : message('survey-default-not-integer');
  if (type === 'float') return typeof value === 'number' ? undefined : message('survey-default-not-number');
  const values = linesOf(value);
  if (values === undefined) return message('survey-default-not-text');
  if (type !== 'multiplechoice' && type !== 'multiselect') return undefined;
  const all = linesOf(choices) ?? [];
  if (type === 'multiplechoice' && values.length > 1) return message('survey-default-several-choices');
  const other = values.find((item) => !all.includes(item));
  return other === undefined ? undefined : message('survey-default-not-choice', { choices: all.join(', ') });
}

/** Returns a list in one of the forms that the API takes: a list, or a text with one item a line. */
function linesOf(value: Json | undefined): string[] | undefined {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split('\n') : undefined;
}
