import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator, type WorkflowNode } from 'tower-deploy-simulator';
import { ask, launchOn } from './support/jobs.ts';
import { onStage, runsOn, type Seen } from './support/scenario.ts';

const MADE_UP = '0b5f3a52-6f0e-4c0f-9a53-0f6d3d0e8a11';

/** Changes the node of a workflow template that is called so. */
function changeNode(sim: Simulator, workflow: number, identifier: string, change: Partial<WorkflowNode>): void {
  const found = sim.world.workflow_nodes.filter(
    (row) => row.workflow_job_template === workflow && row.identifier === identifier,
  );
  expect(found).toHaveLength(1);
  Object.assign(found[0] ?? {}, change);
}

const errors = (seen: Seen): string[] =>
  seen.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
const warnings = (seen: Seen): string[] =>
  seen.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);

describe.each([{ dry_run: 'true' }, { dry_run: 'false' }])('before the launch, with %j', (inputs) => {
  const given = { template_id: String(DEMO.wfTwoNodes), ...inputs };

  test('a workflow with a node whose template was deleted is refused', async () => {
    await onStage({}, async ({ sim, step }) => {
      await ask(sim, 'DELETE', `job_templates/${DEMO.setStats}/`);
      const seen = await step(given);
      expect([seen.conclusion, seen.launches]).toEqual(['failure', []]);
      expect(errors(seen)).toEqual([
        `Workflow job template ${DEMO.wfTwoNodes} "Build and deploy" was not launched, because it would fail or differ from the request:\n` +
          '- The workflow has a node without a template: "publish". A node cannot run after its template was deleted. Choose another template for each such node, or remove the node from the workflow.',
      ]);
    });
  });

  test('several nodes are named, one without a name by those before it', async () => {
    await onStage({}, async ({ sim, step }) => {
      changeNode(sim, DEMO.wfHandled, 'announce', { unified_job_template: null, identifier: MADE_UP });
      changeNode(sim, DEMO.wfHandled, 'rollback', { unified_job_template: null });
      const [node] = sim.world.workflow_nodes.filter(({ identifier }) => identifier === MADE_UP);
      const seen = await step({ ...given, template_id: String(DEMO.wfHandled) });
      expect(seen.launches).toEqual([]);
      expect(errors(seen)[0]).toContain(
        `The workflow has 2 nodes without a template: "rollback", node ${node?.id}, which follows "Failing".`,
      );
    });
  });

  test('nodes that cannot be read are named by their numbers', async () => {
    await onStage({}, async ({ sim, step }) => {
      changeNode(sim, DEMO.wfTwoNodes, 'publish', { unified_job_template: null });
      sim.faults.add({ path: /workflow_nodes/, kind: 'status', status: 403, times: 99 });
      const [, publish] = sim.world.workflow_nodes.filter((row) => row.workflow_job_template === DEMO.wfTwoNodes);
      const seen = await step(given);
      expect([seen.conclusion, seen.launches]).toEqual(['failure', []]);
      expect(errors(seen)[0]).toContain(`The workflow has a node without a template: node ${publish?.id}.`);
    });
  });

  test('a node whose prompts are rejected is a warning', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      changeNode(sim, DEMO.wfTwoNodes, 'publish', { limit: 'web1' });
      const seen = await step(given);
      expect(seen.conclusion).toBe('success');
      expect(warnings(seen)).toEqual([
        'The controller rejects the prompts of a node in the workflow: "publish" (Set stats). The node runs without the rejected values, or fails. Correct the prompts of the node, unless `extra_vars` or an earlier node supplies a missing value.',
      ]);
    });
  });

  test('a sound workflow costs no request more', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step(given);
      expect([seen.conclusion, warnings(seen)]).toEqual(['success', []]);
      expect(seen.calls.filter((call) => /workflow_job_templates\/\d+\/workflow_nodes/.test(call))).toEqual([]);
    });
  });
});

describe('a workflow that comes to a node whose template was deleted', () => {
  const launched = async (sim: Simulator, workflow: number): Promise<string> =>
    await launchOn(sim, `workflow_job_templates/${workflow}/launch/`);

  test('fails with the name of the node, whichever user launched it', async () => {
    await onStage({}, async ({ sim, step }) => {
      changeNode(sim, DEMO.wfTwoNodes, 'publish', { unified_job_template: null });
      const job_id = await launched(sim, DEMO.wfTwoNodes);
      runsOn(sim);
      const seen = await step({ job_id }, { action: 'wait' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      const [error = ''] = errors(seen);
      expect(error.split('\n').slice(0, 2)).toEqual([
        expect.stringMatching(/: failed after .*\. No error handling paths found, marking workflow as failed\.$/),
        'Workflow node "publish" did not run because its template was deleted. The workflow has no error handling path for it.',
      ]);
      expect(seen.log).toContain('Node "publish": did not run because its template was deleted');
      expect(seen.summary).toContain(
        '- publish: its template was deleted. The workflow has no error handling path for it.',
      );
      expect(seen.summary).toContain('n1 -->|success| n2');
      expect(seen.summary).toContain('Set a template for each node that has none, or remove the node.');
      expect(seen.summary).toContain('| **template deleted** |');
      expect(error + seen.summary + seen.log.join()).not.toContain('No failed task was reported');
    });
  });

  test('that was deleted while the main action followed it: the same', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      sim.on('request', ({ method, path }) => {
        if (method !== 'GET' || !/workflow_jobs\/\d+\/$/.test(path)) return;
        for (const node of sim.world.workflow_job_nodes.all())
          if (node.identifier === 'publish' && node.job === null) node.unified_job_template = null;
      });
      const seen = await step({ template_id: String(DEMO.wfTwoNodes) });
      expect(seen.outputs['status']).toBe('failed');
      expect(errors(seen).join()).toContain('Workflow node "publish" did not run because its template was deleted');
    });
  });

  test('and whose path for a failure takes over is successful', async () => {
    await onStage({}, async ({ sim, step }) => {
      changeNode(sim, DEMO.wfHandled, 'deploy', { unified_job_template: null });
      const job_id = await launched(sim, DEMO.wfHandled);
      runsOn(sim);
      const seen = await step({ job_id }, { action: 'wait' });
      expect([seen.conclusion, seen.outputs['status'], errors(seen)]).toEqual(['success', 'successful', []]);
      expect(seen.log).toContain('Node "deploy": did not run because its template was deleted');
      expect(seen.summary).toContain('template deleted, handled');
    });
  });

  test('whose run was successful before: the controller fails it, and the error says so', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launched(sim, DEMO.wfTwoNodes);
      while (sim.world.jobs.all().length < 2) sim.clock.advance(1000);
      // Until its last events are stored, the first job still uses the template.
      const [first] = sim.world.jobs.all();
      while ((first?.events_done ?? 0) > sim.clock.ms()) sim.clock.advance(100);
      await ask(sim, 'DELETE', `job_templates/${DEMO.deploy}/`);
      runsOn(sim);
      const seen = await step({ job_id }, { action: 'wait' });
      expect(seen.outputs['status']).toBe('failed');
      expect(errors(seen)[0]).toContain(
        'Workflow node "build" (Deploy) was successful, but its template was deleted before the workflow ended. The controller counts the node as failed.',
      );
    });
  });

  test('which took another path says nothing of it', async () => {
    await onStage({}, async ({ sim, step }) => {
      changeNode(sim, DEMO.wfHandled, 'announce', { unified_job_template: null });
      const job_id = await launched(sim, DEMO.wfHandled);
      runsOn(sim);
      const seen = await step({ job_id }, { action: 'wait' });
      expect(seen.outputs['status']).toBe('successful');
      expect(seen.log).toContain('Node "announce": did not run');
      expect(seen.summary).not.toContain('template deleted');
    });
  });
});

test('a failed workflow without a known reason is not said to have output', async () => {
  await onStage({}, async ({ sim, step }) => {
    const job_id = await launchOn(sim, `workflow_job_templates/${DEMO.wfTwoNodes}/launch/`);
    sim.clock.advance(600_000);
    const job = sim.world.workflow_jobs.get(Number(job_id));
    Object.assign(job ?? {}, { status: 'failed', failed: true, job_explanation: '' });
    for (const { id } of sim.world.workflow_job_nodes.all()) sim.world.workflow_job_nodes.delete(id);
    const seen = await step({ job_id }, { action: 'wait' });
    expect(errors(seen)[0]).toContain('No failed node was reported: see the nodes on the workflow page.');
    expect(seen.summary).toMatch(/\*\*Next:\*\* No failed node was reported: see \[the workflow\]/);
  });
});
