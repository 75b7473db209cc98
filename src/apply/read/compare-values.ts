import { isJsonObject, type Json } from '../../http/json/json.ts';
import { parseExact } from '../../http/json/parse-json.ts';
import { sameValue } from '../../http/json/same-value.ts';
import { jsonText } from '../../http/json/write-json.ts';
import type { FieldType } from '../kinds/kind.ts';
import { parseExactYaml } from './exact-yaml.ts';
import { ruleMeaning } from './schedule-rrule.ts';

/**
 * Returns whether two values of a field mean the same: the API strips texts, gives null or nothing for what is empty,
 * and keeps variables as the text that was sent (controller fact 75).
 */
export function meansTheSame(type: FieldType, wanted: Json | undefined, current: Json | undefined): boolean {
  if (type === 'variables') return sameValue(variablesOf(wanted), variablesOf(current));
  if (type === 'rule') return sameValue(ruleOf(wanted), ruleOf(current));
  if (type === 'messages') return contains(current, wanted);
  // No answer differs from an empty answer, which overrides the template's value.
  if (type === 'answer' && (wanted ?? null) === null) return (current ?? null) === null;
  // An empty answer of an export is no answer: one that the controller has stays, and none is sent.
  if (type === 'answer' && wanted === '') return (current ?? '') === '';
  if (type === 'answer' && (current ?? null) === null) return false;
  return sameValue(plain(wanted), plain(current));
}

function ruleOf(value: Json | undefined): unknown {
  return typeof value === 'string' ? ruleMeaning(value) : plain(value);
}

/**
 * Returns whether messages contain all wanted ones. Messages that are not given stay; empty, null and missing are the
 * same.
 */
function contains(whole: Json | undefined, wanted: Json | undefined): boolean {
  if (!isJsonObject(wanted)) return sameValue(plain(wanted), plain(whole)) || plain(wanted) === '';
  const own = isJsonObject(whole) ? whole : {};
  return Object.entries(wanted).every(([key, value]) => contains(own[key], value));
}

function plain(value: Json | undefined): unknown {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value;
}

/**
 * Returns variables by their meaning, for comparing: the controller and Ansible read YAML 1.1. Numbers keep their source
 * (`ExactNumber`), and so do dates (`YamlDate`). For a text that cannot be read, returns the text.
 */
export function variablesOf(value: Json | undefined): unknown {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'string') return value;
  const text = value.trim();
  const json = asJson(text);
  if (json !== undefined) return json;
  try {
    const read = parseExactYaml(text) as Json | undefined;
    return read === null || read === undefined ? {} : isJsonObject(read) ? read : text;
  } catch {
    return text;
  }
}

/** Parses JSON, which means the same as YAML and is read a hundred times as fast: thousands of hosts have it. */
function asJson(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  try {
    return parseExact(text);
  } catch {
    return undefined;
  }
}

/** Returns variables as the API takes them: a mapping as JSON, which all readers read alike. */
export function variablesText(value: Json): string {
  if (typeof value === 'string') return value;
  return isJsonObject(value) && Object.keys(value).length === 0 ? '' : jsonText(value);
}
