import type { JobEvent } from '../../controller/events/job-event.ts';
import { type DiffSource, diffSources, sizeOf } from './diff-source.ts';
import type { TaskChange, TaskPlace } from './playbook-results.ts';

/** Maximum number of changes that are kept. */
export const MAX_CHANGES = 1000;

/** Maximum size of the data for all diffs together, in characters. */
const MAX_SOURCES = 1024 * 1024;

/** Maximum size of all diffs together, in characters: the summary holds 1 MiB. */
const MAX_DIFFS = 256 * 1024;

interface Kept {
  change: TaskChange;
  counter: number;
  /** The data from which its diff will be made. */
  sources: DiffSource[];
}

/** The first changes of a job, in bounded memory, and the number of all. */
export class TaskChanges {
  readonly #kept: Kept[] = [];
  #count = 0;
  #sources = 0;
  #diffs = 0;

  /** Returns the number of all changes. */
  get count(): number {
    return this.#count;
  }

  /** Returns whether further changes would only be counted. */
  get isFull(): boolean {
    return this.#kept.length >= MAX_CHANGES;
  }

  note(place: TaskPlace, { counter, result }: JobEvent): void {
    this.#count += 1;
    if (this.isFull) return;
    const sources = this.#sources >= MAX_SOURCES ? [] : diffSources(result);
    for (const source of sources) this.#sources += sizeOf(source);
    this.#kept.push({ change: { ...place, diff: '' }, counter, sources });
  }

  /** Makes the diffs of the changes so far. A run without `--diff` has none and does not load the diff library. */
  async makeDiffs(): Promise<void> {
    const open = this.#kept.filter(({ sources }) => sources.length > 0);
    if (open.length === 0) return;
    const { unifiedDiff } = await import(/* webpackChunkName: "diff" */ './unified-diff.ts');
    for (const one of open) {
      const diff = this.#diffs >= MAX_DIFFS ? '' : unifiedDiff(one.sources);
      this.#diffs += diff.length;
      one.change = { ...one.change, diff };
      one.sources = [];
    }
  }

  /** Returns the changes in order. */
  get changes(): TaskChange[] {
    return [...this.#kept].sort((a, b) => a.counter - b.counter).map(({ change }) => change);
  }
}
