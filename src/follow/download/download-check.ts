import type { LineBlock } from '../events/line-block.ts';
import { DownloadLines } from './download-lines.ts';

/**
 * Most text that waits until its end was checked, in bytes. Beyond it the oldest lines are printed. At the end of a job
 * no later event can be among the lines.
 */
const MAX_HELD = 256 * 1024;
const MAX_HELD_AT_END = 32 * 1024;

/** Approximate size of a printed portion, in bytes. Small portions free their memory soon. */
const PORTION = 16 * 1024;

/**
 * How much more of a download is read after all lines are there, in bytes. To read a little more is quicker than to open
 * a new connection for the next request.
 */
const MAX_EXCESS = 256 * 1024;

const LINE_END = 0x0a;

/** What a part of the download must contain. */
export interface Expected {
  /** The number of lines before the lines that are compared. */
  skipped: number;
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
 * end is checked before the last lines are printed. The download is the text of the events, with one line end after
 * each, escaped as in PostgreSQL's COPY. Its line N is line N of `start_line` (controller facts 38 and 39).
 */
export class DownloadCheck {
  readonly #expected: Expected;
  readonly #print: (lines: LineBlock) => Promise<void>;
  readonly #lines = new DownloadLines();
  #skipped = 0;
  #isLed = false;
  /** The last printed lines, and the number of all. */
  #last: readonly string[] = [];
  #printed = 0;
  #isWrong = false;
  #isCut = false;
  /** How much came after all lines were there, in bytes. */
  #excess = 0;

  /** @param print prints the next lines */
  constructor(expected: Expected, print: (lines: LineBlock) => Promise<void>) {
    this.#expected = expected;
    this.#print = print;
  }

  /** Returns whether the last piece that was needed ended within a line. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Takes the next piece of the download. Returns whether more is needed. */
  async take(piece: Buffer): Promise<boolean> {
    if (this.#isEnough) this.#excess += piece.length;
    else await this.#takeNeeded(piece);
    this.#isCut = !this.#isEnough && (piece.length > 0 ? piece.at(-1) !== LINE_END : this.#isCut);
    return !this.#isEnough || this.#excess < MAX_EXCESS;
  }

  /** Returns whether all lines are there, or it is the wrong text. */
  get #isEnough(): boolean {
    return this.#isWrong || (this.#isAll && !this.#expected.isWhole);
  }

  async #takeNeeded(piece: Buffer): Promise<void> {
    const { count, isWhole } = this.#expected;
    this.#lines.push(piece);
    this.#lead();
    if (this.#isWrong || !this.#isLed) return;
    const left = count - this.#printed;
    if (this.#lines.count > left) {
      this.#isWrong = isWhole;
      this.#lines.keep(left);
    }
    const most = isWhole ? MAX_HELD_AT_END : MAX_HELD;
    while (!this.#isWrong && this.#lines.size > most) await this.#printPortion();
  }

  /** Prints the lines that wait, if the end is the expected one. Returns whether it is. */
  async finish(): Promise<boolean> {
    const { count, last } = this.#expected;
    if (this.#isWrong || !this.#isLed || !this.#isAll) return false;
    const rest: LineBlock[] = [];
    while (this.#lines.count > 0) rest.push(this.#lines.take(PORTION));
    const found = [...this.#last, ...rest.flatMap(({ lines }) => lines)].slice(-last.length);
    if (!isSame(found, last.slice(-count))) return false;
    for (const portion of rest) await this.#print(portion);
    return true;
  }

  /** Drops what comes before the part, and compares its last lines. */
  #lead(): void {
    const { skipped, before } = this.#expected;
    this.#skipped += this.#lines.drop(skipped - this.#skipped);
    if (this.#isLed || this.#skipped < skipped || this.#lines.count < before.length) return;
    this.#isLed = true;
    this.#isWrong = before.some((line) => this.#lines.take(1).lines[0] !== line);
  }

  get #isAll(): boolean {
    return this.#isLed && this.#printed + this.#lines.count >= this.#expected.count;
  }

  async #printPortion(): Promise<void> {
    const portion = this.#lines.take(PORTION);
    const { lines } = portion;
    const most = Math.max(1, this.#expected.last.length);
    this.#printed += lines.length;
    this.#last = lines.length < most ? [...this.#last, ...lines].slice(-most) : lines.slice(-most);
    await this.#print(portion);
  }
}

function isSame(found: readonly string[], expected: readonly string[]): boolean {
  return found.length === expected.length && found.every((line, index) => line === expected[index]);
}
