import type { Deployment, Repository, Status } from './repository.ts';

/** How GitHub shows a user of its own: the bot that a workflow's token belongs to. */
function bot(site: string): Record<string, unknown> {
  const api = `${site}/users/github-actions%5Bbot%5D`;
  return {
    login: 'github-actions[bot]',
    id: 41_898_282,
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
    type: 'Bot',
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
    creator: bot(api),
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
    creator: bot(api),
    target_url: status.log_url,
    updated_at: status.created_at,
    deployment_url: `${repository}/deployments/${id}`,
    repository_url: repository,
  };
}
