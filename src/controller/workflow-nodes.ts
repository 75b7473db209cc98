import { line, MAX_PAGE_SIZE, number, numbers, readPage, record, text } from './fields.ts';
import { JOB_TYPES, type JobRef, jobPath } from './jobs.ts';
import type { CallOptions, Requests } from './requests.ts';

/** A node of a workflow job, with its run. A node of a workflow template has no run. */
export interface WorkflowNode {
  id: number;
  /** The identifier that the workflow's author set, or one that the API generated. */
  identifier: string;
  /** The template's or the approval's name; `''` without both, when the API generated the identifier. */
  name: string;
  /** The kind of what it runs, or would run, such as `job`; `''` when unknown. */
  kind: string;
  /** When its run was launched, as the controller writes it. */
  since: string;
  /** Whether a path leads from its failure to another node. Without one, its failure fails the workflow. */
  handlesFailure: boolean;
  /** Ids of the next nodes, by the outcome that leads there. */
  next: { success: number[]; failure: number[]; always: number[] };
  /** Whether the workflow took another path, so that the node never runs. */
  isSkipped: boolean;
  /** Whether its template was deleted or never set. It runs nothing, or was launched before the deletion. */
  lacksTemplate?: boolean;
  /** Whether its run is a sliced job: a workflow job of a job template. */
  isSliced?: boolean;
  /** The node's run; undefined until it is launched, and for a node that never runs (controller fact 37). */
  run: NodeRun | undefined;
}

/** The run of a node. */
export interface NodeRun {
  id: number;
  type: string;
  status: string;
  elapsed: number | undefined;
  /** For an approval: whether it timed out. */
  timedOut: boolean;
  /** For an approval: the user who decided. The list of nodes does not show it (controller fact 36). */
  decidedBy?: string;
}

/**
 * The nodes of workflow jobs and of workflow templates, in the order of their ids.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
export class WorkflowNodes {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** Returns all nodes of a workflow job. */
  list(job: JobRef, options: CallOptions): Promise<WorkflowNode[]> {
    return this.#list(jobPath(job), options);
  }

  /** Returns all nodes of a workflow template. */
  ofTemplate(templateId: number, options: CallOptions): Promise<WorkflowNode[]> {
    return this.#list(`workflow_job_templates/${templateId}/`, options);
  }

  async #list(path: string, options: CallOptions): Promise<WorkflowNode[]> {
    const nodes: WorkflowNode[] = [];
    for (let page = 1; ; page += 1) {
      const query = `order_by=id&page_size=${MAX_PAGE_SIZE}&page=${page}`;
      const { rows, more } = await this.#requests.get(`${path}workflow_nodes/?${query}`, options, (reply) =>
        readPage(reply, 'the nodes of a workflow job'),
      );
      nodes.push(...rows.map(readNode));
      if (!more) return nodes;
    }
  }
}

function readNode(row: Record<string, unknown>): WorkflowNode {
  const summary = record(row, 'summary_fields');
  const run = record(summary, 'job');
  const id = number(run, 'id');
  const identifier = line(row, 'identifier');
  const templateKind = text(record(summary, 'unified_job_template'), 'unified_job_type');
  const next = {
    success: numbers(row, 'success_nodes'),
    failure: numbers(row, 'failure_nodes'),
    always: numbers(row, 'always_nodes'),
  };
  return {
    id: number(row, 'id') ?? 0,
    identifier,
    name:
      line(run, 'name') ||
      line(record(summary, 'unified_job_template'), 'name') ||
      (isMade({ identifier }) ? '' : identifier),
    since: text(row, 'modified'),
    handlesFailure: next.failure.length + next.always.length > 0,
    next,
    kind: text(run, 'type') || templateKind,
    isSkipped: row['do_not_run'] === true,
    ...(text(run, 'type') === 'workflow_job' && templateKind === 'job' ? { isSliced: true } : {}),
    ...(row['unified_job_template'] === null ? { lacksTemplate: true } : {}),
    run:
      id === undefined
        ? undefined
        : {
            id,
            type: text(run, 'type'),
            status: text(run, 'status'),
            elapsed: number(run, 'elapsed'),
            timedOut: run['timed_out'] === true,
          },
  };
}

/** Returns whether the API generated the identifier. */
export function isMade({ identifier }: Pick<WorkflowNode, 'identifier'>): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(identifier) || identifier === '';
}

/** Returns the nodes that lead to a node. */
export function parentsOf({ id }: WorkflowNode, nodes: readonly WorkflowNode[]): WorkflowNode[] {
  return nodes.filter(({ next }) => [next.success, next.failure, next.always].some((ids) => ids.includes(id)));
}

/** Returns the job of a node with a log or nodes of its own; undefined for an approval. */
export function jobOfNode(node: WorkflowNode): JobRef | undefined {
  const type = JOB_TYPES.find((known) => known === node.run?.type);
  if (type === 'workflow_approval') return undefined;
  return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
}
