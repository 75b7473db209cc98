import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { type WebSocket, WebSocketServer } from 'ws';
import type { JobRef } from '../../../src/controller/jobs.ts';
import { LiveUpdates } from '../../../src/follow/live-updates.ts';
import { systemClock } from '../../../src/timing/clock.ts';
import { fakeController } from '../controller/fake.ts';
import { fakeContext, JOB } from './fake-controller.ts';

interface Stage {
  live: LiveUpdates;
  debugged: string[];
  /** Sends frames and waits until they have been heard. */
  report: (...frames: object[]) => Promise<void>;
  /** The connection, to be broken. */
  socket: WebSocket;
}

const SUBSCRIBED = { groups_current: [`job_events-${JOB.id}`, 'jobs-status_changed'] };

/** Listens for a job on a controller in the hands of the test. */
async function listening(act: (stage: Stage) => Promise<void>, job: JobRef = JOB): Promise<void> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const done = new AbortController();
  const { port } = server.address() as AddressInfo;
  const controller = fakeController({
    webSocket: () => ({ url: `ws://127.0.0.1:${port}/`, headers: {}, agent: undefined }),
  });
  try {
    const { context, debugged } = fakeContext({});
    const connected = once(server, 'connection');
    const live = new LiveUpdates(controller, job, systemClock, context.sink, done.signal);
    expect([live.isWorking, live.finalCounter, live.heard()]).toEqual([false, undefined, undefined]);
    const [socket] = (await connected) as [WebSocket];
    await once(socket, 'message');
    const report = async (...frames: object[]): Promise<void> => {
      for (const frame of frames) socket.send(JSON.stringify(frame));
      // What answers has read all before it.
      socket.ping();
      await once(socket, 'pong');
    };
    await act({ live, debugged, report, socket });
  } finally {
    done.abort();
    server.close();
  }
}

const status = (word: string) => ({ unified_job_id: JOB.id, status: word });

test('an end that was heard is not forgotten for a frame that comes late', async () => {
  for (const words of [
    ['running', 'successful'],
    ['successful', 'running'],
  ]) {
    await listening(async ({ live, report }) => {
      await report(SUBSCRIBED, ...words.map(status), { unified_job_id: JOB.id, final_counter: 19 });
      expect(live.heard()).toBe('successful');
    });
  }
});

test('what came before the connection needs a poll; what comes after is reported once', async () => {
  await listening(async ({ live, report }) => {
    await report(SUBSCRIBED, status('running'));
    expect([live.isWorking, live.status.notifications, live.heard()]).toEqual([true, 2, undefined]);
    for (const word of ['running', 'pending', 'waiting', 'canceled']) {
      await report(status(word));
      expect([live.heard(), live.heard()]).toEqual([word, undefined]);
    }
  });
});

test('an unknown status needs a poll, whatever else was reported, except after the end', async () => {
  await listening(async ({ live, report }) => {
    await report(SUBSCRIBED);
    live.heard();
    await report(status('running'), status('a word of tomorrow'));
    expect([live.status.notifications, live.heard()]).toEqual([3, undefined]);
    await report(status('failed'), status('a word of tomorrow'));
    expect(live.heard()).toBe('failed');
  });
});

test('a connection that works notifies once, and again when it is lost, with a debug line', async () => {
  await listening(async ({ live, report, socket, debugged }) => {
    await report(SUBSCRIBED, SUBSCRIBED);
    expect([live.status.notifications, live.isWorking]).toEqual([1, true]);
    live.status.clear();
    socket.terminate();
    expect(await live.status.wait(10_000, systemClock, new AbortController().signal)).toBe(true);
    expect([live.status.notifications, live.isWorking, live.heard()]).toEqual([2, false, undefined]);
    expect(debugged).toEqual(['The connection for live updates was lost.']);
  });
});

test.each<[JobRef['type'], number | undefined, number]>([
  ['job', 19, 1],
  ['inventory_update', undefined, 0],
])("only a playbook's number of events announces its end, and notifies: %s", async (type, expected, notifications) => {
  await listening(
    async ({ live, report }) => {
      await report({ unified_job_id: JOB.id, final_counter: 19 });
      expect([live.finalCounter, live.status.notifications]).toEqual([expected, notifications]);
    },
    { type, id: JOB.id },
  );
});

test('that number says no more of the status than that the job ran', async () => {
  await listening(async ({ live, report }) => {
    await report(SUBSCRIBED);
    live.heard();
    await report({ unified_job_id: JOB.id, final_counter: 19 });
    expect(live.heard()).toBe('running');
  });
});

test('of nested workflows, those that are followed notify, too', async () => {
  await listening(async ({ live, report }) => {
    live.nested.add(50);
    await report({ workflow_job_id: 51 });
    expect(live.events.notifications).toBe(0);
    await report({ workflow_job_id: 50 }, { job: JOB.id, group_name: 'job_events', counter: 1 });
    expect(live.events.notifications).toBe(2);
  });
});
