import { isMade } from '../../controller/workflow-nodes.ts';
import type { NodeResults } from '../../follow/playbook/playbook-results.ts';

/** Kinds of outcome, for colours. The words carry the same information. */
export type OutcomeKind = 'good' | 'bad' | 'stopped' | 'open' | 'unrun';

/** The outcome of a node. */
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

/** Returns the outcome of a node in words that need no colour. */
export function outcomeOf(node: NodeResults): NodeOutcome {
  const { type, status, handlesFailure, isLost, mayStart } = node;
  if (isLost) return { kind: 'bad', words: handlesFailure ? 'template deleted, handled' : 'template deleted' };
  const kind = KINDS[status] ?? 'open';
  if (kind === 'unrun') return { kind, words: mayStart ? 'not started yet' : 'did not run' };
  if (type === 'workflow_approval') return { kind, words: approvalWords(node) };
  return { kind, words: kind === 'bad' && handlesFailure ? `${status}, handled` : status };
}

/** Returns the outcome of an approval. One that timed out has the status of a denied one. */
function approvalWords({ status, timedOut, decidedBy = '' }: NodeResults): string {
  if (status === 'pending') return 'waiting for approval';
  if (status !== 'successful' && status !== 'failed') return status;
  if (timedOut) return 'timed out';
  if (decidedBy !== '') return `${status === 'successful' ? 'approved' : 'denied'} by ${decidedBy}`;
  return status === 'successful' ? 'approved' : 'not approved';
}

/** Returns the node's name from the workflow, and the name of its template if it differs. */
export function namesOfNode({ id, slice, ...node }: NodeResults): [name: string, runs: string | undefined] {
  if (slice !== undefined) return [`slice ${slice.number} of ${slice.count}`, node.name.trim() || undefined];
  const [name, identifier] = [node.name.trim(), node.identifier.trim()];
  if (isMade({ identifier })) return [name || `node ${id}`, undefined];
  return [identifier, identifier === name || name === '' ? undefined : name];
}

/** A node with its position in the workflow. */
export interface PlacedNode {
  node: NodeResults;
  /** The names of the nodes that contain it. */
  around: readonly string[];
  /** Whether its failure is handled: by a path from it or from a node that contains it. */
  isHandled: boolean;
}

/** Returns all nodes, each followed by the nodes inside of it. */
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

/** Returns whether a node failed the workflow, since its failure is not handled. */
export function isFailing({ node, isHandled }: PlacedNode): boolean {
  return outcomeOf(node).kind === 'bad' && !isHandled;
}

/** Returns the approvals that a workflow waits for, those in nested workflows included. */
export function pendingApprovals(nodes: readonly NodeResults[]): NodeResults[] {
  return allNodes(nodes).flatMap(({ node }) =>
    node.type === 'workflow_approval' && node.status === 'pending' ? [node] : [],
  );
}

/** Returns the heading of a column of nodes, which may be the slices of a job. */
export function nodeHeading(nodes: readonly PlacedNode[]): string {
  return nodes.every(({ node }) => node.slice !== undefined) ? 'Slice' : 'Node';
}
