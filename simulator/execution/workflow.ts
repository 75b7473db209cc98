import type { JsonObject } from '../text/json.ts';
import { decidedBy, varsOf } from '../world/answers.ts';
import { newRun } from '../world/blank.ts';
import { type AnyJob, isFinal, type WorkflowJob, type WorkflowJobNode } from '../world/jobs.ts';
import { isCircular } from '../world/workflow-graph.ts';
import type { World } from '../world/world.ts';
import { createJob } from './create-job.ts';
import { createInventoryUpdate, createProjectUpdate } from './create-update.ts';
import { createWorkflowJob } from './create-workflow.ts';
import { finish } from './finish.ts';

/** Puts a child before the scheduler. */
type Enqueue = (child: AnyJob) => void;

const nodesOf = (world: World, job: WorkflowJob): WorkflowJobNode[] =>
  world.workflow_job_nodes.filter((node) => node.workflow_job === job.id);

/** Begins a workflow with the nodes that have no parents. */
export function startWorkflow(world: World, job: WorkflowJob, at: number, enqueue: Enqueue): void {
  job.status = 'running';
  job.started = at;
  world.notifyStatus(job);
  advance(world, job, at, enqueue);
}

/** A child has ended: what it leads to begins, or the workflow ends. */
export function workflowMoved(world: World, child: AnyJob, at: number, enqueue: Enqueue): void {
  const node = world.workflow_job_nodes.get(child.workflow_node);
  const job = world.workflow_jobs.get(node?.workflow_job);
  if (job && job.status === 'running') advance(world, job, at, enqueue);
}

/** Workflows that a circular one held up go on when it has ended. */
export function resumeWorkflows(world: World, ended: WorkflowJob, at: number, enqueue: (child: AnyJob) => void): void {
  if (!isCircular(nodesOf(world, ended))) return;
  for (const job of world.workflow_jobs.all()) if (job.status === 'running') advance(world, job, at, enqueue);
}

/** The controller looks at all workflows in one go, and a circle in one of them makes it give up. */
function heldUp(world: World): boolean {
  return world.workflow_jobs.all().some((job) => job.status === 'running' && isCircular(nodesOf(world, job)));
}

function advance(world: World, job: WorkflowJob, at: number, enqueue: Enqueue): void {
  if (heldUp(world)) return;
  const nodes = nodesOf(world, job);
  decide(world, job, nodes, at, enqueue);
  if (nodes.some((node) => isOpen(world, node)) || job.canceled_on !== null) return;
  // The controller sees the end in the scheduler's next round.
  world.agenda.at(at + 400, (then) => {
    if (job.status !== 'running') return;
    const failed = unhandled(world, nodes);
    if (failed) job.job_explanation = 'No error handling paths found, marking workflow as failed';
    finish(world, job, failed ? 'failed' : 'successful', then);
  });
}

/** Runs each node that is reached, and gives up those that never will be. */
function decide(world: World, job: WorkflowJob, nodes: WorkflowJobNode[], at: number, enqueue: Enqueue): void {
  // A node that will never run leaves its own children without a parent that could lead to them.
  for (let moved = true; moved; ) {
    moved = false;
    for (const node of nodes) {
      if (node.job !== null || node.do_not_run) continue;
      const verdict = job.canceled_on === null ? reached(world, nodes, node) : 'never';
      if (verdict === 'wait' || isLost(node, verdict)) continue;
      moved = true;
      if (verdict === 'never') node.do_not_run = true;
      else spawn(world, job, node, at, enqueue);
    }
  }
}

/** Whether a node is reached whose template was deleted: there is nothing to run, and its paths for a failure go on. */
const isLost = (node: WorkflowJobNode, verdict: 'run' | 'never'): boolean =>
  verdict === 'run' && node.unified_job_template === null;

/** Whether the workflow still waits for a node: one without a template has nothing to wait for. */
function isOpen(world: World, node: WorkflowJobNode): boolean {
  const child = world.unifiedJob(node.job);
  return child ? !isFinal(child) : !node.do_not_run && node.unified_job_template !== null;
}

function reached(world: World, nodes: WorkflowJobNode[], node: WorkflowJobNode): 'run' | 'never' | 'wait' {
  const parents = nodes.filter((other) =>
    [...other.success_nodes, ...other.failure_nodes, ...other.always_nodes].includes(node.id),
  );
  if (parents.length === 0) return 'run';
  const leads = parents.map((parent) => {
    const child = world.unifiedJob(parent.job);
    if (parent.do_not_run) return 'never';
    if (!child && parent.unified_job_template === null) return pastMissing(world, nodes, parent, node);
    if (!child || !isFinal(child)) return 'wait';
    const paths = child.status === 'successful' ? parent.success_nodes : parent.failure_nodes;
    return [...paths, ...parent.always_nodes].includes(node.id) ? 'run' : 'never';
  });
  if (node.all_parents_must_converge) {
    if (leads.includes('never')) return 'never';
    return leads.includes('wait') || !leads.includes('run') ? 'wait' : 'run';
  }
  if (leads.includes('run')) return 'run';
  return leads.includes('wait') ? 'wait' : 'never';
}

/**
 * Where a node without a template and without a job leads: as a failed one does. A node whose parents must converge does
 * not count such a parent on a success path (AWX 24.6, `WorkflowDAG._all_parents_met_convergence_criteria`).
 */
function pastMissing(
  world: World,
  nodes: WorkflowJobNode[],
  parent: WorkflowJobNode,
  node: WorkflowJobNode,
): 'run' | 'never' | 'wait' | 'uncounted' {
  if ([...parent.failure_nodes, ...parent.always_nodes].includes(node.id)) return reached(world, nodes, parent);
  return node.all_parents_must_converge ? 'uncounted' : 'never';
}

/** A failure that no path takes up fails the workflow, and so does a node without a template, even after its job. */
function unhandled(world: World, nodes: WorkflowJobNode[]): boolean {
  return nodes.some((node) => {
    const child = world.unifiedJob(node.job);
    const handled = node.failure_nodes.length > 0 || node.always_nodes.length > 0;
    const failed = child !== undefined && child.status !== 'successful';
    const missing = !node.do_not_run && node.unified_job_template === null;
    return (failed || missing) && !handled;
  });
}

function spawn(world: World, job: WorkflowJob, node: WorkflowJobNode, at: number, enqueue: Enqueue): void {
  const child = childOf(world, job, node, at);
  if (!child) {
    node.do_not_run = true;
    return;
  }
  child.launch_type = 'workflow';
  child.workflow_node = node.id;
  child.created_by = job.created_by;
  node.job = child.id;
  node.modified = at;
  if (child.type === 'workflow_job' && within(world, job, child.workflow_job_template)) {
    child.job_explanation = 'Workflow Job spawned from workflow could not start because it would result in recursion';
    finish(world, child, 'failed', at);
    return;
  }
  enqueue(child);
}

/** True when the workflow, or one that it is part of, is a run of that template. */
function within(world: World, job: WorkflowJob, template: number | null): boolean {
  if (job.workflow_job_template === template) return true;
  const node = world.workflow_job_nodes.get(job.workflow_node);
  const above = world.workflow_jobs.get(node?.workflow_job);
  return above !== undefined && within(world, above, template);
}

/** Artifacts of the jobs that lead here become variables, the nearest last. */
function inherited(world: World, job: WorkflowJob, node: WorkflowJobNode, seen = new Set<number>()): JsonObject {
  if (seen.has(node.id)) return {};
  seen.add(node.id);
  let vars: JsonObject = {};
  for (const parent of nodesOf(world, job)) {
    const leads = [...parent.success_nodes, ...parent.failure_nodes, ...parent.always_nodes].includes(node.id);
    if (!leads) continue;
    vars = { ...vars, ...inherited(world, job, parent, seen), ...(world.jobs.get(parent.job)?.artifacts ?? {}) };
  }
  return vars;
}

function childOf(world: World, job: WorkflowJob, node: WorkflowJobNode, at: number): AnyJob | undefined {
  const id = node.unified_job_template;
  const template = world.job_templates.get(id);
  const vars = { ...inherited(world, job, node), ...job.extra_vars, ...varsOf(node) };
  if (template) {
    const prompts = job.is_sliced_job
      ? { extra_vars: job.extra_vars, slice: node.slice ?? undefined, inventory: job.inventory }
      : { ...decidedBy(template, node, job), extra_vars: template.asks.variables ? vars : {} };
    return createJob(world, template, prompts, job.created_by, at);
  }
  const workflow = world.workflow_job_templates.get(id);
  if (workflow) return createWorkflowJob(world, workflow, { extra_vars: vars }, job.created_by, at);
  const approval = world.approval_templates.get(id);
  if (approval) {
    return world.workflow_approvals.insert({
      ...newRun(approval, at, null),
      type: 'workflow_approval',
      organization: job.organization,
      started: at,
      events_done: at,
      timeout: approval.timeout,
      timed_out: false,
      approved_or_denied_by: null,
    });
  }
  const project = world.projects.get(id);
  if (project) return createProjectUpdate(world, project, job.created_by, at);
  const source = world.inventory_sources.get(id);
  return source ? createInventoryUpdate(world, source, job.created_by, at) : undefined;
}
