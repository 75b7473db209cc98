import type { CommentRun } from '../../launch-inputs.ts';
import { message } from '../../messages/message.ts';
import { ConfigurationError } from '../../step-errors.ts';
import type { Limits } from '../github/github-client.ts';
import type { CommentsApi } from './comments-api.ts';

/** The pull request that the inputs name; undefined for that of the event. */
export interface PullRequestOrder {
  given: string | undefined;
  run: CommentRun;
}

/**
 * Returns the number of the pull request to comment on. A number that the event does not prove may come from anyone, for
 * example from the artifact of a fork's run: the pull request must contain the commit of this run.
 * @throws ConfigurationError when there is no such pull request; ResponseError, ConnectionError
 */
export async function findPullRequest(
  { given, run }: PullRequestOrder,
  github: CommentsApi,
  limits: Limits,
): Promise<number> {
  const number = given === undefined ? run.pullRequest?.number : parseNumber(given);
  if (number === undefined) throw new ConfigurationError(message('pull-request-missing', { event: run.event }), []);
  if (number === run.pullRequest?.number) {
    if (!run.pullRequest.isOpen) throw new ConfigurationError(message('pull-request-closed', { number }), []);
    return number;
  }
  const { isOpen, repository, head } = await github.pullRequest(number, limits);
  const own = `${run.owner}/${run.repo}`;
  if (repository.toLowerCase() !== own.toLowerCase())
    throw new ConfigurationError(message('pull-request-elsewhere', { number, repository: own }), []);
  if (!isOpen) throw new ConfigurationError(message('pull-request-closed', { number }), []);
  if (head !== run.sha && !(await github.hasCommit(number, run.sha, limits)))
    throw new ConfigurationError(message('pull-request-without-commit', { number, commit: run.sha }), []);
  return number;
}

function parseNumber(given: string): number {
  if (/^[1-9]\d{0,9}$/.test(given)) return Number(given);
  throw new ConfigurationError(message('pull-request-number-wrong', { given: JSON.stringify(given.slice(0, 40)) }), []);
}
