import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Controller } from '../../../src/controller/client.ts';
import { noCounts } from '../../../src/controller/events/host-counts.ts';
import { wording } from '../words.ts';
import { fakeController } from './fake.ts';

const recordings = join(import.meta.dirname, '..', '..', 'contract', 'recordings');

interface Page {
  results: Record<string, unknown>[];
  next: string | null;
}

/** A controller that gives these pages, and the paths that it was asked for. */
function giving(pages: readonly unknown[]): { controller: Controller; asked: string[] } {
  const asked: string[] = [];
  const get = (path: string): unknown => {
    asked.push(path);
    return pages[asked.length - 1];
  };
  return { controller: fakeController({ get }), asked };
}

const read = (controller: Controller, maxPages = 50) =>
  controller.jobHostSummaries.list({ type: 'job', id: 29 }, maxPages, {});

test('a recorded job has the counts of its recap', async () => {
  const { response } = JSON.parse(readFileSync(join(recordings, 'job_host_summaries_fail.json'), 'utf8')) as {
    response: { body: Page };
  };
  const hosts = await read(giving([response.body]).controller);
  expect([...hosts.keys()]).toEqual(['web1', 'web2', 'db1']);
  expect(hosts.get('web1')).toEqual({
    ...noCounts(),
    ok: 2,
    changed: 1,
    failed: 1,
    skipped: 1,
    ignored: 1,
  });
});

test('pages of 200 are read as far as there are any, and no further than wanted', async () => {
  const page = (from: number, next: string | null): Page => ({
    next,
    results: Array.from({ length: 200 }, (_, index) => ({ host_name: `host${from + index}`, ok: 1 })),
  });
  const pages = [page(0, '/api/v2/x/?page=2'), page(200, null), page(400, null)];
  const { controller, asked } = giving(pages);
  expect([...(await read(controller)).keys()].slice(198, 202)).toEqual(['host198', 'host199', 'host200', 'host201']);
  expect(asked).toEqual([
    'jobs/29/job_host_summaries/?order_by=id&page_size=200&page=1',
    'jobs/29/job_host_summaries/?order_by=id&page_size=200&page=2',
  ]);
  expect((await read(giving(pages).controller, 1)).size).toBe(200);
});

test('a reply that is no list is a fault, and rows without a name are left out', async () => {
  await expect(wording(read(giving([{}]).controller))).rejects.toThrow(
    'Unexpected reply instead of the host summaries of a job',
  );
  expect((await read(giving([{ results: [{ ok: 1 }, null, { host_name: 'web1' }] }]).controller)).size).toBe(1);
});
