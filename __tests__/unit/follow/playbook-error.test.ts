import { describe, expect, test } from '@jest/globals';
import type { JobEvent } from '../../../src/controller/job-events.ts';
import { Collector } from '../../../src/follow/playbook/collector.ts';
import { type PlaybookError, PlaybookErrorReader } from '../../../src/follow/playbook/playbook-error.ts';
import { JOB_REF, jobEvent, recordedEvents } from './job-events.ts';

function errorIn(events: readonly JobEvent[]): Omit<PlaybookError, 'jobId'> | undefined {
  const reader = new PlaybookErrorReader();
  for (const event of events) reader.note(event);
  const { jobId, ...error } = reader.error(7) ?? { jobId: 0, message: '', taskPath: '' };
  return jobId === 0 ? undefined : error;
}

const lines = (text: string): JobEvent[] =>
  text.split('\n').map((line, index) => jobEvent(index + 1, { event: 'verbose', stdout: line }));

describe("Ansible's own error", () => {
  test.each([
    [
      'job_final_syntax_events',
      {
        message:
          "couldn't resolve module/action 'ansible.builtin.nosuchmodule'. This often indicates a misspelling, missing collection, or incorrect module path.",
        taskPath: '/runner/project/syntax.yml:5',
      },
    ],
    [
      'job_final_no_match_limit_events',
      {
        message: 'Specified inventory, host pattern and/or --limit leaves us with no hosts to target.',
        taskPath: '',
      },
    ],
  ])('is found in %s', async (name, expected) => {
    expect(errorIn(await recordedEvents(name))).toEqual(expected);
  });

  test('is found as core 2.19 writes it, and in one event as well as in many', () => {
    const text = [
      '[WARNING]: something else',
      "[ERROR]: couldn't resolve module/action 'nosuch'.",
      'This often indicates a misspelling.',
      'Origin: /runner/project/roles/app/tasks/main.yml:7:3',
      '',
      '5 - name: bad',
    ].join('\n');
    const error = {
      message: "couldn't resolve module/action 'nosuch'. This often indicates a misspelling.",
      taskPath: '/runner/project/roles/app/tasks/main.yml:7',
    };
    expect(errorIn(lines(text))).toEqual(error);
    expect(errorIn([jobEvent(1, { event: 'verbose', stdout: text.replaceAll('\n', '\r\n') })])).toEqual(error);
  });

  test('is the last one: that ended the playbook', () => {
    expect(errorIn(lines('[ERROR]: Task failed.\n\nERROR! the role "app" was not found'))?.message).toBe(
      'the role "app" was not found',
    );
  });

  test.each([
    ['no error', [jobEvent(1, { event: 'verbose', stdout: 'a warning: ERROR! is a word' })]],
    ['what a task printed', [jobEvent(1, { stdout: 'ERROR! printed by a task', host: 'web1' })]],
    ['the cancel of the job', [jobEvent(1, { event: 'verbose', stdout: 'ERROR! User interrupted execution' })]],
    ['what is said of a host', [jobEvent(1, { event: 'verbose', stdout: 'ERROR! of a host', host: 'web1' })]],
    ['what a heading holds', [jobEvent(1, { event: 'playbook_on_task_start', stdout: 'ERROR! a name' })]],
  ])('is not %s', (_name, events) => {
    expect(errorIn(events)).toBeUndefined();
  });

  test('ends where a line is empty, or with the output', () => {
    expect(errorIn(lines('ERROR!   no such   \nrole at all'))?.message).toBe('no such role at all');
    expect(errorIn(lines('ERROR! no such role\n  \nThe error was in line 5'))?.message).toBe('no such role');
    expect(errorIn([jobEvent(1, { event: 'verbose', stdout: 'ERROR! no such\nrole\n\nmore' })])?.message).toBe(
      'no such role',
    );
  });

  test('has twelve lines at most', () => {
    const many = Array.from({ length: 20 }, (_, index) => `l${index + 1}`);
    expect(errorIn(lines(['ERROR! l0', ...many].join('\n')))?.message).toBe(['l0', ...many.slice(0, 11)].join(' '));
  });

  test('of a thousand characters is whole, and of more is cut', () => {
    const whole = 'x'.repeat(1000);
    expect(errorIn(lines(`ERROR! ${whole}`))?.message).toBe(whole);
    expect(errorIn(lines(`ERROR! ${whole}x`))?.message).toBe(`${whole}…`);
  });

  test('is bounded', () => {
    const endless = Array.from({ length: 500 }, (_, index) => (index === 0 ? `ERROR! ${'x'.repeat(5000)}` : 'more'));
    expect(errorIn(lines(endless.join('\n')))?.message.length).toBeLessThanOrEqual(1001);
  });
});

test('with a recap the playbook came to its end: then an error was none of its own', () => {
  const collector = new Collector(JOB_REF);
  const error = { event: 'verbose', stdout: 'ERROR! no such role' };
  collector.note(jobEvent(1, error));
  expect(collector.account.playbookErrors).toEqual([{ message: 'no such role', taskPath: '', jobId: JOB_REF.id }]);
  expect(collector.lacksReason).toBe(false);
  collector.note(jobEvent(2, { event: 'playbook_on_stats', data: { ok: { web1: 1 } } }));
  expect(collector.account.playbookErrors).toEqual([]);
});
