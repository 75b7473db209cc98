import { type AnyJob, type LoggedRequest, Simulator, type Token } from 'tower-deploy-simulator';
import { runStep } from '../../../scripts/runner.mjs';
import { type Draw, type Interruption, USER_SECRET } from './draw.ts';

type Result = Awaited<ReturnType<typeof runStep>>;

/** How a run of the soak ended, with all that the controller knows. */
export interface Ended {
  draw: Draw;
  step: Result;
  sim: Simulator;
  /** Requests of the step, main and post. */
  requests: readonly LoggedRequest[];
  /** Jobs that the step launched, in their order, the deleted ones too; those that a workflow launched are not among them. */
  jobs: readonly AnyJob[];
  /** Whether the signals were sent before the main step had ended. */
  interrupted: boolean;
  /** Everything that must be seen nowhere. */
  secrets: readonly string[];
  /** Real time, in ms. */
  ms: number;
  /** Whether the step had to be ended, since it did not end by itself. */
  hung: boolean;
}

const SIGNALS: Record<Interruption['how'], [NodeJS.Signals, number][]> = {
  SIGINT: [
    ['SIGINT', 0],
    ['SIGTERM', 7500],
    ['SIGKILL', 10_000],
  ],
  'SIGINT twice': [
    ['SIGINT', 0],
    ['SIGINT', 250],
    ['SIGTERM', 7500],
    ['SIGKILL', 10_000],
  ],
  SIGTERM: [
    ['SIGTERM', 0],
    ['SIGKILL', 10_000],
  ],
  SIGKILL: [['SIGKILL', 0]],
};

/** A step that is not done by now never will be, in ms: a lost event is waited for for a minute after the end. */
const HANGS_AFTER = 150_000;

/**
 * Runs the built dist as the runner would, main and post, on a controller of its own whose time passes with its requests.
 * The controller is left open for whoever looks at it: `ended.sim.close()`.
 */
export async function run(draw: Draw): Promise<Ended> {
  const sim = await Simulator.start({ faults: draw.faults, randomSeed: draw.seed % 1_000_000 });
  Object.assign(sim.world.users.find(({ username }) => username === 'admin') ?? {}, { password: USER_SECRET });
  const jobs = new Set<AnyJob>();
  const minted = new Set<Token>();
  const known = new Set(sim.world.tokens.all());
  sim.world.listen(({ kind, job }) => {
    if (kind === 'status' && job.workflow_node === null && ['manual', 'relaunch'].includes(job.launch_type))
      jobs.add(job);
  });
  const cancel = new AbortController();
  let phase = 'main';
  let interrupted = false;
  sim.on('request', () => {
    sim.clock.advance(draw.backoff);
    draw.work.otherUser?.(sim);
    for (const token of sim.world.tokens) if (!known.has(token)) minted.add(token);
    if (sim.requests.length !== draw.interruption?.atRequest || phase !== 'main') return;
    interrupted = true;
    cancel.abort();
  });
  let hung = false;
  const watchdog = setTimeout(() => {
    hung = true;
    cancel.abort();
  }, HANGS_AFTER);
  const own: Record<string, string> = draw.inputs['username'] === undefined ? { token: sim.tokens['admin'] ?? '' } : {};
  const inputs: Record<string, string> = { url: sim.url, ...own, ...draw.inputs };
  const began = performance.now();
  const step = await runStep({
    inputs,
    cancel: cancel.signal,
    signals: draw.interruption ? SIGNALS[draw.interruption.how] : SIGNALS.SIGINT,
    phase: (name) => {
      phase = name;
    },
  });
  clearTimeout(watchdog);
  const ms = performance.now() - began;
  return {
    draw,
    step,
    sim,
    requests: [...sim.requests],
    jobs: [...jobs],
    interrupted,
    secrets: secretsOf(inputs, [...minted]),
    ms,
    hung,
  };
}

/** Inputs whose values must be seen nowhere. */
const SECRET_INPUTS = ['token', 'password', 'client_secret'];

function secretsOf(inputs: Record<string, string>, minted: readonly Token[]): string[] {
  const inside = [inputs['credential_passwords'], inputs['extra_vars']].join('\n');
  const named = [...inside.matchAll(/\w*password"?: *"([^"]+)"/g)].map(([, value]) => value ?? '');
  const tokens = minted.flatMap(({ token, refresh_token }) => [token, refresh_token ?? '']);
  return [...SECRET_INPUTS.map((name) => inputs[name] ?? ''), ...named, ...tokens].filter(({ length }) => length >= 4);
}
