import type { Controller } from '../controller/client.ts';
import type { RelaunchHosts } from '../controller/job-relaunch.ts';
import { isFinal, type Job, type JobType } from '../controller/jobs.ts';
import type { TemplateRef } from '../controller/templates/templates.ts';
import { noCheck } from '../launch/prepare/check-mode.ts';
import type { RelaunchOrder } from '../launch-inputs.ts';
import { type Message, message } from '../messages/message.ts';
import { inBackticks } from '../messages/sentence-parts.ts';
import { ConfigurationError } from '../step-errors.ts';
import type { RetryOptions } from '../timing/retry.ts';

/** A job that can be relaunched. */
export interface PreparedRelaunch {
  job: Job;
  hosts: RelaunchHosts;
  passwords: RelaunchOrder['passwords'];
  /** The failed and unreachable hosts, for `hosts: failed`; otherwise empty. */
  failedHosts: readonly string[];
  /** What an update updates again: the controller has no relaunch of updates. */
  updated: TemplateRef | undefined;
}

/** The types that a relaunch exists for. Updates are started again. */
const RELAUNCHED: readonly JobType[] = ['job', 'workflow_job', 'ad_hoc_command'];
const UPDATES: Readonly<Partial<Record<JobType, TemplateRef['type']>>> = {
  project_update: 'project',
  inventory_update: 'inventory_source',
};

/** Number of pages of host summaries to read, of 200 hosts each. */
const MAX_PAGES = 50;

/**
 * Checks whether the job can be relaunched as requested. Sends only GETs.
 * @throws ConfigurationError with every reason why not; ResponseError, ConnectionError, the signal's reason
 */
export async function prepareRelaunch(
  controller: Controller,
  retry: RetryOptions,
  job: Job,
  order: RelaunchOrder,
): Promise<PreparedRelaunch> {
  const problems = [...problemsOf(job, order)];
  const updated = updatedBy(job);
  if (problems.length === 0 && RELAUNCHED.includes(job.type)) {
    const { passwordsNeeded, failedHostCount } = await controller.jobs.relaunchInfo(job, { retry });
    problems.push(...passwordProblems(job, passwordsNeeded, order.passwords ?? {}));
    if (order.hosts === 'failed' && failedHostCount === 0) problems.push(message('no-failed-hosts', { job: job.id }));
  } else if (problems.length === 0) {
    if (updated === undefined) problems.push(message('update-source-deleted', { job: job.id, type: job.type }));
    problems.push(...passwordProblems(job, [], order.passwords ?? {}));
  }
  if (problems.length > 0)
    throw new ConfigurationError(message('not-relaunched-job', { job: job.id, name: job.name }), problems);
  const failedHosts = order.hosts === 'failed' ? await failedHostsOf(controller, retry, job) : [];
  return { job, hosts: order.hosts, passwords: order.passwords, failedHosts, updated };
}

/** Returns what prevents a relaunch, as far as the job itself shows it. */
function problemsOf(job: Job, { hosts, failOnChanges }: RelaunchOrder): Message[] {
  const { id, type, status } = job;
  if (!RELAUNCHED.includes(type) && UPDATES[type] === undefined)
    return [message('job-type-not-relaunchable', { job: id, type })];
  const problems: Message[] = [];
  if (!isFinal(status)) problems.push(message('job-still-running', { job: id, status }));
  if (hosts === 'failed' && type !== 'job') problems.push(message('failed-hosts-of-jobs-only', { job: id, type }));
  const runs = failOnChanges ? noCheck(job) : undefined;
  return runs === undefined ? problems : [...problems, runs];
}

function updatedBy({ type, templateId }: Job): TemplateRef | undefined {
  const kind = UPDATES[type];
  return kind === undefined || templateId === undefined ? undefined : { type: kind, id: templateId };
}

/** Returns what is wrong with the passwords: the controller drops unneeded ones in silence (controller fact 16). */
function passwordProblems({ id }: Job, needed: readonly string[], given: Readonly<Record<string, string>>): Message[] {
  const missing = needed.filter((name) => (given[name] ?? '') === '');
  const unneeded = Object.keys(given).filter((name) => !needed.includes(name));
  return [
    ...(missing.length === 0 ? [] : [message('relaunch-passwords-needed', { job: id, names: inBackticks(missing) })]),
    ...(unneeded.length === 0
      ? []
      : [message('relaunch-passwords-unneeded', { job: id, names: inBackticks(unneeded) })]),
  ];
}

async function failedHostsOf(controller: Controller, retry: RetryOptions, job: Job): Promise<string[]> {
  const summaries = await controller.jobHostSummaries.list(job, MAX_PAGES, { retry });
  return [...summaries].filter(([, { failed, unreachable }]) => failed + unreachable > 0).map(([host]) => host);
}
