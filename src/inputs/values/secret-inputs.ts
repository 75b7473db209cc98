import * as core from '@actions/core';
import { proxySecrets } from '../../http/proxy.ts';
import { isPemText } from './pem.ts';

/** The inputs whose values must never be shown. */
const SECRET_INPUTS = ['token', 'password', 'client_secret', 'client_key', 'github_token'];

/** The pairs that Basic authentication sends as one base64 text, which the runner does not mask by itself. */
const BASIC_PAIRS = [
  ['username', 'password'],
  ['client_id', 'client_secret'],
] as const;

/**
 * Returns the values of the secret inputs, valid or not, and the proxy passwords of the environment.
 * The step masks them before it reads anything else. The path of a key file is not a secret.
 */
export function readSecrets(): string[] {
  const value = (name: string): string => core.getInput(name).trim();
  const values = SECRET_INPUTS.filter((name) => name !== 'client_key' || isPemText(value(name))).map(value);
  for (const [name, secret] of BASIC_PAIRS) {
    if (value(secret) !== '') values.push(Buffer.from(`${value(name)}:${value(secret)}`, 'utf8').toString('base64'));
  }
  return [...values.filter((text) => text !== ''), ...proxySecrets(process.env)];
}
