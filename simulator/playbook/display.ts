import { isObject, type Json, type JsonObject } from '../text/json.ts';
import { pythonJson } from '../text/python-json.ts';
import type { ItemResult, Result } from './model.ts';

const CODE = { green: '0;32', yellow: '0;33', red: '0;31', bright: '1;31', cyan: '0;36', purple: '0;35' } as const;

/** Names of the colours that ansible's default callback uses. */
export type Colour = keyof typeof CODE | 'warn' | 'verbose' | 'dark';

const EXTRA = { warn: '1;35', verbose: '0;34', dark: '1;30' } as const;

/** Colours each line on its own, as ansible does. */
export function colour(text: string, name: Colour): string {
  const code = name in CODE ? CODE[name as keyof typeof CODE] : EXTRA[name as keyof typeof EXTRA];
  return text
    .split('\n')
    .map((line) => `\x1b[${code}m${line}\x1b[0m`)
    .join('\n');
}

/** A heading: blank line, text, stars up to column 80. */
export function banner(text: string): string {
  // A line break has no width, so a name that holds one gets more stars.
  const width = [...text.replaceAll('\n', '')].length;
  return `\n${text} ${'*'.repeat(Math.max(3, 79 - width))}`;
}

/** Events hold CRLF between their lines and nothing at the end. */
export function eventText(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** The result without what ansible keeps to itself at this verbosity. */
function shown(res: JsonObject, verbosity: number): JsonObject {
  const debug = res['_ansible_verbose_always'] === true;
  return Object.fromEntries(
    Object.entries(res).filter(
      ([key]) =>
        !key.startsWith('_ansible_') &&
        !(key === 'invocation' && verbosity < 3) &&
        !(debug && ['changed', 'failed', 'skipped', 'invocation', 'item', 'ansible_loop_var'].includes(key)),
    ),
  );
}

function dump(res: JsonObject, verbosity: number): string {
  const indent = res['_ansible_verbose_always'] === true || verbosity > 2 ? 4 : 0;
  return pythonJson(shown(res, verbosity), { ascii: false, sort: true, indent });
}

const changed = (res: JsonObject | undefined): boolean => res?.['changed'] === true;

/** What no_log leaves of a result. */
export function censor(res: JsonObject): JsonObject {
  return {
    censored: "the output has been hidden due to the fact that 'no_log: true' was specified for this result",
    changed: changed(res),
  };
}

/** The line (or lines) for a host's result. A loop has printed its items by then. */
export function resultText(host: string, result: Result, ignored: boolean, verbosity: number): string {
  const res = result.noLog && result.res ? censor(result.res) : (result.res ?? {});
  const after = ignored ? `\n${colour('...ignoring', 'cyan')}` : '';
  if (result.status === 'unreachable') {
    return colour(`fatal: [${host}]: UNREACHABLE! => ${dump({ ...res, changed: changed(res) }, verbosity)}`, 'bright');
  }
  if (result.status === 'failed') {
    if (result.items) return after.slice(1);
    return colour(`fatal: [${host}]: FAILED! => ${dump(res, verbosity)}`, 'red') + after;
  }
  if (result.items) return '';
  const more = verbosity > 0 || res['_ansible_verbose_always'] === true ? ` => ${dump(res, verbosity)}` : '';
  if (result.status === 'skipped') return colour(`skipping: [${host}]${verbosity > 0 ? more : ''}`, 'cyan');
  return changed(res) ? colour(`changed: [${host}]${more}`, 'yellow') : colour(`ok: [${host}]${more}`, 'green');
}

/** The line for one item of a loop. */
export function itemText(host: string, item: ItemResult, verbosity: number): string {
  const label = `(item=${pythonStr(item.item)})`;
  if (item.status === 'skipped') return colour(`skipping: [${host}] => ${label} `, 'cyan');
  if (item.status === 'failed') return colour(`failed: [${host}] ${label} => ${dump(item.res, verbosity)}`, 'red');
  const always = item.res['_ansible_verbose_always'] === true;
  const more = verbosity > 0 || always ? ` => ${dump(item.res, verbosity)}` : '';
  const [word, name] = changed(item.res) ? (['changed', 'yellow'] as const) : (['ok', 'green'] as const);
  return colour(`${word}: [${host}] => ${label}${more}`, name);
}

/** A value as Python's str() shows it, single quotes and capital True. */
export function pythonStr(value: Json, nested = false): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return nested ? `'${value.replaceAll("'", "\\'")}'` : value;
  if (Array.isArray(value)) return `[${value.map((item) => pythonStr(item, true)).join(', ')}]`;
  if (isObject(value)) {
    return `{${Object.entries(value)
      .map(([key, item]) => `'${key}': ${pythonStr(item, true)}`)
      .join(', ')}}`;
  }
  return String(value);
}
