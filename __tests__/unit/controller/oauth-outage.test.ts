import { afterEach, expect, test } from '@jest/globals';
import { Connection } from '../../../src/controller/connection/connection.ts';
import { worded } from '../words.ts';
import { TestServer } from './server.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** Asks for a token where every request gets this page. */
async function signIn(status: number, headers: Record<string, string> = {}): Promise<unknown> {
  const server = await TestServer.start((_, response) =>
    response.writeHead(status, { 'Content-Type': 'text/html', ...headers }).end('<title>Not Found</title>'),
  );
  const client = { id: 'client', secret: 'client-secret' };
  const credentials = { username: 'deployer', password: 'password', client };
  const connection = new Connection({ credentials, requestTimeoutMs: 5000 });
  open.push(connection, server);
  const site = new URL(`http://127.0.0.1:${server.port}/`);
  const root = { site, api: new URL('api/v2/', site), gateway: false };
  return await connection.signIn(root).catch(worded);
}

test.each([401, 403, 404])('a page with %d in place of a token may be an outage', async (status) => {
  expect(await signIn(status)).toMatchObject({ status, transient: true });
});

test('the page of a controller without an OAuth2 provider is final', async () => {
  expect(await signIn(404, { 'X-API-Request-Id': '0123456789abcdef' })).toMatchObject({
    transient: false,
    message: expect.stringMatching(/has no OAuth2 provider .*Remove `client_id` and `client_secret`/),
  });
});
