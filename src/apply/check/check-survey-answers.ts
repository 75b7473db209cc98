import { isJsonObject, type JsonObject } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Collection, Place } from '../../resource-document.ts';
import type { PlanContext } from '../context.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredValue, Reference } from '../read/desired.ts';
import { type Known, titleOf } from '../read/registry.ts';
import { plannedReference, plannedValue } from './planned-values.ts';
import type { Surveys } from './surveys.ts';

/** The switch of a template that allows each answer. */
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
  /**
   * Whether they must answer everything that the survey requires: for a node, the launch of its workflow can answer.
   */
  isComplete: boolean;
}

/**
 * Notes answers to prompts that a template, as the plan will leave it, does not have. For job templates the API refuses
 * them; for workflows it keeps some and never uses them.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function checkAnswers(
  context: PlanContext,
  surveys: Surveys,
  template: Known,
  answers: Answers,
): Promise<void> {
  if (template.desired?.sound === false) return;
  const add = (said: Message): void => context.problems.add(answers.place, said);
  const given = [...givenFields(answers), ...givenLists(answers)];
  const variables = variablesOf(answers);
  if (template.collection === 'projects' || template.collection === 'inventory_sources') {
    const all = Object.keys(variables).length > 0 ? [...given, 'extra_data'] : given;
    if (all.length > 0) add(message('answers-without-prompts', { answers: quoted(all), template: titleOf(template) }));
    return;
  }
  if (template.collection === 'system_job_templates') {
    // A management job takes variables, such as the days to keep, and has no other prompt.
    if (given.length > 0)
      add(message('answers-without-prompts', { answers: quoted(given), template: titleOf(template) }));
    return;
  }
  checkPrompts(context, template, answers, given);
  await checkVariables(context, surveys, template, answers);
}

function checkPrompts(context: PlanContext, template: Known, answers: Answers, given: readonly string[]): void {
  const add = (said: Message): void => context.problems.add(answers.place, said);
  for (const name of given) {
    if (isOwn(context, template, name, answers)) continue;
    const { fields, noun } = kindOf(template.collection as Collection);
    const switched = SWITCHES[name] ?? '';
    if (!Object.hasOwn(fields, switched)) add(message('answer-workflow-without-prompt', { answer: name, kind: noun }));
    else if (plannedValue(template, switched) !== true)
      add(message('answer-without-prompt', { answer: name, template: titleOf(template), switch: switched }));
  }
  for (const reference of answers.lists.get('credentials') ?? []) {
    const credential = context.registry.findOne(reference);
    if (credential !== undefined && hasCredential(context, template, credential))
      context.problems.add(reference.place, message('answer-credential-of-template', { template: titleOf(template) }));
  }
  if (template.collection === 'job_templates' && !given.includes('inventory')) {
    const own = plannedReference(context, template, 'inventory');
    if (own === null) add(message('answer-inventory-missing', { template: titleOf(template) }));
  }
}

async function checkVariables(
  { problems }: PlanContext,
  surveys: Surveys,
  template: Known,
  answers: Answers,
): Promise<void> {
  const add = (said: Message): void => problems.add(answers.place, said);
  const { isComplete } = answers;
  const variables = variablesOf(answers);
  const asksAll = plannedValue(template, 'ask_variables_on_launch') === true;
  // The survey cannot change the result: it is not read.
  if (!isComplete && (asksAll || Object.keys(variables).length === 0)) return;
  const questions = await surveys.planned(template);
  const unknown = asksAll
    ? []
    : Object.keys(variables).filter((name) => !questions.some(({ variable }) => variable === name));
  const data = (all: readonly string[]): string => quoted(all.map((name) => `extra_data.${name}`));
  if (unknown.length > 0)
    add(message('answer-variables-not-asked', { answers: data(unknown), template: titleOf(template) }));
  const required = questions.filter(({ isRequired }) => isRequired).map(({ variable }) => variable);
  const open = required.filter((name) => !Object.hasOwn(variables, name));
  if (isComplete && open.length > 0)
    add(message('answer-survey-incomplete', { answers: data(open), template: titleOf(template) }));
}

/** Returns whether an answer is what the template has itself: the API accepts that. */
function isOwn(context: PlanContext, template: Known, name: string, { fields }: Answers): boolean {
  const value = fields.get(name);
  if (value === undefined) return false;
  if (value.kind === 'json' && name === 'scm_branch' && plannedValue(template, name) === '') {
    // A template without a branch runs that of its project.
    const project = plannedReference(context, template, 'project');
    if (project && plannedValue(project, name) === value.value) return true;
  }
  if (value.kind === 'json') return value.value === plannedValue(template, name);
  const known = context.registry.findOne(value.value);
  const own = plannedReference(context, template, name);
  if (known === undefined || own === null || own === undefined) return false;
  return known === own || (known.id !== undefined && known.id === own.id);
}

/** Returns whether a template will have a credential itself, by the list of templates or the files. */
function hasCredential({ registry }: PlanContext, template: Known, credential: Known): boolean {
  const wanted = template.desired?.lists.get('credentials');
  if (wanted !== undefined) return wanted.some((reference) => registry.findOne(reference) === credential);
  return template.row?.members('credentials')?.some(({ id }) => id === credential.id) ?? false;
}

function givenFields({ fields }: Answers): string[] {
  return [...fields]
    .filter(([name, { value }]) => value !== null && Object.hasOwn(SWITCHES, name))
    .map(([name]) => name);
}

function givenLists({ lists }: Answers): string[] {
  return [...lists].filter(([name, list]) => list.length > 0 && Object.hasOwn(SWITCHES, name)).map(([name]) => name);
}

function variablesOf({ fields }: Answers): JsonObject {
  const data = fields.get('extra_data');
  return data?.kind === 'json' && isJsonObject(data.value) ? data.value : {};
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
