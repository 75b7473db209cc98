import { isRecord, type Json, type JsonObject } from '../../http/json/json.ts';
import { asIgnoredFields } from '../../launch/compare-with-request.ts';
import { LAUNCH_ID_VARIABLE } from '../../launch/launch-id.ts';
import { givenFields, inputName, launchBody, type PromptField } from '../../launch/launch-request.ts';
import type { Prepared } from '../../launch/prepare/prepare.ts';
import type { ResultOf } from '../../result.ts';
import { HIDDEN, withoutSecrets } from './hide-secrets.ts';

/* The request of a launch without its secrets. */

/** Returns the fields of the POST with their values, as the log shows them. */
export function shownRequest({ prompts, request, names }: Prepared): [name: string, value: string][] {
  const known: Partial<Record<PromptField, ReadonlyMap<number, string>>> = names;
  const fields = givenFields(request).map((field): [string, string] => {
    const value = request[field];
    if (field !== 'extra_vars' || !isRecord(value)) return [inputName(field), named(value, known[field])];
    return [field, JSON.stringify(shownVariables(prompts.survey, value))];
  });
  const passwords = Object.keys(request.credential_passwords ?? {}).map((name): [string, string] => [
    `credential_passwords.${name}`,
    HIDDEN,
  ]);
  return [...fields, ...passwords];
}

/** Returns the body that a launch would send. */
export function shownBody({ prepared, launchIdVariable }: Pick<DryRun, 'prepared' | 'launchIdVariable'>): JsonObject {
  const { prompts, request } = prepared;
  const own = launchIdVariable === undefined ? {} : { [LAUNCH_ID_VARIABLE]: launchIdVariable };
  const body = launchBody(request);
  const variables = { ...own, ...(isRecord(body['extra_vars']) ? body['extra_vars'] : {}) };
  const added = Object.keys(variables).length === 0 ? {} : { extra_vars: variables };
  return shownFields(prompts.survey, { ...body, ...added });
}

/** Returns the requested values that a launch would leave out. */
export function shownIgnored({ prompts, leftOut }: Prepared): JsonObject {
  return shownFields(prompts.survey, asIgnoredFields(leftOut));
}

type DryRun = ResultOf<'dry_run'>;
type Survey = Prepared['prompts']['survey'];

function shownFields(survey: Survey, fields: JsonObject): JsonObject {
  const shown = Object.entries(fields).map(([field, value]): [string, Json] => {
    if (!isRecord(value)) return [field, value];
    if (field !== 'credential_passwords') return [field, shownVariables(survey, value)];
    return [field, Object.fromEntries(Object.keys(value).map((name) => [name, HIDDEN]))];
  });
  return Object.fromEntries(shown);
}

/** Returns variables without answers to password questions and without values whose names indicate a secret. */
function shownVariables(survey: Survey, variables: Readonly<Record<string, unknown>>): JsonObject {
  const secret = new Set(survey.filter(({ type }) => type === 'password').map(({ variable }) => variable));
  const shown = Object.entries(variables).map(([name, item]): [string, Json] => [
    name,
    secret.has(name) ? HIDDEN : (withoutSecrets(name, item) as Json),
  ]);
  return Object.fromEntries(shown);
}

/** Returns `Production (2)` for an id with a known name, and any other value as JSON. */
function named(value: unknown, names: ReadonlyMap<number, string> | undefined): string {
  if (names === undefined) return JSON.stringify(value);
  const one = (id: unknown): string => {
    const name = typeof id === 'number' ? names.get(id) : undefined;
    return name === undefined ? JSON.stringify(id) : `${name} (${JSON.stringify(id)})`;
  };
  return Array.isArray(value) ? value.map(one).join(', ') : one(value);
}
