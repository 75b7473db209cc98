import type { ApiRoot } from './connection/discovery.ts';
import type { JobRef, JobType } from './jobs.ts';

/** The part of a page's URL that names the kind of job (controller fact 59). The page of an approval is elsewhere. */
const PAGES: Readonly<Record<Exclude<JobType, 'workflow_approval'>, string>> = {
  job: 'playbook',
  workflow_job: 'workflow',
  project_update: 'project',
  inventory_update: 'inventory',
  ad_hoc_command: 'command',
  system_job: 'management',
};

/** The URL of a job's web page, and the same without scheme and host. */
export interface JobLink {
  url: string;
  path: string;
}

/** Returns the URL of a job's web page. Tower and AWX use `/#/jobs/`, AAP 2.5 and later `/execution/jobs/`. */
export function jobLink(root: ApiRoot, job: JobRef): JobLink {
  const page = job.type === 'workflow_approval' ? approvalPage(root, job) : `jobs/${PAGES[job.type]}/${job.id}/output`;
  const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
  return { url, path: url.slice(root.site.origin.length) };
}

function approvalPage({ gateway }: ApiRoot, { id }: JobRef): string {
  return `${gateway ? 'administration/workflow-approvals' : 'workflow_approvals'}/${id}/details`;
}
