import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator } from 'tower-deploy-simulator';
import { ask, launchOn } from './support/jobs.ts';
import { onStage, type Seen } from './support/scenario.ts';

const STATUS = /\/jobs\/(\d+)\/$/;

/** Lets a job end, and deletes it, when its status is requested for the `nth` time. */
function deletesJob(sim: Simulator, nth: number): void {
  let asked = 0;
  sim.on('request', async ({ method, path }) => {
    const id = STATUS.exec(path)?.[1];
    if (id === undefined || method !== 'GET') return;
    asked += 1;
    sim.clock.advance(2000);
    if (asked !== nth) return;
    sim.clock.advance(600_000);
    await ask(sim, 'DELETE', `jobs/${id}/`);
  });
}

function expectDeleted(seen: Seen, id: number): void {
  const { conclusion, exitCode, outputs, annotations, summary, requests } = seen;
  expect([conclusion, exitCode, outputs['status']]).toEqual(['failure', 1, 'unknown']);
  const error = annotations.find(({ level }) => level === 'error')?.message ?? '';
  expect(error).toMatch(
    new RegExp(
      `^Job ${id} "Deploy" was deleted on the controller, so its result is unknown\\. Check what it changed on its hosts before you deploy again\\. The controller answered with status 404: "No Job matches the given query\\." Request: GET \\S+/jobs/${id}/`,
    ),
  );
  for (const text of [error, summary]) expect(text).not.toMatch(/may still be running|#\/jobs\/playbook/);
  expect(summary).toContain(`Job ${id} &#34;Deploy&#34; was deleted on the controller`);
  expect(seen.log.join('\n')).not.toContain('Retrying for up to');
  expect(requests.filter(({ status, path }) => status === 404 && STATUS.test(path))).toHaveLength(1);
}

describe('a job that is deleted on the controller while it is followed', () => {
  test.each([
    ['true', 1],
    ['false', 2],
  ])('after its launch, live_updates: %s', async (live_updates, nth) => {
    await onStage({}, async ({ sim, step }) => {
      deletesJob(sim, nth);
      const seen = await step({ template_id: String(DEMO.deploy), live_updates });
      expectDeleted(seen, Number(seen.outputs['job_id']));
    });
  });

  test('by wait', async () => {
    await onStage({}, async ({ sim, step }) => {
      const id = Number(await launchOn(sim, `job_templates/${DEMO.deploy}/launch/`));
      deletesJob(sim, 2);
      expectDeleted(await step({ job_id: String(id) }, { action: 'wait' }), id);
    });
  });
});
