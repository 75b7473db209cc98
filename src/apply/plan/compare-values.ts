import { isRecord } from '../../controller/fields.ts';
import { parseExact } from '../../http/json/parse-json.ts';
import { sameValue } from '../../http/json/same-value.ts';
import { jsonText } from '../../http/json/write-json.ts';
import type { Json } from '../../json.ts';
import type { FieldType } from '../kinds/kind.ts';
import { ruleMeaning } from '../read/schedule-rrule.ts';
import { parseExactYaml } from './exact-yaml.ts';

/** What the API shows in place of a secret; sent back, it keeps the one that is set (controller fact 78). */
export const ENCRYPTED = '$encrypted$';

/**
 * Whether two values of a field mean the same: the API strips texts, gives null or nothing for what is empty, and keeps
 * variables as the text they came in (controller fact 75).
 */
export function meansTheSame(type: FieldType, one: Json | undefined, other: Json | undefined): boolean {
  if (type === 'variables') return sameValue(variablesOf(one), variablesOf(other));
  if (type === 'rule') return sameValue(ruleOf(one), ruleOf(other));
  if (type === 'messages') return holds(other, one);
  // No answer is not an empty answer, which overrides what the template has.
  if (type === 'answer' && (one ?? null) === null) return (other ?? null) === null;
  if (type === 'answer' && (other ?? null) === null) return false;
  return sameValue(plain(one), plain(other));
}

function ruleOf(value: Json | undefined): unknown {
  return typeof value === 'string' ? ruleMeaning(value) : plain(value);
}

/** Whether messages have all that is wanted: what is not given stays, and nothing, null and a missing one are the same. */
function holds(whole: Json | undefined, wanted: Json | undefined): boolean {
  if (!isRecord(wanted)) return sameValue(plain(wanted), plain(whole)) || plain(wanted) === '';
  const own = isRecord(whole) ? whole : {};
  return Object.entries(wanted).every(([key, value]) => holds(own[key] as Json | undefined, value as Json));
}

function plain(value: Json | undefined): unknown {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value;
}

/**
 * Variables by their meaning, for comparing: the controller and Ansible read YAML 1.1. Numbers keep their source
 * (`ExactNumber`), and so do dates (`YamlDate`). What cannot be read is its text.
 */
export function variablesOf(value: Json | undefined): unknown {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'string') return value;
  const text = value.trim();
  const json = asJson(text);
  if (json !== undefined) return json;
  try {
    const read = parseExactYaml(text);
    return read === null || read === undefined ? {} : isRecord(read) ? read : text;
  } catch {
    return text;
  }
}

/** JSON means the same as YAML, and is read a hundred times as fast: thousands of hosts have it. */
function asJson(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  try {
    return parseExact(text);
  } catch {
    return undefined;
  }
}

/** Variables as the API takes them: a mapping as JSON, which every reader reads alike. */
export function variablesText(value: Json): string {
  if (typeof value === 'string') return value;
  return isRecord(value) && Object.keys(value).length === 0 ? '' : jsonText(value);
}
