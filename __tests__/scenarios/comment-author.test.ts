import { describe, expect, test } from '@jest/globals';
import { ACTIONS_BOT } from '../support/github/json.ts';
import { PULL, TOKEN } from '../support/github/pull-request-run.ts';
import { asked, onlyComment, onPullRequest, type PullRequestStage, warnings } from './support/pull-request.ts';
import { runsOn } from './support/scenario.ts';

/** Adds a comment of another user. */
function comments({ github }: PullRequestStage, author: string, body: string): number {
  const pull = github.pulls.pulls.get(PULL);
  if (pull === undefined) throw new Error('no pull request');
  return github.pulls.comment(pull, author, body).id;
}

/** Writes the comment once, removes it, and returns its text: what a user could copy. */
async function copied(stage: PullRequestStage): Promise<string> {
  await stage.preview();
  const { body } = onlyComment(stage);
  stage.github.pulls.comments.length = 0;
  stage.github.requests.length = 0;
  return body;
}

describe('only a comment of the own user is updated', () => {
  test('found after 200 comments of others', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      for (let index = 0; index < 200; index += 1) comments(stage, 'octocat', `Comment ${index}`);
      await stage.preview();
      const { id } = onlyComment(stage);
      stage.github.requests.length = 0;
      const seen = await stage.preview();
      expect(warnings(seen)).toEqual([]);
      expect(asked(stage).slice(0, 5)).toEqual(['comments', 'comments', 'comments', 'viewer', 'update_comment']);
      expect(stage.github.requests.slice(0, 3).map(({ query }) => query.toString())).toEqual(
        ['1', '2', '3'].map((page) => `per_page=100&page=${page}`),
      );
      expect(onlyComment(stage).id).toBe(id);
    });
  });

  test('a copy of the marker by another user stays unchanged', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      const forged = (await copied(stage)).replace(/run=\d+/, 'run=99999999999999');
      const id = comments(stage, 'mallory', forged);
      const seen = await stage.preview();
      expect(warnings(seen)).toEqual([]);
      expect(asked(stage)).toEqual(['comments', 'viewer', 'comment', 'read_comment', 'update_comment']);
      expect(stage.github.pulls.find(id)?.body).toBe(forged);
      expect(onlyComment(stage).body).toContain('successful');
    });
  });

  test('a comment of the own user that only quotes a marker stays unchanged', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      const quoting = `Look:\n${await copied(stage)}`;
      const id = comments(stage, ACTIONS_BOT, quoting);
      await stage.preview();
      expect(stage.github.pulls.find(id)?.body).toBe(quoting);
    });
  });

  test.each([
    ['a personal access token', 'ghp_token-of-a-person', 'octocat'],
    ['the token of an app', 'ghs_token-of-an-app', 'deployer[bot]'],
  ])('%s updates its own comment and not that of the workflow', async (_, token, login) => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      stage.github.tokens.set(token, 'write');
      stage.github.users.set(token, login);
      await stage.preview();
      const before = onlyComment(stage);
      const { body } = before;
      for (let run = 0; run < 2; run += 1) await stage.preview({ github_token: token });
      const own = stage.github.pulls.comments.filter(({ author }) => author === login);
      expect([own.length, onlyComment(stage)]).toEqual([1, { ...before, body }]);
    });
  });

  test('a GraphQL API that does not name the user: the user is taken for that of the workflow', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      await stage.preview();
      const body = JSON.stringify({ message: 'Resource not accessible by integration', documentation_url: '' });
      stage.github.fail({ operation: 'viewer', answer: { status: 403, body } });
      const seen = await stage.preview();
      expect(warnings(seen)).toEqual([]);
      onlyComment(stage);
    });
  });
});

describe('a comment of a newer run stays unchanged', () => {
  test.each([
    ['run', { GITHUB_RUN_ID: '1658821492' }],
    ['attempt', { GITHUB_RUN_ATTEMPT: '1' }],
  ])('an older %s', async (_, older) => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      await stage.preview({}, { env: { GITHUB_RUN_ATTEMPT: '2' } });
      const { body } = onlyComment(stage);
      const seen = await stage.preview({}, { env: { GITHUB_RUN_ATTEMPT: '2', ...older } });
      expect([seen.conclusion, warnings(seen)]).toEqual(['success', []]);
      expect(onlyComment(stage).body).toBe(body);
      expect(seen.log).toContain(`A newer run has written the comment on pull request ${PULL}: it stays unchanged.`);
    });
  });

  test('also one that was written while the job ran', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      stage.github.on(({ operation }) => {
        const own = stage.github.pulls.comments[0];
        if (operation === 'read_comment' && own !== undefined) own.body = own.body.replace(/run=\d+/, 'run=1658821999');
      });
      const seen = await stage.preview();
      expect([seen.conclusion, warnings(seen)]).toEqual(['success', []]);
      expect(asked(stage)).toEqual(['comments', 'comment', 'read_comment']);
      expect(onlyComment(stage).body).toContain(': running');
    });
  });
});

test('a comment that was deleted while the job ran is written again', async () => {
  await onPullRequest(async (stage) => {
    runsOn(stage.sim);
    stage.github.on(({ operation }) => {
      if (operation === 'read_comment') stage.github.pulls.comments.length = 0;
    });
    const seen = await stage.preview();
    expect(warnings(seen)).toEqual([]);
    expect(asked(stage)).toEqual(['comments', 'comment', 'read_comment', 'comments', 'comment']);
    expect(onlyComment(stage).body).toContain('successful');
  });
});

test('the token is masked and shown nowhere', async () => {
  await onPullRequest(async (stage) => {
    runsOn(stage.sim);
    const seen = await stage.preview();
    expect(seen.raw).toContain(`::add-mask::${TOKEN}`);
    expect(JSON.stringify(stage.github.requests.map(({ body }) => body))).not.toContain(TOKEN);
  });
});
