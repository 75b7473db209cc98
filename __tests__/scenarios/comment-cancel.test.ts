import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { hurriedChanges, whenAsked, whileFollowed } from './support/deployments.ts';
import { asked, onlyComment, onPullRequest, ownComments, warnings } from './support/pull-request.ts';
import { runsOn } from './support/scenario.ts';

const slow = { template_id: String(DEMO.slow) };
const LAUNCH = 'tower POST /api/v2/job_templates/48/launch/';
const CANCEL = 'tower POST /api/v2/jobs/1/cancel/';
const RUN_LINK = '[Workflow run](https://github.com/octocat/shop/actions/runs/1658821493/attempts/1)';

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('a cancelled workflow', () => {
  test('cancels the job first, and then the comment says so', async () => {
    await onPullRequest(async (stage) => {
      const seen = await stage.preview(slow, { cancel: whileFollowed(stage, 'comment') });
      expect([seen.conclusion, seen.outputs['status'], warnings(seen)]).toEqual(['cancelled', 'canceled', []]);
      expect(hurriedChanges(stage)).toEqual([
        LAUNCH,
        'github comments',
        'github comment',
        CANCEL,
        'github read_comment',
        'github update_comment',
      ]);
      const { body } = onlyComment(stage);
      expect(body).toContain(
        `: canceled\n\nThe workflow was cancelled. [Job 1](${seen.outputs['job_url']}) was canceled`,
      );
      expect(body).toContain(RUN_LINK);
    });
  });

  test('does not wait for a GitHub that is slow: the cancel is the next request', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim, 800);
      stage.github.fail({ operation: 'comments', answer: 'nothing' });
      const seen = await stage.preview(slow, { cancel: whenAsked(stage, 'comments') });
      expect(seen.conclusion).toBe('cancelled');
      expect(hurriedChanges(stage).slice(0, 3)).toEqual([LAUNCH, 'github comments', CANCEL]);
      expect(warnings(seen)).toEqual([]);
      expect(onlyComment(stage).body).toContain(': canceled\n');
    });
  });

  test('leaves to the post step what GitHub does not take in time', async () => {
    await onPullRequest(async (stage) => {
      stage.github.fail({ operation: 'update_comment', answer: 'nothing' });
      const seen = await stage.preview(slow, { cancel: whileFollowed(stage, 'comment') });
      expect(JSON.parse(seen.state['comment'] ?? '')).toMatchObject({ number: 7, end: { status: 'canceled' } });
      expect([seen.postExitCode, warnings(seen)]).toEqual([0, []]);
      expect(onlyComment(stage).body).toContain(': canceled\n\nThe workflow was cancelled. [Job 1](');
    });
  });

  test('that leaves the job running says that its end is unknown', async () => {
    await onPullRequest(async (stage) => {
      const inputs = { ...slow, cancel_on_workflow_cancel: 'false' };
      const seen = await stage.preview(inputs, { cancel: whileFollowed(stage, 'comment') });
      expect(onlyComment(stage).body).toContain(
        `: unknown\n\nThe workflow was cancelled. The end of [Job 1](${seen.outputs['job_url']}) is unknown. It may still run.`,
      );
    });
  });
});

onUnix('a step that is killed', () => {
  const killed = true;

  test('while it follows: the post step cancels the job, and then ends the comment', async () => {
    await onPullRequest(async (stage) => {
      const seen = await stage.preview(slow, { cancel: whileFollowed(stage, 'comment'), killed });
      expect(JSON.parse(seen.state['comment'] ?? '')).toMatchObject({ id: onlyComment(stage).id, job: { id: 1 } });
      expect(hurriedChanges(stage)).toEqual([
        LAUNCH,
        'github comments',
        'github comment',
        CANCEL,
        'github read_comment',
        'github update_comment',
      ]);
      expect(onlyComment(stage).body).toContain(
        `: canceled\n\nThe step was stopped. [Job 1](${seen.outputs['job_url']}) was canceled.`,
      );
    });
  });

  test('while it follows a job that it must not cancel', async () => {
    await onPullRequest(async (stage) => {
      const inputs = { ...slow, cancel_on_workflow_cancel: 'false' };
      const seen = await stage.preview(inputs, { cancel: whileFollowed(stage, 'comment'), killed });
      expect(onlyComment(stage).body).toContain(
        `: unknown\n\nThe step was stopped before the end of [Job 1](${seen.outputs['job_url']}) was seen. The job may still run.`,
      );
    });
  });

  test('while GitHub writes the comment: the post step finds it, and writes no second one', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim, 800);
      stage.github.fail({ operation: 'comment', answer: 'nothing', carriedOut: true });
      await stage.preview(slow, { cancel: whenAsked(stage, 'comment'), killed });
      expect(asked(stage)).toEqual(['comments', 'comment', 'comments', 'viewer', 'update_comment']);
      expect(onlyComment(stage).body).toContain(': canceled\n');
    });
  });

  test('without a permission for comments: the post step does not warn again', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim, 800);
      stage.github.tokens.set('ghs_read', 'read');
      const cancel = new AbortController();
      const print = (line: string): void => {
        if (line.includes('pull-requests: write')) cancel.abort();
      };
      const seen = await stage.preview({ ...slow, github_token: 'ghs_read' }, { cancel: cancel.signal, killed, print });
      expect(warnings(seen).filter((text) => text.includes('pull-requests: write'))).toHaveLength(1);
      expect([asked(stage), ownComments(stage)]).toEqual([['comments', 'comment'], []]);
    });
  });
});
