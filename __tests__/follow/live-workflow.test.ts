import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator, type WorkflowNode } from 'tower-deploy-simulator';
import { longTask, runsTasks } from '../scenarios/support/playbooks.ts';
import { type Followed, followed, type Setup } from './followed.ts';

/** Lets the two nodes of "Build and deploy" be so. */
function nodesAre(sim: Simulator, ...changes: Partial<WorkflowNode>[]): WorkflowNode[] {
  const rows = sim.world.workflow_nodes.filter((row) => row.workflow_job_template === DEMO.wfTwoNodes);
  for (const [index, change] of changes.entries()) Object.assign(rows[index] ?? {}, change);
  return rows;
}

/** A job of three minutes. */
const long: Setup = (sim) => runsTasks(sim, DEMO.deploy, [{ ...longTask(60), seconds: 3 }]);
const short: Setup = (sim) => runsTasks(sim, DEMO.deploy, [longTask(60)]);

const parallel: Setup = (sim) =>
  nodesAre(sim, { success_nodes: [], unified_job_template: DEMO.deploy }, { unified_job_template: DEMO.deploy });

/** Both nodes of the workflow, and a third one after them. */
const three: Setup = (sim) => {
  const [, second] = nodesAre(sim, {}, { unified_job_template: DEMO.deploy });
  if (second === undefined) throw new Error('there is no node');
  const third = sim.world.workflow_nodes.insert({ ...second, identifier: 'third' });
  second.success_nodes = [third.id];
};

/** When each line of a job was stored and printed, in ms; lines are told apart by the title of their group. */
function delays({ sim, shown }: Followed, job: number, group: string): number[] {
  const printed = shown.filter(({ group: title = '' }) => title.startsWith(group)).map(({ at }) => at);
  const events = [...(sim.world.jobs.get(job)?.events ?? [])].sort((a, b) => a.counter - b.counter);
  let storedAt = 0;
  const found: number[] = [];
  for (const { stdout, visible } of events) {
    storedAt = Math.max(storedAt, visible);
    for (const _ of stdout === '' ? [] : stdout.split('\r\n')) {
      const at = printed[found.length];
      if (at !== undefined) found.push(at - storedAt);
    }
  }
  return found;
}

const WAYS: readonly [string, { liveUpdates?: boolean; steps?: boolean }][] = [
  ['by polling', {}],
  ['with live updates', { liveUpdates: true, steps: true }],
];

describe.each(WAYS)('%s', (_way, options) => {
  const limitMs = options.liveUpdates === true ? 1000 : 15_000;

  test('each line of a running node is printed soon after it was stored', async () => {
    await followed(
      DEMO.wfTwoNodes,
      {},
      options,
      (seen) => {
        const [build] = seen.sim.world.jobs.all();
        const found = delays(seen, build?.id ?? 0, 'Node "build"');
        expect(found.length).toBeGreaterThan(60);
        // Until the node is found running, nothing is printed.
        expect(Math.max(...found.slice(20))).toBeLessThanOrEqual(limitMs);
        expect(seen.outcome.logComplete).toBe(true);
      },
      short,
    );
  }, 60_000);

  test('of two parallel nodes, the second one is printed after the first one, whole', async () => {
    await followed(
      DEMO.wfTwoNodes,
      {},
      options,
      ({ sim, shown, outcome }) => {
        const [first, second] = sim.world.jobs.all().sort((a, b) => a.id - b.id);
        const groups = shown.flatMap(({ group }) => group ?? []).filter((group, at, all) => group !== all[at - 1]);
        expect(groups.map((group) => group.replace(/ \(.*/, ''))).toEqual(['Node "build"', 'Node "publish"']);
        expect(outcome.logComplete).toBe(true);
        const count = (id: number | undefined): number =>
          (sim.world.jobs.get(id)?.events ?? []).filter(({ stdout }) => stdout.includes('=> (item=')).length;
        expect(shown.filter(({ text }) => text.includes('=> (item='))).toHaveLength(
          count(first?.id) + count(second?.id),
        );
      },
      short,
      parallel,
    );
  }, 60_000);

  test('nodes of a nested workflow are live, too', async () => {
    await followed(
      DEMO.wfNested,
      {},
      options,
      ({ sim, shown, outcome }) => {
        const [build] = sim.world.jobs.all();
        const first = shown.find(({ group }) => group?.startsWith('Node "inner > build"'));
        expect(first?.at).toBeLessThan((build?.finished ?? 0) - 5000);
        expect(outcome.logComplete).toBe(true);
      },
      short,
    );
  }, 60_000);

  test('the results contain the artifacts of every node, those of the later one over those of the earlier one', async () => {
    await followed(DEMO.wfTwoNodes, {}, options, ({ sim, outcome }) => {
      const [build, publish] = sim.world.jobs.all().sort((a, b) => a.id - b.id);
      expect(Object.keys(build?.artifacts ?? {})).toContain('url');
      expect(outcome.results.artifacts).toEqual({ ...build?.artifacts, ...publish?.artifacts });
    });
  }, 60_000);

  test('slices are named by their numbers', async () => {
    await followed(DEMO.sliced, {}, options, ({ sim, said }) => {
      for (const { id, job_slice_number, job_slice_count } of sim.world.jobs.all()) {
        const slice = `Slice ${job_slice_number} of ${job_slice_count}`;
        expect(said.join('\n')).toMatch(new RegExp(`${slice}\\b.* job ${id}:`));
      }
      expect(sim.world.jobs.all()).toHaveLength(2);
    });
  }, 60_000);

  test('a workflow of three nodes of three minutes costs few requests', async () => {
    await followed(
      DEMO.wfTwoNodes,
      {},
      options,
      ({ sim, outcome }) => {
        expect(outcome.logComplete).toBe(true);
        expect(sim.requests.length).toBeLessThanOrEqual(options.liveUpdates === true ? 30 : 115);
      },
      long,
      three,
    );
  }, 120_000);
});

test('a connection that breaks and comes back loses no line of a node', async () => {
  await followed(
    DEMO.wfTwoNodes,
    {},
    { liveUpdates: true, steps: true },
    ({ outcome, shown, sim }) => {
      const [build] = sim.world.jobs.all();
      const items = (build?.events ?? []).filter(({ stdout }) => stdout.includes('=> (item=')).length;
      const printed = shown.filter(
        ({ text, group }) => group?.startsWith('Node "build"') && text.includes('=> (item='),
      );
      expect([outcome.logComplete, printed.length]).toEqual([true, items]);
    },
    short,
    (sim) => sim.live.fault({ kind: 'close', frames: 30, times: 2 }),
  );
}, 60_000);
