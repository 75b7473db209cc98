import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type JsonObject, Simulator } from 'tower-deploy-simulator';
import { AS_RECORDED, ELSEWHERE } from './harness/variant.ts';
import { connect, frameOrder, shape } from './harness/websocket.ts';
import { gatewaySeed } from './world/gateway/seed.ts';

/** A connection that was tried, and the frames that came over it. */
interface Connection {
  name: string;
  path: string;
  cookie: string | null;
  /** The token or user that it was tried with. */
  who: string | null;
  status: number;
  sent: JsonObject[];
  received: JsonObject[];
}

const CONNECTIONS = readFileSync(join(import.meta.dirname, 'recordings-gateway', 'websocket.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Connection);

describe.each([AS_RECORDED, ELSEWHERE])('the WebSocket behind the gateway, $label', (variant) => {
  let sim: Simulator;
  let job = 0;

  beforeEach(async () => {
    sim = await Simulator.start({ product: 'gateway', seed: gatewaySeed(variant) });
    const response = await fetch(`${sim.url}/api/controller/v2/job_templates/${10 + variant.shift}/launch/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sim.tokens['admin_write']}` },
    });
    job = ((await response.json()) as { id: number }).id;
  });
  afterEach(() => sim.close());

  const headersOf = ({ who, cookie }: Connection): Record<string, string> => {
    const [kind, user = ''] = who?.split(' ') ?? [];
    const basic = `Basic ${btoa(`${variant.name(user)}:password`)}`;
    const authorization = kind === 'basic' ? basic : `Bearer ${sim.tokens[who ?? ''] ?? 'wrong'}`;
    return { ...(who === null ? {} : { authorization }), ...(cookie === null ? {} : { cookie }) };
  };

  test.each(CONNECTIONS.map((connection) => [connection.name, connection] as const))('%s', async (_name, recorded) => {
    const client = await connect(sim.url.replace('http', 'ws') + recorded.path, headersOf(recorded));
    expect([client.refused, sim.requests.at(-1)?.status]).toEqual([recorded.status !== 101, recorded.status]);
    if (client.refused) return;
    const [subscription = {}] = recorded.sent;
    const groups = subscription['groups'] as JsonObject;
    const own = Object.hasOwn(groups, 'job_events') ? { job_events: [job] } : {};
    client.send({ ...subscription, groups: { ...groups, ...own } });
    // The greeting, the refusal of a group where there is one, and the groups.
    const answers = recorded.received.filter((frame) => frame['group_name'] === undefined);
    await client.until((frames) => frames.length >= answers.length);
    const kinds = (frames: JsonObject[]): string[] => frames.map((frame) => Object.keys(frame).join(' '));
    expect(kinds(client.frames)).toEqual(kinds(answers));
    const errors = (frames: JsonObject[]) =>
      frames.flatMap(({ error }) => (error === undefined ? [] : [String(error)]));
    expect(errors(client.frames)).toEqual(errors(answers).map((error) => error.replace(/\d+$/, String(job))));
    const jobFrames = recorded.received.filter((frame) => frame['group_name'] !== undefined);
    if (jobFrames.length === 0) return;

    for (let turn = 0; turn < 40; turn += 1) {
      sim.clock.advance(500);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await client.until((frames) => frames.some((frame) => frame['finished'] !== undefined));
    // What the frames about the job itself have in them; those of events depend on the event.
    const aboutJob = jobFrames.map(shape).filter((one) => !one.startsWith('job_events'));
    expect(client.frames.map(shape)).toEqual(expect.arrayContaining(aboutJob));
    expect(frameOrder(client.frames, job)).toEqual(frameOrder(jobFrames, Number(jobFrames[0]?.['unified_job_id'])));
    // Frames name the controller's own paths, not those of the gateway.
    const urls = client.frames.flatMap(({ url }) => (url === undefined ? [] : [String(url).replace(/\d+/g, 'N')]));
    expect(new Set(urls)).toEqual(new Set(['/api/vN/job_events/N']));
  });
});
