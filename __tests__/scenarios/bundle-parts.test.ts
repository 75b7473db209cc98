import { expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, runsOn } from './support/scenario.ts';

/** Prints the CommonJS files that a step has loaded when it ends. */
const PRINT_LOADED = `
import { createRequire } from 'node:module';
const { cache } = createRequire('file:///loaded.js');
process.on('exit', () => console.log('loaded: ' + JSON.stringify(Object.keys(cache))));
`;

test('a launch that is followed does not load undici, which only an agent for GitHub needs', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 60_000);
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(PRINT_LOADED)}` };
    const seen = await step({ template_id: String(DEMO.deploy) }, { env });
    expect(seen.conclusion).toBe('success');
    // Of the main step, and of the post step.
    expect(seen.raw.filter((line) => line.startsWith('loaded: '))).toEqual(['loaded: []', 'loaded: []']);
  });
});
