import type { NodeRun } from '../../controller/workflow-nodes.ts';
import type { Sink } from '../../sink.ts';
import { Wakeup } from '../../timing/wakeup.ts';
import type { EventNews } from '../events/event-reader.ts';
import type { NodeOutput } from './node-output.ts';

/** A sentence, and the node that it is about; undefined when no output of its own follows. */
interface Report {
  sentence: string;
  about?: NodeOutput | undefined;
  /** The nested workflow job that it is about: its nodes come after it. */
  workflowId?: number;
  /** Whether it is a notice, such as that of an approval. */
  isNotice?: boolean;
}

/** What was found in one look at the nodes. */
interface Found {
  /** Nodes that started or failed, and approvals. */
  reports: Report[];
  outputs: NodeOutput[];
  /** What is printed after the output. */
  later: Report[];
}

/**
 * Prints the output of a workflow's nodes, and of those in nested workflows, in the order of their start: the first one
 * while it runs, to its end, then the next one. What the others print is read when they are the first.
 */
export class NodePrinter {
  readonly #sink: Sink;
  readonly #added = new Wakeup();
  /** What is printed next. The first output may be under way. */
  #queue: (NodeOutput | Report)[] = [];
  #found: Found = { reports: [], outputs: [], later: [] };
  /** The node that the end of the log is about. */
  #last: NodeOutput | undefined;
  #isComplete = true;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Returns whether all output so far was printed. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Adds the output of a node that has started, or has ended already. */
  add(output: NodeOutput): void {
    this.#found.outputs.push(output);
  }

  /** Adds a sentence about a node that started or failed, or about an approval, to print at the end of the look. */
  addReport(report: Report): void {
    this.#found.reports.push(report);
  }

  /** Adds a sentence to print after the output of what started before. */
  addLater(sentence: string): void {
    this.#found.later.push({ sentence });
  }

  /** Notes the end of a node's job, and reports a failure at once unless its output is being printed. */
  end(output: NodeOutput, run: NodeRun): void {
    const sentence = output.end(run);
    if (sentence !== undefined) this.addReport({ sentence, about: output });
  }

  /**
   * Ends a look at the nodes. Its sentences are printed now while the output of a running node is printed. Otherwise
   * they come after the output of the nodes that have ended.
   */
  commit(): void {
    const { reports, outputs, later } = this.#found;
    this.#found = { reports: [], outputs: [], later: [] };
    outputs.sort((a, b) => a.jobId - b.jobId);
    const [first] = this.#queue;
    const isLive = first !== undefined && isOutput(first) && !first.hasEnded;
    if (isLive) for (const report of reports) this.#report(report);
    const next = [...(isLive ? outputs : inOrder(reports, outputs)), ...later];
    if (next.length === 0) return;
    this.#queue.push(...next);
    this.#added.notify();
  }

  /** Prints until `stopped` is aborted. @throws the reason of a cancelled workflow run */
  async follow(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      if (this.#queue.length === 0) await this.#added.notified(stopped);
      else await this.#printFirst(async (output) => (await output.follow(stopped)) && (await this.#drain(output)));
    }
  }

  /** Prints what there is now of all nodes. */
  async catchUp(): Promise<void> {
    const unfinished: NodeOutput[] = [];
    while (this.#queue.length > 0) {
      await this.#printFirst(async (output) => {
        if (!(await output.catchUp())) unfinished.push(output);
        return true;
      });
    }
    this.#queue = unfinished;
  }

  /** Prints the rest of all nodes after the end of the workflow. */
  async drain(): Promise<void> {
    while (this.#queue.length > 0) await this.#printFirst((output) => this.#drain(output));
  }

  /** Reads the new events of the first node for a poll. */
  async poll(longestMs: number): Promise<EventNews | undefined> {
    const [first] = this.#queue;
    return first !== undefined && isOutput(first) ? await first.poll(longestMs) : undefined;
  }

  /** Prints the first in the queue, and removes it when `print` returns true. */
  async #printFirst(print: (output: NodeOutput) => Promise<boolean>): Promise<void> {
    const [first] = this.#queue;
    if (first === undefined) return;
    if (isOutput(first)) {
      first.begin(this.#last === first);
      const isDone = await print(first);
      this.#last = first;
      if (!isDone) return;
    } else this.#report(first);
    this.#queue.shift();
  }

  #report({ sentence, about, isNotice = false }: Report): void {
    if (isNotice) this.#sink.notice(sentence);
    else this.#sink.info(sentence);
    this.#last = about;
  }

  async #drain(output: NodeOutput): Promise<boolean> {
    this.#isComplete = (await output.drain()) && this.#isComplete;
    return true;
  }
}

function isOutput(item: NodeOutput | Report): item is NodeOutput {
  return !('sentence' in item);
}

/** Returns the output of ended nodes up to the first running one, each after its own sentences, then all else. */
function inOrder(reports: readonly Report[], outputs: readonly NodeOutput[]): (NodeOutput | Report)[] {
  const running = outputs.findIndex(({ hasEnded }) => !hasEnded);
  const ended = running < 0 ? outputs : outputs.slice(0, running);
  const order: (NodeOutput | Report)[] = [];
  let left = reports;
  for (const output of ended) {
    const isBefore = ({ about, workflowId }: Report): boolean =>
      about === output || (workflowId !== undefined && workflowId < output.jobId);
    order.push(...left.filter(isBefore), output);
    left = left.filter((report) => !isBefore(report));
  }
  return [...order, ...left, ...outputs.slice(ended.length)];
}
