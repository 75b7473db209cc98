import { isRecord, number, text } from '../fields.ts';

/** Two states that a task changed, or a diff that the module made itself. */
export interface TaskDiff {
  /** The states as text. An object, such as a file's attributes, is shown as JSON; `''` for none. */
  before: string;
  after: string;
  beforeName: string;
  afterName: string;
  /** A diff that the module made itself; `''` for none. */
  prepared: string;
  /** Why the module shows no states; undefined when it does. */
  hiddenBecause: 'binary' | 'too large' | undefined;
}

/** Why a module shows no states: they cannot be printed usefully. */
const HIDDEN: readonly [key: string, reason: TaskDiff['hiddenBecause']][] = [
  ['dst_binary', 'binary'],
  ['src_binary', 'binary'],
  ['dst_larger', 'too large'],
  ['src_larger', 'too large'],
];

/**
 * The result of a task on a host, or of an item of its loop, as returned by the module. Parses a field only when it is
 * used: a result may be large, and most results are never used.
 */
export class TaskResult {
  readonly #fields: Record<string, unknown>;

  /** @param fields the event's `res`, or a row of its `results` */
  constructor(fields: Record<string, unknown>) {
    this.#fields = fields;
  }

  /** Returns whether `no_log` hides the result. Whatever Ansible leaves of it must not be shown either. */
  get isHidden(): boolean {
    return 'censored' in this.#fields || this.#fields['_ansible_no_log'] === true;
  }

  /** Returns whether this item of a loop failed. */
  get hasFailed(): boolean {
    return this.#fields['failed'] === true || this.#fields['unreachable'] === true;
  }

  /** Returns the module's own message, as JSON unless it is a text. */
  get message(): string {
    return asText(this.#fields['msg']) || text(this.#fields, 'reason');
  }

  /** Returns the condition of a failed `assert`; `''` for other modules. */
  get assertion(): string {
    return asText(this.#fields['assertion']);
  }

  get stderr(): string {
    return text(this.#fields, 'stderr') || text(this.#fields, 'module_stderr');
  }

  get stdout(): string {
    return text(this.#fields, 'stdout') || text(this.#fields, 'module_stdout');
  }

  /** Returns how often Ansible tried a task with `until`. */
  get attempts(): number {
    return number(this.#fields, 'attempts') ?? 1;
  }

  /** Returns the name of this item of a loop; `''` when it has none. */
  get label(): string {
    return asText(this.#fields['_ansible_item_label'] ?? this.#fields['item']);
  }

  /** Returns whether it may be the result of a loop: `no_log` hides the items. */
  get mayBeLoop(): boolean {
    return Array.isArray(this.#fields['results']) || 'censored' in this.#fields;
  }

  /** Returns the results of a loop's items. */
  get items(): TaskResult[] {
    return rows(this.#fields['results']).map((item) => new TaskResult(item));
  }

  /** Returns the diffs of a `--diff` run, in any of Ansible's forms: one object or a list. */
  get diffs(): TaskDiff[] {
    const { diff } = this.#fields;
    return rows(Array.isArray(diff) ? diff : [diff]).map(readDiff);
  }
}

function readDiff(diff: Record<string, unknown>): TaskDiff {
  return {
    before: stateOf(diff['before']),
    after: stateOf(diff['after']),
    beforeName: text(diff, 'before_header'),
    afterName: text(diff, 'after_header'),
    prepared: text(diff, 'prepared'),
    hiddenBecause: HIDDEN.find(([key]) => Boolean(diff[key]))?.[1],
  };
}

function rows(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isRecord) : [];
}

/** Returns a message as text. It may have any type: `fail` and `assert` accept lists and objects. */
function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function stateOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : `${JSON.stringify(value, undefined, 2)}\n`;
}
