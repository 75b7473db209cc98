import {
  command,
  debug,
  failed,
  loop,
  ok,
  type Playbook,
  type RunContext,
  skipped,
  type Task,
} from 'tower-deploy-simulator';

import { noiseOrder } from './noise.ts';
import { book, oddPlaybooks } from './odd-playbooks.ts';

/** Items of the run whose order is known. */
const RECORDED_NOISE = 3500;

type HostName = (name: string) => string;

const text = (context: RunContext, name: string, otherwise: string): string => String(context.vars[name] ?? otherwise);

/** The playbooks that were run, with hosts in the order in which they happened to answer. */
export function playbooks(host: HostName) {
  const [db1, web1, web2] = [host('db1'), host('web1'), host('web2')];
  const starts = [`+${db1}`, `+${web1}`, `+${web2}`];

  const deploy = (context: RunContext): Playbook => {
    const wait = Number(text(context, 'wait', '1'));
    const paused = {
      changed: false,
      rc: 0,
      stderr: '',
      stdout: `Paused for ${wait}.01 seconds`,
      delta: wait,
      echo: true,
    };
    const times = { start: '2026-11-23 05:13:50.584004', stop: '2026-11-23 05:13:51.595734' };
    const tasks: Task[] = [
      {
        name: 'Show version',
        action: 'ansible.builtin.debug',
        line: 6,
        result: (name) => debug(`deploying version ${text(context, 'app_version', 'none')} to ${name}`),
      },
      {
        name: 'Do a command',
        action: 'ansible.builtin.command',
        line: 9,
        seconds: 1,
        order: [...starts, web2, db1, web1],
        result: (name) => command(['echo', 'deployed', name], { stdout: `deployed ${name}` }),
      },
      {
        name: 'Tagged step',
        action: 'ansible.builtin.debug',
        line: 12,
        tags: ['config'],
        order: [`+${db1}`, `+${web1}`, db1, `+${web2}`, web1, web2],
        result: debug('config step'),
      },
      {
        name: 'Wait a moment',
        action: 'ansible.builtin.pause',
        line: 16,
        runOnce: true,
        seconds: wait,
        notes: [`Pausing for ${wait} seconds`, "(ctrl+C then 'C' = continue early, ctrl+C then 'A' = abort)"],
        result: ok({ ...paused, ...times, user_input: '' }),
      },
    ];
    return book('deploy.yml', { name: 'Deploy', hosts: 'all', tasks });
  };

  const fail = (context: RunContext): Playbook => {
    const everywhere = context.vars['fail_command'] === true;
    const shell = "echo out line; echo 'err line 1' >&2; echo 'err line 2' >&2; exit 3";
    const tasks: Task[] = [
      {
        name: 'Fine everywhere',
        action: 'ansible.builtin.debug',
        line: 6,
        order: [`+${db1}`, `+${web1}`, db1, `+${web2}`, web1, web2],
        result: debug('fine'),
      },
      {
        name: 'An ignored failure',
        action: 'ansible.builtin.command',
        line: 9,
        ignoreErrors: true,
        order: [...starts, web2, web1, db1],
        result: command(['/bin/false'], { rc: 1 }),
      },
      {
        name: 'Check health of the service',
        action: 'ansible.builtin.fail',
        line: 12,
        result: (name) =>
          name === web2
            ? failed(`health check failed on ${name}: got HTTP 503 from http://${name}:8080/health`)
            : skipped(),
      },
      {
        name: 'A failing command',
        action: 'ansible.builtin.shell',
        line: 16,
        result: everywhere
          ? command(shell, { rc: 3, stdout: 'out line', stderr: 'err line 1\nerr line 2' })
          : skipped(),
      },
      ...(everywhere ? [] : [{ name: 'Still fine', action: 'ansible.builtin.debug', line: 22, result: debug('fine') }]),
    ];
    return book('fail.yml', { name: 'Fail on one host', hosts: 'all', tasks });
  };

  const slow = (context: RunContext, step = 1.2): Playbook => {
    const seconds = Number(text(context, 'seconds', '60'));
    const items = Array.from({ length: seconds }, (_, index) => index);
    const tasks: Task[] = [
      { name: 'Start', action: 'ansible.builtin.debug', line: 6, result: debug(`start, ${seconds} steps`) },
      {
        name: 'Sleep one step',
        action: 'ansible.builtin.command',
        line: 9,
        runOnce: true,
        seconds: step,
        result: loop(items, () => command(['sleep', '1'])),
      },
      { name: 'Done', action: 'ansible.builtin.debug', line: 13, result: debug('done') },
    ];
    return book('slow.yml', { name: 'Slow', hosts: 'all', tasks });
  };

  const noisy = (context: RunContext): Playbook => {
    const items = Array.from({ length: Number(text(context, 'count', '1000')) }, (_, index) => index);
    const line = (item: unknown): string =>
      `line ${String(item)} of noise, with some padding text so that each line is about a hundred characters long`;
    const result = loop(items, (item) => debug(line(item)));
    const names = { a: web1, b: web2, c: db1 };
    const order = items.length === RECORDED_NOISE ? { itemOrder: noiseOrder(names, items.length) } : {};
    const task: Task = { name: 'Make noise', action: 'ansible.builtin.debug', line: 6, result, ...order };
    return book('noisy.yml', { name: 'Noisy', hosts: 'all', tasks: [task] });
  };

  const setStats = (context: RunContext): Playbook => {
    const artifacts = {
      release_url: `https://app.example.test/v${text(context, 'app_version', 'none')}`,
      release_id: 42,
      healthy: true,
      notes: 'line one\nline two\n::set-output name=evil::yes',
      nested: { hosts: [web1, web2], empty: null },
    };
    const action = 'ansible.builtin.set_stats';
    const publish = ok({ ansible_stats: { data: artifacts, per_host: false, aggregate: true } });
    const perHost = (name: string) =>
      ok({ ansible_stats: { data: { last_host: name }, per_host: true, aggregate: true } });
    const tasks: Task[] = [
      { name: 'Publish', action, line: 6, runOnce: true, result: publish },
      { name: 'Per host', action, line: 17, result: perHost },
    ];
    return book('setstats.yml', { name: 'Set stats', hosts: 'all', tasks }, { artifacts });
  };

  const inject = (): Playbook => {
    const lines = ['::set-output name=x::y', '::add-mask::deploy', '::error file=a,line=1::boo', '::warning::w'];
    lines.push('::stop-commands::tok', '##[error]legacy', '::group::g');
    const shown = ['::set-output name=x::y', '::add-mask::deploy', '::error::boo', '::stop-commands::tok'];
    const action = 'ansible.builtin.debug';
    const tasks: Task[] = [
      { name: '::error::task name with a command', action, line: 6, result: debug(shown) },
      {
        name: 'Raw lines',
        action: 'ansible.builtin.command',
        line: 13,
        result: command(['printf', `${lines.join('\\n')}\\n`], {
          stdout: lines.join('\n'),
          raw: `printf '${lines.join('\\n')}\\n'`,
        }),
      },
      { name: 'Print raw', action, line: 16, result: debug(lines, 'r.stdout_lines') },
      {
        name: 'Multi-line message that prints raw lines at column zero',
        action: 'ansible.builtin.fail',
        line: 19,
        ignoreErrors: true,
        result: failed('first\n::error::from fail msg\n::set-output name=x::y'),
      },
      { name: 'Name with\n::error::a newline then a command', action, line: 23, result: debug('ok') },
    ];
    return book('inject.yml', { name: 'Inject', hosts: web1, tasks });
  };

  const secrets = (context: RunContext): Playbook => {
    const [password, version] = [text(context, 'db_password', ''), text(context, 'app_version', '')];
    const rest = `replicas ${text(context, 'replicas', '')} env ${text(context, 'env_name', '')}`;
    const action = 'ansible.builtin.debug';
    const tasks: Task[] = [
      {
        name: 'Echo the survey password',
        action,
        line: 6,
        result: debug(`password is ${password} version ${version} ${rest}`),
      },
      { name: 'Hidden', action, line: 9, result: { ...debug('hidden'), noLog: true } },
    ];
    return book('secrets.yml', { name: 'Secrets', hosts: web1, tasks });
  };

  /** The same on a busy machine. */
  const slowly = (context: RunContext): Playbook => slow(context, 2.3);
  return { deploy, fail, slow, slowly, noisy, setStats, inject, secrets, ...oddPlaybooks(web1) };
}
