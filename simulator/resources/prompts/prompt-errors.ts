import type { Answers } from '../../rows/answers.ts';
import type { JobTemplate, Prompt, SystemJobTemplate, WorkflowJobTemplate } from '../../rows/templates.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import { isInteger } from '../../text/written-number.ts';
import { PROMPT_OF, varsOf } from '../../world/answers.ts';
import { parseVariables } from '../../world/variables.ts';
import type { World } from '../../world/world.ts';
import { passwordsNeeded } from './passwords.ts';
import { surveyErrors } from './survey.ts';

type Prompting = JobTemplate | WorkflowJobTemplate;

type Errors = Record<string, string[]>;

/** Prompts that lists answer: they are never the template's own value. */
const LISTS = new Set(['labels', 'instance_groups']);

/** What may be asked of a management job. */
export const SYSTEM_VARIABLES = new Set(['days', 'older_than', 'granularity']);

/**
 * Why a template would not take what a node or a schedule answers to its prompts, by field, in the API's words
 * (AWX 24.6, `_accept_or_ignore_job_kwargs`). Without `required`, answers may still come from elsewhere.
 */
export function promptErrors(world: World, id: number | null, answers: Answers, { required = true } = {}): Errors {
  const job = world.job_templates.get(id);
  if (job) return jobErrors(world, job, answers, required);
  const workflow = world.workflow_job_templates.get(id);
  if (workflow) return { ...variableErrors(workflow, answers, required), ...unprompted(world, workflow, answers) };
  const refused = Object.fromEntries(givenNames(answers).map((name) => [name, ['Field is not allowed on launch.']]));
  const system = world.system_job_templates.get(id);
  if (system) return { ...refused, ...systemErrors(system, varsOf(answers)) };
  const hasVariables = Object.keys(varsOf(answers)).length > 0;
  return hasVariables ? { ...refused, extra_data: ['Field is not allowed on launch.'] } : refused;
}

function jobErrors(world: World, template: JobTemplate, answers: Answers, required: boolean): Errors {
  const errors = { ...variableErrors(template, answers, required), ...unprompted(world, template, answers) };
  const branch = branchError(world, template, answers.scm_branch);
  if (branch !== undefined) errors['scm_branch'] = [branch];
  if (isTooFewToSlice(world, template, answers)) {
    errors['job_slice_count'] = ['Job inventory does not have enough hosts for slicing'];
  }
  if (!template.asks.credential && passwordsNeeded(world, template.credentials).length > 0) {
    const text = 'Saved launch configurations cannot provide passwords needed to start.';
    errors['passwords_needed_to_start'] = [text];
  }
  const hasInventory = template.inventory !== null || (template.asks.inventory && answers.inventory !== null);
  const missing = [...(template.project === null ? ['project'] : []), ...(hasInventory ? [] : ['inventory'])];
  if (missing.length > 0) {
    errors['resources_needed_to_start'] = missing.map((name) => `Job Template ${name} is missing or undefined.`);
  }
  return errors;
}

/** Names of variables that the template neither asks for nor has with the same value. */
export function strangeVariables(template: Prompting, given: JsonObject): string[] {
  if (template.asks.variables) return [];
  const own = parseVariables(template.extra_vars);
  const asked = template.survey_enabled ? (template.survey?.spec.map(({ variable }) => variable) ?? []) : [];
  return Object.entries(given)
    .filter(([name, value]) => !asked.includes(name) && !same(own[name], value))
    .map(([name]) => name);
}

/** The API's words for variables that a template does not ask for. */
export function strangeVariablesError(template: Prompting, names: readonly string[]): string {
  const model = 'playbook' in template ? 'Job Template' : 'Workflow Job Template';
  return `Variables ${names.join(', ')} are not allowed on launch. Check the Prompt on Launch setting on the ${model} to include Extra Variables.`;
}

function variableErrors(template: Prompting, answers: Answers, required: boolean): Errors {
  const given = varsOf(answers);
  const survey = template.survey_enabled ? template.survey : null;
  const unanswered = survey ? surveyErrors(survey, given, { required }) : [];
  const strange = strangeVariables(template, given);
  return {
    ...(unanswered.length > 0 ? { variables_needed_to_start: unanswered } : {}),
    ...(strange.length > 0 ? { extra_data: [strangeVariablesError(template, strange)] } : {}),
  };
}

function systemErrors({ job_type }: SystemJobTemplate, given: JsonObject): Errors {
  const strange = Object.keys(given).filter((name) => !SYSTEM_VARIABLES.has(name));
  const errors = strange.length > 0 ? [`Variables ${strange.join(', ')} are not allowed for system jobs.`] : [];
  const { days } = given;
  const isCleanup = ['cleanup_jobs', 'cleanup_activitystream'].includes(job_type);
  const isDays = (isInteger(days) || (typeof days === 'string' && /^\d+$/.test(days))) && Number(days) >= 0;
  if (isCleanup && days !== undefined && !isDays) errors.push('days must be a positive integer.');
  return errors.length > 0 ? { extra_data: errors } : {};
}

/** The answers to what the template does not ask; its own value is none. */
function unprompted(world: World, template: Prompting, answers: Answers): Errors {
  const asks = template.asks as Partial<Record<Prompt, boolean>>;
  const own = template as unknown as Record<string, Json | undefined>;
  const names = givenNames(answers).filter((name) => {
    const prompt = PROMPT_OF[name];
    // A workflow in the workflow has fewer prompts, and is given no others.
    if (prompt === undefined || asks[prompt] === undefined || asks[prompt]) return false;
    const value = answers[name as keyof Answers] as Json;
    if (name === 'credentials') return answers.credentials.some((id) => !(own[name] as number[]).includes(id));
    if (name === 'scm_branch' && isProjectBranch(world, template, answers.scm_branch)) return false;
    return LISTS.has(name) || !same(own[name], value);
  });
  return Object.fromEntries(names.map((name) => [name, ['Field is not configured to prompt on launch.']]));
}

function givenNames(answers: Answers): string[] {
  return Object.keys(PROMPT_OF).filter((name) => {
    const value = answers[name as keyof Answers];
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
function branchError(world: World, template: JobTemplate, branch: string | null): string | undefined {
  if (branch === null || branch === template.scm_branch || !template.asks.scm_branch) return undefined;
  if (isProjectBranch(world, template, branch)) return undefined;
  const project = projectOf(world, template);
  if (!project) return 'Project is missing.';
  const isOther = branch !== project.scm_branch && !project.allow_override;
  return isOther ? 'Project does not allow override of branch.' : undefined;
}

/** A job is cut into no more slices than there are hosts. */
function isTooFewToSlice(world: World, template: JobTemplate, answers: Answers): boolean {
  const slices = answers.job_slice_count ?? template.job_slice_count;
  if (!template.asks.job_slice_count || slices === template.job_slice_count || slices <= 1) return false;
  const inventory = (template.asks.inventory ? answers.inventory : null) ?? template.inventory;
  return inventory !== null && world.hosts.filter((host) => host.inventory === inventory).length <= 1;
}

const same = (a: Json | undefined, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);
