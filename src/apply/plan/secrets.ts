import { inputSchema } from '../../controller/resources/credential-types.ts';
import { ENCRYPTED, type Row } from '../../controller/resources/rows.ts';
import { isJsonObject, type Json, type JsonObject } from '../../http/json/json.ts';
import { sameValue } from '../../http/json/same-value.ts';
import type { Field } from '../kinds/kind.ts';
import type { FieldChange } from './plan.ts';

/** What is shown instead of a secret. */
export const HIDDEN = '***';

/** Keys of a notification's configuration that the API hides. */
const NOTIFICATION_SECRETS = new Set([
  'password',
  'token',
  'account_token',
  'grafana_key',
  'aws_secret_access_key',
  'aws_session_token',
  'headers',
  // Anyone who has the URL of a hook can write to the chat.
  'url',
  'mattermost_url',
  'rocketchat_url',
]);

/** Returns whether a key of a `secrets` field must not be shown. */
export type IsSecret = (key: string) => boolean;

/** Returns which inputs of a credential type are secret: all, where this user cannot see the type. */
export function secretInputs(credentialType: Row | undefined): IsSecret {
  const schema = inputSchema(credentialType);
  if (schema === undefined) return () => true;
  const shown = new Set(schema.fields.filter(({ isSecret }) => !isSecret).map(({ id }) => id));
  return (key) => !shown.has(key);
}

/** Returns whether a key of a notification's configuration is secret. */
export const isNotificationSecret: IsSecret = (key) => NOTIFICATION_SECRETS.has(key);

/** Names of headers whose values are secret, whatever else is in the name. */
const SECRET_HEADER = /auth|cookie|credential|key|pass|secret|session|signature|token/i;

/** Headers whose values are not secret. */
const PLAIN_HEADERS =
  /^(?:accept(?:-.+)?|cache-control|connection|content-.+|date|from|host|origin|pragma|user-agent)$/i;

/** Matches values that are not secret under a name that does not say so: words of a few characters, and media types. */
const PLAIN_VALUE = /^(?:.{0,3}|true|false|none|null|(?:application|text)\/[\w.+-]+)$/i;

/**
 * Returns the secret texts in a field of a notification template or credential. A mask hides its text in the whole log,
 * so harmless values of headers are left out.
 */
export function secretTexts(key: string, value: Json | undefined): string[] {
  if (key !== 'headers' || !isJsonObject(value)) return textsIn(value);
  return Object.entries(value).flatMap(([name, header]) => (isHarmless(name, header) ? [] : textsIn(header)));
}

function isHarmless(name: string, value: Json): boolean {
  if (SECRET_HEADER.test(name)) return false;
  return PLAIN_HEADERS.test(name) || (typeof value === 'string' && PLAIN_VALUE.test(value));
}

/** Types of fields that are a secret as a whole. */
const SECRET_TYPES: ReadonlySet<string> = new Set(['password']);

/** Returns whether a field is a secret as a whole. */
export function isSecretField({ type, hidden }: Field): boolean {
  return hidden === true || SECRET_TYPES.has(type);
}

/** Returns the texts in a value, to be masked. */
export function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return value === '' || value === ENCRYPTED ? [] : [value];
  if (!isJsonObject(value) && !Array.isArray(value)) return [];
  return Object.values<Json>(value).flatMap(textsIn);
}

/** A password in a URL, as the API accepts it in a project's `scm_url` and shows it again. */
export const ADDRESS_PASSWORD = /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g;

/** Returns the passwords in a URL, to be masked. */
export function passwordsInAddress(value: Json | undefined): string[] {
  return typeof value === 'string' ? (value.match(ADDRESS_PASSWORD) ?? []) : [];
}

/** Returns a URL for people. */
export function withoutPassword<T extends Json | undefined>(value: T): T | string {
  return typeof value === 'string' ? value.replaceAll(ADDRESS_PASSWORD, HIDDEN) : value;
}

/** What differs in a field with secrets, and what to send for it. */
export interface SecretsDifference {
  changes: FieldChange[];
  remarks: string[];
  body: JsonObject;
}

/**
 * Compares a field that holds secrets. The API never shows them, so they are not compared. They are sent with a new
 * object, on request, and when another key of the field changes, because the API replaces the field as a whole
 * (controller fact 78).
 * @param current undefined for a new object
 * @param always sends given secrets although nothing else differs
 * @returns undefined when there is nothing to send
 */
export function compareSecrets(
  name: string,
  wanted: JsonObject,
  current: JsonObject | undefined,
  isSecret: IsSecret,
  always: boolean,
): SecretsDifference | undefined {
  const changes: FieldChange[] = [];
  const given = Object.entries(wanted).filter(([key, value]) => !keepsSecret(value, current?.[key]));
  for (const [key, after] of given) {
    const before = current?.[key];
    const secret = isSecret(key) || before === ENCRYPTED;
    // What the API hides cannot be compared; a secret that it shows (headers, `ASK`) can.
    const isSet = before === ENCRYPTED || sameValue(before, after);
    if (isSet && !(secret && always && before === ENCRYPTED)) continue;
    changes.push(shown(`${name}.${key}`, before, after, secret));
  }
  for (const [key, before] of Object.entries(current ?? {})) {
    // A secret that the file does not name is kept.
    if (Object.hasOwn(wanted, key) || before === ENCRYPTED || before === '' || before === null) continue;
    changes.push(shown(`${name}.${key}`, before, null, isSecret(key)));
  }
  if (changes.length === 0) return undefined;
  const own = new Map(given);
  const kept = Object.entries(current ?? {}).filter(([key, value]) => value === ENCRYPTED && !own.has(key));
  const reported = new Set(changes.map((change) => change.name));
  const again = given
    .map(([key]) => `${name}.${key}`)
    .filter((key) => !reported.has(key) && isHidden(key, name, current));
  return {
    changes,
    remarks: again.length === 0 ? [] : [`also sent, because secrets cannot be compared: ${again.join(', ')}`],
    body: { ...Object.fromEntries(kept), ...Object.fromEntries(given) },
  };
}

function isHidden(path: string, name: string, current: JsonObject | undefined): boolean {
  return current?.[path.slice(name.length + 1)] === ENCRYPTED;
}

/**
 * Returns whether a value keeps the secret that is set. `$encrypted$` in a file, as an export has it, means nothing
 * where no secret is set (controller fact 78). An empty text comes from an unset variable of the workflow: it deletes
 * no secret.
 */
function keepsSecret(value: Json, before: Json | undefined): boolean {
  return value === ENCRYPTED || (value === '' && before === ENCRYPTED);
}

function shown(name: string, before: Json | undefined, after: Json, secret: boolean): FieldChange {
  return secret ? hiddenChange(name, before, after) : { name, before, after, secret };
}

/** Returns a change of a secret, which shows only whether there was one and whether there will be one. */
export function hiddenChange(name: string, before: Json | undefined, after: Json): FieldChange {
  const isNone = (value: Json): boolean => value === null || value === '';
  const old = before === undefined || isNone(before) ? before : HIDDEN;
  return { name, before: old, after: isNone(after) ? after : HIDDEN, secret: true };
}
