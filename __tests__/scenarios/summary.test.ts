import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { readFlowchart } from '../unit/report/mermaid-parser.ts';
import { elements, rendered, tables, textOf } from '../unit/report/rendered.ts';
import { onStage, runsOn } from './support/scenario.ts';

describe('the page of the run', () => {
  test('shows a failed task with its host, place and message, and what was launched', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.failing), extra_vars: 'version: 1.4.2' });
      const page = rendered(seen.summary);
      const [failures, hosts] = tables(page);
      expect(failures).toEqual([
        ['Host', 'Task', 'Message'],
        ['web2', 'Start the new version\nfailing.yml:16', expect.stringContaining('port 8080 is in use')],
      ]);
      expect(hosts?.map(([host]) => host)).toEqual(['Host', 'web2', 'db1', 'web1']);
      expect(textOf(page)).toMatch(/Failing: failed\nJob \d+ failed after .*3 hosts: 1 failed/);
      expect(textOf(page)).toMatch(/Template: Failing\n[\s\S]*Launched by: admin\n[\s\S]*version: "1\.4\.2"/);
      expect(textOf(page)).not.toContain('launch_id');
    });
  });

  test('shows the nodes of a workflow as a graph and as a table', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 5000);
      const seen = await step({ template_id: String(DEMO.wfHandled) });
      const page = rendered(seen.summary);
      const [code] = elements(page, 'code').filter(
        ({ properties }) => String(properties['className']) === 'language-mermaid',
      );
      const graph = await readFlowchart(code === undefined ? '' : textOf(code));
      expect([...graph.nodes.values()].map(({ label }) => label)).toEqual([
        'deploy<br/>(Failing)<br/>failed, handled',
        'rollback<br/>(Plain)<br/>successful',
        'announce<br/>(Plain)<br/>did not run',
      ]);
      expect(graph.edges.map(({ label, stroke }) => [label, stroke])).toEqual([
        ['success', 'dotted'],
        ['failure', 'normal'],
      ]);
      const [nodes] = tables(page);
      expect(nodes?.map(([name, outcome]) => [name, outcome])).toEqual([
        ['Node', 'Outcome'],
        ['deploy', 'failed, handled'],
        ['rollback', 'successful'],
        ['announce', 'did not run'],
      ]);
    });
  });

  test('shows output that tries to be markup as it is', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.hostile) });
      const page = rendered(seen.summary);
      expect(elements(page, 'img', 'script', 'h1', 'h2')).toEqual([]);
      for (const { properties } of elements(page, 'a')) expect(String(properties['href'])).toContain(sim.url);
      expect(textOf(page)).toContain('::set-output name=evil::yes');
    });
  });

  test('says of a time-out that the job is STILL RUNNING', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 500);
      const seen = await step({ template_id: String(DEMO.slow), timeout: '2' });
      expect(textOf(rendered(seen.summary))).toMatch(
        /^Slow: timed out\n.*STILL RUNNING[\s\S]*Next: Follow it on the job's page/,
      );
    });
  });

  test('names the update that failed before the job', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.error) });
      expect(seen.summary).toContain(`[project update 1](${sim.url}/#/jobs/project/1/output)`);
    });
  });

  test('says of a job that is not followed where it is', async () => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ template_id: String(DEMO.slow), wait: 'false' });
      expect(seen.conclusion).toBe('success');
      expect(textOf(rendered(seen.summary))).toMatch(/^Slow: pending\nJob \d+ was launched and is not followed/);
    });
  });

  test('shows what a check would change', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.deploy), job_type: 'check', diff_mode: 'true' });
      expect(textOf(rendered(seen.summary))).toMatch(
        /This was a check: nothing was changed\.[\s\S]*What would change\nFetch the release deploy\.yml:11 on /,
      );
    });
  });

  test('shows nothing where that is not wanted', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.failing), summary: 'false' });
      expect([seen.conclusion, seen.summary]).toEqual(['failure', '']);
    });
  });
});
