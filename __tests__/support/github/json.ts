import type { Comment, Pull } from './pull-requests.ts';
import type { Deployment, Repository, Status } from './repository.ts';

/** The bot that the token of a workflow belongs to. */
export const ACTIONS_BOT = 'github-actions[bot]';

/** How GitHub shows a user: by default the bot that a workflow's token belongs to. */
function userJson(site: string, login = ACTIONS_BOT): Record<string, unknown> {
  const api = `${site}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: login === ACTIONS_BOT ? 41_898_282 : 583_231,
    node_id: 'MDM6Qm90NDE4OTgyODI=',
    avatar_url: 'https://avatars.githubusercontent.com/in/15368?v=4',
    gravatar_id: '',
    url: api,
    html_url: 'https://github.com/apps/github-actions',
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

/** A deployment as GitHub shows it; its statuses are elsewhere. */
export function deploymentJson(api: string, { owner, name }: Repository, deployment: Deployment): unknown {
  const { statuses: _, ...fields } = deployment;
  const repository = `${api}/repos/${owner}/${name}`;
  const url = `${repository}/deployments/${deployment.id}`;
  return {
    ...fields,
    url,
    node_id: Buffer.from(`10:Deployment${deployment.id}`).toString('base64'),
    original_environment: deployment.environment,
    creator: userJson(api),
    updated_at: deployment.statuses.at(-1)?.created_at ?? deployment.created_at,
    statuses_url: `${url}/statuses`,
    repository_url: repository,
  };
}

/** A status of a deployment as GitHub shows it. */
export function statusJson(api: string, { owner, name }: Repository, { id }: Deployment, status: Status): unknown {
  const repository = `${api}/repos/${owner}/${name}`;
  return {
    ...status,
    url: `${repository}/deployments/${id}/statuses/${status.id}`,
    node_id: Buffer.from(`16:DeploymentStatus${status.id}`).toString('base64'),
    creator: userJson(api),
    target_url: status.log_url,
    updated_at: status.created_at,
    deployment_url: `${repository}/deployments/${id}`,
    repository_url: repository,
  };
}

/** A comment as GitHub shows it. */
export function commentJson(api: string, { owner, name }: Repository, { id, pull, body, author }: Comment): unknown {
  const repository = `${api}/repos/${owner}/${name}`;
  const issue = `${repository}/issues/${pull}`;
  return {
    id,
    node_id: Buffer.from(`12:IssueComment${id}`).toString('base64'),
    url: `${repository}/issues/comments/${id}`,
    html_url: `https://github.com/${owner}/${name}/pull/${pull}#issuecomment-${id}`,
    issue_url: issue,
    body,
    user: userJson(api, author),
    created_at: '2026-11-23T05:22:44Z',
    updated_at: '2026-11-23T05:22:44Z',
  };
}

/** What the fake knows of a pull request; `completeReply` adds the rest. */
export function pullJson(pull: Pull): unknown {
  const repository = (fullName: string): unknown => ({ full_name: fullName, name: fullName.split('/')[1] });
  return {
    number: pull.number,
    state: pull.state,
    locked: pull.locked,
    commits: pull.commits.length,
    base: { ref: 'main', repo: repository(pull.base) },
    head: { sha: pull.commits.at(-1) ?? '', repo: repository(pull.from) },
  };
}
