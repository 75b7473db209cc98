import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Connection } from '../../../src/controller/connection/connection.ts';
import type { TlsOptions } from '../../../src/http/tls.ts';
import { Authority, selfSigned } from '../../scenarios/support/certificates.ts';
import { type Exchange, exchange, TestServer } from '../controller/server.ts';
import { wording } from '../words.ts';

const authority = new Authority('Test authority');
const good = authority.issue({ names: ['127.0.0.1'] });
const trusted = { authorities: [authority.certificate] };

const open: TestServer[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function answer(server: Parameters<typeof TestServer.start>[1], tls: TlsOptions = trusted): Promise<Exchange> {
  const target = await TestServer.start(undefined, server);
  open.push(target);
  const result = await exchange(`https://127.0.0.1:${target.port}/`, { tls });
  expect(target.received).toHaveLength(result.reply ? 1 : 0);
  return result;
}

describe('a certificate that is wrong is distinguished, final at once, and nothing was sent', () => {
  test.each([
    ['expired', authority.issue({ names: ['127.0.0.1'], from: -9, until: -1 }), /has expired\. Renew the certificate/],
    ['not yet valid', authority.issue({ names: ['127.0.0.1'], from: 1, until: 9 }), /not valid yet\. Check the clocks/],
    [
      'for another host',
      authority.issue({ names: ['tower.example.com', '10.0.0.1'] }),
      /for another host name \(tower\.example\.com, 10\.0\.0\.1\)\. Set `url` to a name in the certificate/,
    ],
    [
      'of an unknown authority',
      new Authority('Somebody').issue({ names: ['127.0.0.1'] }),
      /a CA that this runner does not know\. Set `ca_certificate` to the certificate of that CA, or add it to/,
    ],
    [
      'signed by itself',
      selfSigned({ names: ['127.0.0.1'] }),
      /is self-signed.* Set `ca_certificate` to that certificate/,
    ],
  ])('%s', async (_, identity, message) => {
    const { error } = await answer(identity);
    expect(error).toMatchObject({ mayHaveArrived: false, transient: false });
    expect(error?.message).toMatch(
      /^The certificate of 127\.0\.0\.1:\d+ .* Request: POST https:\/\/127\.0\.0\.1:\d+\/\.$/,
    );
    expect(error?.message).toMatch(message);
  });

  test('a server without TLS', async () => {
    const target = await TestServer.start();
    open.push(target);
    const { error } = await exchange(`https://127.0.0.1:${target.port}/`);
    expect(error).toMatchObject({ mayHaveArrived: false, transient: false });
    expect(error?.message).toMatch(/127\.0\.0\.1:\d+ does not use TLS, but `url` begins with `https:`\./);
  });
});

describe('a plain request to a port with TLS', () => {
  const hangUp = (port: number) => exchange(`http://127.0.0.1:${port}/`);

  test('is final, and nothing was sent', async () => {
    const target = await TestServer.start(undefined, good);
    open.push(target);
    const { error } = await hangUp(target.port);
    expect(error).toMatchObject({ mayHaveArrived: false, transient: false });
    expect(error?.message).toBe(
      `127.0.0.1:${target.port} uses TLS, but \`url\` begins with \`http:\`. Set \`url\` to https://127.0.0.1:${target.port}. Request: POST http://127.0.0.1:${target.port}/.`,
    );
  });

  /** A server that answers each connection with these bytes, and then hangs up. */
  const answering = async (bytes: Buffer): Promise<Exchange> => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(bytes));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const result = await hangUp((server.address() as AddressInfo).port);
    server.close();
    return result;
  };

  test('that answers with a TLS alert is final, too', async () => {
    const { error } = await answering(Buffer.from([0x15, 3, 3, 0, 2, 2, 70]));
    expect(error).toMatchObject({ mayHaveArrived: false, transient: false });
    expect(error?.message).toContain('uses TLS, but `url` begins with `http:`');
  });

  test('that only hangs up may be an outage', async () => {
    const { error } = await answering(Buffer.alloc(0));
    expect(error).toMatchObject({ mayHaveArrived: true, transient: true });
    expect(error?.message).toContain('broke before the reply was complete');
  });
});

describe('trusted', () => {
  test('by a given authority, one of several', async () => {
    const other = new Authority('Other authority');
    const identity = other.issue({ names: ['127.0.0.1'] });
    const { reply } = await answer(identity, { authorities: [authority.certificate, other.certificate] });
    expect(reply?.status).toBe(200);
  });

  test('a certificate that vouches for itself, given as authority', async () => {
    const identity = selfSigned({ names: ['127.0.0.1'] });
    expect((await answer(identity, { authorities: [identity.cert] })).reply?.status).toBe(200);
  });

  test('whatever it is, with verification off', async () => {
    const identity = new Authority('Nobody').issue({ names: ['other'], from: -9, until: -1 });
    expect((await answer(identity, { verify: false })).reply?.status).toBe(200);
  });
});

describe('a server that requires a client certificate', () => {
  const wanting = { ...good, ca: authority.certificate, requestCert: true, rejectUnauthorized: true };
  const own = authority.issue({ names: ['deployer'] });
  const client = { certificate: own.cert, key: own.key };

  test('gets it', async () => {
    expect((await answer(wanting, { ...trusted, client })).reply?.status).toBe(200);
  });

  // A fatal alert as OpenSSL, and what is built on it, sends it; Node's own server only hangs up.
  test.each([
    [
      40,
      undefined,
      /rejected the TLS versions and ciphers of this runner\. If the server requires a client certificate, set `client_certificate`/,
    ],
    [116, undefined, /127\.0\.0\.1:\d+ requires a client certificate\. Set `client_certificate` and `client_key`\./],
    [
      48,
      client,
      /127\.0\.0\.1:\d+ does not know the CA of the client certificate\. Check that `client_certificate` and `client_key` are the ones that this server expects\./,
    ],
    [45, client, /127\.0\.0\.1:\d+ rejected the client certificate, because it has expired\./],
    [42, client, /127\.0\.0\.1:\d+ rejected the client certificate\./],
  ])('and ends the handshake with alert %d: final, surely not arrived', async (alert, given, message) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(Buffer.from([0x15, 3, 3, 0, 2, 2, alert])));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { error } = await exchange(`https://127.0.0.1:${port}/`, { tls: { ...trusted, client: given } });
    server.close();
    expect(error).toMatchObject({ mayHaveArrived: false, transient: false });
    expect(error?.message).toMatch(message);
    expect(error?.message).not.toContain('PRIVATE KEY');
  });

  test('and says so with a page, as nginx does', async () => {
    const page = '<html><head><title>400 No required SSL certificate was sent</title></head><body>nginx</body></html>';
    const target = await TestServer.start((_, response) => {
      response.writeHead(400, { 'Content-Type': 'text/html' }).end(page);
    });
    open.push(target);
    const connection = new Connection({ credentials: { token: 't' }, requestTimeoutMs: 5000 });
    await expect(wording(connection.discover(new URL(`http://127.0.0.1:${target.port}/`)))).rejects.toMatchObject({
      message: expect.stringContaining('requires a valid client certificate (400)'),
      transient: false,
    });
    connection.close();
  });
});
