import { colour } from '../playbook/display.ts';
import { matchHosts } from '../playbook/hosts.ts';
import { Recorder } from '../playbook/recorder.ts';
import { random } from '../text/random.ts';
import { setEnvironment } from './environment.ts';
import { finish, store } from './finish.ts';
import { membersByGroup, playOrder } from './inventory.ts';
import type { AdHocCommand } from './jobs.ts';
import type { World } from './world.ts';

/** An ad hoc command: one line a host, and no more than that. */
export function startAdHoc(world: World, job: AdHocCommand, at: number): void {
  job.status = 'running';
  job.started = at;
  world.tellStatus(job);
  world.agenda.at(at + 300, () => setEnvironment(world, job, ['ansible', '-m', job.module_name], {}));
  const recorder = new Recorder(at + 450, random(job.id));
  const all = playOrder(world, job.inventory);
  for (const host of job.limit ? matchHosts(job.limit, all, membersByGroup(world, job.inventory)) : all) {
    const text = colour(`${host} | CHANGED | rc=0 >>\n${job.module_args.replace(/^echo /, '')}`, 'yellow');
    recorder.emit({ event: 'runner_on_ok', host, text, data: { host } });
    recorder.at += 40;
  }
  store(world, job, recorder.events, recorder.at + 100, { playbook: () => ({ file: '', plays: [] }) });
  world.agenda.at(recorder.at + 100, (then) => {
    if (job.status === 'running') finish(world, job, 'successful', then);
  });
}
