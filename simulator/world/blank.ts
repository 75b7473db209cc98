import type { Base } from '../rows/base.ts';
import type { UnifiedJob } from './jobs.ts';

type New = Omit<UnifiedJob, 'id' | 'type' | 'name' | 'description' | 'organization'>;

/** What every unified job of a user begins as. */
export function newJob(now: number, user: number | null = null): New {
  return {
    created: now,
    modified: now,
    created_by: user,
    modified_by: user,
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

/** What a run of something begins as. */
export function newRun(
  { id, name, description }: Base,
  now: number,
  user: number | null,
): New & Pick<UnifiedJob, 'name' | 'description'> {
  return { ...newJob(now, user), name, description, unified_job_template: id };
}
