import { readFileSync } from 'node:fs';
import { isRecord, record, text } from '../controller/fields.ts';
import type { Commit } from '../launch-inputs.ts';

/*
 * What the runner reports about the workflow run. The author of a pull request can choose any of these values.
 */

/** Returns the run's values for the extra var `github_actions`. */
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

/**
 * Returns the commit that this run is about. A pull request's run uses a merge commit that GitHub creates and never
 * shows. In that case, returns the last commit of the pull request, from the event that started the run.
 */
export function readCommit(environment: NodeJS.ProcessEnv): Commit {
  const value = (name: string): string => environment[`GITHUB_${name}`] ?? '';
  const [owner = '', repo = ''] = value('REPOSITORY').split('/');
  const head = /^refs\/pull\/\d+\/merge$/.test(value('REF')) ? pullRequestHead(value('EVENT_PATH')) : undefined;
  return {
    apiUrl: (value('API_URL') || 'https://api.github.com').replace(/\/+$/, ''),
    owner,
    repo,
    sha: head ?? value('SHA'),
    ref: value('REF'),
  };
}

function pullRequestHead(eventPath: string): string | undefined {
  return commitOf(record(record(readEvent(eventPath), 'pull_request'), 'head'), 'sha');
}

/** Returns the event that started the run; an empty one when it cannot be read. */
export function readEvent(eventPath: string): Record<string, unknown> {
  try {
    const event: unknown = JSON.parse(readFileSync(eventPath, 'utf8'));
    return isRecord(event) ? event : {};
  } catch {
    return {};
  }
}

/** Returns the commit in a field of an event. */
export function commitOf(fields: Record<string, unknown>, name: string): string | undefined {
  const sha = text(fields, name);
  return /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
}
