/*
 * The one Jinja expression that is resolved: lookups of environment variables, with the default filter.
 */

const TOKEN = /\s*(?:(?<text>'[^'\\]*'|"[^"\\]*")|(?<word>[A-Za-z_][\w.]*)|(?<sign>[(),|=]))/y;

type Token = { text: string } | { word: string } | { sign: string };

/** What an expression gives: its value, the variable that has none, or nothing for another expression. */
export type Looked = { kind: 'value'; value: string; names: readonly string[] } | { kind: 'unset'; name: string };

/**
 * Resolves `lookup('env', 'NAME')`, `lookup('env', 'NAME', default='…')`, and both with `| default(…, true)`.
 * @returns undefined for every other expression
 */
export function resolveLookup(expression: string, environment: NodeJS.ProcessEnv): Looked | undefined {
  const tokens = tokensOf(expression);
  if (tokens === undefined) return undefined;
  const reader = new Reader(tokens, environment);
  const found = reader.expression();
  return found !== undefined && reader.isAtEnd ? found : undefined;
}

function tokensOf(expression: string): Token[] | undefined {
  const tokens: Token[] = [];
  const rest = expression.trimEnd();
  TOKEN.lastIndex = 0;
  for (let end = 0; end < rest.length; end = TOKEN.lastIndex) {
    const groups = TOKEN.exec(rest)?.groups;
    if (groups === undefined) return undefined;
    const { text, word, sign = '' } = groups;
    tokens.push(text !== undefined ? { text: text.slice(1, -1) } : word !== undefined ? { word } : { sign });
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #environment: NodeJS.ProcessEnv;
  #at = 0;

  constructor(tokens: readonly Token[], environment: NodeJS.ProcessEnv) {
    this.#tokens = tokens;
    this.#environment = environment;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** Reads a lookup or a text in quotes, and the filters behind it. */
  expression(): Looked | undefined {
    const text = this.#text();
    let found: Looked | undefined = text === undefined ? this.#lookup() : { kind: 'value', value: text, names: [] };
    while (found !== undefined && this.#takes('|')) found = this.#default(found);
    return found;
  }

  #lookup(): Looked | undefined {
    if (this.#word() !== 'lookup' || !this.#takes('(')) return undefined;
    const plugin = this.#text();
    if ((plugin !== 'env' && plugin !== 'ansible.builtin.env') || !this.#takes(',')) return undefined;
    const name = this.#text();
    if (name === undefined) return undefined;
    const value = (Object.hasOwn(this.#environment, name) && this.#environment[name]) || '';
    let found: Looked = value === '' ? { kind: 'unset', name } : { kind: 'value', value, names: [name] };
    if (this.#takes(',')) {
      const isDefault = this.#word() === 'default' && this.#takes('=');
      const fallback = isDefault ? this.expression() : undefined;
      if (fallback === undefined) return undefined;
      if (found.kind === 'unset') found = fallback;
    }
    return this.#takes(')') ? found : undefined;
  }

  /** Reads `default(…, true)`. Without `true`, Ansible does not use it: an unset variable is an empty text. */
  #default(before: Looked): Looked | undefined {
    const filter = this.#word();
    if ((filter !== 'default' && filter !== 'd') || !this.#takes('(')) return undefined;
    const fallback = this.expression();
    if (fallback === undefined) return undefined;
    let replacesEmpty = false;
    if (this.#takes(',')) {
      const word = this.#word();
      const value = word === 'boolean' && this.#takes('=') ? this.#word() : word;
      if (value === undefined || !/^true$/i.test(value)) return undefined;
      replacesEmpty = true;
    }
    if (!this.#takes(')')) return undefined;
    return before.kind === 'unset' && replacesEmpty ? fallback : before;
  }

  #text(): string | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || !('text' in token)) return undefined;
    this.#at += 1;
    return token.text;
  }

  #word(): string | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || !('word' in token)) return undefined;
    this.#at += 1;
    return token.word;
  }

  #takes(sign: string): boolean {
    const token = this.#tokens[this.#at];
    const isIt = token !== undefined && 'sign' in token && token.sign === sign;
    if (isIt) this.#at += 1;
    return isIt;
  }
}
