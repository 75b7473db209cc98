import { LineBlock } from '../events/line-block.ts';

/** Initial size of the buffer, in bytes. It grows when more must wait. */
const INITIAL_BYTES = 64 * 1024;

/** Up to this share of the buffer, the waiting bytes are moved to its beginning when its end is reached. */
const MOST_WAITING = 0.75;

const LINE_END = 0x0a;

/** The characters that COPY escapes, by the letter after the backslash. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * The lines of a download that wait, as bytes in one buffer. As strings they would outlive two collections of V8's young
 * generation, and then take memory until the next full one.
 */
export class DownloadLines {
  #bytes = Buffer.allocUnsafeSlow(INITIAL_BYTES);
  #start = 0;
  /** The end of the last complete line. */
  #lineEnd = 0;
  #end = 0;
  #count = 0;

  /** Returns the number of complete lines. */
  get count(): number {
    return this.#count;
  }

  /** Returns the size of the complete lines, in bytes. */
  get size(): number {
    return this.#lineEnd - this.#start;
  }

  /** Adds the next piece of the download. */
  push(piece: Buffer): void {
    this.#makeRoom(piece.length);
    piece.copy(this.#bytes, this.#end);
    const last = piece.lastIndexOf(LINE_END);
    if (last >= 0) this.#lineEnd = this.#end + last + 1;
    this.#count += countLines(piece);
    this.#end += piece.length;
  }

  /** Drops the first lines. Returns how many there were, at most as many as requested. */
  drop(count: number): number {
    const dropped = Math.min(count, this.#count);
    this.#start = this.#endOf(dropped);
    this.#count -= dropped;
    return dropped;
  }

  /** Drops all lines after the first ones. */
  keep(count: number): void {
    this.#lineEnd = this.#endOf(count);
    this.#end = this.#lineEnd;
    this.#count = Math.min(count, this.#count);
  }

  /** Removes and returns the first lines, of so many bytes or a few more. */
  take(bytes: number): LineBlock {
    if (this.#count === 0) return new LineBlock([]);
    const last = this.#next(Math.min(this.#start + bytes, this.#lineEnd) - 1);
    // Split at "\n" only: Unicode's other line separators belong to the text.
    const text = this.#bytes.toString('utf8', this.#start, last);
    const lines = text.split('\n');
    this.#start = last + 1;
    this.#count -= lines.length;
    return text.includes('\\') ? new LineBlock(lines.map(unescapeCopy)) : new LineBlock(lines, text);
  }

  /** Returns the position after so many lines. */
  #endOf(count: number): number {
    if (count >= this.#count) return this.#lineEnd;
    let end = this.#start;
    for (let line = 0; line < count; line += 1) end = this.#next(end) + 1;
    return end;
  }

  /** Returns where the next line end is, starting here; infinite when there is none. */
  #next(from: number): number {
    const at = this.#bytes.indexOf(LINE_END, from);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }

  #makeRoom(bytes: number): void {
    if (this.#end + bytes <= this.#bytes.length) return;
    const waiting = this.#end - this.#start;
    const isFull = waiting + bytes > MOST_WAITING * this.#bytes.length;
    const target = isFull ? Buffer.allocUnsafeSlow(2 * (waiting + bytes)) : this.#bytes;
    this.#bytes.copy(target, 0, this.#start, this.#end);
    this.#bytes = target;
    this.#lineEnd -= this.#start;
    this.#start = 0;
    this.#end = waiting;
  }
}

/** Returns the number of line ends. Strings are split several times faster than bytes are searched. */
function countLines(piece: Buffer): number {
  return piece.toString('latin1').split('\n').length - 1;
}

/** Returns a line without the escapes of PostgreSQL's COPY. */
export function unescapeCopy(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([\\bfnrtv])/g, (_whole, letter: string) => ESCAPES[letter] ?? letter);
}
