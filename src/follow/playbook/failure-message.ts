import { stripVTControlCharacters } from 'node:util';
import type { JobEvent } from '../../controller/events/job-event.ts';
import type { TaskResult } from '../../controller/events/task-result.ts';
import { text } from '../../messages/message.ts';
import { readAnsibleError } from './ansible-error.ts';
import { pythonException } from './python-traceback.ts';

/** Maximum characters of a module's message, and of a program's output. */
const MAX_PART = 500;

/** Maximum characters of the whole message. */
const MAX_MESSAGE = 1500;

/** How many items of a loop are named. */
const MAX_ITEMS = 3;

/** How many characters are read to make a part. */
const READ = 4 * MAX_PART;

/**
 * Matches Ansible's own words for a module that died, before core 2.19 and since. The module's output contains the
 * reason.
 */
const DIED = /^(?:MODULE FAILURE|Module result deserialization failed)/;

/** Matches messages such as `non-zero return code`, which do not contain the reason. */
const SAYS_NOTHING =
  /^(?:the )?(?:command|script|module|process|task)?(?: execution)? ?(?:failed|exited|returned)?(?: with)?(?: an?)? ?(?:non-?zero )?(?:return|exit)? ?(?:code|status|failure|error)?[ :=]*-?\d*[.!]?$/i;

/** What `assert` says without a message of its own. */
const ASSERTION_FAILED = 'Assertion failed';

/** Matches what ssh adds to stderr when a task has a terminal. Everything else is on stdout then. */
const CLOSED = /^(?:Shared c|C)onnection to \S+ closed\.\r?$/gm;

const LINE_END = /[\r\n\v\f\u0085\u2028\u2029]+/;

type Failed = Pick<JobEvent, 'event' | 'result' | 'stdout' | 'taskPath'>;

/**
 * Returns a failed module's message and its stderr, on one line of limited length. If neither contains the reason, adds
 * the end of stdout. For a loop, returns the messages of the failed items. Output that `no_log` hides stays hidden.
 */
export function failureMessage({ event, result, stdout, taskPath }: Failed): string {
  if (result.isHidden) return text('task-result-hidden');
  const said = cut(itemsOf(result, taskPath) || saidBy(result, taskPath), MAX_MESSAGE);
  if (said !== '') return ownCopy(said);
  // The controller does not store very large results, but the printed output begins with the result.
  const printed = head(stripVTControlCharacters(stdout));
  if (printed !== '') return ownCopy(printed);
  return text(event === 'runner_on_unreachable' ? 'task-host-unreachable' : 'task-without-message');
}

function saidBy(result: TaskResult, taskPath: string): string {
  const message = ownMessage(result, taskPath);
  const died = DIED.test(message);
  const stderr = result.stderr.replace(CLOSED, '').trimEnd();
  const isOpen = stderr === '' && (died || SAYS_NOTHING.test(message));
  const output = isOpen ? result.stdout : stderr;
  const written = contains(result.message, output) ? '' : outputEnd(output);
  const isSaid = written !== '' && (died || contains(output, result.message));
  const parts = [withAttempts(isSaid ? '' : message, result), written].filter((part) => part !== '');
  return parts.join(': ').replace(/[.:]: /, ': ');
}

/**
 * Returns the module's message. Leaves out the place that Ansible adds to an error, unless it is not the task's. Adds
 * the assertion that failed to an `assert` without a message.
 */
function ownMessage({ message, assertion }: TaskResult, taskPath: string): string {
  if (message === ASSERTION_FAILED && assertion !== '') return head(`${message}: ${assertion}`);
  const { lines, place } = readAnsibleError(textLines(message.slice(0, READ)));
  if (place === undefined) return head(message);
  return `${head(lines.join('\n'))}${place === taskPath ? '' : ` (${place})`}`;
}

function contains(whole: string, part: string): boolean {
  return withoutReturns(whole).includes(withoutReturns(part).trim());
}

function withoutReturns(said: string): string {
  return said.replaceAll('\r', '');
}

/** Adds how often Ansible tried a task with `until`: a successful command may fail only by its condition. */
function withAttempts(message: string, { attempts }: TaskResult): string {
  return attempts > 1 ? `${message || 'failed'} (${attempts} attempts)` : message;
}

/** Returns the messages of a loop's failed items. Ansible's own message only says that some failed. */
function itemsOf({ items }: TaskResult, taskPath: string): string {
  const failed = items.filter(({ hasFailed }) => hasFailed);
  const named = failed.slice(0, MAX_ITEMS).map((item) => {
    const label = head(item.label);
    const said = item.isHidden ? 'hidden (no_log)' : saidBy(item, taskPath) || 'no message';
    return label === '' ? said : `${label}: ${said}`;
  });
  const more = failed.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'item' : 'items'}`] : [])].join('; ');
}

function head(said: string): string {
  const line = oneLine(said.slice(0, READ));
  // Mark the cut: without an ellipsis, half a secret there would not be recognized.
  return said.length > READ && line.length <= MAX_PART ? `${line}…` : cut(line, MAX_PART);
}

function cut(line: string, most: number): string {
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** Returns the end of a program's output, which usually contains the reason; of a traceback, the exception. */
function outputEnd(written: string): string {
  const exception = pythonException(written.slice(-READ), MAX_PART);
  return exception === undefined ? tail(written) : head(exception);
}

function tail(written: string): string {
  const line = oneLine(written.slice(-READ));
  return line.length > MAX_PART || (line !== '' && written.length > READ) ? `…${line.slice(-MAX_PART)}` : line;
}

/** Returns the lines that are not blank. */
function textLines(said: string): string[] {
  return said.split(LINE_END).filter((line) => line.trim() !== '');
}

/** Returns several lines as one sentence. */
function oneLine(said: string): string {
  let whole = '';
  for (const line of textLines(said).map((one) => one.replace(/\s+/g, ' ').trim())) {
    const end = whole === '' || /[.,:;!?({[]$/.test(whole) ? '' : ';';
    whole = whole === '' ? line : `${whole}${end} ${line}`;
  }
  return whole;
}

/**
 * Returns a copy of a text that does not keep the original in memory: V8 keeps the whole text while a slice of it
 * exists.
 */
export function ownCopy(original: string): string {
  return Buffer.from(original, 'utf16le').toString('utf16le');
}
