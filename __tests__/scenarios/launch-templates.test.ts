import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { preparedOn, refusalOn } from './support/in-process.ts';

const NAMES = [
  'Deploy "shop" & \'cart\'',
  'a++b',
  'web/api/',
  'Größe ändern 日本語 🚀',
  'what? #1 100% = all; yes, all',
  'back\\slash <b>',
  '42',
];

let sim: Simulator;

beforeAll(async () => {
  sim = await Simulator.start();
  const { job_templates, workflow_job_templates, projects } = sim.world;
  const [template, workflow, project] = [
    job_templates.get(DEMO.plain),
    workflow_job_templates.get(DEMO.wfSlow),
    projects.get(DEMO.gitProject),
  ];
  if (!template || !workflow || !project) throw new Error('the demo world has changed');
  NAMES.forEach((name, index) => void job_templates.put({ ...template, id: 200 + index, name }));
  job_templates.put({ ...template, id: 300, name: 'Shop' });
  workflow_job_templates.put({ ...workflow, id: 301, name: 'Shop' });
  projects.put({ ...project, id: 302, name: 'Shop', organization: DEMO.otherOrganization });
});

afterAll(() => sim.close());

describe('the template by its name', () => {
  test.each(NAMES.map((name, index) => [name, 200 + index]))('%s', async (template_name, id) => {
    const { prepared } = await preparedOn(sim, { template_name: String(template_name) });
    expect(prepared.template).toMatchObject({ id, type: 'job_template', name: template_name });
  });

  test.each([
    [{ template_name: 'Same name', organization: 'Acme' }, DEMO.sameName],
    [{ template_name: 'Same name', organization: 'Other' }, DEMO.sameNameElsewhere],
    [{ template_name: 'Same name', organization: '2' }, DEMO.sameNameElsewhere],
    [{ template_name: 'Shop', template_type: 'job_template' }, 300],
    [{ template_name: 'Shop', template_type: 'workflow_job_template' }, 301],
    [{ template_name: 'Shop', template_type: 'project' }, 302],
    [{ template_name: 'Shop', organization: 'Other' }, 302],
    [{ template_name: 'Git hosts', template_type: 'inventory_source' }, DEMO.inventorySource],
    [{ template_id: '301', template_type: 'workflow_job_template' }, 301],
  ])('%j', async (inputs, id) => {
    expect((await preparedOn(sim, inputs)).prepared.template.id).toBe(id);
  });

  test('several matches are listed with id, kind and organization', async () => {
    const message = await refusalOn(sim, { template_name: 'Shop' });
    expect(message).toContain('3 templates have the name "Shop"');
    expect(message).toContain('- `template_id: 300`, job_template, organization "Acme"');
    expect(message).toContain('- `template_id: 301`, workflow_job_template, organization "Acme"');
    expect(message).toContain('- `template_id: 302`, project, organization "Other"');
  });

  test('inventory sources with the inventory that distinguishes them', async () => {
    const source = sim.world.inventory_sources.get(DEMO.inventorySource);
    if (!source) throw new Error('the demo world has changed');
    sim.world.inventory_sources.put({ ...source, id: 310, inventory: DEMO.inventory });
    try {
      const message = await refusalOn(sim, { template_name: 'Git hosts' });
      expect(message).toMatch(/`template_id: 7`, inventory_source, organization "Acme", inventory "From git"/);
      expect(message).toMatch(/`template_id: 310`, inventory_source, organization "Acme", inventory "Production"/);
    } finally {
      sim.world.inventory_sources.delete(310);
    }
  });

  test('two of one kind as well', async () => {
    expect(await refusalOn(sim, { template_name: 'Same name' })).toMatch(
      /`template_id: 60`.*"Acme"\n.*`template_id: 61`.*"Other"/,
    );
  });

  test.each([
    [
      { template_name: 'Deply' },
      /^No template named "Deply" was found\. Nothing was launched:\n- Did you mean "Deploy"/,
    ],
    [{ template_name: 'deploy' }, /Did you mean "Deploy"/],
    [
      { template_name: 'Shop', organization: 'Nowhere' },
      /named "Shop" \(organization "Nowhere"\) was found\. Nothing was launched:\n- Found instead: "job_template" 300/,
    ],
    [
      { template_id: '42', template_type: 'project' },
      /with the id 42 \(project\) was found\. Nothing was launched:\n- Found instead: "job_template" 42 "Deploy"/,
    ],
    [{ template_id: '999' }, /^No template with the id 999 was found\. Nothing was launched:\n- Check `template_id`/],
  ])('%j: none', async (inputs, words) => {
    expect(await refusalOn(sim, inputs as Record<string, string>)).toMatch(words);
  });

  test('a user without roles sees nothing', async () => {
    const message = await refusalOn(sim, { template_name: 'Deploy' }, sim.tokens['nobody']);
    expect(message).toContain('This user cannot see any template. Check the roles of this user.');
  });

  test('a filter that something on the way drops does not choose another template', async () => {
    const row = { id: 7, type: 'job_template', name: 'Another', summary_fields: {} };
    const everything = JSON.stringify({ count: 1, next: null, results: [row] });
    sim.faults.add({ path: '/unified_job_templates/', kind: 'json', body: everything });
    expect(await refusalOn(sim, { template_name: 'Deploy' })).toContain('No template named "Deploy"');
    sim.faults.add({ path: '/unified_job_templates/', kind: 'json', body: everything });
    expect(await refusalOn(sim, { template_id: '42' })).toContain('No template with the id 42');
  });

  test('nor another inventory', async () => {
    const everything = JSON.stringify({ count: 1, next: null, results: [{ id: 7, name: 'Another' }] });
    sim.faults.add({ path: '/inventories/', kind: 'json', body: everything });
    expect(await refusalOn(sim, { template_id: '42', inventory: 'Production' })).toContain(
      'no object named "Production" was found',
    );
  });
});

describe('an update', () => {
  test.each([
    [DEMO.gitProject, 'project'],
    [DEMO.inventorySource, 'inventory_source'],
  ])('takes no prompts: %i, %s', async (template, template_type) => {
    const message = await refusalOn(sim, {
      template_id: String(template),
      template_type,
      limit: 'web1',
      extra_vars: 'a: 1',
    });
    expect(message).toMatch(/`limit`: the update of an? .* has no prompts\. Remove the input\./);
    expect(message).toMatch(/`extra_vars`: the update of an? .* has no prompts/);
    // There is no switch for it.
    expect(message).not.toContain('Prompt on launch');
  });

  test('of A manual project cannot be updated', async () => {
    expect(await refusalOn(sim, { template_id: String(DEMO.project) })).toMatch(/A manual project cannot be updated/);
  });
});
