import { expect, test } from '@jest/globals';
import type { TemplateType } from '../../../src/controller/templates/templates.ts';
import { noRelaunch } from '../../../src/launch/prepare/check-relaunch.ts';

const said = (type: TemplateType, times: number, job_slice_count?: number): string[] =>
  noRelaunch(
    { id: 7, type, name: 'Roll out', organization: '', mayStart: true, hasSurvey: false },
    { job_slice_count },
    times,
  ).map(({ text }) => text);

test.each<[TemplateType, string]>([
  ['workflow_job_template', 'Workflow job template 7 "Roll out"'],
  ['project', 'Project 7 "Roll out"'],
  ['inventory_source', 'Inventory source 7 "Roll out"'],
])('has no effect on a %s', (type, named) => {
  expect(said(type, 2)).toEqual([
    `\`retry_failed_hosts\` has no effect: ${named} is not a job template. The controller relaunches only jobs of job templates on failed hosts. Remove the input.`,
  ]);
  expect(said(type, 0)).toEqual([]);
});

test('has no effect on slices', () => {
  expect(said('job_template', 1, 3)).toEqual([
    '`retry_failed_hosts` has no effect: with `job_slice_count` the controller runs a workflow job. The controller does not relaunch workflow jobs on failed hosts. Remove one of the inputs.',
  ]);
  for (const slices of [undefined, 0, 1]) expect(said('job_template', 1, slices)).toEqual([]);
});
