import type { Simulator } from 'tower-deploy-simulator';

/** An answer of the simulator. */
export interface Answer {
  status: number;
  headers: Headers;
  body: { id: number; [key: string]: unknown };
}

/** Sends one request below `/api/v2/` with a user's token. */
export async function send(
  sim: Simulator,
  method: string,
  path: string,
  body?: object,
  user = 'admin',
): Promise<Answer> {
  const headers = { authorization: `Bearer ${sim.tokens[user]}`, 'content-type': 'application/json' };
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${sim.url}/api/v2/${path}`, { method, headers, ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : {}) as Answer['body'] };
}
