import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Connection } from '../../../src/controller/connection/connection.ts';
import { Requests } from '../../../src/controller/requests.ts';
import { wording } from '../words.ts';
import { json, type Received, TestServer } from './server.ts';

/** Redirects by path: status and location. */
type Map = Record<string, [number, string]>;

let other: TestServer;
let target: TestServer;
let redirects: Map;
let connection: Connection;
let requests: Requests;

beforeEach(async () => {
  redirects = {};
  other = await TestServer.start();
  target = await TestServer.start((received, response) => {
    const [status, location] = redirects[received.path] ?? [];
    if (status === undefined || location === undefined) json(received, response);
    else response.writeHead(status, { Location: location, 'Content-Type': 'text/html' }).end('<title>Moved</title>');
  });
  connection = new Connection({ credentials: { token: 'controller-token' }, requestTimeoutMs: 5000 });
  const site = new URL(`http://127.0.0.1:${target.port}/`);
  requests = new Requests({ api: new URL('api/v2/', site), site, gateway: false }, connection);
});

afterEach(async () => {
  connection.close();
  await target.close();
  await other.close();
});

const calls = (received: Received[]) => received.map(({ method, path }) => `${method} ${path}`);

describe('a GET', () => {
  test.each([301, 302, 303, 307, 308])('follows %d within its origin, credentials with it', async (status) => {
    redirects = { '/api/v2/jobs': [status, '/api/v2/jobs/?page=1'] };
    await expect(requests.get('jobs')).resolves.toEqual({ ok: true });
    expect(calls(target.received)).toEqual(['GET /api/v2/jobs', 'GET /api/v2/jobs/?page=1']);
    expect(target.received[1]?.headers.authorization).toBe('Bearer controller-token');
  });

  test('takes a whole address of its own origin, and a relative one', async () => {
    redirects = { '/api/v2/a': [301, `http://127.0.0.1:${target.port}/api/v2/b`], '/api/v2/b': [302, 'c'] };
    await requests.get('a');
    expect(calls(target.received)).toEqual(['GET /api/v2/a', 'GET /api/v2/b', 'GET /api/v2/c']);
  });

  test('gives up on a circle', async () => {
    redirects = { '/api/v2/a': [302, '/api/v2/b'], '/api/v2/b': [302, '/api/v2/a'] };
    await expect(wording(requests.get('a'))).rejects.toThrow(/redirected more than 5 times\. Check `url`/);
    expect(target.received).toHaveLength(6);
  });
});

describe('nothing is sent to another origin', () => {
  const elsewhere: [string, () => string][] = [
    ['another port', () => `http://127.0.0.1:${other.port}/api/v2/jobs/`],
    ['another host', () => `http://localhost:${other.port}/api/v2/jobs/`],
    ['another scheme', () => `https://127.0.0.1:${target.port}/api/v2/jobs/`],
    ['no scheme', () => `//127.0.0.1:${other.port}/api/v2/jobs/`],
    ['credentials before another host', () => `http://127.0.0.1:${target.port}@127.0.0.1:${other.port}/`],
    ['a backslash', () => `\\\\127.0.0.1:${other.port}/`],
    ['no web address', () => 'javascript:alert(1)'],
  ];

  test.each(elsewhere)('GET, %s', async (_, location) => {
    redirects = { '/api/v2/jobs/': [302, location()] };
    await expect(wording(requests.get('jobs/'))).rejects.toMatchObject({
      status: 302,
      transient: false,
      message: expect.stringContaining('Credentials are not sent to another address'),
    });
    expect([target.received.length, other.received.length]).toEqual([1, 0]);
  });

  test('the error names the address to set as `url`', async () => {
    redirects = { '/api/v2/jobs/': [301, `https://127.0.0.1:${target.port}/api/v2/jobs/`] };
    const url = `https://127.0.0.1:${target.port}`;
    await expect(wording(requests.get('jobs/'))).rejects.toThrow(`If that is the controller, set \`url\` to ${url}.`);
  });

  test('the discovery does not follow either', async () => {
    redirects = { '/api/': [301, `http://127.0.0.1:${other.port}/api/`] };
    await expect(wording(connection.discover(new URL(`http://127.0.0.1:${target.port}`)))).rejects.toMatchObject({
      status: 301,
    });
    expect(other.received).toEqual([]);
  });
});

describe('a POST', () => {
  test.each([301, 302, 303, 307, 308])(
    'that is answered %d is neither repeated nor turned into a GET',
    async (status) => {
      redirects = { '/api/v2/jobs/1/cancel': [status, '/api/v2/jobs/1/cancel/'] };
      await expect(wording(requests.post('jobs/1/cancel', { a: 1 }))).rejects.toMatchObject({
        status,
        transient: false,
        message: expect.stringContaining(`to http://127.0.0.1:${target.port}/api/v2/jobs/1/cancel/.`),
      });
      expect(calls(target.received)).toEqual(['POST /api/v2/jobs/1/cancel']);
    },
  );

  test('is not sent to another origin', async () => {
    redirects = { '/api/v2/jobs/1/cancel/': [307, `http://127.0.0.1:${other.port}/`] };
    await expect(wording(requests.post('jobs/1/cancel/', {}))).rejects.toMatchObject({ status: 307 });
    expect(other.received).toEqual([]);
  });
});
