import { expect, test } from '@jest/globals';
import { previousTask } from '../../../src/report/verdict/previous-task-link.ts';

const at = (type: string, id: number): string => `https://tower.example.com/tower/#/jobs/${type}/${id}/output`;

const said = (named: unknown, end = 'Failed'): string => `Previous Task ${end}: ${JSON.stringify(named)}`;

test.each([
  ['a project', { job_type: 'project_update', job_name: 'App "1", x', job_id: '12' }, 'project'],
  ['an inventory source', { job_type: 'inventory_update', job_name: 'App "1", x', job_id: 12 }, 'inventory'],
])('the update of %s is named with its page', (_name, named, kind) => {
  expect(previousTask(said(named, 'Canceled'), at('playbook', 13))).toEqual({
    end: 'Canceled',
    what: `${kind} update 12`,
    name: 'App "1", x',
    url: at(kind, 12),
  });
});

test.each([
  ['another explanation', 'Job terminated due to timeout'],
  ['another kind', said({ job_type: 'job', job_name: 'x', job_id: '1' })],
  ['no number', said({ job_type: 'project_update', job_name: 'x', job_id: '1/../2' })],
  ['no JSON', 'Previous Task Failed: {"job_type": "project_update", "job_id"}'],
  ['a list', 'Previous Task Failed: {"job_type": ["project_update"], "job_id": 1}'],
])('%s is left as it is', (_name, explanation) => {
  expect(previousTask(explanation, at('playbook', 13))).toBeUndefined();
});
