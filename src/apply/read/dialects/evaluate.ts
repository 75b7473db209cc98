import { AnsibleText } from '../../../ansible-variables.ts';
import { isRecord, type Json } from '../../../http/json/json.ts';
import { type Message, message } from '../../../messages/message.ts';
import type { Path } from '../problems.ts';
import { resolveLookup } from './env-lookup.ts';

/** What evaluating a file needs. */
export interface Evaluation {
  environment: NodeJS.ProcessEnv;
  /** Gets secrets before anything that could contain them is shown. */
  mask: (secrets: readonly string[]) => void;
  note: (path: Path, problem: Message) => void;
}

/** Names of variables whose values are masked wherever they are used. */
const SECRET_NAME = /PASS|PWD|SECRET|TOKEN|KEY|CREDENTIAL|PRIVATE|AUTH|(?:^|_)PAT(?:_|$)/i;

/** The beginnings of an expression, a statement and a comment. */
const TEMPLATE = /\{[{%#]/;

/** What Jinja takes as it is. */
const RAW = /\{%\s*raw\s*%\}(.*?)\{%\s*endraw\s*%\}/s;

/**
 * Returns a value as Ansible evaluates it. Resolves lookups of environment variables; notes every other template, and
 * texts that are encrypted.
 */
export function evaluate(evaluation: Evaluation, value: unknown, path: Path): Json {
  if (value instanceof AnsibleText) return textOf(evaluation, value, path);
  if (typeof value === 'string') return resolveTemplates(evaluation, value, path);
  if (Array.isArray(value)) return value.map((item, index) => evaluate(evaluation, item, [...path, index]));
  if (!isRecord(value)) return value as Json;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, evaluate(evaluation, item, [...path, key])]),
  );
}

function textOf({ note }: Evaluation, { kind, text }: AnsibleText, path: Path): string {
  if (kind === 'vault') note(path, message('variables-value-encrypted'));
  if (kind === 'ambiguous') note(path, message('variables-value-ambiguous'));
  return text;
}

/** Resolves the lookups in a text, and takes what is between `raw` and `endraw` as it is. */
function resolveTemplates(evaluation: Evaluation, text: string, path: Path): string {
  if (!TEMPLATE.test(text)) return text;
  const parts = text.split(RAW).map((part, index) => (index % 2 === 1 ? part : resolveLookups(evaluation, part, path)));
  if (parts.includes(undefined)) evaluation.note(path, message('variables-template'));
  return parts.join('');
}

/** Returns a text with the lookups resolved; undefined where it contains another expression. */
function resolveLookups(evaluation: Evaluation, text: string, path: Path): string | undefined {
  let [resolved, rest] = ['', text];
  for (let start = rest.indexOf('{{'); start >= 0; start = rest.indexOf('{{')) {
    const end = endOf(rest, start + 2);
    const value = end === undefined ? undefined : resolve(evaluation, rest.slice(start + 2, end), path);
    if (end === undefined || value === undefined || TEMPLATE.test(rest.slice(0, start))) return undefined;
    resolved += rest.slice(0, start) + value;
    rest = rest.slice(end + 2);
  }
  return TEMPLATE.test(rest) ? undefined : resolved + rest;
}

/** Returns where an expression ends: at the next `}}` outside of quotes. */
function endOf(text: string, start: number): number | undefined {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === "'" || letter === '"') quote = letter;
    else if (text.startsWith('}}', at)) return at;
  }
  return undefined;
}

/** Returns the value of an expression; an empty text after noting that it has none; undefined for another expression. */
function resolve({ environment, mask, note }: Evaluation, expression: string, path: Path): string | undefined {
  const found = resolveLookup(expression, environment);
  if (found?.kind === 'unset') note(path, message('variables-environment-unset', { name: found.name }));
  if (found?.kind !== 'value') return found && '';
  if (found.names.some((name) => SECRET_NAME.test(name))) mask([found.value]);
  return found.value;
}
