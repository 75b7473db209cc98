import { describe, expect, test } from '@jest/globals';
import { proxyFor, proxySecrets } from '../../../src/http/proxy.ts';
import { throwing } from '../words.ts';

const PROXY = 'http://proxy.example.com:3128';

describe('the variable goes by the scheme of the target, small letters first', () => {
  test.each([
    ['https://t.example', { https_proxy: PROXY }, 'http://proxy.example.com:3128'],
    ['https://t.example', { HTTPS_PROXY: PROXY }, 'http://proxy.example.com:3128'],
    ['https://t.example', { https_proxy: PROXY, HTTPS_PROXY: 'http://other' }, 'http://proxy.example.com:3128'],
    ['https://t.example', { https_proxy: ' ', HTTPS_PROXY: PROXY }, 'http://proxy.example.com:3128'],
    ['https://t.example', { http_proxy: PROXY }, undefined],
    ['http://t.example', { http_proxy: PROXY }, 'http://proxy.example.com:3128'],
    ['http://t.example', { HTTP_PROXY: PROXY }, 'http://proxy.example.com:3128'],
    ['http://t.example', { https_proxy: PROXY }, undefined],
    ['https://t.example', {}, undefined],
    ['https://t.example', { https_proxy: '' }, undefined],
    ['https://t.example', { https_proxy: 'proxy.example.com:3128' }, 'http://proxy.example.com:3128'],
    ['https://t.example', { https_proxy: 'u:p@proxy.example.com:3128' }, 'http://proxy.example.com:3128'],
    ['https://t.example', { https_proxy: 'https://proxy.example.com' }, 'https://proxy.example.com'],
    ['https://t.example', { https_proxy: 'http://[::1]:3128/' }, 'http://[::1]:3128'],
  ])('%s with %j', (target, environment, origin) => {
    expect(proxyFor(new URL(target), environment)?.origin).toBe(origin);
  });
});

test('ports and host names are as Node takes them', () => {
  const route = (https_proxy: string) => proxyFor(new URL('https://t.example'), { https_proxy });
  expect(route('http://proxy')).toMatchObject({ hostname: 'proxy', port: 80, secure: false });
  expect(route('https://proxy')).toMatchObject({ hostname: 'proxy', port: 443, secure: true });
  expect(route('http://[::1]:3128')).toMatchObject({ hostname: '::1', port: 3128 });
});

describe('no_proxy', () => {
  test.each([
    ['tower.example.com', 'https://tower.example.com', true],
    ['TOWER.example.com', 'https://tower.EXAMPLE.com', true],
    ['example.com', 'https://tower.example.com', true],
    ['.example.com', 'https://tower.example.com', true],
    ['.example.com', 'https://example.com', true],
    ['*.example.com', 'https://tower.example.com', true],
    ['ample.com', 'https://tower.example.com', false],
    ['tower.example.com.evil.example', 'https://tower.example.com', false],
    ['other.example.com, tower.example.com', 'https://tower.example.com', true],
    ['other.example.com tower.example.com', 'https://tower.example.com', true],
    [',', 'https://tower.example.com', false],
    ['*', 'https://tower.example.com', true],
    ['*', 'http://10.0.0.1', true],
    ['tower.example.com:443', 'https://tower.example.com', true],
    ['tower.example.com:443', 'https://tower.example.com:8443', false],
    ['example.com:8443', 'https://tower.example.com:8443', true],
    ['tower.example.com:80', 'http://tower.example.com', true],
    ['10.1.2.3', 'https://10.1.2.3', true],
    ['1.2.3', 'https://10.1.2.3', false],
    ['10.0.0.0/8', 'https://10.1.2.3', true],
    ['10.0.0.0/8', 'https://11.1.2.3', false],
    ['10.0.0.0/99', 'https://10.1.2.3', false],
    ['10.1.2.1-10.1.2.9', 'https://10.1.2.3', true],
    ['10.1.2.4-10.1.2.9', 'https://10.1.2.3', false],
    ['[::1]', 'https://[::1]', true],
    ['::1', 'https://[::1]', true],
    ['[::1]:443', 'https://[::1]:8443', false],
    ['fd00::/8', 'https://[fd00::1]', true],
    ['fd00::/8', 'https://10.1.2.3', false],
    ['tower-a.example.com', 'https://tower-a.example.com', true],
  ])('%j and %s: direct %j', (no_proxy, target, direct) => {
    const environment = { https_proxy: PROXY, http_proxy: PROXY };
    expect(proxyFor(new URL(target), { ...environment, no_proxy }) === undefined).toBe(direct);
    expect(proxyFor(new URL(target), { ...environment, NO_PROXY: no_proxy }) === undefined).toBe(direct);
  });
});

describe('credentials of a proxy', () => {
  test('are sent as Basic, decoded, and are not part of what can be shown', () => {
    const proxy = proxyFor(new URL('https://t.example'), { https_proxy: 'http://us%40er:p%3Ass%2F@proxy:3128' });
    expect(proxy?.authorization).toBe(`Basic ${Buffer.from('us@er:p:ss/').toString('base64')}`);
    expect(proxy?.origin).toBe('http://proxy:3128');
  });

  test('are masked in every form: as written, decoded, as header', () => {
    const secrets = proxySecrets({ https_proxy: 'http://user:p%3Ass@proxy', HTTP_PROXY: 'user2:word2@proxy' });
    expect(secrets).toEqual(
      expect.arrayContaining(['p%3Ass', 'p:ss', btoa('user:p:ss'), 'word2', btoa('user2:word2')]),
    );
    expect(proxySecrets({ https_proxy: 'http://proxy', no_proxy: '*' })).toEqual([]);
  });

  test.each([
    [
      'socks5://user:hunter2@proxy:1080',
      /`https_proxy` must be the URL of an HTTP proxy, such as `http:\/\/proxy\.example\.com:3128`\./,
    ],
    [
      'http://user:hunter2@pro xy',
      /`https_proxy` must be the URL of an HTTP proxy, such as `http:\/\/proxy\.example\.com:3128`\./,
    ],
    ['http://user:hunter2%@proxy', /`https_proxy` contains `%` in its user name or password\. Write it as `%25`\.$/],
    [
      'http://CORP\\user:hunter2@proxy:3128',
      /`https_proxy` contains `\\` in its user name or password\. Write it as `%5C`\.$/,
    ],
    [
      'CORP\\user:hunter2@proxy:3128',
      /`https_proxy` contains `\\` in its user name or password\. Write it as `%5C`\.$/,
    ],
    [
      'http://user:hun/ter2@proxy:3128',
      /`https_proxy` contains `\/` in its user name or password\. Write it as `%2F`\.$/,
    ],
    [
      'http://user:1#hunter2@proxy:3128',
      /`https_proxy` contains `#` in its user name or password\. Write it as `%23`\.$/,
    ],
    [
      'http://user:hunter2?@proxy:3128',
      /`https_proxy` contains `\?` in its user name or password\. Write it as `%3F`\.$/,
    ],
    [
      'http://user:hun\tter2@proxy:3128',
      /`https_proxy` contains `\t` in its user name or password\. Write it as `%09`\.$/,
    ],
    [
      'http:/user:hunter2@proxy:3128',
      /`https_proxy` must be the URL of an HTTP proxy, such as `http:\/\/proxy\.example\.com:3128`\./,
    ],
    [
      'http:\\\\proxy:3128',
      /`https_proxy` must be the URL of an HTTP proxy, such as `http:\/\/proxy\.example\.com:3128`\./,
    ],
  ])('%s is refused without being shown', (https_proxy, message) => {
    const read = () => proxyFor(new URL('https://t.example'), { https_proxy });
    expect(throwing(read)).toThrow(message);
    expect(throwing(read)).toThrow(expect.objectContaining({ name: 'ProxySettingError' }));
    expect(throwing(read)).not.toThrow(/hunter2/);
  });

  test.each([
    ['http://CORP\\user:hunter2@proxy', 'hunter2'],
    ['http://user:1#hunter2@proxy', '1#hunter2'],
    ['user:hun/ter2@proxy', 'hun/ter2'],
    ['http://user:hunter2%@proxy', 'hunter2%'],
    ['http://user:p@ss@proxy', 'p@ss'],
    ['http:/user:hunter2@proxy', 'hunter2'],
  ])('%s: the password is masked as written, also where it is refused', (https_proxy, password) => {
    expect(proxySecrets({ https_proxy })).toContain(password);
  });

  test.each([
    ['an @ in the password', 'http://user:p@ss@proxy:3128', 'user:p@ss'],
    ['a colon in the password', 'http://user:p:ss@proxy:3128', 'user:p:ss'],
    ['what must be escaped', 'http://CORP%5Cuser:a%2Fb%23c%25@proxy:3128', 'CORP\\user:a/b#c%'],
  ])('%s is sent as it is meant', (_name, https_proxy, login) => {
    const proxy = proxyFor(new URL('https://t.example'), { https_proxy });
    expect([proxy?.hostname, proxy?.port, proxy?.authorization]).toEqual(['proxy', 3128, `Basic ${btoa(login)}`]);
  });

  test('an unusable proxy is no matter where no_proxy names the target', () => {
    expect(
      proxyFor(new URL('https://t.example'), { https_proxy: 'socks5://x', no_proxy: 't.example' }),
    ).toBeUndefined();
  });
});
