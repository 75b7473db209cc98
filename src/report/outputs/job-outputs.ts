import type { JobLink } from '../../controller/job-link.ts';
import { isFinal, type Job, type JobRef } from '../../controller/jobs.ts';
import type { PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import type { JsonObject } from '../../http/json/json.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { message } from '../../messages/message.ts';
import type { JobOutputs } from '../../sink.ts';
import type { Console } from '../log/console.ts';
import { writeFileOutput, writeOutput } from './write-output.ts';

/** Outputs that lead to the job if others are lost. */
const SURVIVORS = ['job_id', 'job_path'] as const;

/**
 * Writes the step's outputs, each as soon as it is known, so that every kind of end keeps them (runner fact 4). JSON
 * outputs are valid JSON as soon as there is a job.
 */
export class Outputs implements JobOutputs {
  readonly #console: Console;
  readonly #jobIds: number[] = [];
  /**
   * The merged `set_stats` data of this step's jobs. A relaunch on some hosts may leave out values of the previous job.
   */
  #artifacts: Record<string, unknown> = {};
  #hasJob = false;
  #warnedOfMask = false;
  #warnedOfSecret = false;

  constructor(console: Console) {
    this.#console = console;
  }

  /** Writes what is known once a job is launched. A relaunch replaces the previous job. */
  launched(job: Job, link: JobLink, how: 'created' | 'adopted'): void {
    this.#jobIds.push(job.id);
    this.#json('job_ids', this.#jobIds);
    this.#text('launched', how);
    this.job(job, link);
    this.status(job.status, job);
  }

  /** Writes the outputs that identify the job. */
  job(job: JobRef, link: JobLink): void {
    this.#text('job_id', job.id);
    this.#text('job_type', job.type);
    this.#text('job_url', link.url);
    this.#text('job_path', link.path);
  }

  /**
   * Writes the status, with the details of the job.
   * @param status the controller's status, or `timed_out`, or `unknown`
   */
  status(status: string, job: Job | undefined): void {
    this.#text('status', status);
    if (job === undefined) return;
    if (!this.#hasJob) {
      this.#json('host_summary', {});
      this.#json('failed_hosts', []);
    }
    this.#hasJob = true;
    // A job that was just launched has 0, which is not how long it ran.
    if (job.elapsed !== undefined && (job.elapsed > 0 || isFinal(job.status))) this.#text('elapsed', job.elapsed);
    if (job.started !== undefined) this.#text('started', job.started);
    if (job.finished !== undefined) this.#text('finished', job.finished);
    this.#text('scm_revision', job.scmRevision);
    this.#setArtifacts(job.artifacts);
  }

  /**
   * Writes the results of the jobs on their hosts, as far as they are known.
   * @param isWhole whether all results are known. Without that, no known change does not mean that nothing changed
   */
  playbookResults({ hosts, changeCount, artifacts }: PlaybookResults, isWhole: boolean): void {
    const failed = [...hosts].filter(([, { failed, unreachable }]) => failed + unreachable > 0);
    this.#json('host_summary', Object.fromEntries(hosts));
    this.#json(
      'failed_hosts',
      failed.map(([host]) => host),
    );
    this.#text('changed', changeCount > 0 ? 'true' : isWhole ? 'false' : '');
    this.#setArtifacts(artifacts);
  }

  /** Writes the requested fields that the controller ignored. */
  ignoredFields(fields: JsonObject): void {
    this.#json('ignored_fields', fields);
  }

  /** Writes the body that a launch would send. */
  request(body: JsonObject): void {
    this.#json('request', body);
  }

  /** Writes whether all of the job's output was printed. */
  logComplete(complete: boolean): void {
    this.#text('log_complete', String(complete));
  }

  value(name: string, value: string | number): void {
    writeOutput(this.#console, name, value);
  }

  /** Writes the results of a query, also to a file. */
  results(results: unknown): void {
    const shown = this.#console.redactor.json(results);
    writeOutput(this.#console, 'results', shown, writeFileOutput(this.#console, 'results_file', shown));
    if (shown !== jsonText(results)) this.#console.warn(message('output-redacted', { name: 'results' }));
  }

  #setArtifacts(artifacts: Readonly<Record<string, unknown>>): void {
    this.#artifacts = { ...this.#artifacts, ...artifacts };
    this.#json('artifacts', this.#artifacts);
  }

  /** Writes a text without redaction: a URL without its secret part would lead nowhere. */
  #text(name: string, value: string | number): void {
    writeOutput(this.#console, name, value);
    if (this.#warnedOfMask || !this.#holdsSecret(String(value))) return;
    this.#warnedOfMask = true;
    const others = SURVIVORS.filter((other) => other !== name).map((other) => `\`${other}\``);
    this.#console.warn(message('output-masked', { name, others: others.join(' or ') }));
  }

  /** Writes redacted text from the controller as valid JSON. */
  #json(name: string, value: unknown): void {
    this.#console.record('outputs', () => {
      const shown = this.#console.redactor.json(value);
      writeOutput(this.#console, name, shown);
      if (this.#warnedOfSecret || shown === jsonText(value)) return;
      this.#warnedOfSecret = true;
      this.#console.warn(message('output-redacted', { name }));
    });
  }

  #holdsSecret(value: string): boolean {
    return this.#console.redactor.redact(value) !== value;
  }
}
