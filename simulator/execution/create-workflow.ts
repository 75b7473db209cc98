import type { Answers } from '../rows/answers.ts';
import type { JobTemplate, WorkflowJobTemplate } from '../rows/templates.ts';
import { copyOf } from '../text/json.ts';
import { decidedOr, noAnswers, type WorkflowDecided } from '../world/answers.ts';
import { newJob } from '../world/blank.ts';
import { OF_WORKFLOW, type WorkflowJob, type WorkflowJobNode } from '../world/jobs.ts';
import { parseVariables } from '../world/variables.ts';
import { relink } from '../world/workflow-graph.ts';
import type { World } from '../world/world.ts';

/** A new run of a template; the nodes are still to come. */
function runOf(
  world: World,
  template: JobTemplate | WorkflowJobTemplate,
  with_: WorkflowDecided,
  own: Partial<WorkflowJob> & Pick<WorkflowJob, 'created' | 'created_by'>,
): WorkflowJob {
  return world.workflow_jobs.insert({
    ...blankWorkflow(own.created, own.created_by),
    name: template.name,
    description: template.description,
    organization: template.organization,
    unified_job_template: template.id,
    extra_vars: { ...parseVariables(template.extra_vars), ...with_.extra_vars },
    survey_passwords: with_.survey_passwords ?? [],
    ...decidedOr(with_, template, OF_WORKFLOW),
    ...own,
  });
}

/** A new run of a workflow, with a copy of each of the template's nodes. */
export function createWorkflowJob(
  world: World,
  template: WorkflowJobTemplate,
  with_: WorkflowDecided,
  user: number | null,
  at: number,
): WorkflowJob {
  const job = runOf(world, template, with_, {
    created: at,
    created_by: user,
    workflow_job_template: template.id,
    allow_simultaneous: template.allow_simultaneous,
    // Labels are added to those of the template; every other set replaces it.
    labels: [...new Set([...template.labels, ...(with_.labels ?? [])])],
  });
  const ids = new Map<number, number>();
  const nodes = world.workflow_nodes.filter((node) => node.workflow_job_template === template.id);
  const copies = nodes.map(({ id, workflow_job_template: _, identifier, unified_job_template, ...same }) => {
    const own = { ...copyOf(same), created: at, modified: at };
    const copy = newNode(world, job, identifier, unified_job_template, at, own);
    ids.set(id, copy.id);
    return copy;
  });
  relink(copies, ids);
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
  const own = { created: at, created_by: user, job_template: template.id, is_sliced_job: true };
  const job = runOf(world, template, with_, own);
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
  const { id: from, unified_job_template, ...same } = job;
  const copy = world.workflow_jobs.insert({
    ...same,
    ...newJob(at, user),
    launch_type: 'relaunch',
    unified_job_template,
  });
  const ids = new Map<number, number>();
  const nodes = world.workflow_job_nodes.filter((node) => node.workflow_job === from);
  const copies = nodes.map(({ id, ...node }) => {
    const fresh = { job: null, do_not_run: false, created: at, modified: at, workflow_job: copy.id };
    const made = world.workflow_job_nodes.insert({ ...copyOf(node), ...fresh });
    ids.set(id, made.id);
    return made;
  });
  relink(copies, ids);
  return copy;
}

function blankWorkflow(
  at: number,
  user: number | null,
): Omit<WorkflowJob, 'id' | 'name' | 'description' | 'organization'> {
  return {
    ...newJob(at, user),
    type: 'workflow_job',
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
