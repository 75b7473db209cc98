import type { ControllerErrors } from '../controller/connection/reply-errors.ts';
import type { Advice, HttpErrors, Statement, Values } from '../http/errors.ts';
import type { TimingErrors } from '../timing/transient-error.ts';
import { type CatalogueId, catalogue, type Entry } from './catalogue.ts';
import { fillIn, type NamesOf } from './message.ts';

/*
 * The words of errors that have a statement: an id of the catalogue, and values. The client's folders do not know the
 * catalogue.
 */

/** Values that `statedWords` adds: the words of a reply (see `replyBy` and `saidBy`), and those of the error's cause. */
type Added = 'reply' | 'said' | 'reason';

/** The ids without an entry in the catalogue, and those whose entry names other values. */
type Missing<Errors> = {
  [Id in keyof Errors]: Id extends CatalogueId ? ([NamesOf<Id>] extends [Errors[Id] | Added] ? never : Id) : Id;
}[keyof Errors];

type None<Ids extends never> = Ids;

/** Proves at compile time that the catalogue has a text for every error of the client. */
export type Unproved = None<Missing<HttpErrors> | Missing<TimingErrors> | Missing<ControllerErrors>>;

/** An error that has a statement. */
export type Stated = Error & Statement & { hint?: Advice | undefined; notes?: readonly Advice[] };

/** Returns whether an error has a statement. */
export function isStated(error: unknown): error is Stated {
  return error instanceof Error && 'values' in error && 'id' in error && typeof error.id === 'string';
}

/**
 * Returns what a user reads of an error: what happened, what to do next, more sentences, and the request.
 * @param reason the words of its cause
 */
export function statedWords(error: Stated, reason: string): string {
  const { hint, notes = [] } = error;
  const entry = entryOf(error.id);
  const values: Values = { reply: replyBy(error), said: saidBy(error), reason, requestId: '', ...error.values };
  const statement = entry === undefined ? error.message : fillIn(entry.text, values);
  const next = hint === undefined ? fillIn(entry?.fix ?? '', values) : wordsOf(hint);
  const request = 'request' in values ? fillIn(catalogue['failed-request'].text, values) : '';
  return [statement, next, ...notes.map(wordsOf), request].filter((words) => words !== '').join(' ');
}

function wordsOf(advice: Advice): string {
  if (typeof advice === 'string') return advice;
  return fillIn(entryOf(advice.id)?.text ?? advice.id, advice.values);
}

/** Returns the entry of an id; undefined for an error that is not of this action. */
function entryOf(id: string): Entry | undefined {
  return Object.hasOwn(catalogue, id) ? catalogue[id as CatalogueId] : undefined;
}

/** Returns the end of a sentence: a colon and the words of the reply, in quotes, or a period for an empty reply. */
function replyBy(error: Error): string {
  const words = replyWords(error);
  if (words === '') return '.';
  return /[.!?…]$/.test(words) ? `: "${words}"` : `: "${words}".`;
}

/** Returns the words of the reply in quotes, or words for an empty reply. */
function saidBy(error: Error): string {
  const words = replyWords(error);
  return words === '' ? 'without a message' : `"${words}"`;
}

function replyWords(error: Error): string {
  return 'words' in error && typeof error.words === 'string' ? error.words : '';
}
