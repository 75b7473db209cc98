import { isRecord, number, text } from '../../controller/fields.ts';
import type { Json } from '../../json.ts';
import { ENCRYPTED } from '../plan/compare-values.ts';
import type { Known, Row } from '../plan/registry.ts';
import type { DesiredObject } from '../read/desired.ts';
import { shapeOf } from '../read/problems.ts';
import { type PlanContext, resolve } from '../write/work.ts';

/** The type of a credential: as it was made, or as the file wants it. */
export function credentialType(context: PlanContext, known: Known, fields: DesiredObject['fields']): Row | undefined {
  const id = known.row === undefined ? undefined : number(known.row, 'credential_type');
  if (id !== undefined) return context.registry.byId('credential_types', id)?.row;
  const wanted = fields.get('credential_type');
  return wanted?.kind === 'reference' && wanted.value !== null ? resolve(context, wanted.value)?.row : undefined;
}

/**
 * Notes inputs that the type of a credential does not have or takes otherwise, which the API would refuse, and tells of
 * required ones that a new credential lacks: the API takes that, and the jobs fail.
 * @returns remarks for the plan
 */
export function credentialRemarks(context: PlanContext, known: Known, object: DesiredObject): string[] {
  const inputs = object.fields.get('inputs');
  const given = inputs?.kind === 'json' && isRecord(inputs.value) ? inputs.value : {};
  if (object.collection !== 'credentials') return [];
  const type = credentialType(context, known, object.fields);
  const schema = isRecord(type?.['inputs']) ? type['inputs'] : undefined;
  const fields = schema && Array.isArray(schema['fields']) ? schema['fields'].filter(isRecord) : undefined;
  if (type === undefined || fields === undefined) return [];
  const ids = fields.map((field) => text(field, 'id'));
  for (const [key, value] of Object.entries(given)) {
    const field = fields.find(({ id }) => id === key);
    const wrong = field === undefined ? unknownInput(text(type, 'name'), ids) : unfitInput(field, value as Json);
    if (wrong !== undefined) context.problems.add(object.place, `has \`inputs.${key}\`, which ${wrong}`);
  }
  if (known.row !== undefined) return [];
  const required = Array.isArray(schema?.['required']) ? schema['required'].map(String) : [];
  const lacking = required.filter((key) => [undefined, '', ENCRYPTED].includes(given[key] as string | undefined));
  if (lacking.length === 0) return [];
  return [`jobs with it will fail until it has ${lacking.map((key) => `inputs.${key}`).join(', ')}`];
}

function unknownInput(type: string, ids: readonly string[]): string {
  return `a credential of type "${type}" does not have; there are ${[...ids].sort().join(', ')}`;
}

/** The value is not shown: it may be a secret. */
function unfitInput(field: Row, value: Json): string | undefined {
  const wanted = field['type'] === 'boolean' ? 'boolean' : 'string';
  if (typeof value !== wanted)
    return `is ${shapeOf(value)}; ${wanted === 'boolean' ? '`true` or `false`' : 'a text (put a number in quotes)'} is accepted`;
  const choices = Array.isArray(field['choices']) ? field['choices'] : undefined;
  return choices === undefined || choices.includes(value) ? undefined : `is none of ${choices.join(', ')}`;
}
