import { expect, test } from '@jest/globals';
import type { Stage } from '../../../conformance/cases/stage.mjs';
import { Comparison } from '../../../conformance/compare/comparison.mjs';
import { compareLog } from '../../../conformance/compare/job.mjs';
import type { Controller } from '../../../conformance/controller/controller.mjs';

type Seen = Parameters<typeof compareLog>[1];
type Row = Parameters<typeof compareLog>[2];

const JOBS = [{ id: 1, type: 'job' } as Row, { id: 2, type: 'job' } as Row];

/** The output of two jobs, one event after the other. */
const EVENTS: Record<string, string[]> = {
  'jobs/1/job_events/': ['', '\u001b[0;32mok: [web1]\u001b[0m', 'a\rb\r\n::error::c'],
  'jobs/2/job_events/': ['ok: [web2]'],
};

/** As a step prints them: sentences in italics and commands are its own. */
const PRINTED = [
  '\u001b[3mLaunched job 1\u001b[0m',
  '::group::PLAY',
  'ok: [web1]',
  'a\u240db',
  ':\u200b:error::c',
  'ok: [web2]',
  '::endgroup::',
];

/** What differs between the events and these lines of a step. */
async function differences(printed: readonly string[], logComplete = 'true'): Promise<string[]> {
  const comparison = new Comparison();
  const list = (path: string): Promise<object[]> =>
    Promise.resolve((EVENTS[path.replace(/\?.*/, '')] ?? []).map((stdout) => ({ stdout, created: '' })));
  const stage = { comparison, controller: { list } as unknown as Controller, figures: { printed: () => undefined } };
  const seen = { lines: printed.map((text) => ({ text, at: 0 })), outputs: { log_complete: logComplete } };
  await compareLog(stage as unknown as Stage, seen as unknown as Seen, ...JOBS);
  return comparison.differences;
}

test('each line of all jobs is expected once, in order', async () => {
  expect(await differences(PRINTED)).toEqual([]);
});

test.each([
  ['is missing', PRINTED.toSpliced(2, 1), /^line 1 of the log: /],
  ['is missing at the end', PRINTED.toSpliced(5, 1), /^line 4 of the log: \[\]; expected \["ok: \[web2\]"\]$/],
  ['is printed twice', PRINTED.toSpliced(3, 0, 'ok: [web1]'), /^line 2 of the log: /],
  ['is changed', PRINTED.with(3, 'a b'), /^line 2 of the log: \["a b",.*expected \["a\u240db","::error::c"\]$/],
  ['is added at the end', [...PRINTED, 'more'], /^lines of the log: 5; expected 4$/],
])('a line that %s differs', async (_, printed, difference) => {
  expect(await differences(printed)).toEqual([expect.stringMatching(difference)]);
});

test('output in another order differs, but the order of the jobs does not count', async () => {
  expect(await differences(PRINTED.with(2, 'a\u240db').with(3, 'ok: [web1]'))).toHaveLength(1);
  expect(await differences(['ok: [web2]', ...PRINTED.slice(2, 5)])).toEqual([]);
});

test('a log that the step calls incomplete differs', async () => {
  expect(await differences(PRINTED, 'false')).toEqual(['output log_complete: "false"; expected "true"']);
});
