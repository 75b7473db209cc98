import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../workflows/tools.ts';
import { onBench } from './controller.ts';

const readme = readFileSync(path.join(root, 'apply', 'README.md'), 'utf8');
const EXAMPLES = [...readme.matchAll(/```yaml\n(# yaml-language-server[\s\S]*?)```/g)].map(([, text = '']) => text);

test.each(EXAMPLES.map((text, index) => [index + 1, text]))('example %i of the page works, once', async (_, text) => {
  await onBench(async (bench) => {
    // The first one refers to a credential that is there already.
    await bench.apply(
      'credentials: [{name: deploy key, organization: Acme, credential_type: Machine, inputs: {username: a}}]',
    );
    // What the simulated company has of these names is something else.
    const example = String(text)
      .replaceAll(/name: (Production|Deploy)$/gm, 'name: Another')
      .replaceAll(': Production', ': Another');
    const { plan } = await bench.apply(example);
    expect(plan.changes.length).toBeGreaterThan(0);
    expect((await bench.plan(example)).plan.changes).toEqual([]);
  });
});
