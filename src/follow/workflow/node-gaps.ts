import { wordsOf } from '../../messages/message.ts';
import type { Sink } from '../../sink.ts';

/** How many nodes are named. */
const MAX_NAMED = 5;

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
      warn: (said) => this.#note(node, wordsOf(said)),
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
    const named = [...this.#nodes].slice(0, MAX_NAMED).join(', ');
    const more = this.#nodes.size > MAX_NAMED ? ` and ${this.#nodes.size - MAX_NAMED} more` : '';
    this.#sink.warn(
      this.#nodes.size === 1
        ? `${named} could not be read whole. ${this.#first}`
        : `${this.#nodes.size} nodes could not be read whole: ${named}${more}. Of the first one: ${this.#first}`,
    );
    this.#nodes.clear();
    this.#first = undefined;
  }
}
