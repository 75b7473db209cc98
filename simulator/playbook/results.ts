import type { Json, JsonObject } from '../text/json.ts';
import { splitLines } from '../text/python-lines.ts';
import type { ItemResult, Result, Task } from './model.ts';

/** A task of a module that comes with Ansible, and what comes of it. */
export function task(
  name: string,
  module: string,
  line: number,
  result: Task['result'],
  more: Partial<Task> = {},
): Task {
  return { name, action: `ansible.builtin.${module}`, line, result, ...more };
}

/** A debug task's message. */
export function debug(msg: Json, name = 'msg'): Result {
  return {
    status: 'ok',
    res: { [name]: msg, _ansible_verbose_always: true, _ansible_no_log: false, changed: false },
  };
}

/** Any module that went well. */
export function ok(res: JsonObject = {}): Result {
  return { status: 'ok', res: { changed: false, ...res, _ansible_no_log: false } };
}

/** Any module that changed something. */
export function changed(res: JsonObject = {}): Result {
  return ok({ changed: true, ...res });
}

/** The condition of the task did not hold. */
export function skipped(): Result {
  return { status: 'skipped', res: { changed: false, skip_reason: 'Conditional result was False' } };
}

/** The fail module, or any other that gives up with a message. */
export function failed(msg: string, res: JsonObject = {}): Result {
  return { status: 'failed', res: { msg, changed: false, ...res, _ansible_no_log: false } };
}

/** No connection. */
export function unreachable(msg: string): Result {
  return { status: 'unreachable', res: { unreachable: true, msg, changed: false } };
}

/** A command or, when `cmd` is a string, a shell line. */
export function command(cmd: string[] | string, { stdout = '', stderr = '', rc = 0, raw = '' } = {}): Result {
  const res: JsonObject = {
    changed: true,
    stdout,
    stderr,
    rc,
    cmd,
    msg: rc === 0 ? '' : 'non-zero return code',
    invocation: {
      module_args: {
        _raw_params: raw || (typeof cmd === 'string' ? cmd : cmd.join(' ')),
        _uses_shell: typeof cmd === 'string',
        expand_argument_vars: true,
        stdin_add_newline: true,
        strip_empty_ends: true,
        argv: null,
        chdir: null,
        executable: null,
        creates: null,
        removes: null,
        stdin: null,
      },
    },
    stdout_lines: splitLines(stdout),
    stderr_lines: splitLines(stderr),
    _ansible_no_log: false,
  };
  return { status: rc === 0 ? 'ok' : 'failed', res };
}

/** A loop, one result an item. */
export function loop(items: Json[], each: (item: Json, index: number) => Result): Result {
  const results: ItemResult[] = items.map((item, index) => {
    const { status, res } = each(item, index);
    return { item, status: status === 'unreachable' ? 'failed' : status, res: res ?? {} };
  });
  return { status: results.some((item) => item.status === 'failed') ? 'failed' : 'ok', items: results };
}
