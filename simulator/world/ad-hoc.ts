import { colour } from '../playbook/display.ts';
import { matchHosts } from '../playbook/hosts.ts';
import { Recorder } from '../playbook/recorder.ts';
import { random } from '../text/random.ts';
import { setEnvironment } from './environment.ts';
import { finish, store } from './finish.ts';
import { membersByGroup, playOrder } from './inventory.ts';
import type { AdHocCommand } from './jobs.ts';
import type { World } from './world.ts';

/** An ad hoc command: one line a host, and a recap that is not printed. */
export function startAdHoc(world: World, job: AdHocCommand, at: number): void {
  job.status = 'running';
  job.started = at;
  world.tellStatus(job);
  world.agenda.at(at + 300, () => setEnvironment(world, job, ['ansible', '-m', job.module_name], {}));
  const recorder = new Recorder(at + 450, random(job.id));
  const all = playOrder(world, job.inventory);
  const hosts = job.limit ? matchHosts(job.limit, all, membersByGroup(world, job.inventory)) : all;
  recorder.emit({ event: 'playbook_on_start' });
  for (const host of hosts) {
    const text = colour(`${host} | CHANGED | rc=0 >>\n${job.module_args.replace(/^echo /, '')}`, 'yellow');
    recorder.emit({ event: 'runner_on_ok', host, text, data: { host }, changed: true });
    recorder.at += 40;
  }
  const each = Object.fromEntries(hosts.map((host) => [host, 1]));
  const none = { dark: {}, failures: {}, ignored: {}, rescued: {}, skipped: {}, artifact_data: {} };
  recorder.emit({ event: 'playbook_on_stats', data: { ok: each, changed: each, processed: each, ...none } });
  store(world, job, recorder.events, recorder.at + 100, { playbook: () => ({ file: '', plays: [] }) });
  world.agenda.at(recorder.at + 100, (then) => {
    if (job.status === 'running') finish(world, job, 'successful', then);
  });
}
