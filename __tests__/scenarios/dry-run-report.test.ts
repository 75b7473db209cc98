import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, type Seen } from './support/scenario.ts';

const dry = (id: number): Record<string, string> => ({ template_id: String(id), dry_run: 'true' });

const json = (text: string | undefined): unknown => JSON.parse(text ?? '') as unknown;

describe('a dry run reports', () => {
  test('the request as an output, as a launch with the same inputs sends it', async () => {
    await onStage({}, async ({ step }) => {
      const inputs = { limit: 'web1', labels: 'production', forks: '0', extra_vars: 'version: 1.4.2\nbuild: 7' };
      const seen = await step({ ...inputs, ...dry(DEMO.deploy) });
      const real = await step({ ...inputs, template_id: String(DEMO.deploy), wait: 'false' });
      const posted = real.launches[0]?.body as unknown as Posted;
      const { launch_id: made, ...link } = posted.extra_vars.github_actions;
      expect(seen.launches).toEqual([]);
      expect(json(seen.outputs['request'])).toEqual({
        ...posted,
        extra_vars: {
          version: '1.4.2',
          build: 7,
          github_actions: { ...link, launch_id: '(a new one for each launch)' },
        },
      });
      expect(made).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  test('inventory, limit, values and defaults on the page of the run', async () => {
    await onStage({}, async ({ sim, step }) => {
      const seen = await step({ ...dry(DEMO.deploy), job_type: 'check', labels: 'production' });
      expect(seen.summary).toContain('### Deploy: dry run');
      expect(seen.summary).toContain(
        `Job template 42 &#34;Deploy&#34; could be launched on [the controller](${sim.url}/) as user &#34;admin&#34;. Nothing was launched (\`dry_run: true\`).`,
      );
      for (const line of [
        '- Inventory: `Production`',
        '- Limit: none (all hosts of the inventory)',
        '| `job_type` | `"check"` |',
        '| `labels` | `production (1)` |',
      ])
        expect(seen.summary).toContain(`${line}\n`);
      expect(seen.summary).toContain('github_actions: {"repository":"octocat/shop"');
    });
  });

  test.each([
    ['given', { limit: 'web*' }, '`web*`'],
    ["the template's own", {}, '`web`'],
  ])('a limit that is %s', async (_name, inputs, limit) => {
    await onStage({}, async ({ sim, step }) => {
      Object.assign(sim.world.job_templates.get(DEMO.deploy) ?? {}, { limit: 'web' });
      const seen = await step({ ...dry(DEMO.deploy), ...inputs });
      expect(seen.summary).toContain(`- Limit: ${limit}\n`);
    });
  });

  test('nothing for the page with `summary: false`, but the outputs', async () => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ ...dry(DEMO.deploy), summary: 'false' });
      expect([seen.summary, seen.outputs['ignored_fields']]).toEqual(['', '{}']);
      expect(seen.outputs['summary_file']).toMatch(/tower-deploy-summary-[0-9a-f-]+\.md$/);
    });
  });
});

test('what the template ignores is an output, and in the summary; the inventory is the one that is really used', async () => {
  await onStage({}, async ({ step }) => {
    const inputs = { limit: 'web1', inventory: 'Empty', ignored_fields: 'warn' };
    const seen = await step({ ...dry(DEMO.plain), ...inputs });
    expect(seen.conclusion).toBe('success');
    expect(json(seen.outputs['ignored_fields'])).toEqual({ limit: 'web1', inventory: 'Empty' });
    expect(json(seen.outputs['request'])).toEqual({});
    expect(seen.summary).toContain('No values would be sent with the launch.');
    expect(seen.summary).toContain('#### What would be ignored');
    expect(seen.summary).toContain('- `limit`: `"web1"`');
    expect(seen.summary).toContain('- Inventory: `Production`');
  });
});

describe('no secret of the request is shown', () => {
  /** Everything that others can see, without the commands that mask. */
  const visible = (seen: Seen): string =>
    [...seen.raw.filter((line) => !line.startsWith('::add-mask::')), seen.summary, JSON.stringify(seen.outputs)].join(
      '\n',
    );

  test('an answer to a password question, also a short one', async () => {
    await onStage({}, async ({ step }) => {
      for (const answer of ['correct-horse', 'xyz']) {
        const extra_vars = `version: 1.4.2\nstage: staging\ndb_password: ${answer}`;
        const seen = await step({ ...dry(DEMO.survey), extra_vars });
        expect(seen.conclusion).toBe('success');
        expect(json(seen.outputs['request'])).toEqual({
          extra_vars: { version: '1.4.2', stage: 'staging', db_password: '***' },
        });
        expect(seen.summary).toContain('db_password: "***"');
        expect(seen.summary).toContain('- Survey default of replicas: 2');
        expect(visible(seen)).not.toContain(answer);
      }
    });
  });

  test('a variable whose name indicates one, at any depth', async () => {
    await onStage({}, async ({ step }) => {
      const extra_vars = 'api_token: s3cret-one\ndb: {password: s3cret-two, host: db1}';
      const seen = await step({ ...dry(DEMO.deploy), extra_vars, github_context: 'false' });
      expect(json(seen.outputs['request'])).toEqual({
        extra_vars: { api_token: '***', db: { password: '***', host: 'db1' } },
      });
      expect(visible(seen)).not.toMatch(/s3cret-(one|two)/);
    });
  });

  test('a password of a credential', async () => {
    await onStage({}, async ({ sim, step }) => {
      const credential = sim.world.credentials.get(DEMO.credentials.machine);
      if (credential === undefined) throw new Error('no credential');
      credential.inputs['become_password'] = 'ASK';
      const credential_passwords = 'become_password: s3cret-three';
      const seen = await step({ ...dry(DEMO.deploy), credential_passwords, github_context: 'false' });
      expect(seen.conclusion).toBe('success');
      expect(json(seen.outputs['request'])).toEqual({ credential_passwords: { become_password: '***' } });
      expect(seen.summary).toContain('| `credential_passwords.become_password` | `***` |');
      expect(visible(seen)).not.toContain('s3cret-three');
    });
  });
});

interface Posted {
  extra_vars: { github_actions: Record<string, string> };
}
