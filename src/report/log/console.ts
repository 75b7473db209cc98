import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import * as core from '@actions/core';
import { describeError } from '../../errors.ts';
import type { Fold, Sink } from '../../sink.ts';
import { Redactor, SHORTEST_MASK } from './redact.ts';
import { coloursAfter, sanitize, sanitizeLine } from './sanitize.ts';

/** An annotation holds this many characters (runner fact 15). */
const MAX_ANNOTATION = 4096;

/** Sentences of ours are in italics, which output of the controller never is: nothing in it can be taken for them. */
const [OURS, PLAIN] = ['\u001b[3m', '\u001b[0m'];

/**
 * The step's log. Output of the controller is printed between `::stop-commands::TOKEN` and `::TOKEN::`, with a new
 * token each time, so that no workflow command in it is obeyed (runner fact 10); commands of ours leave that stretch first.
 * Groups hold output of the controller and nothing else: GitHub folds each one once it is closed.
 */
export class Console implements Sink {
  readonly redactor = new Redactor();
  readonly #stream: Writable;
  readonly #faulty = new Set<string>();
  readonly #begun = new WeakSet<Fold>();
  #fold: Fold | undefined;
  #token: string | undefined;
  /** Colours that the output had begun and not ended where it was left. */
  #colours = '';
  #isClosed = false;

  constructor(stream: Writable = process.stdout) {
    this.#stream = stream;
    // Whoever reads the log may go away (EPIPE): nothing is printed any more, and all the rest goes on.
    stream.on('error', () => {
      this.#isClosed = true;
    });
  }

  /** Masks secrets in the runner's log and in what this action writes; too short ones are only kept out of ours. */
  mask(secrets: readonly string[]): void {
    this.redactor.add(secrets);
    for (const secret of secrets) {
      if (secret.length >= SHORTEST_MASK) this.#aside(() => core.setSecret(secret));
    }
  }

  /** @param colour the sequence that begins one, where lines are told apart by it */
  info(sentence: string, colour = ''): void {
    this.#leave();
    this.#print(`${OURS}${colour}${this.#clean(sentence)}${PLAIN}`);
  }

  warn(sentence: string): void {
    this.command(() => core.warning(this.#annotation(this.#clean(sentence))));
  }

  notice(sentence: string): void {
    this.command(() => core.notice(this.#annotation(this.#clean(sentence))));
  }

  debug(sentence: string): void {
    if (core.isDebug()) this.#aside(() => core.debug(this.#clean(sentence)));
  }

  /** Fails the step with an error annotation; several lines stay several lines. */
  fail(message: string): void {
    const lines = message.split('\n').map((line) => this.#clean(line));
    this.command(() => core.setFailed(this.#annotation(lines.join('\n'))));
  }

  async output(text: string, fold?: Fold): Promise<void> {
    if (this.#isClosed) return;
    this.#enter(fold);
    const shown = sanitize(this.redactor.redact(text));
    const before = this.#colours;
    this.#colours = coloursAfter(shown, before);
    // Each portion ends without colour and goes on where the one before did: whatever is printed between them has its own.
    if (this.#print(`${before}${shown}${this.#colours === '' ? '' : PLAIN}`)) return;
    // It rejects when the stream fails, and then there is nothing to wait for.
    await once(this.#stream, 'drain').catch(() => undefined);
  }

  /** Lets the runner obey commands again, outside of any group, and runs what writes one. */
  command(write: () => void): void {
    this.#leave();
    write();
  }

  /** The same for a command that shows nothing: the group goes on. */
  #aside(write: () => void): void {
    if (this.#token !== undefined) this.#print(`::${this.#token}::`);
    this.#token = undefined;
    write();
  }

  /** Begins or goes on with a stretch of the controller's output. */
  #enter(fold: Fold | undefined): void {
    if (fold !== this.#fold) {
      this.#leave();
      if (fold !== undefined) this.#unfold(fold);
    }
    if (this.#token !== undefined) return;
    this.#token = randomUUID();
    this.#print(`::stop-commands::${this.#token}`);
  }

  #unfold(fold: Fold): void {
    const goesOn = this.#begun.has(fold);
    // What one play left coloured is not the next one's.
    if (!goesOn) this.#colours = '';
    const title = this.#clean(goesOn ? `${fold.title}, continued` : fold.title);
    // A command's data has its percent signs escaped (runner fact 9).
    this.#print(`::group::${title.replaceAll('%', '%25')}`);
    this.#begun.add(fold);
    this.#fold = fold;
  }

  /** Ends the stretch of output, and its group. */
  #leave(): void {
    this.#aside(() => {
      if (this.#fold !== undefined) this.#print('::endgroup::');
      this.#fold = undefined;
    });
  }

  /**
   * Runs what writes one of the runner's files. A fault warns, once for each kind, and changes nothing else.
   * @param kind what is written, such as `outputs`
   */
  record(kind: string, write: () => void): void {
    try {
      this.#aside(write);
    } catch (error) {
      if (this.#faulty.has(kind)) return;
      this.#faulty.add(kind);
      this.warn(`The ${kind} of this step could not be written, and later steps miss them: ${describeError(error)}`);
    }
  }

  /** Whether more may be written at once. */
  #print(line: string): boolean {
    return this.#isClosed || this.#stream.write(`${line}\n`);
  }

  #clean(sentence: string): string {
    return sanitizeLine(this.redactor.redactWords(sentence));
  }

  /** Cut where it is too long; the last line, which is where to look, stays. */
  #annotation(message: string): string {
    if (message.length <= MAX_ANNOTATION) return message;
    const end = message.lastIndexOf('\n');
    const last = end < 0 || message.length - end > MAX_ANNOTATION / 2 ? '' : message.slice(end);
    return `${message.slice(0, MAX_ANNOTATION - last.length - 1)}…${last}`;
  }
}
