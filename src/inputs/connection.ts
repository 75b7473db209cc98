import type { Credentials } from '../controller/auth.ts';
import type { InputReader } from './reader.ts';
import { parseDuration, parsePositiveDuration, parseUrl } from './values.ts';

/** The inputs that every action has: where the controller is and who asks. */
export interface ConnectionInputs {
  url: URL;
  credentials: Credentials;
  requestTimeoutMs: number;
  retryForMs: number;
}

/** Reads the connection inputs; problems are noted in the reader. */
export function readConnection(reader: InputReader): ConnectionInputs {
  const given = reader.required('url', 'the address of the controller, such as `https://tower.example.com`');
  const url = given === '' ? undefined : reader.parsed('url', parseUrl);
  return {
    url: url ?? new URL('http://invalid.invalid'),
    credentials: readCredentials(reader),
    requestTimeoutMs: reader.parsed('request_timeout', parsePositiveDuration) ?? 30_000,
    retryForMs: reader.parsed('retry_for', parseDuration) ?? 600_000,
  };
}

/** Reads who asks; in the post step the inputs are the same as in the main step. */
export function readCredentials(reader: InputReader): Credentials {
  const token = reader.text('token');
  const username = reader.text('username');
  const password = reader.text('password');
  if (token !== undefined) {
    if (/[^\x21-\x7e]/.test(token))
      reader.problem('token', 'holds blanks or other characters that no token has; check how the secret was pasted');
    return { token };
  }
  if (username === undefined && password === undefined) {
    reader.problem(
      'token',
      'is missing: give a `token`, or `username` and `password`. An unset secret arrives as an empty text',
    );
  } else if (username === undefined) {
    reader.problem('username', 'is missing beside `password`: Basic authentication takes both');
  } else if (password === undefined) {
    reader.problem(
      'password',
      'is missing beside `username`: Basic authentication takes both. An unset secret arrives as an empty text',
    );
  }
  return { username: username ?? '', password: password ?? '' };
}
