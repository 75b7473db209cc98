import { createSystemJob } from '../../execution/create-update.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { detail, forbidden, type Reply } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { createdReply } from '../../rest/mount.ts';
import type { SystemJobTemplate } from '../../rows/templates.ts';
import { isObject } from '../../text/json.ts';
import { pythonJson } from '../../text/python-json.ts';
import { zulu } from '../../world/clock.ts';
import type { SystemJob } from '../../world/jobs.ts';
import { SYSTEM_VARIABLES } from '../prompts/prompt-errors.ts';
import { jobCapabilities, jobKind } from './job-kind.ts';

/** Cleanups of the controller: they have events, and no page for their output, which stands in their detail. */
export const SYSTEM_JOB: Kind<SystemJob> = jobKind<SystemJob>({
  type: 'system_job',
  model: 'SystemJob',
  columns: { execution_node: 'string', system_job_template: 'id', job_type: 'choice', extra_vars: 'string' },
  references: { system_job_template: 'system_job_templates' },
  summaries: { instance_group: 'instance_groups' },
  links: ['notifications', 'cancel', 'events'],
  capabilitiesOf: (call, job) => ({ ...jobCapabilities(call, job), start: false }),
  rows: (call) => {
    const { is_superuser, is_system_auditor } = userOf(call);
    if (!is_superuser && !is_system_auditor) throw detail(403, 'Superuser privileges needed.');
    return call.world.system_jobs.all();
  },
  shown: ({ now }, job) => {
    const seen = job.events.filter((event) => event.visible <= now);
    return { fields: { result_stdout: seen.map(({ stdout }) => `${stdout}\n`).join('') } };
  },
});

/** What keeps the controller tidy. */
export const SYSTEM_JOB_TEMPLATE: Kind<SystemJobTemplate> = {
  collection: 'system_job_templates',
  type: 'system_job_template',
  model: 'SystemJobTemplate',
  table: 'system_job_templates',
  order: 'name',
  readOnly: true,
  lasting: true,
  nameless: true,
  fields: {},
  columns: { name: 'string', description: 'string', job_type: 'choice' },
  constants: { last_job_run: null, last_job_failed: false, status: 'ok', execution_environment: null },
  links: [
    ...['jobs', 'schedules', 'launch', 'notification_templates_started', 'notification_templates_success'],
    'notification_templates_error',
  ],
  shown: ({ base }, { next_schedule, next_job_run }) => ({
    related: next_schedule === null ? {} : { next_schedule: `${base}/schedules/${next_schedule}/` },
    fields: { next_job_run: next_job_run === null ? null : zulu(next_job_run) },
  }),
};

/** Starts a cleanup; variables that it does not take are dropped without a word. */
export function launchSystemJob(call: Call, template: SystemJobTemplate): Reply {
  const { world, now } = call;
  if (!userOf(call).is_superuser) throw forbidden();
  const given = objectBody(call)['extra_vars'];
  const kept = Object.entries(isObject(given) ? given : {}).filter(([name]) => SYSTEM_VARIABLES.has(name));
  const extraVars = kept.length === 0 ? '' : pythonJson(Object.fromEntries(kept));
  const job = createSystemJob(world, template, extraVars, userOf(call).id, now);
  enqueue(world, job, now);
  return createdReply(call, SYSTEM_JOB, job, { system_job: job.id });
}
