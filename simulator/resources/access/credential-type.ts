import { Refusal } from '../../http/reply.ts';
import type { Kind } from '../../rest/kind.ts';
import { CREDENTIAL_TYPE_FIELDS, type CredentialType } from '../../rows/assets.ts';
import { isObject, type JsonObject } from '../../text/json.ts';
import { administratorsOnly } from './shared.ts';

/** Kinds of credentials; those that the controller came with cannot be changed. */
export const CREDENTIAL_TYPE: Kind<CredentialType> = {
  collection: 'credential_types',
  type: 'credential_type',
  model: 'CredentialType',
  table: 'credential_types',
  order: 'kind,name',
  open: true,
  fields: CREDENTIAL_TYPE_FIELDS,
  columns: { managed: 'boolean' },
  unique: [{ by: ['name', 'kind'], text: 'Credential type with this Name and Kind already exists.' }],
  links: ['credentials', 'activity_stream'],
  capabilities: ['edit', 'delete'],
  hidden: () => ({ managed: false, namespace: null }),
  refusal: (call, body, row) => {
    if (!row) return administratorsOnly(call, body, row);
    const detail = 'Modifications not allowed for managed credential types';
    return row.managed ? new Refusal({ status: 403, json: { detail } }) : undefined;
  },
  check: ({ change, row, complaints }) => {
    if (change['kind'] !== undefined && !['cloud', 'net'].includes(row.kind)) {
      complaints.add('kind', `Must be 'cloud' or 'net', not ${row.kind}`);
    }
    const fields = row.inputs['fields'];
    for (const field of Array.isArray(fields) ? fields : []) {
      const missing = ['id', 'label'].find((key) => !isObject(field) || field[key] === undefined);
      if (missing) complaints.add('inputs', `'${missing}' is a required property`);
    }
  },
  // An input without a type is a text (controller fact 124).
  store: (change) => {
    const fields = isObject(change['inputs']) ? change['inputs']['fields'] : undefined;
    if (!Array.isArray(fields)) return change;
    const typed = fields.map((field) => (isObject(field) ? { type: 'string', ...field } : field));
    return { ...change, inputs: { ...(change['inputs'] as JsonObject), fields: typed } };
  },
  shown: (_call, row) => ({ fields: { namespace: row.namespace } }),
};

/** An input that a kind of credential has. */
export interface Input {
  id: string;
  type: string;
  secret?: boolean;
  format?: string;
}

/** The inputs of a kind of credential. */
export function inputsOf(type: CredentialType | undefined): Input[] {
  const fields = (type?.inputs as JsonObject | undefined)?.['fields'];
  return (Array.isArray(fields) ? fields : []) as unknown as Input[];
}
