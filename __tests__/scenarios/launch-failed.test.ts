import { expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, runsOn } from './support/scenario.ts';

/** Makes the part of the bundle that follows a launch unreadable, as a removed file or a broken disk does. */
const UNREADABLE = `
import { registerHooks } from 'node:module';
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (String(loaded.source).includes('function followLaunched(')) throw new Error('ENOENT: no such file or directory');
    return loaded;
  },
});
`;

test('a step that cannot follow its launched job names the job, and leaves it running', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 800);
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(UNREADABLE)}` };
    const seen = await step({ template_id: String(DEMO.slow) }, { env });
    expect([seen.conclusion, seen.exitCode, seen.launches.length]).toEqual(['failure', 1, 1]);
    expect(seen.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      `error: Job 1 was launched, but the action cannot follow it: ENOENT: no such file or directory. The job continues. See ${sim.url}/#/jobs/playbook/1/output`,
    ]);
    expect(seen.outputs['status']).toBe('unknown');
    expect(seen.summary).toContain('cannot follow it');
    expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toEqual([]);
  });
});
