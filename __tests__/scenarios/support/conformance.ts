import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Simulator, type SimulatorOptions, Table } from 'tower-deploy-simulator';

const program = path.join(import.meta.dirname, '../../../conformance/run.mjs');

/** How much faster than the wall clock the simulated time is, and how often it moves on, in ms. */
const SPEED = 4;
const TICK_MS = 20;

/** What a run of the suite printed, and its exit code; null after a kill. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A controller whose time runs while the suite runs against it. */
export async function onController(
  options: SimulatorOptions,
  scenario: (sim: Simulator) => Promise<void>,
): Promise<void> {
  const sim = await Simulator.start({ ...options, clock: 'real' });
  const timer = setInterval(() => sim.clock.advance(TICK_MS * (SPEED - 1)), TICK_MS);
  try {
    await scenario(sim);
  } finally {
    clearInterval(timer);
    await sim.close();
  }
}

/**
 * Runs the suite as its command does.
 * @param env what differs from the admin's token
 * @param onStart gets the process, to send it signals
 */
export async function runConformance(
  sim: Simulator,
  args: readonly string[],
  env: Record<string, string> = {},
  onStart?: (child: ChildProcess) => void,
): Promise<Ended> {
  const given = { TOWER_URL: sim.url, TOWER_TOKEN: sim.tokens['admin'] ?? '', ...env };
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...given },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart?.(child);
  const read = async (stream: NodeJS.ReadableStream): Promise<string> => {
    const parts: Buffer[] = [];
    for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
    return Buffer.concat(parts).toString('utf8');
  };
  const [out, err, [code]] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, out, err };
}

/** Adds the credential type of a secret lookup, which comes with each controller. */
export function addVaultLookup({ world, clock }: Simulator): void {
  const fields = [
    { id: 'url', label: 'Server URL', type: 'string' },
    { id: 'api_version', label: 'API Version', type: 'string', choices: ['v1', 'v2'], default: 'v1' },
  ];
  world.credential_types.insert({
    ...{ name: 'HashiCorp Vault Secret Lookup', description: '', kind: 'external', namespace: 'hashivault_kv' },
    ...{ managed: true, inputs: { fields, required: ['url', 'api_version'] }, injectors: {} },
    ...{ created: clock.ms(), modified: clock.ms(), created_by: null, modified_by: null },
  });
}

/** Fields that reading and logging in change. */
const VOLATILE = new Set(['last_login', 'last_used']);

/** Tables that the simulator derives from the roles of users and teams when they are read. */
const DERIVED = new Set(['role_user_assignments', 'role_team_assignments']);

/** Every object of the controller, jobs included, as text by table. */
export function everything(sim: Simulator): Record<string, string[]> {
  const keep = (key: string, value: unknown): unknown => (VOLATILE.has(key) ? undefined : value);
  const tables = Object.entries(sim.world).filter(
    (entry): entry is [string, Table<{ id: number }>] => entry[1] instanceof Table && !DERIVED.has(entry[0]),
  );
  return Object.fromEntries(tables.map(([name, table]) => [name, table.all().map((row) => JSON.stringify(row, keep))]));
}

/** The result of each case in the table that was printed. */
export function resultsIn({ out }: Ended): Record<string, string> {
  const table = out.slice(out.indexOf('\ncase '));
  const lines = [...table.matchAll(/^([\w-]+\/[\w-]+) +(ok|differs|skipped \([^)]+\)|not run)/gm)];
  return Object.fromEntries(lines.map(([, name, result]) => [name, result]));
}
