import type { Job } from '../../controller/jobs.ts';
import { type Difference, fieldDifference, variableDifferences } from '../compare-with-request.ts';
import type { AdHocRequest } from './prepared-command.ts';

/** Returns the values of a command that differ from the request. Values that the reply does not show count as equal. */
export function commandDifferences(job: Job, request: AdHocRequest): Difference[] {
  const { prompts, command } = job;
  return [
    ...fieldDifference('inventory', prompts.inventory, request.inventory),
    ...fieldDifference('credential', command?.credential, request.credential),
    // Without a limit the command runs on all hosts, so any limit of the reply differs.
    ...fieldDifference('limit', prompts.limit, request.limit ?? ''),
    ...fieldDifference('module_name', command?.name, request.module_name),
    ...fieldDifference('module_args', command?.args, request.module_args ?? ''),
    ...fieldDifference('job_type', prompts.job_type, request.job_type ?? 'run'),
    ...fieldDifference('become_enabled', command?.becomeEnabled, request.become_enabled),
    ...fieldDifference('verbosity', prompts.verbosity, request.verbosity),
    ...fieldDifference('forks', prompts.forks, request.forks),
    ...variableDifferences(job, request.extra_vars ?? {}),
  ];
}
