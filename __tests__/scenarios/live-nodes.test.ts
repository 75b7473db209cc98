import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator } from 'tower-deploy-simulator';
import { launchOn, whenAsked } from './support/jobs.ts';
import { onStage, runsOn, type Seen } from './support/scenario.ts';

const workflow = { template_id: String(DEMO.wfTwoNodes) };

/** The two nodes of the workflow start together. */
function inParallel(sim: Simulator): void {
  for (const node of sim.world.workflow_nodes.filter((row) => row.workflow_job_template === DEMO.wfTwoNodes))
    node.success_nodes = [];
}

/** What is printed, each line with the jobs that run at that moment. */
function watched(sim: Simulator): { print: (line: string) => void; lines: { line: string; running: number[] }[] } {
  const lines: { line: string; running: number[] }[] = [];
  const print = (line: string): void => {
    const running = sim.world.jobs.filter(({ status }) => status === 'running').map(({ id }) => id);
    lines.push({ line, running });
  };
  return { print, lines };
}

/** Each with the time that passes between two looks, in ms. */
const WAYS: readonly [string, Record<string, string>, number][] = [
  ['with live updates', {}, 50],
  ['by polling', { live_updates: 'false' }, 600],
];

describe.each(WAYS)('%s', (_way, more, ms) => {
  test('the output of a node appears while its job runs', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, ms);
      const { print, lines } = watched(sim);
      const seen = await step({ ...workflow, ...more }, { print });
      expect([seen.conclusion, seen.outputs['log_complete']]).toEqual(['success', 'true']);
      const [build] = sim.world.jobs.all();
      const task = lines.find(({ line }) => line.includes('TASK ['));
      expect(task?.running).toEqual([build?.id]);
    });
  });

  test('a line of each of two parallel nodes is printed once, one node after the other', async () => {
    await onStage({}, async ({ sim, step }) => {
      inParallel(sim);
      runsOn(sim, ms);
      const seen = await step({ ...workflow, ...more });
      expect([seen.conclusion, seen.outputs['log_complete']]).toEqual(['success', 'true']);
      const nodes = seen.raw.flatMap((line) => /^::group::Node "(\w+)"/.exec(line)?.[1] ?? []);
      expect(nodes).toEqual([...nodes].sort());
      expect(new Set(nodes)).toEqual(new Set(['build', 'publish']));
      const printed = seen.raw.filter((line) => line.startsWith('PLAY RECAP'));
      expect(printed).toHaveLength(2);
    });
  });

  test('a failed node shows its failure unfolded, and then how it ended', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, ms);
      const seen = await step({ template_id: String(DEMO.wfUnhandled), ...more });
      expect(seen.outputs['status']).toBe('failed');
      const at = (pattern: RegExp): number => seen.log.findIndex((line) => pattern.test(line));
      const order = [
        at(/^Node "deploy" \(Failing\) runs as job/),
        at(/^Task "Start the new version" .* failed:$/),
        at(/^fatal: \[web2\]/),
        at(/^Node "deploy" \(Failing\): failed after .*; the workflow has no error handling path for it/),
      ];
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(order[0]).toBeGreaterThanOrEqual(0);
    });
  });

  test('a cancelled workflow run cancels the job at once, in the middle of a node', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim, 800);
      const seen = await stage.step(
        { template_id: String(DEMO.wfSlow), ...more },
        { cancel: whenAsked(stage, /GET .*\/job_events\//) },
      );
      const cancels = seen.calls.filter((call) => call.endsWith('/cancel/'));
      expect([cancels, seen.outputs['status']]).toEqual([[expect.stringContaining('/workflow_jobs/')], 'canceled']);
    });
  });
});

test('a time-out in the middle of a node prints what there is', async () => {
  await onStage({}, async ({ sim, step }) => {
    const job_id = await launchOn(sim, `workflow_job_templates/${DEMO.wfSlow}/launch/`);
    sim.clock.advance(200_000);
    const seen: Seen = await step({ job_id, timeout: '2s' }, { action: 'wait' });
    expect(seen.outputs['status']).toBe('timed_out');
    expect(seen.raw.join('\n')).toContain('TASK [Wait for batch');
    expect(seen.raw.filter((line) => line.startsWith('PLAY ['))).toHaveLength(1);
  });
});
