/** Characters that can begin or end a row. */
const [QUOTE, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 91, 92, 93, 123, 125];

/**
 * Match what ends a text or escapes a character in it, and what begins a text, or begins or ends a list or an object. A
 * pattern is fast even in code that V8 does not optimize.
 */
const [TEXT_MARK, MARK] = [/["\\]/g, /["[\]{}]/g];

/** Matches the end of the text before the rows of a list. */
const BEFORE_ROWS = /"results"\s*:\s*$/;

/**
 * Extracts the rows of a list's JSON while it arrives, so that a page is never in memory as a whole. It only finds
 * where rows begin and end; `JSON.parse` reads them.
 */
export class RowSplitter {
  readonly #takeRows: (rows: unknown[]) => Promise<void>;
  /** The text before and after the rows. */
  readonly #frame: Buffer[] = [];
  /** Pieces of an incomplete row. */
  #row: Buffer[] = [];
  #place: 'front' | 'rows' | 'behind' = 'front';
  #depth = 0;
  #isText = false;
  #isEscaped = false;
  #isDamaged = false;

  /** @param takeRows receives the rows of each piece of the reply */
  constructor(takeRows: (rows: unknown[]) => Promise<void>) {
    this.#takeRows = takeRows;
  }

  /** Reads the next piece of the text. */
  async push(piece: Buffer): Promise<void> {
    const rows: unknown[] = [];
    let from = 0;
    // One character for each byte.
    const text = piece.toString('latin1');
    for (let at = this.#next(text, 0); at < text.length; at = this.#next(text, at + 1)) {
      from = this.#cross(piece, from, at, rows);
    }
    const rest = piece.subarray(from);
    if (this.#place !== 'rows') this.#frame.push(rest);
    else if (this.#depth > 0) this.#row.push(rest);
    if (rows.length > 0) await this.#takeRows(rows);
  }

  /** Returns the reply without its rows; undefined when the text was cut or damaged. */
  end(): unknown {
    const frame: unknown[] = [];
    return !this.#isDamaged && parseInto(frame, Buffer.concat(this.#frame)) ? frame[0] : undefined;
  }

  /** Returns where the next row or the list of rows begins or ends; the piece's length if nowhere. */
  #next(text: string, from: number): number {
    for (let at = this.#place === 'behind' ? text.length : from; at < text.length; at += 1) {
      if (this.#isEscaped) {
        this.#isEscaped = false;
        continue;
      }
      at = find(this.#isText ? TEXT_MARK : MARK, text, at);
      const character = text.charCodeAt(at);
      if (character === BACKSLASH) this.#isEscaped = true;
      else if (character === QUOTE) this.#isText = !this.#isText;
      else if (this.#isBoundary(character)) return at;
    }
    return text.length;
  }

  #isBoundary(character: number): boolean {
    switch (character) {
      case OPEN_LIST:
      case OPEN_OBJECT:
        this.#depth += 1;
        return this.#place === 'front' ? character === OPEN_LIST && this.#depth === 2 : this.#depth === 1;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        this.#depth -= 1;
        return this.#place === 'rows' && this.#depth <= 0;
      default:
        return false;
    }
  }

  /** Handles a boundary. Returns where the text after it begins. */
  #cross(piece: Buffer, from: number, at: number, rows: unknown[]): number {
    if (this.#place === 'front') {
      if (!BEFORE_ROWS.test(Buffer.concat([...this.#frame, piece.subarray(from, at)]).toString('utf8'))) return from;
      this.#frame.push(piece.subarray(from, at + 1));
      this.#place = 'rows';
      this.#depth = 0;
      return at + 1;
    }
    if (this.#depth < 0) {
      this.#place = 'behind';
      return at;
    }
    if (this.#depth === 1) return at;
    const row = Buffer.concat([...this.#row, piece.subarray(from, at + 1)]);
    this.#row = [];
    this.#isDamaged ||= !parseInto(rows, row);
    return at + 1;
  }
}

/** Returns the position of the next match; the text's length if there is none. */
function find(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : text.length;
}

function parseInto(values: unknown[], json: Buffer): boolean {
  try {
    values.push(JSON.parse(json.toString('utf8')));
    return true;
  } catch {
    return false;
  }
}
