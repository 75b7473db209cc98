// Runs a step for a pull request, with the tests' stand-in for GitHub's API. Needs Node 24, which runs TypeScript.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EVENT,
  PULL,
  PULL_REQUEST_RUN,
  REPOSITORY,
  SHA,
  TOKEN,
} from '../../__tests__/support/github/pull-request-run.ts';
import { FakeGitHub } from '../../__tests__/support/github/server.ts';
import { runStep } from '../runner.mjs';

/** How long a job runs before the workflow is cancelled, in ms: the first tasks have ended. */
const CANCEL_AFTER_MS = 8000;

/**
 * @param {import('../runner.mjs').Step} step
 * @param {{ isCancelled?: boolean | undefined }} [options] whether the workflow is cancelled once the comment says `running`
 * @returns {Promise<{ comment: string, requests: string[] }>} the comment at the end, and the requests to GitHub
 */
export async function runOnPullRequest({ inputs, ...step }, { isCancelled = false } = {}) {
  const github = await FakeGitHub.start({ repository: REPOSITORY, refs: { main: SHA } });
  const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-event-'));
  const cancel = new AbortController();
  try {
    github.tokens.set(TOKEN, 'write');
    github.pulls.open(PULL, REPOSITORY, [SHA]);
    if (isCancelled)
      github.on(({ operation }) => {
        if (operation === 'comment') setTimeout(() => cancel.abort(), CANCEL_AFTER_MS);
      });
    const event = join(folder, 'event.json');
    writeFileSync(event, JSON.stringify(EVENT));
    const env = { GITHUB_API_URL: github.url, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event };
    const { log } = await runStep({
      ...step,
      inputs: { ...inputs, pull_request_comment: 'true' },
      token: TOKEN,
      env: { ...env, ...PULL_REQUEST_RUN },
      cancel: cancel.signal,
    });
    const [comment] = github.pulls.comments;
    if (comment === undefined) throw new Error(['There is no comment:', ...log].join('\n'));
    return { comment: comment.body, requests: github.requests.map(({ method, path }) => `${method} ${path}`) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await github.close();
  }
}
