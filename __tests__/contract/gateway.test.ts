import { afterAll, describe, expect, test } from '@jest/globals';
import { index, readGateway, uncovered } from './harness/exchange.ts';
import { replayGateway } from './harness/gateway-replay.ts';
import type { Outcome } from './harness/replay.ts';
import { AS_RECORDED, ELSEWHERE, ELSEWHERE_AGAIN } from './harness/variant.ts';
import { GATEWAY_SCRIPT } from './world/gateway/script.ts';

const SUBJECTS = ['paths', 'refusals', 'tokens', 'jobs', 'outages'];

/** At least so many have to be the same in all worlds: the number only ever rises. */
const REACHED = 173;

const exchanges = new Map(SUBJECTS.flatMap((subject) => [...readGateway(subject)]));
const reasons = uncovered('uncovered-gateway.tsv');
const all = index('recordings-gateway');
const names = GATEWAY_SCRIPT.filter((step): step is string => typeof step === 'string');
const covered = names.filter((name) => !reasons.has(name));

/** What differed in any world. */
const failed = new Set<string>();

afterAll(() => {
  process.stdout.write(`contract of the gateway: ${covered.length - failed.size} of ${all.length} exchanges\n`);
});

/** Only what differs, so that a failure reads as a list of differences. */
const wrong = (outcomes: Outcome[]): Outcome[] =>
  outcomes
    .filter((one) => one.differences.length > 0 && !reasons.has(one.name))
    .map((one) => ({ ...one, differences: one.differences.slice(0, 5) }));

describe('the simulator answers as a real AAP gateway did', () => {
  for (const variant of [AS_RECORDED, ELSEWHERE, ELSEWHERE_AGAIN]) {
    test(`${variant.label}`, async () => {
      const outcomes = await replayGateway(variant, GATEWAY_SCRIPT, (name) => exchanges.get(name));
      expect(outcomes.map((one) => one.name)).toEqual(names);
      for (const { name } of wrong(outcomes)) failed.add(name);
      expect(wrong(outcomes)).toEqual([]);
      // A reason that has become untrue has to go.
      const same = outcomes.filter((one) => one.differences.length === 0 && reasons.has(one.name));
      expect(same.map((one) => one.name)).toEqual([]);
    }, 60_000);
  }

  test('what is not covered has a reason, and as many are covered as ever', () => {
    expect([...reasons.keys()].sort()).toEqual(all.filter((name) => !covered.includes(name)).sort());
    expect([...reasons.values()].filter((reason) => !reason)).toEqual([]);
    expect(new Set(covered).size).toBe(covered.length);
    expect(covered.length).toBeGreaterThanOrEqual(REACHED);
  });
});
