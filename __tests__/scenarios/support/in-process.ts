import type { Simulator } from 'tower-deploy-simulator';
import { Connection } from '../../../src/controller/connection/connection.ts';
import { type LaunchInputs, readLaunchInputs } from '../../../src/inputs/main-inputs.ts';
import type { LaunchContext } from '../../../src/launch/launch.ts';
import { launchBody } from '../../../src/launch/launch-request.ts';
import { type Prepared, prepare } from '../../../src/launch/prepare/prepare.ts';
import { describeError } from '../../../src/step-errors.ts';
import type { Clock } from '../../../src/timing/clock.ts';

/*
 * The launch without a process of its own: the real inputs, checks and requests on the real socket, in milliseconds.
 * What the runner and the built dist add to it is in the scenarios.
 */

/** Time that passes only while somebody sleeps: as if every request took none. */
export function sleepingClock(): Clock & { slept: () => number } {
  let ms = 0;
  return {
    now: () => ms,
    slept: () => ms,
    async sleep(pause, signal) {
      signal?.throwIfAborted();
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
      ms += pause;
    },
  };
}

/** What was said on the way. */
export interface Heard {
  said: string[];
  warned: string[];
}

/** The inputs as the action reads them. */
export async function readInputs(inputs: Record<string, string>): Promise<LaunchInputs> {
  const names = Object.keys(process.env).filter((name) => name.startsWith('INPUT_'));
  for (const name of names) delete process.env[name];
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value;
  return await readLaunchInputs(process.env);
}

/** A context on a controller, directly or through something in front of it. */
export async function contextOn(
  url: string,
  token: string,
  more: Partial<LaunchContext> & { requestTimeoutMs?: number; reported?: (sentence: string) => void } = {},
): Promise<LaunchContext & Heard & { close: () => void }> {
  const { requestTimeoutMs = 10_000, reported, ...rest } = more;
  const connection = new Connection({ credentials: { token }, requestTimeoutMs });
  const controller = await connection.discover(new URL(url));
  const heard: Heard = { said: [], warned: [] };
  const sink: LaunchContext['sink'] = {
    info: (sentence) => {
      heard.said.push(sentence);
      reported?.(sentence);
    },
    warn: ({ text }) => heard.warned.push(text),
    notice: (sentence) => heard.warned.push(sentence),
    debug: () => undefined,
    output: async () => undefined,
  };
  const { signal } = new AbortController();
  const close = (): void => connection.close();
  return {
    controller,
    sink,
    describe: describeError,
    clock: sleepingClock(),
    signal,
    retryForMs: 0,
    gracePeriodMs: 60_000,
    ...rest,
    ...heard,
    close,
  };
}

/** What would be posted, and what was said; the inputs are those of the action, without address and token. */
export async function preparedOn(
  sim: Simulator,
  inputs: Record<string, string>,
  token = sim.tokens['admin'] ?? '',
): Promise<{ prepared: Prepared; body: Record<string, unknown> } & Heard> {
  const { order } = await readInputs({ url: sim.url, token, ...inputs });
  const context = await contextOn(sim.url, token);
  try {
    const prepared = await prepare(context, order);
    return { prepared, body: launchBody(prepared.request), said: context.said, warned: context.warned };
  } finally {
    context.close();
  }
}

/** The message with which a preparation is refused; it is an error when it is not. */
export async function refusalOn(sim: Simulator, inputs: Record<string, string>, token?: string): Promise<string> {
  const first = sim.requests.length;
  const message = await preparedOn(sim, inputs, token).then(
    ({ body }) => {
      throw new Error(`not refused: ${JSON.stringify(body)}`);
    },
    (error: unknown) => (error as Error).message,
  );
  const posts = sim.requests.slice(first).filter(({ method }) => method !== 'GET');
  if (posts.length > 0) throw new Error(`posted although refused: ${posts.map(({ path }) => path).join(', ')}`);
  return message;
}
