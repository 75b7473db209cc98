import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type AccessInputs, readAccess } from '../../../src/inputs/connection-inputs.ts';
import { InputReader } from '../../../src/inputs/values/input-reader.ts';
import { shown } from '../../../src/inputs/values/parse-values.ts';
import { readSecrets } from '../../../src/inputs/values/secret-inputs.ts';
import type { ConfigurationError } from '../../../src/step-errors.ts';
import { Authority } from '../../scenarios/support/certificates.ts';

const authority = new Authority('Authority');
const own = authority.issue({ names: ['deployer'] });
const other = authority.issue({ names: ['other'] });
const encrypted = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hunter2' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey;

const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-pem-'));
beforeEach(() => environment({ RUNNER_TEMP: folder }));
afterAll(() => rmSync(folder, { recursive: true }));

/** The path of a file with this text. */
function file(text: string): string {
  const path = join(folder, `${Math.random()}.pem`);
  writeFileSync(path, text);
  return path;
}

const set: string[] = [];
afterEach(() => {
  for (const name of set.splice(0)) delete process.env[name];
});

/** Sets variables of the environment until the test ends. */
function environment(variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) {
    set.push(name);
    process.env[name] = value;
  }
}

function given(inputs: Record<string, string>): void {
  environment(
    Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  );
}

function read(inputs: Record<string, string>): AccessInputs {
  given(inputs);
  const reader = new InputReader();
  const access = readAccess(reader);
  reader.finish();
  return access;
}

function problems(inputs: Record<string, string>): readonly string[] {
  try {
    read(inputs);
    return [];
  } catch (error) {
    return (error as ConfigurationError).problems.map(({ text }) => text);
  }
}

const USER = { username: 'deployer', password: 'pass' };
const CLIENT = { client_id: 'id', client_secret: 'secret' };

describe('who asks', () => {
  test.each([
    [{ token: 't' }, { token: 't' }],
    [USER, USER],
    [
      { ...USER, ...CLIENT },
      { ...USER, client: { id: 'id', secret: 'secret' } },
    ],
    [{ token: 't', ...USER, ...CLIENT }, { token: 't' }],
    [{ token: 't', client_id: 'id' }, { token: 't' }],
    [
      { ...USER, username: 'dom:user', ...CLIENT },
      { ...USER, username: 'dom:user', client: { id: 'id', secret: 'secret' } },
    ],
  ])('%j', (inputs, credentials) => {
    expect(read(inputs).credentials).toEqual(credentials);
  });

  test.each([
    ['Bearer abc', /`token` must not begin with `Bearer`, which the action adds itself\. Set only the token\./],
    ['abc\ndef', /`token` must not contain spaces, line breaks or non-ASCII characters/],
  ])('the token %j is none', (token, words) => {
    expect(problems({ token })).toEqual([expect.stringMatching(words)]);
  });

  test.each([
    [{}, ['token']],
    [{ username: 'u' }, ['password']],
    [{ password: 'p' }, ['username']],
    [CLIENT, ['username', 'password']],
    [{ ...USER, client_id: 'id' }, ['client_secret']],
    [{ ...USER, client_secret: 'secret' }, ['client_id']],
    [{ client_id: 'id' }, ['client_secret', 'username', 'password']],
    [{ ...USER, username: 'dom:user' }, ['username']],
    [{ token: 'two words' }, ['token']],
  ])('%j makes no sense', (inputs, names) => {
    expect(problems(inputs).map((problem) => /^`(\w+)`/.exec(problem)?.[1])).toEqual(names);
  });
});

describe('certificates', () => {
  test('several authorities, text around them left out, as text and as file', () => {
    const text = `Company CA\n${authority.certificate}\n\n# another\n${own.cert}`;
    for (const value of [text, file(text), text.replaceAll('\n', '\r\n')])
      expect(read({ token: 't', ca_certificate: value }).tls.authorities).toHaveLength(2);
  });

  test('line ends written as \\n', () => {
    const value = authority.certificate.trim().replace(/\r?\n/g, '\\n');
    expect(read({ token: 't', ca_certificate: value }).tls.authorities).toHaveLength(1);
  });

  test('a client certificate with its key, one as text and one as file', () => {
    const { client } = read({ token: 't', client_certificate: file(own.cert), client_key: own.key }).tls;
    expect(client?.key).toContain('PRIVATE KEY');
    expect(client?.certificate).toContain('BEGIN CERTIFICATE');
  });

  test.each(['ca_certificate', 'client_certificate', 'client_key'])('%s as a file elsewhere is refused', (input) => {
    const path = file(input === 'client_key' ? own.key : own.cert);
    const workspace = mkdtempSync(join(folder, 'workspace-'));
    symlinkSync(path, join(workspace, 'link.pem'));
    environment({ RUNNER_TEMP: '', GITHUB_WORKSPACE: workspace });
    expect(problems({ token: 't', [input]: path })).toContain(
      `\`${input}\` must be in the workspace or in \`runner.temp\`, not ${shown(path)}. Copy the file there in an earlier step, or set its PEM text.`,
    );
    expect(problems({ token: 't', [input]: 'link.pem' })).toContain(
      `\`${input}\` must be in the workspace or in \`runner.temp\`. \`link.pem\` leads elsewhere through a symbolic link. Copy the file there in an earlier step, or set its PEM text.`,
    );
  });

  test('a path counts from the workspace', () => {
    const workspace = mkdtempSync(join(folder, 'workspace-'));
    writeFileSync(join(workspace, 'ca.pem'), authority.certificate);
    environment({ RUNNER_TEMP: '', GITHUB_WORKSPACE: workspace });
    expect(read({ token: 't', ca_certificate: 'ca.pem' }).tls.authorities).toHaveLength(1);
  });

  test('verification is on unless switched off', () => {
    expect(read({ token: 't' }).tls.verify).toBe(true);
    expect(read({ token: 't', verify_tls: 'false' }).tls.verify).toBe(false);
    expect(problems({ token: 't', verify_tls: 'no' })[0]).toMatch(
      /^`verify_tls` must be `true` or `false`, not `no`\./,
    );
  });

  const damaged = own.key.replace(/\n.{20}/, '\n====');
  test.each([
    [
      { ca_certificate: 'certs/none.pem' },
      /^`ca_certificate` must be PEM text \(`-----BEGIN …`\) or the path of a readable file \(ENOENT\)\./,
    ],
    [
      { ca_certificate: folder },
      /^`ca_certificate` must be PEM text \(`-----BEGIN …`\) or the path of a readable file \(EISDIR\)\./,
    ],
    [
      { ca_certificate: file('hello') },
      /^`ca_certificate` must contain a PEM certificate, which begins with `-----BEGIN CERTIFICATE-----`\./,
    ],
    [{ ca_certificate: own.key }, /^`ca_certificate` must be a certificate, not a private key\./],
    [
      { ca_certificate: authority.certificate.replace(/\n.{20}/, '\n') },
      /^`ca_certificate` contains a certificate that cannot be parsed\./,
    ],
    [
      { ca_certificate: `${own.cert}${own.cert.replace(/\n.{20}/, '\n')}` },
      /`ca_certificate` contains a certificate that cannot be parsed \(number 2 of 2\)\./,
    ],
    [{ client_certificate: own.cert }, /^`client_key` is missing: `client_certificate` needs its private key\./],
    [{ client_key: own.key }, /^`client_certificate` is missing: `client_key` needs its certificate\./],
    [
      { client_certificate: other.cert, client_key: own.key },
      /^`client_key` does not match the first certificate in `client_certificate`\./,
    ],
    [
      { client_certificate: own.cert, client_key: own.cert },
      /^`client_key` must contain a PEM private key, which begins with `-----BEGIN PRIVATE KEY-----`\./,
    ],
    [{ client_certificate: own.cert, client_key: encrypted }, /^`client_key` is encrypted with a passphrase/],
    [
      { client_certificate: own.cert, client_key: damaged },
      /^`client_key` contains a private key that cannot be parsed\./,
    ],
    [
      { client_certificate: own.cert, client_key: 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC' },
      /^`client_key` must be PEM text \(`-----BEGIN …`\) or the path of a readable file \(ENOENT\)\./,
    ],
  ])('case %#: one problem, without the value', (inputs, message) => {
    const [problem, ...more] = problems({ token: 't', ...(inputs as Record<string, string>) });
    expect(problem).toMatch(message);
    expect(more).toEqual([]);
    expect(problem).not.toMatch(/MII/);
  });

  test('everything that is wrong is reported at once', () => {
    const wrong = { ca_certificate: 'x', client_certificate: 'y', client_key: 'z', verify_tls: '1', username: 'u' };
    expect(problems(wrong)).toHaveLength(5);
  });
});

describe('secrets', () => {
  test('every secret input and both Basic texts are masked, and the passwords of proxies', () => {
    given({ token: 'tok', ...USER, ...CLIENT, client_key: own.key });
    environment({ https_proxy: 'http://me:proxy-pass@proxy' });
    expect(readSecrets()).toEqual(
      expect.arrayContaining([
        'tok',
        'pass',
        'secret',
        own.key.trim(),
        btoa('deployer:pass'),
        btoa('id:secret'),
        'proxy-pass',
      ]),
    );
  });

  test('the path of a key file is not', () => {
    given({ token: 'tok', client_key: 'certs/key.pem' });
    expect(readSecrets()).toEqual(['tok']);
  });
});
