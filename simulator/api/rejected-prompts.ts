import type { Json, JsonObject } from '../json.ts';
import { PROMPT_OF, varsOf } from '../world/answers.ts';
import type { Answers, JobTemplate, Prompt, WorkflowJobTemplate, WorkflowNode } from '../world/templates.ts';
import { parseVariables } from '../world/variables.ts';
import type { World } from '../world/world.ts';
import { passwordsNeeded } from './passwords.ts';
import { surveyErrors } from './survey.ts';

type Prompting = JobTemplate | WorkflowJobTemplate;

/** Prompts that lists answer: they are never the template's own value. */
const LISTS = new Set(['labels', 'instance_groups']);

/** What a node of a workflow may ask of a management job. */
const SYSTEM_VARIABLES = new Set(['days', 'older_than', 'granularity']);

/**
 * Whether the template of a node would not take what the node answers to its prompts, as the launch description of the
 * workflow lists it (AWX 24.6, `WorkflowJobTemplate.node_prompts_rejected`): variables that only the workflow gives count
 * as missing.
 */
export function rejectsPrompts(world: World, node: WorkflowNode): boolean {
  const id = node.unified_job_template;
  const job = world.job_templates.get(id);
  if (job) return rejectedByJob(world, job, node);
  const workflow = world.workflow_job_templates.get(id);
  if (workflow) return rejectedVariables(workflow, varsOf(node)) || unprompted(world, workflow, node).length > 0;
  if (id === null) return false;
  if (givenNames(node).length > 0) return true;
  const names = Object.keys(varsOf(node));
  return world.system_job_templates.get(id) ? names.some((name) => !SYSTEM_VARIABLES.has(name)) : names.length > 0;
}

function rejectedByJob(world: World, template: JobTemplate, node: WorkflowNode): boolean {
  const hasInventory = template.inventory !== null || (template.asks.inventory && node.inventory !== null);
  return (
    rejectedVariables(template, varsOf(node)) ||
    unprompted(world, template, node).length > 0 ||
    isBranchRefused(world, template, node.scm_branch) ||
    isTooFewToSlice(world, template, node) ||
    (!template.asks.credential && passwordsNeeded(world, template.credentials).length > 0) ||
    template.project === null ||
    !hasInventory
  );
}

function rejectedVariables(template: Prompting, given: JsonObject): boolean {
  const survey = template.survey_enabled ? template.survey : null;
  if (survey && surveyErrors(survey, given).length > 0) return true;
  if (template.asks.variables) return false;
  const own = parseVariables(template.extra_vars);
  const asked = survey?.spec.map(({ variable }) => variable) ?? [];
  return Object.entries(given).some(([name, value]) => !asked.includes(name) && !same(own[name], value));
}

/** The answers to what the template does not ask; its own value is none. */
function unprompted(world: World, template: Prompting, node: Answers): string[] {
  const asks = template.asks as Partial<Record<Prompt, boolean>>;
  const own = template as unknown as Record<string, Json | undefined>;
  return givenNames(node).filter((name) => {
    const prompt = PROMPT_OF[name];
    // A workflow in the workflow has fewer prompts, and is given no others.
    if (prompt === undefined || asks[prompt] === undefined || asks[prompt]) return false;
    const value = node[name as keyof Answers] as Json;
    if (name === 'credentials') return node.credentials.some((id) => !(own[name] as number[]).includes(id));
    if (name === 'scm_branch' && isProjectBranch(world, template, node.scm_branch)) return false;
    return LISTS.has(name) || !same(own[name], value);
  });
}

function givenNames(node: Answers): string[] {
  return Object.keys(PROMPT_OF).filter((name) => {
    const value = node[name as keyof Answers];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });
}

const projectOf = (world: World, template: Prompting) =>
  'project' in template ? world.projects.get(template.project) : undefined;

/** A template without a branch runs the project's. */
function isProjectBranch(world: World, template: Prompting, branch: string | null): boolean {
  return template.scm_branch === '' && projectOf(world, template)?.scm_branch === branch;
}

/** A branch is taken where the project lets it be chosen. */
function isBranchRefused(world: World, template: JobTemplate, branch: string | null): boolean {
  if (branch === null || branch === template.scm_branch || !template.asks.scm_branch) return false;
  const project = projectOf(world, template);
  return project === undefined || (branch !== project.scm_branch && !project.allow_override);
}

/** A job is cut into no more slices than there are hosts. */
function isTooFewToSlice(world: World, template: JobTemplate, node: Answers): boolean {
  const slices = node.job_slice_count ?? template.job_slice_count;
  if (!template.asks.job_slice_count || slices === template.job_slice_count || slices <= 1) return false;
  const inventory = (template.asks.inventory ? node.inventory : null) ?? template.inventory;
  return inventory !== null && world.hosts.filter((host) => host.inventory === inventory).length <= 1;
}

const same = (a: Json | undefined, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);
