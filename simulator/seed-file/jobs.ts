import type { Playbook, RunContext } from '../playbook/model.ts';
import { changed, failed, ok, task, unreachable } from '../playbook/results.ts';
import { REPLAYS, recordingOf } from '../replay/catalogue.ts';
import type { Run } from '../rows/run.ts';
import type { Given } from './given.ts';

const OUTCOMES = ['successful', 'failed', 'unreachable', 'error'] as const;

/** What says how a job goes, where it is not a recorded one. */
const AUTHORED = ['outcome', 'seconds', 'tasks', 'hosts', 'message', 'artifacts'] as const;

/** What a job does when nothing is said, in seconds. */
const SECONDS = 2;

/** How jobs of a template go, by what the seed file says under `jobs`. */
export function readRun(given: Given | undefined, playbook: string): Run {
  const replayed = given?.one('replay', REPLAYS);
  const others = replayed === undefined ? [] : AUTHORED.filter((name) => given?.has(name));
  if (others.length > 0) given?.complain('replay', `cannot be combined with ${others.join(', ')}`);
  const outcome = given?.one('outcome', OUTCOMES) ?? 'successful';
  const seconds = given?.number('seconds') ?? SECONDS;
  const tasks = given?.texts('tasks') ?? [];
  const bad = given?.texts('hosts') ?? [];
  const message = given?.text('message') ?? 'it did not work';
  const artifacts = given?.object('artifacts');
  given?.end();
  const names = tasks.length > 0 ? tasks : ['Deploy'];
  const met = (host: string): boolean => bad.length === 0 || bad.includes(host);
  // Who cannot be reached is told at the first task, a failure is at the last one.
  const at = outcome === 'unreachable' ? 0 : names.length - 1;
  const result = (index: number) => (host: string) => {
    if (index !== at || !met(host) || outcome === 'successful' || outcome === 'error') {
      return index === 0 ? ok() : changed();
    }
    return outcome === 'unreachable' ? unreachable(message) : failed(message);
  };
  return {
    playbook: (_context: RunContext): Playbook => ({
      file: playbook,
      plays: [
        {
          name: 'Simulated',
          hosts: 'all',
          tasks: names.map((name, index) =>
            task(name, 'command', 4 + index * 4, result(index), { seconds: seconds / names.length }),
          ),
        },
      ],
      ...(artifacts ? { artifacts } : {}),
    }),
    ...(outcome === 'error' ? { errorBefore: message } : {}),
    ...(replayed === undefined ? {} : { recorded: ({ relaunch }: RunContext) => recordingOf(replayed, relaunch) }),
  };
}
