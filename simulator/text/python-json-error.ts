/** Where the reader stands, and Python's word for what is wrong there. */
class Stop extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/**
 * What Python's json.loads says of a text that is no JSON, undefined when it is. Clients show these words,
 * so they are worked out as Python does and not taken from JSON.parse.
 */
export function jsonError(text: string): string | undefined {
  try {
    const end = blanks(text, value(text, blanks(text, 0)));
    if (end !== text.length) throw new Stop('Extra data', end);
    return undefined;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const before = text.slice(0, error.at);
    const line = before.split('\n').length;
    const column = error.at - before.lastIndexOf('\n');
    return `${error.message}: line ${line} column ${column} (char ${error.at})`;
  }
}

const blanks = (text: string, from: number): number => {
  let at = from;
  while (' \t\n\r'.includes(text[at] ?? 'x')) at += 1;
  return at;
};

function value(text: string, at: number): number {
  const start = text[at];
  if (start === '"') return string(text, at + 1);
  if (start === '{') return container(text, at + 1, '}', true);
  if (start === '[') return container(text, at + 1, ']', false);
  const word = /^(?:true|false|null|NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)/.exec(text.slice(at));
  if (!word) throw new Stop('Expecting value', at);
  return at + word[0].length;
}

function string(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') {
      at += 1;
      if (!'"\\/bfnrtu'.includes(text[at] ?? 'x')) throw new Stop('Invalid \\escape', at - 1);
    } else if (text.charCodeAt(at) < 0x20) {
      throw new Stop('Invalid control character at', at);
    }
  }
  throw new Stop('Unterminated string starting at', from - 1);
}

function container(text: string, from: number, close: string, keyed: boolean): number {
  let at = blanks(text, from);
  if (text[at] === close) return at + 1;
  for (;;) {
    if (keyed) {
      if (text[at] !== '"') throw new Stop('Expecting property name enclosed in double quotes', at);
      at = blanks(text, string(text, at + 1));
      if (text[at] !== ':') throw new Stop("Expecting ':' delimiter", at);
      at = blanks(text, at + 1);
    }
    at = blanks(text, value(text, at));
    if (text[at] === close) return at + 1;
    if (text[at] !== ',') throw new Stop("Expecting ',' delimiter", at);
    at = blanks(text, at + 1);
  }
}
