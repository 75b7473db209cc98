import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Console } from '../../../src/report/log/console.ts';
import { StepReport } from '../../../src/report/step-report.ts';
import { type LiveToken, leaveRequest, leaveToken, openToken } from '../../../src/session/issued-token.ts';
import { isLeft, readState } from '../../../src/state.ts';

const SECRET = 'client-secret-0123456789';
const LEFT = {
  root: {
    api: new URL('https://tower.example.com/prefix/api/controller/v2/'),
    site: new URL('https://tower.example.com/prefix/'),
    gateway: true,
  },
  token: { access: 'access-token', refresh: 'refresh-token', expires: '2027-11-30T07:39:22.000Z' },
  worked: true,
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tower-deploy-state-'));
  file = join(folder, 'state');
  writeFileSync(file, '');
  process.env['GITHUB_STATE'] = file;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  for (const name of ['GITHUB_STATE', 'STATE_issued_token']) delete process.env[name];
});

const sink = (): StepReport => new StepReport(new Console(new PassThrough()));

/** What the post step opens with this secret. */
function opened(secret: string): LiveToken | undefined {
  const left = readState('issued_token');
  return left && openToken(left, secret);
}

/** What the runner hands to the post step: the last value of the state. */
function handOver(): string {
  const values = [...readFileSync(file, 'utf8').matchAll(/^issued_token<<(\S+)\n([\s\S]*?)\n?\1$/gm)];
  const value = values.at(-1)?.[2] ?? '';
  process.env['STATE_issued_token'] = value;
  return value;
}

test('the token comes back for who has the secret, and is not in the state', () => {
  leaveToken(sink(), LEFT, SECRET);
  const state = handOver();
  expect(state).not.toMatch(/access-token|refresh-token|client-secret/);
  expect(state).not.toContain(btoa('access-token').slice(0, 12));
  expect(isLeft('issued_token')).toBe(true);
  expect(opened(SECRET)).toEqual(LEFT);
  expect(readState('issued_token')).toMatchObject({ root: LEFT.root, expires: LEFT.token.expires });
});

test('a request without a reply is known, and holds no token', () => {
  leaveRequest(sink(), LEFT.root);
  handOver();
  expect(isLeft('issued_token')).toBe(true);
  expect(opened(SECRET)).toBeUndefined();
  expect(readState('issued_token')).toEqual({ root: LEFT.root, expires: '', worked: false, sealed: '' });
});

test('each state is another one', () => {
  leaveToken(sink(), LEFT, SECRET);
  const first = handOver();
  leaveToken(sink(), LEFT, SECRET);
  expect(handOver()).not.toBe(first);
});

test.each([
  ['another secret', (state: string) => state, 'another-secret'],
  ['a changed state', (state: string) => state.replace(/"sealed":"..../, '"sealed":"AAAA'), SECRET],
  ['a cut state', (state: string) => state.replace(/"sealed":"[^"]*"/, '"sealed":"AAAA"'), SECRET],
])('%s opens nothing', (_, change, secret) => {
  leaveToken(sink(), LEFT, SECRET);
  process.env['STATE_issued_token'] = change(handOver());
  expect(isLeft('issued_token')).toBe(true);
  expect(opened(secret)).toBeUndefined();
});

test('a token that was revoked is forgotten', () => {
  leaveToken(sink(), LEFT, SECRET);
  sink().leave('issued_token', undefined);
  handOver();
  expect(isLeft('issued_token')).toBe(false);
  expect(opened(SECRET)).toBeUndefined();
});
