import { expect, test } from '@jest/globals';
import { jobName, readJob } from '../../../src/controller/jobs.ts';
import { logSentence, runSentence } from '../../../src/report/log/job-sentences.ts';

const named = (name: string) => ({ name });

test.each<[string, Record<string, unknown>, string | undefined]>([
  [
    'all that the reply shows',
    {
      ...{
        playbook: 'site.yml',
        scm_branch: 'main',
        limit: 'web1',
        job_tags: 'a,b',
        skip_tags: 'c',
        job_type: 'check',
      },
      summary_fields: { project: named('Shop'), inventory: named('Production'), created_by: { username: 'other' } },
      launched_by: { name: 'deployer', type: 'user' },
    },
    'It runs as user "deployer": playbook site.yml of project "Shop", branch "main", inventory "Production", limit "web1", tags "a,b", skipped tags "c", check mode.',
  ],
  [
    'a job of Tower 3.8',
    { playbook: 'site.yml', job_type: 'run', summary_fields: { created_by: { username: 'admin' } } },
    'It runs as user "admin": playbook site.yml.',
  ],
  ['a workflow job', { launched_by: named('admin') }, 'It runs as user "admin".'],
  ['a reply without a user', { limit: 'web1' }, 'It runs: limit "web1".'],
  [
    'a project update, which is not a dry run although it says `check`',
    { type: 'project_update', job_type: 'check', launched_by: named('admin') },
    'It runs as user "admin".',
  ],
  [
    'an ad hoc command',
    { type: 'ad_hoc_command', module_name: 'shell', module_args: 'uptime', job_type: 'check' },
    'It runs: module shell, arguments "uptime", check mode.',
  ],
  ['a reply without details', { limit: null, summary_fields: 3 }, undefined],
])('%s', (_name, fields, sentence) => {
  expect(runSentence(readJob({ type: 'job', id: 7, status: 'pending', ...fields }))).toBe(sentence);
});

test('a job is named by its kind', () => {
  expect(jobName({ type: 'workflow_job', id: 7 })).toBe('workflow job 7');
});

test.each([
  ['all', undefined, undefined],
  ['all', '/w/a.txt', 'The full output is written to /w/a.txt (`log_file`).'],
  ['failures', undefined, 'Only failures are shown here (`log: failures`). See the link above for the full output.'],
  ['none', undefined, 'The output is not shown here (`log: none`). See the link above for the full output.'],
  [
    'none',
    '/w/a.txt',
    'The output is not shown here (`log: none`). The full output is written to /w/a.txt (`log_file`).',
  ],
] as const)('log: %s, file %s', (log, file, sentence) => {
  expect(logSentence(log, file)).toBe(sentence);
});
