import type { Controller, RequestOptions } from './client.ts';
import { isRecord, readList, text } from './fields.ts';
import { type JobRef, jobPath } from './jobs.ts';

/** The API gives at most 200 a page (controller fact 53). */
const PAGE_SIZE = 200;

/** A host's counts as the API has them: its own words, such as `dark`. */
export interface HostSummary {
  host: string;
  counts: Record<string, unknown>;
}

/**
 * What the controller counted for each host of a playbook run; nothing for a job without a recap.
 * @param maxPages read at most, of 200 hosts each
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readHostSummaries(
  controller: Controller,
  job: JobRef,
  maxPages: number,
  options: RequestOptions,
): Promise<HostSummary[]> {
  const hosts: HostSummary[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const path = `${jobPath(job)}job_host_summaries/?order_by=id&page_size=${PAGE_SIZE}&page=${page}`;
    const reply = await controller.get(path, { ...options, plainNumbers: true });
    const rows = readList(reply, 'the host summaries of a job').filter(isRecord);
    hosts.push(...rows.map((counts) => ({ host: text(counts, 'host_name'), counts })));
    if (!isRecord(reply) || typeof reply['next'] !== 'string') break;
  }
  return hosts.filter(({ host }) => host !== '');
}
