import { NAMES } from '../world/names.ts';

/** A way to lay the recorded world: as it was, or with every id, name and date another. */
export interface Variant {
  label: string;
  /** When the recording began, in this variant. */
  start: string;
  /** Added to every id that the seed gives. */
  shift: number;
  /** Another word for a name, the same one always. */
  name: (name: string) => string;
  /** Replaces the names of hosts in any text. */
  hosts: (text: string) => string;
}

/** The world as it was. */
export const AS_RECORDED: Variant = {
  label: 'as recorded',
  start: '2026-11-23T05:09:00.000Z',
  shift: 0,
  name: (name) => name,
  hosts: (text) => text,
};

const KNOWN = new Set(NAMES);

/** What the recorder of the writes called all that it made. */
const RECORDER = /^r2(?!@)/i;

/** The same word always; white space around it stays where it is. */
const elsewhere = (name: string): string =>
  KNOWN.has(name) || RECORDER.test(name.trim()) ? name.replace(name.trim(), (word) => `Qx ${word}`) : name;

/** Host names of the same length and in the same order, since they decide columns and rows. */
const HOSTS: Record<string, string> = { db1: 'ca1', web1: 'xyz1', web2: 'xyz2' };

/** A host's name, also right behind a colour's code. */
const HOST_IN_TEXT = new RegExp(`(?<=${String.fromCharCode(27)}\\[[\\d;]*m|\\b)(?:db1|web1|web2)\\b`, 'g');

/** Another world in which the same things are asked: an answer out of a can would show. */
export const ELSEWHERE: Variant = {
  label: 'with other ids, names and times',
  start: '2031-02-03T17:41:00.000Z',
  shift: 4000,
  // One prefix for all keeps the order of lists that are sorted by name.
  name: elsewhere,
  hosts: (text) =>
    text.replace(HOST_IN_TEXT, (host) => HOSTS[host] ?? host).replace('name__startswith=web', 'name__startswith=xyz'),
};
