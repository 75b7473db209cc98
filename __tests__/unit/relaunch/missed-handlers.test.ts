import { describe, expect, test } from '@jest/globals';
import {
  advice,
  again,
  controllerOf,
  type EventRow,
  events,
  failedIn,
  first,
  left,
  leftAfter,
  note,
  notRun,
  RECORDED,
} from './handler-events.ts';

describe('the recorded job whose handler never ran on the host that failed', () => {
  const context = () => controllerOf(RECORDED.first, RECORDED.relaunch);

  test('leaves the handler undone after its relaunch', async () => {
    const { unfinished, notes } = await leftAfter(context(), 2);
    expect([unfinished, notes]).toEqual([[notRun('Restart the service')], []]);
  });

  test('costs one request about the hosts that failed, and none about a relaunch without handlers', async () => {
    const { paths } = await leftAfter(context(), 2);
    expect(paths).toHaveLength(2);
    expect(paths[0]).toMatch(/^jobs\/2\/job_events\/\?event__in=playbook_on_play_start/);
    expect(paths[1]).toMatch(
      /^jobs\/1\/job_events\/\?event__in=runner_on_ok,.*&host_name__in=web1&or__changed=true&or__parent_uuid__in=02fc[^&]*0006&/,
    );
  });

  test('leaves nothing undone where the handler itself runs in the relaunch', async () => {
    const ids = (rows: readonly EventRow[]): string => String(rows[2]?.parent_uuid).slice(0, -4);
    const text = JSON.stringify(RECORDED.first.slice(18, 22)).replaceAll(ids(RECORDED.first), ids(RECORDED.relaunch));
    const handled = (JSON.parse(text.replaceAll('db1', 'web1')) as EventRow[]).filter(
      (row) => row.host_name !== 'web2',
    );
    expect(handled.map(({ event }) => event)).toEqual(['playbook_on_task_start', 'runner_on_start', 'runner_on_ok']);
    const relaunch = [...RECORDED.relaunch.slice(0, -1), ...handled, ...RECORDED.relaunch.slice(-1)];
    const numbered = relaunch.map((row, index) => ({ ...row, counter: index + 1 }));
    const { unfinished } = await leftAfter(controllerOf(RECORDED.first, numbered), 2);
    expect(unfinished).toEqual([]);
  });
});

describe('a handler that did not run on a host', () => {
  test('is left undone where the host changed before it failed', async () => {
    expect((await left(first, again)).unfinished).toEqual([notRun('restart')]);
  });

  test('is left undone where the host was unreachable', async () => {
    const lost = first.map((line) => line.replace('failed', 'lost'));
    expect((await left(lost, again)).unfinished).toEqual([notRun('restart')]);
  });

  test('is not left undone where it ran in the relaunch, or its condition did not hold there', async () => {
    for (const result of ['ok web1', 'changed web1', 'skipped web1', 'ignored web1']) {
      expect((await left(first, [...again, 'handler restart', result])).unfinished).toEqual([]);
    }
  });

  test('is left undone where another one ran in the relaunch', async () => {
    expect((await left(first, [...again, 'handler reload', 'ok web1'])).unfinished).toEqual([notRun('restart')]);
  });

  test('is not left undone where nothing changed before the failure', async () => {
    const { unfinished, notes, paths } = await left(
      first.map((line) => line.replace('changed web1', 'ok web1')),
      again,
    );
    expect([unfinished, notes, paths.length]).toEqual([[], [], 1]);
  });

  test('is not left undone by a failure that changed something: only a success notifies', async () => {
    const ignored = first.map((line) => line.replace('changed web1', 'ignored web1'));
    expect((await left(ignored, again)).unfinished).toEqual([]);
  });

  test('is left undone where items of a loop changed something and another item failed', async () => {
    const loop = [
      ...['play deploy', 'task copy', 'item db1', 'item web1', 'changed db1', 'partly web1'],
      ...['handler restart', 'ok db1'],
    ];
    const { unfinished, paths } = await left(loop, again);
    expect(unfinished).toEqual([notRun('restart')]);
    expect(paths[1]).toContain(',runner_item_on_ok&host_name__in=web1&');
  });

  test('is not left undone by a loop whose failure the play ignored or rescued: such a loop notifies nothing', async () => {
    const rescued = [
      ...['play deploy', 'task copy', 'item web1', 'changed db1', 'partly web1', 'task rescue', 'ok web1'],
      ...['task step', 'partly web1', 'handler restart', 'ok db1'],
    ];
    expect((await left(rescued, again)).unfinished).toEqual([]);
  });

  test('is left undone where only the recap shows the change', async () => {
    const large = first.map((line) => line.replace('changed web1', 'large web1'));
    expect((await left(large, again)).unfinished).toEqual([notRun('restart')]);
  });

  test('names the role as the log does, and all hosts that need the same handlers in one sentence', async () => {
    const roles = [
      'play deploy',
      'task copy',
      ...['db1', 'web1', 'web2'].map((host) => `changed ${host}`),
      'task step',
      'failed web1',
      'failed web2',
      'handler app:restart',
      'ok db1',
      'handler reload',
      'ok db1',
    ];
    expect((await left(roles, again)).unfinished).toEqual([
      `Handlers "app : restart", "reload" did not run on web1, web2 after job 1 changed something there. ${advice('web1, web2', 'handlers', 'them')}`,
    ]);
  });

  test('may be of any play where no event shows in which one the host failed', async () => {
    const plays = ['play base', 'task users', 'changed db1', 'changed web1', 'handler sshd', 'ok db1', ...first];
    const rows = events(...plays).filter(({ event }) => event !== 'runner_on_failed');
    const { unfinished } = await leftAfter(
      controllerOf(rows, events('play base', 'task users', 'ok web1', ...again)),
      2,
    );
    expect(unfinished).toEqual([expect.stringContaining('Handlers "sshd", "restart" did not run on web1 after')]);
  });

  test('is not asked for on a host that the relaunch left out, which is said anyway', async () => {
    const { unfinished } = await leftAfter(controllerOf(events(...first), events(...again)), 2, ['web1']);
    expect(unfinished).toEqual([expect.stringMatching(/^The relaunch of job 1 left out failed host web1:/)]);
  });

  test('is asked for on each host by itself', async () => {
    const two = first.flatMap((line) => (/web1/.test(line) ? [line, line.replace('web1', 'web2')] : [line]));
    expect((await left(two, [...again, 'handler restart', 'ok web1'])).unfinished).toEqual([notRun('restart', 'web2')]);
  });

  test('that the relaunch runs on one host is missed on the other one, too', async () => {
    const two = ['play deploy', 'task copy', 'changed web1', 'changed web2', 'task step', 'failed web1', 'failed web2'];
    const { unfinished, notes } = await left(two, [...again, 'handler restart', 'ok web2']);
    expect([unfinished, notes]).toEqual([[notRun('restart')], []]);
  });
});

describe('`meta: flush_handlers`', () => {
  const flushed = ['play deploy', 'task copy', 'changed db1', 'changed web1', 'handler restart', 'ok db1', 'ok web1'];

  test('leaves nothing undone where the handler ran after the change', async () => {
    const { unfinished, notes } = await left([...flushed, 'task step', 'ok db1', 'failed web1'], again);
    expect([unfinished, notes]).toEqual([[], []]);
  });

  test('leaves nothing undone where other hosts needed more handlers', async () => {
    const two = [...flushed, 'handler reload', 'ok db1', 'task step', 'ok db1', 'failed web1'];
    expect((await left(two, again)).unfinished).toEqual([]);
  });

  test('leaves nothing undone where a handler failed, the host was rescued, and the handler ran later', async () => {
    const rescued = [
      ...flushed.slice(0, -1),
      'failed web1',
      'task rescue',
      'changed web1',
      'handler restart',
      'ok web1',
    ];
    expect((await left([...rescued, 'task step', 'ok db1', 'failed web1'], again)).unfinished).toEqual([]);
  });

  test('leaves nothing undone by what the handler changes itself', async () => {
    const changing = [...flushed.slice(0, -1), 'changed web1', 'task step', 'ok db1', 'failed web1'];
    expect((await left(changing, again)).unfinished).toEqual([]);
  });

  test('leaves a handler undone where something changed after it', async () => {
    const more = [...flushed, 'task more', 'changed web1', 'task step', 'ok db1', 'failed web1'];
    expect((await left(more, again)).unfinished).toEqual([notRun('restart')]);
  });

  test('leaves a handler undone where it did not run on the host', async () => {
    const others = [...flushed.slice(0, -1), 'task step', 'ok db1', 'failed web1'];
    expect((await left(others, again)).unfinished).toEqual([notRun('restart')]);
  });

  test('that the controller forces after the failure (`force_handlers`) leaves nothing undone', async () => {
    expect((await left([...first, 'ok web1'], again)).unfinished).toEqual([]);
  });
});

describe('a handler that fails', () => {
  const wrong = [
    ...['play deploy', 'task copy', 'changed db1', 'changed web1', 'task step', 'ok db1', 'ok web1'],
    ...['handler restart', 'ok db1', 'failed web1'],
  ];

  test('is left undone where the relaunch does not run it again', async () => {
    expect((await left(wrong, again)).unfinished).toEqual([failedIn('restart')]);
  });

  test('is left undone where the host was unreachable for it', async () => {
    const lost = wrong.map((line) => line.replace('failed', 'lost'));
    expect((await left(lost, again)).unfinished).toEqual([failedIn('restart')]);
  });

  test('is left undone where it failed on all hosts', async () => {
    const all = ['play deploy', 'task copy', 'changed web1', 'handler restart', 'failed web1'];
    expect((await left(all, again)).unfinished).toEqual([failedIn('restart')]);
  });

  test('is not left undone where the relaunch runs it', async () => {
    expect((await left(wrong, [...again, 'handler restart', 'ok web1'])).unfinished).toEqual([]);
  });

  test('leaves those undone that come after it, and not those before', async () => {
    const three = [
      ...['play deploy', 'task copy', 'changed db1', 'changed web1', 'handler one', 'ok db1', 'ok web1'],
      ...['handler two', 'ok db1', 'failed web1', 'handler three', 'ok db1'],
    ];
    expect((await left(three, again)).unfinished).toEqual([failedIn('two'), notRun('three')]);
  });
});

describe('a play without handlers', () => {
  const none = first.slice(0, -2);

  test('leaves nothing undone; that a handler may be is a note', async () => {
    const { unfinished, notes, paths } = await left([...none, 'task last', 'ok db1'], again);
    expect([unfinished, notes]).toEqual([[], [note()]]);
    expect(paths.at(-1)).toMatch(/&host_name__in=web1&changed=true&/);
  });

  test('is one in which the host failed: handlers of other plays do not count', async () => {
    const two = [
      ...['play base', 'task users', 'changed db1', 'changed web1', 'handler sshd', 'ok db1'],
      ...['play deploy', 'task copy', 'ok db1', 'ok web1', 'task step', 'ok db1', 'failed web1', 'task last', 'ok db1'],
    ];
    const relaunch = ['play base', 'task users', 'ok web1', ...again];
    const { unfinished, notes } = await left(two, relaunch);
    expect([unfinished, notes]).toEqual([[], []]);
  });

  test('has none of a play in its place that has another name', async () => {
    const other = ['play other', 'task copy', 'ok web1', 'handler reload', 'ok db1'];
    const { unfinished, notes } = await left([...none, 'task last', 'ok db1'], other);
    expect([unfinished, notes]).toEqual([[], [note()]]);
  });

  test('has those that ran in its later batches of `serial`', async () => {
    const serial = [
      ...['play deploy', 'task copy', 'changed web1', 'ok web2', 'task step', 'failed web1', 'ok web2'],
      ...['play deploy', 'task copy', 'changed db1', 'task step', 'ok db1', 'handler restart', 'ok db1'],
    ];
    expect((await left(serial, again)).unfinished).toEqual([notRun('restart')]);
  });
});
