import { colour } from '../playbook/display.ts';
import type { Playbook } from '../playbook/model.ts';
import { command, debug, failed, ok, task, unreachable } from '../playbook/results.ts';
import { one } from './demo-playbooks.ts';

/** One host cannot be reached. */
export function lostHost(): Playbook {
  const msg = 'Failed to connect to the host via ssh: ssh: connect to host web2 port 22: Connection refused';
  return one('reach.yml', {
    name: 'Reach them all',
    hosts: 'all',
    tasks: [
      task('Ping', 'ping', 5, (host) => (host === 'web2' ? unreachable(msg) : ok({ ping: 'pong' }))),
      task('Go on with the rest', 'debug', 8, debug('still here')),
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
        task('::error::task name with a command', 'debug', 6, debug(HOSTILE)),
        task('Raw lines', 'command', 13, command(['cat', 'evil'], { stdout: HOSTILE.join('\n'), rc: 1 }), {
          ignoreErrors: true,
        }),
        task('A module that prints by itself', 'pause', 16, ok(), {
          notes: [...HOSTILE, '::endgroup::', '::debug::x'],
        }),
        task('Name with\n::error::a newline then a command', 'debug', 23, debug('ok')),
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
      task('Before the blank lines', 'debug', 5, debug('before')),
      task('A module that prints blank lines', 'pause', 8, ok(), {
        notes: ['', 'between two blank lines', ''],
        seconds: 1.2,
        runOnce: true,
      }),
      task('Results that end in blank lines', 'debug', 12, debug('two blank lines follow'), {
        seconds: 1.2,
        blankLines: 2,
      }),
      task('After the blank lines', 'debug', 15, debug('after')),
    ],
  });
}

/** Lines that no screen can hold. */
export function long(): Playbook {
  return one('long.yml', {
    name: 'Long lines',
    hosts: 'web1',
    tasks: [
      task('One long message', 'debug', 6, debug(`START-${'x'.repeat(50_000)}-END`)),
      task(
        'Many lines in one event',
        'debug',
        9,
        debug(Array.from({ length: 300 }, (_, index) => `${index} line of the output`)),
      ),
      task('Unicode', 'debug', 12, debug('gr\u00fc\u00dfe \u2713 \u65e5\u672c\u8a9e \ud83d\ude80')),
      task('A long failure', 'fail', 15, failed(`first line\n${'z'.repeat(5000)}`)),
    ],
  });
}
