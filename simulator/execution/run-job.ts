import { matchHosts } from '../playbook/hosts.ts';
import type { RunContext } from '../playbook/model.ts';
import { type Performance, perform } from '../playbook/perform.ts';
import { replay } from '../replay/replay.ts';
import type { Run } from '../rows/run.ts';
import { membersByGroup, playOrder } from '../world/inventory.ts';
import type { Job } from '../world/jobs.ts';
import type { World } from '../world/world.ts';
import { playbookCommand, playbookEnvironment, setEnvironment } from './environment.ts';
import { atEnd, begin, finish, store } from './finish.ts';
import { summarize } from './summaries.ts';

/** From the signal to the end: the runner gives ansible time to go. */
const TIMEOUT_AFTERMATH = 1900;

/** What the playbook may know about this job. */
export function runContext(world: World, job: Job): RunContext {
  const all = playOrder(world, job.inventory);
  const groups = membersByGroup(world, job.inventory);
  const limited = job.limit ? matchHosts(job.limit, all, groups) : all;
  const slice = (_: string, index: number): boolean => index % job.job_slice_count === job.job_slice_number - 1;
  const list = (text: string): string[] =>
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
  return {
    vars: job.extra_vars,
    hosts: job.job_slice_number ? limited.filter(slice) : limited,
    groups,
    limit: job.limit,
    tags: list(job.job_tags),
    skipTags: list(job.skip_tags),
    verbosity: job.verbosity,
    check: job.job_type === 'check',
    relaunch: job.launch_type === 'relaunch',
  };
}

function markTasks(job: Job, marks: Performance['later']): void {
  const events = new Map(job.events.map((event) => [event.uuid, event]));
  for (const { event, mark } of marks) {
    const stored = events.get(event.uuid);
    if (stored) stored[mark] = true;
  }
}

/** Sets a waiting job going; all that follows is on the agenda. */
export function startJob(world: World, job: Job, run: Run, at: number): void {
  begin(world, job, at, () => setEnvironment(world, job, playbookCommand(world, job), playbookEnvironment(world, job)));
  const context = runContext(world, job);
  const recording = run.recorded?.(context);
  const performance = recording ? replay(recording, at, job.id) : perform(run.playbook(context), context, at, job.id);
  const deadline = job.timeout > 0 ? at + job.timeout * 1000 : Number.POSITIVE_INFINITY;
  const timedOut = performance.end > deadline;
  const end = timedOut ? deadline + TIMEOUT_AFTERMATH : performance.end;
  const events = performance.events.filter((event) => event.at <= deadline);
  store(world, job, events, end, run);
  const { stats } = performance;
  const recap = job.events.find((event) => event.event === 'playbook_on_stats');
  if (stats && recap && Number.isFinite(recap.visible)) {
    world.agenda.at(recap.visible, (then) => summarize(world, job, stats, then));
    if (!run.unmarkedTasks) world.agenda.at(recap.visible, () => markTasks(job, performance.later));
  }
  atEnd(world, job, end, (then) => {
    job.artifacts = timedOut ? {} : performance.artifacts;
    if (timedOut) job.job_explanation = 'Job terminated due to timeout';
    finish(world, job, timedOut || performance.failed ? 'failed' : 'successful', then);
  });
}
