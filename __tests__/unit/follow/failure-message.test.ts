import { expect, test } from '@jest/globals';
import { TaskResult } from '../../../src/controller/events/task-result.ts';
import { failureMessage } from '../../../src/follow/playbook/failure-message.ts';

const TASK = '/runner/project/site.yml:5';

const said = (result: Record<string, unknown>, event = 'runner_on_failed', stdout = ''): string =>
  failureMessage({ event, result: new TaskResult(result), stdout, taskPath: TASK });

const appears = (words: string, line = 5): string =>
  `${words}\n\nThe error appears to be in '/runner/project/site.yml': line ${line}, column 7, but may\nbe elsewhere in the file depending on the exact syntax problem.\n\nThe offending line appears to be:\n\n  tasks:\n    - name: x\n      ^ here\n`;

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
  [
    'an assertion without a message',
    { msg: 'Assertion failed', assertion: 'free_mb > 500', evaluated_to: false },
    'Assertion failed: free_mb > 500',
  ],
  ['an assertion with a message', { msg: 'The disk is full', assertion: 'free_mb > 500' }, 'The disk is full'],
  ['an assertion that is a value', { msg: 'Assertion failed', assertion: false }, 'Assertion failed: false'],
  ['a failed assertion of another module', { msg: 'Assertion failed' }, 'Assertion failed'],
  [
    'an undefined variable, without the place of the task',
    { msg: appears("'url' is undefined") },
    "'url' is undefined",
  ],
  [
    'an error elsewhere, with its place',
    { msg: appears("a first line\n\n'url' is undefined", 9) },
    "a first line; 'url' is undefined (/runner/project/site.yml:9)",
  ],
  [
    'an included file that is not YAML',
    {
      reason: appears(
        'We were unable to read either as JSON nor YAML, these are the errors we got from each:\nJSON: Expecting value: line 1 column 1 (char 0)\n\nSyntax Error while loading YAML.\n  found unexpected end of stream. while scanning a quoted scalar\n  in "<unicode string>", line 2, column 9\nfound unexpected end of stream\n  in "<unicode string>", line 3, column 1',
        3,
      ),
    },
    'Syntax Error while loading YAML: while scanning a quoted scalar (line 2, column 9), found unexpected end of stream (line 3, column 1) (/runner/project/site.yml:3)',
  ],
  ['a message that is the stderr, once', { msg: 'no such host\n', stderr: 'no such host\r\n' }, 'no such host'],
  [
    'a message with the stderr in it',
    { msg: 'apt failed: E: no lock', stderr: 'E: no lock\n' },
    'apt failed: E: no lock',
  ],
  ['a stderr with the message in it', { msg: 'no lock', stderr: 'E: no lock\nis it root?' }, 'E: no lock; is it root?'],
  [
    'a stderr with the message in it, and tries',
    { msg: 'no lock', stderr: 'E: no lock', attempts: 3 },
    'failed (3 attempts): E: no lock',
  ],
  [
    'a traceback, the exception first',
    {
      msg: 'non-zero return code',
      stderr: `Traceback (most recent call last):\n${'  File "/app/x.py", line 2, in f\n    f()\n'.repeat(90)}  File "/app/main.py", line 7, in main\n    run(\n    ^^^^\nValueError: the port is\n\n  in use\n`,
    },
    'non-zero return code: ValueError: the port is (File "/app/main.py", line 7, in main); in use',
  ],
  [
    'a syntax error of a script',
    {
      msg: 'non-zero return code',
      stderr: '  File "/app/a.py", line 3\n    if x\n        ^\nSyntaxError: invalid syntax',
    },
    'non-zero return code: SyntaxError: invalid syntax (File "/app/a.py", line 3)',
  ],
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

test('a traceback that much other output follows is not the reason', () => {
  const stderr = `  File "/app/a.py", line 3, in f\nKeyError: 1\n${'next\n'.repeat(120)}giving up`;
  expect(said({ msg: 'non-zero return code', stderr })).toMatch(/^non-zero return code: …[^:]* next; giving up$/);
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
