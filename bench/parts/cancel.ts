import { setTimeout as pause } from 'node:timers/promises';
import { action } from '../programs.ts';
import type { Part, Row } from '../rows.ts';
import { Running } from '../running.ts';
import { TEMPLATES } from '../seed.ts';
import type { Served } from '../served.ts';
import type { Arrival } from '../server.ts';
import { median, now } from '../stats.ts';

const ROUNDS = 11;

/** By then the step waits for nothing but a ring or its next look, in ms. */
const SETTLED_MS = 300;

const isLook = ({ method, path }: Arrival): boolean => method === 'GET' && /\/jobs\/\d+\/$/.test(path);
const isCancel = ({ method, path }: Arrival): boolean => method === 'POST' && path.endsWith('/cancel/');

/** SIGINT, as the runner sends it when the workflow is cancelled → cancel request received. */
export async function cancel(served: Served): Promise<Part> {
  const rows: Row[] = [];
  for (const [how, live] of [
    ['with live updates', 'true'],
    ['by polling', 'false'],
  ] as const) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await untilCancel(served, live));
    const note = `worst ${Math.round(Math.max(...times))} ms`;
    rows.push({ what: `SIGINT → cancel request, ${how}`, value: median(times), unit: 'ms', n: ROUNDS, note });
  }
  return { rows };
}

async function untilCancel(served: Served, live: string): Promise<number> {
  const order = { template: TEMPLATES.slow, extraVars: '{"seconds": 600}' };
  const program = action(served, order, { live_updates: live });
  const followed = served.next(isLook, 30_000);
  const running = new Running(program);
  await followed;
  await pause(SETTLED_MS);
  const cancelled = served.next(isCancel, 10_000);
  const sentAt = now();
  running.signal('SIGINT');
  const request = await cancelled;
  await running.stop();
  if (request === undefined) throw new Error(`the job was not cancelled: ${(await running.ended).stderr}`);
  return request.at - sentAt;
}
