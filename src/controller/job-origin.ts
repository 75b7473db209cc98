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
  /** The module that an ad hoc command runs; undefined for every other type. */
  command: AdHocModule | undefined;
}

/** The module of an ad hoc command, and how it runs. Values that the reply does not show are undefined. */
export interface AdHocModule {
  name: string;
  args: string;
  credential: number | undefined;
  becomeEnabled: boolean | undefined;
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
    command: 'module_name' in reply ? readAdHocModule(reply) : undefined,
  };
}

function readAdHocModule(reply: Record<string, unknown>): AdHocModule {
  const become = reply['become_enabled'];
  return {
    name: text(reply, 'module_name'),
    args: text(reply, 'module_args'),
    credential: number(reply, 'credential'),
    becomeEnabled: typeof become === 'boolean' ? become : undefined,
  };
}
