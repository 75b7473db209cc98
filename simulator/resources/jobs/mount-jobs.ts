import { canCancel, cancel } from '../../execution/cancel.ts';
import { empty, forbidden, notAllowed, ok, type Reply } from '../../http/reply.ts';
import { type Call, userOf } from '../../http/request.ts';
import { type Kind, words } from '../../rest/kind.ts';
import { action, listed, mount, type Related } from '../../rest/mount.ts';
import { canActOnJob } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import type { AnyJob } from '../../world/jobs.ts';
import { LABEL } from '../access/label.ts';

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

/** The pages of a kind of job, its labels, and the request to cancel it. */
export function mountJobs<T extends AnyJob>(routes: Routes, kind: Kind<T>, related: readonly Related<T>[]): void {
  mount(routes, kind, [
    action('cancel', {
      title: `${words(kind.type, true)} Cancel`,
      GET: (_call, job) => {
        const explained = job.type === 'workflow_job' ? { job_explanation: job.job_explanation } : {};
        return ok({ can_cancel: canCancel(job), ...explained });
      },
      POST: cancelReply,
    }),
    listed('labels', LABEL, ({ world }, job) => ('labels' in job ? rowsByIds(world.labels, job.labels) : []), {
      order: '',
    }),
    ...related,
  ]);
}

/** The objects of these ids that are there, in their order. */
export function rowsByIds<T>(table: { get: (id: number) => T | undefined }, ids: readonly number[]): T[] {
  return ids.flatMap((id) => table.get(id) ?? []);
}
