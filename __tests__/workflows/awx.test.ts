import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DEMO, demoSeed, Simulator } from 'tower-deploy-simulator';
import { AS_RECORDED } from '../contract/harness/variant.ts';
import { writesSeed } from '../contract/world/writes/seed.ts';
import { awxOf, hurry, type Ran, runTool } from './awx/client.ts';
import { installAwx, root, whyNoPython } from './tools.ts';

const reason = whyNoPython();
/** The shortest pause that the CLI makes between two looks, in seconds. */
const SOON = ['--interval', '2.5'];

const describeOrSkip = reason ? describe.skip : describe;

/** What `awx export` writes: lists of objects by kind. */
type Export = Record<string, object[] | null>;

describeOrSkip(`the awx CLI on the simulator${reason ? ` (${reason})` : ''}`, () => {
  let bin = '';
  let sim: Simulator;
  /** In a session, as the CLI is by username and password. */
  let awx: (args: string[], input?: string) => Promise<Ran>;

  beforeAll(() => {
    bin = installAwx();
  }, 600_000);

  beforeEach(async () => {
    sim = await Simulator.start();
    awx = awxOf(bin, sim, { username: 'admin', password: sim.passwords['admin'] ?? '' });
    hurry(sim);
  });

  afterEach(() => sim.close());

  const sent = (): string[] => sim.requests.map(({ method, path, status }) => `${method} ${path} ${status}`);

  test('logs in for a token, and works with it', async () => {
    const login = await awx(['login']);
    expect(login.status).toBe(0);
    const { token } = JSON.parse(login.stdout) as { token: string };
    expect(sent()).toContain('POST /api/v2/users/admin/personal_tokens/ 201');
    const me = await awxOf(bin, sim, { token })(['me', '-f', 'human']);
    expect(me.stdout).toMatch(/^1 +admin/m);
  }, 60_000);

  test('begins a session, which a wrong password does not', async () => {
    expect((await awx(['config', '-f', 'human'])).status).toBe(0);
    expect((await awx(['me'])).status).toBe(0);
    expect(sent()).toContain('POST /api/login/ 302');
    expect(sent().at(-1)).toBe('GET /api/v2/me/ 200');
    const wrong = await awxOf(bin, sim, { username: 'admin', password: 'wrong' })(['me']);
    expect(wrong.status).not.toBe(0);
    expect(sent()).toContain('POST /api/login/ 401');
  }, 60_000);

  test('lists, all of it or by what a field says', async () => {
    const names = async (args: string[]): Promise<string[]> => {
      const { stdout } = await awx(args);
      return (JSON.parse(stdout) as { results: { name: string }[] }).results.map(({ name }) => name);
    };
    expect(await names(['inventories', 'list'])).toEqual(['Empty', 'From git', 'Production']);
    expect(await names(['job_templates', 'list', '--all'])).toHaveLength(sim.world.job_templates.size);
    expect(await names(['job_templates', 'list', '--name', 'Deploy'])).toEqual(['Deploy']);
    const human = await awx(['workflow_job_templates', 'list', '-f', 'human', '--filter', 'id,name']);
    expect(human.stdout).toContain(`${DEMO.wfTwoNodes} Build and deploy`);
  }, 60_000);

  test('makes a template, changes and deletes it', async () => {
    const project = String(DEMO.project);
    const made = await awx([
      ...['job_templates', 'create', '--name', 'Made', '--project', project, '--playbook', 'hello.yml'],
      ...['--inventory', 'Production', '--verbosity', '2', '--ask_limit_on_launch', 'true', '-e', '{"a": 1}'],
    ]);
    expect(made.status).toBe(0);
    const row = sim.world.job_templates.find(({ name }) => name === 'Made');
    expect(row).toMatchObject({
      verbosity: 2,
      inventory: DEMO.inventory,
      extra_vars: '{"a": 1}',
      asks: { limit: true },
    });
    expect((await awx(['job_templates', 'modify', 'Made', '--forks', '7'])).status).toBe(0);
    expect(row?.forks).toBe(7);
    expect((await awx(['job_templates', 'delete', 'Made'])).status).toBe(0);
    expect(sim.world.job_templates.get(row?.id)).toBeUndefined();
  }, 60_000);

  test('launches a job template by name with what it prompts for, and shows its output', async () => {
    const order = ['--limit', 'web1', '--extra_vars', '{"version": "1.2.3"}', '--job_tags', 'all'];
    const ran = await awx(['job_templates', 'launch', 'Deploy', ...order, '--monitor', ...SOON, '-f', 'human']);
    expect(ran.stdout).toContain('TASK [app : Switch over]');
    expect(ran.stdout).toMatch(/PLAY RECAP \*+\r?\n.*web1.*ok=9/s);
    expect(ran.status).toBe(0);
    const [job] = sim.world.jobs.all();
    expect(job).toMatchObject({
      status: 'successful',
      limit: 'web1',
      extra_vars: { version: '1.2.3' },
      job_tags: 'all',
    });
  }, 60_000);

  test('fails when the job does', async () => {
    const { stdout, status } = await awx(['job_templates', 'launch', String(DEMO.failing), '--monitor', ...SOON]);
    expect(stdout).toContain('fatal: [');
    expect(status).toBe(1);
  }, 60_000);

  test('launches a workflow and shows its jobs', async () => {
    const template = String(DEMO.wfTwoNodes);
    const { stdout, status } = await awx(['workflow_job_templates', 'launch', template, '--monitor', ...SOON]);
    expect(stdout).toMatch(/↳ \d+ - Deploy successful\n ↳ \d+ - Set stats successful/);
    expect(status).toBe(0);
  }, 60_000);

  test('updates a project', async () => {
    const { stdout, status } = await awx(['projects', 'update', String(DEMO.gitProject), '--wait', ...SOON]);
    expect([JSON.parse(stdout), status]).toEqual([expect.objectContaining({ status: 'successful' }), 0]);
  }, 60_000);

  // The CLI itself has no command for it.
  test('its library cancels a job', async () => {
    const launched = await awx(['job_templates', 'launch', String(DEMO.slow)]);
    const { id } = JSON.parse(launched.stdout) as { id: number };
    const code = [
      'import sys',
      'from awxkit import api, config, utils',
      'config.base_url, config.assume_untrusted = sys.argv[1], True',
      "config.credentials = utils.PseudoNamespace({'default': {'username': sys.argv[2], 'password': sys.argv[3]}})",
      'v2 = api.Api().load_session().get().current_version.get()',
      'print(v2.jobs.get(id=int(sys.argv[4])).results[0].cancel().id)',
    ].join('\n');
    const { stdout, stderr } = await runTool(bin, 'python', ['-c', code, sim.url, 'admin', 'password', String(id)]);
    expect([stdout.trim(), stderr]).toEqual([String(id), '']);
    sim.clock.advance(60_000);
    expect(sim.world.jobs.get(id)?.status).toBe('canceled');
  }, 60_000);

  const exported = async (args: string[] = []): Promise<Export> => {
    const { stdout, stderr } = await awx(['export', ...args]);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Export;
  };

  test('exports everything, and imports it into an empty controller', async () => {
    const all = await exported();
    expect(Object.entries(all).map(([kind, objects]) => [kind, objects?.length])).toEqual([
      ['users', 3],
      ['organizations', 2],
      ['teams', 0],
      ['credential_types', 0],
      ['credentials', 4],
      ['notification_templates', 0],
      ['projects', 3],
      ['inventory', 3],
      ['inventory_sources', 1],
      ['job_templates', sim.world.job_templates.size],
      ['workflow_job_templates', 7],
      ['execution_environments', 1],
      ['applications', 1],
      ['schedules', 0],
    ]);
    // The CLI can neither make users, whose passwords it does not know, nor manual projects, for whose end it waits.
    const { now, organizations, users, tokens = [], projects = [], local_paths = {}, repositories = [] } = demoSeed();
    const manual = projects.filter((row) => !row.scm_type);
    await sim.close();
    sim = await Simulator.start({
      seed: { now, organizations, users, tokens, projects: manual, local_paths, repositories },
    });
    hurry(sim);
    awx = awxOf(bin, sim, { username: 'admin', password: 'password' });
    const { stderr } = await awx(['import'], JSON.stringify(all));
    expect(stderr).toBe('');
    const plain = (file: Export): unknown =>
      JSON.parse(
        JSON.stringify(file)
          // Secrets are lost on the way, and a project's folder is named after its id.
          .replaceAll('"$encrypted$"', '""')
          .replace(/"_\d+__application\w*"/g, '""'),
      );
    expect(plain(await exported())).toEqual(plain(all));
  }, 240_000);

  test('imports what is there without a change', async () => {
    const all = await exported(['--job_templates', 'Deploy', '--workflow_job_templates', '--inventory', 'Production']);
    const { stderr, status } = await awx(['import'], JSON.stringify(all));
    expect([stderr, status]).toEqual(['', 0]);
    expect(sim.requests.filter(({ method }) => method === 'PUT').length).toBeGreaterThan(5);
    expect(
      await exported(['--job_templates', 'Deploy', '--workflow_job_templates', '--inventory', 'Production']),
    ).toEqual(all);
  }, 120_000);
});

describeOrSkip(`the awx CLI on the recorded controller${reason ? ` (${reason})` : ''}`, () => {
  test.each(['credentials', 'job_templates', 'workflow_job_templates'])(
    'exports the %s that it exported of the real one',
    async (kind) => {
      const sim = await Simulator.start({ seed: writesSeed(AS_RECORDED) });
      const awx = awxOf(installAwx(), sim, { username: 'admin', password: 'password' });
      const { stdout } = await awx(['export', `--${kind}`]);
      await sim.close();
      const known = new Map(recorded(kind).map((object) => [JSON.stringify(object.natural_key), object]));
      const written = (JSON.parse(stdout) as Exported)[kind] ?? [];
      // Some were made later, by hand.
      expect(written.length).toBeGreaterThanOrEqual(known.size - 3);
      for (const object of written) expect(object).toEqual(known.get(JSON.stringify(object.natural_key)));
    },
    120_000,
  );
});

type Exported = Record<string, { natural_key: object }[]>;

function recorded(kind: string): { natural_key: object }[] {
  const file = join(root, '__tests__', 'contract', 'recordings-write', `export_${kind}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as Exported)[kind] ?? [];
}
