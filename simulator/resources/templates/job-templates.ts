import { created, invalid, ok } from '../../http/reply.ts';
import { type Call, link, objectBody } from '../../http/request.ts';
import { mountList } from '../../rest/associate.ts';
import { rowsOf } from '../../rest/crud.ts';
import { toJson } from '../../rest/json.ts';
import type { Kind, Stored } from '../../rest/kind.ts';
import { list } from '../../rest/listing.ts';
import { JOB } from '../../rest/models.ts';
import { find, mount } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import type { JobTemplate } from '../../world/templates.ts';
import { checkCredential } from '../access/check-credential.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { INSTANCE_GROUP } from '../access/instance-group.ts';
import { labels } from '../access/labels.ts';
import { notifications } from '../access/notifications.ts';
import { anyJobJson } from '../jobs/unified-job.ts';
import { surveyRoutes } from '../prompts/survey-spec.ts';
import { schedulesBelow } from '../schedules/schedules.ts';
import { runsOf } from '../schedules/state.ts';
import { JOB_TEMPLATE } from './job-template.ts';
import { JOB_LAUNCH, LAUNCHES } from './launch-fields.ts';
import { launchRequirements } from './launch-get.ts';
import { launch } from './launch-post.ts';

/** A template's own copy under another name; names may be doubled so. */
export function copyRow<T extends Stored>(call: Call, kind: Kind<T>, row: T): T {
  const { id: _, ...rest } = structuredClone({ ...row, run: undefined });
  const name = objectBody(call)['name'];
  if (typeof name !== 'string' || name === '') throw invalid({ name: ['This field is required.'] });
  const made = { created: call.now, modified: call.now, name };
  const run = 'run' in row ? { run: row.run } : {};
  return rowsOf(call, kind).insert({ ...rest, ...run, ...made } as unknown as Omit<T, 'id'>);
}

function copies(routes: Routes): void {
  routes.add('/job_templates/:id/copy/', {
    title: 'Job Template Copy',
    GET: (call, id) => {
      find(call, JOB_TEMPLATE, id);
      return ok({ can_copy: true });
    },
    POST: (call, id) => {
      const copy = copyRow(call, JOB_TEMPLATE, find(call, JOB_TEMPLATE, id));
      return created(toJson(call, JOB_TEMPLATE, copy, true), link(call, 'job_templates', copy.id));
    },
  });
}

/** Job templates and what hangs on them. */
export function jobTemplateRoutes(routes: Routes): void {
  mount(routes, JOB_TEMPLATE);
  const found = (call: Call, id: string): JobTemplate => find(call, JOB_TEMPLATE, id);
  routes.add('/job_templates/:id/launch/', {
    title: 'Job Template Launch',
    description: 'Launch a Job Template',
    ...LAUNCHES,
    kind: JOB_LAUNCH,
    GET: (call, id) => launchRequirements(call, found(call, id)),
    POST: (call, id) => launch(call, found(call, id)),
  });
  for (const [path, type, title] of [
    ['jobs', 'job', 'Job Template Job List'],
    ['slice_workflow_jobs', 'workflow_job', 'Slice Workflow Job List'],
  ] as const) {
    routes.add(`/job_templates/:id/${path}/`, {
      title,
      GET: (call, id) => {
        const jobs = runsOf(call.world, found(call, id).id).filter((job) => job.type === type);
        return list(call, JOB, jobs, (job) => anyJobJson(call, job, false));
      },
    });
  }
  mountList(routes, JOB_TEMPLATE, {
    path: 'credentials',
    of: CREDENTIAL,
    ids: (row) => row.credentials,
    check: (call, row, other) => checkCredential(call, row.credentials, other),
    preset: () => ({}),
  });
  mountList(routes, JOB_TEMPLATE, {
    path: 'instance_groups',
    of: INSTANCE_GROUP,
    ids: (row) => row.instance_groups,
    order: '',
  });
  labels(routes, JOB_TEMPLATE);
  notifications(routes, JOB_TEMPLATE);
  schedulesBelow(routes, JOB_TEMPLATE);
  surveyRoutes(routes, JOB_TEMPLATE);
  copies(routes);
}
