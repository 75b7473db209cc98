import { checkRight } from '../check/permissions.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject } from '../read/desired.ts';
import type { GroupMembers } from '../write/group-members.ts';
import { idOf, type PlanContext, type Work, type Writer } from '../write/work.ts';
import { compareList, currentMembers, type ListDifference, type Member } from './plan-lists.ts';
import { changeOf } from './plan-object.ts';
import { compareSurvey } from './plan-survey.ts';
import type { Known } from './registry.ts';

/** What brings the lists and the survey of an object to what the files say. */
export interface ListsAndSurveyWork {
  /** Before any list grows: a group cannot become the child of one that is still its own child. */
  first: Work[];
  now: Work[];
  /** Last of all: with its last use a label is gone (controller fact 94), and another object may be about to get it. */
  later: Work[];
}

const NOTHING: ListsAndSurveyWork = { first: [], now: [], later: [] };

/**
 * Compares what stands beside an object's fields.
 * @throws what reading throws
 */
export async function planListsAndSurvey(
  context: PlanContext,
  groups: GroupMembers,
  known: Known,
  object: DesiredObject,
): Promise<ListsAndSurveyWork> {
  const lists = await listsOf(context, groups, known, object);
  const survey = await surveyOf(context, known, object);
  if (lists.length === 0 && survey === undefined) return NOTHING;
  checkRight(context, known, 'edit', object.place);
  const path = (): string => `${known.collection}/${idOf(known)}/`;
  const named = (name: string) => (list: ListDifference) => list.change.name === name;
  const changes = [
    changeOf(
      'update',
      known,
      object,
      survey?.changes ?? [],
      lists.map((list) => list.change),
    ),
  ];
  const takeAway = (some: readonly ListDifference[]): Work[] => {
    const all = some.filter(({ change }) => change.remove.length > 0);
    const write = async (writer: Writer): Promise<void> => {
      for (const list of all) await list.remove(writer, path());
    };
    return all.length === 0 ? [] : [{ changes: [changeOf('update', known, object, [], [])], write }];
  };
  const apart = ['children', 'labels'];
  const write = async (writer: Writer): Promise<void> => {
    for (const list of lists) {
      if (!apart.includes(list.change.name)) await list.remove(writer, path());
      await list.add(writer, path());
    }
    await survey?.write(writer, path());
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
  const kind = kindOf(object.collection);
  const found: ListDifference[] = [];
  for (const [name, wanted] of object.lists) {
    const association = kind.associations[name];
    if (association === undefined) continue;
    const current = await membersOf(context, groups, known, name, association);
    const difference = compareList(context, name, association, wanted, current);
    if (difference !== undefined) found.push(difference);
  }
  return found;
}

async function membersOf(
  { get }: PlanContext,
  groups: GroupMembers,
  known: Known,
  name: string,
  association: Kind['associations'][string],
): Promise<Member[]> {
  if (known.collection === 'groups' && (name === 'hosts' || name === 'children')) return await groups.of(known, name);
  return await currentMembers(get, known, name, association);
}

async function surveyOf(
  context: PlanContext,
  known: Known,
  object: DesiredObject,
): Promise<ReturnType<typeof compareSurvey>> {
  if (object.survey === undefined) return undefined;
  const path = `${known.collection}/${known.id}/survey_spec/`;
  return compareSurvey(context, object.survey, known.id === undefined ? {} : await context.get(path));
}
