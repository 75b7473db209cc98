import { columnsOf } from '../../fields/field.ts';
import type { Kind } from '../../rest/kind.ts';
import { merged } from '../../rest/kind.ts';
import { briefCredentials, briefLabels } from '../../rest/summary.ts';
import { JOB_TEMPLATE_FIELDS } from '../../rows/templates.ts';
import { type Job, OF_TEMPLATE, ONLY_OF_TEMPLATE } from '../../world/jobs.ts';
import { passwordsNeeded } from '../prompts/passwords.ts';
import { jobKind, playbookFigures, shownVars, sourceWorkflow } from './job-kind.ts';

/** Jobs of job templates. */
export const JOB: Kind<Job> = jobKind<Job>({
  type: 'job',
  model: 'Job',
  columns: {
    ...columnsOf(JOB_TEMPLATE_FIELDS, [...OF_TEMPLATE, ...ONLY_OF_TEMPLATE]),
    organization: 'id',
    job_template: 'id',
    artifacts: 'json',
    scm_revision: 'string',
    instance_group: 'id',
    job_slice_number: 'integer',
    job_slice_count: 'integer',
    execution_node: 'string',
    controller_node: 'string',
  },
  references: {
    inventory: 'inventories',
    project: 'projects',
    organization: 'organizations',
    job_template: 'job_templates',
  },
  summaries: { instance_group: 'instance_groups' },
  links: [
    ...['labels', 'credentials', 'stdout', 'job_events', 'job_host_summaries', 'activity_stream'],
    ...['notifications', 'create_schedule', 'cancel', 'relaunch'],
  ],
  constants: {
    force_handlers: false,
    start_at_task: '',
    use_fact_cache: false,
    webhook_service: '',
    webhook_credential: null,
    webhook_guid: '',
  },
  shown: (call, job, detailed) => {
    const { world, method } = call;
    return merged(sourceWorkflow(call, job, detailed), {
      summary: { labels: briefLabels(world, job.labels), credentials: briefCredentials(world, job.credentials) },
      fields: {
        extra_vars: shownVars(job.extra_vars, job.survey_passwords),
        passwords_needed_to_start: passwordsNeeded(world, job.credentials),
        scm_revision: job.status === 'pending' ? '' : job.scm_revision,
        ...playbookFigures(call, job, detailed),
        ...(detailed && method === 'GET' ? { custom_virtualenv: null } : {}),
      },
    });
  },
});
