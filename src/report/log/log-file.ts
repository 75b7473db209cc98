import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { describeError } from '../../errors.ts';
import type { Transcript } from '../../sink.ts';
import type { Console } from './console.ts';
import { sanitize, sanitizeLine, withoutColours } from './sanitize.ts';

/** A line that the runner would obey if a later step printed the file. */
const COMMAND = /^([^\S\n]*)::/gm;

/**
 * The file with the whole output, as plain text: without colours, secrets hidden, and harmless in a terminal and in the
 * log of a step that prints it. Sentences of ours begin with `== `. A fault is told once and changes nothing else.
 */
export class LogFile implements Transcript {
  readonly #path: string;
  readonly #console: Console;
  #stream: WriteStream | undefined;
  #isFaulty = false;

  constructor(path: string, console: Console) {
    this.#path = path;
    this.#console = console;
  }

  heading(sentence: string): void {
    this.#put(`== ${sanitizeLine(this.#console.redactor.redactWords(sentence))}`);
  }

  async write(text: string): Promise<void> {
    const { redactor } = this.#console;
    // Once more without the colours: a secret may be coloured in its middle.
    const plain = redactor.redact(withoutColours(sanitize(redactor.redact(text))));
    if (this.#put(plain.replace(COMMAND, '$1\u200b::'))) return;
    // It rejects when the file fails, and then there is nothing to wait for.
    await once(this.#opened(), 'drain').catch(() => undefined);
  }

  /** Waits until all so far is written; returns whether it was. */
  async isKept(): Promise<boolean> {
    const stream = this.#opened();
    await new Promise<void>((done) => stream.write('', () => done()));
    return !this.#isFaulty;
  }

  /** Ends the file. Never throws. */
  async close(): Promise<void> {
    const stream = this.#stream;
    if (stream === undefined || stream.closed) return;
    stream.end();
    await once(stream, 'close').catch(() => undefined);
  }

  /** Whether more may be written at once. */
  #put(text: string): boolean {
    return this.#isFaulty || this.#opened().write(`${text}\n`);
  }

  /** The file takes the place of one that was there before. */
  #opened(): WriteStream {
    if (this.#stream !== undefined) return this.#stream;
    const stream = createWriteStream(this.#path);
    stream.on('error', (error) => {
      if (this.#isFaulty) return;
      this.#isFaulty = true;
      this.#console.warn(
        `The file of \`log_file\` could not be written to its end: ${describeError(error)} The status is not affected.`,
      );
    });
    this.#stream = stream;
    return stream;
  }
}
