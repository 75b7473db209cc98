import type { Run } from '../rows/run.ts';
import { type AnyJob, isFinal, type Job, type WorkflowApproval } from '../world/jobs.ts';
import type { World } from '../world/world.ts';
import { startAdHoc } from './ad-hoc.ts';
import { finish, onEnd } from './finish.ts';
import { startJob } from './run-job.ts';
import { startSystemJob } from './system-job.ts';
import { startInventoryUpdate, startProjectUpdate } from './updates.ts';
import { resumeWorkflows, startWorkflow, workflowMoved } from './workflow.ts';

/** From launch to the scheduler's first look. */
const FIRST_LOOK = 190;
/** From `waiting` to `running`. */
const TO_RUNNING = 60;
/** The scheduler explains only what has been pending for this long. */
const EXPLAIN_AFTER = 30_000;
/** How often it is looked whether the time of an approval is over. */
const EXPIRY_ROUND = 20_000;

/** Ties the scheduler to the world: an end lets others begin. */
export function connectScheduler(world: World): void {
  onEnd(world, (job, at) => {
    const begin = (child: AnyJob): void => enqueue(world, child, at);
    if (job.workflow_node !== null) workflowMoved(world, job, at, begin);
    if (job.type === 'workflow_job') resumeWorkflows(world, job, at, begin);
    for (const other of world.unifiedJobs()) {
      if (other.status === 'pending' && other.id !== job.id && other.type !== 'workflow_approval') {
        world.agenda.at(at + 50, (then) => dispatch(world, other, then));
      }
    }
  });
}

/** Puts a new job before the scheduler. */
export function enqueue(world: World, job: AnyJob, at: number): void {
  world.notifyStatus(job);
  if (job.type === 'workflow_approval') {
    const rounds = Math.ceil((job.timeout * 1000) / EXPIRY_ROUND);
    if (job.timeout > 0) world.agenda.at(at + rounds * EXPIRY_ROUND, (then) => expire(world, job, then));
    return;
  }
  const wait = job.type === 'job' ? (runOf(world, job)?.queueMs ?? FIRST_LOOK) : FIRST_LOOK;
  world.agenda.at(at + wait, (then) => dispatch(world, job, then));
  world.agenda.at(at + EXPLAIN_AFTER, () => {
    if (job.status !== 'pending') return;
    const blocker = blockedBy(world, job);
    // By the name of its model, which has no underscores.
    if (blocker) job.job_explanation = `waiting for ${blocker.type.replaceAll('_', '')}-${blocker.id} to finish`;
    else job.job_explanation = 'This job is not ready to start because there is not enough available capacity.';
  });
}

/** Nobody has decided in time. */
function expire(world: World, job: WorkflowApproval, at: number): void {
  if (job.status !== 'pending') return;
  job.timed_out = true;
  job.job_explanation = `The approval node ${job.name} (${job.id}) has expired after ${job.timeout} seconds.`;
  finish(world, job, 'failed', at);
}

function runOf(world: World, job: Job): Run {
  return world.twisted(world.job_templates.get(job.job_template)?.run ?? job.run);
}

/** The job that has to end before this one may begin. */
export function blockedBy(world: World, job: AnyJob): AnyJob | undefined {
  return world.unifiedJobs().find((other) => {
    if (other.id === job.id || isFinal(other) || other.status === 'new') return false;
    const ahead = other.status !== 'pending' || other.id < job.id;
    if (!ahead) return false;
    if (other.type === 'project_update') {
      return (job.type === 'job' || job.type === 'project_update') && job.project === other.project;
    }
    if (other.type === 'inventory_update') {
      return (
        (job.type === 'job' && job.inventory === other.inventory) ||
        (job.type === 'inventory_update' && job.inventory_source === other.inventory_source)
      );
    }
    const same = other.type === job.type && other.unified_job_template === job.unified_job_template;
    return same && job.type !== 'ad_hoc_command' && 'allow_simultaneous' in job && !job.allow_simultaneous;
  });
}

function dispatch(world: World, job: AnyJob, at: number): void {
  if (job.status !== 'pending' || blockedBy(world, job)) return;
  if (job.type === 'workflow_job') {
    startWorkflow(world, job, at, (child) => enqueue(world, child, at));
    return;
  }
  if (job.type === 'workflow_approval') return;
  const run = job.type === 'job' ? runOf(world, job) : undefined;
  if (run?.errorBefore) {
    job.job_explanation = run.errorBefore;
    finish(world, job, 'error', at);
    return;
  }
  job.status = 'waiting';
  job.modified = at;
  job.modified_by = null;
  job.job_explanation = '';
  job.controller_node = world.node;
  job.execution_node = world.node;
  job.execution_environment ??= environmentOf(world, job);
  const name = job.type === 'project_update' || job.type === 'system_job' ? 'controlplane' : 'default';
  // Nobody is told of `waiting`.
  job.instance_group = world.instance_groups.find((group) => group.name === name)?.id ?? null;
  world.agenda.at(at + TO_RUNNING, (then) => {
    if (job.status !== 'waiting') return;
    if (job.type === 'job' && run) startJob(world, job, run, then);
    else if (job.type === 'project_update') startProjectUpdate(world, job, then);
    else if (job.type === 'inventory_update') startInventoryUpdate(world, job, then);
    else if (job.type === 'ad_hoc_command') startAdHoc(world, job, then);
    else if (job.type === 'system_job') startSystemJob(world, job, then);
  });
}

function environmentOf(world: World, job: AnyJob): number | null {
  const managed = job.type === 'project_update';
  const fitting = world.execution_environments.find((environment) => environment.managed === managed);
  return (fitting ?? world.execution_environments.all()[0])?.id ?? null;
}
