import type { CallOptions, Controller } from './client.ts';
import { isRecord, line, number, record, text } from './fields.ts';
import { JOB_TYPES, type JobRef, jobPath, MAX_PAGE_SIZE, readList } from './jobs.ts';

/** A node of a workflow job, with what it runs. */
export interface WorkflowNode {
  id: number;
  /** What the workflow's author called it, or an id that the API made up. */
  identifier: string;
  /** The template's or the approval's name. */
  name: string;
  /** What it runs, or would run, such as `job`; `''` unknown. */
  kind: string;
  /** When its run was launched, as the controller writes it. */
  since: string;
  /** Whether a path leads on from its failure; without one a failure fails the workflow. */
  handlesFailure: boolean;
  /** Ids of the nodes that follow, by the outcome that leads there. */
  next: { success: number[]; failure: number[]; always: number[] };
  /** The workflow took another path: it never runs. */
  isSkipped: boolean;
  /** The run behind it; undefined until it is launched, and forever when it never runs (controller fact 37). */
  run: NodeRun | undefined;
}

/** The run of a node. */
export interface NodeRun {
  id: number;
  type: string;
  status: string;
  elapsed: number | undefined;
  /** Of an approval: no one decided in time. */
  timedOut: boolean;
}

/** The nodes of workflow jobs. */
export class WorkflowNodes {
  readonly #controller: Controller;

  constructor(controller: Controller) {
    this.#controller = controller;
  }

  /**
   * Returns all nodes of a workflow job, in the order of their ids.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async list(job: JobRef, options: CallOptions): Promise<WorkflowNode[]> {
    const nodes: WorkflowNode[] = [];
    for (let page = 1; ; page += 1) {
      const path = `${jobPath(job)}workflow_nodes/?order_by=id&page_size=${MAX_PAGE_SIZE}&page=${page}`;
      const reply = await this.#controller.get(path, options);
      nodes.push(...readList(reply, 'the nodes of a workflow job').filter(isRecord).map(readNode));
      if (!isRecord(reply) || typeof reply['next'] !== 'string') return nodes;
    }
  }
}

function readNode(row: Record<string, unknown>): WorkflowNode {
  const summary = record(row, 'summary_fields');
  const run = record(summary, 'job');
  const id = number(run, 'id');
  const identifier = line(row, 'identifier');
  const next = {
    success: ids(row['success_nodes']),
    failure: ids(row['failure_nodes']),
    always: ids(row['always_nodes']),
  };
  return {
    id: number(row, 'id') ?? 0,
    identifier,
    name: line(run, 'name') || line(record(summary, 'unified_job_template'), 'name') || identifier,
    since: text(row, 'modified'),
    handlesFailure: next.failure.length + next.always.length > 0,
    next,
    kind: text(run, 'type') || text(record(summary, 'unified_job_template'), 'unified_job_type'),
    isSkipped: row['do_not_run'] === true,
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

function ids(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((id): id is number => typeof id === 'number') : [];
}

/** Returns the job behind a node that has a log or nodes of its own; undefined for an approval. */
export function jobOfNode(node: WorkflowNode): JobRef | undefined {
  const type = JOB_TYPES.find((known) => known === node.run?.type);
  if (type === 'workflow_approval') return undefined;
  return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
}
