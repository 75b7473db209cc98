import type { ApiRoot } from '../../controller/discovery.ts';
import { jobLink } from '../../controller/job-link.ts';
import type { Job } from '../../controller/jobs.ts';
import { jobOfNode, type WorkflowNode } from '../../controller/workflow-nodes.ts';
import { sumOf } from '../playbook/merge-results.ts';
import {
  emptyResults,
  type NodeResults,
  type PlaybookResults,
  withoutOvercomeErrors,
} from '../playbook/playbook-results.ts';
import { failsWithoutTemplate, isLost, nodeName } from './node-sentences.ts';

/** Where the results of a node's run come from, as far as they are known. */
export interface NodeSource {
  readonly results: PlaybookResults;
  /** The job as it ended; undefined before, and for a workflow, which has no artifacts of its own. */
  readonly ended?: Job | undefined;
}

/** Statuses whose artifacts the controller hands on. */
const HANDS_ON = new Set(['successful', 'failed']);

/** What the nodes of a workflow did, each and together. */
export class NodeStats {
  readonly #root: ApiRoot;
  readonly #sources = new Map<number, NodeSource>();
  readonly #failures: string[] = [];
  /** Nodes that the workflow came to, and that had nothing to run. */
  readonly #lost = new Set<number>();
  /** Sentences on nodes that may have failed the workflow: they count where no other did. */
  readonly #suspects: string[] = [];
  #nodes: readonly WorkflowNode[] = [];

  constructor(root: ApiRoot) {
    this.#root = root;
  }

  /** Takes the nodes as they are now. */
  look(nodes: readonly WorkflowNode[]): void {
    this.#nodes = nodes;
  }

  /** Sets where the results of a node's run come from. */
  follow(node: WorkflowNode, source: NodeSource): void {
    this.#sources.set(node.id, source);
  }

  /** Takes a sentence on a node that failed its workflow; one with a path for its failure does not. */
  failed(node: WorkflowNode, sentence: string): void {
    if (!node.handlesFailure) this.#failures.push(sentence);
  }

  /**
   * The workflow has ended: what has no template by now may have failed it.
   * @param around names of the nodes around the workflow
   */
  workflowEnded(around: readonly string[]): void {
    for (const node of this.#nodes) {
      if (!node.lacksTemplate) continue;
      const sentence = failsWithoutTemplate(nodeName(node, around), node, this.#nodes);
      if (isLost(node)) {
        this.#lost.add(node.id);
        this.failed(node, sentence);
      } else if (node.run?.status === 'successful' && !node.handlesFailure) this.#suspects.push(sentence);
    }
  }

  /** All of it together. Failures that the workflow has a path for did not fail it: they come last. */
  get results(): PlaybookResults {
    const unhandled = this.#nodes.filter(({ handlesFailure }) => !handlesFailure);
    const handled = this.#nodes.filter(({ handlesFailure }) => handlesFailure);
    // Only playbook runs have a recap, and workflows that have some.
    const withRecap = this.#nodes.filter((node) => ['job', 'workflow_job'].includes(jobOfNode(node)?.type ?? ''));
    const failures = [...unhandled.flatMap((node) => this.#of(node).nodeFailures), ...this.#failures];
    return {
      ...sumOf([...unhandled, ...handled].map((node) => this.#of(node))),
      hasRecap: withRecap.every((node) => this.#of(node).hasRecap),
      artifacts: this.#artifacts(),
      nodes: this.#nodes.map((node) => this.#nodeResults(node)),
      nodeFailures: failures.length > 0 ? failures : this.#suspects,
    };
  }

  /** When the last job with artifacts ended, ISO 8601; `''` while none has. */
  get lastEnd(): string {
    const ends = this.#nodes.map((node) => this.#endOf(node));
    return ends.sort().at(-1) ?? '';
  }

  #of(node: WorkflowNode): PlaybookResults {
    const results = this.#sources.get(node.id)?.results ?? emptyResults();
    return node.run?.type === 'workflow_job' ? results : withoutOvercomeErrors(results, node.run?.status ?? '');
  }

  /**
   * The controller merges what its nodes' jobs gave to `set_stats` by key, in the order in which they ended, and hands
   * the same on to what follows the workflow; a workflow job itself does not show it.
   */
  #artifacts(): Record<string, unknown> {
    const handing = this.#nodes.filter(({ run }) => HANDS_ON.has(run?.status ?? ''));
    const inOrder = handing
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
    const { id, name, identifier, kind, run, handlesFailure, next } = node;
    const job = jobOfNode(node);
    return {
      id,
      name,
      identifier,
      type: kind,
      status: run?.status ?? '',
      elapsed: run?.elapsed,
      jobId: job?.id,
      url: job === undefined ? '' : jobLink(this.#root, job).url,
      handlesFailure,
      isLost: this.#lost.has(id),
      next,
      nodes: this.#of(node).nodes,
    };
  }
}
