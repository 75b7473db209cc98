import { afterAll, describe, expect, test } from '@jest/globals';
import { index, readWrites } from './harness/exchange.ts';
import { replay } from './harness/replay.ts';
import { AS_RECORDED, ELSEWHERE } from './harness/variant.ts';
import type { Step } from './world/script.ts';
import { JOB_TEMPLATES } from './world/writes/job-templates.ts';
import { PEOPLE } from './world/writes/people.ts';

/** The recording falls into parts that know nothing of each other: each is replayed in a world of its own. */
const PARTS: [subject: string, script: Step[], reached: number][] = [
  ['people', PEOPLE, 55],
  ['job-templates', JOB_TEMPLATES, 135],
];

const exchanges = new Map(PARTS.flatMap(([subject]) => [...readWrites(subject)]));

/** How many are the same in either world. */
const counts: Record<string, number> = {};

afterAll(() => {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`contract of writes: ${all / 2} of ${index('recordings-write').length} exchanges\n`);
});

describe('the simulator takes writes as a real AWX 24.6.1 did', () => {
  for (const variant of [AS_RECORDED, ELSEWHERE]) {
    test.each(PARTS)(
      `%s, ${variant.label}`,
      async (subject, script, reached) => {
        const outcomes = await replay(variant, { script, read: (name) => exchanges.get(name) });
        const same = outcomes.filter((one) => one.differences.length === 0);
        const wrong = outcomes.filter((one) => one.differences.length > 0);
        if (process.env['CONTRACT_SHOW'])
          for (const one of wrong)
            process.stdout.write(
              `${one.name}\n  ${one.differences
                .slice(0, 8)
                .map((d) => d.slice(0, 400))
                .join('\n  ')}\n`,
            );
        counts[`${subject} ${variant.label}`] = same.length;
        expect(same.length).toBeGreaterThanOrEqual(reached);
      },
      60_000,
    );
  }
});
