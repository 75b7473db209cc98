import { isRecord, MAX_PAGE_SIZE, number, readPage, text } from '../fields.ts';
import { type JobRef, jobPath } from '../jobs.ts';
import type { CallOptions, Requests } from '../requests.ts';
import { type HostCounts, readHostCounts } from './host-counts.ts';

/** What the controller counted for each host of a playbook run (`job_host_summaries/`). */
export class JobHostSummaries {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns the counts by host; none for a job without a recap.
   * @param maxPages maximum number of pages, of 200 hosts each
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async list(job: JobRef, maxPages: number, options: CallOptions): Promise<Map<string, HostCounts>> {
    const hosts = new Map<string, HostCounts>();
    for (let page = 1; page <= maxPages; page += 1) {
      const path = `${jobPath(job)}job_host_summaries/?order_by=id&page_size=${MAX_PAGE_SIZE}&page=${page}`;
      const { rows, more } = await this.#requests.get(path, { ...options, plainNumbers: true }, (reply) =>
        readPage(reply, 'the host summaries of a job'),
      );
      for (const row of rows) {
        if (text(row, 'host_name') !== '') hosts.set(text(row, 'host_name'), readHostCounts(row));
      }
      if (!more) break;
    }
    return hosts;
  }

  /**
   * Returns how many hosts the controller has counted so far; 0 when the reply does not say.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async count(job: JobRef, options: CallOptions): Promise<number> {
    const reply = await this.#requests.get(`${jobPath(job)}job_host_summaries/?page_size=1`, options);
    return isRecord(reply) ? (number(reply, 'count') ?? 0) : 0;
  }
}
