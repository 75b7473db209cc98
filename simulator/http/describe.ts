import type { JsonObject } from '../json.ts';
import type { Field } from '../resources/field.ts';
import type { User } from '../world/types.ts';
import type { Route } from './routes.ts';

/**
 * What OPTIONS tells of a view: its name, and the fields that a POST or PUT takes, by which the awx CLI knows what to
 * export. Who may not make any gets no POST; texts and labels are left out.
 */
export function describeView({ methods }: Route, user: User | undefined): JsonObject {
  const { title, description, kind } = methods;
  const json = {
    name: title,
    description: description ?? '',
    renders: ['application/json', 'text/html'],
    parses: ['application/json'],
  };
  const id: [string, JsonObject][] = methods.attaches
    ? [['id', { type: 'integer', required: false, hidden: false }]]
    : [];
  const write = methods.POST ? 'POST' : methods.PUT ? 'PUT' : undefined;
  const fields = Object.entries(kind?.fields ?? {}).map(([name, field]): [string, JsonObject] => [
    name,
    describe(field),
  ]);
  const actions = write !== undefined && mayMake(user) ? { [write]: Object.fromEntries([...fields, ...id]) } : {};
  return { ...json, actions: { GET: {}, ...actions }, types: kind === undefined ? [] : [kind.type] };
}

function describe({ type, required, initial, choices }: Field): JsonObject {
  return {
    type,
    required,
    hidden: false,
    ...(required ? {} : { default: initial }),
    ...(choices ? { choices: choices.map((choice) => [choice, String(choice)]) } : {}),
  };
}

/** Administrators of anything may make something; the view itself then looks at the very object. */
function mayMake(user: User | undefined): boolean {
  return user !== undefined && (user.is_superuser || user.grants.some(({ role }) => role.endsWith('admin')));
}
