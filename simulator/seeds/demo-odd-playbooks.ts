import { colour } from '../playbook/display.ts';
import type { Playbook } from '../playbook/model.ts';
import { command, debug, failed, ok, unreachable } from '../playbook/results.ts';
import { one } from './demo-playbooks.ts';

/** One host cannot be reached. */
export function lostHost(): Playbook {
  const msg = 'Failed to connect to the host via ssh: ssh: connect to host web2 port 22: Connection refused';
  return one('reach.yml', {
    name: 'Reach them all',
    hosts: 'all',
    tasks: [
      {
        name: 'Ping',
        action: 'ansible.builtin.ping',
        line: 5,
        result: (host) => (host === 'web2' ? unreachable(msg) : ok({ ping: 'pong' })),
      },
      { name: 'Go on with the rest', action: 'ansible.builtin.debug', line: 8, result: debug('still here') },
    ],
  });
}

/** Does not even begin. */
export function syntax(): Playbook {
  const lines = [
    "ERROR! couldn't resolve module/action 'ansible.builtin.nosuchmodule'. This often indicates a misspelling, missing collection, or incorrect module path.",
    '',
    "The error appears to be in '/runner/project/syntax.yml': line 5, column 7, but may",
    'be elsewhere in the file depending on the exact syntax problem.',
    '',
    'The offending line appears to be:',
    '',
    '  tasks:',
    '    - name: bad',
    '      ^ here',
  ];
  return { file: 'syntax.yml', plays: [], error: lines.map((line) => colour(line, 'red')) };
}

/** Lines that try to be obeyed, by the runner or by a terminal. */
export const HOSTILE = [
  '::error::boo',
  '::set-output name=x::y',
  '::add-mask::deploy',
  '##[error]legacy',
  '::stop-commands::tok',
  '  ::warning file=a,line=1::indented',
  'carriage\rreturn ::error::after it',
  'nul\u0000 bell\u0007 escape \u001b[2K\u001b[1A\u001b[31mred',
  'bidi \u202eevil\u202c \u2066x\u2069 line separator\u2028here',
];

/** Output that tries to be obeyed. */
export function hostile(): Playbook {
  const notes = { release: '1.0', notes: 'line one\n::set-output name=evil::yes\n' };
  return {
    ...one('hostile.yml', {
      name: 'Inject',
      hosts: 'web1',
      tasks: [
        { name: '::error::task name with a command', action: 'ansible.builtin.debug', line: 6, result: debug(HOSTILE) },
        {
          name: 'Raw lines',
          action: 'ansible.builtin.command',
          line: 13,
          ignoreErrors: true,
          result: command(['cat', 'evil'], { stdout: HOSTILE.join('\n'), rc: 1 }),
        },
        {
          name: 'A module that prints by itself',
          action: 'ansible.builtin.pause',
          line: 16,
          notes: [...HOSTILE, '::endgroup::', '::debug::x'],
          result: ok(),
        },
        {
          name: 'Name with\n::error::a newline then a command',
          action: 'ansible.builtin.debug',
          line: 23,
          result: debug('ok'),
        },
      ],
    }),
    artifacts: notes,
  };
}

/**
 * Lines that are counted and are in no output: blank lines that a module prints by itself, and blank lines at the end
 * of a result. `end_line` is ahead of the output from there on.
 */
export function blankLines(): Playbook {
  return one('blank.yml', {
    name: 'Blank lines',
    hosts: 'all',
    tasks: [
      { name: 'Before the blank lines', action: 'ansible.builtin.debug', line: 5, result: debug('before') },
      {
        name: 'A module that prints blank lines',
        action: 'ansible.builtin.pause',
        line: 8,
        notes: ['', 'between two blank lines', ''],
        seconds: 1.2,
        runOnce: true,
        result: ok(),
      },
      {
        name: 'Results that end in blank lines',
        action: 'ansible.builtin.debug',
        line: 12,
        seconds: 1.2,
        blankLines: 2,
        result: debug('two blank lines follow'),
      },
      { name: 'After the blank lines', action: 'ansible.builtin.debug', line: 15, result: debug('after') },
    ],
  });
}

/** Lines that no screen can hold. */
export function long(): Playbook {
  return one('long.yml', {
    name: 'Long lines',
    hosts: 'web1',
    tasks: [
      {
        name: 'One long message',
        action: 'ansible.builtin.debug',
        line: 6,
        result: debug(`START-${'x'.repeat(50_000)}-END`),
      },
      {
        name: 'Many lines in one event',
        action: 'ansible.builtin.debug',
        line: 9,
        result: debug(Array.from({ length: 300 }, (_, index) => `${index} line of the output`)),
      },
      {
        name: 'Unicode',
        action: 'ansible.builtin.debug',
        line: 12,
        result: debug('gr\u00fc\u00dfe \u2713 \u65e5\u672c\u8a9e \ud83d\ude80'),
      },
      {
        name: 'A long failure',
        action: 'ansible.builtin.fail',
        line: 15,
        result: failed(`first line\n${'z'.repeat(5000)}`),
      },
    ],
  });
}
