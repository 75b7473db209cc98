import { canCancel, cancel } from '../../execution/cancel.ts';
import { detail, empty, forbidden, invalid, notAllowed, notFound, ok, type Reply } from '../../http/reply.ts';
import { type Call, userOf } from '../../http/request.ts';
import { isUnsettled } from '../../rest/in-use.ts';
import { toJson } from '../../rest/json.ts';
import { list, paginate } from '../../rest/listing.ts';
import { HOST_SUMMARY, JOB } from '../../rest/models.ts';
import { canActOnJob, canReadJob } from '../../rest/permissions.ts';
import type { Methods, Routes } from '../../rest/router.ts';
import { type AnyJob, isFinal, type Job, type WorkflowJob } from '../../world/jobs.ts';
import { remove } from '../../world/remove.ts';
import type { World } from '../../world/world.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { LABEL } from '../access/label.ts';
import { hostSummaryJson } from './host-summaries.ts';
import { jobSubject } from './job-fields.ts';
import { relaunch, relaunchInfo } from './relaunch.ts';
import { anyJobJson } from './unified-job.ts';

/** Name of the model by kind of job. */
export const MODELS = {
  jobs: 'Job',
  workflow_jobs: 'WorkflowJob',
  project_updates: 'ProjectUpdate',
  inventory_updates: 'InventoryUpdate',
  workflow_approvals: 'WorkflowApproval',
  ad_hoc_commands: 'AdHocCommand',
  system_jobs: 'SystemJob',
} as const;

/** A collection of jobs of one kind. */
export type JobCollection = keyof typeof MODELS;

/** The job of that id, if the user may see it. */
export function findJob<K extends JobCollection>(call: Call, collection: K, id: string): AnyJob {
  const job: AnyJob | undefined = call.world[collection].get(Number(id));
  if (!job) throw notFound(MODELS[collection]);
  if (!canReadJob(call.world, userOf(call), job)) throw forbidden();
  return job;
}

/** The page of a job, its list, and the request to cancel it: the same for all kinds. */
export function jobCollection(
  routes: Routes,
  collection: JobCollection,
  title: string,
  more: Partial<Methods> = {},
): void {
  const kind = jobSubject(collection.slice(0, -1));
  routes.add(`/${collection}/`, {
    title: `${title} List`,
    kind,
    GET: (call) => {
      const jobs = (call.world[collection].all() as AnyJob[]).filter((row) =>
        canReadJob(call.world, userOf(call), row),
      );
      return list(call, { ...JOB, name: MODELS[collection] }, jobs, (row) => anyJobJson(call, row, false));
    },
    ...more,
  });
  routes.add(`/${collection}/:id/`, {
    title: `${title} Detail`,
    kind,
    single: true,
    GET: (call, id) => ok(anyJobJson(call, findJob(call, collection, id), true)),
    DELETE: (call, id) => {
      const job = findJob(call, collection, id);
      if (!userOf(call).is_superuser) throw forbidden();
      const workflow = workflowOf(call.world, job);
      if (workflow && !isFinal(workflow)) {
        throw detail(403, 'Cannot delete job resource when associated workflow job is running.');
      }
      if (!isFinal(job)) throw detail(403, 'Cannot delete running job resource.');
      if (isUnsettled(job, call.now)) throw invalid({ error: 'Job has not finished processing events.' });
      remove(call.world, collection, job.id);
      return empty();
    },
  });
  routes.add(`/${collection}/:id/cancel/`, {
    title: `${title} Cancel`,
    GET: (call, id) => {
      const job = findJob(call, collection, id);
      const explained = job.type === 'workflow_job' ? { job_explanation: job.job_explanation } : {};
      return ok({ can_cancel: canCancel(job), ...explained });
    },
    POST: (call, id) => cancelReply(call, findJob(call, collection, id)),
  });
  routes.add(`/${collection}/:id/labels/`, {
    title: `${title} Label List`,
    GET: (call, id) => {
      const job = findJob(call, collection, id);
      const ids = 'labels' in job ? job.labels : [];
      return paginate(
        call,
        ids.flatMap((key) => call.world.labels.get(key) ?? []),
        (row) => toJson(call, LABEL, row, false),
      );
    },
  });
}

function workflowOf(world: World, job: AnyJob): WorkflowJob | undefined {
  const node = world.workflow_job_nodes.get(job.workflow_node);
  return world.workflow_jobs.get(node?.workflow_job);
}

function cancelReply(call: Call, job: AnyJob): Reply {
  if (!canActOnJob(call.world, userOf(call), job)) throw forbidden();
  if (!canCancel(job)) throw tooLate(call, job);
  cancel(call.world, job, call.now);
  return empty(202);
}

/** A job that has ended: for most users its role is gone with it. */
function tooLate(call: Call, { type }: AnyJob): Error {
  return userOf(call).is_superuser || type === 'project_update' ? notAllowed('POST') : forbidden();
}

/** Jobs of job templates, with what only they have. */
export function jobRoutes(routes: Routes): void {
  jobCollection(routes, 'jobs', 'Job');
  const find = (call: Call, id: string): Job => findJob(call, 'jobs', id) as Job;
  routes.add('/jobs/:id/relaunch/', {
    title: 'Job Relaunch',
    GET: (call, id) => relaunchInfo(call, find(call, id)),
    POST: (call, id) => relaunch(call, find(call, id)),
  });
  routes.add('/jobs/:id/credentials/', {
    title: 'Job Credential List',
    GET: (call, id) => {
      const rows = find(call, id).credentials.flatMap((key) => call.world.credentials.get(key) ?? []);
      return paginate(call, rows, (row) => toJson(call, CREDENTIAL, row, false));
    },
  });
  routes.add('/jobs/:id/job_host_summaries/', {
    title: 'Job Host Summary List',
    GET: (call, id) => {
      const job = find(call, id);
      // Newest first, as the real one gives them when nothing is asked for.
      return list(call, HOST_SUMMARY, job.host_summaries, (row) => hostSummaryJson(call, job, row), '-id');
    },
  });
}
