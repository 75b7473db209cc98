import { describe, expect, test } from '@jest/globals';
import { cleanUrls } from '../../../src/controller/websocket/clean-urls.ts';
import { URLS_WITH_CREDENTIALS } from '../../support/urls-with-credentials.ts';

describe('credentials in URLs', () => {
  test.each(URLS_WITH_CREDENTIALS)('are hidden as the API hides them: %s', (_what, text, cleaned = text) => {
    expect(cleanUrls(text)).toBe(cleaned);
  });

  test('are hidden, too, when they are parts of other words, which the API does not', () => {
    expect(cleanUrls('https://u:p@host')).toBe('https://$encrypted$:$encrypted$@host');
    expect(cleanUrls('https://h:t@host/th')).toBe('https://$encrypted$:$encrypted$@host/th');
  });

  test.each(['https://bob:pw]@host/x', 'https://[::1]:8080/x', 'http://a:b:c/x'])(
    'of what cannot be read as a URL are hidden with all of it: %s',
    (url) => expect(cleanUrls(`fetch ${url} failed`)).toBe('fetch $encrypted$ failed'),
  );

  test('are found quickly in a long text', () => {
    const text = 'a:b://'.repeat(100_000);
    const [before, cleaned] = [text.length, cleanUrls(text)];
    expect(cleaned.length).toBeLessThanOrEqual(before);
  });
});
