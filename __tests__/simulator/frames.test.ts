import { afterEach, describe, expect, test } from '@jest/globals';
import { Simulator, type SimulatorOptions } from '../../simulator/index.ts';
import { isObject, type JsonObject } from '../../simulator/json.ts';
import { debug, failed, ok } from '../../simulator/playbook/results.ts';
import { DEMO, demoSeed } from '../../simulator/seeds/demo.ts';
import type { Run } from '../../simulator/world/templates.ts';
import { type Client, connect, readConversation, received } from '../contract/harness/websocket.ts';

let sim: Simulator;
let client: Client;

afterEach(async () => {
  client.close();
  await sim.close();
});

const headers = () => ({ authorization: `Bearer ${sim.tokens['admin']}`, cookie: 'csrftoken=abc' });

/** Starts a simulator, in which jobs of the template run like this. */
async function start(template: number = DEMO.deploy, more: Partial<Run> = {}, options: SimulatorOptions = {}) {
  const seed = demoSeed();
  for (const row of seed.job_templates ?? []) if (row.id === template) Object.assign(row.run, more);
  sim = await Simulator.start({ seed, ...options });
}

async function ask(path: string, body?: JsonObject): Promise<JsonObject> {
  const init = body && { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`${sim.url}/api/v2/${path}`, {
    ...init,
    headers: { ...headers(), 'content-type': 'application/json' },
  });
  return (await response.json()) as JsonObject;
}

/** Launches, subscribes and runs to the end; returns the frames of the job's events and its events of the REST API. */
async function framesOf(path: string, kind: string, body: JsonObject = {}) {
  const { id } = await ask(path, body);
  client = await connect(`${sim.url.replace('http', 'ws')}/websocket/`, headers());
  client.send({ groups: { [`${kind}_events`]: [Number(id)] }, xrftoken: 'abc' });
  await client.until((frames) => frames.length >= 2);
  for (let turn = 0; turn < 400; turn += 1) sim.clock.advance(50);
  await client.until((frames) => frames.length >= sim.live.sent);
  const events = kind === 'job' ? 'job_events' : 'events';
  const { results } = await ask(`${kind}s/${String(id)}/${events}/?no_truncate=1&limit=2000&page_size=200`);
  return {
    id,
    frames: client.frames.slice(2),
    events: (Array.isArray(results) ? results : []).filter(isObject),
    stored: sim.world.unifiedJob(Number(id))?.events ?? [],
  };
}

const launch = (template: number): string => `job_templates/${template}/launch/`;
const counters = (rows: JsonObject[]): number[] => rows.map((row) => Number(row['counter'])).sort((a, b) => a - b);

/** A line of text a CRLF, and one more. */
const linesOf = (stdout: string): number => (stdout === '' ? 0 : stdout.split('\r\n').length);

describe('a frame holds the whole event', () => {
  const SAME = 'counter uuid start_line end_line event event_data stdout'.split(' ');
  const TYPES: [string, string, string, JsonObject, string[]][] = [
    ['a job', 'job', launch(DEMO.long), {}, ['parent_uuid', 'play', 'role', 'task', 'event_level']],
    ['a project update', 'project_update', `projects/${DEMO.gitProject}/update/`, {}, []],
    ['an inventory update', 'inventory_update', `inventory_sources/${DEMO.inventorySource}/update/`, {}, []],
    ['an ad hoc command', 'ad_hoc_command', 'ad_hoc_commands/', { module_args: "echo 'one'; echo 'two'" }, []],
  ];

  test.each(TYPES)('%s', async (_, kind, path, body, more) => {
    await start();
    const adHoc = { inventory: DEMO.inventory, credential: DEMO.credentials.machine, module_name: 'shell', ...body };
    const { id, frames, events } = await framesOf(path, kind, kind === 'ad_hoc_command' ? adHoc : {});
    expect(frames.length).toBeGreaterThan(0);
    const recorded = received(readConversation('ws_noisy_rate_limit')).find((frame) => 'stdout' in frame) ?? {};
    const fields = Object.keys(recorded).map((field) => (field === 'job' ? kind : field));
    for (const frame of frames) {
      expect(Object.keys(frame)).toEqual(fields);
      expect(frame).toMatchObject({ [kind]: id, group_name: `${kind}_events` });
      const event = events.find(({ counter }) => counter === frame['counter']) ?? {};
      // A play and a task are marked as failed or changed only later: a frame of them is never.
      const marks = String(event['event']).startsWith('playbook_on') ? [] : ['failed', 'changed'];
      for (const field of [...SAME, ...marks, ...more]) expect([field, frame[field]]).toEqual([field, event[field]]);
      for (const field of ['play', 'role', 'task', 'parent_uuid', 'url']) expect(typeof frame[field]).toBe('string');
    }
  });

  test('output is as long as with no_truncate', async () => {
    await start();
    const { frames } = await framesOf(launch(DEMO.long), 'job');
    expect(Math.max(...frames.map(({ stdout }) => String(stdout).length))).toBeGreaterThan(50_000);
  });
});

describe('which events have a frame', () => {
  const hasOutput = (event: JsonObject): boolean => event['start_line'] !== event['end_line'];

  test('the first one, and every one with output when they are few', async () => {
    await start();
    const { frames, events } = await framesOf(launch(DEMO.deploy), 'job');
    expect(events.some((event) => !hasOutput(event))).toBe(true);
    expect(counters(frames)).toEqual(counters(events.filter((event) => hasOutput(event) || event['counter'] === 1)));
  });

  test('a blank line has one, although it has no output', async () => {
    await start();
    const { frames } = await framesOf(launch(DEMO.blankLines), 'job');
    expect(frames.filter(({ event, stdout }) => event === 'verbose' && stdout === '')).toHaveLength(2);
  });

  test('thirty of a burst, and the recap always', async () => {
    await start();
    const { frames, stored } = await framesOf(launch(DEMO.noisy), 'job', { extra_vars: { count: 620 } });
    const printed = stored.filter((event) => event.counter === 1 || event.start_line !== event.end_line);
    const told = counters(frames);
    expect(told.slice(0, 30)).toEqual(printed.slice(0, 30).map(({ counter }) => counter));
    expect(told.length).toBeLessThan(printed.length / 2);
    // With 620 the last of the burst is missing, and only the recap shows it.
    const [last, recap] = [printed.at(-2)?.counter, printed.at(-1)?.counter];
    expect([told.at(-1), told.includes(last ?? 0)]).toEqual([recap, false]);
  });

  test.each([
    ['with an endless rate all with output have one', Number.POSITIVE_INFINITY, hasOutput],
    ['with the rate 0 all have one', 0, () => true],
  ])('%s', async (_, rate, wanted) => {
    await start(DEMO.noisy, { frames: { rate } });
    const { frames, events } = await framesOf(launch(DEMO.noisy), 'job', { extra_vars: { count: 600 } });
    expect(counters(frames)).toEqual(counters(events.filter((event) => event['counter'] === 1 || wanted(event))));
  });

  test('no recorded frame is without output', () => {
    const names = ['ws_noisy_rate_limit', 'ws_bearer_with_self_made_csrftoken_cookie', 'ws_basic_auth_cookie'];
    const frames = names.flatMap((name) => received(readConversation(name))).filter((frame) => 'stdout' in frame);
    expect(frames.length).toBeGreaterThan(100);
    expect(frames.filter(({ stdout }) => stdout === '')).toEqual([]);
  });
});

describe('lines', () => {
  test.each([DEMO.deploy, DEMO.failing, DEMO.hostile, DEMO.long, DEMO.syntax, DEMO.unreachable, DEMO.blankLines])(
    'of template %s chain: an event starts at the end of the one before',
    async (template) => {
      await start();
      const { events } = await framesOf(launch(template), 'job');
      let line = 0;
      for (const event of events) {
        expect(event['start_line']).toBe(line);
        line = Number(event['end_line']);
        if (event['event'] !== 'verbose' && event['stdout'] === '') expect(event['end_line']).toBe(event['start_line']);
      }
    },
  );

  test('blank lines follow each item, and none follows an event without output', async () => {
    await start();
    const { events } = await framesOf(launch(DEMO.noisy), 'job', { extra_vars: { count: 30, blank_lines: 3 } });
    const items = events.filter(({ event }) => event === 'runner_item_on_ok');
    expect(items.length).toBeGreaterThan(10);
    for (const { stdout, start_line, end_line } of items) {
      expect(Number(end_line) - Number(start_line)).toBe(linesOf(String(stdout)) + 3);
    }
    for (const { event, stdout, start_line, end_line } of events) {
      if (stdout === '') expect([event, end_line]).toEqual([event, start_line]);
    }
  });

  test('line ends at the end of a text are counted, and not stored', async () => {
    await start();
    const tasks = [{ name: 'Wait\n\n', action: 'ansible.builtin.pause', line: 4, notes: ['note\n\n'], result: ok() }];
    const template = sim.world.job_templates.get(DEMO.plain);
    const plays = [{ name: 'Wait', hosts: 'web1', tasks }];
    Object.assign(template?.run ?? {}, { playbook: () => ({ file: 'wait.yml', plays, recapBlankLines: 3 }) });
    const { events } = await framesOf(launch(DEMO.plain), 'job');
    const of = (name: string) => events.find(({ event }) => event === name) ?? {};
    const [note, recap] = [of('verbose'), of('playbook_on_stats')];
    expect([note['stdout'], Number(note['end_line']) - Number(note['start_line'])]).toEqual(['note', 3]);
    expect(Number(recap['end_line']) - Number(recap['start_line'])).toBe(linesOf(String(recap['stdout'])) + 3);
  });

  test('blank lines are counted, in no output, and in no download', async () => {
    await start();
    const { id, events } = await framesOf(launch(DEMO.blankLines), 'job');
    const uncounted = (event: JsonObject): number =>
      Number(event['end_line']) - Number(event['start_line']) - linesOf(String(event['stdout']));
    const odd = events.filter((event) => uncounted(event) > 0);
    // Two blank lines of a module, three results with two at the end, and the recap, with events after the first five.
    expect(odd.map(({ event }) => event)).toEqual([
      ...['verbose', 'verbose', 'runner_on_ok', 'runner_on_ok', 'runner_on_ok', 'playbook_on_stats'],
    ]);
    expect(odd.map(uncounted)).toEqual([1, 1, 2, 2, 2, 1]);
    for (const event of events) expect(String(event['stdout'])).not.toMatch(/[\r\n]$/);
    const download = await fetch(`${sim.url}/api/v2/jobs/${String(id)}/stdout/?format=ansi_download`, {
      headers: { authorization: headers().authorization },
    });
    const printed = events.reduce((sum, event) => sum + linesOf(String(event['stdout'])), 0);
    expect((await download.text()).split('\n').length - 1).toBe(printed);
    expect(Number(events.at(-1)?.['end_line'])).toBe(printed + 9);
  });
});

describe('when a frame comes', () => {
  /** Runs a job of the template; returns the counter, and the milliseconds from stored to the frame, in their order. */
  async function arrivals(template: number): Promise<{ counter: number; after: number }[]> {
    const { id } = await ask(launch(template), {});
    client = await connect(`${sim.url.replace('http', 'ws')}/websocket/`, headers());
    client.send({ groups: { job_events: [Number(id)] }, xrftoken: 'abc' });
    await client.until((frames) => frames.length >= 2);
    const stored = new Map(sim.world.jobs.get(Number(id))?.events.map(({ counter, visible }) => [counter, visible]));
    const seen: { counter: number; after: number }[] = [];
    for (let turn = 0; turn < 4000; turn += 1) {
      const before = sim.live.sent;
      sim.clock.advance(5);
      if (stored.size === 0) {
        for (const { counter, visible } of sim.world.jobs.get(Number(id))?.events ?? []) stored.set(counter, visible);
      }
      if (sim.live.sent === before) continue;
      await client.until((frames) => frames.length >= sim.live.sent);
      for (const frame of client.frames.slice(before)) {
        const counter = Number(frame['counter']);
        seen.push({ counter, after: sim.clock.ms() - (stored.get(counter) ?? 0) });
      }
    }
    return seen;
  }

  test('it comes when its event is stored, when nothing is said', async () => {
    await start();
    const frames = await arrivals(DEMO.deploy);
    expect(frames.length).toBeGreaterThan(20);
    for (const { after } of frames) expect([after >= 0, after < 5]).toEqual([true, true]);
  });

  test('it comes later by what the settings say, always the same', async () => {
    const delay = [23, 107] as const;
    await start(DEMO.deploy, {}, { frames: { delay } });
    const frames = await arrivals(DEMO.deploy);
    for (const { after } of frames) expect([after >= 23, after < 112]).toEqual([true, true]);
    expect(new Set(frames.map(({ after }) => after)).size).toBeGreaterThan(3);
    client.close();
    await sim.close();
    await start(DEMO.deploy, {}, { frames: { delay } });
    expect(await arrivals(DEMO.deploy)).toEqual(frames);
  });

  test('some come before frames of earlier events, as on the real one', async () => {
    await start(DEMO.blankLines);
    const frames = await arrivals(DEMO.deploy);
    const early = frames.filter(({ counter }, index) => frames.slice(index).some((later) => later.counter < counter));
    // Recorded: 13 of 45 to 39 of 65.
    expect(early.length / frames.length).toBeGreaterThan(0.1);
    expect(early.length / frames.length).toBeLessThan(0.7);
  });

  test('they come in order when one worker stores the events', async () => {
    await start(DEMO.deploy, {}, { frames: { workers: 1 } });
    const told = (await arrivals(DEMO.deploy)).map(({ counter }) => counter);
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  test('they come soon after the event when batches are short', async () => {
    await start(DEMO.deploy, {}, { frames: { buffer: 50 } });
    await arrivals(DEMO.deploy);
    const events = sim.world.jobs.all().at(-1)?.events.slice(0, -1) ?? [];
    const waits = events.map(({ at, visible }) => visible - at).sort((a, b) => a - b);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(100);
  });

  test('the recap comes about a second after the end, and only then the API has counts of hosts', async () => {
    await start();
    const { id } = await ask(launch(DEMO.plain), {});
    client = await connect(`${sim.url.replace('http', 'ws')}/websocket/`, headers());
    client.send({ groups: { job_events: [Number(id)], jobs: ['status_changed', 'summary'] }, xrftoken: 'abc' });
    await client.until((frames) => frames.length >= 2);
    const times = new Map<string, number>();
    for (let turn = 0; turn < 1000; turn += 1) {
      const before = sim.live.sent;
      sim.clock.advance(10);
      await client.until((frames) => frames.length >= sim.live.sent);
      const finishedAt = sim.world.jobs.get(Number(id))?.finished;
      for (const frame of client.frames.slice(before)) {
        const what = String(frame['final_counter'] ?? frame['event'] ?? frame['status']);
        if (finishedAt) times.set(what, sim.clock.ms() - finishedAt);
        const { host_status_counts } = await ask(`jobs/${String(id)}/`);
        expect([what, host_status_counts]).toEqual([what, null]);
      }
    }
    expect(await ask(`jobs/${String(id)}/`)).toMatchObject({ host_status_counts: { ok: 3 } });
    const emitted = String(sim.world.jobs.get(Number(id))?.emitted);
    const recap = times.get('playbook_on_stats') ?? 0;
    expect([recap >= 700, recap < 1110]).toEqual([true, true]);
    const [summary, end] = [times.get(emitted) ?? 0, times.get('successful') ?? 0];
    expect([summary >= 40, summary < end, end < 120]).toEqual([true, true, true]);
  });
});

describe('credentials in URLs of a project update', () => {
  const SECRET = 'https://bob:s3cret@host/application.git';
  const CLEAN = 'https://$encrypted$:$encrypted$@host/application.git';

  test('a frame has them, the REST API and the download have not, and git tasks never print them', async () => {
    await start();
    const project = sim.world.projects.get(DEMO.gitProject);
    const hosts = 'localhost';
    const tasks = [
      { name: 'Update', action: 'ansible.builtin.git', line: 12, result: failed(`cannot read ${SECRET}`) },
      { name: 'Say it', action: 'ansible.builtin.debug', line: 20, result: debug(SECRET) },
    ].map((task) => ({ ...task, ignoreErrors: true }));
    Object.assign(project?.run ?? {}, { playbook: { file: 'p.yml', plays: [{ name: 'Update', hosts, tasks }] } });
    const { id, frames, events } = await framesOf(`projects/${DEMO.gitProject}/update/`, 'project_update');
    const textOf = (rows: JsonObject[], task: string): string =>
      rows
        .filter((row) => isObject(row['event_data']) && row['event_data']['task'] === task && row['stdout'] !== '')
        .map(({ stdout }) => String(stdout))
        .join('\n');
    expect(textOf(frames, 'Say it')).toContain(SECRET);
    expect(textOf(frames, 'Update')).toContain(CLEAN);
    for (const task of ['Say it', 'Update']) expect(textOf(events, task)).toContain(CLEAN);
    const download = await fetch(`${sim.url}/api/v2/project_updates/${String(id)}/stdout/?format=ansi_download`, {
      headers: { authorization: headers().authorization },
    });
    const text = await download.text();
    expect([text.includes(CLEAN), text.includes('s3cret')]).toEqual([true, false]);
  });
});
