import { isRecord } from '../http/json/json.ts';
import { message } from '../messages/message.ts';
import { ConfigurationError } from '../step-errors.ts';

type Row = Record<string, unknown>;

/**
 * Returns the rows with only the requested fields; nested fields (`summary_fields.organization.name`) remain nested.
 * The API leaves out nested fields without a value (`summary_fields.last_job` before the first job). So only a wrong
 * first part of a nested field is detected.
 * @throws ConfigurationError when no row has a requested field: it is misspelled, and every later step would miss it
 */
export function selectFields(rows: readonly Row[], fields: readonly string[]): Row[] {
  const missing =
    rows.length === 0
      ? []
      : fields.filter((field) => !rows.some((row) => Object.hasOwn(row, field.split('.')[0] ?? '')));
  if (missing.length > 0) {
    const names = missing.map((field) => `\`${field}\``).join(', ');
    const known = Object.keys(rows[0] ?? {}).join(', ');
    throw new ConfigurationError(message('results-without-field'), [
      message('fields-unknown', { fields: names, known }),
    ]);
  }
  return rows.map((row) => select(row, fields));
}

function select(row: Row, fields: readonly string[]): Row {
  const own = new Map<string, string[]>();
  for (const field of fields) {
    const [key = '', ...inside] = field.split('.');
    own.set(key, [...(own.get(key) ?? []), ...(inside.length === 0 ? [] : [inside.join('.')])]);
  }
  const whole = new Set(fields.filter((field) => !field.includes('.')));
  const kept = [...own].flatMap(([key, inside]): [string, unknown][] => {
    if (!Object.hasOwn(row, key)) return [];
    const value = row[key];
    return [[key, whole.has(key) || !isRecord(value) ? value : select(value, inside)]];
  });
  return Object.fromEntries(kept);
}
