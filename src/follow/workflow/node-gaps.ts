import { message } from '../../messages/message.ts';
import { namesOf } from '../../messages/sentence-parts.ts';
import type { Sink } from '../../sink.ts';

/**
 * What could not be read about the jobs of a workflow's nodes. Each is reported in its place, and one warning at the
 * end covers all. GitHub shows ten warnings of a step, and a controller that refuses one node's events refuses all.
 */
export class NodeGaps {
  readonly #sink: Sink;
  readonly #nodes = new Set<string>();
  #first: string | undefined;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Returns the sink for the output of a node's job. */
  sinkOf(node: string): Sink {
    const sink = this.#sink;
    return {
      info: (sentence) => sink.info(sentence),
      warn: ({ text }) => this.#note(node, text),
      notice: (sentence) => sink.notice(sentence),
      debug: (sentence) => sink.debug(sentence),
      output: (text, fold) => sink.output(text, fold),
    };
  }

  #note(node: string, sentence: string): void {
    this.#sink.info(sentence);
    this.#nodes.add(node);
    this.#first ??= sentence;
  }

  /** Warns about what was noted since the last call. */
  report(): void {
    if (this.#first === undefined) return;
    const reason = this.#first;
    const count = this.#nodes.size;
    const nodes = namesOf([...this.#nodes]);
    this.#sink.warn(
      count === 1
        ? message('node-incomplete', { node: nodes, reason })
        : message('nodes-incomplete', { count, nodes, reason }),
    );
    this.#nodes.clear();
    this.#first = undefined;
  }
}
