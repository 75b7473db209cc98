import { describe, expect, test } from '@jest/globals';
import { answered, contextOf } from '../launch/context.ts';
import { again, controllerOf, failedIn, first, left, leftAfter, notRun, RECORDED } from './handler-events.ts';

describe('several relaunches', () => {
  const failing = ['play deploy', 'task copy', 'ok web1', 'task step', 'failed web1', 'task last'];

  test('leave undone what the first job left, whichever relaunch works', async () => {
    expect((await left(first, failing, again)).unfinished).toContain(notRun('restart'));
  });

  test('leave nothing undone where one of them ran the handler', async () => {
    const flushed = ['play deploy', 'task copy', 'handler restart', 'ok web1', 'task step', 'failed web1', 'task last'];
    const { unfinished } = await left(first, flushed, again);
    expect(unfinished.filter((gap) => gap.includes('handler'))).toEqual([]);
  });

  test('leave it undone where a relaunch changed something again after the handler', async () => {
    const more = ['play deploy', 'task copy', 'handler restart', 'ok web1', 'task step', 'changed web1', 'failed web1'];
    const { unfinished } = await left(first, more, again);
    expect(unfinished.filter((gap) => gap.includes('handler'))).toEqual([notRun('restart', 'web1', 2)]);
  });

  test('report the failure of a handler that did not run before', async () => {
    const handled = [
      'play deploy',
      'task copy',
      'changed web1',
      'task step',
      'ok web1',
      'handler restart',
      'failed web1',
    ];
    const { unfinished } = await left(first, handled, again);
    expect(unfinished.filter((gap) => gap.includes('handler'))).toEqual([failedIn('restart', 'web1', 2)]);
  });

  test('leave it undone where it failed in a play that went on', async () => {
    const base = ['play base', 'task users', 'ok web1'];
    const rescued = [...base, 'handler restart', 'failed web1', 'task rescue', 'ok web1', ...failing];
    const { unfinished } = await left([...base, ...first], rescued, [...base, ...again]);
    expect(unfinished.filter((gap) => gap.includes('handler'))).toEqual([notRun('restart')]);
  });

  test('have one note for all jobs where no handler was seen', async () => {
    const silent = (...results: string[]) => [...['play deploy', 'task copy'], ...results, 'task last', 'ok db1'];
    const one = silent('changed web1', 'changed web2', 'task step', 'failed web1', 'failed web2');
    const two = silent('changed web1', 'ok web2', 'task step', 'ok web2', 'failed web1');
    const { notes } = await left(one, two, again);
    expect(notes).toEqual([
      'Job 1 and job 2 changed something on web1, web2 before the failure. If that notifies a handler, the handler did not run there.',
    ]);
  });

  test('report a handler of the same host once', async () => {
    const twice = failing.map((line) => line.replace('ok web1', 'changed web1'));
    const { unfinished } = await left(first, twice, again);
    expect(unfinished.filter((gap) => gap.includes('handler'))).toEqual([notRun('restart')]);
  });
});

describe('what cannot be read', () => {
  test('is a doubt, which keeps the verdict failed', async () => {
    const world = controllerOf(RECORDED.first, RECORDED.relaunch);
    const context = contextOf((asked) =>
      asked.path.includes('host_name__in') ? answered(403) : world.answer(asked, world),
    );
    const { unfinished, notes } = await leftAfter(context, 2);
    expect([unfinished, notes]).toEqual([
      ['Could not check whether a handler must still run on web1: The controller answered 403.'],
      [],
    ]);
  });

  test('ends with the workflow that is cancelled', async () => {
    const world = controllerOf(RECORDED.first, RECORDED.relaunch);
    const context = contextOf((asked, heard) => {
      if (!asked.path.includes('host_name__in')) return world.answer(asked, world);
      heard.cancel();
      return answered(403);
    });
    await expect(leftAfter(context, 2)).rejects.toThrow('the workflow was cancelled');
  });
});

test('more names than a URL holds are not filtered by the controller', async () => {
  const hosts = Array.from({ length: 300 }, (_, index) => `web${index}.example.com`);
  const many = [
    ...['play deploy', 'task copy', 'changed db1', ...hosts.map((host) => `changed ${host}`)],
    ...['task step', ...hosts.map((host) => `failed ${host}`), 'handler restart', 'ok db1'],
  ];
  const { unfinished, paths } = await left(many, again);
  expect(unfinished).toEqual([expect.stringContaining('web0.example.com, web1.example.com')]);
  expect(Math.max(...paths.map(({ length }) => length))).toBeLessThan(4000);
  expect(unfinished[0]).toContain('and 295 more');
});
