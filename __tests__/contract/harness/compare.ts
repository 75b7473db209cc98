import { isObject, type Json, type JsonObject } from 'tower-deploy-simulator';
import { kindOfCollection, kindOfKey, kindOfObject } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { ANY_UUID, normalise, UUID } from './normalise.ts';

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

/** Counts by host and nodes come in the order of a set, another one each time: they are compared one by one. */
const UNORDERED: Record<string, string> = {
  job_host_summary: 'host_name',
  workflow_job_template_node: 'identifier',
  workflow_job_node: 'identifier',
};

function rows(run: Walk, list: Json[], recorded: boolean, key: string): Json[] {
  const [first] = list;
  if (typeof first === 'number' && key.endsWith('_nodes')) {
    const kind = kindOfKey(key) ?? '';
    const here = (id: Json): number => (recorded ? Number(run.mapping.ids.here(kind, Number(id))) : Number(id));
    return [...list].sort((a, b) => here(a) - here(b));
  }
  const by = isObject(first) ? UNORDERED[String(first['type'])] : undefined;
  if (!by) return list;
  const name = (row: Json): string => {
    const text = isObject(row) ? String(row[by]).replace(ANY_UUID, '<uuid>') : '';
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
  const [left, right] = [rows(run, expected, true, key), rows(run, actual, false, key)];
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
  const mapped = new Map(Object.keys(expected).map((name) => [name, mapKey(run.mapping, name, key, ansible)]));
  const known = new Set(mapped.values());
  for (const name of Object.keys(actual).filter((one) => !known.has(one))) {
    run.found.push(`${path}.${name}: not in the recording (${JSON.stringify(actual[name])?.slice(0, 100)})`);
  }
  for (const [name, value] of Object.entries(expected)) {
    const found = actual[mapped.get(name) ?? name];
    if (found === undefined) {
      run.found.push(`${path}.${name}: missing (${JSON.stringify(value)?.slice(0, 100)})`);
    } else if (name === 'id' && !ansible && typeof value === 'number' && typeof found === 'number') {
      const kind = kindOfObject(expected['type'], key, expected['url']) ?? key;
      if (!run.mapping.ids.pair(kind, value, found)) run.found.push(`${path}.id: ${kind} ${value}, here ${found}`);
    } else {
      walk(run, value, found, `${path}.${name}`, keyOf(expected, name, key), ansible);
    }
  }
}

/** What a value is about: nodes of runs have numbers of their own, and results are those of what holds them. */
function keyOf(holder: JsonObject, name: string, key: string): string {
  if (holder['type'] === 'workflow_job_node' && name.endsWith('_nodes')) return `job_${name}`;
  if (name === 'resource_id')
    return kindOfObject(holder['resource_type'], '') === 'template' ? 'project' : String(holder['resource_type']);
  if (name === 'object_id') return OBJECTS[String(holder['content_type'])] ?? name;
  return name === 'results' && kindOfKey(key) ? key : name;
}

/** Types of objects on which roles are assigned, where their ids are none of templates. */
const OBJECTS: Record<string, string> = {
  'shared.organization': 'organization',
  'awx.credential': 'credential',
  'awx.inventory': 'inventory',
};

/** Keys that are hosts in counts by host, and ids or names in what is said of several objects at once. */
function mapKey(mapping: Mapping, name: string, key: string, ansible: boolean): string {
  if (ansible) return mapping.variant.hosts(name);
  const kind = kindOfCollection(key);
  return kind && /^\d+$/.test(name) ? mapping.ids.here(kind, name) : mapping.name(name);
}

/** Output that was asked for in this form. */
const BASE64 = /^[A-Za-z0-9+/]{100,}=*$/;

/** Ids that a job's environment holds as text. */
const IN_ENVIRONMENT: Record<string, string> = {
  JOB_ID: 'job',
  PROJECT_UPDATE_ID: 'job',
  INVENTORY_UPDATE_ID: 'job',
  AD_HOC_COMMAND_ID: 'job',
  INVENTORY_ID: 'inventory',
  INVENTORY_SOURCE_ID: 'template',
};

const isNumber = (text: string): boolean => /^\d+$/.test(text);

function sameText(mapping: Mapping, key: string, expected: string, actual: string, ansible: boolean): boolean {
  const ofKey = !ansible && isNumber(expected) && isNumber(actual) ? kindOfKey(key) : undefined;
  const kind = IN_ENVIRONMENT[key] ?? ofKey;
  if (kind) return mapping.ids.pair(kind, expected, actual);
  // Jobs that the scheduler started in one round share this one.
  if (key === 'guid') return UUID.test(actual);
  if (/^<\w+>$/.test(expected)) {
    // A placeholder: the secret that it stands for is learned when it is first seen.
    // What is made anew is another one each time.
    if (expected.startsWith('<new_')) return actual.length > 0;
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
  return mapping.path(expected).replace(ANY_UUID, '<uuid>') === actual.replace(ANY_UUID, '<uuid>');
}

/** Ids in sentences: what stands before the number, and what it counts. */
const IN_TEXT: [RegExp, string][] = [
  [/(waiting for job-)(\d+)/, 'job'],
  [/(Inventory with id )(\d+)/, 'inventory'],
  [/(inventory_id\)=\([^,]+, )(\d+)/, 'inventory'],
  [/(workflow_job_template_id\)=\([^,]+, )(\d+)/, 'template'],
  [/(Job Templates \{)(\d+)/, 'template'],
  [/(Test Notification )(\d+)/, 'notification_template'],
  [/^(_)(\d+)(?=__r2_)/, 'template'],
  [/(The approval node .+ \()(\d+)/, 'job'],
];

/** Names in sentences. */
const NAMED_IN_TEXT = [
  /(?<=^Auto-created source for: ).+$/,
  /(?<=The approval node ).+(?= \()/,
  /(?<=Related template already uses ).+(?= credential\.)/,
];

/** Sentences that name objects and their ids. */
function mapText(mapping: Mapping, text: string): string {
  let mapped = mapping.variant.hosts(mapping.name(text));
  for (const [pattern, kind] of IN_TEXT) {
    mapped = mapped.replace(pattern, (_, before: string, id: string) => before + mapping.ids.here(kind, id));
  }
  for (const pattern of NAMED_IN_TEXT) mapped = mapped.replace(pattern, (name) => mapping.name(name));
  // A folder is named after its project.
  mapped = mapped.replace(/(?<=^_\d+__)r2_\w+$/, (slug) => mapping.variant.name(slug).toLowerCase().replace(' ', '_'));
  return mapped.replace(/credential\(s\): (.+)-(\d+)\./, (_, name: string, id: string) => {
    return `credential(s): ${mapping.name(name)}-${mapping.ids.here('credential', id)}.`;
  });
}
