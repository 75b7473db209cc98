import { command, debug, ok, type Playbook, type Task } from 'tower-deploy-simulator';
import { book } from '../world/odd-playbooks.ts';

/*
 * The playbooks of the recorded jobs: Ansible stopped these runs, or a command said only on stdout why it failed.
 */

/** A handler is notified that the play does not have; Ansible stops before any host has a result. */
export function missingHandler(): Playbook {
  const change: Task = {
    name: 'Change',
    action: 'ansible.builtin.command',
    line: 5,
    order: ['+db1', '+web1', '+web2'],
    result: command(['true']),
  };
  return book(
    'nohandler.yml',
    { name: 'Handler missing', hosts: 'all', tasks: [change] },
    {
      stops: [
        "ERROR! The requested handler 'Restart nginx' was not found in either the main handlers list nor in the listening handlers list",
      ],
    },
  );
}

/** A task includes a role that is not there. The text is of ansible-core 2.15.13. */
export function missingRole(): Playbook {
  const include: Task = {
    name: 'include_role : nosuchrole',
    action: 'include_role',
    line: 6,
    result: ok({ include_args: { name: 'nosuchrole' } }),
  };
  return book(
    'norole.yml',
    { name: 'Role', hosts: 'all', tasks: [include] },
    {
      stops: [
        "ERROR! the role 'nosuchrole' was not found in /runner/project/roles:/usr/share/ansible/roles:/runner/project",
        '',
        "The error appears to be in '/runner/project/norole.yml': line 6, column 22, but may",
        'be elsewhere in the file depending on the exact syntax problem.',
      ],
      stopsWithRecap: true,
    },
  );
}

/** A process of Ansible's was killed while it ran a task. */
export function deadWorker(): Playbook {
  const killed: Task = {
    name: 'Killed',
    action: 'ansible.builtin.debug',
    line: 5,
    order: ['+web1'],
    result: debug('x'),
  };
  return book(
    'deadworker.yml',
    { name: 'Dead worker', hosts: 'web1', tasks: [killed] },
    { stops: ['ERROR! A worker was found in a dead state'] },
  );
}

/** The second play's `serial` has an undefined variable; the first one ran. */
export function badSerial(): Playbook {
  const first: Task = { name: 'x', action: 'ansible.builtin.debug', line: 5, result: debug('x') };
  return book(
    'badserial.yml',
    { name: 'First', hosts: 'web1', tasks: [first] },
    {
      stops: [
        "ERROR! The field 'serial' has an invalid value, which includes an undefined variable.. 'batch' is undefined",
        '',
        "The error appears to be in '/runner/project/badserial.yml': line 7, column 3, but may",
        'be elsewhere in the file depending on the exact syntax problem.',
        '',
        'The offending line appears to be:',
        '',
        '      ansible.builtin.debug: {msg: x}',
        '- name: Bad serial',
        '  ^ here',
      ],
    },
  );
}

/** A file is encrypted, and the template has no vault credential. */
export function noVaultSecret(): Playbook {
  const none = book('vaulted.yml', { name: '', hosts: '', tasks: [] });
  return { ...none, plays: [], stops: ['ERROR! Attempting to decrypt but no vault secrets found'] };
}

const SMOKE_TEST = "echo 'FAIL test_login, expected 200 got 500'; exit 1";

/** A command says on stdout alone why it failed. */
export function outputOnStdout(): Playbook {
  const test: Task = {
    name: 'Run the smoke test',
    action: 'ansible.builtin.command',
    line: 5,
    result: command(['/bin/sh', '-c', SMOKE_TEST], {
      stdout: 'FAIL test_login, expected 200 got 500',
      rc: 1,
      raw: `/bin/sh -c "${SMOKE_TEST}"`,
    }),
  };
  return book('stdoutfail.yml', { name: 'Tests', hosts: 'web1', tasks: [test] });
}

/** The same after three tries. */
export function retriesExhausted(): Playbook {
  const wait: Task = {
    name: 'Wait for health',
    action: 'ansible.builtin.shell',
    line: 5,
    result: { ...command('echo HTTP 503; exit 1', { stdout: 'HTTP 503', rc: 1 }), retries: 3 },
  };
  return book('retries.yml', { name: 'Until', hosts: 'web1', tasks: [wait] });
}
