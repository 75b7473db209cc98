import { describe, expect, test } from '@jest/globals';
import { readRecap } from '../../../src/controller/events/host-counts.ts';
import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import { Collector } from '../../../src/follow/playbook/collector.ts';
import { type PlaybookError, PlaybookErrorReader } from '../../../src/follow/playbook/playbook-error.ts';
import { type GivenEvent, JOB_REF, jobEvent, recordedEvents, recordedJobEvents } from './job-events.ts';

function errorIn(events: readonly JobEvent[]): Omit<PlaybookError, 'jobId'> | undefined {
  const reader = new PlaybookErrorReader();
  for (const event of events) reader.note(event);
  const found = reader.error(7);
  if (found === undefined) return undefined;
  const { jobId: _, ...error } = found;
  return error;
}

const lines = (text: string): JobEvent[] =>
  text.split('\n').map((line, index) => jobEvent(index + 1, { event: 'verbose', stdout: line }));

describe('a file that is neither JSON nor YAML', () => {
  const unreadable = (file: string): JobEvent[] =>
    lines(`ERROR! We were unable to read either as JSON nor YAML, these are the errors we got from each:
JSON: Expecting value: line 1 column 1 (char 0)

Syntax Error while loading YAML.
  did not find expected ',' or '}'. while parsing a flow mapping
  in "<unicode string>", line 6, column 30
did not find expected ',' or '}'
  in "<unicode string>", line 7, column 5

The error appears to be in '/runner/project/${file}': line 7, column 5, but may
be elsewhere in the file depending on the exact syntax problem.`);

  test('is explained by the YAML error', () => {
    expect(errorIn(unreadable('bad.yml'))).toEqual({
      message:
        "Syntax Error while loading YAML: while parsing a flow mapping (line 6, column 30), did not find expected ',' or '}' (line 7, column 5)",
      taskPath: '/runner/project/bad.yml:7',
      lastTask: undefined,
    });
  });

  test('is explained by the JSON error where its name ends in .json', () => {
    expect(errorIn(unreadable('vars.json'))?.message).toMatch(/JSON: Expecting value: line 1 column 1 \(char 0\)$/);
  });

  test('is explained by a YAML error without a second place', () => {
    const known = 'We were unable to read either as JSON nor YAML, these are the errors we got from each:';
    const text = `ERROR! ${known}\nJSON: x\n\nSyntax Error while loading YAML.\n  no tabs here. no tabs here\n  in "<unicode string>", line 2, column 1`;
    expect(errorIn(lines(text))?.message).toBe('Syntax Error while loading YAML: no tabs here (line 2, column 1)');
    expect(errorIn(lines(`ERROR! ${known}\nJSON: x`))?.message).toBe(`${known} JSON: x`);
  });
});

describe('an inventory that was not parsed', () => {
  const coloured = (text: string): string => text.replace(/^.+$/gm, '\u001b[1;35m$&\u001b[0m');
  const failed = `${coloured('[DEPRECATION WARNING]: an old\noption')}
ansible-inventory [core 2.15.13]
${coloured('[WARNING]: another\n[WARNING]:  * Failed to parse /runner/project/hosts.yml with yaml plugin: Invalid\nextra vars')}
  File "/usr/lib/python3.11/site-packages/ansible/inventory/manager.py", line 292, in parse_source
auto declined parsing /runner/project/hosts.yml
${coloured('[WARNING]: Unable to parse /runner/project/hosts.yml as an inventory\nsource')}
ERROR! No inventory was parsed, please check your configuration and options.`;

  test('is explained by the warnings before the error', () => {
    expect(errorIn(lines(failed))?.message).toBe(
      'No inventory was parsed, please check your configuration and options. Failed to parse /runner/project/hosts.yml with yaml plugin: Invalid extra vars Unable to parse /runner/project/hosts.yml as an inventory source',
    );
  });

  test('leaves the warnings before any other error out', () => {
    expect(errorIn(lines(failed.replace('No inventory was parsed', 'No')))?.message).toMatch(/^No, please.*options\.$/);
  });

  test('keeps the last of many warnings, and of a long one its beginning', () => {
    const many = coloured(`[WARNING]: Unable to parse /x\n${'more words\n'.repeat(90)}`.repeat(30));
    const said = errorIn(lines(`${many}ERROR! No inventory was parsed`))?.message ?? '';
    expect(said).toMatch(/^No inventory was parsed Unable to parse \/x( more words)+.*…/);
    expect(said.length).toBeLessThanOrEqual(1001);
  });
});

describe('an event named `error`', () => {
  const HANDLER =
    "The requested handler 'Restart nginx' was not found in either the main handlers list nor in the listening handlers list";
  test.each<[string, PlaybookError['message'], Partial<PlaybookError>]>([
    [
      'missing_handler',
      HANDLER,
      { taskPath: '', lastTask: { role: '', task: 'Change', taskPath: '/runner/project/nohandler.yml:5' } },
    ],
    [
      'dead_worker',
      'A worker was found in a dead state',
      { taskPath: '', lastTask: { role: '', task: 'Killed', taskPath: '/runner/project/deadworker.yml:5' } },
    ],
    [
      'bad_serial',
      "The field 'serial' has an invalid value, which includes an undefined variable.. 'batch' is undefined",
      { taskPath: '/runner/project/badserial.yml:7', lastTask: undefined },
    ],
    ['no_vault_secret', 'Attempting to decrypt but no vault secrets found', { taskPath: '', lastTask: undefined }],
  ])('says why Ansible stopped: %s', (name, message, rest) => {
    expect(errorIn(recordedJobEvents(name))).toEqual({ message, ...rest });
  });

  const error = (counter: number, text: string, more: GivenEvent = {}): JobEvent =>
    jobEvent(counter, { event: 'error', stdout: `\u001b[0;31m${text}\u001b[0m`, ...more });

  test('is whole: nothing that is printed later belongs to it', () => {
    const later = jobEvent(4, { event: 'verbose', stdout: 'to see the full traceback, use -vvv' });
    expect(errorIn([error(3, 'ERROR! no such role'), later])?.message).toBe('no such role');
  });

  test('is recognised as core 2.19 writes it, in any other words, and behind an empty line', () => {
    const since =
      "[ERROR]: Error processing keyword 'hosts': 'nosuch' is undefined\r\nOrigin: /runner/project/a.yml:8:10";
    expect(errorIn([error(3, since)])).toEqual({
      message: "Error processing keyword 'hosts': 'nosuch' is undefined",
      taskPath: '/runner/project/a.yml:8',
      lastTask: undefined,
    });
    expect(errorIn([error(3, 'other words')])?.message).toBe('other words');
    expect(errorIn([error(3, '\r\n [ERROR]: wrapped\r\nhere')])?.message).toBe('wrapped here');
    expect(errorIn([error(3, '')])).toBeUndefined();
  });

  test.each(['runner_on_failed', 'runner_on_ok', 'playbook_on_task_start', 'playbook_on_play_start'])(
    'that %s follows did not stop the playbook, in whatever order the two are read',
    (kind) => {
      const [failed, next] = [error(3, 'ERROR! the role was not found'), jobEvent(4, { event: kind, host: 'web1' })];
      expect(errorIn([failed, next])).toBeUndefined();
      expect(errorIn([next, failed])).toBeUndefined();
      expect(errorIn([next, failed, error(5, 'ERROR! the end')])?.message).toBe('the end');
    },
  );

  test('that only the recap follows stopped the playbook, as where `include_role` finds no role', () => {
    const recap = jobEvent(4, {
      event: 'playbook_on_stats',
      recap: readRecap({ ok: { web1: 1 }, processed: { web1: 1 } }),
    });
    expect(errorIn([error(3, 'ERROR! the role was not found'), recap])?.message).toBe('the role was not found');
  });

  test('is the reason where other hosts went on and none failed by the recap', () => {
    const results = (failures: Record<string, number>) => {
      const collector = new Collector(JOB_REF);
      collector.take(error(3, 'ERROR! the role was not found'));
      collector.take(jobEvent(4, { event: 'playbook_on_task_start' }));
      collector.take(
        jobEvent(5, { event: 'playbook_on_stats', recap: readRecap({ failures, processed: { web1: 1 } }) }),
      );
      return collector.results.playbookErrors.map(({ message }) => message);
    };
    expect(results({})).toEqual(['the role was not found']);
    expect(results({ web1: 1 })).toEqual([]);
  });

  test('stands, whatever other hosts or tries still print', () => {
    const others = ['runner_retry', 'runner_item_on_ok', 'runner_on_start', 'verbose'];
    const events = others.map((event, index) => jobEvent(4 + index, { event, host: 'web1' }));
    expect(errorIn([error(3, 'ERROR! no'), ...events])?.message).toBe('no');
  });

  test('is no reason where the job was interrupted', () => {
    expect(errorIn([error(3, ' [ERROR]: User interrupted execution')])).toBeUndefined();
  });

  test('that is read late does not replace a later one', () => {
    expect(errorIn([error(9, 'ERROR! last'), error(3, 'ERROR! first')])?.message).toBe('last');
  });

  test('has a bounded name of the last task', () => {
    expect(errorIn([error(3, 'ERROR! no', { task: 'x'.repeat(5000) })])?.lastTask?.task).toHaveLength(201);
  });
});

describe("Ansible's own error", () => {
  test.each([
    [
      'job_final_syntax_events',
      {
        message:
          "couldn't resolve module/action 'ansible.builtin.nosuchmodule'. This often indicates a misspelling, missing collection, or incorrect module path.",
        taskPath: '/runner/project/syntax.yml:5',
        lastTask: undefined,
      },
    ],
    [
      'job_final_no_match_limit_events',
      {
        message: 'Specified inventory, host pattern and/or --limit leaves us with no hosts to target.',
        taskPath: '',
        lastTask: undefined,
      },
    ],
  ])('is found in %s', (name, expected) => {
    expect(errorIn(recordedEvents(name))).toEqual(expected);
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
      lastTask: undefined,
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

test('with a recap, lines of `verbose` events that look like an error are not the reason', () => {
  const collector = new Collector(JOB_REF);
  const error = { event: 'verbose', stdout: 'ERROR! no such role' };
  collector.take(jobEvent(1, error));
  expect(collector.results.playbookErrors).toMatchObject([
    { message: 'no such role', taskPath: '', jobId: JOB_REF.id },
  ]);
  collector.take(jobEvent(2, { event: 'playbook_on_stats', recap: readRecap({ ok: { web1: 1 } }) }));
  expect(collector.results.playbookErrors).toEqual([]);
});
