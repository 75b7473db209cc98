/**
 * Most text that waits until its end was checked, in characters. Beyond it the oldest portions are printed. At the end
 * of a job no later event can be among the lines.
 */
const MAX_HELD = 256 * 1024;
const MAX_HELD_AT_END = 32 * 1024;

/** What a part of the download must contain. */
export interface Expected {
  /** The printed lines before the part. */
  before: readonly string[];
  /** The number of lines of the part. */
  count: number;
  /** Its last lines. */
  last: readonly string[];
  /** Whether the download must end there. While the job runs, it contains later events too. */
  isWhole: boolean;
}

/**
 * Prints a part of the download once its lines are known to be the expected ones. The beginning is checked first. The
 * end is checked before the last lines are printed.
 */
export class DownloadCheck {
  readonly #expected: Expected;
  readonly #print: (lines: readonly string[]) => Promise<void>;
  readonly #before: string[] = [];
  #held: string[][] = [];
  #heldSize = 0;
  #last: string[] = [];
  #count = 0;
  #isWrong = false;

  constructor(expected: Expected, print: (lines: readonly string[]) => Promise<void>) {
    this.#expected = expected;
    this.#print = print;
  }

  /** Takes the next lines, beginning with those before the part. */
  async take(lines: readonly string[]): Promise<void> {
    if (this.#isWrong) return;
    const { before, count, last, isWhole } = this.#expected;
    const led = lines.slice(0, before.length - this.#before.length);
    this.#before.push(...led);
    const rest = lines.slice(led.length);
    const part = rest.slice(0, Math.max(0, count - this.#count));
    const isLed = this.#before.length < before.length || isSame(this.#before, before);
    this.#isWrong = !isLed || (isWhole && part.length < rest.length);
    if (this.#isWrong || part.length === 0) return;
    this.#count += part.length;
    this.#last = [...this.#last, ...part].slice(-Math.max(1, last.length));
    await this.#hold(part);
  }

  /** Prints the lines that wait, if the end is the expected one. Returns whether it is. */
  async finish(): Promise<boolean> {
    const { before, count, last } = this.#expected;
    if (this.#isWrong || this.#before.length < before.length || this.#count !== count) return false;
    if (!isSame(this.#last.slice(-last.length), last.slice(-count))) return false;
    for (const portion of this.#held) await this.#print(portion);
    this.#held = [];
    return true;
  }

  async #hold(lines: string[]): Promise<void> {
    this.#held.push(lines);
    this.#heldSize += sizeOf(lines);
    const most = this.#expected.isWhole ? MAX_HELD_AT_END : MAX_HELD;
    while (this.#heldSize > most) {
      const oldest = this.#held.shift();
      if (oldest === undefined) return;
      this.#heldSize -= sizeOf(oldest);
      await this.#print(oldest);
    }
  }
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((size, line) => size + line.length, 0);
}

function isSame(found: readonly string[], expected: readonly string[]): boolean {
  return found.length === expected.length && found.every((line, index) => line === expected[index]);
}
