/*
 * What the runner tells about the workflow run. Everything here may be chosen by whoever opened a pull request.
 */

/** The run as the extra var `github_actions` names it. */
export function readWorkflowRun(environment: NodeJS.ProcessEnv): Record<string, string> {
  const value = (name: string): string => environment[`GITHUB_${name}`] ?? '';
  const runUrl = `${value('SERVER_URL')}/${value('REPOSITORY')}/actions/runs/${value('RUN_ID')}`;
  return {
    repository: value('REPOSITORY'),
    ref: value('REF'),
    sha: value('SHA'),
    actor: value('ACTOR'),
    run_id: value('RUN_ID'),
    run_attempt: value('RUN_ATTEMPT'),
    run_url: value('RUN_ID') === '' ? '' : runUrl,
  };
}
