import type { Named } from './description.ts';

/* The requests that the fake knows, by their names in GitHub's description. */

const REPOSITORY = '/repos/{owner}/{repo}';
const DEPLOYMENTS = `${REPOSITORY}/deployments`;
const COMMENTS = `${REPOSITORY}/issues/{issue_number}/comments`;
const COMMENT = `${REPOSITORY}/issues/comments/{comment_id}`;
const PULL = `${REPOSITORY}/pulls/{pull_number}`;

/** The requests about deployments, comments and pull requests. */
export const OPERATIONS = {
  create: { method: 'post', path: DEPLOYMENTS },
  list: { method: 'get', path: DEPLOYMENTS },
  status: { method: 'post', path: `${DEPLOYMENTS}/{deployment_id}/statuses` },
  comments: { method: 'get', path: COMMENTS },
  comment: { method: 'post', path: COMMENTS },
  read_comment: { method: 'get', path: COMMENT },
  update_comment: { method: 'patch', path: COMMENT },
  pull: { method: 'get', path: PULL },
  commits: { method: 'get', path: `${PULL}/commits` },
} as const satisfies Record<string, Named>;

/** What a request asks for; `viewer` asks the GraphQL API for the token's own user. */
export type Operation = keyof typeof OPERATIONS | 'viewer';

/** Returns what a request asks for, with the names and numbers in its path. */
export function operationOf(
  method: string,
  path: string,
): { operation: Operation | undefined; parts: Record<string, string> } {
  if (method === 'POST' && path === '/graphql') return { operation: 'viewer', parts: {} };
  for (const [operation, named] of Object.entries(OPERATIONS)) {
    const pattern = named.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      /_(id|number)$/.test(name) ? `(?<${name}>\\d+)` : `(?<${name}>[^/]+)`,
    );
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found !== null && named.method.toUpperCase() === method)
      return { operation: operation as Operation, parts: { ...found.groups } };
  }
  return { operation: undefined, parts: {} };
}
