import type { TemplateNode } from '../../controller/templates/templates.ts';
import { isRecord } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';
import type { LaunchContext } from '../launch.ts';
import { givenFields, inputName, type LaunchRequest, PROMPTS, type PromptField } from '../launch-request.ts';
import type { Template } from './find-template.ts';

/*
 * A workflow passes its prompts to its nodes. A node drops a prompt that its own template does not prompt for. The API
 * shows this neither before nor after the launch. So a workflow's limit may apply to some of its nodes only.
 */

/**
 * The prompts that nodes receive; labels apply to the workflow job only. A job template's node always receives the
 * variables. A nested workflow receives them only if it prompts for them
 * (AWX 24.6, `WorkflowNodeBase.get_job_kwargs`).
 */
const PASSED_ON: readonly PromptField[] = ['limit', 'inventory', 'scm_branch', 'job_tags', 'skip_tags', 'extra_vars'];

/** The types of templates with prompts that a node can run, by the type of the job that they create. */
const TEMPLATE_TYPE = { job: 'job_template', workflow_job: 'workflow_job_template' } as const;

/** The largest number of nodes that a message lists. */
const NAMED = 10;

/** A node that runs a template with prompts. */
type Node = TemplateNode & { jobType: keyof typeof TEMPLATE_TYPE };

/**
 * Returns a sentence for each requested prompt that some nodes of the workflow would drop. Returns nothing when the
 * nodes cannot be read: that does not prevent the launch.
 * @throws the signal's reason
 */
export async function droppedByNodes(
  context: LaunchContext,
  template: Template,
  request: LaunchRequest,
): Promise<Message[]> {
  const fields = givenFields(request).filter((field) => PASSED_ON.includes(field) && !isEmpty(request[field]));
  if (template.type !== 'workflow_job_template' || fields.length === 0) return [];
  try {
    const all = await readNodes(context, template);
    const nodes = all.filter((node) => fields.some((field) => isGivenTo(node, field)));
    const asks = await readAsks(context, nodes);
    return fields.flatMap((field) => droppedPrompt(field, nodes, asks));
  } catch {
    context.signal.throwIfAborted();
    return [];
  }
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}

function isGivenTo({ jobType }: Node, field: PromptField): boolean {
  return field !== 'extra_vars' || jobType === 'workflow_job';
}

async function readNodes({ controller, signal }: LaunchContext, { id }: Template): Promise<Node[]> {
  return (await controller.templates.workflowNodes(id, { signal })).filter(hasPrompts);
}

function hasPrompts(node: TemplateNode): node is Node {
  return Object.hasOwn(TEMPLATE_TYPE, node.jobType);
}

/** Returns the `ask_…` fields that are on, by template id. */
async function readAsks(
  { controller, signal }: LaunchContext,
  nodes: readonly Node[],
): Promise<Map<number, ReadonlySet<string>>> {
  const asks = new Map<number, ReadonlySet<string>>();
  for (const [jobType, type] of Object.entries(TEMPLATE_TYPE)) {
    const ids = [...new Set(nodes.filter((node) => node.jobType === jobType).map(({ templateId }) => templateId))];
    if (ids.length === 0) continue;
    for (const template of await controller.templates.switches(type, ids, { signal })) {
      // Does not check which variables the survey accepts: they may include the given ones.
      const more = template.surveyEnabled ? [PROMPTS.extra_vars.ask] : [];
      asks.set(template.id, new Set([...template.asks, ...more]));
    }
  }
  return asks;
}

function droppedPrompt(
  field: PromptField,
  nodes: readonly Node[],
  asks: ReadonlyMap<number, ReadonlySet<string>>,
): Message[] {
  const { ask, label, instead } = PROMPTS[field];
  const dropping = nodes.filter((node) => isGivenTo(node, field) && asks.get(node.templateId)?.has(ask) === false);
  const names = [...new Set(dropping.map(({ name }) => JSON.stringify(name)))];
  const values = { input: inputName(field), instead, label, ask };
  const [first, ...others] = names;
  if (first === undefined) return [];
  if (others.length === 0) return [message('prompt-dropped-by-node', { ...values, node: first })];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  const listed = `${names.slice(0, NAMED).join(', ')}${more}`;
  return [message('prompt-dropped-by-nodes', { ...values, nodes: listed })];
}
