import { isMade } from '../../controller/workflow-nodes.ts';
import type { NodeResults } from '../../follow/playbook/playbook-results.ts';

/** Kinds of outcome, for colours; the words say the same. */
export type OutcomeKind = 'good' | 'bad' | 'stopped' | 'open' | 'unrun';

/** What became of a node. */
export interface NodeOutcome {
  kind: OutcomeKind;
  words: string;
}

const KINDS: Readonly<Record<string, OutcomeKind>> = {
  '': 'unrun',
  successful: 'good',
  failed: 'bad',
  error: 'bad',
  canceled: 'stopped',
};

/** The outcome of a node in words that stand without a colour. */
export function outcomeOf({ type, status, handlesFailure, isLost }: NodeResults): NodeOutcome {
  if (isLost) return { kind: 'bad', words: handlesFailure ? 'template deleted, handled' : 'template deleted' };
  const kind = KINDS[status] ?? 'open';
  if (kind === 'unrun') return { kind, words: 'did not run' };
  if (type === 'workflow_approval') return { kind, words: approvalWords(status) };
  return { kind, words: kind === 'bad' && handlesFailure ? `${status}, handled` : status };
}

/** An approval that timed out has the status of a denied one. */
function approvalWords(status: string): string {
  const words: Record<string, string> = {
    successful: 'approved',
    failed: 'not approved',
    pending: 'waits for approval',
  };
  return words[status] ?? status;
}

/** What the workflow's author called the node, and what it runs where that is another name. */
export function namesOfNode({ id, ...node }: NodeResults): [name: string, runs: string | undefined] {
  const [name, identifier] = [node.name.trim(), node.identifier.trim()];
  if (isMade({ identifier })) return [name || `node ${id}`, undefined];
  return [identifier, identifier === name || name === '' ? undefined : name];
}

/** A node in its place. */
export interface PlacedNode {
  node: NodeResults;
  /** The names of the nodes around it. */
  around: readonly string[];
  /** Whether a path leads on from its failure, or from that of a node around it. */
  isHandled: boolean;
}

/** All nodes, each followed by those inside of it. */
export function allNodes(
  nodes: readonly NodeResults[],
  { around, isHandled }: Omit<PlacedNode, 'node'> = { around: [], isHandled: false },
): PlacedNode[] {
  return nodes.flatMap((node) => {
    const place = { around, isHandled: isHandled || node.handlesFailure };
    const inside = { around: [...around, namesOfNode(node)[0]], isHandled: place.isHandled };
    return [{ node, ...place }, ...allNodes(node.nodes, inside)];
  });
}

/** Whether a node failed the workflow: nothing leads on from its failure. */
export function isFailing({ node, isHandled }: PlacedNode): boolean {
  return outcomeOf(node).kind === 'bad' && !isHandled;
}
