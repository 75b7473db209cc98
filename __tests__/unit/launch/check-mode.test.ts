import { expect, test } from '@jest/globals';
import { type JobType, readJob } from '../../../src/controller/jobs.ts';
import type { TemplateType } from '../../../src/controller/templates/templates.ts';
import type { LaunchRequest } from '../../../src/launch/launch-request.ts';
import { noCheck, noCheckMode } from '../../../src/launch/prepare/check-mode.ts';
import { launchInfo } from './context.ts';

function reasons(type: TemplateType, request: LaunchRequest, own?: string): string {
  const template = {
    id: 7,
    type,
    name: 'Deploy',
    organization: 'Acme',
    project: 5,
    inventory: '',
    mayStart: true,
    hasSurvey: false,
  };
  const info = launchInfo({ defaults: own === undefined ? {} : { job_type: own } });
  return noCheckMode(template, info, request)
    .map(({ text }) => text)
    .join('\n');
}

test.each<[string, LaunchRequest, string | undefined]>([
  ['asked for', { job_type: 'check' }, 'run'],
  ["the template's own", {}, 'check'],
])('a check that is %s is one', (_name, request, own) => {
  expect(reasons('job_template', request, own)).toBe('');
});

test.each<[string, LaunchRequest, string | undefined, string]>([
  ['the template runs', {}, 'run', 'the job type is "run"'],
  ['it is not shown', {}, undefined, 'is unknown'],
  ['a run is asked for', { job_type: 'run' }, 'check', 'job type is "run"'],
])('no check: %s', (_name, request, own, words) => {
  expect(reasons('job_template', request, own)).toContain(words);
});

test.each<[TemplateType, string]>([
  ['workflow_job_template', 'Its nodes use the job types of their templates.'],
  ['project', 'Project 7 "Deploy" has no check mode. Launch a job template'],
  ['inventory_source', 'Inventory source 7 "Deploy" has no check mode'],
])('%s has no check mode, whatever is asked for', (type, words) => {
  expect(reasons(type, { job_type: 'check' }, 'check')).toContain(words);
});

test.each<[JobType, string, string | undefined]>([
  ['job', 'check', undefined],
  ['job', 'run', 'the job type is "run"'],
  ['workflow_job', 'check', 'the job is a workflow job'],
  ['inventory_update', '', 'the job is an inventory update'],
])('a %s whose job type is "%s", there already', (type, job_type, why) => {
  expect(noCheck(readJob({ id: 5, type, status: 'running', job_type }))?.text).toBe(
    why && `\`fail_on_changes\` needs a job in check mode, but ${why}. Remove the input.`,
  );
});
