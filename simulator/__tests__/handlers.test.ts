import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { restart } from '../../__tests__/support/handlers/playbooks.ts';
import { eventDisplay, type RunnerEvent } from '../playbook/event.ts';
import type { Playbook, RunContext, Task } from '../playbook/model.ts';
import { perform } from '../playbook/perform.ts';
import { failed } from '../playbook/results.ts';

type Recorded = Pick<
  RunnerEvent,
  'event' | 'event_data' | 'uuid' | 'parent_uuid' | 'host_name' | 'play' | 'task' | 'changed' | 'failed'
> & { event_display?: string; stdout?: string };

const file = join(import.meta.dirname, '..', '..', '__tests__', 'support', 'handlers', 'recorded.json');
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Record<'first' | 'relaunch', Recorded[]>;

const context = (more: Partial<RunContext> = {}): RunContext => ({
  vars: {},
  hosts: ['db1', 'web1', 'web2'],
  groups: {},
  limit: '',
  tags: [],
  skipTags: [],
  verbosity: 0,
  check: false,
  relaunch: false,
  ...more,
});

/** The events of a run, with the marks that tasks get after the recap. */
function played(playbook: (at: RunContext) => Playbook, at: RunContext): RunnerEvent[] {
  const { events, later } = perform(playbook(at), at, 0, 7);
  for (const { event, mark } of later) event[mark] = true;
  return events.filter(({ event }) => event !== 'verbose');
}

/** What must be the same: names, order, marks, and which task each event belongs to. */
function seen(events: readonly Recorded[]) {
  const number = (uuid: unknown): string => (typeof uuid === 'string' && uuid.startsWith('02fc') ? uuid.slice(-4) : '');
  return events.map((row) => {
    const { event, event_data: data, host_name, play, task, changed } = row;
    const display = row.event_display ?? eventDisplay(row as RunnerEvent);
    const ids = [number(row.uuid), number(row.parent_uuid), number(data['task_uuid']), number(data['play_uuid'])];
    const { handler, name, is_conditional, task_path } = data;
    const title = event === 'playbook_on_task_start' ? row.stdout : '';
    return { event, display, host_name, play, task, changed, ids, handler, name, is_conditional, task_path, title };
  });
}

describe('a play with a handler', () => {
  test('has the events of the recorded job', () => {
    expect(seen(played(restart, context()))).toEqual(seen(recorded.first));
  });

  test('has those of the recorded relaunch, in which nothing changes and no handler is notified', () => {
    const again = context({ hosts: ['web1'], limit: 'web1', relaunch: true });
    expect(seen(played(restart, again))).toEqual(seen(recorded.relaunch));
  });

  /** The events about handlers, as `notify web1 Restart`, `start Restart`, `ok web1`. */
  const handled = (playbook: (at: RunContext) => Playbook): string[] => {
    let running = false;
    return played(playbook, context()).flatMap(({ event, event_data: data, host_name }) => {
      if (event === 'playbook_on_notify') return [`notify ${host_name} ${data['handler']}`];
      if (event === 'playbook_on_task_start') running = data['is_conditional'] === true;
      if (!running || event === 'runner_on_start' || event === 'playbook_on_stats') return [];
      return [event === 'playbook_on_task_start' ? `start ${data['name']}` : `${event.slice(10)} ${host_name}`];
    });
  };

  test('runs it at `meta: flush_handlers` on every host that notified it, and not again', () => {
    const all = ['db1', 'web1', 'web2'];
    expect(handled((at) => restart(at, { flush: true }))).toEqual([
      ...all.map((host) => `notify ${host} Restart the service`),
      'start Restart the service',
      ...all.map((host) => `ok ${host}`),
    ]);
  });

  test('runs one that listens to a topic, under the name of its role', () => {
    const handler = { role: 'app', listen: ['restart web'] };
    expect(handled((at) => restart(at, { handler })).slice(0, 3)).toEqual([
      'notify db1 app : Restart the service',
      'notify web2 app : Restart the service',
      'start app : Restart the service',
    ]);
  });

  test('loses the hosts on which it fails', () => {
    const handler = { result: (host: string) => (host === 'web1' ? failed('stuck') : { status: 'ok' as const }) };
    const events = played((at) => restart(at, { works: true, handler }), context());
    expect(events.at(-1)?.event_data['failures']).toEqual({ web1: 1 });
  });

  test('runs none where no task notifies it', () => {
    expect(handled((at) => restart(at, { silent: true }))).toEqual([]);
  });
});

test('a play in batches numbers its id and those of its tasks, as the recorded one does', () => {
  // The recorded order of the results is one of three hosts.
  const plain = ({ order: _, ...task }: Task): Task => task;
  const batches = (at: RunContext): Playbook => {
    const { file, plays } = restart(at, { silent: true });
    return { file, plays: plays.map((play) => ({ ...play, serial: 1, tasks: play.tasks.slice(0, 1).map(plain) })) };
  };
  const starts = played(batches, context()).filter(({ event }) => /_(play|task)_start/.test(event));
  const part = (id: unknown): string => String(id).replace(/^.*-0+/, '');
  expect(
    starts.map(({ uuid, parent_uuid, event_data: data }) =>
      [uuid, parent_uuid, data['play_uuid'], data['task_uuid'] ?? ''].map(part).join(' '),
    ),
  ).toEqual([
    expect.stringMatching(/^4 .* 4 $/),
    '8 4 4 8',
    expect.stringMatching(/^4_2 .* 4_2 $/),
    '8_2 8 4_2 8',
    expect.stringMatching(/^4_2_2 .* 4_2_2 $/),
    '8_3 8 4_2_2 8',
  ]);
});
