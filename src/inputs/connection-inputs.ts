import type { Credentials } from '../controller/connection/auth.ts';
import type { TlsOptions } from '../http/tls.ts';
import { type Message, message } from '../messages/message.ts';
import { InputReader } from './values/input-reader.ts';
import { parseBoolean, parseDuration, parsePositiveDuration, parseUrl } from './values/parse-values.ts';
import { isPair, parseCertificates, parseKey } from './values/pem.ts';

/** The names of the inputs that every action has. */
export const CONNECTION_INPUTS: readonly string[] = [
  'url',
  'token',
  'username',
  'password',
  'client_id',
  'client_secret',
  'ca_certificate',
  'client_certificate',
  'client_key',
  'verify_tls',
  'request_timeout',
  'retry_for',
];

/** The credentials, how to check the controller's certificate, and how long to wait for replies. */
export interface AccessInputs {
  credentials: Credentials;
  tls: TlsOptions;
  requestTimeoutMs: number;
  retryForMs: number;
}

/** The inputs that every action has: the controller's address, and the access to it. */
export interface ConnectionInputs extends AccessInputs {
  url: URL;
}

/** Reads the connection inputs and notes problems in the reader. */
export function readConnection(reader: InputReader): ConnectionInputs {
  const given = reader.required('url', message('url-required'));
  const url = given === '' ? undefined : reader.parsed('url', parseUrl);
  return {
    url: url ?? new URL('http://invalid.invalid'),
    ...readAccess(reader),
  };
}

/** Reads the inputs that the post step needs as well: it gets the same inputs as the main step. */
export function readAccess(reader: InputReader): AccessInputs {
  return {
    credentials: readCredentials(reader),
    tls: readTls(reader),
    requestTimeoutMs: reader.parsed('request_timeout', parsePositiveDuration) ?? 30_000,
    retryForMs: reader.parsed('retry_for', parseDuration) ?? 600_000,
  };
}

/**
 * Reads the access inputs in the post step.
 * @param requestTimeoutMs the value of the main step, in ms; undefined to use the input
 * @throws ConfigurationError that lists every wrong input
 */
export function readAccessInputs(requestTimeoutMs?: number): AccessInputs {
  const reader = new InputReader();
  const access = readAccess(reader);
  reader.finish();
  return { ...access, requestTimeoutMs: requestTimeoutMs ?? access.requestTimeoutMs };
}

/**
 * Reads the credentials and notes problems in the reader. A token takes precedence over everything else.
 * The OAuth2 password grant needs four inputs, Basic authentication two.
 */
export function readCredentials(reader: InputReader): Credentials {
  const token = reader.text('token');
  if (token !== undefined) {
    if (/^Bearer\s/i.test(token)) reader.problem('token', message('token-begins-with-bearer'));
    else if (/[^\x21-\x7e]/.test(token)) reader.problem('token', message('token-characters'));
    return { token };
  }
  return readGrant(reader) ?? readBasic(reader);
}

/** Reads the four inputs of the password grant; undefined without `client_id` and `client_secret`. */
function readGrant(reader: InputReader): Credentials | undefined {
  if (reader.text('client_id') === undefined && reader.text('client_secret') === undefined) return undefined;
  const given = (name: string): string => together(reader, name, message('password-grant-incomplete'));
  const client = { id: given('client_id'), secret: given('client_secret') };
  return { username: given('username'), password: given('password'), client };
}

function readBasic(reader: InputReader): Credentials {
  if (reader.text('username') === undefined && reader.text('password') === undefined) {
    reader.problem('token', message('credentials-missing'));
    return { username: '', password: '' };
  }
  const missing = message('basic-authentication-incomplete');
  const username = together(reader, 'username', missing);
  if (username.includes(':')) reader.problem('username', message('username-with-colon'));
  return { username, password: together(reader, 'password', missing) };
}

/** Returns an input that other inputs require; '' after noting that it is missing. */
function together(reader: InputReader, name: string, missing: Message): string {
  const value = reader.text(name);
  if (value === undefined) reader.problem(name, missing);
  return value ?? '';
}

function readTls(reader: InputReader): TlsOptions {
  const authorities = reader.parsed('ca_certificate', parseCertificates);
  const verify = reader.parsed('verify_tls', parseBoolean) ?? true;
  return { authorities, verify, client: readClientCertificate(reader) };
}

function readClientCertificate(reader: InputReader): TlsOptions['client'] {
  const givenCertificate = reader.text('client_certificate') !== undefined;
  const givenKey = reader.text('client_key') !== undefined;
  if (givenKey && !givenCertificate) reader.problem('client_certificate', message('client-certificate-missing'));
  if (givenCertificate && !givenKey) reader.problem('client_key', message('client-key-missing'));
  const certificates = reader.parsed('client_certificate', parseCertificates);
  const key = reader.parsed('client_key', parseKey);
  if (certificates === undefined || key === undefined) return undefined;
  if (!isPair(certificates, key)) reader.problem('client_key', message('client-key-mismatch'));
  return { certificate: certificates.join(''), key };
}
