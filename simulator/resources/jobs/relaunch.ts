import { copyJob, createJob } from '../../execution/create-job.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { readAll } from '../../fields/field.ts';
import { choice } from '../../fields/values.ts';
import { Complaints } from '../../fields/words.ts';
import { forbidden, invalid, ok, type Reply, refuse } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import { createdReply } from '../../rest/mount.ts';
import { can } from '../../rest/permissions.ts';
import { isObject } from '../../text/json.ts';
import { hostsOf } from '../../world/inventory.ts';
import { type HostSummary, isFinal, type Job } from '../../world/jobs.ts';
import { passwordsNeeded } from '../prompts/passwords.ts';
import { JOB } from './job.ts';

/** Hosts of the inventory on which the job failed or which it could not reach. */
function failedHosts(call: Call, job: Job): string[] {
  return hostsThere(call, job)
    .filter((row) => row.failures > 0 || row.dark > 0)
    .map((row) => row.host_name);
}

function hostsThere(call: Call, job: Job): HostSummary[] {
  const known = new Set(hostsOf(call.world, job.inventory).map((host) => host.name));
  return job.host_summaries.filter((row) => known.has(row.host_name));
}

/** What a relaunch would ask for, and on how many hosts it would run. */
export function relaunchInfo(call: Call, job: Job): Reply {
  return ok({
    passwords_needed_to_start: passwordsNeeded(call.world, job.credentials),
    retry_counts: { all: hostsThere(call, job).length, failed: failedHosts(call, job).length },
  });
}

/** Runs a job again, on all its hosts or on those that failed; what it was launched with is copied. */
export function relaunch(call: Call, job: Job): Reply {
  const { world, now } = call;
  const user = userOf(call);
  const template = world.job_templates.get(job.job_template);
  if (!can(user, 'job_template', template, 'execute')) throw forbidden();
  const body = objectBody(call);
  const complaints = new Complaints();
  const { hosts = 'all' } = readAll({ hosts: choice(['all', 'failed'], 'all') }, body, complaints, world);
  // They may also stand beside the other fields.
  const given = isObject(body['credential_passwords']) ? body['credential_passwords'] : body;
  const missing = passwordsNeeded(world, job.credentials).filter((name) => !given[name]);
  if (missing.length > 0) {
    complaints.add('credential_passwords', `Missing passwords needed to start: ${missing.join(', ')}`);
  }
  refuse(complaints);
  const failed = hosts === 'failed' ? failedHosts(call, job) : [];
  if (hosts === 'failed') refuseWithoutHosts(job, failed);
  const copy = template
    ? createJob(world, template, { ...job, execution_environment: null }, user.id, now)
    : copyJob(world, job, user.id, now);
  copy.extra_vars = job.extra_vars;
  copy.launch_type = 'relaunch';
  if (hosts === 'failed') copy.limit = failed.join(',');
  enqueue(world, copy, now);
  return createdReply(call, JOB, copy, { job: copy.id });
}

function refuseWithoutHosts(job: Job, failed: string[]): void {
  if (!isFinal(job)) {
    throw invalid({ hosts: 'Wait until job finishes before retrying on failed hosts.' });
  }
  if (job.host_summaries.length === 0) {
    throw invalid({ hosts: 'Cannot retry on failed hosts, playbook stats not available.' });
  }
  if (failed.length === 0) throw invalid({ hosts: 'Cannot relaunch because previous job had 0 failed hosts.' });
}
