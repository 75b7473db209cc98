import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { obeyedLines, onStage, type Seen, type Stage } from './support/scenario.ts';

const query = (stage: Stage, inputs: Record<string, string>): Promise<Seen> =>
  stage.step({ interval: '', ...inputs }, { action: 'query' });

const json = (text: string | undefined): unknown => JSON.parse(text ?? '') as unknown;

describe('what is found', () => {
  test('the number of a template by its name, with GETs only', async () => {
    await onStage({}, async (stage) => {
      const name = stage.sim.world.job_templates.get(DEMO.deploy)?.name ?? '';
      const seen = await query(stage, { resource: 'job_templates', filters: `name: ${name}`, expect: 'one' });
      expect(seen.conclusion).toBe('success');
      expect(seen.outputs).toMatchObject({
        id: String(DEMO.deploy),
        ids: `[${DEMO.deploy}]`,
        count: '1',
        results_file: expect.stringMatching(/results-.*\.json$/),
      });
      expect(json(seen.outputs['results'])).toEqual([expect.objectContaining({ id: DEMO.deploy, name })]);
      expect(seen.calls).toEqual(['GET /api/', 'GET /api/v2/job_templates/']);
      expect(seen.log.join('\n')).toMatch(
        new RegExp(
          `job_templates: 1 match\\n  id  name .*\\n  ${DEMO.deploy}  ${name} +never updated +Acme +Production .*deploy\\.yml`,
        ),
      );
    });
  });

  test('all pages of a collection below an object, some fields of each', async () => {
    await onStage({}, async (stage) => {
      const { sim } = stage;
      const [inventory] = sim.world.inventories.filter(() => true);
      const seen = await query(stage, {
        resource: `inventories/${inventory?.id}/hosts`,
        fields: 'id, name, summary_fields.inventory.name',
        order_by: '-name',
      });
      expect(seen.conclusion).toBe('success');
      const results = json(seen.outputs['results']) as { id: number; name: string }[];
      const hosts = sim.world.hosts.filter((host) => host.inventory === inventory?.id).map(({ name }) => name);
      expect(results.map(({ name }) => name)).toEqual(hosts.sort().reverse());
      expect(results[0]).toEqual({
        id: expect.any(Number),
        name: hosts[0],
        summary_fields: { inventory: { name: inventory?.name } },
      });
      expect(seen.outputs['id']).toBe(hosts.length === 1 ? String(results[0]?.id) : '');
    });
  });

  test('more than a megabyte goes to a file', async () => {
    const RUNNER_TEMP = mkdtempSync(path.join(tmpdir(), 'tower-deploy-query-'));
    await onStage({}, async (stage) => {
      const row = stage.sim.world.job_templates.get(DEMO.deploy);
      if (row !== undefined) row.description = 'x'.repeat(1_100_000);
      const inputs = { resource: 'job_templates', filters: `id: ${DEMO.deploy}` };
      const seen = await stage.step({ interval: '', ...inputs }, { action: 'query', env: { RUNNER_TEMP } });
      const file = seen.outputs['results'] ?? '';
      expect(seen.outputs['results_file']).toBe(file);
      expect(json(readFileSync(file, 'utf8'))).toEqual([expect.objectContaining({ id: DEMO.deploy })]);
    });
    rmSync(RUNNER_TEMP, { recursive: true });
  });
});

test('a secret of the step in the results is hidden, in the file of a large one, too', async () => {
  const RUNNER_TEMP = mkdtempSync(path.join(tmpdir(), 'tower-deploy-query-'));
  await onStage({}, async (stage) => {
    const token = stage.sim.tokens['admin'] ?? '';
    const row = stage.sim.world.job_templates.get(DEMO.deploy);
    for (const filling of ['', 'x'.repeat(1_100_000)]) {
      if (row !== undefined) row.description = `"${token}" ${filling}`;
      const inputs = { token, resource: 'job_templates', filters: `id: ${DEMO.deploy}`, fields: 'id, description' };
      const seen = await stage.step({ interval: '', ...inputs }, { action: 'query', env: { RUNNER_TEMP } });
      const file = seen.outputs['results_file'] ?? '';
      const hidden = [{ id: DEMO.deploy, description: `"***" ${filling}` }];
      expect(json(readFileSync(file, 'utf8'))).toEqual(hidden);
      if (filling === '') expect(json(seen.outputs['results'])).toEqual(hidden);
      else expect(seen.outputs['results']).toBe(file);
      expect(seen.annotations.map(({ message }) => message)).toEqual([
        'The output `results` contained a secret of this step, which was replaced by ***.',
      ]);
    }
  });
  rmSync(RUNNER_TEMP, { recursive: true });
});

test('the name of a result has no effect as a command, and is unchanged in the outputs', async () => {
  await onStage({}, async (stage) => {
    const name = 'x\n::error::forged\r\n::add-mask::web ##[error]y \u001b[2J\u202e';
    const row = stage.sim.world.job_templates.get(DEMO.deploy);
    if (row !== undefined) Object.assign(row, { name, description: 'A\nB<<EOF\nEOF\nid=7' });
    const inputs = { resource: 'job_templates', filters: `id: ${DEMO.deploy}`, fields: 'id, name, description' };
    const seen = await query(stage, { ...inputs, expect: 'none' });
    expect(seen.annotations).toHaveLength(1);
    expect(seen.annotations[0]?.message).not.toMatch(/\p{Bidi_Control}|\p{Cc}/u);
    const commands = obeyedLines(seen).filter((line) => !line.startsWith('::add-mask::'));
    expect(commands).toEqual([expect.stringMatching(/^::error::job_templates: 1 match with/)]);
    expect(seen.outputs).toMatchObject({ id: String(DEMO.deploy), count: '1' });
    expect(json(seen.outputs['results'])).toEqual([{ id: DEMO.deploy, name, description: row?.description }]);
  });
});

describe('types', () => {
  test.each(['type: [job_template, workflow_job_template]', 'type__in: [job_template, workflow_job_template]'])(
    '%s finds what is of one of them',
    async (filters) => {
      await onStage({}, async (stage) => {
        const seen = await query(stage, { resource: 'unified_job_templates', filters, fields: 'type' });
        const { job_templates, workflow_job_templates } = stage.sim.world;
        const counts = [job_templates, workflow_job_templates].map((table) => table.all().length);
        expect(seen.conclusion).toBe('success');
        const found = (json(seen.outputs['results']) as { type: string }[]).map(({ type }) => type);
        const each = ['job_template', 'workflow_job_template'].map(
          (type) => found.filter((one) => one === type).length,
        );
        expect(each).toEqual(counts);
        expect(found).toHaveLength((counts[0] ?? 0) + (counts[1] ?? 0));
      });
    },
  );

  test('that are not wanted are left out', async () => {
    await onStage({}, async (stage) => {
      const filters = 'not__type__in: [job_template, workflow_job_template]';
      const seen = await query(stage, { resource: 'unified_job_templates', filters, fields: 'type' });
      const found = new Set((json(seen.outputs['results']) as { type: string }[]).map(({ type }) => type));
      expect(found).toEqual(new Set(['project', 'inventory_source']));
    });
  });
});

describe('what was expected', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'one',
      'id__gt: 0',
      '',
      /job_templates: \d+ matches with id__gt=0, but `expect: one` requires exactly one. Found: \d+ ".*, …\. Narrow/,
    ],
    [
      'one',
      'name: nothing',
      '0',
      /0 matches with name=nothing.*requires exactly one\. Check the filters and the permissions of this user/,
    ],
    ['some', 'name: nothing', '0', /`expect: some` requires at least one/],
    ['none', 'id__gt: 0', '', /`expect: none` requires none\. Found: \d+ "/],
  ])('%s with %s', async (wanted, filters, count, words) => {
    await onStage({}, async (stage) => {
      const seen = await query(stage, { resource: 'job_templates', filters, expect: wanted });
      expect(seen.conclusion).toBe('failure');
      expect(seen.log.join('\n')).toMatch(words);
      if (count !== '') expect(seen.outputs).toMatchObject({ count, id: '', ids: '[]', results: '[]' });
    });
  });
});

describe('what the controller does not have', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'an unknown collection',
      { resource: 'job_template' },
      /`resource` "job_template" does not exist; did you mean `job_templates`\?/,
    ],
    [
      'a misspelt collection below an object',
      { resource: `inventories/${DEMO.inventory}/hostz` },
      /`resource` "inventories\/\d+\/hostz" does not exist; did you mean `inventories\/\d+\/hosts`\? The collections are .*groups/,
    ],
    [
      'a collection below an object that is not there',
      { resource: 'inventories/99999/hosts' },
      /404.*inventories\/99999\//,
    ],
    ['an object instead of a list', { resource: 'me/1/ping' }, /404/],
    [
      'an unknown field',
      { resource: 'inventories', filters: 'nmae: x' },
      /400: .*nmae.*\. Check the names and values in `filters`/,
    ],
    [
      'a field that nobody may filter by',
      { resource: 'jobs', filters: 'extra_vars__icontains: x' },
      /\(403\).*does not allow filters on that field/,
    ],
    ['an unknown order', { resource: 'inventories', order_by: 'nmae' }, /400: .*nmae.*the names in `order_by`\./],
    [
      'a misspelt field of the results',
      { resource: 'inventories', fields: 'nmae' },
      /`fields` contains unknown fields: `nmae`/,
    ],
  ])('%s', async (_name, inputs, words) => {
    await onStage({}, async (stage) => {
      const seen = await query(stage, { ...inputs, retry_for: '0' });
      expect(seen.conclusion).toBe('failure');
      expect(seen.log.join('\n')).toMatch(words);
    });
  });

  test('what this user may not see is reported at once, with the role that is missing', async () => {
    await onStage({}, async (stage) => {
      const token = stage.sim.tokens['nobody'] ?? '';
      const seen = await query(stage, { token, resource: `inventories/${DEMO.inventory}/hosts` });
      expect(seen.conclusion).toBe('failure');
      expect(seen.annotations[0]?.message).toMatch(/\(403\).*Grant this user the Read role/);
      expect(seen.calls).toHaveLength(2);
    });
  });

  test('a controller that stutters is asked again', async () => {
    await onStage({}, async (stage) => {
      stage.sim.faults.add({ path: '/inventories/', kind: 'html', times: 2 });
      const seen = await query(stage, { resource: 'inventories' });
      expect(seen.conclusion).toBe('success');
      expect(seen.calls.filter((call) => call.endsWith('/inventories/'))).toHaveLength(3);
    });
  });
});
