import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Transport } from '../../../src/http/transport.ts';
import { closedPort, exchange, TestServer } from '../controller/server.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A server below HTTP: does as told with each connection. */
async function rawServer(serve: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('surely did not arrive', () => {
  test('a refused connection', async () => {
    const { error } = await exchange(`http://127.0.0.1:${await closedPort()}/`);
    expect(error).toMatchObject({ code: 'ECONNREFUSED', mayHaveArrived: false, transient: true });
    expect(error?.message).toMatch(
      /127\.0\.0\.1:\d+ refused the connection\. Check the host and port in `url`, and that the server is running\./,
    );
  });

  test('a refused connection on both addresses of a name', async () => {
    const { error } = await exchange(`http://localhost:${await closedPort()}/`);
    expect(error).toMatchObject({ code: 'ECONNREFUSED', mayHaveArrived: false, transient: true });
  });

  test.each(['http', 'https'])('a name that is not known, %s', async (scheme) => {
    const { error } = await exchange(`${scheme}://tower.invalid/`);
    expect(['ENOTFOUND', 'EAI_AGAIN']).toContain(error?.code);
    expect(error).toMatchObject({ mayHaveArrived: false, transient: true });
  });

  test('TLS that is cut in the handshake', async () => {
    const url = await rawServer((socket) => socket.once('data', () => socket.destroy()));
    const { error } = await exchange(url.replace('http:', 'https:'));
    expect(error).toMatchObject({ code: 'ECONNRESET', mayHaveArrived: false, transient: true });
  });

  test('TLS that is not answered', async () => {
    const url = await rawServer((socket) => open.push({ close: () => socket.destroy() }));
    const { error } = await exchange(url.replace('http:', 'https:'), { timeoutMs: 200 });
    expect(error).toMatchObject({ code: 'TIMEOUT', mayHaveArrived: false, transient: true });
    expect(error?.message).toMatch(/No connection was established within 0\.2 s \(`request_timeout`\)\./);
  });
});

describe('may have arrived', () => {
  test.each([
    ['a cut before the reply', ''],
    ['a cut in the headers', 'HTTP/1.1 201 Created\r\nContent-Le'],
    ['a cut in the body', 'HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{"id"'],
  ])('%s', async (_, beginning) => {
    const url = await rawServer((socket) => socket.once('data', () => socket.write(beginning, () => socket.destroy())));
    const { error } = await exchange(url);
    expect(error).toMatchObject({ mayHaveArrived: true, transient: true });
  });

  test('a body that is damaged in the packet of its head', async () => {
    const chunked = 'HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n';
    const url = await rawServer((socket) => socket.once('data', () => socket.write(chunked)));
    const { error } = await exchange(url);
    expect(error).toMatchObject({ code: 'HPE_INVALID_CHUNK_SIZE', mayHaveArrived: true, transient: true });
  });

  test('a reply that does not come in time', async () => {
    const url = await rawServer((socket) => open.push({ close: () => socket.destroy() }));
    const { error } = await exchange(url, { timeoutMs: 200 });
    expect(error).toMatchObject({ code: 'TIMEOUT', mayHaveArrived: true, transient: true });
    expect(error?.message).toMatch(/No complete reply arrived within 0\.2 s \(`request_timeout`\)\./);
  });

  test('a reply that does not come in what is left of a time', async () => {
    const url = await rawServer((socket) => open.push({ close: () => socket.destroy() }));
    const { error } = await exchange(url, { timeoutMs: 199.5 });
    expect(error).toMatchObject({ code: 'TIMEOUT', mayHaveArrived: true });
  });

  test('a kept connection that is cut at the next request', async () => {
    let requests = 0;
    const target = await TestServer.start((_, response) => {
      requests += 1;
      if (requests === 1) response.end('{}');
      else response.destroy();
    });
    const transport = new Transport({ environment: {} });
    open.push(transport, target);
    const url = new URL(`http://127.0.0.1:${target.port}/`);
    const request = { method: 'POST', url, headers: {}, body: '{}', timeoutMs: 5000 } as const;
    await transport.send(request);
    await expect(transport.send(request)).rejects.toMatchObject({ code: 'ECONNRESET', mayHaveArrived: true });
  });
});

test('a silence of more than 3 minutes ends it only where its own time is over', async () => {
  let silence: number | undefined;
  const target = await TestServer.start((_, response) => {
    silence = Object.values(transport.webSocketAgent(url)?.sockets ?? {})[0]?.[0]?.timeout;
    response.end('{}');
  });
  const transport = new Transport({ environment: {} });
  open.push(transport, target);
  const url = new URL(`http://127.0.0.1:${target.port}/`);
  await transport.send({ method: 'GET', url, headers: {}, timeoutMs: 5000 });
  expect(silence).toBeGreaterThan(24 * 60 * 60 * 1000);
});

test("an abort ends it at once with the signal's own reason", async () => {
  const cancel = new AbortController();
  const reason = new Error('cancelled');
  const url = await rawServer((socket) => socket.once('data', () => cancel.abort(reason)));
  expect((await exchange(url, { signal: cancel.signal })).error).toBe(reason);
  expect((await exchange(url, { signal: cancel.signal })).error).toBe(reason);
});
