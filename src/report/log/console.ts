import { once } from 'node:events';
import type { Writable } from 'node:stream';
import * as core from '@actions/core';
import { type Message, message } from '../../messages/message.ts';
import type { Fold, Sink } from '../../sink.ts';
import { describeError } from '../../step-errors.ts';
import { withMoreUrl } from '../more-link.ts';
import { escapeCommands } from './escape-commands.ts';
import { Redactor, SHORTEST_MASK } from './redact.ts';
import { coloursAfter, sanitize, sanitizeLine } from './sanitize.ts';

/** Maximum length of an annotation, in characters (runner fact 15). */
const MAX_ANNOTATION = 4096;

/** The lines that remain at the end of a message that is cut, the longest first. */
const ENDS = [/\n[^\n]*\nMore: [^\n]*$/, /\n[^\n]*$/];

/** This action's own sentences are in italics. Controller output never is, so it cannot imitate them. */
const [OURS, PLAIN] = ['\u001b[3m', '\u001b[0m'];

/**
 * The step's log. Controller output is escaped, so that the runner obeys no workflow command in it. Groups contain only
 * controller output: GitHub folds each one once it is closed.
 */
export class Console implements Sink {
  readonly redactor = new Redactor();
  readonly #stream: Writable;
  readonly #faulty = new Set<string>();
  readonly #begun = new WeakSet<Fold>();
  #fold: Fold | undefined;
  /** Colours that were active where the output was interrupted. */
  #colours = '';
  #isClosed = false;

  constructor(stream: Writable = process.stdout) {
    this.#stream = stream;
    // The reader of the log may close it (EPIPE). Nothing more is printed, but everything else continues.
    stream.on('error', () => {
      this.#isClosed = true;
    });
  }

  /**
   * Masks secrets in the runner's log and in what this action writes. Secrets too short for the runner are masked only
   * in this action's own sentences.
   */
  mask(secrets: readonly string[]): void {
    this.redactor.add(secrets);
    for (const secret of secrets) {
      if (secret.length >= SHORTEST_MASK) core.setSecret(secret);
    }
  }

  /** @param colour the sequence that begins a colour, where lines need different ones */
  info(sentence: string, colour = ''): void {
    this.#leave();
    this.#print(`${OURS}${colour}${this.#clean(sentence)}${PLAIN}`);
  }

  warn({ text }: Message): void {
    this.command(() => core.warning(this.#annotation(this.#clean(text))));
  }

  notice(sentence: string): void {
    this.command(() => core.notice(this.#annotation(this.#clean(sentence))));
  }

  debug(sentence: string): void {
    if (core.isDebug()) core.debug(this.#clean(sentence));
  }

  /**
   * Fails the step with an error annotation, which ends with the address that explains the error. Line breaks are kept.
   * The step fails even if the log cannot be written.
   */
  fail(failure: Message): void {
    process.exitCode = core.ExitCode.Failure;
    const lines = withMoreUrl(failure)
      .text.split('\n')
      .map((line) => this.#clean(line));
    this.command(() => core.setFailed(this.#annotation(lines.join('\n'))));
  }

  async output(text: string, fold?: Fold): Promise<void> {
    if (this.#isClosed) return;
    this.#enter(fold);
    const shown = escapeCommands(sanitize(this.redactor.redact(text)));
    const before = this.#colours;
    this.#colours = coloursAfter(shown, before);
    // Each portion ends without colour, and the next one restores it. What is printed in between has its own colour.
    if (this.#print(`${before}${shown}${this.#colours === '' ? '' : PLAIN}`)) return;
    // It rejects when the stream fails. Then there is nothing to wait for.
    await once(this.#stream, 'drain').catch(() => undefined);
  }

  /**
   * Ends the group of controller output, then runs a function that writes a workflow command. An error in writing changes
   * nothing else.
   */
  command(write: () => void): void {
    this.#leave();
    try {
      write();
    } catch {
      this.#isClosed = true;
    }
  }

  /** Begins or continues the group of controller output. */
  #enter(fold: Fold | undefined): void {
    if (fold === this.#fold) return;
    this.#leave();
    if (fold !== undefined) this.#unfold(fold);
  }

  #unfold(fold: Fold): void {
    const goesOn = this.#begun.has(fold);
    // Colours of one play must not continue in the next.
    if (!goesOn) this.#colours = '';
    const title = this.#clean(goesOn ? `${fold.title}, continued` : fold.title);
    // Percent signs in a command's data must be escaped (runner fact 9).
    this.#print(`::group::${title.replaceAll('%', '%25')}`);
    this.#begun.add(fold);
    this.#fold = fold;
  }

  /** Ends the group of controller output. */
  #leave(): void {
    if (this.#fold !== undefined) this.#print('::endgroup::');
    this.#fold = undefined;
  }

  /**
   * Runs a function that writes one of the runner's files. An error causes one warning for each kind of file and
   * changes nothing else.
   * @param kind what is written, such as `outputs`
   */
  record(kind: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      if (this.#faulty.has(kind)) return;
      this.#faulty.add(kind);
      this.warn(message('runner-file-not-written', { kind, reason: describeError(error) }));
    }
  }

  /** Prints a line. Returns whether the stream can take more at once. */
  #print(line: string): boolean {
    if (this.#isClosed) return true;
    try {
      return this.#stream.write(`${line}\n`);
    } catch {
      this.#isClosed = true;
      return true;
    }
  }

  #clean(sentence: string): string {
    return sanitizeLine(this.redactor.redactWords(sentence));
  }

  /** Cuts a long message and keeps its last line, which has the link of the job, and the line after it about more. */
  #annotation(message: string): string {
    if (message.length <= MAX_ANNOTATION) return message;
    const ends = ENDS.map((end) => end.exec(message)?.[0] ?? '');
    const last = ends.find((end) => end !== '' && end.length <= MAX_ANNOTATION / 2) ?? '';
    return `${message.slice(0, MAX_ANNOTATION - last.length - 1)}…${last}`;
  }
}
