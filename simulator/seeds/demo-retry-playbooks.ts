import type { Playbook, RunContext, Task } from '../playbook/model.ts';
import { command, debug, failed, ok, task, unreachable } from '../playbook/results.ts';
import { one } from './demo-playbooks.ts';

/** A step of the deployment that goes wrong on one host: at the first run, or as long as `times` says so. */
function shaky(name: string, line: number, host: string, context: RunContext): Task {
  const lost = context.vars['how'] === 'unreachable';
  const wrong = lost
    ? unreachable(`Failed to connect to the host via ssh: ssh: connect to host ${host} port 22: Connection timed out`)
    : command('app-start', { rc: 3, stderr: 'the package mirror did not answer' });
  const well = command('app-start', { stdout: 'started' });
  return task(name, 'shell', line, (at) => (at === host && !context.relaunch ? wrong : well), { seconds: 0.4 });
}

const first: Task = task('Look at the machines', 'debug', 6, debug('fine'));
const last: Task = task('Check that it is healthy', 'uri', 20, ok());

/** In the middle, or with `at: end` as the last task. */
const around = (start: Task, context: RunContext): Task[] =>
  context.vars['at'] === 'end' ? [first, last, start] : [first, start, last];

/** Fails on one host and works when it is run again. `how: unreachable` loses the host instead. */
export function flaky(context: RunContext): Playbook {
  const start = shaky('Start the new version', 12, 'web2', context);
  return one('flaky.yml', { name: 'Deploy the application', hosts: 'all', tasks: around(start, context) });
}

/** The same on a host of the inventory, and a machine that the playbook itself brings in fails as well. */
export function addHost(context: RunContext): Playbook {
  const start = shaky('Start the new version', 12, 'web2', context);
  return {
    file: 'addhost.yml',
    plays: [
      { name: 'Deploy the application', hosts: 'all', tasks: [first, start] },
      {
        name: 'Set up the new machine',
        hosts: 'cloud',
        tasks: [task('Register it', 'command', 24, failed('the quota is used up'))],
      },
    ],
    added: { cloud: ['cloud1'] },
  };
}

/** One host at a time, or `batch` of them: the first one fails, and works when it is run again. */
export function rolling(context: RunContext): Playbook {
  const [host = ''] = context.hosts;
  const start = shaky('Start the new version', 12, host, context);
  const serial = Number(context.vars['batch'] ?? 1);
  return one('rolling.yml', { name: 'Deploy in turn', hosts: 'all', serial, tasks: around(start, context) });
}
