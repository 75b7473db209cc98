import type { Decided } from '../world/answers.ts';
import { newJob } from '../world/blank.ts';
import type { Job } from '../world/jobs.ts';
import type { JobTemplate } from '../world/templates.ts';
import { parseVariables } from '../world/variables.ts';
import type { World } from '../world/world.ts';

/** A new job of a template; the scheduler has not seen it yet. */
export function createJob(world: World, template: JobTemplate, with_: Decided, user: number | null, at: number): Job {
  const project = world.projects.get(template.project);
  return world.jobs.insert({
    ...newJob(at),
    type: 'job',
    name: template.name,
    description: template.description,
    organization: template.organization,
    created_by: user,
    modified_by: user,
    unified_job_template: template.id,
    job_template: template.id,
    inventory: with_.inventory ?? template.inventory,
    project: template.project,
    playbook: template.playbook,
    job_type: with_.job_type ?? template.job_type,
    scm_branch: with_.scm_branch ?? template.scm_branch,
    scm_revision: project?.scm_type ? project.scm_revision : '',
    forks: with_.forks ?? template.forks,
    limit: with_.limit ?? template.limit,
    verbosity: with_.verbosity ?? template.verbosity,
    extra_vars: { ...parseVariables(template.extra_vars), ...with_.extra_vars },
    survey_passwords: with_.survey_passwords ?? [],
    job_tags: with_.job_tags ?? template.job_tags,
    skip_tags: with_.skip_tags ?? template.skip_tags,
    timeout: with_.timeout ?? template.timeout,
    diff_mode: with_.diff_mode ?? template.diff_mode,
    allow_simultaneous: template.allow_simultaneous,
    execution_environment: with_.execution_environment ?? template.execution_environment,
    job_slice_number: with_.slice?.[0] ?? 0,
    job_slice_count: with_.slice?.[1] ?? 1,
    artifacts: {},
    credentials: with_.credentials ?? [...template.credentials],
    // Labels are added to those of the template; every other set replaces it.
    labels: [...new Set([...template.labels, ...(with_.labels ?? [])])],
    instance_groups: with_.instance_groups ?? [],
    host_summaries: [],
    host_status_counts: null,
    run: template.run,
  });
}

/** A job that is run again when its template is gone. */
export function copyJob(world: World, job: Job, user: number | null, at: number): Job {
  const { id: _, ...same } = job;
  return world.jobs.insert({
    ...same,
    ...newJob(at),
    execution_environment: job.execution_environment,
    created_by: user,
    modified_by: user,
    artifacts: {},
    host_summaries: [],
    host_status_counts: null,
  });
}
