import { isRecord, text } from '../fields.ts';

/** One question of a survey. */
export interface SurveyQuestion {
  variable: string;
  type: string;
  required: boolean;
  default: unknown;
  /** Limits of a number, or of a text's length. */
  min: number | undefined;
  max: number | undefined;
  choices: unknown[];
}

/** Returns the questions of `GET …/survey_spec/`; a template without a survey answers `{}`. */
export function readSurvey(reply: unknown): SurveyQuestion[] {
  const spec = isRecord(reply) && Array.isArray(reply['spec']) ? (reply['spec'] as unknown[]) : [];
  return spec.filter(isRecord).map((question) => ({
    variable: text(question, 'variable'),
    type: text(question, 'type'),
    required: question['required'] === true,
    default: question['default'],
    min: bound(question['min']),
    max: bound(question['max']),
    choices: choices(question['choices']),
  }));
}

/** Returns a limit: a number, also in quotes; undefined for `''` and null. */
function bound(value: unknown): number | undefined {
  if (value === '' || value === null || value === undefined) return undefined;
  const size = Number(value);
  return Number.isNaN(size) ? undefined : size;
}

/** Returns the choices: a list, or in older surveys a text with one choice on each line. */
function choices(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return typeof value === 'string' ? value.split(/\r?\n/).filter((line) => line.trim() !== '') : [];
}
