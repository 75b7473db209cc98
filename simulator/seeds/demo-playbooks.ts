import type { Play, Playbook, RunContext, Task } from '../playbook/model.ts';
import { changed, command, debug, failed, loop, ok, skipped, task } from '../playbook/results.ts';

const variable = (context: RunContext, name: string, otherwise: string): string => {
  const value = context.vars[name];
  return value === undefined || value === null ? otherwise : String(value);
};

/** A playbook with one play. */
export const one = (file: string, play: Play): Playbook => ({ file, plays: [play] });

/** The version that never comes up. */
const BROKEN = 'broken';

/** A rolling deployment of a web application: some eight seconds, one release id as artifact. */
export function deploy(context: RunContext): Playbook {
  const version = variable(context, 'version', variable(context, 'app_version', '1.4.2'));
  const web = (host: string): boolean => host.startsWith('web');
  const app: Task[] = [
    task('Gather the facts that we need', 'setup', 6, ok(), { seconds: 1.1 }),
    task(
      'Fetch the release',
      'get_url',
      11,
      changed({ dest: `/srv/app/releases/${version}.tar.gz`, msg: 'OK (48213992 bytes)', status_code: 200 }),
      { tags: ['download'], seconds: 1.4 },
    ),
    task('Unpack the release', 'unarchive', 18, changed({ dest: `/srv/app/releases/${version}` }), {
      tags: ['download'],
      seconds: 0.9,
    }),
    task(
      'Write the configuration',
      'template',
      25,
      (host) =>
        host === 'web1' ? changed({ dest: '/etc/app/app.ini', mode: '0640' }) : ok({ dest: '/etc/app/app.ini' }),
      { tags: ['config'] },
    ),
    task(
      'Migrate the database',
      'command',
      33,
      (host) => (web(host) ? skipped() : command(['app-migrate', '--to', version], { stdout: '3 migrations applied' })),
      { tags: ['migrate'], seconds: 1.2 },
    ),
    task(
      'Switch over',
      'file',
      40,
      changed({ dest: '/srv/app/current', src: `/srv/app/releases/${version}`, state: 'link' }),
      { role: 'app', file: 'roles/app/tasks/main.yml', seconds: 0.4 },
    ),
    task(
      'Restart the service',
      'systemd',
      47,
      (host) => (web(host) ? changed({ name: 'app', state: 'started' }) : skipped()),
      { role: 'app', file: 'roles/app/tasks/main.yml', seconds: 0.8 },
    ),
    task(
      'Wait until it answers',
      'uri',
      54,
      (host) => {
        if (!web(host)) return skipped();
        const url = `http://${host}:8080/health`;
        // One version is there to see what a workflow makes of a failure.
        return version === BROKEN
          ? failed('Status code was 503 and not [200]', { status: 503, url })
          : ok({ status: 200, url });
      },
      { tags: ['always'], seconds: 0.7 },
    ),
    task('Say what is running', 'debug', 60, (host) => debug(`${host} runs ${version}`)),
    task(
      'Publish the release',
      'set_stats',
      64,
      ok({ ansible_stats: { data: artifacts(version), per_host: false, aggregate: true } }),
      { runOnce: true },
    ),
  ];
  return {
    ...one('deploy.yml', { name: 'Deploy the application', hosts: 'all', tasks: app }),
    artifacts: artifacts(version),
  };
}

const artifacts = (version: string) => ({
  url: `https://app.example.com/?v=${version}`,
  release: version,
  release_id: 1042,
  healthy: true,
});

/** Fails on one host, with what the command said; another failure is ignored. */
export function failing(context: RunContext): Playbook {
  const version = variable(context, 'version', '1.4.2');
  return one('failing.yml', {
    name: 'Deploy the application',
    hosts: 'all',
    tasks: [
      task('Look at the machines', 'debug', 6, debug('fine')),
      task('Take it out of the load balancer', 'command', 9, command(['/bin/false'], { rc: 1 }), {
        ignoreErrors: true,
      }),
      task(
        'Start the new version',
        'shell',
        16,
        (host) =>
          host === 'web2'
            ? command(`app-start ${version}`, { rc: 3, stdout: 'starting', stderr: 'port 8080 is in use\ngiving up' })
            : command(`app-start ${version}`, { stdout: 'started' }),
        { seconds: 0.6 },
      ),
      task('Check that it is healthy', 'uri', 22, (host) => ok({ status: 200, url: `http://${host}:8080/health` })),
    ],
  });
}

/** Says one thing. */
export function hello(context: RunContext): Playbook {
  const text = `hello from ${variable(context, 'greeting', 'the demo')}`;
  const say = task('Say hello', 'debug', 5, debug(text), { seconds: 0.8 });
  return one('hello.yml', { name: 'Hello', hosts: 'all', tasks: [say] });
}

/** Prints what a survey asked, the secret too. */
export function survey(context: RunContext): Playbook {
  const text = ['version', 'replicas', 'stage', 'db_password'].map((name) => `${name}=${variable(context, name, '-')}`);
  return one('survey.yml', {
    name: 'Answers',
    hosts: 'web1',
    tasks: [
      task('Show the answers', 'debug', 5, debug(text.join(' '))),
      task('Hidden', 'debug', 9, { ...debug('secret'), noLog: true }),
    ],
  });
}

/** Ten minutes, forty events, in eight bursts. */
export function slow(context: RunContext): Playbook {
  const seconds = Number(variable(context, 'seconds', '598'));
  const tasks = Array.from({ length: 12 }, (_, index): Task => {
    const waits = [1, 2, 4, 5, 7, 8, 10].includes(index);
    const name = waits ? `Wait for batch ${index}` : `Begin batch ${index}`;
    const note = index === 0 ? ['batches are announced as they finish'] : [];
    const result = command(['batch', String(index)], { stdout: `batch ${index} done` });
    const lasts = waits ? seconds / 7 : 0.05;
    return task(name, 'command', 6 + index * 4, result, { seconds: lasts, notes: note, runOnce: true });
  });
  return one('slow.yml', { name: 'A long maintenance', hosts: 'all', tasks });
}

/** As many events as are asked for, and as many blank lines after each item. */
export function noisy(context: RunContext): Playbook {
  const count = Number(variable(context, 'count', '10000'));
  const each = Math.max(1, Math.ceil((count - 12) / Math.max(1, context.hosts.length)));
  const blankLines = Number(variable(context, 'blank_lines', '0'));
  const items = Array.from({ length: each }, (_, index) => index);
  const result = loop(items, (item) =>
    debug(`line ${String(item)} of noise, long enough to look like one of a real log`),
  );
  return one('noisy.yml', {
    name: 'Noise',
    hosts: 'all',
    tasks: [task('Make noise', 'debug', 6, result, { blankLines })],
  });
}

/** Artifacts of every type. */
export function setStats(context: RunContext): Playbook {
  const data = {
    release_url: `https://app.example.com/v${variable(context, 'app_version', '9.9')}`,
    release_id: 42,
    healthy: true,
    notes: 'line one\nline two\n::set-output name=evil::yes',
    nested: { hosts: ['web1', 'web2'], empty: null },
  };
  const result = ok({ ansible_stats: { data, per_host: false, aggregate: true } });
  const publish = task('Publish', 'set_stats', 6, result, { runOnce: true });
  return { ...one('setstats.yml', { name: 'Set stats', hosts: 'all', tasks: [publish] }), artifacts: data };
}
