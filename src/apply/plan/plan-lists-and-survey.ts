import type { Resource } from '../../controller/resources/api.ts';
import { NO_SURVEY } from '../../controller/resources/survey-specs.ts';
import { checkPermission } from '../check/permissions.ts';
import type { PlanContext } from '../context.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject } from '../read/desired.ts';
import type { GroupMembers } from '../read/group-members.ts';
import { type Known, resourceOf } from '../read/registry.ts';
import { compareList, currentMembers, type ListDifference } from './plan-lists.ts';
import { changeOf, type PlanStep, type Writer } from './plan-step.ts';
import { compareSurvey, type SurveyDifference } from './plan-survey.ts';

/** How the lists and the survey of an object are changed to what the files say. */
export interface ListsAndSurveySteps {
  /** Before any list grows: a group cannot become a child of its own child. */
  first: PlanStep[];
  now: PlanStep[];
  /** Last of all: a label is deleted with its last use (controller fact 94), and another object may get it. */
  later: PlanStep[];
}

const NOTHING: ListsAndSurveySteps = { first: [], now: [], later: [] };

/**
 * Compares an object's lists and survey.
 * @param gone ids of the hosts that the plan deletes, complete when the steps are carried out
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function planListsAndSurvey(
  context: PlanContext,
  groups: GroupMembers,
  known: Known,
  object: DesiredObject,
  gone: ReadonlySet<number>,
): Promise<ListsAndSurveySteps> {
  const lists = await listsOf(context, groups, known, object);
  const survey = await surveyOf(context, known, object);
  if (lists.length === 0 && survey === undefined) return NOTHING;
  checkPermission(context, known, 'edit', object.place);
  const owner = (): Resource => resourceOf(known);
  const named = (name: string) => (list: ListDifference) => list.change.name === name;
  const difference = changeOf(
    'update',
    known,
    object,
    survey?.changes ?? [],
    lists.map((list) => list.change),
  );
  const changes = [{ ...difference, remarks: survey?.remarks ?? [] }];
  const takeAway = (some: readonly ListDifference[]): PlanStep[] => {
    const all = some.filter(({ change }) => change.remove.length > 0);
    const write = async (writer: Writer): Promise<void> => {
      for (const list of all) await list.remove(writer, owner());
    };
    return all.length === 0 ? [] : [{ changes: [changeOf('update', known, object, [], [])], write }];
  };
  const apart = ['children', 'labels'];
  const write = async (writer: Writer): Promise<void> => {
    for (const list of lists) {
      const deleted = known.collection === 'groups' && list.change.name === 'hosts' ? gone : undefined;
      if (!apart.includes(list.change.name)) await list.remove(writer, owner(), deleted);
      await list.add(writer, owner());
    }
    if (survey !== undefined) await writer.writeSurvey(owner(), survey.survey);
  };
  return {
    first: takeAway(lists.filter(named('children'))),
    now: [{ changes, write }],
    later: takeAway(lists.filter(named('labels'))),
  };
}

async function listsOf(
  context: PlanContext,
  groups: GroupMembers,
  known: Known,
  object: DesiredObject,
): Promise<ListDifference[]> {
  const { associations } = kindOf(object.collection);
  const found: ListDifference[] = [];
  for (const [name, wanted] of object.lists) {
    const association = associations[name];
    if (association === undefined) continue;
    const isOfGroup = known.collection === 'groups' && (name === 'hosts' || name === 'children');
    const current = isOfGroup
      ? await groups.of(known.row?.reference('inventory'), known.name, name)
      : await currentMembers(context, known, name, association);
    const difference = compareList(context, name, association, wanted, current);
    if (difference !== undefined) found.push(difference);
  }
  return found;
}

async function surveyOf(
  context: PlanContext,
  { collection, id }: Known,
  { survey }: DesiredObject,
): Promise<SurveyDifference | undefined> {
  if (survey === undefined) return undefined;
  const { resources, call } = context;
  const current = id === undefined ? NO_SURVEY : await resources.surveySpecs.get({ collection, id }, call);
  return compareSurvey(context, survey, current);
}
