import { expect, test } from '@jest/globals';
import { onBench } from './controller.ts';

const flow = (node: string): string =>
  `workflow_job_templates: [{name: Flow, organization: Acme, nodes: [{identifier: a, unified_job_template: Asks, ${node}}]}]`;
const TEMPLATE =
  'job_templates: [{name: Asks, project: {name: Application, organization: Acme}, inventory: Production, playbook: deploy.yml, limit: web1, ask_limit_on_launch: true, ask_tags_on_launch: true}]\n';
const EXPORTED =
  'natural_key: {identifier: a, type: workflow_job_template_node, workflow_job_template: {name: Flow, type: workflow_job_template}}';

test('an empty answer of an export is not sent with a node, as none of a file is', async () => {
  await onBench(async (bench) => {
    const node = () => bench.sim.world.workflow_nodes.find(({ identifier }) => identifier === 'a');
    for (const more of ['', `, ${EXPORTED}`]) {
      const { plan } = await bench.apply(`${TEMPLATE}${flow(`limit: "", job_tags: ""${more}`)}`);
      const [change] = plan.changes.filter(({ title }) => title.startsWith('node'));
      expect(change?.fields.map(({ name }) => name)).toEqual(['unified_job_template']);
      expect(bench.sim.requests.filter(({ body }) => JSON.stringify(body ?? '').includes('"limit":""'))).toEqual([]);
      expect(node()).toMatchObject({ limit: null, job_tags: null });
      await bench.apply('workflow_job_templates: [{name: Flow, organization: Acme, nodes: []}]');
    }
  });
});

test('an empty answer that a node has stays when its export is applied, and a given one is removed', async () => {
  await onBench(async (bench) => {
    const node = () => bench.sim.world.workflow_nodes.find(({ identifier }) => identifier === 'a');
    await bench.apply(`${TEMPLATE}${flow('limit: web2')}`);
    const exported = flow(`limit: "", ${EXPORTED}`);
    await bench.apply(exported);
    expect(node()).toMatchObject({ limit: null });
    Object.assign(node() ?? {}, { limit: '' });
    expect((await bench.plan(exported)).plan.changes).toEqual([]);
  });
});
