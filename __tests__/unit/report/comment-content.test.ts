import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../../src/apply/plan/plan.ts';
import { MAX_COMMENT } from '../../../src/report/comment/compose-comment.ts';
import type { JobReport } from '../../../src/report/job-report.ts';
import { planSentence } from '../../../src/report/log/plan-report.ts';
import type { Result } from '../../../src/result.ts';
import { commentOf, commentOn } from './comment.ts';
import { REPORTS } from './fixtures.ts';
import { HOSTILE_TEXTS } from './hostile.ts';
import { elements, rendered, tables, textOf } from './rendered.ts';
import { change, counts, failure, job, node, report, results, workflowJob } from './reports.ts';
import { CHANGES, RESULTS } from './results.ts';

const FOOT =
  '[Workflow run](https://github.com/octocat/shop/actions/runs/1658821493/attempts/1), workflow `.github/workflows/preview.yml`, job `preview`, commit `ffac537`';
const JOB = '[Job 1234](https://tower.example.com/#/jobs/playbook/1234/output)';

const [created] = CHANGES as [Change];

/** Tags of a comment; the text of playbooks brings none. */
const ALLOWED = 'h3 h4 p a span strong table thead tbody tr th td code br pre details summary'.split(' ');

function expectHarmless(markdown: string): void {
  const [marker, ...rest] = markdown.split('\n');
  expect(marker).toMatch(/^<!-- tower-deploy:comment key=[\w-]{32} run=\d+ attempt=\d+ -->$/);
  const page = rendered(rest.join('\n'));
  expect(elements(page).filter(({ tagName }) => !ALLOWED.includes(tagName))).toEqual([]);
  for (const { properties } of elements(page, 'a'))
    expect(properties['href']).toMatch(
      /^https:\/\/(tower\.example\.com\/#\/jobs\/|github\.com\/octocat\/shop\/actions\/runs\/)/,
    );
  expect(elements(page, 'h3')).toHaveLength(1);
  expect(outsideOfCode(page)).not.toMatch(/@\w|\w@|#\d|GH-\d|:\w+:|https?:|www\./i);
}

/** The text that GitHub searches for mentions, references and addresses. */
function outsideOfCode(page: ReturnType<typeof rendered>): string {
  const copy = structuredClone(page);
  for (const element of elements(copy, 'code', 'pre', 'a')) element.children = [];
  return textOf(copy);
}

describe.each(Object.entries(REPORTS))('the comment on %s', (name, of) => {
  test('has one title, and nothing that the texts bring', () => {
    expectHarmless(commentOn(of));
  });

  test('has neither messages nor differences nor values', () => {
    const text = commentOn(of);
    const { failures = [], changes = [], artifacts = {} } = of.results ?? {};
    // In the hostile report, names and messages are the same texts.
    if (name === 'hostile') return;
    const said = [...failures.map(({ message }) => message), ...changes.flatMap(({ diff }) => diff.split('\n'))];
    const values = Object.values(artifacts).map((value) => JSON.stringify(value));
    for (const outside of [...said, ...values].filter((one) => one.length > 12)) expect(text).not.toContain(outside);
    expect(text).not.toContain('launch_id');
    expect(text).not.toContain(of.job.explanation || 'launch_id');
  });
});

describe('hostile text', () => {
  test.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 40)), text]))('%s is harmless', (_, text) => {
    const place = { task: text, play: text, role: text, taskPath: `/runner/project/${text}:1` };
    expectHarmless(
      commentOn(
        report(job({ name: text, status: 'failed', job_explanation: text }), {
          results: results({
            hosts: new Map([[text, counts({ failed: 1 })]]),
            failures: [failure(text, { ...place, message: text })],
            changes: [change(text, { ...place, diff: text })],
          }),
        }),
      ),
    );
    const nodes = [node(1, text, { name: text, status: text })];
    expectHarmless(commentOn(report(workflowJob({ name: text }), { results: results({ nodes }) })));
  });

  test.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 40)), text]))(
    '%s in a plan is harmless',
    (_, text) => {
      const planned = [
        { ...created, title: text, remarks: [text], place: { file: text, line: 1, path: '' } },
        { ...created, fields: [{ name: text, before: text, after: `${text}\n\`\`\`\n@team`, secret: false }] },
      ];
      const summary = { plan: { changes: planned, unchanged: 0 }, headline: 'Plan', sentence: planSentence };
      expectHarmless(commentOf(RESULTS.planned, { summary }));
    },
  );
});

describe('secrets', () => {
  test('are replaced in names, and their address is not linked', () => {
    const hosts = new Map([['hunter22.example.com', counts({ ok: 1 })]]);
    const of = report(job({ name: 'Deploy hunter22' }), { results: results({ hosts }) });
    const text = commentOn(of, ['hunter22', 'tower.example.com']);
    expect(text).not.toMatch(/hunter22|tower\.example\.com/);
    expect(text).toContain('\nJob 1234 was successful after 83 s.');
  });

  test('are replaced in a plan', () => {
    const changes = [{ ...created, title: 'project "hunter22"' }];
    const summary = { plan: { changes, unchanged: 0 }, headline: 'Plan', sentence: planSentence };
    expect(commentOf(RESULTS.planned, { summary }, ['hunter22'])).toContain('+ project "***"');
  });
});

describe('a long comment', () => {
  const many = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => of(at));

  test('leaves out whole sections and names them', () => {
    const long = (index: number): string => `${index}-${'h'.repeat(90)}`;
    const tasks = many(50, (index) => `${index} ${'t'.repeat(190)}`);
    const hosts = new Map(many(300, long).map((host) => [host, counts({ failed: 1 })]));
    const failures = many(300, (index) => failure(long(index), { task: tasks[index % 50] ?? '' }));
    const changes = failures.map(({ host, task }) => change(host, { task }));
    const text = commentOn(report(job({ status: 'failed' }), { results: results({ hosts, failures, changes }) }));
    expect(text.length).toBeLessThanOrEqual(MAX_COMMENT);
    expect(text).toContain('#### Failed tasks');
    expect(text).toContain('#### Hosts');
    expect(text).not.toContain('What changed:');
    expect(text).toContain('\n\nA comment holds 65536 characters. Left out: what changed.\n\n');
    expect(text.endsWith(FOOT)).toBe(true);
    expectHarmless(text);
  });

  test('shows the resources of a plan that fit, each whole', () => {
    const changes = many(2000, (index) => ({ ...created, title: `project "${index} ${'x'.repeat(60)}"` }));
    const summary = { plan: { changes, unchanged: 0 }, headline: 'Plan', sentence: planSentence };
    const text = commentOf(RESULTS.planned, { summary });
    expect(text.length).toBeLessThanOrEqual(MAX_COMMENT);
    expect(text.length).toBeGreaterThan(MAX_COMMENT - 4000);
    const shown = text.match(/^\+ project ".*"$/gm) ?? [];
    expect(text).toContain(`\n\`\`\`\n\nand ${2000 - shown.length} more: the log of the run shows the whole plan\n\n`);
    expectHarmless(text);
  });
});

describe('the sentence about the end', () => {
  const said = (markdown: string): string => markdown.split('\n')[3] ?? '';

  test.each<[string, Record<string, unknown>, Partial<JobReport>, string]>([
    ['a check', { job_type: 'check' }, {}, `${JOB} was successful after 83 s. This was a check: nothing was changed.`],
    [
      'a time-out',
      { status: 'running' },
      { status: 'timed_out' },
      `The wait for ${JOB} timed out. The job may still run.`,
    ],
    [
      'a cancel at a time-out',
      { status: 'canceled' },
      { status: 'timed_out' },
      `The wait for ${JOB} timed out. The job was cancelled.`,
    ],
    ['an unknown end', { status: 'running' }, { status: 'unknown' }, `The end of ${JOB} is unknown. It may still run.`],
    [
      'a deleted job',
      {},
      { status: 'unknown', isDeleted: true },
      'Job 1234 was deleted on the controller. Its end is unknown.',
    ],
    [
      'an unfinished relaunch',
      {},
      { status: 'failed' },
      `${JOB} was successful after 83 s. The step fails because the relaunch left something undone. The log of the run says what.`,
    ],
    [
      'a job whose output is not complete',
      {},
      { isComplete: false },
      `${JOB} was successful after 83 s. Not all of the output was read: failures and changes may be missing here.`,
    ],
    ['another status', { status: 'new' }, {}, `${JOB} has the status \`new\`.`],
  ])('of %s', (_, fields, more, sentence) => {
    expect(said(commentOn(report(job(fields), more)))).toBe(sentence);
  });

  test.each<[Result['kind'], string]>([
    ['interrupted', 'The workflow was cancelled before this step did anything.'],
    ['not_launched', 'Nothing was launched. The log of the run says why.'],
    ['dry_run', 'Everything was checked. Nothing was launched (`dry_run: true`).'],
    ['launch_unknown', 'It is unknown whether a job was launched. The log of the run says how to find out.'],
    ['failed', 'The step failed. The log of the run says why.'],
    ['nothing_left', 'The step was stopped. It is unknown whether a job was launched.'],
    [
      'launch_left',
      'The step was stopped. [Job 1234](https://tower.example.com/#/jobs/playbook/1234/output) was canceled.',
    ],
  ])('of a result of the kind %s, without the reason', (kind, sentence) => {
    expect(said(commentOf(RESULTS[kind], {}))).toBe(sentence);
  });

  test('of a job that did not match the request', () => {
    const { kind, job: made, link } = RESULTS.different_from_request;
    const summary = { job: { job: made, link, status: 'canceled', results: undefined } };
    expect(said(commentOf({ ...RESULTS.different_from_request, kind }, { summary }))).toBe(
      `${JOB} did not match the request. It was cancelled. The log of the run names the differences.`,
    );
  });
});

test('a cancelled job whose end is open is left to the post step', () => {
  expect(commentOf(RESULTS.workflow_cancelled, { clearsLaunch: false })).toBe('');
});

test('has tables without a gap', () => {
  for (const of of Object.values(REPORTS)) {
    for (const [head = [], ...rows] of tables(rendered(commentOn(of))))
      expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
  }
});
