import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Credentials } from '../../../src/controller/connection/auth.ts';
import { Console } from '../../../src/report/log/console.ts';
import { StepReport } from '../../../src/report/step-report.ts';
import { leaveMinted, type MintedToken, openMinted } from '../../../src/session/minted-token.ts';
import { isLeft, readState } from '../../../src/state.ts';

const MINTED = {
  root: {
    api: new URL('https://tower.example.com/api/v2/'),
    site: new URL('https://tower.example.com/'),
    gateway: false,
  },
  requestTimeoutMs: 5000,
  description: 'CI [1]',
  made: { id: 7, value: 'the-minted-token', expires: '2027-11-30T07:39:22Z', worked: true },
};

const BASIC: Credentials = { username: 'deployer', password: 'password-0123' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tower-deploy-state-'));
  process.env['GITHUB_STATE'] = join(folder, 'state');
  writeFileSync(process.env['GITHUB_STATE'], '');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  for (const name of ['GITHUB_STATE', 'STATE_minted_token']) delete process.env[name];
});

/** What the post step opens with these credentials. */
function opened(credentials: Credentials): MintedToken | undefined {
  const left = readState('minted_token');
  return left && openMinted(left, credentials);
}

/** What the runner hands to the post step. */
function handOver(minted: MintedToken, credentials: Credentials): string {
  leaveMinted(new StepReport(new Console(new PassThrough())), minted, credentials);
  const value = /^minted_token<<(\S+)\n([\s\S]*?)\n\1$/m.exec(
    readFileSync(process.env['GITHUB_STATE'] ?? '', 'utf8'),
  )?.[2];
  process.env['STATE_minted_token'] = value ?? '';
  return value ?? '';
}

test.each<[string, Credentials]>([
  ['a password', BASIC],
  ['a token', { token: 'the-other-token' }],
  ['a client', { ...BASIC, client: { id: 'c', secret: 'client-secret' } }],
])('the value comes back with %s, and is not in the state', (_, credentials) => {
  const state = handOver(MINTED, credentials);
  expect(state).not.toMatch(/the-minted-token|password-0123|the-other-token|client-secret/);
  expect(opened(credentials)).toEqual(MINTED);
});

test('with other credentials all but the value comes back', () => {
  handOver(MINTED, BASIC);
  expect(opened({ token: 'another' })).toEqual({ ...MINTED, made: { ...MINTED.made, value: '' } });
});

test('before the reply there is no value', () => {
  handOver({ ...MINTED, made: undefined }, BASIC);
  expect([isLeft('minted_token'), opened(BASIC)]).toEqual([true, { ...MINTED, made: undefined }]);
});
