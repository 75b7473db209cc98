import type { ApiRoot } from './discovery.ts';
import type { JobRef, JobType } from './resources.ts';

/** The part of a page's address that names the kind of job (API fact 32). */
const PAGES: Readonly<Record<JobType, string>> = {
  job: 'playbook',
  workflow_job: 'workflow',
  project_update: 'project',
  inventory_update: 'inventory',
  ad_hoc_command: 'command',
};

/** A job's page for people: the whole address, and the same without scheme and host. */
export interface JobLink {
  url: string;
  path: string;
}

/** Tower and AWX have their pages behind `/#/jobs/`, AAP 2.5 and later at `/execution/jobs/`. */
export function jobLink(root: ApiRoot, job: JobRef): JobLink {
  const page = `jobs/${PAGES[job.type]}/${job.id}/output`;
  const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
  return { url, path: url.slice(root.site.origin.length) };
}
