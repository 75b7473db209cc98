import { eventsDone } from '../execution/finish.ts';
import type { Json, JsonObject } from '../text/json.ts';
import { type AnyJob, isFinal, type StoredEvent, visibleEvents, type WorkflowJobNode } from '../world/jobs.ts';
import type { World } from '../world/world.ts';
import { linesOfSpans } from './spans.ts';

/** Kinds of jobs in the addresses that are made for people. */
const KINDS: Record<AnyJob['type'], string> = {
  job: 'playbook',
  workflow_job: 'workflow',
  project_update: 'project',
  inventory_update: 'inventory',
  ad_hoc_command: 'command',
  workflow_approval: 'workflow_approval',
  system_job: 'management',
};

/** So many jobs are listed, the newest first. */
const LISTED = 200;

/** So many events go into one reply. */
const AT_ONCE = 1000;

/** A counter that is missing for so long after the end will never come, in ms. */
const LOST_AFTER = 10_000;

/** The newest jobs. */
export function jobList(world: World): Json {
  const jobs = world.unifiedJobs().slice(-LISTED).reverse();
  return jobs.map((job) => jobLine(job, world.clock.ms()));
}

function jobLine(job: AnyJob, now: number): JsonObject {
  const seconds = job.started === null ? null : ((job.finished ?? now) - job.started) / 1000;
  return { id: job.id, kind: KINDS[job.type], name: job.name, status: job.status, seconds };
}

/** A job with what a person wants to know of it. */
export function jobView(world: World, job: AnyJob): Json {
  const nodes = world.workflow_job_nodes.filter((node) => node.workflow_job === job.id);
  const by = world.users.get(job.created_by)?.username;
  const facts: [string, string | null | undefined][] = [
    ['Kind', job.type.replaceAll('_', ' ')],
    ['Launched', by === undefined ? job.launch_type : `${job.launch_type}, by ${by}`],
    ['Inventory', 'inventory' in job ? world.inventories.get(job.inventory)?.name : undefined],
    ['Playbook', 'playbook' in job ? job.playbook : undefined],
    ['Limit', 'limit' in job ? job.limit : undefined],
    ['Revision', 'scm_revision' in job ? job.scm_revision : undefined],
    ['Started', job.started === null ? undefined : new Date(job.started).toISOString()],
    ['Finished', job.finished === null ? undefined : new Date(job.finished).toISOString()],
    ['Explanation', job.job_explanation],
  ];
  return {
    ...jobLine(job, world.clock.ms()),
    facts: facts.flatMap(([term, text]) => (text ? [[term, text]] : [])),
    nodes: nodes.map((node) => nodeLine(world, node, nodes)),
  };
}

function nodeLine(world: World, node: WorkflowJobNode, nodes: WorkflowJobNode[]): JsonObject {
  const after = nodes.flatMap((parent) => {
    const name = parent.identifier;
    if (parent.success_nodes.includes(node.id)) return [`when ${name} succeeds`];
    if (parent.failure_nodes.includes(node.id)) return [`when ${name} fails`];
    return parent.always_nodes.includes(node.id) ? [`after ${name}`] : [];
  });
  const job = world.unifiedJob(node.job);
  const status = job?.status ?? (node.do_not_run ? 'not run' : 'not started');
  return { identifier: node.identifier, status, after, job: job ? jobLine(job, world.clock.ms()) : null };
}

/** The output of events above a counter, in order: what overtook others is waited for, as long as they may come. */
export function jobOutput(world: World, job: AnyJob, after: number): Json {
  const now = world.clock.ms();
  const whole = eventsDone(job, now) || (isFinal(job) && now > (job.finished ?? now) + LOST_AFTER);
  const rest = visibleEvents(job, now).filter((event) => event.counter > after);
  const ready = whole ? rest : unbroken(rest, after);
  const chosen = ready.slice(0, AT_ONCE);
  const printed = new Set<number>();
  const lines = chosen.flatMap(({ counter, stdout }) => {
    // An event that was stored twice is said once.
    if (printed.has(counter) || stdout === '') return [];
    printed.add(counter);
    return linesOfSpans(stdout) as unknown as Json[];
  });
  return { lines, after: chosen.at(-1)?.counter ?? after, more: ready.length > chosen.length };
}

function unbroken(events: StoredEvent[], after: number): StoredEvent[] {
  let last = after;
  const broken = events.findIndex((event) => {
    if (event.counter > last + 1) return true;
    last = event.counter;
    return false;
  });
  return broken === -1 ? events : events.slice(0, broken);
}
