import type { CommentOrder } from '../launch-inputs.ts';
import { readGitHubToken } from './deployment-inputs.ts';
import type { InputReader } from './values/input-reader.ts';
import { parseBoolean } from './values/parse-values.ts';

/** The names of the inputs of every action that can write a comment on a pull request. */
export const COMMENT_INPUTS: readonly string[] = [
  'pull_request_comment',
  'pull_request_number',
  'matrix',
  'github_token',
];

/**
 * Reads the comment to write on a pull request; undefined for none. A wrong `pull_request_number` is no problem of the
 * inputs: it may come from a pull request, and the comment changes nothing else.
 */
export function readComment(reader: InputReader): CommentOrder | undefined {
  const isRequested = reader.parsed('pull_request_comment', parseBoolean) ?? false;
  if (!isRequested) return undefined;
  return {
    number: reader.text('pull_request_number'),
    // Only the default of the input knows the matrix (runner fact 27).
    matrix: reader.text('matrix') ?? 'null',
    token: readGitHubToken(reader),
  };
}
