import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Guide, guideLines, guideTo } from '../page/guide.ts';
import { answerPage } from '../page/page.ts';
import { readSeedFile } from '../seed-file/seed-file.ts';
import { DEMO } from '../seeds/demo.ts';
import { Simulator, type SimulatorOptions } from '../simulator.ts';

const page = join(import.meta.dirname, '..', 'browser');

async function guided(options: SimulatorOptions, check: (guide: Guide, sim: Simulator) => unknown): Promise<void> {
  const sim = await Simulator.start({ page, ...options });
  try {
    await check(sim.guide(), sim);
  } finally {
    await sim.close();
  }
}

/** Asks what the command asks, without waiting for a process in the way of the server. */
async function run(curl: string): Promise<{ count: number }> {
  const [, header = '', user, url = ''] = /^curl (?:-H 'Authorization: (.+)'|-u '(.+)') (\S+)$/.exec(curl) ?? [];
  const authorization = user === undefined ? header : `Basic ${btoa(user)}`;
  const reply = await fetch(url, { headers: { authorization } });
  return (await reply.json()) as { count: number };
}

describe('what a simulator suggests to a user', () => {
  test('lists templates with their ids, users, tokens, and the faults that are on', () =>
    guided({ faults: 'slow ms=5, long-queue' }, (guide, sim) => {
      expect(guide.templates).toContainEqual({ id: DEMO.deploy, kind: 'job template', name: 'Deploy' });
      const workflow = { id: DEMO.wfApproval, kind: 'workflow job template' };
      expect(guide.templates).toContainEqual(expect.objectContaining(workflow));
      expect(guide.tokens).toContainEqual({ name: 'admin', token: sim.tokens['admin'] });
      expect(guide.users).toContainEqual({ username: 'admin', password: sim.passwords['admin'] });
      expect(guide.faults).toEqual(['slow ms=5', 'long-queue seconds=60']);
    }));

  test.each([
    ['awx', {}],
    ['awx below a prefix', { prefix: '/tower' }],
    ['gateway', { product: 'gateway' }],
    ['awx-without-oauth', { product: 'awx-without-oauth' }],
  ] as const)('its command lists the job templates: %s', (_name, options) =>
    guided(options, async ({ curl, url }, sim) => {
      expect(url).toBe(sim.url);
      expect((await run(curl)).count).toBeGreaterThan(10);
    }),
  );

  test('its step launches a template that asks for nothing', () =>
    guided({}, ({ step }, sim) => {
      const [{ with: inputs }] = parse(step) as [{ with: Record<string, string> }];
      expect(inputs).toMatchObject({ url: sim.url, token: sim.tokens['admin'] });
      const template = sim.world.job_templates.get(Number(inputs['template_id']));
      expect([template?.survey_enabled, template?.inventory]).toEqual([false, expect.any(Number)]);
    }));

  test('its step uses a password where there are no tokens, and is left out where nothing can be launched', () => {
    const seed = readSeedFile('', 'tower.yml');
    return guided({ product: 'awx-without-oauth' }, ({ step }) => {
      expect(step).toMatch(/\n {4}username: admin\n {4}password: \S+\n/);
      return guided({ seed }, (empty) => expect([empty.step, empty.templates]).toEqual(['', []]));
    });
  });

  test('the page reads it; another machine gets no secrets', () =>
    guided({}, async (guide, sim) => {
      expect(await (await fetch(`${sim.url}/simulator/guide`)).json()).toEqual(guide);
      const { url, world, rehearsal, tokens, passwords } = sim;
      const whole = { url, base: '/api/v2', world, rehearsal, tokens, passwords };
      const site = { world, prefix: '', page, guide: (isLocal: boolean) => guideTo(whole, isLocal) };
      const reply = answerPage(site, { method: 'GET', url: '/simulator/guide', isLocal: false });
      const shown = JSON.stringify(reply?.json);
      for (const token of Object.values(tokens)) expect(shown).not.toContain(token);
      const other = reply?.json as unknown as Guide;
      expect(new Set(other.users.map(({ password }) => password))).toEqual(new Set(['…']));
      expect(shown).toContain('"Deploy"');
    }));

  test('a terminal shows all of it', () =>
    guided({ faults: 'slow ms=5' }, (guide, sim) => {
      const text = guideLines(guide).join('\n');
      for (const line of [
        `token admin: ${sim.tokens['admin']}`,
        `password admin: ${sim.passwords['admin']}`,
        `job template ${DEMO.deploy}: Deploy`,
        'active fault: slow ms=5',
        `  ${guide.curl}`,
      ])
        expect(text.split('\n')).toContain(line);
      expect(guideLines({ ...guide, faults: [] })).toContain('active faults: none');
    }));

  test('a shell takes the command as one', () =>
    guided({}, ({ curl }) => {
      const words = execFileSync('sh', ['-c', `printf '%s\\n' ${curl.replace(/^curl /, '')}`], { encoding: 'utf8' });
      expect(words.trim().split('\n')).toEqual([
        '-H',
        expect.stringMatching(/^Authorization: Bearer \S+$/),
        expect.stringMatching(/^http/),
      ]);
    }));
});
