import type { Resource } from '../../controller/resources/api.ts';
import type { RelatedObject, Row } from '../../controller/resources/rows.ts';
import type { Json, JsonObject } from '../../http/json/json.ts';
import { resolve } from '../check/resolve-reference.ts';
import type { PlanContext } from '../context.ts';
import type { DesiredApproval, DesiredNode } from '../read/desired.ts';
import { idOf } from '../read/registry.ts';
import type { FieldChange } from './plan.ts';
import type { Writer } from './plan-step.ts';

/** What differs in what a node runs, or in the approval that it waits for. */
export interface RunsDifference {
  /** Whether it runs another template than before. */
  isOther: boolean;
  changes: FieldChange[];
  body: () => JsonObject;
  /** Writes the approval, which is created below an existing node. */
  after: (writer: Writer, node: Resource) => Promise<void>;
}

const NOTHING: RunsDifference = { isOther: false, changes: [], body: () => ({}), after: () => Promise.resolve() };

/** Compares what a node runs. */
export function compareRuns(context: PlanContext, { runs }: DesiredNode, row: Row | undefined): RunsDifference {
  const current = row?.related('unified_job_template');
  const before = row && (current?.name ?? null);
  if ('to' in runs) {
    const known = resolve(context, runs);
    if (known === undefined || (known.id !== undefined && known.id === row?.reference('unified_job_template')))
      return NOTHING;
    const changes = [{ name: 'unified_job_template', before, after: known.name, secret: false }];
    return { ...NOTHING, isOther: true, changes, body: () => ({ unified_job_template: idOf(known) }) };
  }
  return compareApproval(runs, current, before);
}

function compareApproval(
  { name, description, timeout }: DesiredApproval,
  current: RelatedObject | undefined,
  before: Json | undefined,
): RunsDifference {
  const approval = current?.jobType === 'workflow_approval' ? current : undefined;
  const body = { name, description, timeout };
  const differing = (['name', 'description', 'timeout'] as const).filter((key) => approval?.[key] !== body[key]);
  if (differing.length === 0) return NOTHING;
  const changes = approval
    ? differing.map((key) => ({
        name: `approval ${key}`,
        before: approval[key],
        after: body[key],
        secret: false,
      }))
    : [{ name: 'approval', before, after: name, secret: false }];
  const after = async (writer: Writer, node: Resource): Promise<void> => {
    // The existing approval is changed: a second request would create another one (controller fact 97).
    if (approval?.id === undefined) await writer.createApproval(node, body);
    else await writer.update({ collection: 'workflow_approval_templates', id: approval.id }, body);
  };
  return { ...NOTHING, changes, after };
}
