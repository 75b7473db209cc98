import { invalid, ok } from '../../http/reply.ts';
import { type Call, objectBody } from '../../http/request.ts';
import { associated } from '../../rest/associate.ts';
import { rowsOf } from '../../rest/crud.ts';
import type { Kind, Stored } from '../../rest/kind.ts';
import { action, below, createdReply, mount, type Related } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import type { WorkflowNode } from '../../rows/templates.ts';
import type { AnyJob } from '../../world/jobs.ts';
import { EDGES } from '../../world/workflow-graph.ts';
import { checkCredential, refusePromptless } from '../access/check-credential.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { instanceGroups } from '../access/instance-group.ts';
import { labels } from '../access/labels.ts';
import { notified } from '../access/notifications.ts';
import { jobList } from '../jobs/kinds.ts';
import { surveySpec } from '../prompts/survey-spec.ts';
import { schedules } from '../schedules/schedules.ts';
import { runsOf } from '../schedules/state.ts';
import { APPROVAL_TEMPLATE } from './approval-template.ts';
import { JOB_TEMPLATE } from './job-template.ts';
import { JOB_LAUNCH, LAUNCHES, WORKFLOW_LAUNCH } from './launch-fields.ts';
import { launchRequirements } from './launch-get.ts';
import { launch } from './launch-post.ts';
import { checkEdge, copyNodes, createApprovalTemplate } from './workflow-graph.ts';
import { WORKFLOW_JOB_TEMPLATE } from './workflow-job-template.ts';
import { launchWorkflow, workflowRequirements } from './workflow-launch.ts';
import { WORKFLOW_NODE } from './workflow-node.ts';

/** A template's own copy under another name; names may be doubled so. */
function copyRow<T extends Stored>(call: Call, kind: Kind<T>, row: T): T {
  const { id: _, ...rest } = structuredClone({ ...row, run: undefined });
  const name = objectBody(call)['name'];
  if (typeof name !== 'string' || name === '') throw invalid({ name: ['This field is required.'] });
  const made = { created: call.now, modified: call.now, name };
  const run = 'run' in row ? { run: row.run } : {};
  return rowsOf(call, kind).insert({ ...rest, ...run, ...made } as unknown as Omit<T, 'id'>);
}

/** The runs of a template, of one type where it is named. */
function runs<T extends Stored>(path: string, title: string, type?: AnyJob['type']): Related<T> {
  return action(path, {
    title,
    GET: (call, row) =>
      jobList(
        call,
        runsOf(call.world, row.id).filter((job) => !type || job.type === type),
        { name: type === 'job' ? 'Job' : 'WorkflowJob' },
      ),
  });
}

function jobTemplateRoutes(routes: Routes): void {
  mount(routes, JOB_TEMPLATE, [
    action('launch', {
      title: 'Job Template Launch',
      description: 'Launch a Job Template',
      ...LAUNCHES,
      kind: JOB_LAUNCH,
      GET: launchRequirements,
      POST: launch,
    }),
    action('copy', {
      title: 'Job Template Copy',
      GET: () => ok({ can_copy: true }),
      POST: (call, row) => createdReply(call, JOB_TEMPLATE, copyRow(call, JOB_TEMPLATE, row)),
    }),
    runs('jobs', 'Job Template Job List', 'job'),
    runs('slice_workflow_jobs', 'Slice Workflow Job List', 'workflow_job'),
    associated({
      path: 'credentials',
      of: CREDENTIAL,
      ids: (row) => row.credentials,
      check: (call, row, other) => checkCredential(call, row.credentials, other),
      preset: () => ({}),
    }),
    instanceGroups(),
    labels(),
    ...notified(),
    schedules(),
    surveySpec(),
  ]);
}

function workflowTemplateRoutes(routes: Routes): void {
  mount(routes, WORKFLOW_JOB_TEMPLATE, [
    action('launch', {
      title: 'Workflow Job Template Launch',
      ...LAUNCHES,
      kind: WORKFLOW_LAUNCH,
      GET: workflowRequirements,
      POST: launchWorkflow,
    }),
    action('copy', {
      title: 'Workflow Job Template Copy',
      GET: () =>
        ok({
          can_copy: true,
          can_copy_without_user_input: true,
          templates_unable_to_copy: [],
          credentials_unable_to_copy: [],
          inventories_unable_to_copy: [],
        }),
      POST: (call, row) => {
        const made = copyRow(call, WORKFLOW_JOB_TEMPLATE, row);
        copyNodes(call, row.id, made.id);
        return createdReply(call, WORKFLOW_JOB_TEMPLATE, made);
      },
    }),
    runs('workflow_jobs', 'Workflow Job List'),
    below(WORKFLOW_NODE, { path: 'workflow_nodes' }),
    labels(),
    ...notified(true),
    schedules(),
    surveySpec(),
  ]);
}

function workflowNodeRoutes(routes: Routes): void {
  mount(routes, WORKFLOW_NODE, [
    ...EDGES.map((edge) =>
      associated({
        path: edge,
        of: WORKFLOW_NODE,
        ids: (row: WorkflowNode) => row[edge],
        check: (call, row, other) => checkEdge(call, edge, row, other),
        preset: (row) => ({ workflow_job_template: row.workflow_job_template }),
      }),
    ),
    associated({
      path: 'credentials',
      of: CREDENTIAL,
      ids: (row) => row.credentials,
      check: (call, row, other) => {
        refusePromptless(call.world.job_templates.get(row.unified_job_template));
        checkCredential(call, row.credentials, other);
      },
    }),
    instanceGroups(),
    labels(),
    action('create_approval_template', {
      title: 'Workflow Job Template Node Create Approval',
      kind: { ...APPROVAL_TEMPLATE, given: ['execution_environment'] },
      GET: () => ok({ name: '', description: '', timeout: 0 }),
      POST: createApprovalTemplate,
    }),
  ]);
  mount(routes, APPROVAL_TEMPLATE);
}

/** Job templates, workflow job templates and their nodes, with their launches. */
export function templateRoutes(routes: Routes): void {
  jobTemplateRoutes(routes);
  workflowTemplateRoutes(routes);
  workflowNodeRoutes(routes);
}
