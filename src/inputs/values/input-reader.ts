import * as core from '@actions/core';
import { ConfigurationError } from '../../errors.ts';

/** A parser of one input's text; what it throws becomes the problem that is told. */
export type Parse<T> = (text: string) => T;

/** Thrown by parsers: the sentence follows the input's name. */
export class InputProblem extends Error {}

/**
 * Reads inputs as the runner passes them and collects what is wrong with them, so that all is told at once.
 * An input that is empty or blank counts as not given.
 */
export class InputReader {
  readonly #problems: string[] = [];
  readonly #remarks: string[] = [];

  /** The input's text without blanks around it, nor a margin of all its lines; undefined when it was not given. */
  text(name: string): string | undefined {
    const value = withoutMargin(core.getInput(name, { trimWhitespace: false })).trim();
    return value === '' ? undefined : value;
  }

  /** The text of an input that has to be given; '' after noting the problem. */
  required(name: string, accepted: string): string {
    const value = this.text(name);
    if (value === undefined) this.problem(name, `is required: ${accepted}`);
    return value ?? '';
  }

  /** A parsed input, or undefined when it was not given or is wrong (which is noted). */
  parsed<T>(name: string, parse: Parse<T>): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    try {
      return parse(value);
    } catch (error) {
      return this.#noted(name, error);
    }
  }

  /** The same for a parser that is loaded only when it is needed. */
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
  problem(name: string, sentence: string): void {
    this.#problems.push(`\`${name}\` ${sentence}`);
  }

  /** Notes what is no problem and should be known; the sentence follows the input's name. */
  remark(name: string, sentence: string): void {
    this.#remarks.push(`\`${name}\` ${sentence}`);
  }

  /** What was noted so. */
  get remarks(): readonly string[] {
    return this.#remarks;
  }

  /** @throws ConfigurationError that lists every problem */
  finish(): void {
    if (this.#problems.length === 0) return;
    const count = this.#problems.length === 1 ? 'An input is' : `${this.#problems.length} inputs are`;
    throw new ConfigurationError(`${count} wrong, nothing was sent to the controller:`, this.#problems);
  }
}

/**
 * A text without the white space that every line of it begins with. An indented block that comes from an expression keeps
 * its shape so: trimmed alone, its first line would stand further left than the others, and be another YAML.
 */
function withoutMargin(text: string): string {
  const margins = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const margin = Math.min(...margins);
  return margins.length < 2 || margin === 0 ? text : text.replaceAll(new RegExp(`^ {${margin}}`, 'gm'), '');
}
