import { describe, expect, test } from '@jest/globals';
import { readRefusal } from '../../../src/controller/connection/classify-reply.ts';
import { ReadScopeError } from '../../../src/controller/connection/reply-errors.ts';
import type { ResponseError } from '../../../src/http/errors.ts';
import { readJson } from '../../../src/http/json-reply.ts';
import type { Reply, Request } from '../../../src/http/transport.ts';
import { worded } from '../words.ts';

const request: Request = {
  method: 'GET',
  url: new URL('https://tower.example.com/api/v2/jobs/5/?page_size=200'),
  headers: {},
  timeoutMs: 1000,
};

const JSON_TYPE = { 'content-type': 'application/json' };
const PAGE_TYPE = { 'content-type': 'text/html; charset=utf-8' };

const reply = (
  status: number,
  body: string,
  headers: Record<string, string> = JSON_TYPE,
  more: Partial<Reply> = {},
) => ({
  status,
  body,
  headers,
  ...more,
});

function failure(...given: Parameters<typeof reply>): ResponseError {
  try {
    readJson(request, reply(...given), readRefusal);
  } catch (error) {
    return worded(error as ResponseError);
  }
  throw new Error('it is no failure');
}

const REQUEST = 'Request: GET https://tower.example.com/api/v2/jobs/5/';

describe('a success', () => {
  test.each([200, 201, 202, 299])('%d has its JSON', (status) => {
    expect(readJson(request, reply(status, '{"id": 5}'), readRefusal)).toEqual({ id: 5 });
  });

  test.each([202, 204])('%d without a body is none', (status) => {
    expect(readJson(request, reply(status, '', {}), readRefusal)).toBeUndefined();
  });

  test('that is cut is none', () => {
    expect(failure(200, '{"id": 5')).toMatchObject({
      message: `The JSON of the reply is cut or damaged (200). Something in front of the controller (a proxy, a load balancer, a login page) may have answered. ${REQUEST}.`,
      status: 200,
      fromApi: false,
      transient: true,
    });
  });

  test('that is a page is none', () => {
    expect(failure(200, '<title>Sign in</title>', PAGE_TYPE)).toMatchObject({
      message: expect.stringContaining('Received a page instead of the API\'s JSON (200): "Sign in".'),
      words: 'Sign in',
      transient: true,
    });
  });
});

describe('the form of a reply', () => {
  test.each([
    ['a byte order mark', '\uFEFF{"id": 5}', JSON_TYPE],
    ['a type in capital letters', '{"id": 5}', { 'content-type': 'Application/JSON; charset=UTF-8' }],
  ])('may have %s', (_name, body, headers) => {
    expect(readJson(request, reply(200, body, headers), readRefusal)).toEqual({ id: 5 });
  });

  test('that holds white space alone is empty', () => {
    expect(readJson(request, reply(202, ' \r\n', PAGE_TYPE), readRefusal)).toBeUndefined();
  });
});

describe('a refusal', () => {
  test('has the words of the controller, and the id of the request to ask its people for', () => {
    const id = { ...JSON_TYPE, 'x-api-request-id': '0123456789abcdef-ABC' };
    expect(failure(403, '{"detail": "No."}', id)).toMatchObject({
      message: `The controller answered with status 403: "No." ${REQUEST} (X-API-Request-Id 0123456789abcdef-ABC).`,
      status: 403,
      words: 'No.',
      fromApi: true,
      transient: false,
    });
    expect(failure(403, '{"detail": "No."}', { ...JSON_TYPE, 'x-api-request-id': '::error::' }).message).toBe(
      `The controller answered with status 403: "No." ${REQUEST}.`,
    );
  });

  test('may come without a word', () => {
    expect(failure(400, '{}').message).toBe(`The controller answered with status 400. ${REQUEST}.`);
    expect(failure(400, '').message).toContain('The request failed with status 400. Something in front');
  });

  test.each<[number, boolean, boolean]>([
    [400, false, false],
    [401, false, true],
    [403, false, true],
    [404, false, true],
    [405, false, false],
    [408, true, true],
    [425, true, true],
    [429, true, true],
    [499, false, false],
    [500, true, true],
    [501, false, false],
    [502, true, true],
    [503, true, true],
    [505, false, false],
    [599, true, true],
  ])('%d passes: the API’s own %j, a page %j', (status, api, page) => {
    expect(failure(status, '{"detail": "No."}')).toMatchObject({ fromApi: true, transient: api });
    expect(failure(status, '<p>No.</p>', PAGE_TYPE)).toMatchObject({ fromApi: false, transient: page });
  });
});

describe('whose refusal it is', () => {
  const own = (status: number, body: string, headers: Record<string, string>) => failure(status, body, headers).fromApi;
  const NO_TYPE = {};
  const TEXT_TYPE = { 'content-type': 'text/plain' };
  const REQUEST_ID = { 'x-api-request-id': '0123456789abcdef' };
  const page = '<h1>Not Found</h1>';

  test.each<[string, string, Record<string, string>, boolean]>([
    ['a gateway without a route', '{"message": "no Route matched with those values"}', JSON_TYPE, false],
    ['a list', '["No."]', JSON_TYPE, false],
    ['a `detail` that is not a text', '{"detail": {"code": 7}}', JSON_TYPE, false],
    ['the API', '{"detail": "Not found."}', JSON_TYPE, true],
    ['the gateway', '{"details": "Not found."}', JSON_TYPE, true],
    ['the API, which names its product', '{"project": ["No."]}', { ...JSON_TYPE, 'x-api-product-name': 'AWX' }, true],
  ])('401, 403 and 404 in JSON of %s', (_name, body, headers, fromApi) => {
    for (const status of [401, 403, 404])
      expect(failure(status, body, headers)).toMatchObject({ fromApi, transient: !fromApi });
    expect(failure(400, body, headers)).toMatchObject({ fromApi: true, transient: false });
  });

  test.each(['detail', 'details'])('401 and 403 with a text in `%s`, whatever the type', (key) => {
    const body = JSON.stringify({ [key]: 'No.' });
    for (const type of [JSON_TYPE, TEXT_TYPE, PAGE_TYPE, NO_TYPE]) {
      for (const status of [401, 403]) {
        expect(own(status, body, type)).toBe(true);
        expect(failure(status, body, type).words).toBe('No.');
      }
      expect(own(404, body, type)).toBe(type === JSON_TYPE);
    }
  });

  test.each([
    ['a text', 'No.'],
    ['a number', '7'],
    ['nothing', 'null'],
    ['cut JSON', '{"detail": "No'],
  ])('%s is not a refusal by the API', (_name, body) => {
    for (const type of [JSON_TYPE, TEXT_TYPE, NO_TYPE])
      for (const status of [401, 403]) expect(own(status, body, type)).toBe(false);
  });

  test('a 404 page is the API’s own only with a request id', () => {
    expect(failure(404, page, { ...PAGE_TYPE, ...REQUEST_ID })).toMatchObject({ fromApi: true, transient: false });
    expect(failure(404, page, PAGE_TYPE)).toMatchObject({ fromApi: false, transient: true });
    expect(failure(404, page, { ...PAGE_TYPE, ...REQUEST_ID }).message).toBe(
      `The controller has no such path (404): "Not Found". Check \`url\` and the version of the controller. ${REQUEST} (X-API-Request-Id 0123456789abcdef).`,
    );
  });

  test('a 403 in the words of the gateway is a read scope without JSON, too', () => {
    const words = 'Your token has insufficient scope to perform this action';
    for (const type of [TEXT_TYPE, NO_TYPE]) {
      expect(failure(403, words, type)).toBeInstanceOf(ReadScopeError);
      expect(failure(403, words, type)).toMatchObject({ fromApi: true, transient: false, words });
    }
    expect(failure(403, `<p>${words}</p>`, PAGE_TYPE)).toMatchObject({ fromApi: false, transient: true });
  });

  test.each([401, 403])('a %d page with a request id may be an outage all the same', (status) => {
    expect(failure(status, page, { ...PAGE_TYPE, ...REQUEST_ID })).toMatchObject({ fromApi: false, transient: true });
  });
});

describe('a pause that is asked for', () => {
  const asked = (value: string | undefined, status = 429) =>
    failure(status, '{}', value === undefined ? JSON_TYPE : { ...JSON_TYPE, 'retry-after': value }).retryAfterMs;

  test.each([
    ['60', 60_000],
    [' 5 ', 5000],
    ['0', 0],
    ['soon', undefined],
    ['1.5x', undefined],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    [undefined, undefined],
  ])('%j', (value, ms) => {
    expect(asked(value)).toBe(ms);
  });

  test('until a date', () => {
    const inAnHour = asked(new Date(Date.now() + 3_600_000).toUTCString()) ?? 0;
    expect(inAnHour).toBeGreaterThan(3_500_000);
    expect(inAnHour).toBeLessThanOrEqual(3_600_000);
  });

  test('until a date, by the clock of who answered', () => {
    const headers = {
      ...JSON_TYPE,
      date: 'Thu, 01 Jan 2026 10:00:00 GMT',
      'retry-after': 'Thu, 01 Jan 2026 10:00:30 GMT',
    };
    expect(failure(429, '{}', headers).retryAfterMs).toBe(30_000);
  });

  test('by a page that stands in front', () => {
    expect(failure(200, '<p>Wait.</p>', { ...PAGE_TYPE, 'retry-after': '7' }).retryAfterMs).toBe(7000);
  });
});

describe('what may be wrong', () => {
  test.each<[string, Parameters<typeof reply>, string]>([
    [
      'a proxy that wants a password',
      [407, '<p>Auth.</p>', PAGE_TYPE],
      'The proxy requires a valid login (407): "Auth." Check the user name and password in `http_proxy`.',
    ],
    [
      'nginx without a client certificate',
      [400, '<p>No required SSL certificate was sent</p>', PAGE_TYPE],
      'The server requires a valid client certificate (400): "No required SSL certificate was sent". Check `client_certificate` and `client_key`.',
    ],
    [
      'nginx with a client certificate that it does not know',
      [400, '<p>The SSL certificate error</p>', PAGE_TYPE],
      'The server requires a valid client certificate (400): "The SSL certificate error".',
    ],
    [
      'a proxy on the way',
      [502, '<p>Bad.</p>', PAGE_TYPE, { proxy: 'http://proxy:3128' }],
      'The proxy http://proxy:3128, or something behind it, may have answered. Check `http_proxy` and `no_proxy`.',
    ],
  ])('%s', (_name, given, hint) => {
    expect(failure(...given).message).toContain(hint);
  });

  test('another page of a 400 or another status with those words says nothing of certificates', () => {
    expect(failure(400, '<p>Bad.</p>', PAGE_TYPE).message).toContain('Something in front of the controller');
    expect(failure(500, '<p>SSL certificate error</p>', PAGE_TYPE).message).toContain('Something in front');
  });
});

describe('a redirect', () => {
  const to = (location: string, status = 302) => failure(status, '', { location }).message;

  test('within the address is reported without its query', () => {
    expect(to('/api/v2/jobs/5?token=x')).toBe(
      `The request was redirected (302) to https://tower.example.com/api/v2/jobs/5. Check \`url\` and the proxies in front of the controller. ${REQUEST}.`,
    );
  });

  test.each([
    ['another host', 'https://other.example.com/x', 'https://other.example.com'],
    ['another port', 'https://tower.example.com:8443/x', 'https://tower.example.com:8443'],
    ['another scheme', 'http://tower.example.com/x', 'http://tower.example.com'],
  ])('to %s gets no credentials', (_name, location, origin) => {
    expect(to(location)).toContain(
      `The request was redirected (302) to ${location}. Credentials are not sent to another address. If that is the controller, set \`url\` to ${origin}.`,
    );
  });

  test.each<[string, number]>([
    ['http://[', 302],
    ['/elsewhere', 400],
    ['/elsewhere', 500],
  ])('is none to %s with %d', (location, status) => {
    expect(to(location, status)).not.toContain('redirected');
  });

  test.each([300, 399])('is one with %d', (status) => {
    expect(to('/elsewhere', status)).toContain('redirected');
  });
});
