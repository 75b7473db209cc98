import { describe, expect, test } from '@jest/globals';
import { type Job, readJob } from '../../../src/controller/jobs.ts';
import {
  awaitHostSummaries,
  type Relaunched,
  readPlaybookRun,
  unfinishedHosts,
} from '../../../src/relaunch/unfinished-hosts.ts';
import { answered, contextOf, type Heard, lost, row } from '../launch/context.ts';

/** The rows of a job's events, by what happened in turn; `!` behind a host means that it failed. */
function events(...lines: string[]): Record<string, unknown>[] {
  let play = '';
  return lines.map((line, index) => {
    const [word = '', ...rest] = line.split(' ');
    const data: Record<string, unknown> = { play_uuid: play };
    const event = { counter: index + 1, event: `playbook_on_${word}`, event_data: data };
    if (word === 'play') {
      play = rest[0] ?? '';
      Object.assign(data, { play_uuid: play, play, pattern: rest[1] ?? 'all' });
      return { ...event, event: 'playbook_on_play_start', play };
    }
    if (word === 'task') return { ...event, event: 'playbook_on_task_start', task: rest[0] };
    if (word === 'error') return { ...event, event: 'error' };
    if (word === 'no') return { ...event, event: 'playbook_on_no_hosts_remaining' };
    if (word === 'failed') return { ...event, event: 'runner_on_failed', host_name: rest[0], task: rest[1] };
    if (word === 'ok') return { ...event, event: 'runner_on_ok', host_name: rest[0] };
    const count = (fails: boolean) =>
      Object.fromEntries(rest.filter((host) => host.endsWith('!') === fails).map((host) => [host.replace('!', ''), 1]));
    Object.assign(data, { failures: count(true), processed: { ...count(true), ...count(false) } });
    return { ...event, event: 'playbook_on_stats' };
  });
}

interface World {
  /** Events by job. */
  jobs: Record<number, Record<string, unknown>[]>;
  /** The inventory's `script/`. */
  script?: unknown;
}

function controllerOf({ jobs, script }: World): Heard {
  return contextOf(({ path }) => {
    if (path.startsWith('inventories/')) return script;
    const [, id, kinds, after] = /jobs\/(\d+)\/job_events\/\?event__in=([^&]*)&counter__gt=(\d+)/.exec(path) ?? [];
    const rows = jobs[Number(id)] ?? [];
    return {
      results: rows.filter(
        ({ event, counter }) => kinds?.split(',').includes(String(event)) && Number(counter) > Number(after),
      ),
    };
  });
}

const failedJob = (fields: Record<string, unknown> = {}): Job =>
  readJob(row(1, { status: 'failed', inventory: 4, limit: '', ...fields }));

const script = { all: { hosts: ['web1', 'web2', 'web3'] }, web: { hosts: ['web1', 'web2', 'web3'] } };

/** What is left after a job failed, was relaunched on these hosts, and job 2 was successful. */
async function left(first: string[], last: string[], relaunched: string[], more: Partial<World> & { job?: Job } = {}) {
  const { job = failedJob(), ...world } = more;
  const context = controllerOf({ jobs: { 1: events(...first), 2: events(...last) }, script, ...world });
  const playbookRun = await readPlaybookRun(context, job);
  const earlier: Relaunched = { job, playbookRun, relaunched: new Set(relaunched) };
  context.asked.length = 0;
  return { left: (await unfinishedHosts(context, [earlier], { type: 'job', id: 2 })).unfinished, context };
}

const last = ['play deploy web', 'task a', 'task b', 'recap web1'];
const stopped = ['play deploy web', 'task a', 'failed web1 a', 'recap web1! web2 web3'];

describe('a job and its relaunch', () => {
  test('are whole where the job went on after its failure', async () => {
    const went = ['play deploy web', 'task a', 'failed web1 a', 'task b', 'recap web1! web2 web3'];
    expect((await left(went, last, ['web1'])).left).toEqual([]);
  });

  test('are not where it stopped there: the others did not come to their end', async () => {
    expect((await left(stopped, last, ['web1'])).left).toEqual([
      'Job 1 stopped after task "a". The play "deploy" is incomplete on web2, web3: the relaunch runs only on failed hosts.',
    ]);
  });

  test('are where the relaunch has all hosts of the play', async () => {
    expect((await left(stopped, last, ['web1', 'web2', 'web3'])).left).toEqual([]);
    const job = failedJob({ limit: 'web1' });
    expect((await left(stopped, last, ['web1'], { job })).left).toEqual([]);
  });

  test('are not where a host failed that is not in the relaunch', async () => {
    const two = ['play deploy web', 'task a', 'failed web1 a', 'task b', 'recap web1! cloud1! cloud2!'];
    expect((await left(two, last, ['web1', 'cloud2'])).left).toEqual([
      'The relaunch of job 1 left out failed host cloud1: the controller relaunches only inventory hosts.',
    ]);
    expect((await left(two, last, ['web1'])).left).toEqual([
      'The relaunch of job 1 left out failed hosts cloud1, cloud2: the controller relaunches only inventory hosts.',
    ]);
  });

  test('are not where Ansible said that no hosts were left', async () => {
    const none = ['play deploy web', 'task a', 'failed web1 a', 'no', 'task b', 'recap web1!'];
    expect((await left(none, last, ['web1'])).left).toEqual([
      'Job 1 stopped a play before all hosts completed it ("no hosts remaining").',
    ]);
  });

  test('are not where an error of Ansible failed hosts that the recap does not count', async () => {
    const end =
      'Ansible printed an error in job 1 that the recap counts for no host. Some hosts may be incomplete. See the output of the job.';
    const job = ['play deploy web', 'task a', 'failed web1 a', 'task b', 'error', 'recap web1! web2 web3'];
    expect((await left(job, last, ['web1'])).left).toEqual([end]);
    const wentOn = ['play deploy web', 'task a', 'error', 'task b', 'failed web1 b', 'task c', 'recap web1! web2 web3'];
    expect((await left(wentOn, [...last.slice(0, -1), 'task c', 'recap web1'], ['web1'])).left).toEqual([end]);
  });

  test('are whole where the host that the error failed has a result: core 2.19 prints both', async () => {
    const both = ['play deploy web', 'task a', 'error', 'failed web1 a', 'task b', 'recap web1! web2 web3'];
    expect((await left(both, last, ['web1'])).left).toEqual([]);
  });

  test('is unknown where they ran other plays', async () => {
    expect((await left(stopped, ['play other web', 'task a', 'recap web1'], ['web1'])).left).toEqual([
      'Cannot determine what is left undone: job 1 and its relaunch did not run the same plays.',
    ]);
  });

  test('is unknown without the recap of the relaunch', async () => {
    expect((await left(stopped, last.slice(0, -1), ['web1'])).left).toEqual(['The recap of job 2 could not be read.']);
  });
});

describe('hosts that the last task did not reach', () => {
  const atEnd = ['play deploy web', 'task a', 'task b', 'ok web2', 'failed web1 b', 'recap web1! web2 web3'];

  test('are those that have no result in the play', async () => {
    const { left: found, context } = await left(atEnd, last, ['web1']);
    expect(found).toEqual([
      'Job 1 stopped in its task "b", so the play "deploy" did not run on web3. The relaunch ran on the failed hosts only: run the template again on web3.',
    ]);
    expect(context.asked.at(-1)?.path).toMatch(/counter__gt=1&/);
  });

  test('are none where each had one', async () => {
    const all = [...atEnd.slice(0, 4), 'ok web3', ...atEnd.slice(4)];
    expect((await left(all, last, ['web1'])).left).toEqual([]);
  });

  test('are not looked for where the relaunch has all the others', async () => {
    const { left: found, context } = await left(atEnd, last, ['web1', 'web2', 'web3']);
    expect(found).toEqual([]);
    expect(context.asked.filter(({ path }) => path.includes('runner_on_ok'))).toHaveLength(0);
  });

  /** What is left where the results after the play's start come in these pages, by turn; of web1 to web3 web1 failed. */
  async function paged(pages: (turn: number) => Record<string, unknown>[]) {
    const rows = events(...atEnd);
    let turns = 0;
    const world = controllerOf({ jobs: { 1: rows, 2: events(...last) }, script });
    const context = contextOf((asked) => {
      if (!asked.path.includes('runner_on_ok')) return world.answer(asked, world);
      turns += 1;
      return { results: pages(turns) };
    });
    const job = failedJob();
    const earlier = { job, playbookRun: await readPlaybookRun(context, job), relaunched: new Set(['web1']) };
    const { unfinished: found } = await unfinishedHosts(context, [earlier], { type: 'job', id: 2 });
    return { found, turns: () => turns };
  }

  const result = (turn: number, index: number, host: string, play = 'deploy') => ({
    counter: turn * 200 + index,
    event: 'runner_on_ok',
    host_name: host,
    event_data: { play_uuid: play },
  });
  const page = (turn: number, host: string, play?: string) =>
    Array.from({ length: 200 }, (_, index) => result(turn, index, host, play));

  test('may have it on any page, and no page is read behind the last of them', async () => {
    const { found, turns } = await paged((turn) => page(turn, ['web2', 'web3', 'web1'][turn - 1] ?? 'web1'));
    expect([found, turns()]).toEqual([[], 2]);
  });

  test('have none by what belongs to another play', async () => {
    const { found } = await paged(() => [result(1, 1, 'web2'), result(1, 2, 'web3', 'other')]);
    expect(found).toEqual([expect.stringContaining('did not run on web3.')]);
  });

  test('are a doubt where there is too much to read', async () => {
    const { found, turns } = await paged((turn) => page(turn, 'web2'));
    expect(found).toEqual([expect.stringContaining('Cannot determine the hosts of the play')]);
    expect(turns()).toBe(100);
  });

  test('have none by a result in another play', async () => {
    const other = ['play first web', 'task z', 'ok web3', ...atEnd];
    expect((await left(other, ['play first web', 'task z', ...last], ['web1'])).left).toHaveLength(1);
  });
});

describe('the hosts of a play', () => {
  test('are those of its pattern within the limit of the job', async () => {
    const job = failedJob({ limit: 'web1,web2' });
    const { left: found } = await left(stopped, last, ['web1'], { job });
    expect(found).toEqual([expect.stringContaining('is incomplete on web2:')]);
  });

  test('is unknown where the playbook brings hosts in itself', async () => {
    const cloud = ['play deploy web', 'task a', 'failed web1 a', 'recap web1! cloud1 localhost 127.0.0.1'];
    const words = 'Job 1 may have stopped after task "a". Cannot determine the hosts of the play "deploy" (web).';
    expect((await left(cloud, last, ['web1'])).left).toEqual([words]);
    const local = ['play deploy web', 'task a', 'failed web1 a', 'recap web1! localhost 127.0.0.1'];
    expect((await left(local, last, ['web1'])).left).toEqual([expect.stringContaining('did not run on web2, web3.')]);
  });

  test('is unknown by a pattern that is computed', async () => {
    const pattern = (line: string) => line.replace('deploy web', 'deploy web[0:1]');
    const { left: found } = await left(stopped.map(pattern), last.map(pattern), ['web1']);
    expect(found).toEqual([expect.stringContaining('Cannot determine the hosts of the play "deploy" (web[0:1])')]);
  });

  test.each<[string, unknown, Job | undefined, string]>([
    [
      'may not be read',
      answered(403),
      undefined,
      'the hosts of its inventory could not be read: The controller answered 403.',
    ],
    ['is none', undefined, failedJob({ inventory: null }), 'its hosts could not be read: it has no inventory.'],
  ])('is unknown where the inventory %s', async (_name, given, job, words) => {
    const more = job === undefined ? { script: given } : { job };
    expect((await left(stopped, last, ['web1'], more)).left).toEqual([
      `Job 1 may have stopped after task "a", but ${words}`,
    ]);
  });
});

describe('several relaunches', () => {
  test('are taken together, the earliest first', async () => {
    const context = controllerOf({
      jobs: {
        1: events('play deploy web', 'task a', 'failed web1 a', 'task b', 'recap web1! x!'),
        2: events('play deploy web', 'task a', 'failed web1 a', 'task b', 'recap web1! y!'),
        3: events(...last),
      },
      script,
    });
    const run = async (id: number): Promise<Relaunched> => {
      const job = readJob(row(id, { status: 'failed', inventory: 4, limit: '' }));
      return { job, playbookRun: await readPlaybookRun(context, job), relaunched: new Set(['web1']) };
    };
    const { unfinished: found } = await unfinishedHosts(context, [await run(1), await run(2)], { type: 'job', id: 3 });
    expect(found.map((sentence) => /job (\d) left out failed host (\w)/.exec(sentence)?.slice(1))).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
  });
});

test('what cannot be found out is a doubt', async () => {
  const context = contextOf(() => answered(403));
  expect(await unfinishedHosts(context, [], { type: 'job', id: 2 })).toEqual({
    unfinished: ['Could not check whether all hosts completed: The controller answered 403.'],
    notes: [],
  });
});

test('a cancelled workflow finds out nothing', async () => {
  const context = contextOf((_asked, heard) => {
    heard.cancel();
    return lost();
  });
  await expect(unfinishedHosts(context, [], { type: 'job', id: 2 })).rejects.toThrow('cancelled');
});

test('a job with more events than are looked at is a doubt', async () => {
  const context = contextOf((_asked, { asked }) => ({
    results: Array.from({ length: 200 }, (_, index) => ({ counter: asked.length * 200 + index, event: 'x' })),
  }));
  await expect(readPlaybookRun(context, { type: 'job', id: 1 })).rejects.toThrow('job 1 has too many events to check');
  expect(context.asked).toHaveLength(100);
});

describe('the counts by host', () => {
  /** Waits until three hosts are counted, where so many are after each look. */
  const awaited = async (...counts: unknown[]) => {
    const left = [...counts];
    const context = contextOf(() => (left.length > 1 ? left.shift() : left[0]));
    await awaitHostSummaries(context, { type: 'job', id: 7 }, 3);
    return { paths: context.asked.map(({ path }) => path), ms: context.clock.now() };
  };

  test('are waited for until all are there', async () => {
    const { paths } = await awaited({ count: 0 }, { count: 2 }, { count: 3 });
    expect(paths).toEqual(Array.from({ length: 3 }, () => 'jobs/7/job_host_summaries/?page_size=1'));
    expect(await awaited({ count: 4 })).toMatchObject({ ms: 0 });
  });

  test.each([[{ count: 2 }], [{}], ['a page']])('are left to the controller after a while: %j', async (reply) => {
    const { ms } = await awaited(reply);
    expect(ms).toBeGreaterThanOrEqual(10_000);
    expect(ms).toBeLessThan(12_100);
  });
});
