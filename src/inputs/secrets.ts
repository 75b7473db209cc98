import * as core from '@actions/core';

/** Inputs whose values must never be shown. */
const SECRET_INPUTS = ['token', 'password'];

/**
 * The values of the secret inputs as given, right or wrong, so that they can be masked before anything else is read.
 * A Basic header holds user and password in one base64 text that the runner's own masks do not know.
 */
export function readSecrets(): string[] {
  const values = SECRET_INPUTS.map((name) => core.getInput(name).trim()).filter((value) => value !== '');
  const username = core.getInput('username').trim();
  const password = core.getInput('password').trim();
  if (password !== '') values.push(Buffer.from(`${username}:${password}`, 'utf8').toString('base64'));
  return values;
}
