import { describe, expect, test } from '@jest/globals';
import { readVersion } from '../../../scripts/release/files.mjs';
import { majorTagOf } from '../../../scripts/release/version.mjs';
import { type Message, message } from '../../../src/messages/message.ts';
import { moreUrl, withMoreUrl } from '../../../src/report/more-link.ts';
import { ConfigurationError, messageOf } from '../../../src/step-errors.ts';
import { root } from '../../workflows/tools.ts';

test('an error has the address of its anchor, on the page of its major version', () => {
  const tag = majorTagOf(readVersion(root));
  const page = `https://github.com/tower-deploy/action/blob/${tag}/docs/troubleshooting.md`;
  expect(withMoreUrl({ id: 'token-rejected', text: 'The token.\n- a line' })).toEqual({
    id: 'token-rejected',
    text: `The token.\n- a line\nMore: ${page}#token-rejected`,
  });
});

test('a result has none', () => {
  const failed = message('job-failed', { id: 1, name: 'Deploy', elapsed: '2 s' });
  expect(moreUrl('job-failed')).toBeUndefined();
  expect(withMoreUrl(failed)).toEqual(failed);
});

describe('an error with a list of problems', () => {
  const duration = message('input-duration-zero');
  const url = message('url-invalid');

  test.each<[string, Message, Message[], string]>([
    ['one problem', message('input-wrong'), [duration], 'input-duration-zero'],
    ['several', message('inputs-wrong', { count: 2 }), [duration, url], 'inputs-wrong'],
    [
      'several of one kind',
      message('launch-differs-from-request', { template: 'x' }),
      [url, url],
      'launch-differs-from-request',
    ],
    ['no problem', message('nothing-cancelled'), [], 'nothing-cancelled'],
    [
      'advice',
      message('template-name-not-found', { query: 'x' }),
      [message('template-none-visible')],
      'template-name-not-found',
    ],
  ])('has the address of %s', (_, headline, problems, id) => {
    expect(messageOf(new ConfigurationError(headline, problems)).id).toBe(id);
  });
});
