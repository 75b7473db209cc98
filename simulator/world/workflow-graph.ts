/** A node with what it leads to. */
export interface Linked {
  id: number;
  success_nodes: number[];
  failure_nodes: number[];
  always_nodes: number[];
}

/** What a node can lead to. */
export const EDGES = ['success_nodes', 'failure_nodes', 'always_nodes'] as const;

/** Makes copied nodes lead to copies: `ids` has the copy of each node. */
export function relink(copies: readonly Linked[], ids: ReadonlyMap<number, number>): void {
  for (const copy of copies) {
    for (const edge of EDGES) copy[edge] = copy[edge].flatMap((child) => ids.get(child) ?? []);
  }
}

const next = (node: Linked): number[] => [...node.success_nodes, ...node.failure_nodes, ...node.always_nodes];

/**
 * True for a circle that the controller notices: one that is reached from a node without parents, or nodes that
 * all have some. A circle beside a node without parents passes, and stops every workflow when it runs.
 */
export function leadsBack(nodes: Linked[]): boolean {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Set(nodes.flatMap(next));
  const roots = nodes.filter((node) => !children.has(node.id));
  if (nodes.length > 0 && roots.length === 0) return true;
  const done = new Set<number>();
  const visit = (node: Linked, path: Set<number>): boolean => {
    if (path.has(node.id)) return true;
    if (done.has(node.id)) return false;
    path.add(node.id);
    const found = next(node).some((id) => {
      const child = byId.get(id);
      return child !== undefined && visit(child, path);
    });
    path.delete(node.id);
    done.add(node.id);
    return found;
  };
  return roots.some((root) => visit(root, new Set()));
}

/** True for any circle, noticed or not. */
export function isCircular(nodes: Linked[]): boolean {
  const left = new Map(nodes.map((node) => [node.id, node]));
  for (let moved = true; moved; ) {
    moved = false;
    for (const node of [...left.values()]) {
      if (next(node).some((id) => left.has(id))) continue;
      left.delete(node.id);
      moved = true;
    }
  }
  return left.size > 0;
}
