// Compares what a step printed and returned about a job with what the controller has.

import { setTimeout as sleep } from 'node:timers/promises';
import { controllerLines, readOutput } from './output.mjs';

/** @typedef {import('../cases/stage.mjs').Stage} Stage */
/** @typedef {import('../controller/controller.mjs').Row} Row */
/** @typedef {import('../steps/step.mjs').Seen} Seen */

/** How long a cancelled job may take to end, and the events of an ended job to be stored; the pause between two reads, in ms. */
const LIMIT = 60_000;
const PAUSE = 250;

/** Where the API has the jobs of a kind, and their events. */
const PATHS = /** @type {const} */ ({
  job: { jobs: 'jobs', events: 'job_events' },
  project_update: { jobs: 'project_updates', events: 'events' },
  workflow_job: { jobs: 'workflow_jobs', events: undefined },
  ad_hoc_command: { jobs: 'ad_hoc_commands', events: 'events' },
});

/** @param {Stage} stage @param {Seen} seen @returns {Promise<Row>} the step's job, once its events are stored */
export async function readJob({ controller }, { outputs }) {
  const { jobs } = PATHS[/** @type {keyof typeof PATHS} */ (outputs['job_type'])] ?? PATHS.job;
  const begun = Date.now();
  for (;;) {
    const job = await controller.get(`${jobs}/${outputs['job_id']}/`);
    if (job.event_processing_finished !== false || Date.now() - begun > LIMIT) return job;
    await sleep(PAUSE);
  }
}

/** @param {Stage} stage @param {string} path @returns {Promise<Row>} the job, once it has ended */
export async function readEnded({ controller }, path) {
  const begun = Date.now();
  for (;;) {
    const job = await controller.get(path);
    if (job.finished !== null || Date.now() - begun > LIMIT) return job;
    await sleep(PAUSE);
  }
}

/**
 * Compares the verdict, the outputs that every job has, and what was done on the hosts.
 * @param {Stage} stage @param {Seen} seen @returns {Promise<Row>} the job
 */
export async function compareJob(stage, seen) {
  const { comparison, figures } = stage;
  const job = await readJob(stage, seen);
  const { outputs } = seen;
  comparison.equal('verdict', seen.conclusion, job.status === 'successful' ? 'success' : 'failure');
  for (const name of ['status', 'started', 'finished']) comparison.equal(`output ${name}`, outputs[name], job[name]);
  comparison.equal('output elapsed', Number(outputs['elapsed']), Number(job.elapsed));
  comparison.equal('output job_type', outputs['job_type'], job.type);
  comparison.equal('output scm_revision', outputs['scm_revision'] ?? '', job.scm_revision ?? '');
  comparison.holds('output job_url ends with job_path', isPage(outputs, job), outputs['job_url']);
  if (job.type === 'job') {
    await compareHosts(stage, seen, [job]);
    comparison.equal('output artifacts', JSON.parse(outputs['artifacts'] || '{}'), job.artifacts);
  }
  figures.followed(seen, job);
  return job;
}

/** @param {Record<string, string>} outputs @param {Row} job */
function isPage({ job_url: url = '', job_path: path = '' }, job) {
  return path.includes(`/${job.id}/output`) && url.endsWith(path);
}

/**
 * Compares what was done on the hosts. The counts of a workflow are the sums over its jobs.
 * @param {Stage} stage @param {Seen} seen @param {Row[]} jobs
 */
export async function compareHosts({ comparison, controller }, { outputs }, jobs) {
  const rows = (await Promise.all(jobs.map(({ id }) => controller.list(`jobs/${id}/job_host_summaries/`)))).flat();
  /** @type {Record<string, Record<string, number>>} */
  const byHost = {};
  for (const row of rows) {
    const before = byHost[row.host_name] ?? {};
    const counts = Object.entries(countsOf(row)).map(([name, count]) => [name, count + (before[name] ?? 0)]);
    byHost[row.host_name] = Object.fromEntries(counts);
  }
  const failed = rows.filter(({ dark, failures }) => dark + failures > 0).map(({ host_name: host }) => host);
  const isChanged = rows.some(({ changed }) => changed > 0);
  comparison.equal('output host_summary', sorted(outputs['host_summary']), sorted(JSON.stringify(byHost)));
  comparison.equal(
    'output failed_hosts',
    JSON.parse(outputs['failed_hosts'] || '[]').sort(),
    [...new Set(failed)].sort(),
  );
  comparison.equal('output changed', outputs['changed'], String(isChanged));
}

/** @param {Row} row */
const countsOf = ({ ok, changed, dark, failures, skipped, rescued, ignored }) => ({
  ...{ ok, changed, unreachable: dark, failed: failures, skipped, rescued, ignored },
});

/** @param {string | undefined} json @returns {unknown} an object with its keys in order */
function sorted(json) {
  return Object.fromEntries(Object.entries(JSON.parse(json || '{}')).sort(([a], [b]) => a.localeCompare(b)));
}

/**
 * Compares the printed output with the events: each line once, in order.
 * @param {Stage} stage @param {Seen} seen @param {Row[]} jobs whose output was printed one after the other, in any order
 */
export async function compareLog({ comparison, controller, figures }, seen, ...jobs) {
  const printed = controllerLines(seen.lines);
  const left = await Promise.all(jobs.map((job) => outputOf(controller, job)));
  let at = 0;
  while (left.length > 0) {
    const next = left.findIndex(([first]) => first && isAt(printed, at, first.lines));
    const [output = []] = left.splice(Math.max(next, 0), 1);
    for (const { lines, created } of output) {
      const part = printed.slice(at, at + lines.length);
      if (!isAt(printed, at, lines))
        return comparison.equal(
          `line ${at + 1} of the log`,
          part.map(({ text }) => text),
          lines,
        );
      for (const line of part.slice(0, 1)) figures.printed(created, line.at);
      at += lines.length;
    }
  }
  comparison.equal('lines of the log', printed.length, at);
  comparison.equal('output log_complete', seen.outputs['log_complete'], 'true');
}

/** @param {import('../steps/step.mjs').Line[]} printed @param {number} at @param {string[]} lines */
const isAt = (printed, at, lines) => lines.every((line, index) => printed[at + index]?.text === line);

/** @param {import('../controller/controller.mjs').Controller} controller @param {Row} job */
function outputOf(controller, job) {
  const { jobs, events } = PATHS[/** @type {keyof typeof PATHS} */ (job.type)] ?? PATHS.job;
  return events === undefined ? Promise.resolve([]) : readOutput(controller, `${jobs}/${job.id}/${events}/`);
}
