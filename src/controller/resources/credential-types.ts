import type { Json } from '../../http/json/json.ts';
import { isRecord, text } from '../fields.ts';
import type { Row } from './rows.ts';

/** The inputs of a credential type. */
export interface InputSchema {
  fields: readonly InputField[];
  required: readonly string[];
}

/** One input of a credential. */
export interface InputField {
  id: string;
  isSecret: boolean;
  isBoolean: boolean;
  /** Undefined when any value is allowed. */
  choices: readonly Json[] | undefined;
}

/** Returns the inputs that a credential type declares; undefined when the row does not show them. */
export function inputSchema(credentialType: Row | undefined): InputSchema | undefined {
  const inputs = credentialType?.fields['inputs'];
  if (!isRecord(inputs) || !Array.isArray(inputs['fields'])) return undefined;
  const { required } = inputs;
  return {
    fields: (inputs['fields'] as unknown[]).filter(isRecord).map((field) => ({
      id: text(field, 'id'),
      isSecret: field['secret'] === true,
      isBoolean: field['type'] === 'boolean',
      choices: Array.isArray(field['choices']) ? (field['choices'] as Json[]) : undefined,
    })),
    required: Array.isArray(required) ? required.map(String) : [],
  };
}
