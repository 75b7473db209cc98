import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { ACTIONS_BOT } from '../../support/github/json.ts';
import { EVENT, PULL, PULL_REQUEST_RUN, REPOSITORY, SHA, TOKEN } from '../../support/github/pull-request-run.ts';
import type { Comment } from '../../support/github/pull-requests.ts';
import { type GitHubStage, onGitHub } from './deployments.ts';
import type { Seen, Stage } from './scenario.ts';

type Options = NonNullable<Parameters<Stage['step']>[1]>;

/** A step on a pull request. */
export interface PullRequestStage extends GitHubStage {
  /** Runs a step with `pull_request_comment: true`, in a run that the pull request started. */
  preview: (inputs?: Record<string, string>, options?: Options & { event?: object; name?: string }) => Promise<Seen>;
}

/** Starts a controller and a GitHub with one open pull request, and runs the scenario. */
export async function onPullRequest(
  scenario: (stage: PullRequestStage) => Promise<void>,
  options?: Parameters<typeof onGitHub>[1],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-event-'));
  try {
    await onGitHub(async (stage) => {
      stage.github.pulls.open(PULL, REPOSITORY, [SHA]);
      await scenario({
        ...stage,
        preview: (inputs = {}, { event = EVENT, name = 'pull_request', ...more } = {}) => {
          const path = join(folder, 'event.json');
          writeFileSync(path, JSON.stringify(event));
          const run = name === 'pull_request' ? PULL_REQUEST_RUN : {};
          const env = { GITHUB_API_URL: stage.github.url, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, ...run };
          const template = more.action === undefined ? { template_id: String(DEMO.plain) } : {};
          const given = { ...template, pull_request_comment: 'true', ...inputs };
          return stage.step(given, { token: TOKEN, ...more, env: { ...env, ...more.env } });
        },
      });
    }, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The comments that the workflow's token wrote. */
export function ownComments({ github }: GitHubStage): Comment[] {
  return github.pulls.comments.filter(({ author }) => author === ACTIONS_BOT);
}

/** The one comment that the workflow's token wrote. */
export function onlyComment(stage: GitHubStage): Comment {
  const found = ownComments(stage);
  expect(found).toHaveLength(1);
  return found[0] as Comment;
}

/** What GitHub was asked for, in order. */
export function asked({ github }: GitHubStage): string[] {
  return github.requests.map(({ operation }) => String(operation));
}

/** The warnings of a step. */
export function warnings({ annotations }: Seen): string[] {
  return annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}
