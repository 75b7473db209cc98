import { describe, expect, test } from '@jest/globals';
import type { DrainDeadline } from '../../../src/timing/drain-deadline.ts';
import { answered, CANCELLED, lost } from '../launch/context.ts';
import { FakeLive } from './fake-controller.ts';
import { followedWorkflow, node, RECAP, workflowLog } from './fake-workflow.ts';

describe('while a workflow runs', () => {
  test('its nodes are looked at with pauses that grow, and start again when one changed', async () => {
    const nodes = (_id: number, now: number) => [node(1, now < 20_000 ? 'running' : 'successful')];
    const { looks, seen } = await followedWorkflow({ nodes }, 60_000);
    expect(looks()).toEqual([1000, 2000, 4500, 10_750, 25_750, 26_750, 29_250, 35_500, 50_500]);
    expect(seen).toEqual([
      '> Node "n1" (Job 1) runs as job 101',
      '| RECAP',
      '> Node "n1" (Job 1): successful, job 101',
    ]);
  });

  test('notifications cause one poll a moment later; without one each eighth interval is enough', async () => {
    const live = new FakeLive();
    const stage = workflowLog({ nodes: () => [] }, { live });
    const ended = new AbortController();
    for (const at of [5000, 5200]) stage.clock.at(at, () => live.events.notify());
    stage.clock.at(150_000, () => ended.abort());
    await stage.log.follow(ended.signal);
    expect(stage.looks()).toEqual([5250, 125_250]);
  });

  test('an outage is retried, with one debug line', async () => {
    const nodes = (_id: number, now: number) => (now < 8000 ? lost() : [node(1, 'running')]);
    const { looks, seen, debugged } = await followedWorkflow({ nodes }, 11_000);
    expect(looks()).toEqual([1000, 3500, 9750, 10_750]);
    expect(seen).toEqual(['> Node "n1" (Job 1) runs as job 101', '| RECAP']);
    expect(debugged).toEqual(['The list of nodes could not be read: The line is dead.']);
  });

  test('a refusal ends the looks', async () => {
    const { looks } = await followedWorkflow({ nodes: () => answered(403) }, 60_000);
    expect(looks()).toEqual([1000]);
  });

  test('its end breaks off a look without a word', async () => {
    const ended = new AbortController();
    const { log, debugged, asked } = workflowLog({
      nodes: () => {
        ended.abort();
        return lost();
      },
    });
    await log.follow(ended.signal);
    expect([debugged, asked.map(({ signal }) => signal?.aborted)]).toEqual([[], [true]]);
  });

  test('a cancelled workflow run is recognised by its reason', async () => {
    const workflow = new AbortController();
    const { log, clock } = workflowLog({ nodes: () => [] }, { signal: workflow.signal });
    clock.at(5000, () => workflow.abort(CANCELLED));
    await expect(log.follow(new AbortController().signal)).rejects.toBe(CANCELLED);
  });

  test('a node that does not begin to run is reported after twenty seconds, once', async () => {
    const nodes = (_id: number, now: number) => [
      node(1, now < 50_000 ? 'pending' : now < 90_000 ? 'waiting' : 'running'),
      node(2, now < 5000 ? 'pending' : 'running'),
    ];
    const { seen, times } = await followedWorkflow({ nodes }, 120_000);
    expect(seen).toEqual([
      '> Node "n2" (Job 2) runs as job 102',
      '| RECAP',
      '> Node "n1" (Job 1) is still pending, job 101',
      '> Node "n1" (Job 1) runs as job 101',
    ]);
    expect(times[2]).toBeGreaterThanOrEqual(21_000);
    expect(times[2]).toBeLessThan(50_000);
  });

  test('a link leads to what a node runs', async () => {
    const said: string[] = [];
    const quiet = () => undefined;
    const sink = {
      info: (text: string) => said.push(text),
      warn: quiet,
      notice: quiet,
      debug: quiet,
      output: () => Promise.resolve(),
    };
    await workflowLog({ nodes: () => [node(1, 'running')] }, { sink }).log.catchUp();
    expect(said).toEqual(['Node "n1" (Job 1) runs as job 101: https://tower.example.com/#/jobs/playbook/101/output']);
  });
});

describe('a node that has ended', () => {
  const failed = {
    counter: 1,
    event: 'runner_on_failed',
    stdout: 'fatal',
    start_line: 0,
    host_name: 'web1',
    task: 'T',
  };
  const play = { counter: 1, event: 'playbook_on_play_start', stdout: 'PLAY', start_line: 0, play: 'Deploy' };

  /** What is seen of one node that has ended. */
  async function ended(row: object, events: object[], options = {}) {
    const headings: string[] = [];
    const transcript = { heading: (text: string) => headings.push(text), write: () => Promise.resolve() };
    const stage = workflowLog({ nodes: () => [row], events: () => events }, { transcript, ...options });
    const whole = await stage.log.drain();
    return { ...stage, whole, headings };
  }

  test('well is one group, whose title says so', async () => {
    const { seen, whole, headings, log } = await ended(node(1, 'successful'), [play, { ...RECAP, counter: 2 }]);
    const title = 'Node "n1" (Job 1): successful, job 101';
    expect(seen).toEqual([`${title}| PLAY`, `${title}| RECAP`]);
    expect([whole, headings[0]?.startsWith(title), log.results.nodeFailures]).toEqual([true, true, []]);
  });

  test('with a failure is shown outside of a group, with a group for each play and the failures outside', async () => {
    const { seen, log } = await ended(node(1, 'failed'), [play, { ...failed, counter: 2 }]);
    expect(seen).toEqual([
      '> Node "n1" (Job 1): failed, job 101; the workflow has no error handling path for it',
      'Node "n1" (Job 1): PLAY [Deploy]| PLAY',
      '> Task "T" failed:',
      '| fatal',
    ]);
    expect(log.results.nodeFailures).toEqual([
      'Workflow node "n1" (Job 1): failed, job 101; the workflow has no error handling path for it: https://tower.example.com/#/jobs/playbook/101/output',
    ]);
    expect(log.results.failures).toMatchObject([{ host: 'web1', jobId: 101 }]);
  });

  test('successfully and without output is reported all the same', async () => {
    expect((await ended(node(1, 'successful'), [])).seen).toEqual(['> Node "n1" (Job 1): successful, job 101']);
  });

  test.each<['failures' | 'none', string, string[]]>([
    ['failures', 'successful', ['> Node "n1" (Job 1): successful, job 101']],
    [
      'failures',
      'failed',
      [
        '> Node "n1" (Job 1): failed, job 101; the workflow has no error handling path for it',
        '> Task "T" of play "Deploy" failed:',
        '| fatal',
      ],
    ],
    ['none', 'failed', ['> Node "n1" (Job 1): failed, job 101; the workflow has no error handling path for it']],
    ['none', 'successful', ['> Node "n1" (Job 1): successful, job 101']],
  ])('shows %s of one that is %s', async (log, status, expected) => {
    const events = [{ ...failed, play: 'Deploy' }];
    expect((await ended(node(1, status), events, { log, transcript: undefined })).seen).toEqual(expected);
  });

  test('is shown once, whatever is looked at later', async () => {
    const { seen, asked } = await followedWorkflow({ nodes: () => [node(1, 'successful')] }, 60_000);
    expect(seen).toHaveLength(1);
    expect(asked.filter(({ path }) => path.startsWith('jobs/')).length).toBeLessThan(4);
  });

  test('whose output is not whole makes the log not whole, and is warned of once', async () => {
    const nodes = () => [node(1, 'successful'), node(2, 'successful'), node(3, 'successful')];
    const events = (id: number) => (id === 102 ? answered(403) : [RECAP]);
    const { log, seen } = workflowLog({ nodes, events });
    expect(await log.drain()).toBe(false);
    expect(seen.filter((line) => line.startsWith('! '))).toEqual([
      expect.stringMatching(/^! Node "n2" \(Job 2\) could not be read completely\. .*The controller answered 403\./),
    ]);
  });

  test('may be of another kind that has a log', async () => {
    const { asked } = await ended(node(1, 'successful', 'project_update'), []);
    expect(asked.some(({ path }) => path.startsWith('project_updates/101/events/'))).toBe(true);
  });
});

test('a node that never ran is reported after the end, and not before', async () => {
  const stage = workflowLog({ nodes: () => [node(1, 'running'), node(2, '')] });
  await stage.log.catchUp();
  expect(stage.seen).toEqual(['> Node "n1" (Job 1) runs as job 101', '| RECAP']);
  await stage.log.drain();
  expect(stage.seen.slice(2)).toEqual(['> Node "n2" (Template 2): did not run']);
});

describe('an approval', () => {
  const approval = (status: string) => node(1, status, 'workflow_approval');

  test('that is waited for is noticed at once, and kept until someone has decided', async () => {
    const stage = workflowLog({ nodes: (_id, now) => [approval(now < 5000 ? 'pending' : 'successful')] });
    await stage.log.catchUp();
    expect(stage.seen).toEqual(['* The workflow is waiting for approval "Job 1"']);
    expect([...stage.context.approvals]).toEqual([
      [101, 'The workflow is waiting for approval "Job 1": https://tower.example.com/#/jobs/workflow/9/output'],
    ]);
    await stage.log.catchUp();
    await stage.clock.sleep(5000);
    expect(await stage.log.drain()).toBe(true);
    expect(stage.seen.slice(1)).toEqual(['> Node "n1" (Job 1): Approval "Job 1" was approved.']);
    expect([stage.context.approvals.size, stage.log.results.nodeFailures]).toEqual([0, []]);
  });

  test('that was denied is why the workflow failed', async () => {
    const { log } = workflowLog({ nodes: () => [approval('failed')] });
    await log.drain();
    expect(log.results.nodeFailures).toEqual(['Approval "Job 1" was denied.']);
  });
});

describe('a workflow inside of a workflow', () => {
  const inner = (status: string) => node(1, status, 'workflow_job');
  const inside = (now: number) => [node(5, now < 5000 ? 'running' : 'failed'), node(6, '')];

  test('reports its nodes while it runs, and those that never ran at its end', async () => {
    const live = new FakeLive();
    const nodes = (id: number, now: number) => (id === 101 ? inside(now) : [inner(now < 5000 ? 'running' : 'failed')]);
    const stage = workflowLog({ nodes }, { live });
    await stage.log.catchUp();
    expect(stage.seen).toEqual([
      '> Node "n1" (Job 1) runs as workflow job 101',
      '> Node "n1 > n5" (Job 5) runs as job 105',
      '| RECAP',
    ]);
    expect([...live.nested]).toEqual([101]);
    await stage.clock.sleep(5000);
    expect(await stage.log.drain()).toBe(true);
    expect(stage.seen.slice(3).filter((line) => !line.includes('|'))).toEqual([
      '> Node "n1 > n5" (Job 5): failed, job 105; the workflow has no error handling path for it',
      '> Node "n1 > n6" (Template 6): did not run',
      '> Node "n1" (Job 1): failed, workflow job 101; the workflow has no error handling path for it',
    ]);
    expect(stage.log.results.nodes).toMatchObject([{ id: 1, nodes: [{ id: 5 }, { id: 6 }] }]);
    const before = stage.asked.length;
    await stage.log.catchUp();
    expect(stage.asked.slice(before).map(({ path }) => path.split('?')[0])).toEqual([
      'workflow_jobs/9/workflow_nodes/',
    ]);
  });

  test('that changes inside makes the next look soon', async () => {
    const nodes = (id: number, now: number) =>
      id === 101 ? [node(5, now < 20_000 ? 'pending' : 'running')] : [inner('running')];
    const { looks } = await followedWorkflow({ nodes }, 40_000);
    expect(looks()).toEqual([1000, 3500, 9750, 24_750, 25_750, 28_250, 34_500]);
  });

  test('is reported as running first, whatever its status is by then', async () => {
    const nodes = (id: number) => (id === 101 ? [node(5, 'successful')] : [inner('successful')]);
    const { log, seen } = workflowLog({ nodes });
    await log.drain();
    expect(seen.map((line) => line.replace(/\|.*/, ''))).toEqual([
      '> Node "n1" (Job 1) runs as workflow job 101',
      'Node "n1 > n5" (Job 5): successful, job 105',
      '> Node "n1" (Job 1): successful, workflow job 101',
    ]);
  });

  test('whose nodes are refused is warned of once; what is around it is reported, and the log is not whole', async () => {
    const nodes = (id: number, now: number) =>
      id === 101 ? answered(403) : [inner(now < 30_000 ? 'running' : 'successful'), node(2, 'successful')];
    const stage = await followedWorkflow({ nodes }, 60_000);
    expect(await stage.log.drain()).toBe(false);
    expect(stage.seen.filter((line) => line.startsWith('! '))).toEqual([
      '! The nodes of "n1" could not be read: The controller answered 403. The status is not affected.',
    ]);
    expect(stage.seen).toContain('> Node "n1" (Job 1): successful, workflow job 101');
    expect(stage.seen.join('\n')).toContain('Node "n2" (Job 2): successful, job 102');
    expect(stage.asked.filter(({ path }) => path.startsWith('workflow_jobs/101/'))).toHaveLength(1);
  });

  test('whose nodes are refused is named by the way to it', async () => {
    const nodes = (id: number) =>
      id === 102 ? answered(403) : [node(id === 101 ? 2 : 1, 'successful', 'workflow_job')];
    const { log, seen } = workflowLog({ nodes });
    expect(await log.drain()).toBe(false);
    expect(seen.filter((line) => line.startsWith('! '))).toEqual([
      expect.stringMatching(/^! The nodes of "n1 > n2" could not be read: /),
    ]);
  });

  test('with an outage is read again', async () => {
    const nodes = (id: number, now: number) =>
      id === 101 ? (now < 4000 ? lost() : [node(5, 'successful')]) : [inner('successful')];
    const stage = workflowLog({ nodes });
    expect(await stage.log.drain()).toBe(true);
    expect(stage.seen.join('\n')).toContain('Node "n1 > n5" (Job 5): successful, job 105');
    expect(stage.seen.filter((line) => line.startsWith('! '))).toEqual([]);
  });

  test('whose output is not whole makes that around it not whole, and both are one warning', async () => {
    const nodes = (id: number) =>
      id === 101 ? [node(5, 'successful'), node(6, 'successful')] : [inner('successful'), node(2, 'successful')];
    const events = (id: number) => (id === 105 ? answered(403) : [RECAP]);
    const stage = workflowLog({ nodes, events });
    expect(await stage.log.drain()).toBe(false);
    expect(stage.seen.filter((line) => line.startsWith('! '))).toEqual([
      expect.stringMatching(/^! Node "n1 > n5" \(Job 5\) could not be read completely\. /),
    ]);
  });

  test('is followed ten deep: what goes deeper goes in circles', async () => {
    const nodes = (id: number) => [node(id === 9 ? 1 : id - 99, 'running', 'workflow_job')];
    const { log, asked } = workflowLog({ nodes });
    await log.catchUp();
    expect(asked.map(({ path }) => path.split('/')[1])).toEqual([
      '9',
      ...Array.from({ length: 10 }, (_, at) => `${101 + at}`),
    ]);
  });
});

describe('after the end', () => {
  const unread = (looks: () => number[]) => looks().length;

  test('a look that fails is repeated, six times in all, and what is missing is reported', async () => {
    const { log, looks, seen, debugged } = workflowLog({ nodes: () => lost() });
    expect(await log.drain()).toBe(false);
    expect(looks()).toEqual([0, 1000, 3500, 8500, 13_500, 18_500]);
    expect(seen).toEqual([
      '! Not all nodes of the workflow could be read: The line is dead. The status is not affected.',
    ]);
    expect(debugged).toEqual(['The list of nodes could not be read: The line is dead.']);
  });

  test('one that works is enough', async () => {
    const { log, looks, seen } = workflowLog({ nodes: (_id, now) => (now < 3000 ? lost() : []) });
    expect(await log.drain()).toBe(true);
    expect([looks(), seen]).toEqual([[0, 1000, 3500], []]);
  });

  test('a refusal ends it, and so does the end of the time there is', async () => {
    const refused = workflowLog({ nodes: () => answered(403) });
    expect([await refused.log.drain(), unread(refused.looks)]).toEqual([false, 1]);
    const drainDeadline = {
      isExpired: true,
      ask: (signal: AbortSignal, question: (signal: AbortSignal) => unknown) => question(signal),
    } as unknown as DrainDeadline;
    const late = workflowLog({ nodes: () => lost() }, { drainDeadline });
    expect([await late.log.drain(), unread(late.looks)]).toEqual([false, 1]);
  });

  test('a cancelled workflow run waits for nothing', async () => {
    const workflow = new AbortController();
    const nodes = () => {
      workflow.abort(CANCELLED);
      return lost();
    };
    for (const route of ['drain', 'catchUp'] as const) {
      const { log } = workflowLog({ nodes }, { signal: workflow.signal });
      await expect(log[route]()).rejects.toBe(CANCELLED);
    }
  });
});

test('at a time-out a look that fails is reported in a debug line, and what was missing is warned of', async () => {
  const broken = workflowLog({ nodes: () => lost() });
  await broken.log.catchUp();
  expect([broken.seen, broken.debugged.length]).toEqual([[], 1]);
  const gaps = workflowLog({ nodes: () => [node(1, 'successful')], events: () => answered(403) });
  await gaps.log.catchUp();
  expect(gaps.seen.at(-1)).toMatch(/^! Node "n1" \(Job 1\) could not be read completely/);
});
