import { isRecord } from '../../controller/fields.ts';
import type { Kind } from '../kinds/kind.ts';
import { type Path, placeOf, shapeOf } from './problems.ts';
import type { Reading } from './references.ts';

/** Characters of a name, as OPTIONS tells of every collection. */
const LONGEST = 512;

/** Groups that Ansible has by itself; the API refuses them. */
const OWN_GROUPS = new Set(['all', '_meta']);

/**
 * The name of an object, without the white space around it, which the API takes away: with it the object would be made
 * and never found again.
 * @returns undefined after noting that there is none; names that the controller would make another of are noted, too
 */
export function readName(reading: Reading, value: unknown, path: Path, kind: Kind): string | undefined {
  const { document, problems } = reading;
  const given = isRecord(value) ? value['name'] : undefined;
  const name = typeof given === 'string' ? given.trim() : '';
  if (name === '') {
    problems.add(
      placeOf(document, path),
      `is ${shapeOf(value)} without a name; a mapping with a \`name\` is accepted${
        typeof given === 'number' ? ' (put a number in quotes)' : ''
      }`,
    );
    return undefined;
  }
  const place = placeOf(document, [...path, 'name']);
  if ([...name].length > LONGEST)
    problems.add(place, `is longer than the ${LONGEST} characters that the controller takes`);
  const [, host, port] = (kind.collection === 'hosts' && /^([^:]+):(\d+)$/.exec(name)) || [];
  // controller fact 88.
  if (host !== undefined)
    problems.add(
      place,
      `has a port, of which the controller makes a host "${host}": name it so, with \`ansible_port: ${port}\` among its \`variables\``,
    );
  if (kind.collection === 'groups' && OWN_GROUPS.has(name))
    problems.add(place, 'is a group that Ansible has by itself, and the controller makes none of that name');
  return name;
}
