import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { controllerLines, onStage, runsOn, type Seen } from './support/scenario.ts';

const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\p{Cc}\[[0-9;]*m/gu, ''));

/** The first word of each line of the controller that has one. */
const words = (seen: Seen): string[] => plain(controllerLines(seen)).flatMap((line) => /^(\S+)/.exec(line)?.[1] ?? []);

/** Requests for the events as they come, page by page. */
const eventPages = (seen: Seen): string[] =>
  seen.requests.map(({ path }) => path).filter((path) => /events\/\?counter__gt=/.test(path));

describe('log: failures', () => {
  test('prints the failed task and the recap, and nothing else of the playbook', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.failing), log: 'failures' });
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
        'failure',
        'failed',
        'true',
      ]);
      expect(words(seen)).toEqual(['fatal:', 'PLAY', 'db1', 'web1', 'web2']);
      expect(plain(seen.log)).toContain(
        'Task "Start the new version" (failing.yml:16) of play "Deploy the application" failed:',
      );
      expect(seen.raw.filter((line) => line.startsWith('::group::'))).toEqual([]);
    });
  });

  test('prints hosts that cannot be reached, and what Ansible says before any play', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const lost = await step({ template_id: String(DEMO.unreachable), log: 'failures' });
      expect(plain(controllerLines(lost)).filter((line) => line.startsWith('fatal: '))).toEqual([
        expect.stringContaining('UNREACHABLE!'),
      ]);
      const syntax = await step({ template_id: String(DEMO.syntax), log: 'failures' });
      expect(plain(controllerLines(syntax)).slice(0, 3)).toEqual([
        expect.stringMatching(/^ERROR! couldn't resolve module/),
        '',
        expect.stringMatching(/^The error appears to be in/),
      ]);
    });
  });

  test('of a workflow prints the node that failed and names the others', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 1500);
      const seen = await step({ template_id: String(DEMO.wfHandled), log: 'failures' });
      expect([seen.conclusion, seen.outputs['log_complete']]).toEqual(['success', 'true']);
      expect(words(seen)).toEqual(['fatal:', 'PLAY', 'db1', 'web1', 'web2']);
      expect(plain(seen.log).join('\n')).toMatch(/^Node "rollback" \(Plain\): successful/m);
    });
  });

  test('takes of a long rest only what it shows', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 600_000);
      const seen = await step({ template_id: String(DEMO.noisy), log: 'failures', live_updates: 'false' });
      expect([seen.conclusion, seen.outputs['log_complete']]).toEqual(['success', 'true']);
      expect(words(seen)[0]).toBe('PLAY');
      expect(seen.requests.filter(({ path }) => path.includes('ansi_download'))).toEqual([]);
      expect(eventPages(seen).length).toBeLessThan(10);
    });
  });
});

describe('log: none', () => {
  test('prints nothing of the playbook, and the error says what failed and where the log is', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.failing), log: 'none' });
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
        'failure',
        'failed',
        'true',
      ]);
      expect(controllerLines(seen)).toEqual([]);
      expect(seen.raw.filter((line) => line.startsWith('::group::'))).toEqual([]);
      const [task, ...others] = seen.annotations.filter(({ level }) => level === 'error');
      expect(others).toEqual([]);
      expect(task?.message).toMatch(
        /^Task "Start the new version" \(failing\.yml:16\) failed on web2: .*port 8080 is in use/,
      );
      expect(task?.message).toContain(`Open the job: ${seen.outputs['job_url']}`);
      expect(JSON.parse(seen.outputs['failed_hosts'] ?? '')).toEqual(['web2']);
    });
  });

  test('reads no page of the output, however long the job is', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.noisy), log: 'none' });
      expect([seen.conclusion, seen.outputs['log_complete']]).toEqual(['success', 'true']);
      expect(eventPages(seen)).toEqual([]);
      expect(seen.requests.filter(({ path }) => path.includes('ansi_download'))).toEqual([]);
      expect(Object.keys(JSON.parse(seen.outputs['host_summary'] ?? ''))).toHaveLength(3);
    });
  });

  test('with a failure that a relaunch makes good', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.flaky), log: 'none', retry_failed_hosts: '1' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(controllerLines(seen)).toEqual([]);
    });
  });

  test('of a workflow reports its nodes', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 1500);
      const seen = await step({ template_id: String(DEMO.wfUnhandled), log: 'none' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      expect(controllerLines(seen)).toEqual([]);
      expect(plain(seen.log).join('\n')).toMatch(/^Node "deploy" \(Failing\): failed/m);
      const error = seen.annotations.filter(({ level }) => level === 'error').at(-1);
      expect(error?.message).toMatch(/Start the new version/);
    });
  });
});

test('another word is refused, and nothing is sent', async () => {
  await onStage({}, async ({ step }) => {
    const seen = await step({ template_id: String(DEMO.deploy), log: 'failed' });
    expect(seen.annotations[0]?.message).toContain('`log` must be one of `all`, `failures`, `none`, not `failed`.');
    expect(seen.requests).toEqual([]);
  });
});
