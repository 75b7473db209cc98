import type { JsonObject } from '../text/json.ts';
import { pythonIso } from '../text/python-time.ts';
import { random, randomText } from '../text/random.ts';
import { colour } from './display.ts';
import type { RunnerEvent } from './event.ts';
import { Recorder } from './recorder.ts';
import { changed as changing, command } from './results.ts';
import { runShell } from './shell.ts';
import { Stats } from './stats.ts';
import { timed } from './task.ts';

/** What is run, and where. */
export interface AdHocRun {
  module: string;
  args: string;
  hosts: readonly string[];
}

/** A whole run, worked out before it begins. */
export interface AdHocPerformance {
  events: RunnerEvent[];
  /** When ansible exits. */
  end: number;
  stats: Stats;
}

const PLAYBOOK = '__adhoc_playbook__';

/** Runs a module on hosts from a moment on; the same seed gives the same run. */
export function performAdHoc({ module, args, hosts }: AdHocRun, start: number, seed: number): AdHocPerformance {
  const next = random(seed);
  const recorder = new Recorder(start + 450, next);
  const stats = new Stats();
  const uuid = recorder.uuid();
  const whole = { playbook: PLAYBOOK, playbook_uuid: uuid };
  recorder.context.data = whole;
  recorder.emit({ event: 'playbook_on_start', uuid });
  recorder.at += 20;
  const part = randomText(next, 8, '0123456789abcdef');
  recorder.context.data = {
    ...whole,
    task: module,
    task_uuid: `02fc0000-0001-${part.slice(0, 4)}-${part.slice(4)}-000000000007`,
    task_action: module,
    resolved_action: `ansible.builtin.${module}`,
    task_args: '',
    task_path: '',
  };
  const began = recorder.at;
  for (const host of hosts) recorder.emit({ event: 'runner_on_start', host, data: { host } });
  const { stdout, ms } = runShell(args);
  recorder.at += Math.max(ms, 40);
  for (const host of hosts) {
    const res = timed(resultOf(module, args, stdout), began, recorder.at);
    recorder.emit({
      event: 'runner_on_ok',
      host,
      text: shownOf(host, stdout),
      data: data(host, res, began, recorder.at),
      changed: true,
    });
    stats.add(host, 'ok', 'changed');
    recorder.at += 40;
  }
  recorder.context.data = whole;
  recorder.emit({ event: 'playbook_on_stats', data: { ...stats.data(), artifact_data: {} } });
  return { events: recorder.events, end: recorder.at + 100, stats };
}

/** `command` is given a list of words, `shell` its line. */
function resultOf(module: string, args: string, stdout: string): JsonObject {
  const cmd = module === 'shell' ? args : args.split(' ');
  const result = ['command', 'shell'].includes(module) ? command(cmd, { stdout }) : changing();
  return result.res ?? {};
}

function data(host: string, res: JsonObject, start: number, end: number): JsonObject {
  return {
    ...{ host, remote_addr: host, res },
    ...{ start: pythonIso(start), end: pythonIso(end), duration: (end - start) / 1000, event_loop: null },
  };
}

const shownOf = (host: string, stdout: string): string => colour(`${host} | CHANGED | rc=0 >>\n${stdout}`, 'yellow');
