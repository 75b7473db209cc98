import { message } from '../../messages/message.ts';
import type { PlanContext } from '../context.ts';
import type { Target } from '../kinds/kind.ts';
import type { Reference } from '../read/desired.ts';
import type { GroupMembers } from '../read/group-members.ts';
import type { Known } from '../read/registry.ts';

/*
 * Circles that the controller accepts, or refuses only when they are written: workflows in workflows, groups in groups.
 * What the files do not say about an object is as the controller has it. So a circle can lead through objects that no
 * file mentions.
 */

/** Notes workflows that run themselves. @throws ResponseError, ConnectionError, the signal's reason */
export async function checkWorkflowCircles(context: PlanContext, all: Iterable<Known>): Promise<void> {
  const others = new Others(context, 'workflow_job_templates');
  const next = async ({ id, desired }: Known): Promise<readonly Known[]> => {
    if (desired?.absent) return [];
    if (desired?.nodes !== undefined)
      return others.meant(desired.nodes.flatMap(({ runs }) => ('to' in runs ? [runs] : [])));
    if (id === undefined) return [];
    const filters = [['workflow_job_template', String(id)] as const];
    const query = { resource: 'workflow_job_template_nodes', filters };
    const rows = await context.resources.collections.list(query, context.call);
    return rows.flatMap((row) => {
      const template = row.related('unified_job_template');
      return template?.jobType === 'workflow_job' ? others.named(template.id, template.name ?? '') : [];
    });
  };
  const starts = [...all].filter(({ collection, desired }) => {
    return collection === 'workflow_job_templates' && desired?.nodes !== undefined;
  });
  await note(context, starts, next, 'workflow-inside-itself');
}

/** Notes groups that contain themselves. @throws ResponseError, ConnectionError, the signal's reason */
export async function checkGroupCircles(
  context: PlanContext,
  groups: GroupMembers,
  all: Iterable<Known>,
): Promise<void> {
  const others = new Others(context, 'groups');
  // Of groups that the files do not mention: that of their parent.
  const inventories = new Map<Known, number>();
  const next = async (group: Known): Promise<readonly Known[]> => {
    if (group.desired?.absent) return [];
    const wanted = group.desired?.lists.get('children');
    if (wanted !== undefined) return others.meant(wanted);
    const inventory = group.row?.reference('inventory') ?? inventories.get(group);
    const members = await groups.of(inventory, group.name, 'children');
    const children = members.flatMap(({ id, name }) => others.named(id, name));
    if (inventory !== undefined) for (const child of children) inventories.set(child, inventory);
    return children;
  };
  const starts = [...all].filter(({ collection, desired }) => {
    return collection === 'groups' && (desired?.lists.get('children')?.length ?? 0) > 0;
  });
  await note(context, starts, next, 'group-inside-itself');
}

/** The objects of one collection, one for each id, whether the files mention it or not. */
class Others {
  readonly #context: PlanContext;
  readonly #collection: Target;
  readonly #byId = new Map<number, Known>();

  constructor(context: PlanContext, collection: Target) {
    this.#context = context;
    this.#collection = collection;
  }

  /** Returns the objects that references of the files mean; those that lead nowhere are reported elsewhere. */
  meant(references: readonly Reference[]): Known[] {
    return references.flatMap((reference) => {
      const known = this.#context.registry.findOne(reference);
      return known?.collection === this.#collection ? [known] : [];
    });
  }

  /** Returns the object that the controller names by its id. */
  named(id: number | undefined, name: string): Known[] {
    if (id === undefined) return [];
    const mentioned = this.#context.registry.byId(this.#collection, id);
    const known = mentioned ??
      this.#byId.get(id) ?? { collection: this.#collection, name, id, row: undefined, desired: undefined };
    this.#byId.set(id, known);
    return [known];
  }
}

/** Walks from each start. A circle that no file has a part in is not the files' fault, and is not noted. */
async function note(
  { problems }: PlanContext,
  starts: readonly Known[],
  next: (one: Known) => Promise<readonly Known[]>,
  circular: 'workflow-inside-itself' | 'group-inside-itself',
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
    problems.add(place, message(circular, { circle: turned.map((member) => `"${member?.name}"`).join(' → ') }));
  };
  for (const start of starts) await visit(start, []);
}
