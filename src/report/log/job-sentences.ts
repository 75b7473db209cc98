import type { Job } from '../../controller/jobs.ts';
import type { LogChoice } from '../../sink.ts';
import { isCheck } from '../job-report.ts';
import { withoutSecretArguments } from './hide-secrets.ts';

/** Returns what a job runs, where, with which limits, and as which user. The template's own values are included. */
export function runSentence(job: Job): string | undefined {
  const { command, playbook, project, inventory, launchedBy, prompts } = job;
  const quoted = (what: string, name: string | null | undefined): string[] => (name ? [`${what} "${name}"`] : []);
  const parts = [
    ...(playbook === '' ? [] : [`playbook ${playbook}${project === '' ? '' : ` of project "${project}"`}`]),
    ...(command === undefined ? [] : [`module ${command.name}`]),
    ...quoted('arguments', withoutSecretArguments(command?.args ?? '')),
    ...quoted('branch', prompts.scm_branch),
    ...quoted('inventory', inventory),
    ...quoted('limit', prompts.limit),
    ...quoted('tags', prompts.job_tags),
    ...quoted('skipped tags', prompts.skip_tags),
    ...(isCheck({ job }) ? ['check mode'] : []),
  ];
  const who = launchedBy === '' ? '' : ` as user "${launchedBy}"`;
  if (parts.length === 0) return launchedBy === '' ? undefined : `It runs${who}.`;
  return `It runs${who}: ${parts.join(', ')}.`;
}

/** Returns where to find output that the log does not show; undefined when the log shows all of it. */
export function logSentence(log: LogChoice, logFile: string | undefined): string | undefined {
  const file = logFile === undefined ? undefined : `The full output is written to ${logFile} (\`log_file\`).`;
  const where = file ?? 'See the link above for the full output.';
  switch (log) {
    case 'all':
      return file;
    case 'failures':
      return `Only failures are shown here (\`log: failures\`). ${where}`;
    case 'none':
      return `The output is not shown here (\`log: none\`). ${where}`;
  }
}
