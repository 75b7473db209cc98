import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { send } from './client.ts';

// As AWX 24.6 refuses it (`RelatedJobsPreventDeleteMixin`, `UnifiedJobDeletionMixin`).

let sim: Simulator;

beforeEach(async () => {
  sim = await Simulator.start();
});

afterEach(() => sim.close());

const launch = async (template: number): Promise<number> =>
  (await send(sim, 'POST', `job_templates/${template}/launch/`, {})).body.id;

test('what a running job uses cannot be deleted', async () => {
  const { body: group } = await send(sim, 'POST', 'groups/', { name: 'in_use', inventory: DEMO.inventory });
  const id = await launch(DEMO.slow);
  const inUse = { error: 'Resource is being used by running jobs.', active_jobs: [{ id, type: 'job' }] };
  const used = [
    `hosts/${DEMO.hosts.web1}`,
    `groups/${group.id}`,
    `inventories/${DEMO.inventory}`,
    `organizations/${DEMO.organization}`,
    `projects/${DEMO.project}`,
    `job_templates/${DEMO.slow}`,
  ];
  for (const path of used) {
    const { status, body } = await send(sim, 'DELETE', `${path}/`);
    expect([path, status, body]).toEqual([path, 409, inUse]);
  }
  // A host of another inventory is free.
  const { body: host } = await send(sim, 'POST', 'hosts/', { name: 'free', inventory: DEMO.emptyInventory });
  expect((await send(sim, 'DELETE', `hosts/${host.id}/`)).status).toBe(204);
});

test('a job whose events are not stored yet still holds what it used, for a minute', async () => {
  const id = await launch(DEMO.plain);
  const path = `hosts/${DEMO.hosts.web1}/`;
  const job = sim.world.jobs.get(id);
  while (job?.finished === null) sim.clock.advance(50);
  const held = await send(sim, 'DELETE', path);
  expect([held.status, held.body]).toEqual([
    403,
    { detail: `Related job job ${id} (successful) is still processing events.` },
  ]);
  const early = await send(sim, 'DELETE', `jobs/${id}/`);
  expect([early.status, early.body]).toEqual([400, { error: 'Job has not finished processing events.' }]);
  sim.clock.advance(10_000);
  expect((await send(sim, 'DELETE', path)).status).toBe(204);
  expect((await send(sim, 'DELETE', `jobs/${id}/`)).status).toBe(204);
});

test('a job of a workflow that runs cannot be deleted, even when it has finished', async () => {
  const workflow = (await send(sim, 'POST', `workflow_job_templates/${DEMO.wfApproval}/launch/`, {})).body.id;
  sim.clock.advance(60_000);
  const node = sim.world.workflow_job_nodes.find((one) => one.workflow_job === workflow && one.job !== null);
  const { status, body } = await send(sim, 'DELETE', `jobs/${node?.job}/`);
  expect([status, body]).toEqual([
    403,
    { detail: 'Cannot delete job resource when associated workflow job is running.' },
  ]);
});
