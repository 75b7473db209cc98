import type { Job } from '../../controller/jobs.ts';
import type { Json } from '../../http/json/json.ts';
import { sameValue } from '../../http/json/same-value.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { text } from '../../messages/message.ts';
import type { Difference } from '../compare-with-request.ts';
import { jobVariables } from '../job-variables.ts';
import type { AdHocRequest } from './prepared-command.ts';

/** Returns the values of a command that differ from the request. Values that the reply does not show count as equal. */
export function commandDifferences(job: Job, request: AdHocRequest): Difference[] {
  const { prompts, command } = job;
  return [
    ...changed('inventory', prompts.inventory, request.inventory),
    ...changed('credential', command?.credential, request.credential),
    // Without a limit the command runs on all hosts, so any limit of the reply differs.
    ...changed('limit', prompts.limit, request.limit ?? ''),
    ...changed('module_name', command?.name, request.module_name),
    ...changed('module_args', command?.args, request.module_args ?? ''),
    ...changed('job_type', prompts.job_type, request.job_type ?? 'run'),
    ...changed('become_enabled', command?.becomeEnabled, request.become_enabled),
    ...changed('verbosity', prompts.verbosity, request.verbosity),
    ...changed('forks', prompts.forks, request.forks),
    ...changedVariables(job, request),
  ];
}

function changed(field: string, actual: unknown, asked: Json | undefined): Difference[] {
  if (actual === undefined || asked === undefined || sameValue(trimmed(actual), trimmed(asked))) return [];
  const values = { input: field, actual: jsonText(actual), requested: jsonText(asked) };
  return [{ field, asked, sentence: text('job-field-differs', values) }];
}

/** Returns a value for comparison: the API trims strings and shows an empty one as null. */
function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : (value ?? '');
}

function changedVariables(job: Job, { extra_vars: asked = {} }: AdHocRequest): Difference[] {
  const actual = jobVariables(job);
  const field = 'extra_vars';
  if (actual === undefined) return [{ field, asked, sentence: text('job-variables-unreadable') }];
  return Object.entries(asked)
    .filter(([name, value]) => !sameValue(actual[name], value))
    .map(([name, value]) => ({
      field,
      asked: { [name]: value },
      sentence: Object.hasOwn(actual, name)
        ? text('job-variable-differs', { name })
        : text('job-variable-missing', { name }),
    }));
}
