import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Json, type JsonObject, Simulator } from 'tower-deploy-simulator';
import { AS_RECORDED } from './harness/variant.ts';
import { writesSeed } from './world/writes/seed.ts';

let sim: Simulator;

beforeEach(async () => {
  sim = await Simulator.start({ seed: writesSeed(AS_RECORDED) });
});

afterEach(() => sim.close());

function facts<T>(name: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'recordings-write', `${name}.json`), 'utf8')) as T;
}

interface Reply {
  status: number;
  body: JsonObject & { id: number };
}

async function ask(method: string, path: string, body?: Json): Promise<Reply> {
  sim.clock.advance(5);
  const headers = { authorization: `Bearer ${sim.tokens['admin_write']}`, 'content-type': 'application/json' };
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${sim.url}/api/v2/${path}`, { method, headers, ...init });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Reply['body'] };
}

const YAML = "---\n# a comment\na:   1\nb: 'two'   # trailing\nlist:\n  - x\n  -   y\n\nempty:\n";
const JSON_TEXT = '{"a":1,  "b":"two"}';

describe('what was measured of a real AWX holds here', () => {
  test('FACTS_credential_secrets: what is kept of the inputs after each change', async () => {
    const recorded = facts<Record<string, JsonObject>>('FACTS_credential_secrets');
    const inputs = recorded['after create'] ?? {};
    const { id } = (await ask('POST', 'credentials/', { name: 'c', organization: 2, credential_type: 1, inputs })).body;
    const kept = (): JsonObject => sim.world.credentials.get(id)?.inputs ?? {};
    const path = `credentials/${id}/`;
    const hidden = { ...inputs, password: '$encrypted$', become_password: '$encrypted$' };
    const steps: [string, Json | undefined][] = [
      ['after create', undefined],
      ['after PATCH without inputs', { description: 'd' }],
      ['after PATCH with $encrypted$ sent back', { inputs: hidden }],
      ['after PATCH inputs={username} only', { inputs: { username: 'deploy2' } }],
      ['after PATCH password=$encrypted$ when unset', { inputs: { username: 'deploy2', password: '$encrypted$' } }],
      ['after PATCH inputs={}', { inputs: {} }],
    ];
    expect(steps.map(([name]) => name)).toEqual(Object.keys(recorded));
    for (const [name, change] of steps) {
      if (change !== undefined) await ask('PATCH', path, change);
      expect([name, kept()]).toEqual([name, recorded[name]]);
    }
  });

  test('FACTS_job_template: how variables are taken, and that a change of nothing is a change', async () => {
    const recorded = facts<Record<string, { sent: Json; status: number; back: Json }>>('FACTS_job_template');
    const body = { name: 'j', project: 9, inventory: 2, playbook: 'deploy.yml' };
    const made = (await ask('POST', 'job_templates/', { ...body, extra_vars: YAML })).body;
    expect(made['extra_vars'] === YAML).toBe(recorded['extra_vars YAML text identical (POST)']);
    expect(Object.keys(made).filter((name) => name.startsWith('ask_'))).toEqual(recorded['ask fields']);
    const path = `job_templates/${made.id}/`;
    const sent = Object.entries(recorded).filter(([name]) => /^extra_vars \w+$/.test(name));
    expect(sent.length).toBeGreaterThan(10);
    for (const [name, { sent: extra_vars, status, back }] of sent) {
      const reply = await ask('PATCH', path, { extra_vars });
      expect([name, reply.status, reply.body['extra_vars']]).toEqual([name, status, back]);
    }
    const before = (await ask('GET', path)).body['modified'];
    const after = (await ask('PATCH', path, { description: '' })).body['modified'];
    expect(after !== before).toBe(recorded['PATCH no-op changes modified']);
  });

  test('FACTS_inventory: text comes back as it was, but for the white space around it', async () => {
    const recorded = facts<Record<string, Json>>('FACTS_inventory');
    const made = (await ask('POST', 'inventories/', { name: 'i', organization: 2, variables: YAML })).body;
    const path = `inventories/${made.id}/`;
    const put = async (variables: string): Promise<Json | undefined> =>
      (await ask('PATCH', path, { variables })).body['variables'];
    const host = { name: 'h', inventory: made.id };
    const source = { name: 's', inventory: made.id, source: 'ec2', source_vars: '---\na:  1 # c\n' };
    const bulk = { inventory: made.id, hosts: [{ name: 'b' }] };
    const here: Record<string, Json | undefined> = {
      'inventory YAML text identical in POST answer': made['variables'] === YAML,
      'inventory YAML text identical in GET': (await ask('GET', path)).body['variables'] === YAML,
      'inventory JSON text identical': (await put(JSON_TEXT)) === JSON_TEXT,
      'inventory text with outer blanks identical': [false, (await put('  a: 1  \n\n\n')) ?? null],
      'inventory CRLF identical': [false, (await put('a: 1\r\nb: 2\r\n')) ?? null],
      'inventory "" gives': await put(''),
      'inventory "---" gives': await put('---'),
      'host YAML text identical':
        (await ask('POST', 'hosts/', { ...host, variables: YAML })).body['variables'] === YAML,
      'host JSON text identical':
        (await ask('POST', 'hosts/', { ...host, name: 'k', variables: JSON_TEXT })).body['variables'] === JSON_TEXT,
      'group YAML text identical':
        (await ask('POST', 'groups/', { ...host, name: 'g', variables: YAML })).body['variables'] === YAML,
      'bulk_host_create answer keys': Object.keys((await ask('POST', 'bulk/host_create/', bulk)).body),
      'inventory source_vars identical': (await ask('POST', 'inventory_sources/', source)).body['source_vars'],
    };
    const { 'inventory after DELETE (seconds, (status, pending_deletion))': gone, ...rest } = recorded;
    expect(here).toEqual(rest);
    await ask('DELETE', path);
    const [[seconds, [status]]] = gone as unknown as [[number, [number]]];
    sim.clock.advance(seconds * 1000);
    expect((await ask('GET', path)).status).toBe(status);
  });

  test('FACTS_project_updates: a project is fetched when it is made, and from another branch', async () => {
    const recorded = facts<Record<string, number>>('FACTS_project_updates');
    const url = 'git://127.0.0.1:9419/repo.git';
    const body = { name: 'p', organization: 2, scm_type: 'git', scm_url: url, scm_branch: 'main' };
    const { id } = (await ask('POST', 'projects/', body)).body;
    const updates = (): number => sim.world.project_updates.filter((row) => row.project === id).length;
    const counts = [updates()];
    for (const change of [{ description: 'd' }, { scm_branch: 'main' }, { scm_branch: 'feature' }]) {
      sim.clock.advance(20_000);
      await ask('PATCH', `projects/${id}/`, change);
      counts.push(updates());
    }
    expect(counts).toEqual(Object.values(recorded));
  });

  test('timeline_project_create_git: it is fetched before it can be used', async () => {
    const { timeline } = facts<{ timeline: [number, string, string | null, string | null][] }>(
      'timeline_project_create_git',
    );
    const url = 'git://127.0.0.1:9419/repo.git';
    const { id } = (await ask('POST', 'projects/', { name: 'p', organization: 2, scm_type: 'git', scm_url: url })).body;
    const looks: [string, boolean, boolean][] = [];
    for (let passed = 0; passed < 11_000; passed += 1_000) {
      sim.clock.advance(1_000);
      const { status, related } = (await ask('GET', `projects/${id}/`)).body as unknown as {
        status: string;
        related: JsonObject;
      };
      looks.push([status, 'current_update' in related, 'last_update' in related]);
    }
    const recorded = timeline.map(([, status, current, last]) => [status, current !== null, last !== null]);
    expect(looks.filter((look, at) => String(look) !== String(looks[at - 1]))).toEqual(recorded);
  });

  test('timeline_approval_timeout: the time-out is noticed by a round that comes seldom', async () => {
    type Node = [identifier: string, status: string | null, doNotRun: boolean];
    const { timeline } = facts<{ timeline: [number, [string, ...Node[]]][] }>('timeline_approval_timeout');
    const workflow = (await ask('POST', 'workflow_job_templates/', { name: 'w', organization: 2 })).body.id;
    const nodes = `workflow_job_templates/${workflow}/workflow_nodes/`;
    const gate = (await ask('POST', nodes, { identifier: 'ask' })).body.id;
    const after = (await ask('POST', nodes, { identifier: 'after', unified_job_template: 13 })).body.id;
    const gatePath = `workflow_job_template_nodes/${gate}/`;
    await ask('POST', `${gatePath}create_approval_template/`, { name: 'Go?', timeout: 5 });
    await ask('POST', `${gatePath}success_nodes/`, { id: after });
    const job = (await ask('POST', `workflow_job_templates/${workflow}/launch/`, {})).body.id;
    const look = (): [string, ...Node[]] => {
      const rows = sim.world.workflow_job_nodes.filter((row) => row.workflow_job === job);
      const status = (id: number | null): string | null => sim.world.unifiedJob(id)?.status ?? null;
      const shown = rows.map((row): Node => [row.identifier, status(row.job), row.do_not_run]);
      return [sim.world.workflow_jobs.get(job)?.status ?? '', ...shown];
    };
    let passed = 0;
    for (const [seconds, recorded] of [timeline[0], timeline[2]] as typeof timeline) {
      sim.clock.advance(seconds * 1000 - passed);
      passed = seconds * 1000;
      expect(look()).toEqual(recorded);
    }
  });
});
