import * as core from '@actions/core';
import { type Message, message } from '../../messages/message.ts';
import { ConfigurationError, type PlacedMessage } from '../../step-errors.ts';

/** Parses the text of one input; throws an InputProblem for the reader to report. */
export type Parse<T> = (text: string) => T;

/** What a parser throws; the sentence follows the input's name. */
export class InputProblem extends Error {
  readonly said: Message;
  /** The same, apart for each wrong line of a file. */
  readonly lines: readonly WrongLine[];

  constructor(said: Message, lines: readonly WrongLine[] = []) {
    super(said.text);
    this.said = said;
    this.lines = lines;
  }
}

/** What is wrong with a line of a file; the sentence follows the file's name. */
export interface WrongLine {
  /** From 1. */
  line: number;
  said: Message;
}

/**
 * Reads inputs from the runner and collects their problems, so that one error reports all of them.
 * Treats an empty or blank input as not given.
 */
export class InputReader {
  readonly #problems: PlacedMessage[] = [];
  readonly #remarks: Message[] = [];

  /** Returns the input's text, trimmed and without common indentation; undefined when it was not given. */
  text(name: string): string | undefined {
    const value = withoutMargin(core.getInput(name, { trimWhitespace: false })).trim();
    return value === '' ? undefined : value;
  }

  /** Returns the text of a required input; '' after noting that it is missing. */
  required(name: string, missing: Message): string {
    const value = this.text(name);
    if (value === undefined) this.problem(name, missing);
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
    this.problem(name, error.said);
    return undefined;
  }

  /**
   * Notes a problem; the sentence follows the input's name.
   * @param file the file in the input that the problem is about
   * @param line the line of that file, from 1
   */
  problem(name: string, said: Message, file?: string, line?: number): void {
    const place = file === undefined || line === undefined ? undefined : { file, line };
    this.#problems.push({ ...withName(name, said, file), place });
  }

  /** Notes something that the user should know but that is not a problem. Takes the same as `problem`. */
  remark(name: string, said: Message, file?: string): void {
    this.#remarks.push(withName(name, said, file));
  }

  /** Returns what was noted with `remark`. */
  get remarks(): readonly Message[] {
    return this.#remarks;
  }

  /**
   * Ends the reading.
   * @throws ConfigurationError that lists every problem
   */
  finish(): void {
    const count = this.#problems.length;
    if (count === 0) return;
    const headline = count === 1 ? message('input-wrong') : message('inputs-wrong', { count });
    throw new ConfigurationError(headline, this.#problems);
  }
}

/** Returns a message with the name of the input in front, and of the file. It keeps its id. */
function withName(name: string, { id, text }: Message, file: string | undefined): Message {
  return { id, text: `\`${name}\` ${file === undefined ? '' : `${JSON.stringify(file)} `}${text}` };
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
