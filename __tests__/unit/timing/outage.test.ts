import { expect, test } from '@jest/globals';
import { describeError } from '../../../src/step-errors.ts';
import { Outage } from '../../../src/timing/outage.ts';
import { fakeContext } from '../follow/fake-controller.ts';
import { answered, lost } from '../launch/context.ts';

function stage(options: Parameters<typeof fakeContext>[1] = {}) {
  const { context, clock, said } = fakeContext({}, { random: () => 0, ...options });
  return {
    outage: new Outage({ ...context, describe: describeError }),
    clock,
    said: () => said.map(({ sentence }) => sentence),
  };
}

test('is reported once, with how long it is retried, and again when it is over', async () => {
  const { outage, clock, said } = stage();
  outage.note(lost());
  await clock.sleep(90_000);
  outage.note(answered(502));
  expect(said()).toEqual(['The line is dead. Retrying for up to 10 min; the job is not affected.']);
  outage.cleared();
  expect(said().slice(1)).toEqual(['The controller answers again after 90 s.']);
  outage.cleared();
  expect(said()).toHaveLength(2);
});

test('reports nothing where `retry_for` is 0', () => {
  const { outage, said } = stage({ retryForMs: 0 });
  outage.note(lost());
  expect(said()).toEqual([]);
  expect(outage.isTooLong).toBe(true);
});

test('it is too long after `retry_for`, counted from the first failure', async () => {
  const { outage, clock } = stage();
  expect([outage.leftMs, outage.isTooLong]).toEqual([Number.POSITIVE_INFINITY, false]);
  await clock.sleep(5000);
  outage.note(lost());
  await clock.sleep(599_000);
  outage.note(lost());
  expect([outage.leftMs, outage.isTooLong]).toEqual([1000, false]);
  await clock.sleep(1000);
  expect([outage.leftMs, outage.isTooLong]).toEqual([0, true]);
});

test('pauses grow, and start again after it', () => {
  const { outage } = stage();
  outage.note(lost());
  expect([1, 2, 3, 4].map(() => outage.pause(lost()))).toEqual([1000, 2500, 6250, 15_000]);
  outage.cleared();
  outage.note(lost());
  expect(outage.pause(lost())).toBe(1000);
});

test('a pause that was asked for is kept where it is longer', () => {
  const { outage } = stage();
  const asks = (retryAfterMs: number) => answered(429, { retryAfterMs });
  outage.note(asks(60_000));
  expect(outage.pause(asks(60_000))).toBe(60_000);
  expect(outage.pause(asks(100))).toBe(2500);
});

test('no pause goes beyond `retry_for`', async () => {
  const { outage, clock } = stage();
  outage.note(lost());
  await clock.sleep(599_500);
  expect(outage.pause(answered(503, { retryAfterMs: 60_000 }))).toBe(500);
  expect(outage.pause(lost())).toBe(500);
  await clock.sleep(1000);
  expect(outage.pause(lost())).toBe(0);
});

test('its length is counted from its first failure', async () => {
  const { outage, clock, said } = stage();
  await clock.sleep(500_000);
  outage.note(lost());
  await clock.sleep(90_000);
  outage.cleared();
  expect(said().at(-1)).toBe('The controller answers again after 90 s.');
});
