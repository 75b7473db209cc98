import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as core from '@actions/core';
import type { JobLink } from '../controller/links.ts';
import type { Job } from '../controller/resources.ts';
import type { Console } from './console.ts';

/** All outputs of a job together may hold 1 MB (runner fact); a larger one goes to a file. */
const MAX_OUTPUT_BYTES = 1024 * 1024;

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
    this.#set('job_id', job.id);
    this.#set('job_type', job.type);
    this.#set('job_url', link.url);
    this.#set('job_path', link.path);
    this.#set('launched', how);
    this.status(job.status, job);
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

  /** Whether all of the job's output was printed. */
  logComplete(complete: boolean): void {
    this.#set('log_complete', String(complete));
  }

  #set(name: string, value: string | number): void {
    const text = String(value);
    this.#console.record('outputs', () =>
      core.setOutput(name, Buffer.byteLength(text) > MAX_OUTPUT_BYTES ? this.#toFile(name, text) : text),
    );
  }

  #toFile(name: string, text: string): string {
    const file = path.join(process.env['RUNNER_TEMP'] ?? tmpdir(), `tower-deploy-${name}-${randomUUID()}.json`);
    writeFileSync(file, text);
    this.#console.say(`The output \`${name}\` is larger than 1 MB: it holds the path of a file with the value.`);
    return file;
  }
}
