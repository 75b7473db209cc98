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
const SECRET_NAME = /PASS|SECRET|TOKEN|KEY|CREDENTIAL|PRIVATE/i;

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

function resolveTemplates({ environment, mask, note }: Evaluation, text: string, path: Path): string {
  if (!/\{[{%#]/.test(text)) return text;
  const resolved = text.replaceAll(/\{\{((?:'[^']*'|"[^"]*"|(?!\}\}).)*)\}\}/gs, (whole, expression: string) => {
    const found = resolveLookup(expression, environment);
    if (found === undefined) return whole;
    if (found.kind === 'unset') {
      note(path, message('variables-environment-unset', { name: found.name }));
      return '';
    }
    if (found.names.some((name) => SECRET_NAME.test(name))) mask([found.value]);
    // A value that looks like a template stays a text, as in Ansible.
    return found.value.replaceAll('{', OPEN);
  });
  if (/\{[{%#]/.test(resolved)) note(path, message('variables-template'));
  return resolved.replaceAll(OPEN, '{');
}

/** Stands for a brace of a resolved value; no text contains it. */
const OPEN = '\u{F0000}';
