import type { Controller, RequestOptions } from './client.ts';
import { isRecord, readList } from './fields.ts';
import { type Job, readJob } from './jobs.ts';

/** Numbers that go into one address: proxies cut long ones off. */
const MAX_IDS = 100;

/**
 * Several jobs of any kind by their numbers, in one request: the first hundred. Approvals are not among them, since the
 * list of all jobs leaves them out.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readJobs(
  controller: Controller,
  ids: readonly number[],
  options: RequestOptions,
): Promise<Job[]> {
  const wanted = new Set(ids.slice(0, MAX_IDS));
  const query = `id__in=${[...wanted].join(',')}&page_size=${MAX_IDS}`;
  const reply = await controller.get(`unified_jobs/?${query}`, options);
  // Compared here as well: a filter that something in front drops would match everything.
  return readList(reply, 'some jobs')
    .filter((row) => isRecord(row) && wanted.has(Number(row['id'])))
    .map((row) => readJob(row));
}
