import { Recorder } from '../playbook/recorder.ts';
import { random } from '../text/random.ts';
import type { SystemJob } from '../world/jobs.ts';
import type { World } from '../world/world.ts';
import { setEnvironment } from './environment.ts';
import { atEnd, begin, finish, PLAIN_RUN, store } from './finish.ts';

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
  begin(world, job, at, () => setEnvironment(world, job, ['awx-manage', job.job_type], {}));
  const recorder = new Recorder(at + 1200, random(job.id));
  for (const line of LINES[job.job_type] ?? []) {
    recorder.verbose([line]);
    recorder.at += 400;
  }
  store(world, job, recorder.events, recorder.at + 100, PLAIN_RUN);
  atEnd(world, job, recorder.at + 100, (then) => finish(world, job, 'successful', then));
}
