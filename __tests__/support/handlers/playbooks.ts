import {
  changed,
  debug,
  failed,
  type Handler,
  ok,
  type Playbook,
  type Result,
  type RunContext,
  skipped,
  type Task,
} from 'tower-deploy-simulator';

/** What a playbook with a handler does differently from the recorded one. */
export interface Variant {
  /** The result of the first task in a relaunch, where nothing is left to change. */
  again?: Result;
  /** `meta: flush_handlers` follows the first task. */
  flush?: boolean;
  /** The second task does not fail. */
  works?: boolean;
  handler?: Partial<Handler>;
  /** No task notifies the handler. */
  silent?: boolean;
}

const HOST = 'web1';

/**
 * The recorded playbook: a task changes every host and notifies a handler, the next one fails on web1 at the first run,
 * and then the handler runs on the others.
 */
export function restart({ relaunch }: RunContext, variant: Variant = {}): Playbook {
  const { again = ok(), flush = false, works = false, silent = false } = variant;
  const handler: Handler = {
    name: 'Restart the service',
    action: 'ansible.builtin.debug',
    line: 13,
    result: (host) => debug(`restarted on ${host}`),
    ...variant.handler,
  };
  const order = relaunch ? {} : { order: ['+db1', '+web1', '+web2', 'db1', 'web2', 'web1'] };
  const write: Task = {
    name: 'Write the config',
    action: 'ansible.builtin.shell',
    line: 5,
    ...order,
    result: relaunch ? again : changed(),
    notify: silent ? [] : [...(handler.listen ?? [handler.name])],
    flush,
  };
  const wrong = failed('non-zero return code', { cmd: 'flaky', rc: 2, stderr: 'lock', stdout: '' });
  const step: Task = {
    name: 'Flaky step',
    action: 'ansible.builtin.shell',
    line: 8,
    ...order,
    result: (host) => (host !== HOST ? skipped() : relaunch || works ? ok() : wrong),
  };
  const play = { name: 'Pending handler', hosts: 'all', tasks: [write, step], handlers: [handler] };
  return { file: 'pendinghandler.yml', plays: [play] };
}

/** The same in two batches: only hosts of the second one notify the handler and come to its run. */
export function rolling(context: RunContext): Playbook {
  const { file, plays } = restart(context);
  const tasks = (all: Task[]): Task[] =>
    all.map(({ order: _, ...task }) => ({
      ...task,
      ...(task.notify && !context.relaunch ? { result: (host) => (host === 'web2' ? ok() : changed()) } : {}),
    }));
  return { file, plays: plays.map((play) => ({ ...play, serial: 2, tasks: tasks(play.tasks) })) };
}
