import * as core from '@actions/core';
import { proxySecrets } from '../../http/proxy.ts';
import { isPemText } from './pem.ts';

/** Inputs whose values must never be shown. */
const SECRET_INPUTS = ['token', 'password', 'client_secret', 'client_key', 'github_token'];

/** What is sent as Basic, in one base64 text that the runner's own masks do not know. */
const BASIC_PAIRS = [
  ['username', 'password'],
  ['client_id', 'client_secret'],
] as const;

/**
 * The values of the secret inputs as given, right or wrong, so that they can be masked before anything else is read; and
 * the passwords of the proxies in the environment. The path of a key file is none.
 */
export function readSecrets(): string[] {
  const value = (name: string): string => core.getInput(name).trim();
  const values = SECRET_INPUTS.filter((name) => name !== 'client_key' || isPemText(value(name))).map(value);
  for (const [name, secret] of BASIC_PAIRS) {
    if (value(secret) !== '') values.push(Buffer.from(`${value(name)}:${value(secret)}`, 'utf8').toString('base64'));
  }
  return [...values.filter((text) => text !== ''), ...proxySecrets(process.env)];
}
