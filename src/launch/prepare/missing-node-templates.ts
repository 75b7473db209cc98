import { isMade, parentsOf, type WorkflowNode } from '../../controller/workflow-nodes.ts';
import { type Message, message } from '../../messages/message.ts';
import type { LaunchContext } from '../launch.ts';
import type { Template } from './find-template.ts';

/** The largest number of nodes that a message lists. */
const NAMED = 10;

/** The problems that the launch description reports for nodes of a workflow. */
export interface BrokenNodes {
  /** Reasons not to launch. */
  problems: Message[];
  warnings: Message[];
}

/**
 * Describes the nodes that the controller cannot run, and those that it would run with other prompts. The controller
 * launches such a workflow; a node without a template fails only when the workflow reaches it.
 * @param missing ids of nodes without a template
 * @param rejected ids of nodes whose template rejects their prompts
 * @throws the signal's reason
 */
export async function brokenNodes(
  context: LaunchContext,
  template: Template,
  missing: readonly number[],
  rejected: readonly number[],
): Promise<BrokenNodes> {
  const nodes = await nodesOf(context, template);
  return {
    problems: missing.length === 0 ? [] : [message('nodes-without-template', described(missing, nodes))],
    warnings: rejected.length === 0 ? [] : [message('node-prompts-rejected', described(rejected, nodes))],
  };
}

/** Reads the workflow's nodes; returns none when they cannot be read: the messages then show ids only. */
async function nodesOf({ controller, signal }: LaunchContext, { id }: Template): Promise<WorkflowNode[]> {
  return await controller.workflowNodes.ofTemplate(id, { signal }).catch(() => {
    signal.throwIfAborted();
    return [];
  });
}

/** Returns the values of a message about nodes: how many they are, and their names. */
function described(ids: readonly number[], nodes: readonly WorkflowNode[]): { count: string; nodes: string } {
  return { count: ids.length === 1 ? 'a node' : `${ids.length} nodes`, nodes: names(ids, nodes) };
}

function names(ids: readonly number[], nodes: readonly WorkflowNode[]): string {
  const all = ids.slice(0, NAMED).map((id) => title(id, nodes));
  return `${all.join(', ')}${ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''}`;
}

/** Returns a node's name, such as `"build" (Deploy)`; for a node without a name, names the nodes before it. */
function title(id: number, nodes: readonly WorkflowNode[]): string {
  const node = nodes.find((one) => one.id === id);
  if (node === undefined) return `node ${id}`;
  const { identifier, name } = node;
  if (!isMade(node)) return name === identifier ? `"${identifier}"` : `"${identifier}" (${name})`;
  if (name !== '') return `"${name}"`;
  const before = parentsOf(node, nodes).map((parent) => `"${parent.name || parent.identifier}"`);
  return `node ${id}${before.length === 0 ? '' : `, which follows ${before.join(' and ')}`}`;
}
