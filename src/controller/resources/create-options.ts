import type { Json } from '../../http/json/json.ts';
import { isRecord, number } from '../fields.ts';

/** What the controller accepts in a new object from this user. */
export interface CreateOptions {
  /** Whether this user may create an object: then OPTIONS names POST among the actions. */
  isAllowed: boolean;
  /** Limits by field; empty when the controller describes no field. */
  fields: ReadonlyMap<string, FieldLimits>;
}

/** What the controller accepts in one field. */
export interface FieldLimits {
  /** Characters. */
  maxLength: number | undefined;
  minValue: number | undefined;
  maxValue: number | undefined;
  /** Empty when any value is allowed. */
  choices: readonly Json[];
}

/** Returns what a reply to OPTIONS says about creating; undefined when it says nothing. */
export function readCreateOptions(reply: unknown): CreateOptions | undefined {
  const actions = isRecord(reply) ? reply['actions'] : undefined;
  if (!isRecord(actions)) return undefined;
  const { POST: described } = actions;
  const fields = isRecord(described) ? Object.entries(described) : [];
  return {
    isAllowed: 'POST' in actions,
    fields: new Map(fields.map(([name, field]) => [name, limitsIn(isRecord(field) ? field : {})])),
  };
}

function limitsIn(field: Record<string, unknown>): FieldLimits {
  const { choices } = field;
  return {
    maxLength: number(field, 'max_length'),
    minValue: number(field, 'min_value'),
    maxValue: number(field, 'max_value'),
    // Each is a value with its label.
    choices: Array.isArray(choices)
      ? (choices as Json[]).map((one) => (Array.isArray(one) ? (one[0] ?? null) : one))
      : [],
  };
}
