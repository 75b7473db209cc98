import { expect, test } from '@jest/globals';
import { DEMO } from '../../simulator/seeds/demo.ts';
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

test('a step that cannot follow its launched job reports why, and the post step cancels the job', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 800);
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(UNREADABLE)}` };
    const seen = await step({ template_id: String(DEMO.slow) }, { env });
    expect([seen.conclusion, seen.exitCode, seen.launches.length]).toEqual(['failure', 1, 1]);
    expect(seen.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'error: ENOENT: no such file or directory',
      expect.stringMatching(/^error: Job 1 was cancelled .*canceled\. http/),
    ]);
    expect(sim.world.jobs.get(1)?.status).toBe('canceled');
  });
});
