import { copyOf, type JsonObject } from '../text/json.ts';
import { answersOf, noAnswers } from '../world/answers.ts';
import { newJob } from '../world/blank.ts';
import type { WorkflowJob, WorkflowJobNode } from '../world/jobs.ts';
import type { Answers, JobTemplate, WorkflowJobTemplate } from '../world/templates.ts';
import { parseVariables } from '../world/variables.ts';
import type { World } from '../world/world.ts';

/** What the launch of a workflow decides. */
export interface WorkflowDecided {
  extra_vars?: JsonObject;
  survey_passwords?: string[];
  inventory?: number | null;
  limit?: string | null;
  scm_branch?: string | null;
  job_tags?: string | null;
  skip_tags?: string | null;
  labels?: number[];
}

/** A new run of a workflow, with a copy of each of the template's nodes. */
export function createWorkflowJob(
  world: World,
  template: WorkflowJobTemplate,
  with_: WorkflowDecided,
  user: number | null,
  at: number,
): WorkflowJob {
  const job = world.workflow_jobs.insert({
    ...blankWorkflow(at, user),
    name: template.name,
    description: template.description,
    organization: template.organization,
    unified_job_template: template.id,
    workflow_job_template: template.id,
    extra_vars: { ...parseVariables(template.extra_vars), ...with_.extra_vars },
    survey_passwords: with_.survey_passwords ?? [],
    allow_simultaneous: template.allow_simultaneous,
    inventory: with_.inventory ?? template.inventory,
    limit: with_.limit ?? template.limit,
    scm_branch: with_.scm_branch ?? template.scm_branch,
    job_tags: with_.job_tags ?? template.job_tags,
    skip_tags: with_.skip_tags ?? template.skip_tags,
    // Labels are added to those of the template; every other set replaces it.
    labels: [...new Set([...template.labels, ...(with_.labels ?? [])])],
  });
  const nodes = world.workflow_nodes.filter((node) => node.workflow_job_template === template.id);
  const copies = new Map<number, WorkflowJobNode>();
  for (const node of nodes) {
    const extra = { ...answersOf(node), all_parents_must_converge: node.all_parents_must_converge };
    copies.set(node.id, newNode(world, job, node.identifier, node.unified_job_template, at, extra));
  }
  const copied = (ids: number[]): number[] => ids.flatMap((id) => copies.get(id)?.id ?? []);
  for (const node of nodes) {
    const copy = copies.get(node.id);
    if (!copy) continue;
    copy.success_nodes = copied(node.success_nodes);
    copy.failure_nodes = copied(node.failure_nodes);
    copy.always_nodes = copied(node.always_nodes);
  }
  return job;
}

/** A sliced job template runs as a workflow with one node a slice. */
export function createSlicedJob(
  world: World,
  template: JobTemplate,
  with_: WorkflowDecided,
  slices: number,
  user: number | null,
  at: number,
): WorkflowJob {
  const job = world.workflow_jobs.insert({
    ...blankWorkflow(at, user),
    name: template.name,
    description: template.description,
    organization: template.organization,
    unified_job_template: template.id,
    job_template: template.id,
    is_sliced_job: true,
    extra_vars: { ...parseVariables(template.extra_vars), ...with_.extra_vars },
    survey_passwords: with_.survey_passwords ?? [],
    inventory: with_.inventory ?? template.inventory,
    limit: with_.limit ?? template.limit,
    scm_branch: with_.scm_branch ?? template.scm_branch,
    job_tags: with_.job_tags ?? template.job_tags,
    skip_tags: with_.skip_tags ?? template.skip_tags,
  });
  for (let slice = 1; slice <= slices; slice += 1) {
    newNode(world, job, '', template.id, at, { slice: [slice, slices] });
  }
  return job;
}

/** A job of a bulk launch: what is launched, and what is answered to its prompts. */
export interface BulkItem extends Answers {
  unified_job_template: number;
  identifier: string;
}

/** Several jobs under one roof, of no template; what they are given together stands above what each was given. */
export function createBulkJob(
  world: World,
  given: { name: string; description: string; organization: number | null } & WorkflowDecided,
  items: readonly BulkItem[],
  user: number,
  at: number,
): WorkflowJob {
  const job = world.workflow_jobs.insert({ ...blankWorkflow(at, user), allow_simultaneous: false, ...given });
  for (const { unified_job_template, identifier, ...answers } of items) {
    newNode(world, job, identifier, unified_job_template, at, answers);
  }
  return job;
}

/** A run again of the same nodes, whatever has become of the template. */
export function copyWorkflowJob(world: World, job: WorkflowJob, user: number, at: number): WorkflowJob {
  const { id: from, ...same } = job;
  const blank = { ...blankWorkflow(at, user), launch_type: 'relaunch' };
  const { inventory, limit, scm_branch, job_tags, skip_tags, labels, extra_vars, survey_passwords } = same;
  const asked = { inventory, limit, scm_branch, job_tags, skip_tags, labels, extra_vars, survey_passwords };
  const { name, description, organization, unified_job_template, workflow_job_template } = same;
  const { job_template, is_sliced_job, allow_simultaneous } = same;
  const copy = world.workflow_jobs.insert({
    ...blank,
    ...asked,
    ...{ name, description, organization, unified_job_template, workflow_job_template },
    ...{ job_template, is_sliced_job, allow_simultaneous },
  });
  const nodes = world.workflow_job_nodes.filter((node) => node.workflow_job === from);
  const ids = new Map<number, number>();
  for (const { id, ...node } of nodes) {
    const fresh = { job: null, do_not_run: false, created: at, modified: at, workflow_job: copy.id };
    ids.set(id, world.workflow_job_nodes.insert({ ...copyOf(node), ...fresh }).id);
  }
  for (const id of ids.values()) {
    const node = world.workflow_job_nodes.get(id);
    if (!node) continue;
    for (const kind of ['success_nodes', 'failure_nodes', 'always_nodes'] as const) {
      node[kind] = node[kind].flatMap((child) => ids.get(child) ?? []);
    }
  }
  return copy;
}

function blankWorkflow(
  at: number,
  user: number | null,
): Omit<WorkflowJob, 'id' | 'name' | 'description' | 'organization'> {
  return {
    ...newJob(at),
    type: 'workflow_job',
    created_by: user,
    modified_by: user,
    workflow_job_template: null,
    job_template: null,
    is_sliced_job: false,
    extra_vars: {},
    survey_passwords: [],
    allow_simultaneous: true,
    inventory: null,
    limit: null,
    scm_branch: null,
    job_tags: null,
    skip_tags: null,
    labels: [],
  };
}

function newNode(
  world: World,
  job: WorkflowJob,
  identifier: string,
  template: number | null,
  at: number,
  extra: Partial<WorkflowJobNode>,
): WorkflowJobNode {
  return world.workflow_job_nodes.insert({
    created: at,
    modified: at,
    workflow_job: job.id,
    identifier,
    unified_job_template: template,
    job: null,
    ...noAnswers(),
    all_parents_must_converge: false,
    do_not_run: false,
    success_nodes: [],
    failure_nodes: [],
    always_nodes: [],
    slice: null,
    ...extra,
  });
}
