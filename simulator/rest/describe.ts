import type { Field, FieldType } from '../fields/field.ts';
import type { Call } from '../http/request.ts';
import type { User } from '../rows/people.ts';
import type { Json, JsonObject } from '../text/json.ts';
import type { Route, Subject } from './router.ts';

/** As `max_page_size` tells it. */
const MAX_PAGE = 200;

/**
 * What OPTIONS tells of a view: its name, and the fields that it shows and takes. By them the awx CLI knows what it
 * can list, launch, make, export and import. Texts for people are left out.
 */
export function describeView({ methods }: Route, call: Call, params: string[]): JsonObject {
  const { title, description, kind } = methods;
  const write = methods.POST ? 'POST' : methods.PUT ? 'PUT' : undefined;
  const offered = write !== undefined && (methods.offers?.(call, ...params) ?? mayMake(call.user));
  const roles = kind?.roles?.map(([key]) => `${key}_role`);
  const list = kind !== undefined && methods.GET && !methods.PUT && !methods.single;
  return {
    name: title,
    description: description ?? '',
    renders: ['application/json', 'text/html'],
    parses: ['application/json'],
    actions: {
      ...(methods.GET ? { GET: kind ? shown(kind) : {} } : {}),
      ...(offered ? { [write]: { ...taken(kind), ...(methods.attaches ? ATTACHED : {}) } } : {}),
    },
    ...(kind?.type ? { types: [kind.type] } : {}),
    ...(list ? { search_fields: searched(kind) } : {}),
    ...(roles ? { object_roles: roles } : {}),
    ...(list ? { max_page_size: MAX_PAGE } : {}),
  };
}

const ATTACHED = { id: { type: 'integer', required: false, hidden: false, label: 'ID', filterable: true } };

/** Administrators of anything may make something; the view itself then looks at the very object. */
function mayMake(user: User | undefined): boolean {
  return user !== undefined && (user.is_superuser || user.grants.some(({ role }) => role.endsWith('admin')));
}

/** What every object has. */
const COMMON: [name: string, type: FieldType, filterable: boolean][] = [
  ['id', 'integer', true],
  ['url', 'string', false],
  ['related', 'object', false],
  ['summary_fields', 'object', false],
  ['created', 'datetime', true],
  ['modified', 'datetime', true],
];

function shown(kind: Subject): JsonObject {
  const common = kind.plain ? [] : COMMON.map(([name, type, filterable]) => describeField(name, type, filterable));
  // Only kinds that share a table with others can be told apart by it.
  const many: JsonObject = kind.shared ? { filterable: true } : {};
  const choices = [[kind.type ?? '', label(kind.type ?? '')]];
  const type: [string, JsonObject][] = kind.plain
    ? []
    : [['type', { type: 'choice', hidden: false, label: 'Type', choices, ...many }]];
  const fields = Object.entries(kind.fields).filter(([, field]) => !field.writeOnly);
  return Object.fromEntries([
    ...common,
    ...type,
    ...fields.map(([name, field]) => {
      const { type, filterable } = { ...field, ...field.described };
      return describeField(name, type, filterable ?? true, field.described?.label);
    }),
    ...Object.entries(kind.columns ?? {}).map(([name, type]) => describeField(name, type, true)),
    ...Object.entries(kind.computed ?? {}).map(([name, type]) => describeField(name, type, false)),
  ]);
}

function describeField(name: string, type: FieldType, filterable: boolean, text = label(name)): [string, JsonObject] {
  return [name, { type, hidden: false, label: text, filterable }];
}

function taken(kind: Subject | undefined): JsonObject {
  const fields = Object.entries(kind?.fields ?? {}).filter(([name]) => !kind?.given?.includes(name));
  return Object.fromEntries(fields.map(([name, field]) => [name, describe(name, field)]));
}

function describe(name: string, field: Field): JsonObject {
  const { required, writeOnly, min, largest, max } = field;
  // What another object is by default is not told, and neither is what has to be given.
  const initial: { default?: Json | undefined } =
    required || field.type === 'id' ? {} : { default: structuredClone(field.initial) };
  const described = { ...initial, choices: field.choices, ...field.described };
  const least = described.min_value ?? min;
  const { choices } = described;
  return {
    type: described.type ?? field.type,
    required,
    hidden: false,
    label: described.label ?? label(name),
    filterable: described.filterable ?? !writeOnly,
    ...(described.default === undefined ? {} : { default: described.default }),
    ...(least === undefined ? {} : { min_value: least }),
    ...(largest === undefined ? {} : { max_value: largest }),
    ...(max === undefined ? {} : { max_length: max }),
    ...(choices ? { choices: choices.map((choice) => [choice, choice === '' ? '---------' : String(choice)]) } : {}),
    ...(writeOnly ? { write_only: true } : {}),
  };
}

const LABELS: Record<string, string> = { id: 'ID', scm_revision: 'SCM Revision' };

/** `ask_limit_on_launch` as people read it. */
function label(name: string): string {
  const known = LABELS[name];
  if (known) return known;
  const plain = name.replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

const SEARCHED = ['description', 'email', 'first_name', 'last_name', 'name', 'username'];

function searched(kind: Subject): string[] {
  const own = SEARCHED.filter((name) => kind.fields[name]);
  if (own.length > 0 || !kind.fields['unified_job_template']) return own;
  return ['unified_job_template__name', 'unified_job_template__description'];
}
