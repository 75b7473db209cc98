import { matchHosts } from '../playbook/hosts.ts';
import { performAdHoc } from '../playbook/perform-ad-hoc.ts';
import { membersByGroup, playOrder } from '../world/inventory.ts';
import type { AdHocCommand } from '../world/jobs.ts';
import type { World } from '../world/world.ts';
import { adHocCommand, adHocEnvironment, setEnvironment } from './environment.ts';
import { atEnd, begin, finish, PLAIN_RUN, store } from './finish.ts';
import { statusCounts } from './summaries.ts';

/** An ad hoc command: what each host wrote, and a recap that is not printed. */
export function startAdHoc(world: World, job: AdHocCommand, at: number): void {
  begin(world, job, at, () => setEnvironment(world, job, adHocCommand(world, job), adHocEnvironment(job)));
  const all = playOrder(world, job.inventory);
  const hosts = job.limit ? matchHosts(job.limit, all, membersByGroup(world, job.inventory)) : all;
  const { events, end, stats } = performAdHoc({ module: job.module_name, args: job.module_args, hosts }, at, job.id);
  store(world, job, events, end, PLAIN_RUN);
  atEnd(world, job, end, (then) => {
    job.host_status_counts = statusCounts(stats);
    finish(world, job, 'successful', then);
  });
}
