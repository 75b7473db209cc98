import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { message } from '../../messages/message.ts';
import type { Transcript } from '../../sink.ts';
import { describeError } from '../../step-errors.ts';
import type { Console } from './console.ts';
import { sanitize, sanitizeLine, withoutColours } from './sanitize.ts';

/**
 * The file with the whole output as plain text: without colours, secrets and control characters. Unlike in the log,
 * lines that the runner would obey keep their original text: the file is for people and tools. This action's own
 * sentences begin with `== `. An error is reported once and changes nothing else.
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
    // Redacts again without colours, since a colour sequence may split a secret.
    const plain = redactor.redact(withoutColours(sanitize(redactor.redact(text))));
    if (this.#put(plain)) return;
    // It rejects when the file fails. Then there is nothing to wait for.
    await once(this.#opened(), 'drain').catch(() => undefined);
  }

  /** Waits until everything so far is written. Returns whether it was. */
  async isKept(): Promise<boolean> {
    const stream = this.#opened();
    await new Promise<void>((done) => stream.write('', () => done()));
    return !this.#isFaulty;
  }

  /** Closes the file. Never throws. */
  async close(): Promise<void> {
    const stream = this.#stream;
    if (stream === undefined || stream.closed) return;
    stream.end();
    await once(stream, 'close').catch(() => undefined);
  }

  /** Writes text. Returns whether the stream can take more at once. */
  #put(text: string): boolean {
    return this.#isFaulty || this.#opened().write(`${text}\n`);
  }

  /** Opens the file, replacing an existing one. */
  #opened(): WriteStream {
    if (this.#stream !== undefined) return this.#stream;
    const stream = createWriteStream(this.#path);
    stream.on('error', (error) => {
      if (this.#isFaulty) return;
      this.#isFaulty = true;
      this.#console.warn(message('log-file-not-written', { reason: describeError(error) }));
    });
    this.#stream = stream;
    return stream;
  }
}
