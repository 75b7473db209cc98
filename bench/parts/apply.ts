import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from '../../scripts/runner.mjs';
import { Simulator } from '../../simulator/index.ts';
import type { Part, Row } from '../rows.ts';

const TEMPLATES = 50;
const HOSTS = 5000;

/** Rows of a page: fewer requests than the pages of hosts and a handful are impossible. */
const PAGE_SIZE = 200;
const HANDFUL = 15;

/** A file of 50 job templates, with credential and label each, and 5,000 hosts: planned, applied, applied again. */
export async function apply(): Promise<Part> {
  const workspace = mkdtempSync(join(tmpdir(), 'tower-deploy-bench-'));
  writeFileSync(join(workspace, 'large.json'), JSON.stringify(large()));
  const simulator = await Simulator.start();
  const rows: Row[] = [];
  const measure = async (what: string, mode: string, most?: number): Promise<void> => {
    const [already, began] = [simulator.requests.length, performance.now()];
    const { conclusion } = await runStep({
      action: 'apply',
      inputs: {
        url: simulator.url,
        token: simulator.tokens['admin'] ?? '',
        file: 'large.json',
        mode,
        summary: 'false',
      },
      env: { GITHUB_WORKSPACE: workspace },
    });
    if (conclusion !== 'success') throw new Error(`${what} ended as ${conclusion}`);
    const seconds = (performance.now() - began) / 1000;
    const made = simulator.requests.slice(already);
    const writes = made.filter(({ method }) => !['GET', 'OPTIONS'].includes(method)).length;
    const name = `apply, ${TEMPLATES} templates and ${HOSTS} hosts: ${what}`;
    rows.push(
      {
        what: `${name}, requests`,
        value: made.length,
        unit: 'requests',
        note: `${writes} of them write`,
        ...(most === undefined ? {} : { goal: { most } }),
      },
      { what: name, value: seconds, unit: 's' },
    );
  };
  try {
    await measure('plan of nothing there', 'plan');
    await measure('first apply', 'apply');
    await measure('plan of all there', 'plan', HOSTS / PAGE_SIZE + HANDFUL);
    await measure('second apply', 'apply', HOSTS / PAGE_SIZE + HANDFUL);
  } finally {
    await simulator.close();
    rmSync(workspace, { recursive: true });
  }
  return {
    rows,
    leftOut: ['awx.awx (package ansible): a task a host, so that it is left out of the bench by its length'],
  };
}

function large(): object {
  const organization = 'Acme';
  const inventory = { name: 'Large', organization };
  return {
    labels: [{ name: 'large', organization }],
    credentials: [{ name: 'large', organization, credential_type: 'Machine', inputs: { username: 'deploy' } }],
    inventories: [{ name: 'Large', organization }],
    hosts: Array.from({ length: HOSTS }, (_, index) => ({
      name: `web-${index}.example.com`,
      inventory,
      variables: { ansible_host: `10.0.${index >> 8}.${index & 255}` },
    })),
    job_templates: Array.from({ length: TEMPLATES }, (_, index) => ({
      name: `Large ${index}`,
      project: { name: 'Application', organization },
      inventory,
      playbook: 'deploy.yml',
      credentials: ['large'],
      labels: ['large'],
      extra_vars: { number: index },
    })),
  };
}
