import { isJsonObject, type Json } from '../../http/json/json.ts';
import { message } from '../../messages/message.ts';
import type { Kind } from '../kinds/kind.ts';
import { type Path, placeOf } from './problems.ts';
import type { Reading } from './references.ts';

/** Most characters of a name, as OPTIONS describes it for every collection. */
const LONGEST = 512;

/** Ansible's own groups; the API refuses to create them. */
const OWN_GROUPS = new Set(['all', '_meta']);

/**
 * Reads the name of an object, without the white space around it. The API strips it, and the object would not be found
 * again. Notes names that the controller changes.
 * @returns undefined after noting that there is none
 */
export function readName(reading: Reading, value: Json, path: Path, kind: Kind): string | undefined {
  const { document, problems } = reading;
  const [key] = kind.key;
  const given = isJsonObject(value) ? value[key] : undefined;
  const name = typeof given === 'string' ? given.trim() : '';
  if (name === '') {
    problems.add(
      placeOf(document, path),
      message(typeof given === 'number' ? 'name-is-number' : 'name-missing', { key }),
    );
    return undefined;
  }
  const place = placeOf(document, [...path, key]);
  if ([...name].length > LONGEST) problems.add(place, message('name-too-long', { limit: LONGEST }));
  const [, host, port = ''] = (kind.collection === 'hosts' && /^([^:]+):(\d+)$/.exec(name)) || [];
  // The controller takes the port out of the name (controller fact 88).
  if (host !== undefined) problems.add(place, message('host-name-with-port', { host, port }));
  if (kind.collection === 'groups' && OWN_GROUPS.has(name)) problems.add(place, message('group-name-reserved'));
  return name;
}
