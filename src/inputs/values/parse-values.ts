import { message } from '../../messages/message.ts';
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
    throw new InputProblem(message('input-not-duration', { given: shown(text) }));
  }
  return Math.round(seconds * 1000);
}

/** Returns a duration in ms that is not zero. @throws InputProblem */
export function parsePositiveDuration(text: string): number {
  const ms = parseDuration(text);
  if (ms === 0) throw new InputProblem(message('input-duration-zero'));
  return ms;
}

/** Parses a boolean of the YAML 1.2 core schema, as the runner does (runner fact 19). @throws InputProblem */
export function parseBoolean(text: string): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw new InputProblem(message('input-not-boolean', { given: shown(text) }));
}

/** Returns a duration in whole seconds, as the API's job timeout requires. @throws InputProblem */
export function parseSeconds(text: string): number {
  const ms = parseDuration(text);
  if (ms % 1000 !== 0) throw new InputProblem(message('input-not-whole-seconds', { given: shown(text) }));
  return ms / 1000;
}

/** Returns a parser for an integer between two bounds, both inclusive. */
export function parseCount(least: number, most: number = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (!/^\d+$/.test(text) || count < least || count > most) {
      const given = shown(text);
      throw new InputProblem(
        most === Number.MAX_SAFE_INTEGER
          ? message('input-number-too-small', { given, least })
          : message('input-number-out-of-range', { given, least, most }),
      );
    }
    return count;
  };
}

/** Returns a parser for one of these words. */
export function parseWord<T extends string>(...words: readonly T[]): (text: string) => T {
  return (text) => {
    const word = words.find((known) => known === text);
    if (word !== undefined) return word;
    const choices = words.map((known) => `\`${known}\``).join(', ');
    throw new InputProblem(message('input-not-choice', { given: shown(text), choices }));
  };
}

/** Parses the id of an API object: a positive integer of at most four bytes. @throws InputProblem */
export function parseId(text: string): number {
  const id = Number(text);
  if (!/^\d+$/.test(text) || id < 1 || id > MAX_INTEGER) {
    throw new InputProblem(message('input-not-id', { given: shown(text) }));
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
  if (BEGINS_LIST.test(text))
    return words((await import(/* webpackChunkName: "yaml" */ '../yaml/parse-yaml.ts')).parseTextList(text));
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
    return words(
      (await import(/* webpackChunkName: "yaml" */ '../yaml/parse-yaml.ts')).parseTextList(`[${lines.join(', ')}]`),
    );
  } catch (error) {
    if (error instanceof InputProblem) return undefined;
    throw error;
  }
}

/** Parses an http or https address and refuses one with credentials. @throws InputProblem */
export function parseUrl(text: string): URL {
  if (!URL.canParse(text)) throw new InputProblem(message('url-invalid'));
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new InputProblem(message('url-not-http', { scheme: shown(url.protocol) }));
  }
  if (url.username !== '' || url.password !== '') {
    throw new InputProblem(message('url-with-credentials'));
  }
  return url;
}

/**
 * Returns a value for a message, cut after 40 characters: in backticks, or in quotes with escapes if it contains a
 * backtick or a control character.
 */
export function shown(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return /[`\p{Cc}]/u.test(short) ? JSON.stringify(short) : `\`${short}\``;
}
