import { Refusal } from '../../http/reply.ts';
import { mayWrite, userOf } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { EXECUTION_ENVIRONMENT_FIELDS, type ExecutionEnvironment } from '../../rows/assets.ts';
import { administratorsOnly } from './shared.ts';

/** Execution environments. */
export const EXECUTION_ENVIRONMENT: Kind<ExecutionEnvironment> = {
  collection: 'execution_environments',
  type: 'execution_environment',
  model: 'ExecutionEnvironment',
  table: 'execution_environments',
  order: '-created,-id',
  open: true,
  fields: EXECUTION_ENVIRONMENT_FIELDS,
  columns: { managed: 'boolean' },
  unique: [{ by: ['name'], field: 'name', text: 'Execution environment with this Name already exists.' }],
  links: ['activity_stream', 'unified_job_templates', 'copy'],
  hidden: () => ({ managed: false }),
  refusal: (call, body, row) => {
    if (!row) return administratorsOnly(call, body, row);
    const strange = Object.keys(body).some((name) => name !== 'pull');
    const detail = "Only the 'pull' field can be edited for managed execution environments.";
    return row.managed && strange ? new Refusal({ status: 403, json: { detail } }) : undefined;
  },
  shown: (call, row) => {
    const admin = mayWrite(call) && userOf(call).is_superuser;
    return {
      summary: { user_capabilities: { edit: admin, delete: admin && !row.managed, copy: admin } },
    };
  },
};
