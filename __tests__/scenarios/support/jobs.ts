import type { Simulator } from 'tower-deploy-simulator';
import type { Stage } from './scenario.ts';

/** Sends a request to the controller, as somebody else than the step would: the admin by default. */
export async function ask(
  sim: Simulator,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
  token = sim.tokens['admin'] ?? '',
): Promise<Record<string, unknown>> {
  const root = sim.product === 'gateway' ? 'api/controller/v2' : 'api/v2';
  const reply = await fetch(`${sim.url}/${root}/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
  return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
}

/** Somebody launches a job; its number. */
export async function launchOn(sim: Simulator, path: string, body: unknown = {}): Promise<string> {
  return String((await ask(sim, 'POST', path, body))['id']);
}

/** A signal that fires when a request of this kind has arrived for the `nth` time. */
export function whenAsked({ sim }: Stage, pattern: RegExp, nth = 1): AbortSignal {
  const controller = new AbortController();
  let asked = 0;
  sim.on('request', ({ method, path }) => {
    if (!pattern.test(`${method} ${path}`)) return;
    asked += 1;
    if (asked === nth) controller.abort();
  });
  return controller.signal;
}
