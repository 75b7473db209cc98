/** Characters that can begin or end a row. */
const [QUOTE, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 91, 92, 93, 123, 125];

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
    for (let at = this.#next(piece, 0); at < piece.length; at = this.#next(piece, at + 1)) {
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
  #next(piece: Buffer, from: number): number {
    let [isText, isEscaped] = [this.#isText, this.#isEscaped];
    let at = this.#place === 'behind' ? piece.length : from;
    for (; at < piece.length; at += 1) {
      const character = piece[at];
      if (isText) {
        isText = isEscaped || character !== QUOTE;
        isEscaped = !isEscaped && character === BACKSLASH;
      } else if (character === QUOTE) isText = true;
      else if (this.#isBoundary(character)) break;
    }
    [this.#isText, this.#isEscaped] = [isText, isEscaped];
    return at;
  }

  #isBoundary(character: number | undefined): boolean {
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

function parseInto(values: unknown[], json: Buffer): boolean {
  try {
    values.push(JSON.parse(json.toString('utf8')));
    return true;
  } catch {
    return false;
  }
}
