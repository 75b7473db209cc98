import type { User } from '../rows/people.ts';
import type { Granting } from '../rows/roles.ts';
import type { AnyJob } from '../world/jobs.ts';
import type { World } from '../world/world.ts';

/** True for superusers, and for roles on the object or the administration of its organization. */
export function can(
  user: User,
  on: Granting,
  row: { id: number; organization?: number | null } | undefined,
  ...roles: string[]
): boolean {
  if (user.is_superuser) return true;
  if (!row) return false;
  if (user.is_system_auditor && roles.includes('read')) return true;
  const grants = [...user.grants, ...user.teams.flatMap((team) => team.grants)];
  return grants.some((grant) => {
    if (grant.on === 'organization' && grant.role === 'admin') {
      return grant.id === (on === 'organization' ? row.id : row.organization);
    }
    return grant.on === on && grant.id === row.id && (grant.role === 'admin' || roles.includes(grant.role));
  });
}

/** May see it: any role on an object lets it be seen. */
export function canRead(user: User, on: Granting, row: { id: number; organization?: number | null }): boolean {
  return can(user, on, row, 'read', 'execute', 'use', 'update', 'approval', 'member', 'adhoc', 'auditor');
}

/** A job is seen by who may see its template, and by who launched it. */
export function canReadJob(world: World, user: User, job: AnyJob): boolean {
  if (user.is_superuser || user.is_system_auditor) return true;
  if (job.created_by === user.id && job.launch_type !== 'workflow') return true;
  const template = world.job_templates.get(job.unified_job_template);
  if (template && canRead(user, 'job_template', template)) return true;
  const workflow = world.workflow_job_templates.get(job.unified_job_template);
  if (workflow && canRead(user, 'workflow_job_template', workflow)) return true;
  const project = world.projects.get(job.unified_job_template);
  return project !== undefined && canRead(user, 'project', project);
}

/** A job is canceled or run again by who launched it or administers its template. */
export function canActOnJob(world: World, user: User, job: AnyJob): boolean {
  if (user.is_superuser || job.created_by === user.id) return true;
  const template = world.job_templates.get(job.unified_job_template);
  if (template && can(user, 'job_template', template, 'admin')) return true;
  const workflow = world.workflow_job_templates.get(job.unified_job_template);
  return workflow !== undefined && can(user, 'workflow_job_template', workflow, 'admin');
}
