import type { JobTemplate } from '../rows/templates.ts';
import { pick } from '../text/json.ts';
import { type Decided, decidedOr } from '../world/answers.ts';
import { newJob, newRun } from '../world/blank.ts';
import { type Job, OF_TEMPLATE, ONLY_OF_TEMPLATE } from '../world/jobs.ts';
import { parseVariables } from '../world/variables.ts';
import type { World } from '../world/world.ts';

/** A new job of a template; the scheduler has not seen it yet. */
export function createJob(world: World, template: JobTemplate, with_: Decided, user: number | null, at: number): Job {
  const project = world.projects.get(template.project);
  return world.jobs.insert({
    ...newRun(template, at, user),
    type: 'job',
    organization: template.organization,
    job_template: template.id,
    ...pick(template, ONLY_OF_TEMPLATE),
    ...decidedOr(with_, template, OF_TEMPLATE),
    scm_revision: project?.scm_type ? project.scm_revision : '',
    extra_vars: { ...parseVariables(template.extra_vars), ...with_.extra_vars },
    survey_passwords: with_.survey_passwords ?? [],
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
    ...newJob(at, user),
    execution_environment: job.execution_environment,
    artifacts: {},
    host_summaries: [],
    host_status_counts: null,
  });
}
