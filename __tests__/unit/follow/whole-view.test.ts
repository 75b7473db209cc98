import { describe, expect, test } from '@jest/globals';
import { type JobEvent, linesOf } from '../../../src/controller/events/job-event.ts';
import { LineBlock } from '../../../src/follow/events/line-block.ts';
import { inOneFold, type Layout, PlayLayout } from '../../../src/follow/events/log-layout.ts';
import { CompleteView } from '../../../src/follow/events/whole-view.ts';
import { jobEvent, recordedEvents, recordedJobEvents } from './job-events.ts';
import { run, seenSink, show } from './shown.ts';

async function shown(events: readonly JobEvent[], layout: Layout = new PlayLayout()) {
  const { sink, seen, titles } = seenSink();
  await show(new CompleteView(sink, layout), events);
  return { seen, titles };
}

describe('plays', () => {
  test('have a group each; what comes before, the recap, and what comes after it stay in sight', async () => {
    const { seen, titles } = await shown(
      run(
        'verbose Using a file',
        'play One',
        'task A',
        'ok web1',
        'play Two',
        'task B',
        'ok web1',
        'recap',
        'verbose bye',
      ),
    );
    expect(titles).toEqual(['PLAY [One] (hosts: all)', 'PLAY [Two] (hosts: all)']);
    expect(seen).toEqual([
      ...['Using a file', 'a| PLAY [One]', 'a| TASK [A]', 'a| ok web1'],
      ...['b| PLAY [Two]', 'b| TASK [B]', 'b| ok web1', 'recap', 'bye'],
    ]);
  });

  test('without a name are called by their hosts; batches of one play are counted; long patterns are cut', async () => {
    const play = (counter: number, name: string, pattern: string, id = ''): JobEvent =>
      jobEvent(counter, { event: 'playbook_on_play_start', play: name, pattern, playId: id.replace(/_\d+$/, '') });
    const long = 'web1,'.repeat(50);
    const { titles } = await shown([
      ...[play(1, 'web', 'web'), play(2, '', 'db'), play(3, '', ''), play(4, 'Roll', 'all', 'x')],
      ...[play(5, 'Roll', 'all', 'x_2'), play(6, 'Roll', 'all', 'y'), play(7, 'Long', long)],
    ]);
    expect(titles).toEqual([
      ...['PLAY [web]', 'PLAY [db]', 'PLAY []', 'PLAY [Roll] (hosts: all)', 'PLAY [Roll] (hosts: all, batch 2)'],
      ...['PLAY [Roll] (hosts: all)', `PLAY [Long] (hosts: ${long.slice(0, 80)}…)`],
    ]);
  });

  test('of a workflow node that failed are named after it; those of one that went well share its group', async () => {
    const events = run('play One', 'task A', 'ignored web1', 'failed web2', 'recap');
    expect((await shown(events, new PlayLayout('Node "deploy": '))).titles).toEqual([
      'Node "deploy": PLAY [One] (hosts: all)',
    ]);
    const { seen, titles } = await shown(events, inOneFold({ title: 'Node "deploy": successful' }));
    expect(titles).toEqual(['Node "deploy": successful']);
    expect(seen.every((line) => line.startsWith('a| '))).toBe(true);
  });

  test('whose beginning prints nothing are begun all the same', async () => {
    const events = run('play One', 'task A', 'ok web1').map((event) =>
      event.event === 'playbook_on_play_start' ? { ...event, stdout: '' } : event,
    );
    expect((await shown(events)).seen).toEqual(['a| TASK [A]', 'a| ok web1']);
  });
});

describe('failures stay in sight', () => {
  test('with the rest of their task, under a heading that says where they are', async () => {
    const { seen } = await shown(
      run('play One', 'task A', 'ok web1', 'failed web2', 'ok web3', 'failed web4', 'task B', 'ok web1', 'lost web3'),
    );
    expect(seen).toEqual([
      ...[
        'a| PLAY [One]',
        'a| TASK [A]',
        'a| ok web1',
        '> Task "A" (A.yml:3) failed:',
        'failed web2',
        'ok web3',
        'failed web4',
      ],
      ...['a| TASK [B]', 'a| ok web1', '> Task "B" (B.yml:3) could not reach a host:', 'lost web3'],
    ]);
  });

  test('but not twenty results of the hosts where it worked', async () => {
    const rest = Array.from({ length: 30 }, (_, index) => `ok web${index}`);
    const { seen } = await shown(run('play One', 'task A', 'failed db1', ...rest, 'failed db2'));
    expect(seen.filter((line) => line.startsWith('ok '))).toHaveLength(20);
    expect(seen.slice(-3)).toEqual(['a| ok web29', '> Task "A" (A.yml:3) failed:', 'failed db2']);
  });

  test('unless they are ignored', async () => {
    const { seen } = await shown(run('play One', 'task A', 'ignored web1', 'task B', 'ok web1'));
    expect(seen.every((line) => line.startsWith('a| '))).toBe(true);
  });

  test('of items, before it is known whether they matter', async () => {
    const { seen } = await shown(run('play One', 'task A', 'item web1', 'item web1', 'ignored web1', 'task B'));
    expect(seen.slice(2)).toEqual([
      '> An item of task "A" (A.yml:3) failed:',
      ...['item web1', 'item web1', 'ignored web1', 'a| TASK [B]'],
    ]);
  });

  test('with what a plugin still has to say; what is said elsewhere is folded', async () => {
    const { seen } = await shown(
      run('play One', 'verbose a', 'task A', 'failed web1', 'verbose b', 'task B', 'verbose c'),
    );
    expect(seen.slice(1)).toEqual([
      ...['a| a', 'a| TASK [A]', '> Task "A" (A.yml:3) failed:', 'failed web1', 'b', 'a| TASK [B]', 'a| c'],
    ]);
  });

  test('and so does what stops the playbook', async () => {
    const error = '\u001b[0;31mERROR! Unexpected Exception\u001b[0m';
    const { seen } = await shown(
      run('play One', 'task A', 'ok web1', `verbose ${error}`, 'verbose in line 5', 'left', 'verbose [ERROR]: newer'),
    );
    expect(seen.slice(3)).toEqual([error, 'in line 5', 'left', '[ERROR]: newer']);
  });

  test.each([
    ['missing_handler', (text: string) => text],
    ['bad_serial', (text: string) => text],
    ['dead_worker', () => 'in other words'],
  ])(
    'and so does an error of Ansible in the middle of a play (%s), as it comes and in a long rest',
    async (name, worded) => {
      const recorded = recordedJobEvents(name);
      const events = recorded.map((event) =>
        event.event === 'error' ? { ...event, stdout: worded(event.stdout) } : event,
      );
      const error = events.filter(({ event }) => event === 'error').flatMap(linesOf);
      expect((await shown(events)).seen.slice(-error.length)).toEqual(error);
      const { sink, seen } = seenSink();
      const view = new CompleteView(sink, new PlayLayout());
      const { kinds } = view.rest;
      view.rest.takeEvents(
        events.filter(({ event }) => kinds.includes(event)),
        true,
      );
      view.takeLines(new LineBlock(events.filter(({ stdout }) => stdout !== '').flatMap(linesOf)), 0);
      await view.flush();
      expect(seen.slice(-error.length)).toEqual(error);
    },
  );

  test('a text of the playbook that looks like an error of Ansible folds nothing away', async () => {
    const { seen } = await shown(run('play One', 'verbose ERROR! not really', 'verbose more', 'task A'));
    expect(seen.slice(1)).toEqual(['ERROR! not really', 'more', 'a| TASK [A]']);
  });

  test('a role is named where the task does not name it', async () => {
    const event = { ...jobEvent(1, { event: 'runner_on_failed', role: 'app', task: 'Start', stdout: 'x' }) };
    expect((await shown([event])).seen[0]).toBe('> Task "app : Start" failed:');
    expect((await shown([{ ...event, task: 'app : Start' }])).seen[0]).toBe('> Task "app : Start" failed:');
  });

  test('in what a real controller gave', async () => {
    const { seen, titles } = await shown(recordedEvents('job_events_fail_page200'));
    expect(titles).toEqual(['PLAY [Fail on one host] (hosts: all)']);
    const folded = seen.filter((line) => line.startsWith('a| '));
    expect(folded.filter((line) => line.includes('fatal:'))).toHaveLength(3);
    expect(folded.filter((line) => line.includes('...ignoring'))).toHaveLength(3);
    expect(seen.filter((line) => /^\P{L}*fatal: /u.test(line.replace(/\p{Cc}\[[\d;]*m/gu, '')))).toHaveLength(3);
    expect(seen.filter((line) => line.startsWith('> '))).toEqual([
      '> Task "Check health of the service" (fail.yml:12) failed:',
      '> Task "A failing command" (fail.yml:16) failed:',
    ]);
  });
});

describe('a long rest, of which most lines come without their events', () => {
  const events = run(
    ...['play One', 'task A', 'ok web1', 'failed web2', 'ok web3', 'task B', 'ok web1', 'item web3', 'ignored web3'],
    ...[
      'verbose ERROR! stop',
      'verbose and why',
      'task C',
      'ok web1',
      'play Two',
      'task D',
      'lost web1',
      'recap',
      'verbose bye',
    ],
  );
  const lines = events.flatMap(linesOf);

  /** Shows the first events as they are, and the rest as lines, portion by portion. */
  async function rested(first: number, portion: number, maxMarks = 200, layout: Layout = new PlayLayout()) {
    const { sink, seen, titles } = seenSink();
    const view = new CompleteView(sink, layout);
    await show(view, events.slice(0, first));
    const { kinds } = view.rest;
    const wanted = events.slice(first).filter(({ event }) => kinds.includes(event));
    view.rest.takeEvents(wanted.slice(0, maxMarks), wanted.length <= maxMarks);
    const begin = events[first]?.startLine ?? 0;
    for (let at = begin; at < lines.length; at += portion)
      view.takeLines(new LineBlock(lines.slice(at, at + portion)), at);
    await view.flush();
    return { seen, titles };
  }

  test.each([
    [0, 1],
    [0, 1000],
    [4, 3],
    [9, 1000],
  ])(
    'from event %i on, %i lines at once: what failed is in sight, all lines are there, in order',
    async (first, size) => {
      const { seen, titles } = await rested(first, size);
      expect(titles).toEqual(['PLAY [One] (hosts: all)', 'PLAY [Two] (hosts: all)']);
      const text = seen.filter((line) => !line.startsWith('> ')).map((line) => line.replace(/^[a-z]\| /, ''));
      expect(text).toEqual(lines.filter((line) => line !== ''));
      const inSight = seen.filter((line) => !/^[a-z]\| /.test(line));
      expect(inSight).toEqual(
        expect.arrayContaining(['failed web2', 'ERROR! stop', 'and why', 'lost web1', 'recap', 'bye']),
      );
      expect(inSight).toEqual(
        expect.arrayContaining(['> Task "A" (A.yml:3) failed:', '> Task "D" (D.yml:3) could not reach a host:']),
      );
      expect(seen).toEqual(expect.arrayContaining(['a| TASK [C]', 'b| PLAY [Two]', 'b| TASK [D]']));
    },
  );

  test('what is no failure is folded, in front of a failure and behind it', async () => {
    for (const [first, line] of [
      [0, 'a| ok web3'],
      [4, 'a| ok web3'],
      [6, 'a| ok web1'],
    ] as const) {
      expect((await rested(first, 1000)).seen).toContain(line);
    }
  });

  test('a failure of several lines is in sight with all of them, also where the rest begins within it', async () => {
    const failure = run('play One', 'task A', 'failed web1', 'ok web2').map((event) =>
      event.event === 'runner_on_failed' ? { ...event, stdout: 'fatal: [web1]\r\nbecause\r\nof this' } : event,
    );
    const text = failure.flatMap(linesOf);
    const [from, end] = [text.indexOf('because'), text.length];
    for (const begin of [0, from]) {
      const { sink, seen } = seenSink();
      const view = new CompleteView(sink, new PlayLayout());
      view.rest.takeEvents(
        failure.filter(({ event }) => event !== 'runner_on_ok' && event !== 'playbook_on_task_start'),
        true,
      );
      view.takeLines(new LineBlock(text.slice(begin, end)), begin);
      await view.flush();
      const behind = seen.slice(seen.indexOf('because'));
      expect(behind).toEqual(['because', 'of this', 'a| ok web2']);
      expect(seen.filter((line) => line.startsWith('> '))).toHaveLength(begin === 0 ? 1 : 0);
    }
  });

  test('an event without a number of its line hides none behind it', async () => {
    const { sink, seen } = seenSink();
    const view = new CompleteView(sink, new PlayLayout());
    const [play, task, other, failure] = run('play One', 'task A', 'left', 'failed web1');
    await show(view, [play, task] as JobEvent[]);
    view.rest.takeEvents([{ ...other, startLine: undefined }, failure] as JobEvent[], true);
    view.takeLines(new LineBlock(['failed web1']), failure?.startLine ?? 0);
    await view.flush();
    expect(seen.at(-1)).toBe('failed web1');
  });

  test('while nothing is known of its events all of it is in sight', async () => {
    const { sink, seen } = seenSink();
    const view = new CompleteView(sink, new PlayLayout());
    await show(view, run('play One'));
    view.takeLines(new LineBlock(['ok web1']), 3);
    await view.flush();
    expect(seen.at(-1)).toBe('ok web1');
  });

  test('an event that comes again behind its lines is in its place already', async () => {
    const { sink, seen, titles } = seenSink();
    const view = new CompleteView(sink, new PlayLayout());
    const some = run('play One', 'task A', 'ok web1');
    const text = some.flatMap(linesOf);
    view.rest.takeEvents(some.slice(0, 1), true);
    view.takeLines(new LineBlock(text.slice(0, -1)), 0);
    for (const event of some.slice(0, 2)) view.take(event, []);
    view.take(some[2] as JobEvent, ['ok web1']);
    await view.flush();
    expect([titles, seen]).toEqual([['PLAY [One] (hosts: all)'], ['a| PLAY [One]', 'a| TASK [A]', 'a| ok web1']]);
  });

  test('with more failures than were asked for: what comes behind the last known one is in sight', async () => {
    const { seen } = await rested(0, 1000, 2);
    expect(seen.slice(0, 3)).toEqual(['a| PLAY [One]', 'a| TASK [A]', 'a| ok web1']);
    const behind = seen.slice(seen.indexOf('failed web2'));
    expect(behind.every((line) => !/^[a-z]\| /.test(line))).toBe(true);
  });

  test('in one group needs no events', async () => {
    const { sink } = seenSink();
    expect(new CompleteView(sink, inOneFold({ title: 'x' })).rest.kinds).toEqual([]);
    const { seen } = await rested(0, 1000, 200, inOneFold({ title: 'x' }));
    expect(seen.every((line) => line.startsWith('a| '))).toBe(true);
  });
});

test('output of one place is passed on in one piece, and the view reports whether there was any', async () => {
  const pieces: string[] = [];
  const { sink } = seenSink();
  const output = (text: string) => {
    pieces.push(text);
    return Promise.resolve();
  };
  const view = new CompleteView({ ...sink, output }, new PlayLayout());
  expect(view.hasShown).toBe(false);
  for (const event of run('play One', 'ok web1', 'recap', 'verbose bye')) view.take(event, linesOf(event));
  await view.flush();
  expect(pieces).toEqual(['\nPLAY [One]\nok web1', 'recap\nbye']);
  expect(view.hasShown).toBe(true);
});

test('a poll of an asynchronous task that failed is in sight; tasks without an id are distinguished by their names', async () => {
  const poll = run('play One', 'task A', 'item web1').map((event) =>
    event.event === 'runner_item_on_failed' ? { ...event, event: 'runner_on_async_failed' } : event,
  );
  expect((await shown(poll)).seen.at(-1)).toBe('item web1');
  const plain = run('play One', 'task A', 'failed web1', 'task B', 'failed web1').map((event) => ({
    ...event,
    taskId: '',
  }));
  expect((await shown(plain)).seen.filter((line) => line.startsWith('> '))).toEqual([
    '> Task "A" (A.yml:3) failed:',
    '> Task "B" (B.yml:3) failed:',
  ]);
});
