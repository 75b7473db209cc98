import { InputProblem } from './input-reader.ts';

const UNIT_SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

/** The largest integer of the API (four bytes). The API answers a larger one with a 500, not with a refusal. */
export const MAX_INTEGER = 2 ** 31 - 1;

/** The longest duration, in seconds: a Node timer is limited to 2^31 - 1 ms, about 24 days. */
const MAX_DURATION_S = 24 * 24 * 3600;

/**
 * Returns a duration in ms, from seconds (`90`, `0.5`) or `90s`, `30m`, `1h30m`.
 * @throws InputProblem
 */
export function parseDuration(text: string): number {
  const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
  let seconds: number | undefined;
  if (/^\d+(\.\d+)?$/.test(text)) seconds = Number(text);
  else if (units) {
    seconds = ['h', 'm', 's'].reduce(
      (sum, unit, index) => sum + Number(units[index + 1] ?? 0) * (UNIT_SECONDS[unit] ?? 0),
      0,
    );
  }
  if (seconds === undefined || seconds > MAX_DURATION_S) {
    throw new InputProblem(
      `is ${shown(text)}; a duration of at most 24 days is accepted: seconds, or \`90s\`, \`30m\`, \`1h30m\``,
    );
  }
  return Math.round(seconds * 1000);
}

/** Returns a duration in ms that is not zero. @throws InputProblem */
export function parsePositiveDuration(text: string): number {
  const ms = parseDuration(text);
  if (ms === 0) throw new InputProblem('is zero; a duration above zero is accepted: seconds, or `90s`, `30m`, `1h30m`');
  return ms;
}

/** Parses a boolean of the YAML 1.2 core schema, as the runner does (runner fact 19). @throws InputProblem */
export function parseBoolean(text: string): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw new InputProblem(`is ${shown(text)}; \`true\` or \`false\` is accepted`);
}

/** Returns a duration in whole seconds, as the API's job timeout requires. @throws InputProblem */
export function parseSeconds(text: string): number {
  const ms = parseDuration(text);
  if (ms % 1000 !== 0)
    throw new InputProblem(`is ${shown(text)}; whole seconds are accepted, or \`90s\`, \`30m\`, \`1h30m\``);
  return ms / 1000;
}

/** Returns a parser for an integer between two bounds, both inclusive. */
export function parseCount(least: number, most: number = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (!/^\d+$/.test(text) || count < least || count > most) {
      const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
      throw new InputProblem(`is ${shown(text)}; a whole number ${bounds} is accepted`);
    }
    return count;
  };
}

/** Returns a parser for one of these words. */
export function parseWord<T extends string>(...words: readonly T[]): (text: string) => T {
  return (text) => {
    const word = words.find((known) => known === text);
    if (word === undefined)
      throw new InputProblem(`is ${shown(text)}; ${words.map((known) => `\`${known}\``).join(', ')} are accepted`);
    return word;
  };
}

/** Parses the id of an API object: a positive integer of at most four bytes. @throws InputProblem */
export function parseId(text: string): number {
  const id = Number(text);
  if (!/^\d+$/.test(text) || id < 1 || id > MAX_INTEGER) {
    throw new InputProblem(`is ${shown(text)}; the object's number is accepted, such as \`42\``);
  }
  return id;
}

/** The start of a YAML or JSON list: a bracket or a dash, after an optional `---` and comments. */
const BEGINS_LIST = /^(?:(?:---|#)[^\n]*\n\s*)*(?:\[|-\s)/;

/**
 * Parses a list of words: separated by commas or lines, or a YAML or JSON list. Items remain strings as written:
 * a tag `1.10` is not the number 1.1. Quotes around a word are removed and may enclose a comma.
 */
export async function parseList(text: string): Promise<string[]> {
  // The YAML parser is a third of a megabyte: load it only for a YAML or JSON list.
  if (BEGINS_LIST.test(text)) return words((await import('../yaml/parse-yaml.ts')).parseTextList(text));
  const items = words(text.split(/[,\n]/));
  return items.some((item) => /^["']/.test(item)) ? ((await quotedWords(text)) ?? items) : items;
}

function words(items: readonly string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** Returns the words of a list with quoted words; undefined when quotes only start a word, as in `"Blue" hosts`. */
async function quotedWords(text: string): Promise<string[] | undefined> {
  const lines = words(text.split('\n')).map((line) => line.replace(/,$/, ''));
  try {
    return words((await import('../yaml/parse-yaml.ts')).parseTextList(`[${lines.join(', ')}]`));
  } catch (error) {
    if (error instanceof InputProblem) return undefined;
    throw error;
  }
}

/** Parses an http or https address and refuses one with credentials. @throws InputProblem */
export function parseUrl(text: string): URL {
  if (!URL.canParse(text)) {
    throw new InputProblem('is not a URL; an address such as `https://tower.example.com` is accepted');
  }
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new InputProblem(
      `begins with ${shown(url.protocol)}; an http or https address is accepted, such as \`https://tower.example.com\``,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new InputProblem('holds a user name or password; give them as `username` and `password`, or give a `token`');
  }
  return url;
}

/** Returns a value in quotes for a message, cut after 40 characters. */
export function shown(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(short);
}
