import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isObject, type JsonObject, Simulator } from 'tower-deploy-simulator';
import { login } from './harness/session.ts';
import { AS_RECORDED, ELSEWHERE, ELSEWHERE_AGAIN } from './harness/variant.ts';
import { connect, frameOrder, readConversation, received, shape } from './harness/websocket.ts';
import { recordedSeed } from './world/seed.ts';

/** Who listened, and to what: the id in the recording is that of a job of this template. */
const CONVERSATIONS = [
  ['ws_bearer_with_self_made_csrftoken_cookie', 'admin_write', 18, { seconds: 4 }],
  ['ws_bearer_api_websocket_path', 'admin_write', 18, { seconds: 4 }],
  ['ws_bearer_read_token_cookie', 'admin_read', 18, { seconds: 4 }],
  ['ws_basic_auth_cookie', 'basic', 18, { seconds: 4 }],
  ['ws_noisy_rate_limit', 'admin_write', 20, { count: 300 }],
  ['ws_bearer_no_cookie_no_xrf', 'admin_write', 18, { seconds: 4 }],
  ['ws_bearer_no_cookie_xrf_given', 'admin_write', 18, { seconds: 4 }],
  ['ws_bearer_nobody_cookie', 'nobody_write', 24, {}],
  ['ws_workflow_bearer_cookie', 'admin_write', 32, {}],
  ['ws_session_cookie', 'session', 18, { seconds: 4 }],
  ['ws_session_cookie_wrong_xrf', 'session', 18, { seconds: 4 }],
] as const;

for (const variant of [AS_RECORDED, ELSEWHERE, ELSEWHERE_AGAIN]) {
  describe(`the WebSocket speaks as the recorded one, ${variant.label}`, () => {
    let sim: Simulator;

    beforeEach(async () => {
      sim = await Simulator.start({ seed: recordedSeed(variant) });
    });

    afterEach(() => sim.close());

    const authorization = (who: string): string =>
      who === 'basic'
        ? `Basic ${Buffer.from(`${variant.name('admin')}:password`).toString('base64')}`
        : `Bearer ${sim.tokens[who] ?? 'wrong'}`;

    /** What the client says who it is by; the token of a session of its own is another one, a wrong one stays wrong. */
    const credentials = async (who: string, cookie: string, token: unknown) => {
      if (who !== 'session') {
        return { headers: { authorization: authorization(who), ...(cookie ? { cookie } : {}) }, xrf: {} };
      }
      const session = await login(sim.url, variant.name('admin'), 'password');
      const xrf = cookie.includes(String(token)) ? { xrftoken: session.token } : {};
      return { headers: { cookie: session.cookie }, xrf };
    };

    const launch = async (template: number, extra_vars: object): Promise<number> => {
      const collection = template === 32 ? 'workflow_job_templates' : 'job_templates';
      const response = await fetch(`${sim.url}/api/v2/${collection}/${template + variant.shift}/launch/`, {
        method: 'POST',
        headers: { authorization: authorization('admin_write'), 'content-type': 'application/json' },
        body: JSON.stringify({ extra_vars }),
      });
      return ((await response.json()) as { id: number }).id;
    };

    test.each(CONVERSATIONS)('%s', async (name, who, template, vars) => {
      const lines = readConversation(name);
      const [opening, accepted, subscription, answer] = lines.map((line) => line.data as JsonObject);
      const id = await launch(template, vars);
      const recorded = String(opening?.['cookie'] ?? '');
      const { headers, xrf } = await credentials(who, recorded, subscription?.['xrftoken']);
      const path = new URL(String(opening?.['url'])).pathname;
      const client = await connect(sim.url.replace('http', 'ws') + path, headers);
      await client.until((frames) => frames.length > 0);
      expect(client.frames[0]).toEqual({ ...accepted, user: Number(accepted?.['user']) + variant.shift });

      const groups = isObject(subscription?.['groups']) ? subscription['groups'] : {};
      const mine = Object.entries(groups).map(([group, members]) => [
        group,
        group.endsWith('_events') ? [id] : members,
      ]);
      client.send({ ...subscription, ...xrf, groups: Object.fromEntries(mine) });
      await client.until((frames) => frames.length > 1);
      if (answer?.['error']) {
        const error = String(answer['error']).replace(/\d+$/, String(id));
        expect(client.frames[1]).toEqual({ error });
      } else {
        expect(Object.keys(client.frames[1] ?? {})).toEqual(Object.keys(answer ?? {}));
        expect(client.frames[1]).toMatchObject({ groups_left: [] });
        const { groups_current: wanted } = answer as { groups_current: string[] };
        expect(client.frames[1]?.['groups_current']).toHaveLength(wanted.length);
      }

      for (let turn = 0; turn < 60; turn += 1) {
        sim.clock.advance(500);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      const refused = answer?.['error'] === 'access denied to channel';
      if (!refused) await client.until((frames) => frames.some((frame) => frame['finished'] !== undefined));
      const own = (frame: JsonObject): boolean =>
        [frame['unified_job_id'], frame['job'], frame['workflow_job_id']].includes(id);
      const here = client.frames.filter(own).map(shape);
      // Every frame about this kind of job was seen on the real one, too, with the same in it.
      const known = new Set(CONVERSATIONS.flatMap(([other]) => received(readConversation(other)).map(shape)));
      if (refused) expect(here).toEqual([]);
      else expect(here.filter((one) => /running|final_counter|_events/.test(one)).length).toBeGreaterThan(0);
      // They come in the same order, too: the number of events before the end.
      const recordedId = Number(Object.values(groups).flat().at(-1));
      const real = frameOrder(received(lines), recordedId);
      // Some began to listen when the job was running already.
      if (!refused) expect(frameOrder(client.frames, id).slice(-real.length)).toEqual(real);
      const unknown = here.filter((one) => !known.has(one) && !/ (?:failed|successful): /.test(one));
      expect([...new Set(unknown)]).toEqual([]);
      client.close();
    });

    test.each(['ws_no_auth', 'ws_bad_token'])('%s', async (name) => {
      expect(readConversation(name).at(-1)?.kind).toBe('handshake_error');
      const headers: Record<string, string> = name === 'ws_no_auth' ? {} : { authorization: 'Bearer wrong' };
      const client = await connect(`${sim.url.replace('http', 'ws')}/websocket/`, headers);
      expect(client.refused).toBe(true);
      expect(sim.requests.at(-1)?.status).toBe(403);
    });

    test('no more than thirty events a second are reported', async () => {
      const id = await launch(20, { count: 300 });
      const client = await connect(`${sim.url.replace('http', 'ws')}/websocket/`, {
        authorization: authorization('admin_write'),
        cookie: 'csrftoken=abc',
      });
      client.send({ groups: { job_events: [id] }, xrftoken: 'abc' });
      await client.until((frames) => frames.length > 1);
      for (let turn = 0; turn < 100; turn += 1) sim.clock.advance(100);
      await client.until((frames) => frames.length > 31);
      const jobFrames = client.frames.filter((frame) => frame['group_name'] === 'job_events');
      expect(jobFrames.length).toBeGreaterThan(30);
      expect(jobFrames.length).toBeLessThan(914);
      client.close();
    });
  });
}
