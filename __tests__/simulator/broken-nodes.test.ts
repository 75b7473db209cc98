import { describe, expect, test } from '@jest/globals';
import { DEMO, Simulator, type WorkflowNode } from 'tower-deploy-simulator';

// As AWX 24.6.1 does by its source: `WorkflowDAG`, `WorkflowManager`, `WorkflowJobTemplate.node_prompts_rejected`.

interface Launched {
  node_templates_missing: number[];
  node_prompts_rejected: number[];
}

async function ask<T>(sim: Simulator, method: string, path: string, body?: object): Promise<T> {
  const headers = { authorization: `Bearer ${sim.tokens['admin']}`, 'content-type': 'application/json' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const text = await (await fetch(`${sim.url}/api/v2/${path}`, init)).text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A controller with its workflow nodes by identifier. */
async function onController(
  workflow: number,
  scenario: (sim: Simulator, nodes: Record<string, WorkflowNode>) => Promise<void>,
): Promise<void> {
  const sim = await Simulator.start({});
  try {
    const rows = sim.world.workflow_nodes.filter((row) => row.workflow_job_template === workflow);
    await scenario(sim, Object.fromEntries(rows.map((row) => [row.identifier, row])));
  } finally {
    await sim.close();
  }
}

const description = (sim: Simulator, workflow: number): Promise<Launched> =>
  ask(sim, 'GET', `workflow_job_templates/${workflow}/launch/`);

/** How the workflow ends: its status, its explanation, and what ran of its nodes. */
async function run(sim: Simulator, workflow: number, meanwhile?: () => Promise<void>): Promise<unknown> {
  const { id } = await ask<{ id: number }>(sim, 'POST', `workflow_job_templates/${workflow}/launch/`, {});
  if (meanwhile) {
    sim.clock.advance(1000);
    await meanwhile();
  }
  sim.clock.advance(600_000);
  const job = await ask<{ status: string; job_explanation: string }>(sim, 'GET', `workflow_jobs/${id}/`);
  const { results } = await ask<{ results: { identifier: string; job: number | null; do_not_run: boolean }[] }>(
    sim,
    'GET',
    `workflow_jobs/${id}/workflow_nodes/?order_by=id`,
  );
  const nodes = results.map(({ identifier, job, do_not_run }) => [
    identifier,
    job === null ? (do_not_run ? 'skipped' : 'missing') : 'ran',
  ]);
  return [job.status, job.job_explanation, Object.fromEntries(nodes)];
}

const UNHANDLED = 'No error handling paths found, marking workflow as failed';

describe('a node whose template was deleted', () => {
  test('is listed by the launch description, and fails the workflow that gets there', async () => {
    await onController(DEMO.wfTwoNodes, async (sim, { publish }) => {
      await ask(sim, 'DELETE', `job_templates/${DEMO.setStats}/`);
      const { node_templates_missing, node_prompts_rejected } = await description(sim, DEMO.wfTwoNodes);
      expect([node_templates_missing, node_prompts_rejected]).toEqual([[publish?.id], []]);
      expect(await run(sim, DEMO.wfTwoNodes)).toEqual(['failed', UNHANDLED, { build: 'ran', publish: 'missing' }]);
    });
  });

  test('does not matter where the workflow takes another path', async () => {
    await onController(DEMO.wfHandled, async (sim, { announce, rollback }) => {
      for (const node of [announce, rollback]) if (node) node.unified_job_template = null;
      // The deployment fails, so only the rollback is reached.
      expect(await run(sim, DEMO.wfHandled)).toEqual([
        'failed',
        UNHANDLED,
        { deploy: 'ran', rollback: 'missing', announce: 'skipped' },
      ]);
      if (rollback) rollback.unified_job_template = DEMO.plain;
      expect(await run(sim, DEMO.wfHandled)).toEqual([
        'successful',
        '',
        { deploy: 'ran', rollback: 'ran', announce: 'skipped' },
      ]);
    });
  });

  test('leads on as a failed one does', async () => {
    await onController(DEMO.wfHandled, async (sim, { deploy }) => {
      if (deploy) deploy.unified_job_template = null;
      expect(await run(sim, DEMO.wfHandled)).toEqual([
        'successful',
        '',
        { deploy: 'missing', rollback: 'ran', announce: 'skipped' },
      ]);
    });
  });

  test('fails the workflow also when its job was successful before', async () => {
    await onController(DEMO.wfTwoNodes, async (sim) => {
      const end = await run(sim, DEMO.wfTwoNodes, async () => {
        while (sim.world.jobs.all().length < 2) sim.clock.advance(1000);
        // Until its last events are stored, the first job still uses the template.
        const [first] = sim.world.jobs.all();
        while ((first?.events_done ?? 0) > sim.clock.ms()) sim.clock.advance(100);
        await ask(sim, 'DELETE', `job_templates/${DEMO.deploy}/`);
      });
      expect(end).toEqual(['failed', UNHANDLED, { build: 'ran', publish: 'ran' }]);
    });
  });
});

describe('the launch description lists a node', () => {
  test.each<[string, Partial<WorkflowNode>, boolean]>([
    ['whose limit its template does not prompt for', { unified_job_template: DEMO.plain, limit: 'web1' }, true],
    ['whose limit its template prompts for: not', { unified_job_template: DEMO.deploy, limit: 'web1' }, false],
    [
      'with variables that its template does not take',
      { unified_job_template: DEMO.plain, extra_data: { a: 1 } },
      true,
    ],
    ['that lacks a required answer to a survey', { unified_job_template: DEMO.survey }, true],
    ['whose template has no inventory', { unified_job_template: DEMO.noInventory }, true],
    ['whose template asks for a password', { unified_job_template: DEMO.password }, true],
    ['that updates a project, with a limit', { unified_job_template: DEMO.gitProject, limit: 'web1' }, true],
    ['that updates a project: not', { unified_job_template: DEMO.gitProject }, false],
    ['that runs a workflow which takes no limit', { unified_job_template: DEMO.wfHandled, limit: 'web1' }, true],
    ['that runs a workflow which takes a limit: not', { unified_job_template: DEMO.wfTwoNodes, limit: 'web1' }, false],
  ])('%s', async (_name, change, isListed) => {
    await onController(DEMO.wfUnhandled, async (sim, { announce }) => {
      if (announce) Object.assign(announce, change);
      const { node_prompts_rejected } = await description(sim, DEMO.wfUnhandled);
      expect(node_prompts_rejected).toEqual(isListed ? [announce?.id] : []);
    });
  });
});
