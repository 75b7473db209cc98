import type { Controller, RequestOptions } from './client.ts';
import { isRecord, line, number, numbers, readList, record, text } from './fields.ts';
import { JOB_TYPES, type JobRef, jobPath } from './jobs.ts';

/** A node of a workflow job, with what it runs; one of a workflow template has no run. */
export interface WorkflowNode {
  id: number;
  /** What the workflow's author called it, or an id that the API made up. */
  identifier: string;
  /** The template's or the approval's name; `''` without both, where the API made the identifier up. */
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
  /** Its template was deleted, or never chosen. It runs nothing, or its run was launched before. */
  lacksTemplate?: boolean;
  /** The run behind it; undefined until it is launched, and for ever when it never runs (controller fact 37). */
  run: NodeRun | undefined;
}

/** The run of a node. */
export interface NodeRun {
  id: number;
  type: string;
  status: string;
  elapsed: number | undefined;
  /** Of an approval: nobody decided in time. */
  timedOut: boolean;
}

/**
 * All nodes of a workflow job, in the order of their ids.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readNodes(controller: Controller, job: JobRef, options: RequestOptions): Promise<WorkflowNode[]> {
  return await readNodesOf(controller, jobPath(job), options);
}

/**
 * The same of a workflow template.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readTemplateNodes(
  controller: Controller,
  templateId: number,
  options: RequestOptions,
): Promise<WorkflowNode[]> {
  return await readNodesOf(controller, `workflow_job_templates/${templateId}/`, options);
}

async function readNodesOf(controller: Controller, path: string, options: RequestOptions): Promise<WorkflowNode[]> {
  const nodes: WorkflowNode[] = [];
  for (let page = 1; ; page += 1) {
    const reply = await controller.get(`${path}workflow_nodes/?order_by=id&page_size=200&page=${page}`, options);
    nodes.push(...readList(reply, 'the nodes of a workflow job').filter(isRecord).map(readNode));
    if (!isRecord(reply) || typeof reply['next'] !== 'string') return nodes;
  }
}

function readNode(row: Record<string, unknown>): WorkflowNode {
  const summary = record(row, 'summary_fields');
  const run = record(summary, 'job');
  const id = number(run, 'id');
  const identifier = line(row, 'identifier');
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
    kind: text(run, 'type') || text(record(summary, 'unified_job_template'), 'unified_job_type'),
    isSkipped: row['do_not_run'] === true,
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

/** Whether the API made the identifier up. */
export function isMade({ identifier }: Pick<WorkflowNode, 'identifier'>): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(identifier) || identifier === '';
}

/** The nodes that lead to a node. */
export function parentsOf({ id }: WorkflowNode, nodes: readonly WorkflowNode[]): WorkflowNode[] {
  return nodes.filter(({ next }) => [next.success, next.failure, next.always].some((ids) => ids.includes(id)));
}

/** The job behind a node, where it is one with a log or nodes of its own; an approval is none. */
export function jobOfNode(node: WorkflowNode): JobRef | undefined {
  const type = JOB_TYPES.find((known) => known === node.run?.type);
  if (type === 'workflow_approval') return undefined;
  return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
}
