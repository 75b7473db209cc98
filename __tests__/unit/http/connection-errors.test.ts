import { describe, expect, test } from '@jest/globals';
import { ProxyError } from '../../../src/http/connect-tunnel.ts';
import { connectionFault, type Fault } from '../../../src/http/connection-errors.ts';
import type { ProxyServer } from '../../../src/http/proxy.ts';
import { worded } from '../words.ts';

const proxy: ProxyServer = {
  variable: 'https_proxy',
  origin: 'http://proxy.example.com:3128',
  secure: false,
  hostname: 'proxy.example.com',
  port: 3128,
  authorization: undefined,
};

/** What is said of an error on the way to the controller. */
function fault(error: unknown, more: Partial<Fault> & { url?: string } = {}) {
  const { url = 'https://tower.example.com:8443/api/v2/jobs/5/?x=1', ...rest } = more;
  const request = { method: 'POST' as const, url: new URL(url), headers: {}, timeoutMs: 2500 };
  const found = connectionFault(error, {
    request,
    proxy: undefined,
    mayHaveArrived: false,
    timedOut: false,
    reused: false,
    answered: false,
    clientCertificate: false,
    ...rest,
  });
  return worded(found);
}

const node = (code: string, message = 'read failed.\n  at once.') => Object.assign(new Error(message), { code });
const REQUEST = 'Request: POST https://tower.example.com:8443/api/v2/jobs/5/.';
const [HOST, NAME] = ['tower.example.com:8443', 'tower.example.com'];

describe('the network', () => {
  test.each([
    [
      'ENOTFOUND',
      `The host name ${NAME} is unknown. Check \`url\`. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.`,
    ],
    ['EAI_AGAIN', `DNS failed to resolve the host name ${NAME}. Check the DNS server of this runner, and \`url\`.`],
    [
      'ECONNREFUSED',
      `${HOST} refused the connection. Check the host and port in \`url\`, and that the server is running.`,
    ],
    [
      'EHOSTUNREACH',
      `This runner has no route to ${HOST}. Check \`url\` and the network. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.`,
    ],
    ['ENETUNREACH', `This runner has no route to ${HOST}.`],
    [
      'ETIMEDOUT',
      `${HOST} did not accept the connection in time. Check \`url\` and the firewalls. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.`,
    ],
    [
      'ECONNRESET',
      `The connection to ${HOST} broke before the reply was complete. Check the network, and the proxies and load balancers in front of the server.`,
    ],
    ['EPIPE', `The connection to ${HOST} broke before the reply was complete.`],
    ['EWHATEVER', 'The connection failed: read failed. at once.'],
  ])('%s passes, and is reported with what to check', (code, words) => {
    const found = fault(node(code));
    expect(found.message.startsWith(words)).toBe(true);
    expect(found.message.endsWith(` ${REQUEST}`)).toBe(true);
    expect(found).toMatchObject({ code, transient: true, mayHaveArrived: false });
  });

  describe.each(['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'])('%s: no TLS', (code) => {
    const words = `${HOST} does not use TLS, but \`url\` begins with \`https:\`. Check the port in \`url\`, or set \`url\` to http://${HOST} if the controller has no TLS. ${REQUEST}`;

    test('is final before the first reply, and nothing arrived', () => {
      expect(fault(node(code))).toMatchObject({ code, message: words, transient: false, mayHaveArrived: false });
    });

    test.each([{ answered: true }, { reused: true }])('passes after a right reply: %j', (before) => {
      expect(fault(node(code), before)).toMatchObject({ message: words, transient: true });
    });

    test('of a proxy names its variable', () => {
      const found = fault(new ProxyError('no TLS', { cause: node(code) }), { proxy });
      expect(found).toMatchObject({ transient: false, mayHaveArrived: false });
      expect(found.message).toBe(
        `The proxy ${proxy.origin} does not use TLS, but \`https_proxy\` begins with \`https:\`. Check the port in \`https_proxy\`, or write the address with \`http:\`. ${REQUEST}`,
      );
    });
  });

  test('the port is named where the scheme decides it', () => {
    const found = fault(node('ERR_SSL_WRONG_VERSION_NUMBER'), { url: 'https://tower.example.com/' });
    expect(found.message).toContain('set `url` to http://tower.example.com:443 if');
  });

  test.each([true, false])('whether the request may have arrived is kept (%s)', (mayHaveArrived) => {
    expect(fault(node('ECONNRESET'), { mayHaveArrived }).mayHaveArrived).toBe(mayHaveArrived);
  });

  test('an address that cannot be used does not pass', () => {
    expect(fault(node('ERR_INVALID_URL')).transient).toBe(false);
  });

  test('of several tried addresses the first decides', () => {
    const all = Object.assign(new Error('several'), { errors: [node('ECONNREFUSED'), node('ENETUNREACH')] });
    expect(fault(all)).toMatchObject({
      code: 'ECONNREFUSED',
      message: expect.stringContaining('refused the connection'),
    });
  });

  test('an error without words is reported as an error', () => {
    expect(fault({ message: '' })).toMatchObject({
      code: 'UNKNOWN',
      message: `The connection failed. Check \`url\`, the network and the proxies. ${REQUEST}`,
    });
    expect(fault({})).toMatchObject({
      code: 'UNKNOWN',
      message: `The connection failed. Check \`url\`, the network and the proxies. ${REQUEST}`,
    });
  });

  test('a text of several lines becomes one sentence', () => {
    expect(fault(node('EWHATEVER')).message).toBe(`The connection failed: read failed. at once. ${REQUEST}`);
  });
});

describe('a time-out', () => {
  test('before the request could leave', () => {
    expect(fault(node('ABORT_ERR'), { timedOut: true })).toMatchObject({
      message: `No connection was established within 2.5 s (\`request_timeout\`). Check \`url\` and the firewalls. A GitHub-hosted runner cannot see a private network: use a self-hosted runner. ${REQUEST}`,
      code: 'TIMEOUT',
      mayHaveArrived: false,
      transient: true,
    });
  });

  test('after it, through a proxy', () => {
    expect(fault(node('ABORT_ERR'), { timedOut: true, mayHaveArrived: true, proxy })).toMatchObject({
      message: expect.stringContaining(
        'No complete reply arrived through the proxy http://proxy.example.com:3128 within 2.5 s',
      ),
      mayHaveArrived: true,
    });
  });
});

describe('a certificate', () => {
  test('that was right before, as while a job is followed, may be so again', () => {
    expect(fault(node('CERT_HAS_EXPIRED'), { answered: true })).toMatchObject({
      transient: true,
      mayHaveArrived: false,
    });
  });

  test('that is wrong is final, and nothing was sent', () => {
    expect(fault(node('CERT_HAS_EXPIRED'), { mayHaveArrived: true })).toMatchObject({
      message: expect.stringContaining(`The certificate of ${HOST} has expired.`),
      code: 'CERT_HAS_EXPIRED',
      transient: false,
      mayHaveArrived: false,
    });
  });

  const alert = node(
    'EPROTO',
    '0A000412:error:0A000412:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required:../x.c:1:',
  );

  test('that is required is reported at the handshake', () => {
    expect(fault(alert)).toMatchObject({
      code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
      message: expect.stringContaining('requires a client certificate. Set `client_certificate` and `client_key`.'),
      transient: false,
      mayHaveArrived: false,
    });
    expect(fault(alert, { clientCertificate: true }).message).toContain('are the ones that this server expects');
  });

  test('is not what ended a connection whose handshake is long over', () => {
    expect(fault(alert, { reused: true, mayHaveArrived: true })).toMatchObject({
      message: `The TLS handshake failed (tlsv13 alert certificate required). ${REQUEST}`,
      transient: true,
      mayHaveArrived: true,
    });
  });
});

describe('a proxy', () => {
  const refused = (status: number) =>
    fault(new ProxyError('refused', { refusal: { status, answer: String(status) } }), { proxy });

  test.each<[number, boolean, string]>([
    [401, false, 'Check the user name and password in `https_proxy`.'],
    [407, false, 'Check the user name and password in `https_proxy`.'],
    [403, false, `Check \`https_proxy\` and \`no_proxy\`, and that the proxy allows ${HOST}.`],
    [408, true, 'Check `https_proxy` and'],
    [429, true, 'Check `https_proxy` and'],
    [499, false, 'Check `https_proxy` and'],
    [500, true, 'Check `https_proxy` and'],
    [502, true, 'Check `https_proxy` and'],
  ])('that refused the tunnel with %d: nothing arrived, and it passes: %j', (status, transient, next) => {
    const found = refused(status);
    const does = status === 401 || status === 407 ? 'requires a valid login to connect' : 'refused to connect';
    expect(found.message).toMatch(`The proxy http://proxy.example.com:3128 ${does} to ${HOST}: ${status}. ${next}`);
    expect(found).toMatchObject({ code: `PROXY_${status}`, mayHaveArrived: false, transient });
  });

  const name = 'the proxy http://proxy.example.com:3128';

  test('is whom Node talked to before a tunnel stands', () => {
    const broken = new ProxyError('broken', { cause: node('ECONNREFUSED') });
    expect(fault(broken, { proxy }).message).toContain(
      'The proxy http://proxy.example.com:3128 refused the connection. Check the host and port in `https_proxy`, `no_proxy`',
    );
    const unknown = new ProxyError('broken', { cause: node('ENOTFOUND') });
    expect(fault(unknown, { proxy }).message).toContain('The host name proxy.example.com of the proxy is unknown.');
  });

  test('is so for plain http always, and behind its tunnel it is the controller', () => {
    const reset = node('ECONNRESET');
    expect(fault(reset, { proxy, url: 'http://tower.example.com/' }).message).toContain(
      `The connection to ${name} broke`,
    );
    expect(fault(reset, { proxy }).message).toContain(`The connection to ${HOST} broke`);
    expect(fault(reset, { url: 'http://tower.example.com/' }).message).toContain(
      'The connection to tower.example.com broke',
    );
  });

  test('that requires a client certificate is not offered the controller’s', () => {
    const alert = node('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED');
    const broken = new ProxyError('broken', { cause: alert });
    expect(fault(broken, { proxy, clientCertificate: true }).message).toContain(
      'Set `client_certificate` and `client_key`.',
    );
  });
});
