import { afterEach, describe, expect, test } from '@jest/globals';
import { Connection } from '../../../src/controller/connection/connection.ts';
import { JobEvents } from '../../../src/controller/events/job-events.ts';
import { Requests } from '../../../src/controller/requests.ts';
import { TestServer } from './server.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Answer = NonNullable<Parameters<typeof TestServer.start>[0]>;

async function connected(answer: Answer) {
  const server = await TestServer.start(answer);
  const connection = new Connection({ credentials: { token: 'a-token' }, requestTimeoutMs: 5000 });
  open.push(connection, server);
  const site = new URL(`http://127.0.0.1:${server.port}/`);
  const requests = new Requests({ api: new URL('api/v2/', site), site, gateway: false }, connection);
  return { server, connection, site, requests };
}

describe('a reply without a type', () => {
  const untyped = (status: number, body: string) => connected((_, response) => response.writeHead(status).end(body));

  test('is JSON where it parses as such', async () => {
    const { requests } = await untyped(200, '{"id": 7}');
    expect(await requests.get('jobs/7/')).toEqual({ id: 7 });
  });

  test('is a page where it does not', async () => {
    const { requests } = await untyped(200, '<p>Log in</p>');
    await expect(requests.get('jobs/7/')).rejects.toMatchObject({ status: 200, fromApi: false, transient: true });
  });

  test('does not prove anything as a 404', async () => {
    const { requests } = await untyped(404, '{"detail": "Not found."}');
    await expect(requests.get('jobs/7/')).rejects.toMatchObject({ status: 404, fromApi: false, transient: true });
  });
});

describe('an API root that only users see', () => {
  const guarded = (status: number, type: string) =>
    connected(({ headers }, response) => {
      const known = headers.authorization === 'Bearer a-token';
      const refusal = JSON.stringify({ detail: 'Authentication credentials were not provided.' });
      response.writeHead(known ? 200 : status, { 'Content-Type': known ? 'application/json' : type });
      response.end(known ? '{"current_version": "/api/v2/"}' : type.includes('html') ? '<p>Log in</p>' : refusal);
    });

  test.each([401, 403])('answers %d and is asked once more with credentials', async (status) => {
    const { server, connection, site } = await guarded(status, 'application/json');
    expect((await connection.discover(site)).root.api.href).toBe(`${site.href}api/v2/`);
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer a-token']);
  });

  test('a page in its place learns no credentials', async () => {
    const { server, connection, site } = await guarded(401, 'text/html');
    await expect(connection.discover(site)).rejects.toMatchObject({ status: 401 });
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });
});

describe('whether more events follow a page', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ counter: index + 1, stdout: '' }));

  test.each<[string, Record<string, unknown>, boolean]>([
    ['a next page', { next: '/api/v2/jobs/7/job_events/?page=2', results: rows(50) }, true],
    ['more counted than given', { next: null, count: 120, results: rows(50) }, true],
    ['all that are counted', { next: null, count: 200, results: rows(200) }, false],
    ['a full page without a count', { results: rows(200) }, true],
    ['a part of a page without a count', { results: rows(50) }, false],
  ])('%s', async (_name, page, more) => {
    const { requests } = await connected((_, response) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(page)),
    );
    const taken = await new JobEvents(requests).take({ type: 'job', id: 7 }, 1, () => Promise.resolve(), {});
    expect(taken.more).toBe(more);
  });
});
