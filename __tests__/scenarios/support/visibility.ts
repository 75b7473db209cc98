import type { Job, Simulator } from 'tower-deploy-simulator';

/**
 * Takes new jobs out of sight, and brings each back after so many looks at the jobs of its template.
 * @param looksFor how many looks do not show the job yet; undefined for jobs that do not matter
 * @returns all new jobs, seen or not
 */
export function hideJobs(sim: Simulator, looksFor: (job: Job) => number | undefined): ReadonlySet<Job> {
  const held = new Map<Job, number>();
  const all = new Set<Job>();
  sim.world.listen(({ job }) => {
    if (job.type !== 'job' || job.status !== 'pending' || all.has(job)) return;
    const looks = looksFor(job);
    if (looks === undefined) return;
    all.add(job);
    if (looks === 0) return;
    held.set(job, looks);
    sim.world.jobs.delete(job.id);
  });
  sim.on('request', ({ path }) => {
    const template = /\/unified_jobs\/\?unified_job_template=(\d+)/.exec(path)?.[1];
    for (const [job, more] of held) {
      if (String(job.unified_job_template) !== template) continue;
      if (more <= 0) {
        held.delete(job);
        sim.world.jobs.put(job);
      } else held.set(job, more - 1);
    }
  });
  return all;
}
