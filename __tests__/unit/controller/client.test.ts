import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Controller } from '../../../src/controller/client.ts';
import { Connection } from '../../../src/controller/connection/connection.ts';
import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import { Requests } from '../../../src/controller/requests.ts';
import type { ResponseError } from '../../../src/http/errors.ts';
import { worded, wording } from '../words.ts';
import { json, TestServer } from './server.ts';

let server: TestServer;
let connection: Connection;
let controller: Controller;
let requests: Requests;
let answer: (response: ServerResponse) => void;
const traced: string[] = [];

beforeEach(async () => {
  traced.length = 0;
  answer = (response) => json(request, response);
  server = await TestServer.start((_received, response) => answer(response));
  connect({ token: 'controller-token' });
});

afterEach(async () => {
  connection.close();
  await server.close();
});

/** What the server received does not matter to the answer. */
const request = { method: '', path: '', headers: {}, body: '' };

function connect(credentials: ConstructorParameters<typeof Connection>[0]['credentials']): void {
  connection?.close();
  const trace = (line: string): void => void traced.push(line);
  connection = new Connection({ credentials, requestTimeoutMs: 5000, userAgent: 'an-action/1.0', trace });
  const site = new URL(`http://127.0.0.1:${server.port}/`);
  const root = { api: new URL('api/v2/', site), site, gateway: false };
  controller = new Controller(root, connection);
  requests = new Requests(root, connection);
}

/** Answers with this from now on. */
function answers(status: number, body: string, type = 'application/json', headers: Record<string, string> = {}): void {
  answer = (response) => response.writeHead(status, { 'Content-Type': type, ...headers }).end(body);
}

describe('a request', () => {
  const body = { limit: 'wéb' };
  const text = JSON.stringify(body);
  const length = String(Buffer.byteLength(text));

  test.each<[string, () => Promise<unknown>, string | undefined, string | undefined]>([
    ['GET', () => requests.get('jobs/5/'), undefined, undefined],
    ['OPTIONS', () => requests.options('jobs/5/'), undefined, undefined],
    ['DELETE', () => requests.delete('jobs/5/'), undefined, undefined],
    ['POST', () => requests.post('jobs/5/', body), text, length],
    ['PATCH', () => requests.patch('jobs/5/', body), text, length],
    // Some proxies answer 411 to a POST that declares no length.
    ['POST', () => requests.post('jobs/5/', undefined), undefined, '0'],
  ])('%s goes below the API root, as JSON, with its length', async (method, send, sent, declared) => {
    await send();
    const [received] = server.received;
    expect(received).toMatchObject({ method, path: '/api/v2/jobs/5/', body: sent ?? '' });
    expect(received?.headers).toMatchObject({ accept: 'application/json', authorization: 'Bearer controller-token' });
    expect(received?.headers['user-agent']).toBe('an-action/1.0');
    expect(received?.headers['content-type']).toBe(sent === undefined ? undefined : 'application/json');
    expect(received?.headers['content-length']).toBe(declared);
  });

  test('is traced with its outcome and request id, without a secret', async () => {
    answers(200, '{"ok":true}', 'application/json', { 'X-API-Request-Id': 'abc' });
    await requests.get('jobs/5/?page_size=1');
    expect(traced).toEqual([
      expect.stringMatching(
        /^GET http:.*\/api\/v2\/jobs\/5\/\?page_size=1 → 200, 11 characters, \d+ ms, request id abc$/,
      ),
    ]);
    answer = (response) => response.destroy();
    await expect(wording(requests.get('jobs/5/'))).rejects.toThrow();
    expect(traced[1]).toMatch(/→ ConnectionError, \d+ ms$/);
    expect(traced.join()).not.toContain('controller-token');
  });
});

test('a number that JavaScript would change is sent back digit by digit', async () => {
  answers(200, '{"big":12345678901234567890,"version":1.10,"list":[0.0]}');
  const value = await requests.get('jobs/5/');
  await requests.patch('jobs/5/', value);
  expect(server.received[1]?.body).toBe('{"big":12345678901234567890,"version":1.10,"list":[0.0]}');
});

test('a reply whose numbers are not shown has plain ones', async () => {
  answers(200, '{"version":1.10}');
  expect(await requests.get('jobs/5/', { plainNumbers: true })).toEqual({ version: 1.1 });
});

test.each([
  ['taken as they come', 'application/json'],
  ['read as a whole, where a proxy dropped the type', ''],
])('events %s have plain numbers: they are many, and are read faster so', async (_how, type) => {
  answers(200, '{"count":1,"results":[{"counter":1,"event_data":{"res":{"msg":1.10}}}]}', type);
  const results: unknown[] = [];
  const take = (events: readonly JobEvent[]): Promise<void> => {
    results.push(...events.map(({ result }) => result.message));
    return Promise.resolve();
  };
  await controller.jobEvents.take({ type: 'job', id: 5 }, 1, take, {});
  expect(results).toEqual(['1.1']);
});

describe('a refusal', () => {
  const refused = (send: () => Promise<unknown>, status = 403, words = '{"detail":"No."}'): Promise<ResponseError> => {
    answers(status, words);
    return send().then(
      () => Promise.reject(new Error('was not refused')),
      (error) => worded(error),
    );
  };

  test.each<[number, string, () => Promise<unknown>]>([
    [401, 'The controller rejected the token (401): ', () => requests.get('me/')],
    [403, 'Grant this user the Read role or a higher role on the controller.', () => requests.get('me/')],
    [
      403,
      'If the token has only the scope "read", create a token with the scope "write".',
      () => requests.post('x/', {}),
    ],
  ])('%i says what it means for a token: %s', async (status, words, send) => {
    const error = await refused(send, status);
    expect(error.message).toContain(words);
    expect(error.message).toContain('No.');
  });

  test('says what it means for a user and password', async () => {
    connect({ username: 'deployer', password: 'wrong-password' });
    expect((await refused(() => requests.get('me/'), 401)).message).toContain(
      'Check `username` and `password`, and that the user is active.',
    );
    const error = await refused(() => requests.post('x/', {}));
    expect(error.message).toContain('Grant this user the required role on the controller.');
    expect(server.received[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('deployer:wrong-password').toString('base64')}`,
    );
  });

  test.each([400, 404, 503])('%i needs no such words', async (status) => {
    expect((await refused(() => requests.get('me/'), status)).message).not.toMatch(/role|token/);
  });

  test('by a page is not the controller’s, and says nothing of rights', async () => {
    answers(403, '<title>Forbidden</title>', 'text/html');
    const error = (await requests.get('me/').catch((thrown: unknown) => thrown)) as ResponseError;
    expect([error.status, error.fromApi]).toEqual([403, false]);
    expect(error.message).not.toMatch(/role/);
  });
});

describe('a list whose rows are taken as they come', () => {
  const read = async (): Promise<{ rows: unknown[]; rest: unknown }> => {
    const rows: unknown[] = [];
    const takeRows = async (some: unknown[]): Promise<void> => void rows.push(...some);
    return { rest: await requests.get('jobs/', { takeRows }), rows };
  };

  test('leaves the rest of the reply', async () => {
    answers(200, '{"count":2,"next":null,"results":[{"id":1},{"id":2}]}');
    expect(await read()).toEqual({ rows: [{ id: 1 }, { id: 2 }], rest: { count: 2, next: null, results: [] } });
  });

  test('is whole where a proxy dropped its type', async () => {
    answer = (response) => response.writeHead(200).end('{"count":1,"results":[{"id":1}]}');
    expect(await read()).toEqual({ rows: [], rest: { count: 1, results: [{ id: 1 }] } });
  });

  test('that is cut is no list', async () => {
    answers(200, '{"count":2,"results":[{"id":1},{"i');
    await expect(wording(read())).rejects.toThrow(/Unexpected reply instead of a list: its JSON is cut or damaged\./);
  });
});

describe('a download', () => {
  const download = async (needsMore: (pieces: number) => boolean = () => true): Promise<string> => {
    const pieces: Buffer[] = [];
    await requests.download('jobs/5/stdout/?format=txt', (piece) => Promise.resolve(needsMore(pieces.push(piece))));
    return Buffer.concat(pieces).toString();
  };

  test('is plain text, asked for as it is there', async () => {
    answers(200, 'PLAY [x]\n', 'text/plain; charset=utf-8');
    expect(await download()).toBe('PLAY [x]\n');
    expect(server.received[0]?.headers.accept).toBe('*/*');
  });

  test('ends its connection when no more is needed', async () => {
    let closed: Promise<unknown> | undefined;
    answer = (response) => {
      closed = once(response, 'close');
      // It never ends.
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      response.write('one\n'.repeat(4000));
    };
    expect((await download((pieces) => pieces < 2)).length).toBe(16_000);
    await closed;
    answers(200, 'PLAY [x]\n', 'text/plain');
    expect(await download()).toBe('PLAY [x]\n');
  });

  test('that is JSON is none', async () => {
    answers(200, '{"detail":"no"}');
    await expect(wording(download())).rejects.toThrow(/Unexpected reply instead of plain text: it is JSON\./);
  });
});

test('a WebSocket goes to the site, as the same user', () => {
  const route = requests.webSocket('websocket/');
  expect(route?.url).toBe(`ws://127.0.0.1:${server.port}/websocket/`);
  expect(route?.headers).toEqual({
    Authorization: 'Bearer controller-token',
    'User-Agent': 'an-action/1.0',
  });
});

test.each([
  [{ jobs: '/api/v2/jobs/', job_templates: '/api/controller/v2/job_templates/' }, ['jobs', 'job_templates']],
  [{ ping: 5, other: '/api/v2/other', text: 'http://x/API/' }, []],
  ['no root', []],
])('the collections that the root names: %j', async (root, names) => {
  answers(200, JSON.stringify(root));
  expect(await controller.collections.names('', {})).toEqual(names);
});

test.each([
  [{ related: { hosts: '/api/v2/inventories/5/hosts/', organization: '/api/v2/organizations/1/' }, id: 5 }, ['hosts']],
  [{ hosts: '/api/v2/hosts/' }, []],
])('the collections below an object: %j', async (object, names) => {
  answers(200, JSON.stringify(object));
  expect(await controller.collections.names('inventories/5', {})).toEqual(names);
});
