import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { exchange, json, TestServer } from '../controller/server.ts';

test('a request whose connection is still being made ends with its untilSent', async () => {
  // Takes the connection and never answers the handshake.
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const cancel = new AbortController();
  const reason = new Error('cancelled');
  const closed = new Promise((done) =>
    server.on('connection', (socket) => {
      socket
        .on('error', () => undefined)
        .on('close', done)
        .resume();
      cancel.abort(reason);
    }),
  );
  const url = `https://127.0.0.1:${port}/`;
  const { error } = await exchange(url, { untilSent: cancel.signal });
  expect(error).toBe(reason);
  await closed;
  server.close();
});

test('once it may have left, untilSent changes nothing', async () => {
  const cancel = new AbortController();
  const server = await TestServer.start((received, response) => {
    cancel.abort(new Error('cancelled'));
    json(received, response);
  });
  const { reply } = await exchange(`http://127.0.0.1:${server.port}/`, { untilSent: cancel.signal });
  await server.close();
  expect(reply?.status).toBe(200);
});
