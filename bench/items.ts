import type { AnyJob } from 'tower-deploy-simulator';

/** When an item of a job's loop could be read, in ms since 1970. */
export interface StoredItem {
  item: number;
  /** When the API can serve the event of the item. */
  at: number;
  /** When it can serve that event and all events before it: no program that prints in order can be earlier. */
  inOrderAt: number;
  /** Whether the WebSocket reports the event. */
  hasFrame: boolean;
}

/** How long the lines of a job took, in ms. */
export interface Delays {
  /** For each printed line: from stored to printed. */
  printed: number[];
  /** For each printed line: from the time when it and all lines before it are stored to printed. */
  inOrder: number[];
  /** For each line: from stored to the time when all lines before it are stored, too. */
  order: number[];
  /** Lines that were never printed. */
  missing: number;
  /** Lines whose event has a frame. */
  withFrame: number;
}

/** Returns the items whose first line the text contains: `ok: [web1] => (item=17) => {`. */
export function itemsIn(text: string): number[] {
  return [...text.matchAll(/ => \(item=(\d+)\)/g)].map(([, item]) => Number(item));
}

/** Returns when the items of a job could be read. */
export function storedItems({ events }: Pick<AnyJob, 'events'>): StoredItem[] {
  let inOrderAt = 0;
  return events
    .toSorted((a, b) => a.counter - b.counter)
    .flatMap(({ event, stdout, visible, hasFrame }) => {
      inOrderAt = Math.max(inOrderAt, visible);
      return event.startsWith('runner_item_on_')
        ? itemsIn(stdout).map((item) => ({ item, at: visible, inOrderAt, hasFrame }))
        : [];
    });
}

/** Compares when items were stored and printed. */
export function delaysOf(stored: readonly StoredItem[], printedAt: ReadonlyMap<number, number>): Delays {
  const [printed, inOrder]: [number[], number[]] = [[], []];
  for (const { item, at, inOrderAt } of stored) {
    const then = printedAt.get(item);
    if (then === undefined) continue;
    printed.push(then - at);
    inOrder.push(then - inOrderAt);
  }
  const order = stored.map(({ at, inOrderAt }) => inOrderAt - at);
  return {
    printed,
    inOrder,
    order,
    missing: stored.length - printed.length,
    withFrame: stored.filter(({ hasFrame }) => hasFrame).length,
  };
}

/** Notes when each item's line is printed first. */
export class PrintedItems {
  readonly at = new Map<number, number>();
  #partial = '';

  /** @param now when the text left the program, in ms */
  take(text: string, now: number): void {
    const end = text.lastIndexOf('\n') + 1;
    for (const item of itemsIn(this.#partial + text.slice(0, end))) if (!this.at.has(item)) this.at.set(item, now);
    this.#partial = end === 0 ? this.#partial + text : text.slice(end);
  }
}
