import { columnsOf } from '../../fields/field.ts';
import type { Call } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { briefLabels } from '../../rest/summary.ts';
import { WORKFLOW_JOB_TEMPLATE_FIELDS } from '../../rows/templates.ts';
import { OF_WORKFLOW, type WorkflowJob } from '../../world/jobs.ts';
import { jobCapabilities, jobKind, shownVars, sourceWorkflow } from './job-kind.ts';

const isBulk = ({ workflow_job_template, job_template }: WorkflowJob): boolean =>
  workflow_job_template === null && job_template === null;

const isBulkLaunch = (call: Call): boolean => call.path.startsWith('/bulk/');

/** Runs of workflows, and the umbrellas over the slices of jobs; they have no events, and no flag for them. */
export const WORKFLOW_JOB: Kind<WorkflowJob> = jobKind<WorkflowJob>({
  type: 'workflow_job',
  model: 'WorkflowJob',
  without: ['execution_environment', 'event_processing_finished'],
  columns: {
    ...columnsOf(WORKFLOW_JOB_TEMPLATE_FIELDS, OF_WORKFLOW),
    workflow_job_template: 'id',
    allow_simultaneous: 'boolean',
    job_template: 'id',
    is_sliced_job: 'boolean',
  },
  references: { workflow_job_template: 'workflow_job_templates', job_template: 'job_templates' },
  summaries: { organization: 'organizations', inventory: 'inventories' },
  links: ['workflow_nodes', 'labels', 'activity_stream', 'relaunch', 'cancel'],
  constants: { webhook_service: '', webhook_credential: null, webhook_guid: '' },
  // Of a bulk job they are not told when it is launched.
  capabilitiesOf: (call, job) => (isBulk(job) && isBulkLaunch(call) ? undefined : jobCapabilities(call, job)),
  shown: (call, job) => {
    const { source_workflow_job } = sourceWorkflow(call, job, false).related ?? {};
    const hasVars = !isBulk(job) || Object.keys(job.extra_vars).length > 0;
    return {
      related: {
        ...(job.workflow_job_template === null
          ? {}
          : { notifications: `${call.base}/workflow_jobs/${job.id}/notifications/` }),
        ...(source_workflow_job ? { source_workflow_job } : {}),
      },
      summary: { labels: briefLabels(call.world, job.labels) },
      fields: { extra_vars: hasVars ? shownVars(job.extra_vars, job.survey_passwords) : '' },
    };
  },
});
