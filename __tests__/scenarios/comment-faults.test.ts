import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { EVENT, PULL, TOKEN } from '../support/github/pull-request-run.ts';
import { asked, onlyComment, onPullRequest, ownComments, warnings } from './support/pull-request.ts';
import { runsOn } from './support/scenario.ts';

const PERMISSION =
  'GitHub answered 403 "Resource not accessible by integration" (X-GitHub-Request-Id C0DE:1A2B:3C4D5E:6F7081:674162E5). Grant the job the permission `pull-requests: write`, under `permissions`. A run for a pull request from a fork or from Dependabot has a read-only token. Nothing else changes.';

describe('a comment that cannot be written causes one warning, and the verdict stays', () => {
  test.each([
    ["a fork's read-only token", 'read', ['comments', 'comment']],
    ['a missing permission in a private repository', 'none', ['comments']],
  ] as const)('%s', async (_, access, requests) => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      stage.github.tokens.set(TOKEN, access);
      const seen = await stage.preview({ template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(warnings(seen)).toEqual([`The comment on pull request ${PULL} is not written: ${PERMISSION}`]);
      expect(asked(stage)).toEqual(requests);
      expect(seen.state['comment']).toBe('');
    });
  });

  test('a failed job fails, with its own error', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      stage.github.tokens.set(TOKEN, 'read');
      const seen = await stage.preview({ template_id: String(DEMO.failing) });
      expect([seen.conclusion, seen.outputs['status'], warnings(seen).length]).toEqual(['failure', 'failed', 1]);
    });
  });

  test('a token that GitHub does not know', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      stage.github.tokens.clear();
      const seen = await stage.preview();
      expect([seen.conclusion, warnings(seen)]).toEqual([
        'success',
        [
          expect.stringMatching(
            /^The comment on pull request 7 is not written: GitHub answered 401 .*Check `github_token`\./,
          ),
        ],
      ]);
    });
  });

  test('no token', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      const seen = await stage.preview({ github_token: '' });
      expect([seen.conclusion, warnings(seen), asked(stage)]).toEqual([
        'success',
        [
          'No comment is written: `github_token` is empty. Remove the input, so that the token of the workflow is used. Nothing else changes.',
        ],
        [],
      ]);
    });
  });

  test('a locked pull request', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      const pull = stage.github.pulls.pulls.get(PULL);
      if (pull) pull.locked = true;
      const seen = await stage.preview();
      expect([seen.conclusion, warnings(seen)]).toEqual([
        'success',
        [expect.stringContaining('GitHub answered 403 "Unable to create comment because issue is locked."')],
      ]);
    });
  });

  test('a GitHub that is away', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      const seen = await stage.preview({}, { event: EVENT, env: { GITHUB_API_URL: 'http://127.0.0.1:1' } });
      expect([seen.conclusion, seen.postExitCode, seen.outputs['status']]).toEqual(['success', 0, 'successful']);
      expect(warnings(seen)).toEqual([
        'The comment on pull request 7 is not written: GitHub is unreachable (ECONNREFUSED). Nothing else changes.',
      ]);
    });
  });

  test('a GitHub that does not answer', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      stage.github.fail({ operation: 'comments', answer: 'nothing', times: 100 });
      const seen = await stage.preview();
      expect([seen.conclusion, seen.postExitCode, seen.outputs['status']]).toEqual(['success', 0, 'successful']);
      expect(warnings(seen)).toEqual([
        'The comment on pull request 7 is not written: GitHub did not reply in time. Nothing else changes.',
      ]);
      expect(ownComments(stage)).toEqual([]);
    });
  });

  test('a page of something else in front of GitHub', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      stage.github.fail({ operation: 'comments', answer: { status: 200, body: '{"sign":"in"}' }, times: 100 });
      const seen = await stage.preview();
      expect([seen.conclusion, warnings(seen)]).toEqual([
        'success',
        [expect.stringContaining("GitHub's reply is not a list of comments.")],
      ]);
    });
  });
});

describe('a fault that passes', () => {
  test('a lost reply to the new comment: it is found, and there is only one', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      stage.github.fail({ operation: 'comment', answer: 'cut', carriedOut: true });
      const seen = await stage.preview();
      expect(warnings(seen)).toEqual([]);
      expect(onlyComment(stage).body).toContain('successful');
    });
  });

  test('an end that GitHub does not take: the post step shows it, without the lists', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      const body = JSON.stringify({ message: 'Server Error', documentation_url: '' });
      // More often than the main step tries in its time, and less often than both.
      let refused = 0;
      stage.github.on(({ operation }) => {
        if (operation === 'read_comment' && refused === 0) {
          refused += 1;
          stage.github.fail({ operation: 'update_comment', answer: { status: 502, body }, times: 100 });
        }
      });
      const seen = await stage.preview(
        { template_id: String(DEMO.deploy) },
        {
          phase: (name) => {
            if (name === 'post') stage.github.heal();
          },
        },
      );
      expect([seen.conclusion, warnings(seen)]).toEqual(['success', []]);
      expect(seen.log).toContainEqual(
        expect.stringMatching(/^The comment does not show the end yet: .* The post step tries again\.$/),
      );
      const comment = onlyComment(stage);
      expect(comment.body).toContain('### `Deploy`: successful\n\n[Job 1](');
      expect(comment.body).not.toContain('#### Hosts');
    });
  });
});

test('deployment, comment, summary and annotations do not depend on one another', async () => {
  await onPullRequest(async (stage) => {
    runsOn(stage.sim);
    for (const operation of ['comments', 'comment'] as const)
      stage.github.fail({ operation, answer: { status: 422, body: '{"message":"no"}' }, times: 100 });
    const seen = await stage.preview({ template_id: String(DEMO.failing), environment: 'staging' });
    expect(seen.outputs['status']).toBe('failed');
    expect(warnings(seen)).toHaveLength(1);
    expect(stage.github.repository.deployments[0]?.statuses.at(-1)?.state).toBe('failure');
    expect(seen.summary).toContain('failed');
    expect(seen.annotations.filter(({ level }) => level === 'error')).not.toEqual([]);
  });
});

test('a deployment that cannot be recorded leaves the comment alone', async () => {
  await onPullRequest(async (stage) => {
    runsOn(stage.sim);
    stage.github.fail({ operation: 'create', answer: { status: 422, body: '{"message":"no"}' }, times: 100 });
    const seen = await stage.preview({ environment: 'staging' });
    expect(warnings(seen)).toHaveLength(1);
    expect(onlyComment(stage).body).toContain('successful');
  });
});
