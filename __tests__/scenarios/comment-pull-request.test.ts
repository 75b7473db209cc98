import { describe, expect, test } from '@jest/globals';
import { EVENT, OTHER_SHA, SHA } from '../support/github/pull-request-run.ts';
import { asked, onlyComment, onPullRequest, ownComments, warnings } from './support/pull-request.ts';
import { runsOn } from './support/scenario.ts';

const SUFFIX = 'Nothing else changes.';

describe('the pull request', () => {
  test('is the one of the event, also of a comment on it', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      const event = { issue: { number: 7, state: 'open', pull_request: {} }, comment: { body: '/deploy' } };
      const seen = await stage.preview({}, { event, name: 'issue_comment' });
      expect([warnings(seen), onlyComment(stage).pull]).toEqual([[], 7]);
    });
  });

  test('can be given, and is then read', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      const given = { pull_request_number: '7' };
      const seen = await stage.preview(given, { event: {}, name: 'workflow_dispatch' });
      expect([warnings(seen), onlyComment(stage).pull]).toEqual([[], 7]);
      expect(asked(stage)).toEqual(['pull', 'comments', 'comment', 'read_comment', 'update_comment']);
    });
  });

  test('of a `workflow_run` must contain the commit of the run before it, not that of the default branch', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      stage.github.pulls.open(8, 'octocat/shop', [
        ...Array.from({ length: 120 }, (_, index) => hex(index)),
        OTHER_SHA,
        hex(500),
      ]);
      const event = { workflow_run: { head_sha: OTHER_SHA } };
      const seen = await stage.preview({ pull_request_number: '8' }, { event, name: 'workflow_run' });
      expect([warnings(seen), onlyComment(stage).pull]).toEqual([[], 8]);
      expect(asked(stage).slice(0, 3)).toEqual(['pull', 'commits', 'commits']);
    });
  });

  test.each([
    [
      'without the commit',
      { pull_request_number: '8' },
      { event: { workflow_run: { head_sha: OTHER_SHA } }, name: 'workflow_run' },
      `No comment is written: pull request 8 does not contain the commit ${OTHER_SHA} of this run. Set \`pull_request_number\` to the pull request that this run is about. ${SUFFIX}`,
    ],
    [
      'other than the one of the event',
      { pull_request_number: '8' },
      { event: EVENT },
      `No comment is written: pull request 8 does not contain the commit ${SHA} of this run. Set \`pull_request_number\` to the pull request that this run is about. ${SUFFIX}`,
    ],
    [
      'of another repository',
      { pull_request_number: '9' },
      { event: {}, name: 'workflow_dispatch' },
      `No comment is written: pull request 9 does not belong to octocat/shop. ${SUFFIX}`,
    ],
    [
      'that is closed',
      { pull_request_number: '10' },
      { event: {}, name: 'workflow_dispatch' },
      `No comment is written: pull request 10 is closed. ${SUFFIX}`,
    ],
    [
      'that is closed by the event',
      {},
      { event: { pull_request: { ...EVENT.pull_request, state: 'closed' } } },
      `No comment is written: pull request 7 is closed. ${SUFFIX}`,
    ],
    [
      'that does not exist',
      { pull_request_number: '99' },
      { event: {}, name: 'workflow_dispatch' },
      'The comment on the pull request is not written: GitHub answered 404 "Not Found" (X-GitHub-Request-Id C0DE:1A2B:3C4D5E:6F7081:674162E5). Check `pull_request_number`, and grant the job the permission `pull-requests: write`: `github_token` finds no such pull request in octocat/shop. Nothing else changes.',
    ],
    [
      'that no event names',
      {},
      { event: {}, name: 'push' },
      `No comment is written: the event \`push\` has no pull request. Set \`pull_request_number\`, or set \`pull_request_comment\` only for events with a pull request. ${SUFFIX}`,
    ],
    [
      'of an issue, which is not a pull request',
      {},
      { event: { issue: { number: 7, state: 'open' } }, name: 'issue_comment' },
      `No comment is written: the event \`issue_comment\` has no pull request. Set \`pull_request_number\`, or set \`pull_request_comment\` only for events with a pull request. ${SUFFIX}`,
    ],
    ...['0', '-7', '7.5', '007', 'seven', '7\n8'].map(
      (given) =>
        [
          `with the number ${JSON.stringify(given)}`,
          { pull_request_number: given },
          { event: EVENT },
          `No comment is written: \`pull_request_number\` must be a positive whole number, not ${JSON.stringify(given)}. ${SUFFIX}`,
        ] as const,
    ),
  ])('%s has no comment, and one warning says why', async (_, inputs, options, warning) => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      stage.github.pulls.open(8, 'octocat/shop', [hex(1)]);
      stage.github.pulls.open(9, 'octocat/other', [SHA]);
      stage.github.pulls.open(10, 'octocat/shop', [SHA], { state: 'closed' });
      const seen = await stage.preview(inputs as Record<string, string>, options);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(warnings(seen)).toEqual([warning]);
      expect(ownComments(stage)).toEqual([]);
    });
  });
});

/** A commit of the number. */
function hex(number: number): string {
  return number.toString(16).padStart(40, '0');
}
