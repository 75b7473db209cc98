import { isRecord, text } from '../controller/fields.ts';

/** Characters of each part of a message. */
const MAX_PART = 500;

/** Items of a loop that are named. */
const MAX_ITEMS = 3;

/** Ansible's own words for a module that died; what it wrote says why. */
const DIED = /^MODULE FAILURE/;

/**
 * What a module said when it failed, with what it wrote to stderr, on one bounded line. Of a loop the items that failed
 * speak. What `no_log` hides stays hidden.
 * @param result the event's `res`
 */
export function failureMessage(result: Record<string, unknown>, unreachable: boolean): string {
  if (isHidden(result)) return 'Its result is hidden (no_log).';
  const said = saidBy(result) || itemsOf(result).slice(0, MAX_ITEMS).join('; ');
  if (said !== '') return said;
  return unreachable ? 'The host could not be reached.' : 'The module gave no message.';
}

/** Whether `no_log` keeps a result secret; Ansible leaves nothing of it then, and what it left is not shown either. */
export function isHidden(result: Record<string, unknown>): boolean {
  return 'censored' in result || result['_ansible_no_log'] === true;
}

function saidBy(result: Record<string, unknown>): string {
  const items = itemsOf(result);
  const msg =
    items.length > 0 ? items.slice(0, MAX_ITEMS).join('; ') : head(words(result['msg']) || text(result, 'reason'));
  const stderr = tail(text(result, 'stderr') || text(result, 'module_stderr'));
  const parts = [DIED.test(msg) && stderr !== '' ? '' : msg, stderr].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(': ').replace(/[.:]: /, ': ');
  return tail(text(result, 'stdout') || text(result, 'module_stdout'));
}

/** The messages of a loop's items that failed, each with its item. */
function itemsOf(result: Record<string, unknown>): string[] {
  const { results } = result;
  const rows = Array.isArray(results) ? (results as unknown[]).filter(isRecord) : [];
  const failed = rows.filter((row) => row['failed'] === true || row['unreachable'] === true);
  return failed.map((row) => {
    const label = head(words(row['_ansible_item_label'] ?? row['item']));
    const said = isHidden(row) ? 'hidden (no_log)' : saidBy({ ...row, results: undefined });
    return label === '' ? said : `${label}: ${said}`;
  });
}

/** A message may be of any type: `fail` and `assert` take lists and objects. */
function words(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function head(said: string): string {
  const line = oneLine(said);
  return line.length > MAX_PART ? `${line.slice(0, MAX_PART)}…` : line;
}

/** What a program wrote last says best why it failed. */
function tail(written: string): string {
  const line = oneLine(written.slice(-4 * MAX_PART));
  return line.length > MAX_PART ? `…${line.slice(-MAX_PART)}` : line;
}

function oneLine(said: string): string {
  return said
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce(
      (before, line) => (before === '' ? line : `${before}${/[.,:;!?({[]$/.test(before) ? '' : ';'} ${line}`),
      '',
    );
}
