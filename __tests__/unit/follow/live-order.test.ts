import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { WebSocketServer } from 'ws';
import { systemClock } from '../../../src/clock.ts';
import type { Controller } from '../../../src/controller/controller.ts';
import { LiveUpdates } from '../../../src/follow/live.ts';
import { fakeContext, JOB } from './fake-controller.ts';

/** What a job's status is heard to be after these frames, which come at once. */
async function heardAfter(...statuses: string[]): Promise<string | undefined> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (socket) =>
    socket.once('message', () => {
      const frames = [
        { groups_current: [`job_events-${JOB.id}`, 'jobs-status_changed'] },
        ...statuses.map((status) => ({ unified_job_id: JOB.id, status })),
        { job: JOB.id },
      ];
      for (const frame of frames) socket.send(JSON.stringify(frame));
    }),
  );
  const done = new AbortController();
  const { port } = server.address() as AddressInfo;
  const controller = {
    root: { gateway: undefined },
    webSocket: () => ({ url: `ws://127.0.0.1:${port}/`, headers: {}, agent: undefined }),
  } as unknown as Controller;
  try {
    const live = new LiveUpdates(controller, JOB, systemClock, fakeContext({}).context.sink, done.signal);
    await live.events.wait(10_000, systemClock, done.signal);
    return live.heard();
  } finally {
    done.abort();
    server.close();
  }
}

test('an end that was heard is not forgotten for a frame that comes late', async () => {
  expect(await heardAfter('running', 'successful')).toBe('successful');
  expect(await heardAfter('successful', 'running')).toBe('successful');
});
