import { isRecord, number, record, text } from '../../controller/fields.ts';
import { readList } from '../../controller/jobs.ts';
import type { LaunchContext } from '../launch.ts';
import { givenFields, inputName, type LaunchRequest, PROMPTS, type PromptField } from '../launch-request.ts';
import type { Template } from './find-template.ts';

/*
 * A workflow hands its prompts on to its nodes, and a node whose own template does not prompt for one drops it: nothing in
 * the API tells, before or after. So a limit that a workflow takes may hold for some of its nodes only.
 */

/**
 * The prompts that are handed on; labels stay with the workflow job. Variables reach the nodes that run a job template
 * whatever it prompts for, and a workflow in the workflow only where it does (AWX 24.6, `WorkflowNodeBase.get_job_kwargs`).
 */
const HANDED_ON: readonly PromptField[] = ['limit', 'inventory', 'scm_branch', 'job_tags', 'skip_tags', 'extra_vars'];

/** Collections of what a node can run that takes prompts, by the API's word for what it becomes. */
const COLLECTIONS = { job: 'job_templates', workflow_job: 'workflow_job_templates' } as const;

/** Nodes that are looked at, and names that are told; nobody reads more. */
const MAX_NODES = 200;
const NAMED = 10;

/** A node that runs a template with prompts. */
interface Node {
  name: string;
  kind: keyof typeof COLLECTIONS;
  templateId: number;
}

/**
 * What of a workflow's request some of its nodes would drop, a sentence for each prompt. Where the nodes cannot be looked
 * at, nothing is said: they are no reason not to launch.
 * @throws the signal's reason
 */
export async function droppedByNodes(
  context: LaunchContext,
  template: Template,
  request: LaunchRequest,
): Promise<string[]> {
  const fields = givenFields(request).filter((field) => HANDED_ON.includes(field) && !isEmpty(request[field]));
  if (template.type !== 'workflow_job_template' || fields.length === 0) return [];
  try {
    const all = await readNodes(context, template);
    const nodes = all.filter((node) => fields.some((field) => isGivenTo(node, field)));
    const asks = await readAsks(context, nodes);
    return fields.flatMap((field) => sentence(field, nodes, asks));
  } catch {
    context.signal.throwIfAborted();
    return [];
  }
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}

function isGivenTo({ kind }: Node, field: PromptField): boolean {
  return field !== 'extra_vars' || kind === 'workflow_job';
}

async function readNodes({ controller, signal }: LaunchContext, { id }: Template): Promise<Node[]> {
  const path = `workflow_job_templates/${id}/workflow_nodes/?order_by=id&page_size=${MAX_NODES}`;
  const rows = readList(await controller.get(path, { signal }), "the workflow's nodes").filter(isRecord);
  return rows.flatMap((row) => {
    const runs = record(record(row, 'summary_fields'), 'unified_job_template');
    const kind = runs['unified_job_type'];
    const templateId = number(runs, 'id');
    if ((kind !== 'job' && kind !== 'workflow_job') || templateId === undefined) return [];
    return [{ name: text(runs, 'name'), kind, templateId }];
  });
}

/** The switches that are on, by template. */
async function readAsks(
  { controller, signal }: LaunchContext,
  nodes: readonly Node[],
): Promise<Map<number, ReadonlySet<string>>> {
  const asks = new Map<number, ReadonlySet<string>>();
  for (const [kind, collection] of Object.entries(COLLECTIONS)) {
    const ids = [...new Set(nodes.filter((node) => node.kind === kind).map(({ templateId }) => templateId))];
    if (ids.length === 0) continue;
    const reply = await controller.get(`${collection}/?id__in=${ids.join(',')}&page_size=${MAX_NODES}`, { signal });
    for (const row of readList(reply, 'the templates of the nodes').filter(isRecord)) {
      const switches = Object.keys(row).filter((key) => key.startsWith('ask_') && row[key] === true);
      // Which variables a survey takes is not looked at: some may be among those that were given.
      if (row['survey_enabled'] === true) switches.push(PROMPTS.extra_vars.ask);
      asks.set(number(row, 'id') ?? 0, new Set(switches));
    }
  }
  return asks;
}

function sentence(
  field: PromptField,
  nodes: readonly Node[],
  asks: ReadonlyMap<number, ReadonlySet<string>>,
): string[] {
  const { ask, label, otherwise } = PROMPTS[field];
  const dropping = nodes.filter((node) => isGivenTo(node, field) && asks.get(node.templateId)?.has(ask) === false);
  const names = [...new Set(dropping.map(({ name }) => JSON.stringify(name)))];
  if (names.length === 0) return [];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  const who = `${names.slice(0, NAMED).join(', ')}${more}`;
  const [drop, there] = names.length === 1 ? ['does', 'that template'] : ['do', 'those templates'];
  return [
    `\`${inputName(field)}\`: the workflow takes it, but ${who} in it ${drop} not prompt for it, and would ${otherwise}. If that is not meant, switch on "Prompt on launch" beside ${label} on ${there} (\`${ask}\`).`,
  ];
}
