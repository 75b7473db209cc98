import { describe, expect, test } from '@jest/globals';
import { describeError } from '../../src/step-errors.ts';
import { type Bench, onBench } from './controller.ts';

/* Circles lead through what the controller has as well as through what the files have. */

const flow = (name: string, runs: string): string =>
  `  - {name: ${name}, organization: Acme, nodes: [{identifier: x, unified_job_template: ${runs}}]}\n`;
const flows = (...all: string[]): string => `workflow_job_templates:\n${all.join('')}`;

async function refused(bench: Bench, text: string): Promise<string | undefined> {
  const { length } = bench.writes;
  const problem = await bench.plan(text).then(() => undefined, describeError);
  expect(bench.writes.slice(length)).toEqual([]);
  return problem;
}

describe('a workflow runs itself', () => {
  const first = flows(flow('Inner', 'Plain'), flow('Middle', 'Inner'), flow('Outer', 'Middle'));

  test('by way of workflows that only the controller knows', async () => {
    await onBench(async (bench) => {
      await bench.apply(first);
      expect(await refused(bench, flows(flow('Inner', 'Outer')))).toContain(
        'tower.yml:2: workflow_job_templates[0] runs itself as a nested workflow: "Inner" → "Outer" → "Middle" → "Inner"',
      );
      expect(await refused(bench, flows(flow('Middle', 'Outer')))).toContain('"Middle" → "Outer" → "Middle"');
    });
  });

  test('by itself', async () => {
    await onBench(async (bench) => {
      expect(await refused(bench, flows(flow('Inner', 'Inner')))).toContain('as a nested workflow: "Inner" → "Inner"');
    });
  });

  test('but not where a file takes the way back away, and not where it has no part in the circle', async () => {
    await onBench(async (bench) => {
      await bench.apply(first);
      const turned = flows(flow('Inner', 'Outer'), flow('Middle', 'Plain'));
      await bench.apply(turned);
      const [inner, outer] = ['Inner', 'Outer'].map((name) => {
        return bench.sim.world.workflow_job_templates.find((one) => one.name === name)?.id;
      });
      // Whoever made this circle, a file that only leads there did not.
      const back = { identifier: 'back', workflow_job_template: outer, unified_job_template: inner };
      await bench.requests.post('workflow_job_template_nodes/', back);
      expect(await refused(bench, flows(flow('Other', 'Outer')))).toBeUndefined();
      expect(await refused(bench, flows(flow('Inner', 'Outer')))).toContain('"Inner" → "Outer" → "Inner"');
    });
  });
});

test('a group is a child of itself by way of groups that only the controller knows', async () => {
  const at = 'inventory: {name: Staging, organization: Acme}';
  const group = (name: string, ...children: string[]): string =>
    `  - {name: ${name}, ${at}, children: [${children.join(', ')}]}\n`;
  const groups = (...all: string[]): string => `groups:\n${all.join('')}`;
  await onBench(async (bench) => {
    await bench.apply(
      `inventories: [{name: Staging, organization: Acme}]\n${groups(group('upper', 'middle'), group('middle', 'lower'), group('lower'))}`,
    );
    expect(await refused(bench, groups(group('lower', 'upper')))).toContain(
      'tower.yml:2: groups[0] contains itself: "lower" → "upper" → "middle" → "lower"',
    );
    expect(await refused(bench, groups(group('lower', 'upper'), group('upper')))).toBeUndefined();
  });
});
