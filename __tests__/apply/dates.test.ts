import { expect, test } from '@jest/globals';
import { linesOf } from '../../src/report/log/plan-lines.ts';
import { onBench } from './controller.ts';

const host = (variables: string): string => `hosts: [{name: web1, inventory: Production, variables: ${variables}}]`;

test('a date of the controller is a change to a text, and the plan shows both as they are written', async () => {
  await onBench(async (bench) => {
    Object.assign(bench.sim.world.hosts.find(({ name }) => name === 'web1') ?? {}, {
      variables: 'released: 2024-01-30\nat: 2024-01-30 10:00:00',
    });
    const { plan } = await bench.plan(host('{released: "2024-01-30", at: "2024-01-30 10:00:00"}'));
    expect(plan.changes.flatMap(linesOf).map(({ text }) => text)).toEqual([
      'variables.released: 2024-01-30 → "2024-01-30"',
      'variables.at: 2024-01-30 10:00:00 → "2024-01-30 10:00:00"',
    ]);
  });
});

test('a date of a file is refused, as the controller refuses it', async () => {
  await onBench(async (bench) => {
    await expect(bench.plan(host('"released: 2024-01-30"'))).rejects.toThrow(
      /contains a date, which the controller refuses/,
    );
  });
});
