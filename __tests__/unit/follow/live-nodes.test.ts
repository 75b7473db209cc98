import { describe, expect, test } from '@jest/globals';
import { answered, CANCELLED } from '../launch/context.ts';
import { followedWorkflow, node, RECAP, WORKFLOW, workflowLog } from './fake-workflow.ts';

/** Lines of a play: `A 1`, `A 2` … at these moments, in ms, then the recap at the last one. */
function play(name: string, moments: number[], now: number): object[] {
  const rows = moments.map((at, index) => ({
    at,
    counter: index + 1,
    start_line: index,
    event: index === 0 ? 'playbook_on_play_start' : index === moments.length - 1 ? 'playbook_on_stats' : 'verbose',
    stdout: `${name} ${index + 1}`,
    play: name,
  }));
  return rows.filter(({ at }) => at <= now);
}

/** A node that runs in this time, in ms. */
const during = (id: number, from: number, until: number, now: number, more = {}): object =>
  node(id, now < from ? '' : now < until ? 'running' : 'successful', 'job', more);

const isOutput = (line: string): boolean => /^[^>!*]/.test(line);
const eventsAsked = (asked: { path: string; at: number }[], job: number): number[] =>
  asked.filter(({ path }) => path.startsWith(`jobs/${job}/job_events/`)).map(({ at }) => at);

describe('a node that runs', () => {
  test('prints its output before it ends, and its end after the output', async () => {
    const stage = await followedWorkflow(
      {
        nodes: (_id, now) => [during(1, 0, 500_000, now)],
        events: (_job, now) => play('A', [0, 0, 200_000, 480_000], now),
      },
      600_000,
    );
    expect(stage.seen).toEqual([
      '> Node "n1" (Job 1) runs as job 101',
      'Node "n1" (Job 1): PLAY [A]| A 1',
      'Node "n1" (Job 1): PLAY [A]| A 2',
      'Node "n1" (Job 1): PLAY [A]| A 3',
      '| A 4',
      '> Node "n1" (Job 1): successful, job 101',
    ]);
    expect(stage.times[1]).toBe(1000);
    expect(stage.times[3]).toBeLessThan(480_000);
  });

  test('keeps its groups when sentences about others come in between, and failures stay unfolded', async () => {
    const failed = { counter: 3, start_line: 2, event: 'runner_on_failed', stdout: 'fatal', host_name: 'h', task: 'T' };
    const stage = await followedWorkflow(
      {
        nodes: (_id, now) => [
          node(1, now < 400_000 ? 'running' : 'failed'),
          node(2, now < 100_000 ? 'pending' : 'running'),
        ],
        events: (job, now) => (job === 101 ? [...play('A', [0, 0, 1e9], now), ...(now < 300_000 ? [] : [failed])] : []),
      },
      500_000,
    );
    const [waits, runs] = ['> Node "n2" (Job 2) is still pending, job 102', '> Node "n2" (Job 2) runs as job 102'];
    expect(stage.seen.filter((line) => line !== waits)).toEqual([
      '> Node "n1" (Job 1) runs as job 101',
      'Node "n1" (Job 1): PLAY [A]| A 1',
      'Node "n1" (Job 1): PLAY [A]| A 2',
      runs,
      '> Task "T" failed:',
      '| fatal',
      '> Node "n1" (Job 1): failed, job 101; the workflow has no error handling path for it',
      '> Node "n2" (Job 2): output of job 102:',
    ]);
  });

  test('whose output is refused keeps no other node from its output', async () => {
    const stage = workflowLog({
      nodes: (_id, now) => [during(1, 0, 30_000, now), during(2, 0, 60_000, now)],
      events: (job) => (job === 101 ? answered(403) : [RECAP]),
    });
    const ended = new AbortController();
    stage.clock.at(90_000, () => ended.abort());
    await stage.log.follow(ended.signal);
    expect(await stage.log.drain()).toBe(false);
    expect(stage.seen).toContain('| RECAP');
    expect(stage.seen.filter((line) => line.startsWith('! '))).toHaveLength(1);
  });

  test('is left at once when the workflow run is cancelled', async () => {
    const cancelled = new AbortController();
    const stage = workflowLog({ nodes: () => [node(1, 'running')] }, { signal: cancelled.signal });
    stage.clock.at(20_000, () => cancelled.abort(CANCELLED));
    await expect(stage.log.follow(new AbortController().signal)).rejects.toBe(CANCELLED);
    expect(stage.clock.now()).toBe(20_000);
  });
});

describe('nodes that run in parallel', () => {
  const both = (now: number): object[] => [during(1, 0, 100_000, now), during(2, 0, 200_000, now)];

  test('are printed one after the other, and the second one is not read before the first one has ended', async () => {
    const stage = await followedWorkflow(
      { nodes: (_id, now) => both(now), events: (job, now) => play(`P${job}`, [0, 50_000, 190_000], now) },
      300_000,
    );
    expect(stage.seen).toEqual([
      '> Node "n1" (Job 1) runs as job 101',
      '> Node "n2" (Job 2) runs as job 102',
      '> Node "n1" (Job 1): output of job 101:',
      'Node "n1" (Job 1): PLAY [P101]| P101 1',
      'Node "n1" (Job 1): PLAY [P101]| P101 2',
      '> Node "n1" (Job 1): successful, job 101',
      '> Node "n2" (Job 2): output of job 102:',
      'Node "n2" (Job 2): PLAY [P102]| P102 1',
      'Node "n2" (Job 2): PLAY [P102]| P102 2',
      '| P102 3',
      '> Node "n2" (Job 2): successful, job 102',
    ]);
    expect(Math.min(...eventsAsked(stage.asked, 102))).toBeGreaterThan(100_000);
    // The second one is live then.
    expect(stage.times[7]).toBeLessThan(190_000);
  });

  test('come in the order of their jobs, also from a nested workflow', async () => {
    const job = (id: number, type = 'job') => ({
      summary_fields: { job: { id, type, name: `J${id}`, status: 'running' } },
    });
    const nodes = (id: number): object[] =>
      id === 9
        ? [node(1, '', 'job', job(300)), node(2, '', 'job', job(150, 'workflow_job')), node(3, '', 'job', job(100))]
        : [node(5, '', 'job', job(200))];
    const { log, seen } = workflowLog({ nodes, events: (id) => [{ ...RECAP, stdout: `R${id}` }] });
    await log.catchUp();
    expect(seen.filter(isOutput)).toEqual(['| R100', '| R200', '| R300']);
    expect(seen).toContain('> Node "n2 > n5" (J200): output of job 200:');
  });

  test('report a failure at once, and its output when it is the first', async () => {
    const stage = await followedWorkflow(
      {
        nodes: (_id, now) => [during(1, 0, 150_000, now), node(2, now < 50_000 ? 'running' : 'failed')],
        events: (job, now) => play(`P${job}`, [0, 0, 10], now),
      },
      300_000,
    );
    const at = (text: string): number => stage.seen.indexOf(text);
    const failed = at('> Node "n2" (Job 2): failed, job 102; the workflow has no error handling path for it');
    expect(failed).toBeLessThan(at('> Node "n1" (Job 1): successful, job 101'));
    expect(stage.seen.slice(at('> Node "n1" (Job 1): successful, job 101'))).toEqual([
      '> Node "n1" (Job 1): successful, job 101',
      '> Node "n2" (Job 2): output of job 102:',
      'Node "n2" (Job 2): PLAY [P102]| P102 1',
      'Node "n2" (Job 2): PLAY [P102]| P102 2',
      '| P102 3',
    ]);
  });

  test('that end well before they are the first are one group each', async () => {
    const stage = await followedWorkflow(
      { nodes: (_id, now) => [during(1, 0, 150_000, now), during(2, 0, 20_000, now)] },
      300_000,
    );
    expect(stage.seen.at(-1)).toBe('Node "n2" (Job 2): successful, job 102| RECAP');
  });
});

test('a node that starts when another has ended is reported after the output of that one', async () => {
  const stage = await followedWorkflow(
    { nodes: (_id, now) => [during(1, 0, 50_000, now), during(2, 50_000, 100_000, now)] },
    300_000,
  );
  expect(stage.seen).toEqual([
    '> Node "n1" (Job 1) runs as job 101',
    '| RECAP',
    '> Node "n1" (Job 1): successful, job 101',
    '> Node "n2" (Job 2) runs as job 102',
    '| RECAP',
    '> Node "n2" (Job 2): successful, job 102',
  ]);
});

test('of what one look finds, the output of ended nodes comes before the start of others and before an approval', async () => {
  const nodes = (): object[] => [
    node(1, 'running', 'job', { summary_fields: { job: { id: 110, type: 'job', name: 'J', status: 'running' } } }),
    node(2, 'successful'),
    node(3, 'failed'),
    node(4, 'pending', 'workflow_approval'),
  ];
  const stage = workflowLog({ nodes, events: (id) => [{ ...RECAP, stdout: `R${id}` }] });
  await stage.log.catchUp();
  expect(stage.seen).toEqual([
    'Node "n2" (Job 2): successful, job 102| R102',
    '> Node "n3" (Job 3): failed, job 103; the workflow has no error handling path for it',
    '| R103',
    '> Node "n1" (J) runs as job 110',
    '* The workflow is waiting for approval "Job 4"',
    '> Node "n1" (J): output of job 110:',
    '| R110',
  ]);
});

test('the slices of a sliced job are named by their numbers, also inside of a workflow', async () => {
  const sliced = workflowLog({ nodes: () => [node(1, 'running'), node(2, '')] });
  await sliced.log.catchUp();
  expect(sliced.seen[0]).toBe('> Node "n1" (Job 1) runs as job 101');
  const template = { unified_job_template: { name: 'T', unified_job_type: 'job' } };
  const outer = node(1, 'running', 'workflow_job');
  Object.assign(outer.summary_fields, template);
  const slices = [node(7, 'running'), node(8, 'running')].map((row) => ({
    ...row,
    summary_fields: { job: { ...(row.summary_fields as { job: object }).job, name: 'Deploy' } },
  }));
  const inside = workflowLog({ nodes: (id) => (id === 9 ? [outer] : slices) });
  await inside.log.catchUp();
  expect(inside.seen).toEqual(
    expect.arrayContaining([
      '> Node "n1 > slice 1 of 2" runs as job 107',
      '> Node "n1 > slice 2 of 2" runs as job 108',
    ]),
  );
});

test('the output of an inventory update is one group, and its errors are unfolded', async () => {
  const rows = ['fine', 'ERROR! broken', 'more'].map((stdout, index) => ({
    counter: index + 1,
    event: 'verbose',
    stdout,
    start_line: index,
  }));
  const stage = workflowLog({ nodes: () => [node(1, 'running', 'inventory_update')], events: () => rows });
  await stage.log.catchUp();
  expect(stage.seen.filter(isOutput)).toEqual([
    'Node "n1" (Job 1): output of inventory update 101| fine',
    '| ERROR! broken',
    '| more',
  ]);
});

describe('of a node that runs', () => {
  const failing = (now: number): object[] => [
    { counter: 1, event: 'playbook_on_play_start', stdout: 'PLAY', start_line: 0, play: 'P' },
    ...(now < 20_000
      ? []
      : [
          {
            counter: 2,
            event: 'runner_on_failed',
            stdout: 'fatal',
            start_line: 1,
            host_name: 'h',
            task: 'T',
            play: 'P',
          },
        ]),
    ...(now < 40_000 ? [] : [{ counter: 3, event: 'playbook_on_stats', stdout: 'RECAP', start_line: 2 }]),
  ];

  test.each<['failures' | 'none', 'successful' | 'failed', string[]]>([
    ['none', 'successful', []],
    ['none', 'failed', []],
    ['failures', 'failed', ['| fatal', '| RECAP']],
  ])('`log: %s` shows what it shows of one that is %s', async (log, status, shown) => {
    const nodes = (_id: number, now: number): object[] => [node(1, now < 60_000 ? 'running' : status)];
    const stage = await followedWorkflow({ nodes, events: (_job, now) => failing(now) }, 200_000, { log });
    expect(stage.seen.filter(isOutput)).toEqual(shown);
    expect(stage.seen.at(-1)).toMatch(new RegExp(`^> Node "n1" \\(Job 1\\): ${status}, job 101`));
    if (log === 'none') expect(Math.min(...eventsAsked(stage.asked, 101), 1e9)).toBeGreaterThan(60_000);
  });

  test('`log: failures` shows nothing when all goes well', async () => {
    const nodes = (_id: number, now: number): object[] => [during(1, 0, 60_000, now)];
    const events = (_job: number, now: number): object[] => play('P', [0, 10_000, 20_000], now);
    const stage = await followedWorkflow({ nodes, events }, 200_000, { log: 'failures' });
    expect(stage.seen).toEqual(['> Node "n1" (Job 1) runs as job 101', '> Node "n1" (Job 1): successful, job 101']);
  });

  test('the transcript has the output, after a sentence about it, and its end', async () => {
    const kept: string[] = [];
    const transcript = {
      heading: (sentence: string) => void kept.push(`== ${sentence.replace(/: https:\S+/, '')}`),
      write: (text: string) => Promise.resolve(void kept.push(text)),
    };
    const nodes = (_id: number, now: number): object[] => [during(1, 0, 60_000, now)];
    await followedWorkflow({ nodes }, 200_000, { log: 'none', transcript });
    expect(kept).toEqual([
      '== Node "n1" (Job 1) runs as job 101',
      'RECAP',
      '== Node "n1" (Job 1): successful, job 101',
    ]);
  });
});

describe('a poll', () => {
  const withStatus = (status: string): object => ({ ...RECAP, summary_fields: { job: { status } } });

  test('reads the output of the first node, which says that the workflow runs', async () => {
    const stage = workflowLog({ nodes: () => [node(1, 'running')], events: () => [withStatus('running')] });
    const ended = new AbortController();
    const following = stage.log.follow(ended.signal);
    await stage.clock.sleep(2000);
    const before = eventsAsked(stage.asked, 101).length;
    expect(await stage.log.poll(5000)).toMatchObject({ jobStatus: 'running' });
    expect(eventsAsked(stage.asked, 101)).toHaveLength(before + 1);
    ended.abort();
    await following;
  });

  test('that finds the node ended makes the next look come at once', async () => {
    const stage = workflowLog({ nodes: () => [node(1, 'running')], events: () => [withStatus('successful')] });
    const ended = new AbortController();
    const following = stage.log.follow(ended.signal);
    await stage.clock.sleep(1500);
    const looks = stage.looks().length;
    await stage.log.poll(5000);
    await stage.clock.sleep(10);
    expect(stage.looks()).toHaveLength(looks + 1);
    ended.abort();
    await following;
  });

  test('reads nothing while no node runs', async () => {
    const stage = workflowLog({ nodes: () => [] });
    await stage.log.catchUp();
    expect([await stage.log.poll(5000), WORKFLOW.id]).toEqual([undefined, 9]);
  });
});
