import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Credentials } from '../../../src/controller/connection/auth.ts';
import { Connection } from '../../../src/controller/connection/connection.ts';
import type { RequestOptions } from '../../../src/controller/requests.ts';
import type { Message } from '../../../src/messages/message.ts';
import { Console } from '../../../src/report/log/console.ts';
import { StepReport } from '../../../src/report/step-report.ts';
import { fromRandom, seal } from '../../../src/seal.ts';
import { signOut } from '../../../src/session/revoke-issued-token.ts';
import { resume } from '../../../src/session/sign-in.ts';
import { tokenLeft, warnOfLeft } from '../../../src/session/token-left.ts';
import { readState } from '../../../src/state.ts';

const SITE = 'https://aap.example.com/';
const STATE = {
  root: { api: `${SITE}api/controller/v2/`, site: SITE, gateway: true },
  worked: false,
  expires: '',
  sealed: '',
};
const DELETE = `Delete it in the list of this user's tokens: ${SITE}api/gateway/v1/tokens/`;
const SECRET = 'client-secret-0123456789';

afterEach(() => {
  delete process.env['STATE_issued_token'];
});

/** Keeps what is printed. */
class Recorder extends Console {
  readonly warned: string[] = [];
  readonly masked: string[] = [];

  override warn({ text }: Message): void {
    this.warned.push(text);
  }

  override mask(secrets: readonly string[]): void {
    this.masked.push(...secrets);
  }
}

/** What a post step says that takes up this state with these credentials. */
function takenUp(state: object | undefined, credentials: Credentials): { console: Recorder; connection: Connection } {
  if (state !== undefined) process.env['STATE_issued_token'] = JSON.stringify(state);
  const console = new Recorder();
  const connection = new Connection({ credentials, requestTimeoutMs: 1000 });
  resume(new StepReport(console), connection, credentials, readState('issued_token'));
  return { console, connection };
}

const user = (secret: string): Credentials => ({ username: 'u', password: 'p', client: { id: 'c', secret } });
const sealed = (): object => ({
  ...STATE,
  expires: '2027-11-30T07:39:22.000Z',
  worked: true,
  sealed: seal('{"access":"the-access-token","refresh":"the-refresh-token"}', SECRET, fromRandom),
});

describe('the post step takes up the token of the main step', () => {
  test('with the secret of its client, and masks both tokens and their hashes', () => {
    const { console, connection } = takenUp(sealed(), user(SECRET));
    expect(connection.session).toMatchObject({ worked: true, token: { access: 'the-access-token' } });
    expect(console.masked).toEqual([
      'the-access-token',
      expect.stringMatching(/^\$sha256\$[0-9a-f]{64}$/),
      'the-refresh-token',
      expect.stringMatching(/^\$sha256\$[0-9a-f]{64}$/),
    ]);
    expect(console.warned).toEqual([]);
  });

  test.each([
    ['another secret', user('another-secret')],
    ['no client', { token: 'a-token' }],
  ])('and warns with %s, since it cannot revoke the token', (_, credentials) => {
    const { console, connection } = takenUp(sealed(), credentials);
    expect(connection.session).toBeUndefined();
    expect(console.warned).toEqual([
      `The post step could not revoke the OAuth2 token of this run: its inputs differ from those of the main step. The token is valid until 2027-11-30. ${DELETE}`,
    ]);
  });

  test('and warns of a token request without a reply', () => {
    const { console, connection } = takenUp(STATE, user(SECRET));
    expect(connection.session).toBeUndefined();
    expect(console.warned).toEqual([
      `The main step was stopped before the reply to its token request arrived. The controller may have issued a token that this run does not know. The token is valid for one year by default. ${DELETE}`,
    ]);
  });

  test('and says nothing where there is none', () => {
    const { console } = takenUp(undefined, user(SECRET));
    warnOfLeft(new StepReport(console), readState('issued_token'));
    expect(console.warned).toEqual([]);
  });
});

describe('the main step', () => {
  /** Signs out where the proof fails once the API has accepted the token. */
  class Unproved extends Connection {
    readonly asked: RequestOptions[] = [];

    override signOut(options: RequestOptions = {}): Promise<void> {
      this.asked.push(options);
      if (this.session !== undefined) Object.assign(this.session, { worked: true });
      return Promise.reject(new Error('The proof failed.'));
    }
  }

  const signedOut = async (isCancelled: boolean) => {
    const connection = new Unproved({ credentials: user(SECRET), requestTimeoutMs: 30_000 });
    const root = { api: new URL(STATE.root.api), site: new URL(SITE), gateway: true };
    const token = { access: 'the-access-token', refresh: '', expires: '' };
    connection.resume({ root, client: { id: 'c', secret: SECRET }, token, worked: false });
    const kept: string[] = [];
    const console = new Recorder();
    console.record = (_kind, write) => void write();
    const saved = mkdtempSync(join(tmpdir(), 'tower-deploy-state-'));
    const file = join(saved, 'state');
    writeFileSync(file, '');
    process.env['GITHUB_STATE'] = file;
    try {
      await signOut(new StepReport(console), connection, isCancelled);
      kept.push(...(readFileSync(file, 'utf8').match(/"worked":\w+/g) ?? []));
    } finally {
      delete process.env['GITHUB_STATE'];
      rmSync(saved, { recursive: true });
    }
    return { asked: connection.asked, kept };
  };

  test('gives all requests about the token one limit of time, and leaves what it found out to the post step', async () => {
    const { asked, kept } = await signedOut(false);
    expect(asked).toEqual([{ signal: expect.any(AbortSignal) }]);
    expect(kept).toEqual(['"worked":false', '"worked":true']);
  });

  test('asks nothing after a cancel of the workflow', async () => {
    expect(await signedOut(true)).toEqual({ asked: [], kept: ['"worked":false'] });
  });
});

test('a controller of its own has its list of tokens below the API root, and lets them live longer', () => {
  const root = { api: new URL(`${SITE}tower/api/v2/`), site: new URL(`${SITE}tower/`), gateway: false };
  expect(tokenLeft(root, '')).toBe(
    `The token is valid for 1000 years by default. Delete it in the list of this user's tokens: ${SITE}tower/api/v2/tokens/`,
  );
});
