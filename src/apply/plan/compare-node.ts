import { number } from '../../controller/fields.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { DesiredApproval, DesiredNode } from '../read/desired.ts';
import { idOf, type PlanContext, resolve, type Writer } from '../write/work.ts';
import type { FieldChange } from './plan.ts';
import type { Row } from './registry.ts';

/** What a node runs, or asks for, beside what it ran. */
export interface RunsDifference {
  /** It runs another template than before. */
  isOther: boolean;
  changes: FieldChange[];
  body: () => JsonObject;
  /** An approval is made below its node, when that exists. */
  after: (writer: Writer, path: string) => Promise<void>;
}

const NOTHING: RunsDifference = { isOther: false, changes: [], body: () => ({}), after: () => Promise.resolve() };

/** Compares what a node runs. */
export function compareRuns(context: PlanContext, { runs }: DesiredNode, row: Row | undefined): RunsDifference {
  const summary = (row?.['summary_fields'] as Row | undefined)?.['unified_job_template'] as Row | undefined;
  const before = row === undefined ? undefined : ((summary?.['name'] ?? null) as Json);
  if ('to' in runs) {
    const known = resolve(context, runs);
    if (known === undefined || (known.id !== undefined && known.id === row?.['unified_job_template'])) return NOTHING;
    const changes = [{ name: 'unified_job_template', before, after: known.name, secret: false }];
    return { ...NOTHING, isOther: true, changes, body: () => ({ unified_job_template: idOf(known) }) };
  }
  return compareApproval(runs, summary, before);
}

function compareApproval(wanted: DesiredApproval, summary: Row | undefined, before: Json | undefined): RunsDifference {
  const isApproval = summary?.['unified_job_type'] === 'workflow_approval';
  const body = { name: wanted.name, description: wanted.description, timeout: wanted.timeout };
  const current = {
    name: summary?.['name'],
    description: summary?.['description'] ?? '',
    timeout: summary?.['timeout'] ?? 0,
  };
  const differing = (['name', 'description', 'timeout'] as const).filter(
    (key) => !isApproval || current[key] !== body[key],
  );
  if (differing.length === 0) return NOTHING;
  const changes = isApproval
    ? differing.map((key) => ({
        name: `approval ${key}`,
        before: current[key] as Json,
        after: body[key],
        secret: false,
      }))
    : [{ name: 'approval', before, after: wanted.name, secret: false }];
  const id = number(summary ?? {}, 'id');
  const after = async (writer: Writer, path: string): Promise<void> => {
    // Made again it would be another one beside the first (controller fact 97): the one that is there is changed.
    if (isApproval && id !== undefined) await writer.update(`workflow_approval_templates/${id}/`, body);
    else await writer.post(`${path}create_approval_template/`, body);
  };
  return { ...NOTHING, changes, after };
}
