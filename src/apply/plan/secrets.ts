import { isRecord } from '../../controller/fields.ts';
import { sameValue } from '../../http/json/same-value.ts';
import type { Json, JsonObject } from '../../json.ts';
import { ENCRYPTED } from './compare-values.ts';
import type { FieldChange } from './plan.ts';
import type { Row } from './registry.ts';

/** In place of a secret, wherever something is shown. */
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
  // Addresses of hooks are all that it takes to write to a chat.
  'url',
  'mattermost_url',
  'rocketchat_url',
]);

/** Tells which keys of a `secrets` field must not be shown. */
export type IsSecret = (key: string) => boolean;

/** The secret inputs of a credential type; of one that cannot be seen, all are. */
export function secretInputs(credentialType: Row | undefined): IsSecret {
  const inputs = credentialType?.['inputs'];
  const fields = isRecord(inputs) && Array.isArray(inputs['fields']) ? inputs['fields'].filter(isRecord) : undefined;
  if (fields === undefined) return () => true;
  const shown = new Set(fields.filter(({ secret }) => secret !== true).map(({ id }) => id));
  return (key) => !shown.has(key);
}

/** The secret keys of a notification's configuration. */
export const isNotificationSecret: IsSecret = (key) => NOTIFICATION_SECRETS.has(key);

/** The texts in a value, to be masked. */
export function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return value === '' || value === ENCRYPTED ? [] : [value];
  if (!isRecord(value) && !Array.isArray(value)) return [];
  return Object.values(value).flatMap((item) => textsIn(item as Json));
}

/** A password within an address, as the API takes it for a project's `scm_url` and shows it again. */
const ADDRESS_PASSWORD = /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g;

/** The passwords in an address, to be masked. */
export function passwordsInAddress(value: Json | undefined): string[] {
  return typeof value === 'string' ? (value.match(ADDRESS_PASSWORD) ?? []) : [];
}

/** An address for people. */
export function withoutPassword<T extends Json | undefined>(value: T): T | string {
  return typeof value === 'string' ? value.replaceAll(ADDRESS_PASSWORD, HIDDEN) : value;
}

/** What of a field with secrets differs, and what is to be sent then. */
export interface SecretsDifference {
  changes: FieldChange[];
  remarks: string[];
  body: JsonObject;
}

/**
 * Compares a field that holds secrets. They never come back, so that they are not compared: they are sent with a new
 * object, when something else of the field changes, since the API replaces it as a whole (controller fact 78), and on request.
 * @param current undefined for a new object
 * @param always sends given secrets although nothing else differs
 * @returns undefined when nothing is to be sent
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
    // What the API hides cannot be compared; a secret that it shows all the same (headers, `ASK`) can.
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
    remarks: again.length === 0 ? [] : [`sent as well, since secrets cannot be compared: ${again.join(', ')}`],
    body: { ...Object.fromEntries(kept), ...Object.fromEntries(given) },
  };
}

function isHidden(path: string, name: string, current: JsonObject | undefined): boolean {
  return current?.[path.slice(name.length + 1)] === ENCRYPTED;
}

/**
 * `$encrypted$` in a file, as an export has it, keeps what is set and means nothing where nothing is (controller fact 78). An
 * empty text is what a variable of the workflow leaves that is not set: it wipes out nothing.
 */
function keepsSecret(value: Json, before: Json | undefined): boolean {
  return value === ENCRYPTED || (value === '' && before === ENCRYPTED);
}

function shown(name: string, before: Json | undefined, after: Json, secret: boolean): FieldChange {
  return secret ? hiddenChange(name, before, after) : { name, before, after, secret };
}

/** A change of a secret: that there was one, and that there will be one, is all that is shown. */
export function hiddenChange(name: string, before: Json | undefined, after: Json): FieldChange {
  const isNone = (value: Json): boolean => value === null || value === '';
  const old = before === undefined || isNone(before) ? before : HIDDEN;
  return { name, before: old, after: isNone(after) ? after : HIDDEN, secret: true };
}
