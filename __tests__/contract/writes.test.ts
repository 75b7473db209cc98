import { afterAll, describe, expect, test } from '@jest/globals';
import { index, readWrites, uncovered } from './harness/exchange.ts';
import { type Outcome, replay } from './harness/replay.ts';
import { AS_RECORDED, ELSEWHERE, ELSEWHERE_AGAIN } from './harness/variant.ts';
import type { Step } from './world/script.ts';
import { AUTOMATION } from './world/writes/automation.ts';
import { CREDENTIALS } from './world/writes/credentials.ts';
import { INVENTORIES } from './world/writes/inventories.ts';
import { JOB_TEMPLATES } from './world/writes/job-templates.ts';
import { JOBS } from './world/writes/jobs.ts';
import { OPTIONS } from './world/writes/options.ts';
import { PEOPLE } from './world/writes/people.ts';
import { PROJECTS } from './world/writes/projects.ts';
import { pairWrites, writesSeed } from './world/writes/seed.ts';
import { WORKFLOWS } from './world/writes/workflows.ts';

/** The recording falls into parts that know nothing of each other: each is replayed in a world of its own. */
const PARTS: [subject: string, script: Step[]][] = [
  ['people', PEOPLE],
  ['credentials', CREDENTIALS],
  ['inventories', INVENTORIES],
  ['projects', PROJECTS],
  ['job-templates', JOB_TEMPLATES],
  ['workflows', WORKFLOWS],
  ['automation', AUTOMATION],
  ['jobs', JOBS],
  ['options', OPTIONS],
];

/** Measured facts and courses of things, which have a test of their own. */
const FACTS = [
  'FACTS_credential_secrets',
  'FACTS_inventory',
  'FACTS_job_template',
  'FACTS_project_updates',
  'timeline_approval_timeout',
  'timeline_project_create_git',
];

/** At least so many have to be the same in both worlds: the number only ever rises. */
const REACHED = 837;

const exchanges = new Map(PARTS.flatMap(([subject]) => [...readWrites(subject)]));
const reasons = uncovered('uncovered-writes.tsv');
const names = (script: Step[]): string[] => script.filter((step): step is string => typeof step === 'string');
const covered = [...PARTS.flatMap(([, script]) => names(script)), ...FACTS].filter((name) => !reasons.has(name));

/** What differed in either world. */
const failed = new Set<string>();

afterAll(() => {
  const all = index('recordings-write').length;
  process.stdout.write(`contract of writes: ${covered.length - failed.size} of ${all} exchanges\n`);
});

/** Only what differs, so that a failure reads as a list of differences. */
const wrong = (outcomes: Outcome[]): Outcome[] =>
  outcomes
    .filter((one) => one.differences.length > 0 && !reasons.has(one.name))
    .map((one) => ({ ...one, differences: one.differences.slice(0, 5) }));

describe('the simulator takes writes as a real AWX 24.6.1 did', () => {
  for (const variant of [AS_RECORDED, ELSEWHERE, ELSEWHERE_AGAIN]) {
    test.each(PARTS)(
      `%s, ${variant.label}`,
      async (_subject, script) => {
        const read = (name: string) => exchanges.get(name);
        const outcomes = await replay(variant, { script, read, seed: writesSeed, pair: pairWrites });
        expect(outcomes.map((one) => one.name)).toEqual(names(script));
        for (const { name } of wrong(outcomes)) failed.add(name);
        expect(wrong(outcomes)).toEqual([]);
        // A reason that has become untrue has to go.
        const same = outcomes.filter((one) => one.differences.length === 0 && variant === AS_RECORDED);
        expect(same.filter((one) => reasons.has(one.name)).map((one) => one.name)).toEqual([]);
      },
      60_000,
    );
  }

  test('what is not covered has a reason, and as many are covered as ever', () => {
    const missing = index('recordings-write').filter((name) => !covered.includes(name));
    expect([...reasons.keys()].sort()).toEqual(missing.sort());
    expect([...reasons.values()].filter((reason) => !reason)).toEqual([]);
    expect(covered.length).toBeGreaterThanOrEqual(REACHED);
  });
});
