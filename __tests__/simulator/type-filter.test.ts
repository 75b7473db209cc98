import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Simulator } from 'tower-deploy-simulator';

// As django-ansible-base has it, with which AWX 24.6 filters: `TypeFilterBackend`, `FieldLookupBackend`.

let sim: Simulator;

beforeAll(async () => {
  sim = await Simulator.start({});
});

afterAll(() => sim.close());

async function types(query: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${sim.tokens['admin']}` };
  const reply = await fetch(`${sim.url}/api/v2/${query}&page_size=200`, { headers });
  const body = (await reply.json()) as { results?: { type: string }[]; detail?: string };
  return reply.status === 200
    ? [...new Set(body.results?.map(({ type }) => type))].sort()
    : [reply.status, body.detail];
}

test.each([
  ['unified_job_templates/?type=project,job_template', ['job_template', 'project']],
  // Of several the last one counts.
  ['unified_job_templates/?type=job_template&type=project', ['project']],
  ['unified_job_templates/?type=project, job_template', ['project']],
  ['unified_job_templates/?or__type=project&or__type=job_template', ['job_template', 'project']],
  ['unified_job_templates/?type__exact=workflow_job_template', ['workflow_job_template']],
  ['unified_job_templates/?type__startswith=workflow_', ['workflow_job_template']],
  // The text is taken for a list of letters.
  ['unified_job_templates/?type__in=project,job_template', []],
  ['unified_job_templates/?type__in=project', []],
  [
    'unified_job_templates/?not__type__in=project',
    ['inventory_source', 'job_template', 'project', 'workflow_job_template'],
  ],
  ['job_templates/?type__in=job_template', []],
  ['job_templates/?type=job_template', ['job_template']],
  ['job_templates/?type=project', []],
  ['inventories/?type=inventory', ['inventory']],
  ['inventories/?type=host', []],
  ['unified_job_templates/?type=nonsense', []],
])('%s', async (query, found) => {
  expect(await types(query)).toEqual(found);
});

test('what the controller reads once, it reads last', async () => {
  const headers = { authorization: `Bearer ${sim.tokens['admin']}` };
  const path = 'job_templates/?page_size=3&page_size=2&order_by=id&order_by=-id&search=nothing&search=e';
  const { results } = (await (await fetch(`${sim.url}/api/v2/${path}`, { headers })).json()) as {
    results: { id: number }[];
  };
  expect(results).toHaveLength(2);
  expect(results[0]?.id).toBeGreaterThan(results[1]?.id ?? 0);
});
