import { DEMO, Simulator, type SimulatorOptions } from 'tower-deploy-simulator';

/** A simulator with faults on, and a client that is used to it. */
export interface Rehearsed {
  sim: Simulator;
  /** The status of the answer, or `broken` when there was none that is whole. */
  ask: (
    path: string,
    method?: string,
    body?: unknown,
  ) => Promise<{ status: number | 'broken'; json: Record<string, unknown> }>;
  /** Launches a template; the id of the job where it was told. */
  launch: (template?: number, body?: unknown) => Promise<{ status: number | 'broken'; id: number }>;
}

/** Starts a simulator with these faults on, and closes it whatever happens. */
export async function rehearsed(
  faults: string,
  check: (rehearsed: Rehearsed) => Promise<void> | void,
  options: SimulatorOptions = {},
): Promise<void> {
  const sim = await Simulator.start({ ...options, faults });
  const ask = async (path: string, method = 'GET', body?: unknown): ReturnType<Rehearsed['ask']> => {
    try {
      const reply = await fetch(`${sim.url}/api/v2/${path}`, {
        method,
        headers: { authorization: `Bearer ${sim.tokens['admin']}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await reply.text();
      return { status: reply.status, json: text.startsWith('{') ? JSON.parse(text) : {} };
    } catch {
      return { status: 'broken', json: {} };
    }
  };
  const launch = async (template: number = DEMO.slow, body: unknown = {}): ReturnType<Rehearsed['launch']> => {
    const { status, json } = await ask(`job_templates/${template}/launch/`, 'POST', body);
    return { status, id: Number(json['id']) };
  };
  try {
    await check({ sim, ask, launch });
  } finally {
    await sim.close();
  }
}
