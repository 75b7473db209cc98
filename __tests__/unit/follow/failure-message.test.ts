import { expect, test } from '@jest/globals';
import { failureMessage } from '../../../src/follow/playbook/failure-message.ts';

const said = (result: Record<string, unknown>, event = 'runner_on_failed', stdout = ''): string =>
  failureMessage({ event, result, stdout });

const item = (label: unknown, rest: Record<string, unknown>): Record<string, unknown> => ({
  item: label,
  failed: true,
  ...rest,
});

test.each<[string, Record<string, unknown>, string]>([
  ['a message', { msg: 'no such file' }, 'no such file'],
  [
    'a message and stderr',
    { msg: 'non-zero return code', stderr: 'port 8080 is in use\ngiving up\n', stdout: 'starting' },
    'non-zero return code: port 8080 is in use; giving up',
  ],
  ['a message that ends as a sentence', { msg: 'It failed.', stderr: 'why' }, 'It failed: why'],
  ['only stdout', { msg: '', stderr: '', stdout: 'line 1\r\nline 2' }, 'line 1; line 2'],
  ['a list', { msg: ['a', 'b'] }, '["a","b"]'],
  ['an object', { msg: { code: 7 } }, '{"code":7}'],
  ['false', { msg: false }, 'false'],
  [
    'a module that died',
    {
      msg: 'MODULE FAILURE\nSee stdout/stderr for the exact error',
      module_stderr: 'Traceback:\n  File "x"\nKeyError: 1',
    },
    'Traceback: File "x"; KeyError: 1',
  ],
  [
    'a file that could not be included',
    { reason: 'Unable to retrieve file contents' },
    'Unable to retrieve file contents',
  ],
  [
    'items of a loop, those that failed',
    {
      msg: 'One or more items failed',
      results: [
        item('a', { msg: 'too old' }),
        { item: 'b', failed: false, msg: 'fine' },
        item({ n: 1 }, { stderr: 'gone' }),
      ],
    },
    'a: too old; {"n":1}: gone',
  ],
  [
    'many items: the first three',
    { msg: 'One or more items failed', results: Array.from({ length: 9 }, (_, index) => item(index, { msg: 'no' })) },
    '0: no; 1: no; 2: no; and 6 more items',
  ],
  [
    'items that could not be reached, by their labels',
    { results: [{ item: { n: 1 }, _ansible_item_label: 'one', unreachable: true, msg: 'gone' }] },
    'one: gone',
  ],
  [
    'four items: three, and one more',
    { results: Array.from({ length: 4 }, (_, index) => item(index, { msg: 'no' })) },
    '0: no; 1: no; 2: no; and 1 more item',
  ],
  ['an item without words', { results: [item('a', {})] }, 'a: no message'],
  [
    'a loop whose items do not say that they failed',
    { msg: 'All items skipped', results: [{ item: 1 }] },
    'All items skipped',
  ],
  ['no_log', { censored: 'the output has been hidden', changed: true }, 'Its result is hidden (no_log).'],
  ['no_log that left something', { _ansible_no_log: true, msg: 'secret' }, 'Its result is hidden (no_log).'],
  ['a hidden item', { results: [item('a', { censored: 'hidden' })] }, 'a: hidden (no_log)'],
  ['nothing', {}, 'The module gave no message.'],
  ['nothing but white space', { msg: ' \n\t ' }, 'The module gave no message.'],
  ['results of another kind', { results: 'x', msg: null }, 'The module gave no message.'],
])('%s', (_name, result, message) => {
  expect(said(result)).toBe(message);
});

test('a host that could not be reached says so, even without words', () => {
  expect(said({ msg: 'Connection refused', unreachable: true }, 'runner_on_unreachable')).toBe('Connection refused');
  expect(said({}, 'runner_on_unreachable')).toBe('The host could not be reached.');
});

test('a result that the controller did not store is told from what was printed', () => {
  const stdout = '\u001b[0;31mfatal: [web1]: FAILED! => {"msg": "too much"}\u001b[0m';
  expect(said({}, 'runner_on_failed', stdout)).toBe('fatal: [web1]: FAILED! => {"msg": "too much"}');
});

test('long messages are cut: a message at its end, what a program wrote at its beginning', () => {
  const message = said({ msg: `first ${'x'.repeat(5000)}`, stderr: `${'y'.repeat(5000)} last` });
  expect(message.length).toBeLessThan(1010);
  expect(message).toMatch(/^first x+…: …y+ last$/);
  const items = ['x', 'y', 'z'].map((one) =>
    item(one.repeat(9000), { msg: one.repeat(9000), stderr: one.repeat(9000) }),
  );
  expect(said({ results: items }).length).toBe(1501);
  expect(said({ msg: 'a\u2028b\u0085c' })).toBe('a; b; c');
});
