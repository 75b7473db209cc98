import { isLaunch } from '../../support/cutting-proxy.ts';
import type { Ended } from '../run.ts';

/** No more jobs than were asked for, and none that nobody hears of. */
export function onceHolds(ended: Ended): string[] {
  const { draw, step, jobs, requests } = ended;
  const faults: string[] = [];
  const launches = requests.filter(({ method, path }) => isLaunch(method, path));
  if (launches.length > 1) faults.push(`${launches.length} launches were posted`);
  const first = jobs.filter(({ launch_type }) => launch_type !== 'relaunch');
  const again = jobs.length - first.length;
  if (first.length > 1) faults.push(`${first.length} jobs were launched: ${first.map(({ id }) => id).join(', ')}`);
  const allowed = Number(draw.inputs['retry_failed_hosts'] ?? 0);
  if (again > allowed) faults.push(`${again} relaunches, ${allowed} allowed`);
  const log = step.raw.join('\n');
  for (const { id } of jobs) {
    const reported = new RegExp(`\\b(job|/|: |- job) ?${id}\\b`).test(log) || /[Uu]nknown|COULD NOT/.test(log);
    if (!reported && !isKilled(ended)) faults.push(`nobody hears of job ${id}`);
  }
  return faults;
}

/** Whether the main step was killed, so that it could not say anything more. */
export function isKilled({ draw, interrupted, step }: Ended): boolean {
  return step.exitCode === null && interrupted && draw.interruption !== undefined;
}
