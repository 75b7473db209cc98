import { readCollection } from '../../controller/collections.ts';
import { isRecord, number, text } from '../../controller/fields.ts';
import type { Target } from '../kinds/kind.ts';
import type { Known } from '../plan/registry.ts';
import type { Reference } from '../read/desired.ts';
import type { GroupMembers } from '../write/group-members.ts';
import type { PlanContext } from '../write/work.ts';

/*
 * Circles that the controller takes, or finds only when they are written: workflows in workflows, groups in groups. What
 * the files do not say of an object is as the controller has it, so that a circle may lead through what no file knows.
 */

/** Notes workflows that run themselves. @throws what reading throws */
export async function checkWorkflowCircles(context: PlanContext, all: Iterable<Known>): Promise<void> {
  const { get } = context;
  const others = new Others(context, 'workflow_job_templates');
  const next = async ({ id, desired }: Known): Promise<readonly Known[]> => {
    if (desired?.absent) return [];
    if (desired?.nodes !== undefined)
      return others.meant(desired.nodes.flatMap(({ runs }) => ('to' in runs ? [runs] : [])));
    if (id === undefined) return [];
    const filters = [['workflow_job_template', String(id)] as const];
    const query = { resource: 'workflow_job_template_nodes', filters, orderBy: [], limit: undefined };
    const { rows } = await readCollection(get, query);
    return rows.flatMap((row) => {
      const summary = isRecord(row['summary_fields']) ? row['summary_fields'] : {};
      const runs = isRecord(summary['unified_job_template']) ? summary['unified_job_template'] : {};
      const isWorkflow = runs['unified_job_type'] === 'workflow_job';
      return isWorkflow ? others.named(number(runs, 'id'), text(runs, 'name')) : [];
    });
  };
  const starts = [...all].filter(({ collection, desired }) => {
    return collection === 'workflow_job_templates' && desired?.nodes !== undefined;
  });
  await note(context, starts, next, 'runs itself as a workflow in a workflow');
}

/** Notes groups that contain themselves. @throws what reading throws */
export async function checkGroupCircles(
  context: PlanContext,
  groups: GroupMembers,
  all: Iterable<Known>,
): Promise<void> {
  const others = new Others(context, 'groups');
  const next = async (group: Known): Promise<readonly Known[]> => {
    if (group.desired?.absent) return [];
    const wanted = group.desired?.lists.get('children');
    if (wanted !== undefined) return others.meant(wanted);
    const members = await groups.of(group, 'children');
    return members.flatMap(({ id, name }) => others.named(id, name, { inventory: group.row?.['inventory'] }));
  };
  const starts = [...all].filter(({ collection, desired }) => {
    return collection === 'groups' && (desired?.lists.get('children')?.length ?? 0) > 0;
  });
  await note(context, starts, next, 'is a child of itself');
}

/** Objects of one collection, the same for the same id, whether the files mention them or not. */
class Others {
  readonly #context: PlanContext;
  readonly #collection: Target;
  readonly #byId = new Map<number, Known>();

  constructor(context: PlanContext, collection: Target) {
    this.#context = context;
    this.#collection = collection;
  }

  /** What references of the files lead to; those that lead nowhere are told elsewhere. */
  meant(references: readonly Reference[]): Known[] {
    return references.flatMap((reference) => {
      const found = this.#context.registry.find(reference);
      return found.kind === 'one' && found.known.collection === this.#collection ? [found.known] : [];
    });
  }

  /** What the controller names by its id. */
  named(id: number | undefined, name: string, row?: Known['row']): Known[] {
    if (id === undefined) return [];
    const mentioned = this.#context.registry.byId(this.#collection, id);
    const known = mentioned ??
      this.#byId.get(id) ?? { collection: this.#collection, name, id, row, desired: undefined };
    this.#byId.set(id, known);
    return [known];
  }
}

/** Walks from each start; of a circle that no file has a part in the files are not to blame. */
async function note(
  { problems }: PlanContext,
  starts: readonly Known[],
  next: (one: Known) => Promise<readonly Known[]>,
  circular: string,
): Promise<void> {
  const done = new Set<Known>();
  const mine = new Set(starts);
  const visit = async (one: Known, route: readonly Known[]): Promise<void> => {
    if (done.has(one)) return;
    if (!route.includes(one)) {
      for (const other of await next(one)) await visit(other, [...route, one]);
      done.add(one);
      return;
    }
    const circle = route.slice(route.indexOf(one));
    const first = circle.findIndex((member) => mine.has(member));
    const turned = [...circle.slice(first), ...circle.slice(0, first), circle[first]];
    const place = circle[first]?.desired?.place;
    if (place === undefined) return;
    problems.add(place, `${circular}: ${turned.map((member) => `"${member?.name}"`).join(' → ')}`);
  };
  for (const start of starts) await visit(start, []);
}
