import { isObject, type Json, type JsonObject } from '../../../simulator/json.ts';
import { kindOfCollection, kindOfKey, kindOfObject } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { normalise, UUID } from './normalise.ts';

/** Numbers that no two runs have in common: durations, and how busy the controller was. */
const MEASURED = new Set([
  'elapsed',
  'duration',
  'consumed_capacity',
  'percent_capacity_remaining',
  'jobs_running',
  'jobs_total',
]);

/** Under these keys a text is Ansible's: hosts are named there, but no objects of the controller. */
const ANSIBLE = new Set(['event_data', 'stdout', 'content', 'play', 'task', 'event_display', 'playbook', 'artifacts']);

/** How an answer differs from the recorded one, each difference with where it is. */
export function differences(mapping: Mapping, expected: Json, actual: Json): string[] {
  const found: string[] = [];
  walk({ mapping, found }, expected, actual, '', '', false);
  return found;
}

/** Counts by host come in the order of a set, another one each time: they are compared by host. */
function rows(run: Walk, list: Json[], recorded: boolean): Json[] {
  const [first] = list;
  if (!isObject(first) || first['type'] !== 'job_host_summary') return list;
  const name = (row: Json): string => {
    const text = isObject(row) ? String(row['host_name']) : '';
    return recorded ? run.mapping.variant.hosts(text) : text;
  };
  return [...list].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

interface Walk {
  mapping: Mapping;
  found: string[];
}

function walk(run: Walk, expected: Json, actual: Json, path: string, key: string, ansible: boolean): void {
  const inside = ansible || ANSIBLE.has(key);
  if (Array.isArray(expected) && Array.isArray(actual)) {
    walkList(run, expected, actual, path, key, inside);
  } else if (isObject(expected) && isObject(actual)) {
    walkObject(run, expected, actual, path, key, inside);
  } else if (!sameValue(run.mapping, key, expected, actual, inside)) {
    const [wanted, here] = [expected, actual].map((value) => JSON.stringify(value)?.slice(0, 2000));
    run.found.push(`${path}: ${wanted}, here ${here}`);
  }
}

function walkList(run: Walk, expected: Json[], actual: Json[], path: string, key: string, ansible: boolean): void {
  if (expected.length !== actual.length) run.found.push(`${path}: ${expected.length} items, here ${actual.length}`);
  const [left, right] = [rows(run, expected, true), rows(run, actual, false)];
  left.slice(0, right.length).forEach((item, index) => {
    walk(run, item, right[index] ?? null, `${path}[${index}]`, key, ansible);
  });
}

function sameValue(mapping: Mapping, key: string, expected: Json, actual: Json, ansible: boolean): boolean {
  if (typeof expected === 'string' && typeof actual === 'string') {
    return sameText(mapping, key, expected, actual, ansible);
  }
  if (typeof expected !== 'number' || typeof actual !== 'number') return expected === actual;
  const kind = ansible ? undefined : kindOfKey(key);
  return kind ? mapping.ids.pair(kind, expected, actual) : expected === actual || MEASURED.has(key);
}

function walkObject(
  run: Walk,
  expected: JsonObject,
  actual: JsonObject,
  path: string,
  key: string,
  ansible: boolean,
): void {
  for (const name of Object.keys(actual)) {
    if (!(name in expected) && !hasMapped(run, expected, name, ansible)) {
      run.found.push(`${path}.${name}: not in the recording (${JSON.stringify(actual[name])?.slice(0, 100)})`);
    }
  }
  for (const [name, value] of Object.entries(expected)) {
    const here = ansible ? run.mapping.variant.hosts(name) : name;
    const found = actual[here];
    if (found === undefined) {
      run.found.push(`${path}.${name}: missing (${JSON.stringify(value)?.slice(0, 100)})`);
    } else if (name === 'id' && !ansible && typeof value === 'number' && typeof found === 'number') {
      const kind = kindOfObject(expected['type'], key) ?? key;
      if (!run.mapping.ids.pair(kind, value, found)) run.found.push(`${path}.id: ${kind} ${value}, here ${found}`);
    } else {
      walk(run, value, found, `${path}.${name}`, name, ansible);
    }
  }
}

/** Keys are hosts in counts by host. */
function hasMapped(run: Walk, expected: JsonObject, name: string, ansible: boolean): boolean {
  return ansible && Object.keys(expected).some((other) => run.mapping.variant.hosts(other) === name);
}

/** Output that was asked for in this form. */
const BASE64 = /^[A-Za-z0-9+/]{100,}=*$/;

/** Ids that a job's environment holds as text. */
const IN_ENVIRONMENT: Record<string, string> = {
  JOB_ID: 'job',
  PROJECT_UPDATE_ID: 'job',
  INVENTORY_UPDATE_ID: 'job',
  INVENTORY_ID: 'inventory',
  INVENTORY_SOURCE_ID: 'template',
};

function sameText(mapping: Mapping, key: string, expected: string, actual: string, ansible: boolean): boolean {
  const kind = IN_ENVIRONMENT[key];
  if (kind) return mapping.ids.pair(kind, expected, actual);
  // Jobs that the scheduler started in one round share this one.
  if (key === 'guid') return UUID.test(actual);
  if (/^<\w+>$/.test(expected)) {
    // A placeholder: the secret that it stands for is learned when it is first seen.
    const known = mapping.secrets.get(expected);
    if (known === undefined) mapping.secrets.set(expected, actual);
    return known === undefined ? actual.length > 0 : known === actual;
  }
  if (UUID.test(expected) && UUID.test(actual)) return mapping.ids.pair('uuid', expected, actual);
  if (expected.startsWith('/api/')) return samePath(mapping, expected, actual);
  if (key === 'content' && BASE64.test(expected) && BASE64.test(actual)) {
    const clear = (text: string): string => Buffer.from(text, 'base64').toString();
    return sameText(mapping, key, clear(expected), clear(actual), ansible);
  }
  const wanted = ansible ? mapping.variant.hosts(expected) : mapText(mapping, expected);
  return normalise(wanted) === normalise(actual);
}

/** A link: ids that are seen here for the first time are learned. */
export function samePath(mapping: Mapping, expected: string, actual: string): boolean {
  const [left, right] = [expected.split('?')[0]?.split('/') ?? [], actual.split('?')[0]?.split('/') ?? []];
  if (left.length === right.length) {
    left.forEach((segment, index) => {
      const kind = kindOfCollection(left[index - 1] ?? '');
      if (kind && /^\d+$/.test(segment) && /^\d+$/.test(right[index] ?? ''))
        mapping.ids.pair(kind, segment, right[index] ?? '');
    });
  }
  return mapping.path(expected) === actual;
}

/** Sentences that name objects and their ids. */
function mapText(mapping: Mapping, text: string): string {
  return mapping.variant
    .hosts(mapping.name(text))
    .replace(/waiting for job-(\d+)/, (_, id: string) => `waiting for job-${mapping.ids.here('job', id)}`)
    .replace(/credential\(s\): (.+)-(\d+)\./, (_, name: string, id: string) => {
      return `credential(s): ${mapping.name(name)}-${mapping.ids.here('credential', id)}.`;
    });
}
