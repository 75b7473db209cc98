import * as core from '@actions/core';
import { ConfigurationError } from '../../errors.ts';
import { type Said, wordsOf } from '../../messages/message.ts';

/** Parses the text of one input; throws an InputProblem for the reader to report. */
export type Parse<T> = (text: string) => T;

/** What a parser throws; the sentence follows the input's name. */
export class InputProblem extends Error {
  constructor(said: Said) {
    super(wordsOf(said));
  }
}

/**
 * Reads inputs from the runner and collects their problems, so that one error reports all of them.
 * Treats an empty or blank input as not given.
 */
export class InputReader {
  readonly #problems: string[] = [];
  readonly #remarks: string[] = [];

  /** Returns the input's text, trimmed and without common indentation; undefined when it was not given. */
  text(name: string): string | undefined {
    const value = withoutMargin(core.getInput(name, { trimWhitespace: false })).trim();
    return value === '' ? undefined : value;
  }

  /** Returns the text of a required input; '' after noting that it is missing. */
  required(name: string, accepted: string): string {
    const value = this.text(name);
    if (value === undefined) this.problem(name, `is required: ${accepted}`);
    return value ?? '';
  }

  /** Returns a parsed input; undefined when it was not given, or after noting that it is wrong. */
  parsed<T>(name: string, parse: Parse<T>): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    try {
      return parse(value);
    } catch (error) {
      return this.#noted(name, error);
    }
  }

  /** Does the same as `parsed` with an asynchronous parser, whose code loads only when it is needed. */
  async parsedLater<T>(name: string, parse: Parse<Promise<T>>): Promise<T | undefined> {
    const value = this.text(name);
    if (value === undefined) return undefined;
    try {
      return await parse(value);
    } catch (error) {
      return this.#noted(name, error);
    }
  }

  #noted(name: string, error: unknown): undefined {
    if (!(error instanceof InputProblem)) throw error;
    this.problem(name, error.message);
    return undefined;
  }

  /** Notes a problem; the sentence follows the input's name. */
  problem(name: string, said: Said): void {
    this.#problems.push(`\`${name}\` ${wordsOf(said)}`);
  }

  /** Notes something that the user should know but that is not a problem; the sentence follows the input's name. */
  remark(name: string, said: Said): void {
    this.#remarks.push(`\`${name}\` ${wordsOf(said)}`);
  }

  /** Returns the sentences noted with `remark`. */
  get remarks(): readonly string[] {
    return this.#remarks;
  }

  /**
   * Ends the reading.
   * @throws ConfigurationError that lists every problem
   */
  finish(): void {
    if (this.#problems.length === 0) return;
    const count = this.#problems.length === 1 ? 'An input is' : `${this.#problems.length} inputs are`;
    throw new ConfigurationError(`${count} wrong, nothing was sent to the controller:`, this.#problems);
  }
}

/**
 * Removes the indentation that all lines have in common. Trimming alone changes the first line only, and
 * thereby the meaning of an indented YAML block that comes from an expression.
 */
function withoutMargin(text: string): string {
  const margins = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const margin = Math.min(...margins);
  return margins.length < 2 || margin === 0 ? text : text.replaceAll(new RegExp(`^ {${margin}}`, 'gm'), '');
}
