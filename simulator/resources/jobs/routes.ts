import { copyWorkflowJob } from '../../execution/create-workflow.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { forbidden, ok } from '../../http/reply.ts';
import { userOf } from '../../http/request.ts';
import { action, createdReply, emptyList, listed, mount } from '../../rest/mount.ts';
import { canActOnJob } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { decide, WORKFLOW_APPROVAL } from './approval.ts';
import { CHILDREN_SUMMARY, eventRoutes, events } from './events.ts';
import { HOST_SUMMARIES } from './host-summaries.ts';
import { JOB } from './job.ts';
import { unifiedJobRoutes } from './kinds.ts';
import { mountJobs, rowsByIds } from './mount-jobs.ts';
import { relaunch, relaunchInfo } from './relaunch.ts';
import { stdout } from './stdout.ts';
import { launchSystemJob, SYSTEM_JOB, SYSTEM_JOB_TEMPLATE } from './system-job.ts';
import { INVENTORY_UPDATE, PROJECT_UPDATE } from './updates.ts';
import { WORKFLOW_JOB } from './workflow-job.ts';
import { WORKFLOW_JOB_NODE } from './workflow-node.ts';

/** Jobs of every kind, and what is below them. */
export function jobRoutes(routes: Routes): void {
  mountJobs(routes, JOB, [
    action('relaunch', { title: 'Job Relaunch', GET: relaunchInfo, POST: relaunch }),
    listed('credentials', CREDENTIAL, ({ world }, job) => rowsByIds(world.credentials, job.credentials), { order: '' }),
    HOST_SUMMARIES,
    events('job_events'),
    CHILDREN_SUMMARY,
    stdout('Job Stdout'),
  ]);
  mountJobs(routes, WORKFLOW_JOB, [
    listed('workflow_nodes', WORKFLOW_JOB_NODE, ({ world }, job) =>
      world.workflow_job_nodes.filter((node) => node.workflow_job === job.id),
    ),
    action('relaunch', {
      title: 'Workflow Job Relaunch',
      GET: () => ok({}),
      POST: (call, job) => {
        if (!canActOnJob(call.world, userOf(call), job)) throw forbidden();
        const copy = copyWorkflowJob(call.world, job, userOf(call).id, call.now);
        enqueue(call.world, copy, call.now);
        return createdReply(call, WORKFLOW_JOB, copy);
      },
    }),
  ]);
  mount(routes, WORKFLOW_JOB_NODE);
  mount(routes, WORKFLOW_APPROVAL, [
    action('approve', {
      title: 'Workflow Approval approve',
      GET: (_call, { job_explanation }) => ok({ job_explanation }),
      POST: (call, approval) => decide(call, approval, 'successful'),
    }),
    action('deny', {
      title: 'Workflow Approval deny',
      GET: (_call, { job_explanation }) => ok({ job_explanation }),
      POST: (call, approval) => decide(call, approval, 'failed'),
    }),
  ]);
  mountJobs(routes, PROJECT_UPDATE, [events(), stdout('Project Update Stdout')]);
  mountJobs(routes, INVENTORY_UPDATE, [events(), stdout('Inventory Update Stdout')]);
  mount(routes, SYSTEM_JOB_TEMPLATE, [
    action('launch', { title: 'System Job Template Launch', GET: () => ok({}), POST: launchSystemJob }),
  ]);
  mountJobs(routes, SYSTEM_JOB, [events(), emptyList('notifications', 'System Job Notifications List')]);
  eventRoutes(routes);
  unifiedJobRoutes(routes);
}
