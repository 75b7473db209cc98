import { ExactNumber } from '../../http/json/exact-number.ts';
import { jsonText } from '../../http/json/write-json.ts';

/** Values shorter than this are not masked: masking every "a" or "1" would make the log unreadable (runner fact 11). */
export const SHORTEST_MASK = 4;

/**
 * Replaces secrets in everything that this action writes. The runner masks the log, but not files such as the step
 * summary. The output contains survey passwords in plain text (controller fact 32).
 */
export class Redactor {
  #secrets: string[] = [];
  #words: RegExp | undefined;
  readonly #short = new Set<string>();

  /** Adds secrets. Each is masked as a whole, line by line, on one line, and as JSON and URLs encode it. */
  add(secrets: readonly string[]): void {
    const lines = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/).map((line) => line.trim())]);
    const forms = lines.flatMap((line) => [line, line.replace(/\s+/g, ' ')]);
    const written = forms.flatMap((form) => [form, JSON.stringify(form).slice(1, -1), encodeURIComponent(form)]);
    const long = [...this.#secrets, ...written].filter((form) => form.length >= SHORTEST_MASK);
    // Longest first, so that a shorter secret inside a longer one leaves no part of it.
    this.#secrets = [...new Set(long)].sort((a, b) => b.length - a.length);
    for (const secret of secrets.map((one) => one.trim())) {
      if (secret !== '' && secret.length < SHORTEST_MASK) this.#short.add(secret);
    }
    const short = [...this.#short]
      .sort((a, b) => b.length - a.length)
      .map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    if (short.length > 0)
      this.#words = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${short.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  }

  /**
   * Redacts this action's own sentences, with the controller's words in them. Short secrets are masked as whole words,
   * and so are the remains of a secret that was cut.
   */
  redactWords(text: string): string {
    const redacted = this.#withoutHalves(this.redact(text));
    return this.#words === undefined ? redacted : redacted.replace(this.#words, '***');
  }

  /** Masks the remains of a cut secret next to an ellipsis. */
  #withoutHalves(text: string): string {
    if (!text.includes('…')) return text;
    const parts = text.split('…');
    return parts
      .map((part, index) => (index === 0 ? part : this.#withoutEnd(part)))
      .map((part, index) => (index === parts.length - 1 ? part : this.#withoutBeginning(part)))
      .join('…');
  }

  /** Masks the beginning of a secret at the end of the text. */
  #withoutBeginning(text: string): string {
    const last = text.slice(-SHORTEST_MASK);
    for (const secret of last.length < SHORTEST_MASK ? [] : this.#secrets) {
      for (let at = secret.indexOf(last); at >= 0; at = secret.indexOf(last, at + 1)) {
        const half = secret.slice(0, at + SHORTEST_MASK);
        if (text.endsWith(half)) return `${text.slice(0, -half.length)}***`;
      }
    }
    return text;
  }

  /** Masks the end of a secret at the beginning of the text. */
  #withoutEnd(text: string): string {
    const first = text.slice(0, SHORTEST_MASK);
    for (const secret of first.length < SHORTEST_MASK ? [] : this.#secrets) {
      for (let at = secret.indexOf(first); at >= 0; at = secret.indexOf(first, at + 1)) {
        const half = secret.slice(at);
        if (text.startsWith(half)) return `***${text.slice(half.length)}`;
      }
    }
    return text;
  }

  /** Returns a value as JSON, with every secret in its texts and names replaced. The result is valid JSON. */
  json(value: unknown): string {
    return jsonText(value, { replace: (item) => this.#withoutSecrets(item) });
  }

  #withoutSecrets(item: unknown): unknown {
    if (typeof item === 'string') return this.redact(item);
    // A number can be a secret too, such as a PIN.
    if (typeof item === 'number' || item instanceof ExactNumber)
      return this.redact(String(item)) === '***' ? '***' : item;
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    if (!Object.keys(item).some((name) => this.redact(name) !== name)) return item;
    return Object.fromEntries(Object.entries(item).map(([name, inside]) => [this.redact(name), inside as unknown]));
  }

  /** Returns the text with every secret replaced by `***`. */
  redact(text: string): string {
    return this.#secrets.reduce((result, secret) => result.replaceAll(secret, '***'), text);
  }
}
