import type { FieldType } from '../../rest/field.ts';
import type { Subject } from '../../rest/router.ts';

/** What every job shows. */
const UNIFIED: Record<string, FieldType> = {
  name: 'string',
  description: 'string',
  unified_job_template: 'id',
  launch_type: 'choice',
  status: 'choice',
  execution_environment: 'id',
  failed: 'boolean',
  started: 'datetime',
  finished: 'datetime',
  canceled_on: 'datetime',
  job_explanation: 'string',
  execution_node: 'string',
  controller_node: 'string',
  work_unit_id: 'string',
};

/** What jobs of one kind have besides. */
const OWN: Record<string, Record<string, FieldType>> = {
  job: {
    job_type: 'choice',
    inventory: 'id',
    project: 'id',
    playbook: 'string',
    scm_branch: 'string',
    forks: 'integer',
    limit: 'string',
    verbosity: 'choice',
    job_tags: 'string',
    skip_tags: 'string',
    timeout: 'integer',
    organization: 'id',
    job_template: 'id',
    scm_revision: 'string',
    diff_mode: 'boolean',
    job_slice_number: 'integer',
    job_slice_count: 'integer',
  },
  workflow_job: {
    workflow_job_template: 'id',
    allow_simultaneous: 'boolean',
    job_template: 'id',
    is_sliced_job: 'boolean',
    inventory: 'id',
  },
  project_update: {
    project: 'id',
    job_type: 'choice',
    scm_type: 'choice',
    scm_branch: 'string',
    scm_revision: 'string',
  },
  inventory_update: { inventory: 'id', inventory_source: 'id', source: 'choice', source_project_update: 'id' },
  workflow_approval: { timeout: 'integer', timed_out: 'boolean' },
};

/** What OPTIONS tells of jobs of a kind: by it the awx CLI knows by what it can list them. */
export function jobSubject(type: string, fields: Subject['fields'] = {}): Subject {
  const computed = { elapsed: 'field', launched_by: 'field' } as const;
  return { type, shared: true, fields, columns: { ...UNIFIED, ...OWN[type] }, computed };
}
