import type { Playbook, RunContext, Task } from '../playbook/model.ts';
import { changed, command, debug, failed, loop, ok, skipped, task } from '../playbook/results.ts';

/** Plays the tasks on hosts without facts, each as quick as the echo that it is. */
const QUICK = { seconds: 0.02 };

const say = (name: string, line: number, text: Parameters<typeof debug>[0]): Task =>
  task(name, 'debug', line, debug(text), QUICK);

const run = (name: string, line: number, stdout: string, more: Partial<Task> = {}): Task =>
  task(name, 'command', line, command(['echo', stdout], { stdout }), { ...QUICK, ...more });

/** `report.yml`: variables, tags, a skipped task and artifacts. */
export function report({ vars, check }: RunContext, file: string): Playbook {
  const version = vars['version'] ?? 'none';
  const release = String(version);
  const data = {
    ...{ release, number: 42, healthy: true, notes: 'line one\nline two' },
    nested: { hosts: ['web1', 'web2'], empty: null },
  };
  const isNumber = typeof version === 'number';
  const change = command(['echo', 'changed'], { stdout: 'changed' });
  const tasks: Task[] = [
    { ...say('Print the variables', 6, `version ${release} is a ${isNumber ? 'int' : 'str'}`), tags: ['variables'] },
    // A command does not run in check mode.
    run('Change each host', 11, 'changed', { tags: ['change'], result: check ? skipped() : change }),
    run('Skip each host', 15, 'skipped', { tags: ['change'], result: skipped() }),
    task('Publish the artifacts', 'set_stats', 20, ok({ ansible_stats: { data, per_host: false, aggregate: true } }), {
      ...QUICK,
      runOnce: true,
      tags: ['artifacts'],
    }),
  ];
  return { file, plays: [{ name: 'Report the launch', hosts: 'all', tasks }], artifacts: data };
}

/** `handlers.yml`: a flush, handlers by name and by `listen`, and a second play. */
export function handlers(_context: RunContext, file: string): Playbook {
  const listen = ['configuration changed'];
  return {
    file,
    plays: [
      {
        name: 'Configure the application',
        hosts: 'web',
        handlers: [
          run('Restart the application', 6, 'restarted'),
          { ...run('Reload the proxy', 9, 'reloaded'), listen },
          { ...run('Clear the cache', 13, 'cleared'), listen },
        ],
        tasks: [
          run('Write the configuration', 17, 'written', { notify: listen, flush: true }),
          run('Install the release', 24, 'installed', { notify: ['Restart the application'] }),
        ],
      },
      { name: 'Check the database', hosts: 'db', tasks: [say('Ask the database', 32, 'The database answers.')] },
    ],
  };
}

/** `serial.yml`: one host at a time, with rescued and ignored failures. */
export function serial(_context: RunContext, file: string): Playbook {
  const wrong = command(['/bin/false'], { rc: 1 });
  return {
    file,
    plays: [
      {
        name: 'Deploy one host at a time',
        hosts: 'all',
        serial: 1,
        tasks: [
          run('Start the release', 9, '', { result: { ...wrong, rescued: true } }),
          run('Return to the last release', 12, 'returned'),
        ],
      },
      {
        name: 'Check all hosts',
        hosts: 'all',
        tasks: [run('Look for warnings', 19, '', { result: wrong, ignoreErrors: true }), say('Finish', 23, 'done')],
      },
    ],
  };
}

/** `failing.yml`: one host fails, the others go on. */
export function failing(_context: RunContext, file: string): Playbook {
  const wrong = command('echo "port 8080 is in use" >&2\nexit 3\n', { rc: 3, stderr: 'port 8080 is in use' });
  const tasks: Task[] = [
    run('Fetch the release', 6, 'fetched'),
    task('Start the release', 'shell', 9, (host) => (host === 'web2' ? wrong : skipped()), QUICK),
    say('Check the release', 15, 'healthy'),
  ];
  return { file, plays: [{ name: 'Deploy the application', hosts: 'all', tasks }] };
}

/** `flaky.yml`: fails on one host unless the job is a relaunch. */
export function flaky({ relaunch }: RunContext, file: string): Playbook {
  const wrong = command(['/bin/false'], { rc: 1 });
  const well = command(['/bin/true']);
  const tasks: Task[] = [
    say('Look at the host', 6, 'fine'),
    run('Start the release', 10, '', { result: (host) => (host === 'web2' && !relaunch ? wrong : well) }),
    say('Check the release', 13, 'healthy'),
  ];
  return { file, plays: [{ name: 'Deploy the application', hosts: 'all', tasks }] };
}

/** `loops.yml`. An asynchronous task is an ordinary one here: the recordings have none. */
export function loops(_context: RunContext, file: string): Playbook {
  const items = Array.from({ length: 60 }, (_, index) => index);
  const many = loop(items, (item) => debug(`item ${String(item)} of the loop`));
  const few = loop(['one', 'two', 'three'], (item) => command(['echo', String(item)], { stdout: String(item) }));
  const tasks: Task[] = [
    { ...say('Print many items', 6, ''), result: many, seconds: 0.005 },
    run('Run commands in a loop', 11, '', { result: few }),
    run('Wait for an asynchronous command', 15, '', { result: command(['sleep', '3']), seconds: 1 }),
  ];
  return { file, plays: [{ name: 'Repeat', hosts: 'all', tasks }] };
}

/** `changes.yml`: what a file would become. */
export function changes(_context: RunContext, file: string): Playbook {
  const diff = (host: string) => [
    { before: '', after: `host=${host}\nport=8080\n`, after_header: `/tmp/conformance-${host}.ini` },
  ];
  const tasks: Task[] = [
    task('Write the configuration', 'copy', 6, (host) => changed({ diff: diff(host) }), QUICK),
    say('Leave the rest alone', 12, 'unchanged'),
  ];
  return { file, plays: [{ name: 'Configure the hosts', hosts: 'all', tasks }] };
}

/** `long-lines.yml`. */
export function longLines(_context: RunContext, file: string): Playbook {
  const lines = Array.from({ length: 500 }, (_, index) => `${index} is the number of this line`);
  const tasks: Task[] = [
    say('Print one line of 3 MB', 6, `START-${'x'.repeat(3_000_000)}-END`),
    say('Print many lines at once', 10, lines),
    say('Print a line after the long ones', 14, 'after'),
  ];
  return { file, plays: [{ name: 'Print long lines', hosts: 'web1', tasks }] };
}

/** `odd-characters.yml`. */
export function oddCharacters(_context: RunContext, file: string): Playbook {
  const printed = command(['echo', '::add-mask::conformance'], { stdout: '::add-mask::conformance' });
  const tasks: Task[] = [
    say('A carriage\rreturn, a bell\u0007 and an escape\u001b[2K', 6, 'one'),
    say('A name of two lines\n::error::of which this one is a command', 10, '::set-output name=conformance::obeyed'),
    say('##[error]A command of the old form', 14, '##[set-output name=conformance;]obeyed'),
    say(
      'Text from right to left \u202eevil\u202c and a line separator\u2028here',
      18,
      'gr\u00fc\u00dfe \u2713 \u65e5\u672c\u8a9e \ud83d\ude80 \\ " \' \t{{ braces }}',
    ),
    run('Fail on purpose with a command in the message', 22, '', {
      ignoreErrors: true,
      result: failed('', { ...printed.res, failed_when_result: true }),
    }),
  ];
  return { file, plays: [{ name: 'Print odd characters', hosts: 'web1', tasks }] };
}

/** `slow.yml`: runs for `seconds`. */
export function slow({ vars }: RunContext, file: string): Playbook {
  const seconds = Number(vars['seconds'] ?? 300);
  const items = Array.from({ length: 10 }, (_, index) => index);
  const result = loop(items, () => command(['sleep', String(seconds / 10)]));
  const tasks: Task[] = [
    say('Begin', 6, `working for ${seconds} s`),
    run('Work', 10, '', { result, seconds: seconds / 10 }),
  ];
  return { file, plays: [{ name: 'Work for a while', hosts: 'web1', tasks }] };
}
