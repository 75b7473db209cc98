import { stripVTControlCharacters } from 'node:util';
import type { JobEvent } from '../../controller/job-event.ts';
import type { TaskResult } from '../../controller/task-result.ts';

/** Characters of what a module says, and of what a program wrote. */
const MAX_PART = 500;

/** Characters of the whole. */
const MAX_MESSAGE = 1500;

/** Items of a loop that are named. */
const MAX_ITEMS = 3;

/** Characters of which a part is made. */
const READ = 4 * MAX_PART;

/** Ansible's own words for a module that died, before core 2.19 and since; what it wrote says why. */
const DIED = /^(?:MODULE FAILURE|Module result deserialization failed)/;

/** Messages such as `non-zero return code`: they say that a program failed, not why. */
const SAYS_NOTHING =
  /^(?:the )?(?:command|script|module|process|task)?(?: execution)? ?(?:failed|exited|returned)?(?: with)?(?: an?)? ?(?:non-?zero )?(?:return|exit)? ?(?:code|status|failure|error)?[ :=]*-?\d*[.!]?$/i;

/** What ssh adds to stderr when a task has a terminal; everything else is on stdout then. */
const CLOSED = /^(?:Shared c|C)onnection to \S+ closed\.\r?$/gm;

const LINE_END = /[\r\n\v\f\u0085\u2028\u2029]+/;

/**
 * What a module said when it failed, with what it wrote to stderr, on one bounded line; where neither says why, with the
 * end of stdout. Of a loop the items that failed speak. What `no_log` hides stays hidden.
 */
export function failureMessage({ event, result, stdout }: Pick<JobEvent, 'event' | 'result' | 'stdout'>): string {
  if (result.isHidden) return 'Its result is hidden (no_log).';
  const said = cut(itemsOf(result) || saidBy(result), MAX_MESSAGE);
  if (said !== '') return ownCopy(said);
  // The controller stores no result that is very large; what was printed begins with it.
  const printed = head(stripVTControlCharacters(stdout));
  if (printed !== '') return ownCopy(printed);
  return event === 'runner_on_unreachable' ? 'The host could not be reached.' : 'The module gave no message.';
}

function saidBy(result: TaskResult): string {
  const message = head(result.message);
  const died = DIED.test(message);
  const stderr = tail(result.stderr.replace(CLOSED, ''));
  const isOpen = stderr === '' && (died || SAYS_NOTHING.test(message));
  const written = isOpen ? tail(result.stdout) : stderr;
  const parts = [withAttempts(died && written !== '' ? '' : message, result), written].filter((part) => part !== '');
  return parts.join(': ').replace(/[.:]: /, ': ');
}

/** How often Ansible tried a task with `until`: a command that worked may fail by its condition alone. */
function withAttempts(message: string, { attempts }: TaskResult): string {
  return attempts > 1 ? `${message || 'failed'} (${attempts} attempts)` : message;
}

/** The messages of a loop's items that failed, each with its item; Ansible's own says no more than that some did. */
function itemsOf({ items }: TaskResult): string {
  const failed = items.filter(({ hasFailed }) => hasFailed);
  const named = failed.slice(0, MAX_ITEMS).map((item) => {
    const label = head(item.label);
    const said = item.isHidden ? 'hidden (no_log)' : saidBy(item) || 'no message';
    return label === '' ? said : `${label}: ${said}`;
  });
  const more = failed.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'item' : 'items'}`] : [])].join('; ');
}

function head(said: string): string {
  const line = oneLine(said.slice(0, READ));
  // Without the ellipsis half a secret at the cut would not be found.
  return said.length > READ && line.length <= MAX_PART ? `${line}…` : cut(line, MAX_PART);
}

function cut(line: string, most: number): string {
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** What a program wrote last says best why it failed. */
function tail(written: string): string {
  const line = oneLine(written.slice(-READ));
  return line.length > MAX_PART || (line !== '' && written.length > READ) ? `…${line.slice(-MAX_PART)}` : line;
}

/** Lines become parts of one sentence. */
function oneLine(said: string): string {
  let whole = '';
  for (const line of said.split(LINE_END).map((one) => one.replace(/\s+/g, ' ').trim())) {
    if (line === '') continue;
    const end = whole === '' || /[.,:;!?({[]$/.test(whole) ? '' : ';';
    whole = whole === '' ? line : `${whole}${end} ${line}`;
  }
  return whole;
}

/** Returns a copy of a text that keeps nothing else in memory: V8 keeps the whole text while a piece of it is kept. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
