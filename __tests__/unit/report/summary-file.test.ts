import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SummaryContent } from '../../../src/report/ends/end.ts';
import { Console } from '../../../src/report/log/console.ts';
import { moreUrl } from '../../../src/report/more-link.ts';
import { writeSummary } from '../../../src/report/summary/write-summary.ts';
import { saying } from '../messages/saying.ts';
import { elements, rendered, textOf } from './rendered.ts';
import { counts, job, report, results } from './reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-summary-'));
const file = join(folder, 'summary.md');
const LIMIT = 1024 * 1024;

const hosts = new Map(Array.from({ length: 300 }, (_, index) => [`web${index}`, counts({ failed: 1 })]));
const failed = report(job({ status: 'failed' }), { results: results({ hosts }) });

beforeAll(() => {
  process.env['GITHUB_STEP_SUMMARY'] = file;
});

afterAll(() => {
  delete process.env['GITHUB_STEP_SUMMARY'];
  rmSync(folder, { recursive: true, force: true });
});

/** Writes behind what is there, and returns what was added and what was said. */
async function added(
  taken: number,
  content: SummaryContent = { job: failed },
  moreUrl?: string,
): Promise<{ text: string; said: string }> {
  writeFileSync(file, 'é'.repeat(taken / 2));
  const log = new PassThrough();
  const written = process.stdout.write;
  process.stdout.write = ((chunk: string) => log.write(chunk)) as typeof written;
  try {
    await writeSummary(new Console(log), content, moreUrl);
  } finally {
    process.stdout.write = written;
  }
  return { text: readFileSync(file).subarray(taken).toString(), said: String(log.read() ?? '') };
}

test('what is in the file already counts: together they stay below the limit', async () => {
  const taken = LIMIT - 3000;
  const { text, said } = await added(taken);
  expect(taken + Buffer.byteLength(text)).toBeLessThanOrEqual(LIMIT);
  expect(text).toMatch(/^### Deploy: failed\n[\s\S]*and \d+ more hosts that failed/);
  expect(said).toBe('');
});

test('where nothing fits any more, nothing is written, and that is said', async () => {
  const { text, said } = await added(LIMIT - 200);
  expect(text).toBe('');
  expect(said).toContain('::warning::The summary has no room for this job');
});

test.each<[string, SummaryContent]>([
  ['a job', { job: failed }],
  ['an error', { failure: saying('It failed.') }],
  ['a text', { markdown: '### Export\n' }],
])('the summary of %s has a link to what explains the error', async (_, content) => {
  const url = moreUrl('wait-timed-out') ?? '';
  const { text } = await added(0, content, url);
  const links = elements(rendered(text), 'a').map((link) => [textOf(link), link.properties['href']]);
  expect(links).toContainEqual(['More about this error', url]);
  expect((await added(0, content)).text).not.toContain('More about this error');
});
