import { ConnectionError, ProxySettingError, ResponseError } from './http/errors.ts';
import { onOneLine } from './http/reply-text.ts';
import { type CatalogueId, catalogue, type Entry } from './messages/catalogue.ts';
import { type Message, message } from './messages/message.ts';
import { isStated, statedWords } from './messages/stated.ts';
import { DeadlineError } from './timing/transient-error.ts';

/*
 * One class for each different action that a reader must take. Every message ends with what to do next.
 */

/** An error with a text of the catalogue. */
abstract class CatalogueError extends Error {
  readonly id: CatalogueId;

  constructor({ id, text }: Message, options?: ErrorOptions) {
    super(text, options);
    this.id = id;
  }
}

/** A problem, with its place in a file if it has one. */
export interface PlacedMessage extends Message {
  /** The file is relative to the workspace, or absolute; lines count from 1. */
  readonly place?: { file: string; line: number } | undefined;
}

/** The workflow is wrong: its author must change an input or the template. Nothing was launched. */
export class ConfigurationError extends CatalogueError {
  override readonly name = 'ConfigurationError';
  readonly headline: Message;
  readonly problems: readonly PlacedMessage[];

  /** @param problems every problem found, each a sentence or two that names the input */
  constructor(headline: Message, problems: readonly PlacedMessage[]) {
    const text = [headline, ...problems].map((part) => onOneLine(part.text)).join('\n- ');
    super({ id: idOf(headline, problems), text });
    this.headline = headline;
    this.problems = problems;
  }
}

/** Returns the id of an error with a list: that of its only problem if the headline says nothing about it. */
function idOf({ id }: Message, [problem, ...others]: readonly Message[]): CatalogueId {
  const { link }: Entry = catalogue[id];
  return link === 'problem' && problem !== undefined && others.length === 0 ? problem.id : id;
}

/** The launch POST ended, and it is unknown whether a job exists. */
export class LaunchUnknownError extends CatalogueError {
  override readonly name = 'LaunchUnknownError';
}

/** The job exists, and the step fails because of the job's outcome. */
export class JobError extends CatalogueError {
  override readonly name = 'JobError';
}

/** An apply stopped before it completed its plan: completed changes are not undone. */
export class ApplyError extends CatalogueError {
  override readonly name = 'ApplyError';
}

/** A query found more or fewer matches than the workflow expects. */
export class UnexpectedCountError extends CatalogueError {
  override readonly name = 'UnexpectedCountError';
}

/** The workflow was cancelled (SIGINT or SIGTERM). */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';

  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`received ${signal}`);
    this.signal = signal;
  }
}

/**
 * Returns whether the controller may have processed a POST that failed:
 * - Bytes were sent, but no complete reply arrived.
 * - The reply is a success that cannot be read.
 * - The reply is a 408 or 5xx: a proxy may have lost the controller's reply or stopped waiting for it.
 * Any other 3xx or 4xx is a refusal: the POST was not processed.
 */
export function mayHaveBeenDone(error: unknown): boolean {
  if (error instanceof ConnectionError || error instanceof DeadlineError) return error.mayHaveArrived;
  if (error instanceof ResponseError) return error.status < 300 || error.status === 408 || error.status >= 500;
  return false;
}

/** Returns any thrown value as a message. An error without an id of the catalogue is a fault of this action. */
export function messageOf(error: unknown): Message {
  const { id } = (error ?? {}) as { id?: unknown };
  const isKnown = typeof id === 'string' && Object.hasOwn(catalogue, id);
  return { id: isKnown ? (id as CatalogueId) : 'unexpected-error', text: describeError(error) };
}

/** Returns the error for a proxy of the runner's environment that cannot be used. */
export function unusableProxy(error: ProxySettingError): ConfigurationError {
  return new ConfigurationError(message('proxy-unusable'), [{ id: error.id, text: statedWords(error, '') }]);
}

/** Returns what a user reads of any thrown value: the words of its entry in the catalogue, or its message. */
export function describeError(error: unknown): string {
  if (error instanceof ProxySettingError) return unusableProxy(error).message;
  if (isStated(error)) return statedWords(error, error.cause === undefined ? '' : describeError(error.cause));
  return error instanceof Error ? error.message : String(error);
}
