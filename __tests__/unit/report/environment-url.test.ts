import { describe, expect, test } from '@jest/globals';
import { resolveEnvironmentUrl } from '../../../src/report/deployment/environment-url.ts';

const url = 'https://app.example.com/v2';
const at = (artifact: string, artifacts: Record<string, unknown>) => resolveEnvironmentUrl({ artifact }, artifacts);

test('an address of the workflow stays as it is', () => {
  expect(resolveEnvironmentUrl({ address: url }, { url: 'https://elsewhere.example.com' })).toEqual({ url });
});

describe('an artifact', () => {
  test.each<[string, Record<string, unknown>]>([
    ['url', { url }],
    ['app.url', { app: { url } }],
    ['sites.1.url', { sites: [{}, { url }] }],
    ['app.example.com', { 'app.example.com': url }],
    ['hosts.web.example.com.url', { hosts: { 'web.example.com': { url } } }],
    ['a.b', { a: { b: url }, 'a.c': 'x' }],
    ['__proto__.url', JSON.parse(`{"__proto__": {"url": "${url}"}}`)],
  ])('%s is found', (path, artifacts) => {
    expect(at(path, artifacts)).toEqual({ url });
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['url', {}, /did not set the artifact `url` \(set_stats\)\. It set no artifacts\./],
    ['url', { release: 1, link: url }, /It set release, link\./],
    ['constructor.name', { a: 1 }, /did not set the artifact/],
    ['url.length', { url }, /did not set the artifact/],
    ['app', { app: { url } }, /is not an http or https URL/],
    ['url', { url: 42 }, /is not an http or https URL/],
    ['url', { url: 'javascript:alert(1)' }, /is not an http or https URL/],
    ['url', { url: `https://example.com/${'x'.repeat(2048)}` }, /is not an http or https URL/],
    ['url', { url: 'https://user:secret@example.com' }, /contains a user name or password/],
  ])('%s in %j is none', (path, artifacts, problem) => {
    expect(at(path, artifacts)).toMatchObject({ problem: { text: expect.stringMatching(problem) } });
  });
});
