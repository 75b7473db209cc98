import { expect, test } from '@jest/globals';
import { onStage } from './support/scenario.ts';
import { broken, drawLaunches, runLaunches, tableOf } from './support/stress.ts';

/** `LAUNCHES=1000` runs them all; `LAUNCH_SEED=…` replays the launches of a failure. */
const LAUNCHES = Number(process.env['LAUNCHES'] ?? 200);
const SEED = Number(process.env['LAUNCH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(`${LAUNCHES} launches with the connection cut at random stages: none twice, none lost`, async () => {
  await onStage({}, async ({ sim }) => {
    const endings = await runLaunches(sim, drawLaunches(SEED, LAUNCHES), 32);
    const faults = endings.flatMap((ending) =>
      broken(ending).map((fault) => `launch ${ending.draw.number}, ${ending.draw.stage.name}: ${fault}`),
    );
    if (process.env['LAUNCHES'] !== undefined || faults.length > 0) console.log(tableOf(endings));
    expect({ LAUNCH_SEED: SEED, LAUNCHES, faults }).toEqual({ LAUNCH_SEED: SEED, LAUNCHES, faults: [] });
    expect(endings).toHaveLength(LAUNCHES);
  });
}, 120_000);
