import { isJsonObject, type Json } from '../../../http/json/json.ts';
import type { Field } from '../../kinds/kind.ts';

const TAGS = new Set(['job_tags', 'skip_tags']);

const TRUE = /^(?:true|yes|on|y|t|1)$/i;
const FALSE = /^(?:false|no|off|n|f|0)$/i;

/**
 * Returns a field's value as Ansible's modules take it: the text of a boolean or a number is one, and a whole number
 * or a list of tags is a text where a text is needed. Other values stay, and the reader of own files refuses what does not fit.
 */
export function convertValue(key: string, { type }: Field, value: Json): Json {
  if (typeof value === 'number' && (type === 'text' || type === 'answer') && Number.isSafeInteger(value))
    return String(value);
  // The API takes tags with commas between them.
  if (Array.isArray(value) && TAGS.has(key)) return value.join(',');
  if (typeof value !== 'string') return value;
  if (type === 'boolean' && TRUE.test(value)) return true;
  if (type === 'boolean' && FALSE.test(value)) return false;
  if (type === 'number' && /^-?\d{1,15}$/.test(value)) return Number(value);
  return value;
}

/** Returns whether a field has no value: the roles do not send an empty reference, number or boolean. */
export function isNotGiven(field: Field | undefined, value: Json): boolean {
  return value === '' && field !== undefined && ['reference', 'number', 'boolean'].includes(field.type);
}

/** Returns a list of names. Ansible takes one name, or several with commas, for a list. */
export function convertList(value: Json): Json {
  if (typeof value !== 'string') return isJsonObject(value) ? [value] : value;
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Returns a value in which `{  {` is replaced by `{{`, in every text. */
export function withTemplates(value: Json): Json {
  if (typeof value === 'string') return value.replaceAll('{  {', '{{');
  if (Array.isArray(value)) return value.map(withTemplates);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTemplates(item)]));
}
