import type { ApiRoot } from '../../controller/connection/discovery.ts';
import { jobLink } from '../../controller/job-link.ts';
import type { Job, JobRef } from '../../controller/jobs.ts';
import { jobOfNode, type NodeRun, type WorkflowNode } from '../../controller/workflow-nodes.ts';
import { sumOf } from '../playbook/merge-results.ts';
import {
  emptyResults,
  type NodeResults,
  type PlaybookResults,
  withoutOvercomeErrors,
} from '../playbook/playbook-results.ts';
import { failsWithoutTemplate, isLost, nodeName } from './node-sentences.ts';

/** The source of the results of a node's run. */
export interface NodeResultSource {
  readonly results: PlaybookResults;
  /** The job after its end; undefined before, and for a workflow, which has no artifacts of its own. */
  readonly ended?: Job | undefined;
}

/** Statuses of jobs whose artifacts the controller passes on. */
const PASSES_ARTIFACTS = new Set(['successful', 'failed']);

/** The results of a workflow's nodes, each and merged. */
export class NodeStats {
  readonly #root: ApiRoot;
  readonly #isSliced: boolean;
  readonly #sources = new Map<number, NodeResultSource>();
  readonly #failures: string[] = [];
  /** Nodes without a template that the workflow reached. */
  readonly #lost = new Set<number>();
  /** Sentences about nodes that may have failed the workflow. They count when no other node did. */
  readonly #suspects: string[] = [];
  #nodes: readonly WorkflowNode[] = [];
  #hasEnded = false;

  /** @param isSliced whether the nodes are the slices of a job */
  constructor(root: ApiRoot, isSliced = false) {
    this.#root = root;
    this.#isSliced = isSliced;
  }

  /** Reads the current nodes. */
  look(nodes: readonly WorkflowNode[]): void {
    this.#nodes = nodes;
  }

  /** Sets where the results of a node's run come from. */
  follow(node: WorkflowNode, source: NodeResultSource): void {
    this.#sources.set(node.id, source);
  }

  /** Notes the failure of a node, unless a path leads from it: then it does not fail the workflow. */
  failed(node: WorkflowNode, sentence: string): void {
    if (!node.handlesFailure) this.#failures.push(sentence);
  }

  /**
   * Notes the end of the workflow: nodes without a template may have failed it.
   * @param around names of the nodes that contain the workflow
   */
  workflowEnded(around: readonly string[]): void {
    this.#hasEnded = true;
    for (const node of this.#nodes) {
      if (!node.lacksTemplate) continue;
      const sentence = failsWithoutTemplate(nodeName(node, around), node, this.#nodes);
      if (isLost(node)) {
        this.#lost.add(node.id);
        this.failed(node, sentence);
      } else if (node.run?.status === 'successful' && !node.handlesFailure) this.#suspects.push(sentence);
    }
  }

  /** Returns the merged results. Failures that the workflow handles did not fail it, so they come last. */
  get results(): PlaybookResults {
    const unhandled = this.#nodes.filter(({ handlesFailure }) => !handlesFailure);
    const handled = this.#nodes.filter(({ handlesFailure }) => handlesFailure);
    // Only playbook runs have a recap, and workflows that contain some.
    const withRecap = this.#nodes.filter((node) => ['job', 'workflow_job'].includes(jobOfNode(node)?.type ?? ''));
    const failures = [...unhandled.flatMap((node) => this.#of(node).nodeFailures), ...this.#failures];
    return {
      ...emptyResults(),
      ...sumOf([...unhandled, ...handled].map((node) => this.#of(node))),
      hasRecap: withRecap.every((node) => this.#of(node).hasRecap),
      artifacts: this.#artifacts(),
      nodes: this.#nodes.map((node) => this.#nodeResults(node)),
      nodeFailures: failures.length > 0 ? failures : this.#suspects,
    };
  }

  /** Returns when the last job with artifacts ended, ISO 8601; `''` without one. */
  get lastEnd(): string {
    const ends = this.#nodes.map((node) => this.#endOf(node));
    return ends.sort().at(-1) ?? '';
  }

  #of(node: WorkflowNode): PlaybookResults {
    const results = this.#sources.get(node.id)?.results ?? emptyResults();
    return node.run?.type === 'workflow_job' ? results : withoutOvercomeErrors(results, node.run?.status ?? '');
  }

  /**
   * Merges the `set_stats` data of the nodes' jobs by key, in the order of their ends. The controller does the same for
   * what follows the workflow, but a workflow job itself does not show it.
   */
  #artifacts(): Record<string, unknown> {
    const passing = this.#nodes.filter(({ run }) => PASSES_ARTIFACTS.has(run?.status ?? ''));
    const inOrder = passing
      .map((node) => ({ end: this.#endOf(node), job: node.run?.id ?? 0, artifacts: this.#artifactsOf(node) }))
      .sort((a, b) => (a.end === b.end ? a.job - b.job : a.end < b.end ? -1 : 1));
    return Object.fromEntries(inOrder.flatMap(({ artifacts }) => Object.entries(artifacts)));
  }

  #artifactsOf(node: WorkflowNode): Record<string, unknown> {
    const source = this.#sources.get(node.id);
    return source?.ended?.artifacts ?? source?.results.artifacts ?? {};
  }

  #endOf(node: WorkflowNode): string {
    const source = this.#sources.get(node.id);
    return source?.ended?.finished ?? (source instanceof NodeStats ? source.lastEnd : '');
  }

  #nodeResults(node: WorkflowNode): NodeResults {
    const { id, name, identifier, kind, run, handlesFailure, isSkipped, next } = node;
    const job = jobOfNode(node);
    return {
      id,
      name,
      identifier,
      type: kind,
      status: run?.status ?? '',
      elapsed: run?.elapsed,
      jobId: job?.id,
      url: this.#urlOf(run, job),
      handlesFailure,
      isLost: this.#lost.has(id),
      ...(this.#isSliced ? { slice: { number: this.#nodes.indexOf(node) + 1, count: this.#nodes.length } } : {}),
      mayStart: run === undefined && !isSkipped && !this.#hasEnded,
      timedOut: run?.timedOut ?? false,
      decidedBy: run?.decidedBy ?? '',
      next,
      nodes: this.#of(node).nodes,
    };
  }

  #urlOf(run: NodeRun | undefined, job: JobRef | undefined): string {
    if (run?.type === 'workflow_approval') return jobLink(this.#root, { type: 'workflow_approval', id: run.id }).url;
    return job === undefined ? '' : jobLink(this.#root, job).url;
  }
}
