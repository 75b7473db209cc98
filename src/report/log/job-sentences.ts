import { record, text } from '../../controller/fields.ts';
import type { Job } from '../../controller/jobs.ts';
import type { LogChoice } from '../../sink.ts';

/**
 * What a job runs, where, on which part, and as whom, as the reply to its launch shows it: with what the template filled
 * in, and without a request for it.
 */
export function runSentence({ fields }: Pick<Job, 'fields'>): string | undefined {
  const summary = record(fields, 'summary_fields');
  const nameOf = (object: string): string => text(record(summary, object), 'name');
  const quoted = (what: string, name: string): string[] => (name === '' ? [] : [`${what} "${name}"`]);
  const user = text(record(fields, 'launched_by'), 'name') || text(record(summary, 'created_by'), 'username');
  const playbook = text(fields, 'playbook');
  const project = nameOf('project');
  const parts = [
    ...(playbook === '' ? [] : [`playbook ${playbook}${project === '' ? '' : ` of project "${project}"`}`]),
    ...quoted('branch', text(fields, 'scm_branch')),
    ...quoted('inventory', nameOf('inventory')),
    ...quoted('limit', text(fields, 'limit')),
    ...quoted('tags', text(fields, 'job_tags')),
    ...quoted('without tags', text(fields, 'skip_tags')),
    ...(text(fields, 'job_type') === 'check' ? ['check mode'] : []),
  ];
  const who = user === '' ? '' : ` as user "${user}"`;
  if (parts.length === 0) return user === '' ? undefined : `It runs${who}.`;
  return `It runs${who}: ${parts.join(', ')}.`;
}

/** Where the output of a job is that the log does not show; undefined when all of it is in the log alone. */
export function logSentence(log: LogChoice, logFile: string | undefined): string | undefined {
  const file = logFile === undefined ? undefined : `All of it is written to ${logFile} (\`log_file\`).`;
  switch (log) {
    case 'all':
      return file?.replace('All of it', 'Its output');
    case 'failures':
      return `Of its output only what failed is shown here (\`log: failures\`). ${file ?? 'All of it is behind the link above.'}`;
    case 'none':
      return `Its output is not shown here (\`log: none\`). ${file ?? 'It is behind the link above.'}`;
  }
}
