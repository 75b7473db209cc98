import { Recorder } from '../playbook/recorder.ts';
import { random } from '../text/random.ts';
import type { SystemJob } from '../world/jobs.ts';
import type { World } from '../world/world.ts';
import { setEnvironment } from './environment.ts';
import { finish, store } from './finish.ts';

/** What each kind prints: the controller itself runs it, without a playbook. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  cleanup_jobs: [
    'Jobs: 0 deleted, 12 skipped.',
    'Project Updates: 0 deleted, 4 skipped.',
    'Inventory Updates: 0 deleted, 1 skipped.',
    'Workflow Jobs: 0 deleted, 2 skipped.',
  ],
  cleanup_activitystream: ['Removed 0 items'],
  cleanup_sessions: ['Expired Sessions deleted'],
  cleanup_tokens: ['Expired OAuth 2 tokens deleted'],
};

/** A cleanup of the controller. */
export function startSystemJob(world: World, job: SystemJob, at: number): void {
  job.status = 'running';
  job.started = at;
  world.notifyStatus(job);
  world.agenda.at(at + 300, () => setEnvironment(world, job, ['awx-manage', job.job_type], {}));
  const recorder = new Recorder(at + 1200, random(job.id));
  for (const line of LINES[job.job_type] ?? []) {
    recorder.verbose([line]);
    recorder.at += 400;
  }
  store(world, job, recorder.events, recorder.at + 100, { playbook: () => ({ file: '', plays: [] }) });
  world.agenda.at(recorder.at + 100, (then) => {
    if (job.status === 'running' && job.canceled_on === null) finish(world, job, 'successful', then);
  });
}
