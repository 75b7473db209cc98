import { describe, expect, test } from '@jest/globals';
import type { TemplateType } from '../../../src/controller/templates/templates.ts';
import { giving } from './giving.ts';

describe('where a template is launched', () => {
  test.each<[TemplateType, string]>([
    ['job_template', 'job_templates/5/launch/'],
    ['workflow_job_template', 'workflow_job_templates/5/launch/'],
    ['project', 'projects/5/update/'],
    ['inventory_source', 'inventory_sources/5/update/'],
  ])('%s', async (type, path) => {
    const { controller, asked, options } = giving({ job: 9, type: 'job', id: 9, status: 'pending' });
    const job = await controller.templates.launch({ type, id: 5 }, { limit: 'web1' }, options);
    expect(job.id).toBe(9);
    expect(asked).toEqual([{ method: 'POST', path, body: { limit: 'web1' }, options }]);
  });
});

test.each<[unknown, boolean]>([
  [{ can_update: true }, true],
  [{ can_update: false }, false],
  [{}, true],
  ['a page', true],
])('an update is refused only where the API says so: %j', async (reply, can) => {
  const { controller, paths, options } = giving(reply);
  expect(await controller.templates.canUpdate({ type: 'project', id: 5 }, options)).toBe(can);
  expect(paths()).toEqual(['projects/5/update/']);
});

test('rows without an id are no templates', async () => {
  const { controller, options } = giving({ results: [null, { name: 'Deploy' }, { id: 5, name: 'Deploy' }] });
  const query = { id: undefined, name: 'Deploy', organization: undefined, type: undefined };
  const found = await controller.templates.find(query, options);
  expect(found.map(({ id, type }) => [id, type])).toEqual([[5, '']]);
});
