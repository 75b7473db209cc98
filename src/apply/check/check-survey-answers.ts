import { isRecord, text } from '../../controller/fields.ts';
import type { Collection, Place } from '../../resource-document.ts';
import { kindOf } from '../kinds/kinds.ts';
import { type Known, titleOf } from '../plan/registry.ts';
import type { DesiredValue, Reference } from '../read/desired.ts';
import { finalReference, finalValue } from '../write/resolve-ids.ts';
import type { PlanContext } from '../write/work.ts';
import type { Surveys } from './surveys.ts';

/** The switch of a template that lets each answer be given. */
const SWITCHES: Readonly<Record<string, string>> = {
  inventory: 'ask_inventory_on_launch',
  scm_branch: 'ask_scm_branch_on_launch',
  job_type: 'ask_job_type_on_launch',
  job_tags: 'ask_tags_on_launch',
  skip_tags: 'ask_skip_tags_on_launch',
  limit: 'ask_limit_on_launch',
  diff_mode: 'ask_diff_mode_on_launch',
  verbosity: 'ask_verbosity_on_launch',
  execution_environment: 'ask_execution_environment_on_launch',
  forks: 'ask_forks_on_launch',
  job_slice_count: 'ask_job_slice_count_on_launch',
  timeout: 'ask_timeout_on_launch',
  credentials: 'ask_credential_on_launch',
  labels: 'ask_labels_on_launch',
  instance_groups: 'ask_instance_groups_on_launch',
};

/** What a node or a schedule answers, as the files have it. */
export interface Answers {
  fields: ReadonlyMap<string, DesiredValue>;
  lists: ReadonlyMap<string, readonly Reference[]>;
  place: Place;
  /** A schedule has to answer all that the survey wants; what a node leaves open, the launch of its workflow may give. */
  isComplete: boolean;
}

/**
 * Notes answers to what a template does not prompt for: the API refuses them of job templates, and of workflows it
 * keeps some and never uses them. The template counts as the plan will leave it.
 * @throws what reading a survey throws
 */
export async function checkAnswers(
  context: PlanContext,
  surveys: Surveys,
  template: Known,
  answers: Answers,
): Promise<void> {
  if (template.desired?.sound === false) return;
  const add = (sentence: string): void => context.problems.add(answers.place, sentence);
  const given = [...givenFields(answers), ...givenLists(answers)];
  const variables = variablesOf(answers);
  if (template.collection === 'projects' || template.collection === 'inventory_sources') {
    const all = Object.keys(variables).length > 0 ? [...given, 'extra_data'] : given;
    if (all.length > 0) add(`gives ${quoted(all)} to the ${titleOf(template)}, which prompts for nothing`);
    return;
  }
  checkPrompts(context, template, answers, given);
  await checkVariables(context, surveys, template, answers);
}

function checkPrompts(context: PlanContext, template: Known, answers: Answers, given: readonly string[]): void {
  const add = (sentence: string): void => context.problems.add(answers.place, sentence);
  for (const name of given) {
    if (isOwn(context, template, name, answers)) continue;
    const { fields, noun } = kindOf(template.collection as Collection);
    const switched = SWITCHES[name] ?? '';
    if (!Object.hasOwn(fields, switched))
      add(`gives \`${name}\`, for which no ${noun} prompts: give it to the nodes of the workflow`);
    else if (finalValue(template, switched) !== true)
      add(`gives \`${name}\`, for which the ${titleOf(template)} does not prompt: turn on \`${switched}\``);
  }
  for (const reference of answers.lists.get('credentials') ?? []) {
    const found = context.registry.find(reference);
    if (found.kind === 'one' && hasCredential(context, template, found.known))
      context.problems.add(reference.place, `is a credential that the ${titleOf(template)} has itself: leave it out`);
  }
  if (template.collection === 'job_templates' && !given.includes('inventory')) {
    const own = finalReference(context, template, 'inventory');
    if (own === null) add(`gives no \`inventory\`, and the ${titleOf(template)} has none either`);
  }
}

async function checkVariables(
  { problems }: PlanContext,
  surveys: Surveys,
  template: Known,
  answers: Answers,
): Promise<void> {
  const add = (sentence: string): void => problems.add(answers.place, sentence);
  const { isComplete } = answers;
  const variables = variablesOf(answers);
  const asksAll = finalValue(template, 'ask_variables_on_launch') === true;
  // Only a survey can tell more, and it has nothing to tell.
  if (!isComplete && (asksAll || Object.keys(variables).length === 0)) return;
  const questions = await surveys.questionsOf(template);
  const names = questions.map((question) => text(question, 'variable'));
  const unexpectedReply = asksAll ? [] : Object.keys(variables).filter((name) => !names.includes(name));
  const data = (all: readonly string[]): string => quoted(all.map((name) => `extra_data.${name}`));
  if (unexpectedReply.length > 0)
    add(
      `gives ${data(unexpectedReply)}, for which neither prompts nor survey of the ${titleOf(template)} ask: turn on \`ask_variables_on_launch\``,
    );
  const required = questions.filter((one) => one['required'] === true).map((one) => text(one, 'variable'));
  const open = required.filter((name) => !Object.hasOwn(variables, name));
  if (isComplete && open.length > 0)
    add(`gives no ${data(open)}, which the survey of the ${titleOf(template)} requires`);
}

/** What the template has itself is no answer, and passes. */
function isOwn(context: PlanContext, template: Known, name: string, { fields }: Answers): boolean {
  const value = fields.get(name);
  if (value === undefined) return false;
  if (value.kind === 'json' && name === 'scm_branch' && finalValue(template, name) === '') {
    // A template without a branch of its own runs its project's.
    const project = finalReference(context, template, 'project');
    if (project && finalValue(project, name) === value.value) return true;
  }
  if (value.kind === 'json') return value.value === finalValue(template, name);
  const found = value.value === null ? undefined : context.registry.find(value.value);
  const own = finalReference(context, template, name);
  if (found?.kind !== 'one' || own === null || own === undefined) return false;
  return found.known === own || (found.known.id !== undefined && found.known.id === own.id);
}

/** Whether a template will have a credential itself, as the list of templates or the files tell. */
function hasCredential({ registry }: PlanContext, template: Known, credential: Known): boolean {
  const wanted = template.desired?.lists.get('credentials');
  if (wanted !== undefined)
    return wanted.some((reference) => {
      const found = registry.find(reference);
      return found.kind === 'one' && found.known === credential;
    });
  const summary = template.row?.['summary_fields'];
  const held =
    isRecord(summary) && Array.isArray(summary['credentials']) ? summary['credentials'].filter(isRecord) : [];
  return credential.id !== undefined && held.some(({ id }) => id === credential.id);
}

function givenFields({ fields }: Answers): string[] {
  return [...fields]
    .filter(([name, { value }]) => value !== null && Object.hasOwn(SWITCHES, name))
    .map(([name]) => name);
}

function givenLists({ lists }: Answers): string[] {
  return [...lists].filter(([name, list]) => list.length > 0 && Object.hasOwn(SWITCHES, name)).map(([name]) => name);
}

function variablesOf({ fields }: Answers): Record<string, unknown> {
  const data = fields.get('extra_data');
  return data?.kind === 'json' && isRecord(data.value) ? data.value : {};
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
