import { action, bare, type Order, type Rivals } from '../programs.ts';
import type { Part, Row } from '../rows.ts';
import { type Program, Running } from '../running.ts';
import { TEMPLATES } from '../seed.ts';
import type { Served } from '../served.ts';
import type { Arrival } from '../server.ts';
import { median } from '../stats.ts';

const ROUNDS = 11;

const isLaunch = ({ method, path }: Arrival): boolean => method === 'POST' && path.endsWith('/launch/');

/** Process start → launch POST received. Each round runs everybody once, so that all see the same machine. */
export async function start(served: Served, rivals: Rivals): Promise<Part> {
  const plain: Order = { template: TEMPLATES.deploy };
  const variables: Order = { ...plain, extraVars: '{"version": "2.1.0", "target_env": "production"}' };
  const yaml: Order = { ...plain, extraVars: 'version: "2.1.0"\ntarget_env: production\n' };
  const step = (order: Order): Program => action(served, order, { wait: 'false' });
  const [plainRequests, variableRequests] = [await sentBy(served, step(plain)), await sentBy(served, step(variables))];
  const everybody: Record<string, Program | undefined> = {
    action: step(plain),
    bare: bare(served, plainRequests),
    actionWithVars: step(variables),
    bareWithVars: bare(served, variableRequests),
    bash: rivals.bash?.(served, variables),
    python: rivals.python?.(served, variables),
    awx: rivals.awx?.(served, plain),
    awxWithVars: rivals.awx?.(served, variables),
    actionWithYaml: step(yaml),
  };
  const times = new Map<string, number[]>(Object.keys(everybody).map((name) => [name, []]));
  // The first round fills the caches of files and byte code, and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, program] of Object.entries(everybody)) {
      if (program === undefined) continue;
      const took = await untilLaunch(served, program);
      if (round > 0) times.get(name)?.push(took);
    }
  }
  return { rows: rowsOf(times, plainRequests.length) };
}

/** The requests up to the launch, as `[method, path, body]`. */
async function sentBy(served: Served, program: Program): Promise<unknown[][]> {
  served.forget();
  await untilLaunch(served, program);
  const launch = served.requests.findIndex(isLaunch);
  return served.requests.slice(0, launch + 1).map(({ method, path, body }) => [method, path, body]);
}

/** How many requests this action sends before its launch. */
export async function requestsBeforeLaunch(served: Served): Promise<number> {
  const program = action(served, { template: TEMPLATES.slow, extraVars: '{"seconds": 598}' }, { wait: 'false' });
  return (await sentBy(served, program)).length - 1;
}

async function untilLaunch(served: Served, program: Program): Promise<number> {
  const launch = served.next(isLaunch, 30_000);
  const running = new Running(program);
  const [request] = await Promise.all([launch]);
  await running.stop();
  if (request === undefined)
    throw new Error(`${program.args.join(' ')} launched nothing: ${(await running.ended).stderr}`);
  return request.at - running.startedAt;
}

function rowsOf(times: Map<string, number[]>, requests: number): Row[] {
  const of = (name: string): number => median(times.get(name) ?? []);
  const has = (name: string): boolean => (times.get(name)?.length ?? 0) > 0;
  const n = ROUNDS;
  const brief = 'OPTIONS answered at once, to the CLI’s advantage';
  const ratios: [string, string, string, number | undefined, string?][] = [
    ['Start → POST: action / bare Node script', 'action', 'bare', 1.5, `the same ${requests} requests`],
    ['Start → POST: action / bare Node script, with extra_vars', 'actionWithVars', 'bareWithVars', 1.5],
    ['Start → POST: action / awx CLI', 'action', 'awx', 0.5, brief],
    ['Start → POST: action / awx CLI, with extra_vars', 'actionWithVars', 'awxWithVars', 0.5, brief],
    [
      'Start → POST: action / awx CLI, with extra_vars in YAML',
      'actionWithYaml',
      'awxWithVars',
      0.5,
      'the CLI has JSON',
    ],
    ['Start → POST: action / guide, Python', 'actionWithVars', 'python', undefined],
    ['Start → POST: action / guide, bash', 'actionWithVars', 'bash', undefined, 'bash sends the POST alone, unchecked'],
  ];
  const rows = ratios
    .filter(([, one, other]) => has(one) && has(other))
    .map(
      ([what, one, other, most, note]): Row => ({
        what,
        value: of(one) / of(other),
        unit: 'x',
        n,
        ...(most === undefined ? {} : { goal: { most } }),
        ...(note === undefined ? {} : { note }),
      }),
    );
  const names: Record<string, string> = {
    action: 'action',
    bare: 'bare Node script',
    actionWithVars: 'action, with extra_vars',
    actionWithYaml: 'action, with extra_vars in YAML',
    bareWithVars: 'bare Node script, with extra_vars',
    bash: 'guide, bash',
    python: 'guide, Python',
    awx: 'awx CLI',
    awxWithVars: 'awx CLI, with extra_vars',
  };
  const seconds = [...times.keys()]
    .filter(has)
    .map((name): Row => ({ what: `Start → POST: ${names[name]}`, value: of(name) / 1000, unit: 's', n }));
  return [...rows, ...seconds];
}
