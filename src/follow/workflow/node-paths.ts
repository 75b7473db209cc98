import type { Controller } from '../../controller/client.ts';
import type { JobRef } from '../../controller/jobs.ts';
import type { CallOptions } from '../../controller/requests.ts';
import { isMade, jobOfNode, type WorkflowNode } from '../../controller/workflow-nodes.ts';

/** A node of a workflow job, or of a workflow inside of it, with the names that can refer to it. */
export interface NodePath {
  node: WorkflowNode;
  /** Its path as in the log, with identifiers where the author set them: `inner > approve`. */
  path: string;
  /** Its path of identifiers only, which is unique. */
  exact: string;
  /** All names that can refer to it. */
  names: readonly string[];
}

/** The nodes of a workflow job at one time. */
export interface NodePaths {
  list: readonly NodePath[];
  /** False while a nested workflow is not launched yet: it may add nodes. */
  isComplete: boolean;
}

/** The nodes that contain a node, outermost first. */
interface Route {
  path: readonly string[];
  exact: readonly string[];
}

/** Maximum depth of nested workflows that are read. The controller refuses recursion, so deeper ones are unexpected. */
export const MAX_DEPTH = 10;

/**
 * Reads the nodes of a workflow job and of the workflows inside of it.
 * @param onNested called with each nested workflow job
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readNodePaths(
  controller: Controller,
  job: JobRef,
  options: CallOptions,
  onNested: (workflowJob: number) => void,
  around: Route = { path: [], exact: [] },
): Promise<NodePaths> {
  const list: NodePath[] = [];
  let isComplete = true;
  for (const node of await controller.workflowNodes.list(job, options)) {
    const { name, identifier } = node;
    const route = {
      path: [...around.path, isMade(node) ? name : identifier],
      exact: [...around.exact, identifier],
    };
    const [path, exact] = [route.path.join(' > '), route.exact.join(' > ')];
    list.push({ node, path, exact, names: [name, identifier, path, exact, [...around.path, name].join(' > ')] });
    const inner = jobOfNode(node);
    if (inner?.type === 'workflow_job' && around.path.length < MAX_DEPTH) {
      onNested(inner.id);
      const inside = await readNodePaths(controller, inner, options, onNested, route);
      list.push(...inside.list);
      isComplete = isComplete && inside.isComplete;
    } else if (node.kind === 'workflow_job' && inner === undefined && !node.isSkipped) isComplete = false;
  }
  return { list, isComplete };
}

/**
 * Returns what a name can refer to. A complete path wins: `approve` refers to the workflow's own node, even if a nested
 * workflow has one with the same name.
 */
export function meantBy<Named extends Pick<NodePath, 'path' | 'exact' | 'names'>>(
  wanted: string,
  list: readonly Named[],
): readonly Named[] {
  const there = list.filter(({ path, exact }) => path === wanted || exact === wanted);
  return there.length === 1 ? there : list.filter(({ names }) => names.includes(wanted));
}
