import { expect, test } from '@jest/globals';
import { TaskResult } from '../../../src/controller/events/task-result.ts';
import { failureMessage } from '../../../src/follow/playbook/failure-message.ts';

const said = (result: Record<string, unknown>, event = 'runner_on_failed', stdout = ''): string =>
  failureMessage({ event, result: new TaskResult(result), stdout });

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
  [
    'stdout, where the message says only that a command failed',
    { msg: 'non-zero return code', stderr: '', stdout: 'FAIL test_login, expected 200 got 500' },
    'non-zero return code: FAIL test_login, expected 200 got 500',
  ],
  ['no stdout, where the message says why', { msg: 'no such file', stderr: '', stdout: 'starting' }, 'no such file'],
  [
    'stdout, where ssh only closed the terminal',
    { msg: 'non-zero return code', stderr: 'Shared connection to 10.0.0.1 closed.\r\n', stdout: 'disk full\r\n' },
    'non-zero return code: disk full',
  ],
  [
    'a module that died with a terminal',
    {
      msg: 'MODULE FAILURE\nSee stdout/stderr for the exact error',
      module_stderr: 'Shared connection to web1 closed.\r\n',
      module_stdout: 'Traceback:\r\nIndexError: list index out of range\r\n',
    },
    'Traceback: IndexError: list index out of range',
  ],
  [
    'a module that died, as core 2.19 reports it',
    {
      msg: 'Module result deserialization failed: No start of json char found',
      module_stderr: '',
      module_stdout: 'Segmentation fault\n',
    },
    'Segmentation fault',
  ],
  [
    'a module that died without output',
    { msg: 'MODULE FAILURE\nSee stdout/stderr for the exact error', module_stdout: '', module_stderr: '' },
    'MODULE FAILURE; See stdout/stderr for the exact error',
  ],
  [
    'tries',
    { msg: 'non-zero return code', stderr: '', stdout: 'HTTP 503', attempts: 3 },
    'non-zero return code (3 attempts): HTTP 503',
  ],
  [
    'tries of a command that worked, but not as `until` asks',
    { msg: '', rc: 0, stderr: '', stdout: 'starting', attempts: 2 },
    'failed (2 attempts): starting',
  ],
  ['one try', { msg: 'no', attempts: 1 }, 'no'],
  [
    'items of a loop that wrote to stdout',
    { results: [item('a', { msg: 'non-zero return code', stdout: 'FAIL a' })] },
    'a: non-zero return code: FAIL a',
  ],
  [
    'no_log with stdout',
    { _ansible_no_log: true, msg: 'non-zero return code', stdout: 's3cret' },
    'The result is hidden (no_log).',
  ],
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
  ['no_log', { censored: 'the output has been hidden', changed: true }, 'The result is hidden (no_log).'],
  ['no_log that left something', { _ansible_no_log: true, msg: 'secret' }, 'The result is hidden (no_log).'],
  ['a hidden item', { results: [item('a', { censored: 'hidden' })] }, 'a: hidden (no_log)'],
  ['nothing', {}, 'The module returned no message.'],
  ['nothing but white space', { msg: ' \n\t ' }, 'The module returned no message.'],
  ['results of another kind', { results: 'x', msg: null }, 'The module returned no message.'],
])('%s', (_name, result, message) => {
  expect(said(result)).toBe(message);
});

test.each([
  'non-zero return code',
  'Non-zero exit code: 2',
  'Command failed.',
  'The command exited with a non-zero return code',
  'Command returned non-zero exit status 1.',
  'failed',
  'exit code 127',
])('%s says nothing without stdout', (msg) => {
  expect(said({ msg, stdout: 'why' })).toMatch(/: why$/);
});

test.each(['command not found', 'Timeout exceeded.', 'failed to start', 'No package x', 'exit 3: disk full'])(
  '%s says why',
  (msg) => {
    expect(said({ msg, stdout: 'output' })).toBe(msg);
  },
);

test('of long output the end is kept, and each cut has an ellipsis', () => {
  const message = said({ msg: 'non-zero return code', stdout: `${'first\n'.repeat(900)}the last line\n` });
  expect(message).toMatch(/^non-zero return code: …[^…]*; the last line$/);
  expect(message.length).toBeLessThan(530);
  // Blanks become one: what was cut is not seen by its length then.
  expect(said({ stdout: `x${' '.repeat(3000)}end` })).toBe('…end');
  expect(said({ msg: `begin${' '.repeat(3000)}x` })).toBe('begin…');
});

test('a host that could not be reached says so, even without words', () => {
  expect(said({ msg: 'Connection refused', unreachable: true }, 'runner_on_unreachable')).toBe('Connection refused');
  expect(said({}, 'runner_on_unreachable')).toBe('The host was unreachable.');
});

test('a result that the controller did not store is read from what was printed', () => {
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
