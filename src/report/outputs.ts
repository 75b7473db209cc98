import type { JobLink } from '../controller/links.ts';
import type { Job } from '../controller/resources.ts';
import type { Account } from '../follow/account.ts';
import type { Console } from './console.ts';
import { writeOutput } from './output.ts';

/** Writes the step's outputs, each as soon as it is known, so that they survive every kind of end (runner fact). */
export class Outputs {
  readonly #console: Console;
  readonly #jobIds: number[] = [];

  constructor(console: Console) {
    this.#console = console;
  }

  /** What is known once a job is launched; a relaunch takes the place of the job before. */
  launched(job: Job, link: JobLink, how: 'created' | 'adopted'): void {
    this.#jobIds.push(job.id);
    this.#set('job_ids', JSON.stringify(this.#jobIds));
    this.#set('launched', how);
    this.job(job, link);
    this.status(job.status, job);
  }

  /** Which job it is, as soon as it is known. */
  job(job: Job, link: JobLink): void {
    this.#set('job_id', job.id);
    this.#set('job_type', job.type);
    this.#set('job_url', link.url);
    this.#set('job_path', link.path);
  }

  /**
   * The status to report, with what the job's detail tells.
   * @param status the controller's word, or `timed_out`, or `unknown`
   */
  status(status: string, job: Job | undefined): void {
    this.#set('status', status);
    if (job === undefined) return;
    if (job.elapsed !== undefined) this.#set('elapsed', job.elapsed);
    if (job.started !== undefined) this.#set('started', job.started);
    if (job.finished !== undefined) this.#set('finished', job.finished);
    this.#set('artifacts', JSON.stringify(job.artifacts));
  }

  /** What the jobs did on their hosts, as far as it is known. */
  account({ hosts, changeCount }: Account): void {
    const failed = [...hosts].filter(([, { failed, unreachable }]) => failed + unreachable > 0);
    this.#set('host_summary', JSON.stringify(Object.fromEntries(hosts)));
    this.#set('failed_hosts', JSON.stringify(failed.map(([host]) => host)));
    this.#set('changed', String(changeCount > 0));
  }

  /** Whether all of the job's output was printed. */
  logComplete(complete: boolean): void {
    this.#set('log_complete', String(complete));
  }

  #set(name: string, value: string | number): void {
    writeOutput(this.#console, name, value);
  }
}
