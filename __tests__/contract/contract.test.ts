import { afterAll, describe, expect, test } from '@jest/globals';
import { type Exchange, index, readExchange, uncovered } from './harness/exchange.ts';
import { type Outcome, replay } from './harness/replay.ts';
import { AS_RECORDED, ELSEWHERE, ELSEWHERE_AGAIN } from './harness/variant.ts';
import { SCRIPT } from './world/script.ts';

const names = SCRIPT.filter((step): step is string => typeof step === 'string');
/** Sequences of looks at a job, which have a test of their own. */
const TIMELINES = ['slow', 'noisy', 'artifacts', 'cancel', 'event_gaps'].map((name) => `timeline_${name}`);

const reasons = uncovered();
const read = (name: string): Exchange | undefined => (reasons.has(name) ? undefined : readExchange(name));

const replayed = names.filter((name) => read(name) !== undefined);
/** Conversations on the WebSocket, which have one as well. */
const CONVERSATIONS = index().filter((name) => name.startsWith('ws_'));

const covered = [...replayed, ...TIMELINES, ...CONVERSATIONS];

/** What differed in either world. */
const failed = new Set<string>();

afterAll(() => {
  process.stdout.write(`contract: ${covered.length - failed.size} of ${index().length} exchanges\n`);
});

/** Only what differs, so that a failure reads as a list of differences. */
const wrong = (outcomes: Outcome[]): Outcome[] =>
  outcomes
    .filter((one) => one.differences.length > 0)
    .map((one) => ({ ...one, differences: one.differences.slice(0, 5) }));

describe('the simulator answers as a real AWX 24.6.1 did', () => {
  for (const variant of [AS_RECORDED, ELSEWHERE, ELSEWHERE_AGAIN]) {
    test(`${variant.label}`, async () => {
      const outcomes = await replay(variant, { script: SCRIPT, read });
      expect(outcomes.map((one) => one.name)).toEqual(replayed);
      for (const { name } of wrong(outcomes)) failed.add(name);
      expect(wrong(outcomes)).toEqual([]);
    }, 180_000);
  }

  test('what is not covered has a reason, and nothing is both', () => {
    const missing = index().filter((name) => !covered.includes(name));
    expect([...reasons.keys()].sort()).toEqual(missing.sort());
    expect([...reasons.values()].filter((reason) => !reason)).toEqual([]);
  });
});
