import { describe, expect, test } from '@jest/globals';
import { describeError } from '../../src/step-errors.ts';
import { type Bench, onBench } from './controller.ts';

/* Whoever mends a file learns of everything in one go: what its text shows, and what only the controller knows. */

async function linesOf(bench: Bench, text: string): Promise<string[]> {
  const problem = await bench.plan(text).then(() => '', describeError);
  expect(bench.writes).toEqual([]);
  return problem.split('\n').filter((line) => line.includes('tower.yml:'));
}

describe('all that is wrong is reported at once', () => {
  test('in the order of the file, whichever check finds it', async () => {
    await onBench(async (bench) => {
      const lines = await linesOf(
        bench,
        `job_templates:
  - name: New
    project: Nowhere
    playbok: deploy.yml
  - {name: Deploy, credentials: [Nobody]}
teams:
  - {name: Some}
`,
      );
      expect(lines.map((line) => line.replace(/^\W*/, ''))).toEqual([
        expect.stringMatching(/^tower.yml:3: job_templates\[0\].project refers to the project "Nowhere"/),
        expect.stringMatching(/^tower.yml:4: job_templates\[0\].playbok is not a known field of a job template/),
        expect.stringMatching(/^tower.yml:5: job_templates\[1\].credentials\[0\] refers to the credential "Nobody"/),
        expect.stringMatching(
          /^tower.yml:7: teams\[0\] does not exist on the controller: set `organization` to create a team/,
        ),
      ]);
    });
  });

  test('and nothing that may follow only from something else that is wrong', async () => {
    await onBench(async (bench) => {
      const wrong = `
projects:
  - {nam: Shop, organization: Acme}
inventories:
  - {name: Staging, organization: 7}
workflow_job_template:
  - {name: Flow, organization: Acme}
hosts:
  - {name: web1, inventory: Staging}
job_templates:
  - {name: New, project: Shop, inventory: Staging, playbook: deploy.yml}
schedules:
  - {name: nightly, unified_job_template: Flow, rrule: "DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1"}
`;
      expect((await linesOf(bench, wrong)).map((line) => /tower.yml:\d+/.exec(line)?.[0])).toEqual([
        'tower.yml:3',
        'tower.yml:5',
        'tower.yml:6',
      ]);
      const twins = 'labels:\n  - {name: a, organization: Acme}\n  - {name: a, organization: 7}\n';
      expect(await linesOf(bench, twins)).toEqual([
        expect.stringContaining('tower.yml:3: labels[1].organization must be'),
      ]);
    });
  });

  test('also when the controller cannot be asked', async () => {
    await onBench(async (bench) => {
      bench.sim.faults.add({ method: 'GET', path: '/projects/', kind: 'status', status: 403, times: 9 });
      const text = 'job_templates:\n  - {name: New, project: Shop, playbok: deploy.yml}\n';
      const problem = await bench.plan(text).catch(describeError);
      expect(problem).toContain('tower.yml:2: job_templates[0].playbok is not a known field of a job template');
      expect(problem).toMatch(/The files could not be checked against the controller: .*403/);
      await expect(bench.plan(text.replace('playbok', 'playbook'))).rejects.toThrow(/403/);
    });
  });
});
