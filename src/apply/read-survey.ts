import { isRecord } from '../controller/fields.ts';
import type { JsonObject } from '../json.ts';
import { type Path, placeOf, shapeOf } from './problems.ts';
import type { Reading } from './references.ts';

/** The types of questions that the API knows. */
const TYPES = ['text', 'textarea', 'password', 'integer', 'float', 'multiplechoice', 'multiselect'];

/** What the API fills in for a question that leaves it out, so that both sides of a comparison have it. */
const QUESTION_DEFAULTS = { question_description: '', required: false, default: '' };

/**
 * A survey as the API takes it, the defaults filled in. The API takes a minimum above the maximum (APPLY-FACT 16), and
 * then nobody can answer: refused here.
 * @returns null for no survey (an export writes `{}`), undefined after noting a problem
 */
export function readSurveySpec(reading: Reading, value: unknown, path: Path): JsonObject | null | undefined {
  if (value === null || (isRecord(value) && Object.keys(value).length === 0)) return null;
  const { document, problems } = reading;
  const questions = isRecord(value) ? value['spec'] : undefined;
  if (!isRecord(value) || !Array.isArray(questions)) {
    problems.add(
      placeOf(document, path),
      `is ${shapeOf(value)}; a mapping with a list \`spec\` of questions is accepted`,
    );
    return undefined;
  }
  const spec = questions
    .map((question, index) => readQuestion(reading, question, [...path, 'spec', index]))
    .filter((question) => question !== undefined);
  const names = spec.map((question) => question['variable']);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) problems.add(placeOf(document, path), `asks for the variable "${String(twice)}" twice`);
  if (spec.length < questions.length) return undefined;
  const text = (field: string): string => (typeof value[field] === 'string' ? value[field] : '');
  return { name: text('name'), description: text('description'), spec };
}

function readQuestion({ document, problems }: Reading, question: unknown, path: Path): JsonObject | undefined {
  if (!isRecord(question)) {
    problems.add(
      placeOf(document, path),
      `is ${shapeOf(question)}; a mapping with \`variable\` and \`type\` is accepted`,
    );
    return undefined;
  }
  const before = problems.list.length;
  const { variable, type, min, max, choices } = question;
  if (typeof variable !== 'string' || !/^[A-Za-z_]\w*$/.test(variable))
    problems.add(placeOf(document, [...path, 'variable']), 'is no name that Ansible takes for a variable');
  if (typeof type !== 'string' || !TYPES.includes(type))
    problems.add(placeOf(document, [...path, 'type']), `is none of ${TYPES.join(', ')}`);
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    problems.add(placeOf(document, [...path, 'min']), `is above \`max\` (${min} > ${max}): nobody could answer`);
  const chooses = type === 'multiplechoice' || type === 'multiselect';
  if (chooses && (choices === undefined || choices === '' || (Array.isArray(choices) && choices.length === 0)))
    problems.add(
      placeOf(document, [...path, 'choices']),
      `are missing, and a question of type ${String(type)} needs them`,
    );
  if (problems.list.length > before) return undefined;
  return { ...QUESTION_DEFAULTS, question_name: String(variable), ...(question as JsonObject) };
}
