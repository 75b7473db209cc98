import { number, record, text } from '../controller/fields.ts';
import type { CommentOrder, CommentRun, WantedComment } from '../launch-inputs.ts';
import { commitOf, readCommit, readEvent, readWorkflowRun } from './github-run.ts';

/** Returns the comment that the inputs request, with the workflow run; undefined for none. */
export function wantedComment(
  { comment, connection }: { comment: CommentOrder | undefined; connection: { url: { href: string } } },
  environment: NodeJS.ProcessEnv,
  template: readonly string[] = [],
): WantedComment | undefined {
  return comment && { ...comment, run: readCommentRun(environment), controller: connection.url.href, template };
}

/** Returns what the runner reports about this run. */
export function readCommentRun(environment: NodeJS.ProcessEnv): CommentRun {
  const value = (name: string): string => environment[`GITHUB_${name}`] ?? '';
  const { apiUrl, owner, repo, sha } = readCommit(environment);
  const { run_id: runId = '', run_attempt: attempt = '', run_url: runUrl = '' } = readWorkflowRun(environment);
  const event = readEvent(value('EVENT_PATH'));
  return {
    apiUrl,
    owner,
    repo,
    runId,
    attempt,
    runUrl: runUrl === '' ? '' : `${runUrl}/attempts/${attempt}`,
    workflow: workflowFile(value('WORKFLOW_REF'), `${owner}/${repo}/`) || value('WORKFLOW'),
    job: value('JOB'),
    step: value('ACTION'),
    event: value('EVENT_NAME'),
    // The run of a `workflow_run` is on the default branch; the event has the commit of the run before it.
    sha: commitOf(record(event, 'workflow_run'), 'head_sha') ?? sha,
    pullRequest: pullRequestOf(event),
  };
}

/** Returns the path of the workflow file, without the branch: `.github/workflows/deploy.yml`. */
function workflowFile(workflowRef: string, repository: string): string {
  const [path = ''] = workflowRef.split('@');
  return path.startsWith(repository) ? path.slice(repository.length) : path;
}

/** Returns the pull request that the event is about. The event of a comment has it as an issue. */
function pullRequestOf(event: Record<string, unknown>): CommentRun['pullRequest'] {
  const issue = record(event, 'issue');
  const found = 'pull_request' in issue ? issue : record(event, 'pull_request');
  const id = number(found, 'number');
  return id === undefined ? undefined : { number: id, isOpen: text(found, 'state') !== 'closed' };
}
