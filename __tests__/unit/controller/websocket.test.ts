import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type WebSocket, WebSocketServer } from 'ws';
import type { JobRef } from '../../../src/controller/jobs.ts';
import type { Requests } from '../../../src/controller/requests.ts';
import type { LiveListener } from '../../../src/controller/websocket/live-frames.ts';
import { LiveSubscriptions } from '../../../src/controller/websocket/live-subscriptions.ts';
import { Websocket } from '../../../src/controller/websocket/websocket.ts';
import { HandClock } from '../hand-clock.ts';

/** Statuses with which connections to a path are refused, in turn; where there are none left they are taken. */
type Refusals = Record<string, number[]>;

interface Heard {
  clock: HandClock;
  /** What the listener was told, in order. */
  reported: string[];
  /** Waits until it was told this. */
  until: (reported: string) => Promise<void>;
  /** The next connection that is taken, with what it subscribed to. */
  taken: () => Promise<{ socket: WebSocket; request: IncomingMessage; subscription: Record<string, unknown> }>;
  /** Paths that were asked for. */
  paths: string[];
  subscriptions: LiveSubscriptions;
  cancel: () => void;
  ended: Promise<void>;
}

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Listens for a job on a server that takes connections, in time that a test lets pass. */
async function listening(
  { refusals = {}, gateway = false, pongs = true, knows = true, random = 0 } = {} as {
    refusals?: Refusals;
    gateway?: boolean;
    pongs?: boolean;
    knows?: boolean;
    random?: number;
  },
  job: JobRef = { type: 'job', id: 5 },
): Promise<Heard> {
  const paths: string[] = [];
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    autoPong: pongs,
    verifyClient: ({ req }, answer) => {
      const path = (req.url ?? '').slice(1);
      paths.push(path);
      const status = refusals[path]?.shift();
      answer(status === undefined, status, 'No');
    },
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const requests = {
    root: { gateway },
    webSocket: (path: string) =>
      knows
        ? { url: `ws://127.0.0.1:${port}/${path}`, headers: { Authorization: 'Bearer t' }, agent: undefined }
        : undefined,
  } as unknown as Requests;
  const reported: string[] = [];
  let wake = (): void => undefined;
  const report = (what: string): void => {
    reported.push(what);
    wake();
  };
  const listener: LiveListener = {
    status: (status) => report(`status ${status}`),
    event: (event, length) => report(event === undefined ? `lost ${length}` : `event ${event.counter}`),
    nodes: () => report('nodes'),
    counted: (events) => report(`counted ${events}`),
    working: (isWorking) => report(isWorking ? 'works' : 'does not work'),
    follows: (workflowJob) => workflowJob === 77,
    debug: report,
  };
  const connections: WebSocket[] = [];
  const received: IncomingMessage[] = [];
  let arrived = (): void => undefined;
  server.on('connection', (socket, request) => {
    connections.push(socket);
    received.push(request);
    arrived();
  });
  const workflow = new AbortController();
  const clock = new HandClock();
  const subscriptions = new LiveSubscriptions({ job, listener });
  const ended = new Websocket(requests).listen(subscriptions, {
    clock,
    signal: workflow.signal,
    random: () => random,
  });
  open.push(() => {
    workflow.abort();
    for (const client of server.clients) client.terminate();
    server.close();
  });
  return {
    clock,
    reported,
    until: async (what) => {
      while (!reported.includes(what)) await new Promise<void>((resolve) => (wake = resolve));
    },
    taken: async () => {
      if (connections.length === 0) await new Promise<void>((resolve) => (arrived = resolve));
      const socket = connections.shift() as WebSocket;
      const [data] = await once(socket, 'message');
      return { socket, request: received.shift() as IncomingMessage, subscription: JSON.parse(String(data)) };
    },
    paths,
    subscriptions,
    cancel: () => workflow.abort(),
    ended,
  };
}

const GROUPS = ['jobs-status_changed', 'jobs-summary', 'job_events-5'];

/** What a controller says to a subscription: what is heard now. */
const heard = (socket: WebSocket, groups: string[] = GROUPS): void =>
  socket.send(JSON.stringify({ groups_current: groups, groups_joined: groups, groups_left: [] }));

describe('the subscription', () => {
  test('names the job and its events, with a token that the cookie has, too', async () => {
    const { taken } = await listening();
    const { request, subscription } = await taken();
    expect(request.headers.authorization).toBe('Bearer t');
    expect(subscription['groups']).toEqual({ jobs: ['status_changed', 'summary'], job_events: [5] });
    expect(subscription['xrftoken']).toMatch(/^[\w-]{20,}$/);
    expect(request.headers.cookie).toBe(`csrftoken=${subscription['xrftoken']}`);
  });

  test.each<[JobRef['type'], string | undefined]>([
    ['workflow_job', 'workflow_events'],
    ['project_update', 'project_update_events'],
    ['inventory_update', 'inventory_update_events'],
    ['ad_hoc_command', 'ad_hoc_command_events'],
    ['system_job', 'system_job_events'],
    ['workflow_approval', undefined],
  ])('of a %s has its own group of events', async (type, group) => {
    const { taken } = await listening({}, { type, id: 5 });
    expect((await taken()).subscription['groups']).toEqual({
      jobs: ['status_changed', 'summary'],
      ...(group !== undefined && { [group]: [5] }),
    });
  });

  test('works once the controller has confirmed status and events', async () => {
    const { taken, reported, until } = await listening();
    const { socket } = await taken();
    expect(reported).toEqual([]);
    heard(socket);
    await until('works');
  });

  test.each([
    ['the events', ['jobs-status_changed', 'jobs-summary']],
    ['the status', ['jobs-summary', 'job_events-5']],
    ['the events of this job', ['jobs-status_changed', 'job_events-6']],
  ])('does not work where %s may not be subscribed to, and notifies all the same', async (_what, groups) => {
    const { taken, reported, until } = await listening();
    const { socket } = await taken();
    heard(socket, groups);
    socket.send(JSON.stringify({ unified_job_id: 5, status: 'running' }));
    await until('status running');
    expect(reported).toEqual(['does not work', 'status running']);
  });
});

describe('the job of a node', () => {
  const listenerOf = (name: string, reported: string[]): LiveListener => ({
    status: () => undefined,
    event: (event) => void reported.push(`${name} event ${event?.stdout}`),
    nodes: () => undefined,
    counted: (events) => void reported.push(`${name} counted ${events}`),
    working: (isWorking) => void reported.push(`${name} ${isWorking ? 'works' : 'does not work'}`),
    follows: () => false,
    debug: () => undefined,
  });
  const next = async (socket: WebSocket): Promise<unknown> =>
    (JSON.parse(String((await once(socket, 'message'))[0])) as { groups: unknown }).groups;

  test('is added to the subscription, which keeps all groups, and removed again', async () => {
    const { taken, subscriptions } = await listening({}, { type: 'workflow_job', id: 5 });
    const { socket } = await taken();
    const added = next(socket);
    const job: JobRef = { type: 'job', id: 7 };
    const remove = subscriptions.add({ job, listener: listenerOf('7', []) });
    const jobs = ['status_changed', 'summary'];
    expect(await added).toEqual({ jobs, workflow_events: [5], job_events: [7] });
    const both = next(socket);
    subscriptions.add({ job: { type: 'job', id: 8 }, listener: listenerOf('8', []) });
    expect(await both).toEqual({ jobs, workflow_events: [5], job_events: [7, 8] });
    const removed = next(socket);
    remove();
    expect(await removed).toEqual({ jobs, workflow_events: [5], job_events: [8] });
  });

  test('gets its own events and their number, works by its own group, and is subscribed again after a loss', async () => {
    const reportedNodes: string[] = [];
    const { taken, reported, until, subscriptions, clock } = await listening({}, { type: 'workflow_job', id: 5 });
    const jobs: JobRef[] = [
      { type: 'job', id: 7 },
      { type: 'project_update', id: 8 },
    ];
    for (const job of jobs) subscriptions.add({ job, listener: listenerOf(`${job.id}`, reportedNodes) });
    const { socket, subscription } = await taken();
    expect(subscription['groups']).toMatchObject({ job_events: [7], project_update_events: [8] });
    heard(socket, ['jobs-status_changed', 'workflow_events-5', 'project_update_events-8']);
    const event = { counter: 1, event: 'verbose', stdout: 'https://u:p@example.com' };
    socket.send(JSON.stringify({ ...event, job: 7, group_name: 'job_events' }));
    socket.send(JSON.stringify({ ...event, job: 9, group_name: 'job_events' }));
    socket.send(JSON.stringify({ ...event, project_update: 8, group_name: 'project_update_events' }));
    socket.send(JSON.stringify({ unified_job_id: 7, final_counter: 40 }));
    socket.send(JSON.stringify({ unified_job_id: 7, workflow_job_id: 5, status: 'successful' }));
    await until('nodes');
    expect(reportedNodes).toEqual([
      '7 does not work',
      '8 works',
      '7 event https://u:p@example.com',
      '8 event https://$encrypted$:$encrypted$@example.com',
      '7 counted 40',
    ]);
    expect(reported).toEqual(['works', 'nodes']);
    socket.terminate();
    await until('does not work');
    expect(reportedNodes.slice(-2)).toEqual(['7 does not work', '8 does not work']);
    await clock.asleep(1000);
    await clock.pass(1000);
    expect((await taken()).subscription['groups']).toMatchObject({ job_events: [7], project_update_events: [8] });
  });
});

describe('what notifies', () => {
  test.each<[string, object, string[]]>([
    ['the status of the job', { unified_job_id: 5, status: 'successful', group_name: 'jobs' }, ['status successful']],
    ['the number of its events', { unified_job_id: 5, final_counter: 12 }, ['counted 12']],
    ['an event of the job', { job: 5, counter: 3, group_name: 'job_events' }, ['event 3']],
    ['an event that has no counter', { job: 5, counter: 'x', group_name: 'job_events' }, ['lost 49']],
    ['a node of the workflow', { unified_job_id: 9, workflow_job_id: 5, status: 'running' }, ['nodes']],
    ['a node of a nested workflow that is followed', { unified_job_id: 9, workflow_job_id: 77 }, ['nodes']],
    ['a node of another workflow', { unified_job_id: 9, workflow_job_id: 78, status: 'running' }, []],
    ['the status of another job', { unified_job_id: 6, status: 'failed' }, []],
    ['an event of another job', { job: 6, counter: 3, group_name: 'job_events' }, []],
    ['an event of another group', { job: 5, counter: 3, group_name: 'workflow_events' }, []],
    ['an event of an update with the same id', { project_update: 5, counter: 3, group_name: 'job_events' }, []],
    ['an error of the subscription', { error: 'access denied to channel' }, ['Live updates: access denied to channel']],
  ])('%s', async (_what, frame, notifications) => {
    const { taken, reported, until } = await listening();
    const { socket } = await taken();
    heard(socket);
    socket.send(JSON.stringify(frame));
    socket.send(JSON.stringify({ unified_job_id: 5, status: 'last' }));
    await until('status last');
    expect(reported).toEqual(['works', ...notifications, 'status last']);
  });

  test.each(['', 'no json', '[1]', 'null', '"x"', '{"job":5,"event_data":{"res":{"mean":NaN}}}'])(
    'a frame that cannot be parsed, as an event that only the API can deliver: %j',
    async (written) => {
      const { taken, reported, until } = await listening();
      const { socket } = await taken();
      heard(socket);
      socket.send(written);
      socket.send(JSON.stringify({ unified_job_id: 5, status: 'last' }));
      await until('status last');
      expect(reported).toEqual(['works', `lost ${written.length}`, 'status last']);
    },
  );
});

describe('where it connects', () => {
  test('to the path of AWX 24, else to the older one', async () => {
    const { taken, paths, reported } = await listening({ refusals: { 'websocket/': [404] } });
    await taken();
    expect(paths).toEqual(['websocket/', 'api/websocket/']);
    expect(reported[0]).toMatch(/^Live updates: ws:.*\/websocket\/ answered 404\.$/);
  });

  test('through the gateway to its own', async () => {
    const { taken, paths } = await listening({ gateway: true });
    await taken();
    expect(paths).toEqual(['api/controller/v2/websocket/']);
  });

  test('no path is left when each was refused: the job is polled', async () => {
    const { ended, paths, reported, clock } = await listening({
      refusals: { 'websocket/': [403], 'api/websocket/': [499] },
    });
    await ended;
    expect(paths).toHaveLength(2);
    expect(reported.at(-1)).toBe('There are no live updates; the job is polled.');
    expect([clock.now(), clock.sleepers]).toEqual([0, 0]);
  });

  test('never where there is no path to', async () => {
    const { ended, paths } = await listening({ knows: false });
    await ended;
    expect(paths).toEqual([]);
  });

  test.each([429, 500, 503])(
    'again after a pause where the controller is busy (%i), by each path in order',
    async (status) => {
      const { clock, paths, taken } = await listening({
        refusals: { 'websocket/': [status, status], 'api/websocket/': [status] },
      });
      for (const pause of [1000, 2000, 4000]) {
        await clock.asleep(pause);
        await clock.pass(pause);
      }
      await taken();
      expect(paths).toEqual(['websocket/', 'api/websocket/', 'websocket/', 'api/websocket/']);
    },
  );

  test('after pauses that vary, so that a hundred steps do not come back in one moment', async () => {
    const { clock } = await listening({ refusals: { 'websocket/': [503] }, random: 1 });
    await clock.asleep(250);
  });
});

describe('a connection that ends', () => {
  test('is reported, and made again by the same path after pauses that grow to a minute', async () => {
    const { clock, taken, reported, paths, until } = await listening();
    for (const pause of [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]) {
      const { socket } = await taken();
      heard(socket);
      await until('works');
      socket.terminate();
      await clock.asleep(pause);
      expect(reported).toEqual(['works', 'The connection for live updates was lost.', 'does not work']);
      reported.length = 0;
      await clock.pass(pause);
    }
    expect(new Set(paths)).toEqual(new Set(['websocket/']));
  });

  test('after a minute is followed by the next one soon', async () => {
    const { clock, taken, reported, until } = await listening();
    for (const [worksMs, pause] of [
      [0, 1000],
      [59_999, 2000],
      [60_000, 1000],
    ] as const) {
      const { socket } = await taken();
      heard(socket);
      await until('works');
      for (let left = worksMs; left > 0; left -= 10_000) {
        await clock.pass(Math.min(left, 10_000));
        // The answer to the client's own ping has arrived when the answer to a second ping has.
        for (const pong of ['first', 'second']) {
          socket.ping(pong);
          await once(socket, 'pong');
        }
      }
      socket.terminate();
      await clock.asleep(pause);
      reported.length = 0;
      await clock.pass(pause);
    }
  });

  test('half, so that no ping is answered, is given up at the second one', async () => {
    const { clock, taken, until, reported } = await listening({ pongs: false });
    const { socket } = await taken();
    heard(socket);
    await until('works');
    await clock.pass(10_000);
    await once(socket, 'ping');
    expect(reported).toEqual(['works']);
    await clock.pass(10_000);
    await until('does not work');
    await clock.asleep(1000);
  });

  test('is kept as long as pings are answered', async () => {
    const { clock, taken, until, reported } = await listening();
    const { socket } = await taken();
    heard(socket);
    await until('works');
    for (let beat = 0; beat < 5; beat += 1) {
      const ping = once(socket, 'ping');
      await clock.pass(10_000);
      await ping;
      // The answer has arrived when the answer to a later ping has.
      socket.ping();
      await once(socket, 'pong');
    }
    expect(reported).toEqual(['works']);
  });

  test('with the workflow ends the listening, and nothing is lost', async () => {
    const { taken, until, cancel, ended, reported } = await listening();
    const { socket } = await taken();
    heard(socket);
    await until('works');
    cancel();
    await once(socket, 'close');
    await ended;
    expect(reported).toEqual(['works', 'does not work']);
  });

  test('with the workflow during a pause ends it at once', async () => {
    const { clock, cancel, ended } = await listening({ refusals: { 'websocket/': [503] } });
    await clock.asleep(1000);
    cancel();
    await ended;
    expect(clock.now()).toBe(0);
  });
});
