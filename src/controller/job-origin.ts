import { number, record, text } from './fields.ts';

/** Who started a job, how, and which objects it runs. Texts are `''` when the reply does not show them. */
export interface JobOrigin {
  /** ISO 8601. */
  created: string;
  /** How it was started: `manual` for a launch, `relaunch`, `workflow`, … */
  launchType: string;
  /** Id of the user who started it. */
  createdBy: number | undefined;
  /** Name of the user or the schedule that started it. */
  launchedBy: string;
  /** Id of its template, of any kind. */
  templateId: number | undefined;
  /** Name of its job template or workflow job template. */
  template: string;
  /** The workflow job that it is part of. */
  workflowId: number | undefined;
  /** The workflow job of a sliced template keeps its prompts on its nodes and shows empty ones itself. */
  isSliced: boolean;
  projectId: number | undefined;
  project: string;
  playbook: string;
  scmRevision: string;
  inventory: string;
  inventorySource: string;
}

/** Reads who started a job, how, and which objects it runs. */
export function readJobOrigin(reply: Record<string, unknown>): JobOrigin {
  const summary = record(reply, 'summary_fields');
  const creator = record(summary, 'created_by');
  const nameOf = (object: string): string => text(record(summary, object), 'name');
  return {
    created: text(reply, 'created'),
    launchType: text(reply, 'launch_type'),
    createdBy: number(creator, 'id'),
    launchedBy: text(record(reply, 'launched_by'), 'name') || text(creator, 'username'),
    templateId: number(reply, 'unified_job_template'),
    template: nameOf('job_template') || nameOf('workflow_job_template'),
    workflowId: number(record(summary, 'source_workflow_job'), 'id'),
    isSliced: reply['is_sliced_job'] === true,
    projectId: number(reply, 'project'),
    project: nameOf('project'),
    playbook: text(reply, 'playbook'),
    scmRevision: text(reply, 'scm_revision'),
    inventory: nameOf('inventory'),
    inventorySource: nameOf('inventory_source'),
  };
}
