import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readSeedFile, Simulator } from 'tower-deploy-simulator';
import { root } from '../workflows/tools.ts';

const SHOP = `
organization: Shop
credentials:
  - name: Machine
  - { name: Vault, credential_type: Vault, inputs: { vault_password: secret } }
labels: [production]
inventories:
  - name: Production
    hosts: [web1, web2, db1]
    groups: { web: [web1, web2] }
job_templates:
  - id: 17
    name: Deploy the shop
    inventory: Production
    playbook: shop.yml
    credentials: [Machine]
    labels: production
    ask_limit_on_launch: true
    ask_variables_on_launch: true
    survey_spec:
      spec:
        - { question_name: Version, variable: version, type: text, required: true, min: 1, max: 9 }
    jobs:
      seconds: 4
      tasks: [Look, Fetch the release, Switch over]
      artifacts: { release: 12 }
  - { name: Break it, id: 18, inventory: Production, jobs: { outcome: failed, hosts: [web2], message: port in use } }
  - { name: Lose a host, inventory: Production, jobs: { outcome: unreachable, hosts: web1 } }
  - { name: Never start, inventory: Production, jobs: { outcome: error, message: no such image } }
workflow_job_templates:
  - id: 90
    name: Release
    nodes:
      - { identifier: build, template: Deploy the shop, success_nodes: [ask], failure_nodes: rescue }
      - { identifier: ask, approval: Approve it }
      - { identifier: rescue, template: Never start }
`;

describe("a world of one's own", () => {
  let sim: Simulator | undefined;

  afterEach(() => sim?.close());

  const launch = async (template: number, body = {}): Promise<number> => {
    const reply = await fetch(`${sim?.url}/api/v2/job_templates/${template}/launch/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sim?.tokens['admin']}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { id } = (await reply.json()) as { id: number };
    sim?.clock.advance(60_000);
    return id;
  };

  test('has the templates with the ids, prompts, survey and references of the file', async () => {
    sim = await Simulator.start({ seed: readSeedFile(SHOP, 'tower.yml') });
    const { world } = sim;
    expect(world.job_templates.get(17)).toMatchObject({
      name: 'Deploy the shop',
      asks: { limit: true, variables: true, inventory: false },
      survey_enabled: true,
      survey: { spec: [{ variable: 'version', required: true }] },
      playbook: 'shop.yml',
    });
    expect(world.credentials.get(world.job_templates.get(17)?.credentials[0])?.name).toBe('Machine');
    expect(world.workflow_nodes.all().map(({ identifier }) => identifier)).toEqual(['build', 'ask', 'rescue']);
    expect(world.workflow_job_templates.get(90)?.name).toBe('Release');
    expect(world.groups.all()).toMatchObject([{ name: 'web' }]);
  });

  test('its jobs go as the file says', async () => {
    sim = await Simulator.start({ seed: readSeedFile(SHOP, 'tower.yml') });
    const { world } = sim;
    const deploy = world.jobs.get(await launch(17, { extra_vars: { version: '1.2' }, limit: 'web' }));
    expect(deploy).toMatchObject({ status: 'successful', artifacts: { release: 12 }, limit: 'web' });
    expect(deploy?.host_summaries.map(({ host_name }) => host_name).sort()).toEqual(['web1', 'web2']);
    const broken = world.jobs.get(await launch(18));
    expect(broken?.status).toBe('failed');
    expect(broken?.host_summaries.filter(({ failures }) => failures > 0)).toMatchObject([{ host_name: 'web2' }]);
    const id = (name: string): number => world.job_templates.find((row) => row.name === name)?.id ?? 0;
    const lost = world.jobs.get(await launch(id('Lose a host')));
    expect([lost?.status, lost?.host_summaries.filter(({ dark }) => dark > 0).length]).toEqual(['failed', 1]);
    const never = world.jobs.get(await launch(id('Never start')));
    expect(never).toMatchObject({ status: 'error', job_explanation: 'no such image' });
  });

  test('the one that the README shows can be used', async () => {
    const readme = readFileSync(join(root, 'simulator', 'README.md'), 'utf8');
    const shown = /```yaml\n(organization:.*?)```/s.exec(readme)?.[1] ?? '';
    sim = await Simulator.start({ seed: readSeedFile(shown, 'README.md') });
    expect(sim.world.jobs.get(await launch(17, { extra_vars: { version: '1.10' } }))?.status).toBe('successful');
    expect(sim.world.jobs.get(await launch(18))?.status).toBe('failed');
  });

  test('JSON will do, and an empty file is an empty world', () => {
    expect(readSeedFile('{"job_templates": [{"name": "A"}]}', 'a.json').job_templates).toMatchObject([{ name: 'A' }]);
    expect(readSeedFile('', 'a.yml').job_templates).toEqual([]);
  });

  test('reports everything that is wrong, at once and with its place', () => {
    const wrong = `
job_templates:
  - { id: 1, name: A, inventory: Prod, limits: web, frobs: 1, verbosity: loud, jobs: { outcome: fine } }
  - { id: 1, ask_limit_on_launch: maybe }
workflow_job_templates:
  - { name: W, nodes: [{ identifier: a, template: B, success_nodes: [c] }, { identifier: b }] }
inventory: x
`;
    expect(() => readSeedFile(wrong, 'tower.yml')).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^The seed file tower\.yml has errors:\n/) }),
    );
    const lines = (text: string): string => {
      try {
        readSeedFile(text, 'tower.yml');
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    for (const part of [
      "job_templates[0].inventory: unknown name 'Prod'",
      "job_templates[0].limits: unknown key; did you mean 'limit'?",
      'job_templates[0].frobs: unknown key; known keys:',
      'job_templates[0].verbosity: "loud" is not a valid choice.',
      'job_templates[0].jobs.outcome: must be one of successful, failed, unreachable, error',
      'job_templates[1].name: is missing',
      'job_templates[1].id: 1 is already used',
      'job_templates[1].ask_limit_on_launch: Must be a valid boolean.',
      "workflow_job_templates[0].nodes[0].template: unknown name 'B'; known names: A",
      "workflow_job_templates[0].nodes[0].success_nodes: unknown identifier 'c'",
      'workflow_job_templates[0].nodes[1].template: a node must have either a `template` or an `approval`',
      "inventory: unknown key; did you mean 'inventories'?",
    ]) {
      expect(lines(wrong)).toContain(part);
    }
    expect(lines('a: [')).toContain('Flow sequence');
  });

  test.each([
    ['inventories: [{ name: Production }]\njob_templates: [{ name: A, inventory: Prodcution }]', 'Production'],
    ['inventories: [{ name: Production }]\njob_templates: [{ name: A, inventory: prod }]', 'Production'],
    ['job_templates: [{ name: A, jobs: { outcome: succesful } }]', 'successful'],
    ['credentials: [{ name: A, credential_type: machin }]', 'Machine'],
    ['job_templates: [{ name: A, ask_limits_on_launch: true }]', 'ask_limit_on_launch'],
    ['job_template: [{ name: A }]', 'job_templates'],
    [
      'job_templates: [{ name: A }]\nworkflow_job_templates: [{ name: W, nodes: [{ identifier: build, template: A, success_nodes: [biuld] }] }]',
      'build',
    ],
  ])('asks about a name that is nearly right: %s', (text, meant) => {
    expect(() => readSeedFile(text, 'tower.yml')).toThrow(`; did you mean '${meant}'?`);
  });

  test('asks nothing where no name is near', () => {
    expect(() => readSeedFile('xyz: 1', 'tower.yml')).toThrow(/xyz: unknown key; known keys: [\w, ]+$/);
  });
});
