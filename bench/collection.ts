import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the playbook is to make. */
export interface CollectionOrder {
  url: string;
  token: string;
  template_count: number;
  host_count: number;
}

/** Runs the playbook, for real or in check mode. */
export type Collection = (order: CollectionOrder, check: boolean) => Promise<void>;

/** Brings ansible-core and the collection awx.awx 24.6.1, and much else: half a gigabyte. */
const ANSIBLE = 'ansible==11.13.0';

const INSTALL_MS = 20 * 60_000;

/** The modules of awx.awx; they go into a folder of their own, once, which takes minutes. */
export function findCollection(leftOut: string[]): Collection | undefined {
  const folder = join(import.meta.dirname, '..', '.cache', 'bench-ansible');
  const python = join(folder, 'bin', 'python');
  const done = join(folder, 'installed');
  if (process.platform === 'win32') {
    leftOut.push('awx.awx: Ansible does not run on Windows.');
    return undefined;
  }
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    const steps: [string, string[]][] = [
      ['python3', ['-m', 'venv', folder]],
      [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ANSIBLE]],
    ];
    for (const [command, args] of steps) {
      const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: INSTALL_MS });
      if (status === 0) continue;
      const why = error?.message ?? stderr.trim().split('\n').at(-1) ?? `exit status ${status}`;
      leftOut.push(`awx.awx: ${ANSIBLE} could not be installed (${why}).`);
      return undefined;
    }
    writeFileSync(done, '');
  }
  return (order, check) => play(python, order, check);
}

async function play(python: string, order: CollectionOrder, check: boolean): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'tower-deploy-bench-'));
  const variables = join(home, 'variables.json');
  writeFileSync(variables, JSON.stringify(order), { mode: 0o600 });
  const playbook = join(import.meta.dirname, 'clients', 'awx-awx.yml');
  const args = ['-m', 'ansible', 'playbook', playbook, '--extra-vars', `@${variables}`, ...(check ? ['--check'] : [])];
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    LANG: 'C.UTF-8',
    ANSIBLE_LOCALHOST_WARNING: 'false',
    ANSIBLE_INVENTORY_UNPARSED_WARNING: 'false',
  };
  const child = spawn(python, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  rmSync(home, { recursive: true });
  if (status !== 0) throw new Error(`ansible-playbook ended with ${status}: ${output.slice(-2000)}`);
}
