import { describe, expect, test } from '@jest/globals';
import { URLS_WITH_CREDENTIALS } from '../../__tests__/support/urls-with-credentials.ts';
import { cleanAll, cleanUris } from '../text/uri-cleaner.ts';

describe('credentials in URLs', () => {
  test.each([
    ['https://bob:s3cret@host/x.git', 'https://$encrypted$:$encrypted$@host/x.git'],
    // AWX replaces the first places where it finds them: a short password stays.
    ['https://u:p@host', 'htt$encrypted$s://$encry$encrypted$ted$:p@host'],
    ["fatal: could not read 'https://bob:pw@git.example.com/a.git/' now", undefined],
    ['https://token@host/x', 'https://$encrypted$@host/x'],
    ['https://git.example.com/application.git', 'https://git.example.com/application.git'],
    // AWX takes a port for a password.
    ['http://host:8080/x', 'http://$encrypted$:$encrypted$/x'],
    ['no URL: at all, user:pw@host', 'no URL: at all, user:pw@host'],
  ])('%s', (text, cleaned) => {
    const wanted = cleaned ?? "fatal: could not read 'https://$encrypted$:$encrypted$@git.example.com/a.git/' now";
    expect(cleanUris(text)).toBe(wanted);
  });

  test.each(URLS_WITH_CREDENTIALS)('%s', (_what, text, cleaned = text) => expect(cleanUris(text)).toBe(cleaned));

  test('are hidden in every text of a value', () => {
    expect(cleanAll({ res: { cmd: ['git', 'https://bob:s3cret@host'], rc: 1, none: null } })).toEqual({
      res: { cmd: ['git', 'https://$encrypted$:$encrypted$@host'], rc: 1, none: null },
    });
  });
});
