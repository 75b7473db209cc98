import {
  changed,
  colour,
  debug,
  failed,
  type Play,
  type Playbook,
  type Task,
  unreachable,
} from 'tower-deploy-simulator';

/** What that controller's Ansible warned of at each start. */
export const PREAMBLE = [
  '[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var ',
  'naming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This ',
  'feature will be removed from ansible-core in version 2.19. Deprecation warnings',
  ' can be disabled by setting deprecation_warnings=False in ansible.cfg.',
].map((line) => colour(line, 'purple'));

/** A playbook with one play, after what was warned of. */
export function book(file: string, play: Play, more: Partial<Playbook> = {}): Playbook {
  return { file, plays: [play], preamble: PREAMBLE, ...more };
}

/** The playbooks that did not get far, or had much to say. */
export function oddPlaybooks(web1: string) {
  const lost = (): Playbook => {
    const msg = 'Failed to connect to the host via ssh: ssh: connect to host 127.0.0.1 port 1: Connection refused';
    const vars = { ansible_connection: 'ssh', ansible_host: '127.0.0.1', ansible_port: 1 };
    const added = changed({ add_host: { host_name: 'ghost', groups: ['ghosts'], host_vars: vars } });
    const add: Task = {
      name: 'Add a host that cannot be reached',
      action: 'ansible.builtin.add_host',
      line: 6,
      runOnce: true,
      result: added,
    };
    const ping: Task = { name: 'Ping', action: 'ansible.builtin.ping', line: 18, result: unreachable(msg) };
    const plays = [
      { name: 'Unreachable', hosts: 'all', tasks: [add] },
      { name: 'Reach it', hosts: 'ghosts', tasks: [ping] },
    ];
    return { file: 'unreachable.yml', plays, preamble: PREAMBLE, added: { ghosts: ['ghost'] } };
  };

  const stopped = (file: string, lines: string[]): Playbook => {
    return { file, plays: [], preamble: PREAMBLE, error: lines.map((line) => colour(line, 'red')) };
  };

  const long = (): Playbook => {
    const many = Array.from({ length: 300 }, (_, index) => `${index} line of the output`);
    const action = 'ansible.builtin.debug';
    const tasks: Task[] = [
      { name: 'One long message (5000 characters)', action, line: 6, result: debug(`START-${'x'.repeat(5000)}-END`) },
      { name: 'Many lines in one event', action, line: 9, result: debug(many) },
      { name: 'Unicode', action, line: 12, result: debug('gr\u00fc\u00dfe \u2713 \u65e5\u672c\u8a9e \ud83d\ude80') },
      {
        name: 'A failure whose message is long',
        action: 'ansible.builtin.fail',
        line: 15,
        result: failed(LONG_FAILURE),
      },
    ];
    return book('longline.yml', { name: 'Long lines', hosts: web1, tasks });
  };

  const syntax = (): Playbook => stopped('syntax.yml', SYNTAX);
  const removed = (): Playbook => stopped('removed.yml', ['ERROR! the playbook: removed.yml could not be found']);
  return { lost, long, syntax, removed };
}

const LONG_FAILURE = `first line of the failure ${'z'.repeat(3000)} end of failure`;

const SYNTAX = [
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
