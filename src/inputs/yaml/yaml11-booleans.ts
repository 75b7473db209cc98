import { type Node, Scalar, visit } from 'yaml';
import { text } from '../../messages/message.ts';
import { keyPath, type Place } from './yaml-place.ts';

/** The words besides `true` and `false` that YAML 1.1 reads as booleans, in the spellings of Ansible's parser. */
const YAML11_BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/;

/**
 * Returns values that Ansible's own YAML parser (YAML 1.1) would read as booleans, each with its name and place.
 * Here they are strings, which may be intended (`country: no`). If not, a condition silently goes wrong: every
 * string that is not empty counts as true, also `no`.
 */
export function yaml11Booleans(contents: Node | null, at: Place): string[] {
  const found: string[] = [];
  visit(contents, {
    Scalar(key, scalar, path) {
      if (key === 'key' || scalar.type !== Scalar.PLAIN || !YAML11_BOOLEAN.test(scalar.source ?? '')) return;
      const name = keyPath(path, key === 'value' ? undefined : scalar);
      const place = at(scalar.range?.[0] ?? 0);
      found.push(text('yaml11-boolean', { name, word: scalar.source ?? '', place }));
    },
  });
  return found;
}
