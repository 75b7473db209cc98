import { type Node, Scalar, visit } from 'yaml';
import { keyPath, type Place } from './yaml-place.ts';

/** What YAML 1.1 takes for a truth value beside `true` and `false`, as Ansible's own reader spells it. */
const YAML11_BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/;

/**
 * Values that Ansible would read as true or false where it reads the same YAML itself: it follows YAML 1.1. Here they are
 * texts, which may be meant (`country: no`). If not, a playbook goes the wrong way without a word: any text but an empty
 * one counts as true in a condition, `no` too.
 * @returns each with its name and place
 */
export function yaml11Booleans(contents: Node | null, at: Place): string[] {
  const found: string[] = [];
  visit(contents, {
    Scalar(key, scalar, path) {
      if (key === 'key' || scalar.type !== Scalar.PLAIN || !YAML11_BOOLEAN.test(scalar.source ?? '')) return;
      const name = keyPath(path, key === 'value' ? undefined : scalar);
      found.push(`${name} is ${scalar.source} (${at(scalar.range?.[0] ?? 0)})`);
    },
  });
  return found;
}
