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

/** Host names in any text, also right behind a colour's code. */
const HOST_IN_TEXT = new RegExp(`(?<=${String.fromCharCode(27)}\\[[\\d;]*m|\\b)(?:db1|web1|web2)\\b`, 'g');

/** How another world differs: one prefix for all names keeps the order of lists that are sorted by name. */
interface Difference {
  label: string;
  start: string;
  shift: number;
  prefix: string;
  /** Of the same length and in the same order, since they decide columns and rows: for db1, and for the web of web1. */
  hosts: { db1: string; web: string };
}

function another({ label, start, shift, prefix, hosts: { db1, web } }: Difference): Variant {
  const hosts: Record<string, string> = { db1, web1: `${web}1`, web2: `${web}2` };
  return {
    label,
    start,
    shift,
    // The same word always; white space around it stays where it is.
    name: (name) =>
      KNOWN.has(name) || RECORDER.test(name.trim()) ? name.replace(name.trim(), (word) => `${prefix} ${word}`) : name,
    hosts: (text) =>
      text
        .replace(HOST_IN_TEXT, (host) => hosts[host] ?? host)
        .replace('name__startswith=web', `name__startswith=${web}`),
  };
}

/** Another world in which the same things are asked: an answer out of a can would show. */
export const ELSEWHERE = another({
  label: 'with other ids, names and times',
  start: '2031-02-03T17:41:00.000Z',
  shift: 4000,
  prefix: 'Qx',
  hosts: { db1: 'ca1', web: 'xyz' },
});

/** One more, over the end of a leap day, so that nothing fits the other one by chance. */
export const ELSEWHERE_AGAIN = another({
  label: 'with others again',
  start: '2028-02-29T23:58:30.000Z',
  shift: 91_200,
  prefix: 'Kwam',
  hosts: { db1: 'aa7', web: 'mno' },
});
