import { describe, expect, test } from '@jest/globals';
import { cleanUris } from '../../../simulator/text/uri-cleaner.ts';
import { cleanUrls } from '../../../src/controller/websocket/clean-urls.ts';

describe('credentials in URLs', () => {
  test.each([
    ['a name and a password', 'https://bob:s3cret@host/x.git', 'https://$encrypted$:$encrypted$@host/x.git'],
    ['a name alone', 'https://token1@host/x', 'https://$encrypted$@host/x'],
    ['a password alone', 'https://:s3cret@host/x', 'https://:$encrypted$@host/x'],
    ['an @ in the password', 'https://bob:s3c@ret@host/x', 'https://$encrypted$:$encrypted$@host/x'],
    ['a colon in the password', 'https://bob:s3c:ret@host/x', 'https://$encrypted$:$encrypted$@host/x'],
    [
      'several URLs',
      'a https://bob:s3cret@h b ssh://ann:pw12@i/',
      'a https://$encrypted$:$encrypted$@h b ssh://$encrypted$:$encrypted$@i/',
    ],
    ['a host with a port, which is taken for them', 'http://host:8080/x', 'http://$encrypted$:$encrypted$/x'],
    ['none', 'https://git.example.com/x.git at 12:30:45, localhost : ok=3', undefined],
  ])('are hidden as the API hides them: %s', (_what, text, cleaned = text) => {
    expect(cleanUrls(text)).toBe(cleaned);
    expect(cleanUris(text)).toBe(cleaned);
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
