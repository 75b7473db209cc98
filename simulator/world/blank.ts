import type { UnifiedJob } from './jobs.ts';

/** What every unified job begins as. */
export function newJob(now: number): Omit<UnifiedJob, 'id' | 'type' | 'name' | 'description' | 'organization'> {
  return {
    created: now,
    modified: now,
    created_by: null,
    modified_by: null,
    unified_job_template: null,
    launch_type: 'manual',
    status: 'pending',
    failed: false,
    started: null,
    finished: null,
    canceled_on: null,
    job_explanation: '',
    execution_environment: null,
    instance_group: null,
    execution_node: '',
    controller_node: '',
    work_unit_id: null,
    job_args: [],
    job_cwd: '',
    job_env: {},
    result_traceback: '',
    workflow_node: null,
    events_done: null,
    emitted: 0,
    events: [],
  };
}
