import { afterEach, expect, test } from '@jest/globals';
import type { Credentials } from '../../../src/controller/connection/auth.ts';
import { Connection } from '../../../src/controller/connection/connection.ts';
import { Requests } from '../../../src/controller/requests.ts';
import { describeError } from '../../../src/step-errors.ts';
import { TestServer } from './server.ts';

/** What AWX says, whatever the reason (me_bad_token, me_bad_basic, launch_read_token, launch_nobody). */
const SAID: Record<number, string> = {
  401: 'Authentication credentials were not provided. To establish a login session, visit /api/login/.',
  403: 'You do not have permission to perform this action.',
};

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function refusal(status: number, method: 'get' | 'post', credentials: Credentials, page?: string) {
  const server = await TestServer.start((_, response) =>
    response
      .writeHead(status, { 'Content-Type': page === undefined ? 'application/json' : 'text/html' })
      .end(page ?? JSON.stringify({ detail: SAID[status] })),
  );
  const connection = new Connection({ credentials, requestTimeoutMs: 5000 });
  open.push(connection, server);
  const site = new URL(`http://127.0.0.1:${server.port}/`);
  const requests = new Requests({ api: new URL('api/v2/', site), site, gateway: false }, connection);
  const call = method === 'get' ? requests.get('jobs/1/') : requests.post('jobs/1/cancel/', {});
  return await call.then(
    () => '',
    (error: Error) => describeError(error),
  );
}

const TOKEN = { token: 'wrong-token' };
const BASIC = { username: 'deployer', password: 'wrong-password' };

test.each([
  [401, 'get', TOKEN, /The token was revoked, has expired, or belongs to another controller\./],
  [
    401,
    'get',
    BASIC,
    /Check `username` and `password`, and that the user is active\. If the controller does not allow Basic authentication, set a `token`\./,
  ],
  [
    403,
    'get',
    TOKEN,
    /"You do not have permission to perform this action\." Grant this user the Read role or a higher role on the controller\./,
  ],
  [
    403,
    'post',
    TOKEN,
    /Grant this user the required role\. If the token has only the scope "read", create a token with the scope "write"\./,
  ],
  [403, 'post', BASIC, /Grant this user the required role on the controller\./],
] as const)('%d to %s with %j', async (status, method, credentials, words) => {
  const message = await refusal(status, method, credentials);
  expect(message).toMatch(words);
  expect(message).toContain(SAID[status]);
  expect(message).not.toMatch(/wrong-token|wrong-password/);
});

test('a page of something in front says nothing about the credentials', async () => {
  expect(await refusal(403, 'post', TOKEN, '<p>No.</p>')).not.toMatch(/scope|role/);
});
