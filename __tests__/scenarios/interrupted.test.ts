import { describe, expect, test } from '@jest/globals';
import { text } from '../../src/messages/message.ts';
import { whenAsked } from './support/jobs.ts';
import { onStage } from './support/scenario.ts';

/** Each action, its first request below the API root, and what the step reports when the workflow is cancelled there. */
const CASES: readonly [action: string, inputs: Record<string, string>, request: RegExp, error: string][] = [
  ['query', { resource: 'job_templates', interval: '' }, /\/job_templates\//, text('cancelled-before-reply')],
  ['wait', { job_id: '1' }, /\/unified_jobs\//, text('cancelled-before-wait')],
  ['cancel', { job_id: '1' }, /\/unified_jobs\//, text('cancelled-before-cancel')],
];

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('a workflow that is cancelled before the action did its job', () => {
  test.each(CASES)('%s: ends the request and reports it', async (action, inputs, request, error) => {
    await onStage({}, async (stage) => {
      stage.sim.faults.add({ method: 'GET', path: request, kind: 'hang' });
      const seen = await stage.step(inputs, { action, cancel: whenAsked(stage, request) });
      expect([seen.conclusion, seen.exitCode, seen.postExitCode]).toEqual(['cancelled', 1, 0]);
      expect(seen.annotations).toEqual([expect.objectContaining({ level: 'error', message: error })]);
      expect(seen.calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
    });
  });
});
