import { get } from 'node:https';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readRefusal } from '../../../src/controller/connection/classify-reply.ts';
import { TunnelAgent } from '../../../src/http/connect-tunnel.ts';
import { readJson } from '../../../src/http/json-reply.ts';
import { proxyFor } from '../../../src/http/proxy.ts';
import { Transport } from '../../../src/http/transport.ts';
import { Authority, selfSigned } from '../../scenarios/support/certificates.ts';
import { type ProxyOptions, ProxyProcess } from '../../scenarios/support/proxy.ts';
import { closedPort, exchange, TestServer } from '../controller/server.ts';
import { throwing } from '../words.ts';

const authority = new Authority('Test authority');
const controller = authority.issue({ names: ['tower.example.com', '10.9.8.7'] });
const trusted = { authorities: [authority.certificate] };

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function server(...args: Parameters<typeof TestServer.start>): Promise<TestServer> {
  const started = await TestServer.start(...args);
  open.push(started);
  return started;
}

async function proxy(options: ProxyOptions = {}): Promise<ProxyProcess> {
  const started = await ProxyProcess.start(options);
  open.push(started);
  return started;
}

const via = ({ port }: { port: number }, user = '') => ({
  https_proxy: `http://${user}127.0.0.1:${port}`,
  http_proxy: `http://${user}127.0.0.1:${port}`,
});

describe('an http target', () => {
  test('is asked of the proxy with its whole address, and the credentials of the proxy end there', async () => {
    const target = await server();
    const between = await proxy({ user: 'user:pass', hosts: { 'tower.example.com:80': target.port } });
    const { reply } = await exchange('http://tower.example.com/api/?a=%20b', {
      environment: via(between, 'user:pass@'),
    });
    expect(reply?.status).toBe(200);
    expect(between.requests).toMatchObject([{ method: 'POST', url: 'http://tower.example.com/api/?a=%20b' }]);
    expect(target.received[0]).toMatchObject({ method: 'POST', path: '/api/?a=%20b', body: '{}' });
    expect(target.received[0]?.headers).toMatchObject({
      host: 'tower.example.com',
      authorization: 'Bearer controller-token',
    });
    expect(target.received[0]?.headers['proxy-authorization']).toBeUndefined();
  });

  test('is asked on a connection of its own each time: the proxy may close it in silence', async () => {
    const target = await server((_, response) => {
      response.writeHead(200, { Connection: 'keep-alive', 'Keep-Alive': 'timeout=60' }).end('{}');
    });
    const between = await proxy({ hosts: { 'tower.example.com:80': target.port } });
    const transport = new Transport({ environment: via(between) });
    const request = {
      method: 'POST',
      url: new URL('http://tower.example.com/'),
      headers: {},
      body: '{}',
      timeoutMs: 5000,
    } as const;
    for (const _ of [1, 2, 3]) expect((await transport.send(request)).status).toBe(200);
    transport.close();
    expect(target.received).toHaveLength(3);
  });

  test('behind a proxy that loses the reply may have been reached: a 502 is an answer of whomever', async () => {
    const port = await closedPort();
    const between = await proxy({ hosts: { 'tower.example.com:80': port } });
    const { reply } = await exchange('http://tower.example.com/', { environment: via(between) });
    expect(reply?.status).toBe(502);
  });

  test('behind a proxy that answers itself: the error names the proxy', async () => {
    const between = await proxy({ refuse: 403 });
    const url = new URL('http://tower.example.com/');
    const { reply } = await exchange(url.href, { environment: via(between, 'user:hunter2@') });
    if (reply === undefined) throw new Error('There was no reply.');
    const read = () => readJson({ method: 'POST', url, headers: {}, timeoutMs: 1 }, reply, readRefusal);
    expect(throwing(read)).toThrow(
      `The proxy http://127.0.0.1:${between.port}, or something behind it, may have answered`,
    );
    expect(throwing(read)).not.toThrow(/hunter2/);
  });

  test('behind a proxy that hangs up may have been reached', async () => {
    const between = await proxy({ fault: 'hang-up' });
    const { error } = await exchange('http://tower.example.com/', { environment: via(between) });
    expect(error).toMatchObject({ code: 'ECONNRESET', mayHaveArrived: true, transient: true });
    expect(error?.message).toContain(`the proxy http://127.0.0.1:${between.port}`);
  });

  test('goes through a proxy that speaks TLS', async () => {
    const target = await server();
    const identity = authority.issue({ names: ['127.0.0.1'] });
    const between = await proxy({ tls: identity, hosts: { 'tower.example.com:80': target.port } });
    const environment = { http_proxy: `https://127.0.0.1:${between.port}` };
    const { reply } = await exchange('http://tower.example.com/', { environment, tls: trusted });
    expect(reply?.status).toBe(200);
  });

  test('surely was not reached when the TLS of the proxy fails', async () => {
    const between = await proxy({ tls: selfSigned({ names: ['127.0.0.1'] }) });
    const environment = { http_proxy: `https://127.0.0.1:${between.port}` };
    const { error } = await exchange('http://tower.example.com/', { environment });
    expect(error).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT', mayHaveArrived: false, transient: false });
    expect(error?.message).toContain(`The certificate of the proxy https://127.0.0.1:${between.port} is self-signed`);
  });
});

describe('an https target', () => {
  test('is reached through a tunnel; the proxy learns host and port, and nothing else', async () => {
    const target = await server(undefined, controller);
    const between = await proxy({ user: 'user:pass', hosts: { 'tower.example.com:443': target.port } });
    const { reply } = await exchange('https://tower.example.com/api/', {
      environment: via(between, 'user:pass@'),
      tls: trusted,
    });
    expect(reply?.status).toBe(200);
    expect(between.requests).toMatchObject([{ method: 'CONNECT', url: 'tower.example.com:443' }]);
    expect(between.requests[0]?.headers.authorization).toBeUndefined();
    expect(between.bytes).not.toContain('controller-token');
    expect(between.bytes).not.toContain('/api/');
    expect(target.received[0]?.headers).toMatchObject({
      host: 'tower.example.com',
      authorization: 'Bearer controller-token',
    });
    expect(target.received[0]?.headers['proxy-authorization']).toBeUndefined();
  });

  test('keeps its tunnel for the next request, beyond the time-out of the first', async () => {
    const target = await server(undefined, controller);
    const between = await proxy({ hosts: { 'tower.example.com:443': target.port } });
    const transport = new Transport({ tls: trusted, environment: via(between) });
    const request = { method: 'GET', url: new URL('https://tower.example.com/'), headers: {} } as const;
    const aborted = new AbortController();
    await transport.send({ ...request, timeoutMs: 5000, signal: aborted.signal });
    aborted.abort();
    await transport.send({ ...request, timeoutMs: 5000 });
    transport.close();
    expect(target.received).toHaveLength(2);
    expect(between.requests).toHaveLength(1);
  });

  test('is reached by IP address and through a proxy that speaks TLS', async () => {
    const target = await server(undefined, controller);
    const identity = authority.issue({ names: ['127.0.0.1'] });
    const between = await proxy({ tls: identity, hosts: { '10.9.8.7:8443': target.port } });
    const environment = { https_proxy: `https://127.0.0.1:${between.port}` };
    const { reply } = await exchange('https://10.9.8.7:8443/', { environment, tls: trusted });
    expect(reply?.status).toBe(200);
  });

  test('gets the client certificate through the tunnel, and the proxy does not', async () => {
    const target = await server(undefined, { ...controller, ca: authority.certificate, requestCert: true });
    const client = authority.issue({ names: ['deployer'] });
    const between = await proxy({ hosts: { 'tower.example.com:443': target.port } });
    const tls = { ...trusted, client: { certificate: client.cert, key: client.key } };
    const { reply } = await exchange('https://tower.example.com/', { environment: via(between), tls });
    expect(reply?.status).toBe(200);
  });

  test('goes direct where no_proxy says so', async () => {
    const identity = authority.issue({ names: ['127.0.0.1'] });
    const target = await server(undefined, identity);
    const between = await proxy();
    const environment = { ...via(between), no_proxy: '127.0.0.0/8' };
    const { reply } = await exchange(`https://127.0.0.1:${target.port}/`, { environment, tls: trusted });
    expect([reply?.status, between.requests.length]).toEqual([200, 0]);
  });
});

describe('surely did not reach the controller, and no connection is left open:', () => {
  test.each([
    [
      407,
      false,
      /^The proxy .* requires a valid login .*: 407 .*\. Check the user name and password in `https_proxy`\./,
    ],
    [
      401,
      false,
      /^The proxy .* requires a valid login .*: 401 .*\. Check the user name and password in `https_proxy`\./,
    ],
    [403, false, /403 Forbidden\. Check `https_proxy` and `no_proxy`, and that the proxy allows tower\.example\.com\./],
    [502, true, /502 Bad Gateway\./],
    [503, true, /503 Service Unavailable\./],
  ])('a CONNECT that is refused with %d', async (refuse, transient, message) => {
    const between = await proxy({ refuse });
    const { error } = await exchange('https://tower.example.com/', { environment: via(between, 'user:hunter2@') });
    expect(error).toMatchObject({ code: `PROXY_${refuse}`, mayHaveArrived: false, transient });
    expect(error?.message).toMatch(message);
    expect(`${error?.message} ${error?.cause}`).not.toContain('hunter2');
    expect(between.bytes).not.toContain('controller-token');
    await between.idle();
  });

  test.each(['http', 'https'])('a proxy that refuses the connection, %s target', async (scheme) => {
    const port = await closedPort();
    const { error } = await exchange(`${scheme}://tower.example.com/`, { environment: via({ port }, 'user:hunter2@') });
    expect(error).toMatchObject({ code: 'ECONNREFUSED', mayHaveArrived: false, transient: true });
    expect(error?.message).toContain(
      `The proxy http://127.0.0.1:${port} refused the connection. Check the host and port in \`${scheme}_proxy\``,
    );
    expect(error?.message).not.toContain('hunter2');
  });

  test.each(['http', 'https'])('a proxy whose name is not known, %s target', async (scheme) => {
    const proxies = { http_proxy: 'http://proxy.invalid:3128', https_proxy: 'http://proxy.invalid:3128' };
    const { error } = await exchange(`${scheme}://tower.example.com/`, { environment: proxies });
    expect(['ENOTFOUND', 'EAI_AGAIN']).toContain(error?.code);
    expect(error).toMatchObject({ mayHaveArrived: false, transient: true });
    expect(error?.message).toContain('The host name proxy.invalid of the proxy is unknown.');
  });

  test.each(['hang-up', 'no-tls'] as const)('a tunnel cut before TLS stands: %s', async (fault) => {
    const between = await proxy({ fault });
    const { error } = await exchange('https://tower.example.com/', { environment: via(between) });
    expect(error).toMatchObject({ code: 'ECONNRESET', mayHaveArrived: false, transient: true });
    await between.idle();
  });

  test('a certificate refused through the tunnel: final, and about the controller', async () => {
    const target = await server(undefined, authority.issue({ names: ['other.example.com'] }));
    const between = await proxy({ hosts: { 'tower.example.com:443': target.port } });
    const { error } = await exchange('https://tower.example.com/', { environment: via(between), tls: trusted });
    expect(error).toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID', mayHaveArrived: false, transient: false });
    expect(error?.message).toContain('The certificate of tower.example.com is for another host name');
    expect(target.received).toEqual([]);
    await between.idle();
  });

  test('a proxy that takes the connection and does not answer: the time-out ends it', async () => {
    const between = await proxy({ fault: 'silent' });
    const { error } = await exchange('https://tower.example.com/', { environment: via(between), timeoutMs: 300 });
    expect(error).toMatchObject({ code: 'TIMEOUT', mayHaveArrived: false, transient: true });
    expect(error?.message).toContain(
      `No connection was established through the proxy http://127.0.0.1:${between.port} within 0.3 s`,
    );
    await between.idle();
  });

  test('a proxy that does not answer: a cancelled workflow ends it at once', async () => {
    const between = await proxy({ fault: 'silent' });
    const cancel = new AbortController();
    const ended = exchange('https://tower.example.com/', { environment: via(between), signal: cancel.signal });
    await between.asked();
    const reason = new Error('cancelled');
    cancel.abort(reason);
    expect((await ended).error).toBe(reason);
    await between.idle();
  });
});

test('a tunnel that is being opened for another client, such as a WebSocket, ends when its agent does', async () => {
  const between = await proxy({ fault: 'silent' });
  const route = proxyFor(new URL('https://tower.example.com'), via(between));
  if (route === undefined) throw new Error('There is no proxy.');
  const agent = new TunnelAgent(route, {});
  const request = get('https://tower.example.com/', { agent });
  request.on('error', () => undefined);
  await between.asked();
  request.destroy();
  agent.destroy();
  await between.idle();
});

test('a tunnel that is cut after the request was sent may have reached the controller', async () => {
  const target = await server(({ method }, response) => {
    if (method === 'POST') response.destroy();
  }, controller);
  const between = await proxy({ hosts: { 'tower.example.com:443': target.port } });
  const { error } = await exchange('https://tower.example.com/', { environment: via(between), tls: trusted });
  expect(error).toMatchObject({ code: 'ECONNRESET', mayHaveArrived: true, transient: true });
});

test('an unusable proxy variable is an error of the configuration', async () => {
  const { error } = await exchange('https://tower.example.com/', {
    environment: { https_proxy: 'socks5://u:hunter2@p' },
  });
  expect(error?.name).toBe('ProxySettingError');
  expect(error?.message).not.toContain('hunter2');
});
