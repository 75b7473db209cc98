import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import * as core from '@actions/core';
import { describeError } from '../errors.ts';
import type { Sink } from '../sink.ts';
import { harmless, harmlessLine } from './harmless.ts';
import { Redactor, SHORTEST_MASK } from './redact.ts';

/** An annotation holds this many characters (runner fact). */
const MAX_ANNOTATION = 4096;

/**
 * The step's log. Output of the controller is printed between `::stop-commands::TOKEN` and `::TOKEN::`, with a new
 * token each time, so that no workflow command in it is obeyed (runner fact); commands of ours leave that stretch first.
 */
export class Console implements Sink {
  readonly redactor = new Redactor();
  readonly #stream: Writable;
  readonly #faulty = new Set<string>();
  #token: string | undefined;
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
      if (secret.length >= SHORTEST_MASK) this.command(() => core.setSecret(secret));
    }
  }

  say(sentence: string): void {
    this.#print(this.#clean(sentence));
  }

  warn(sentence: string): void {
    this.command(() => core.warning(this.#annotation(this.#clean(sentence))));
  }

  notice(sentence: string): void {
    this.command(() => core.notice(this.#annotation(this.#clean(sentence))));
  }

  async group(title: string, write: () => Promise<void>): Promise<void> {
    this.command(() => core.startGroup(this.#clean(title)));
    try {
      await write();
    } finally {
      this.command(() => core.endGroup());
    }
  }

  debug(sentence: string): void {
    if (core.isDebug()) this.command(() => core.debug(this.#clean(sentence)));
  }

  /** Fails the step with an error annotation; several lines stay several lines. */
  fail(message: string): void {
    const lines = message.split('\n').map((line) => this.#clean(line));
    this.command(() => core.setFailed(this.#annotation(lines.join('\n'))));
  }

  async output(text: string): Promise<void> {
    if (this.#isClosed) return;
    if (this.#token === undefined) {
      this.#token = randomUUID();
      this.#print(`::stop-commands::${this.#token}`);
    }
    if (this.#print(harmless(this.redactor.redact(text)))) return;
    // It rejects when the stream fails, and then there is nothing to wait for.
    await once(this.#stream, 'drain').catch(() => undefined);
  }

  /** Lets the runner obey commands again and runs what writes one. */
  command(write: () => void): void {
    if (this.#token !== undefined) this.#print(`::${this.#token}::`);
    this.#token = undefined;
    write();
  }

  /**
   * Runs what writes one of the runner's files. A fault warns, once for each kind, and changes nothing else.
   * @param kind what is written, such as `outputs`
   */
  record(kind: string, write: () => void): void {
    try {
      this.command(write);
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
    return harmlessLine(this.redactor.redactWords(sentence));
  }

  #annotation(message: string): string {
    return message.length > MAX_ANNOTATION ? `${message.slice(0, MAX_ANNOTATION - 1)}…` : message;
  }
}
