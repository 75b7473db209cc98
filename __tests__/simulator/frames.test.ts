import { afterEach, describe, expect, test } from '@jest/globals';
import { DEMO, debug, failed, isObject, type JsonObject } from 'tower-deploy-simulator';
import { readConversation, received } from '../contract/harness/websocket.ts';
import { counted, counters, Listener, launchOf } from './listener.ts';

let listener: Listener;

afterEach(() => listener.close());

describe('a frame holds the whole event', () => {
  const SAME = 'counter uuid start_line end_line event event_data stdout'.split(' ');
  const ofJobs = ['parent_uuid', 'play', 'role', 'task', 'event_level'];
  const adHoc = { inventory: DEMO.inventory, credential: DEMO.credentials.machine, module_name: 'shell' };

  test.each<[string, string, JsonObject, string[]]>([
    ['job', launchOf(DEMO.long), {}, ofJobs],
    ['project_update', `projects/${DEMO.gitProject}/update/`, {}, []],
    ['inventory_update', `inventory_sources/${DEMO.inventorySource}/update/`, {}, []],
    ['ad_hoc_command', 'ad_hoc_commands/', { ...adHoc, module_args: "echo 'one'; echo 'two'" }, []],
  ])('of a %s', async (kind, path, body, more) => {
    listener = await Listener.start();
    const { id, frames, events } = await listener.framesOf(path, kind, body);
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

  test('with output as long as no_truncate gives it', async () => {
    listener = await Listener.start();
    const { frames } = await listener.framesOf(launchOf(DEMO.long));
    expect(Math.max(...frames.map(({ stdout }) => String(stdout).length))).toBeGreaterThan(50_000);
  });
});

describe('a frame is sent', () => {
  const hasLines = (event: JsonObject): boolean => counted(event) > 0;
  const isFirst = (event: JsonObject): boolean => event['counter'] === 1;

  test('for the first event, and for each one with output when they are few', async () => {
    listener = await Listener.start();
    const { frames, events } = await listener.framesOf(launchOf(DEMO.deploy));
    expect(events.some((event) => !hasLines(event))).toBe(true);
    expect(counters(frames)).toEqual(counters(events.filter((event) => hasLines(event) || isFirst(event))));
  });

  test('for a blank line, although it has no output', async () => {
    listener = await Listener.start();
    const { frames } = await listener.framesOf(launchOf(DEMO.blankLines));
    expect(frames.filter(({ event, stdout }) => event === 'verbose' && stdout === '')).toHaveLength(2);
  });

  test('for thirty events of a burst, and always for the recap', async () => {
    listener = await Listener.start();
    const { frames, stored } = await listener.framesOf(launchOf(DEMO.noisy), 'job', { extra_vars: { count: 620 } });
    const printed = stored.filter((event) => event.counter === 1 || event.start_line !== event.end_line);
    const sent = counters(frames);
    expect(sent.slice(0, 30)).toEqual(printed.slice(0, 30).map(({ counter }) => counter));
    expect(sent.length).toBeLessThan(printed.length / 2);
    // With 620 the last of the burst is missing, and only the recap shows it.
    const [last, recap] = [printed.at(-2)?.counter, printed.at(-1)?.counter];
    expect([sent.at(-1), sent.includes(last ?? 0)]).toEqual([recap, false]);
  });

  test.each([
    ['for each event with output when there is no limit', Number.POSITIVE_INFINITY, hasLines],
    ['for each event when the rate is 0', 0, () => true],
  ])('%s', async (_, rate, wanted) => {
    listener = await Listener.start({}, DEMO.noisy, { frames: { rate } });
    const { frames, events } = await listener.framesOf(launchOf(DEMO.noisy), 'job', { extra_vars: { count: 600 } });
    expect(counters(frames)).toEqual(counters(events.filter((event) => isFirst(event) || wanted(event))));
  });
});

describe('credentials in URLs of a project update', () => {
  const SECRET = 'https://bob:s3cret@host/application.git';
  const CLEAN = 'https://$encrypted$:$encrypted$@host/application.git';

  /** What the events of a task print. */
  const textOf = (rows: JsonObject[], task: string): string =>
    rows
      .filter((row) => isObject(row['event_data']) && row['event_data']['task'] === task)
      .map(({ stdout }) => String(stdout))
      .join('\n');

  test('are in frames, but of git tasks, and neither in the REST API nor in the download', async () => {
    listener = await Listener.start();
    const project = listener.sim.world.projects.get(DEMO.gitProject);
    const tasks = [
      { name: 'Update', action: 'ansible.builtin.git', line: 12, result: failed(`cannot read ${SECRET}`) },
      { name: 'Say it', action: 'ansible.builtin.debug', line: 20, result: debug(SECRET) },
    ].map((task) => ({ ...task, ignoreErrors: true }));
    const plays = [{ name: 'Update', hosts: 'localhost', tasks }];
    Object.assign(project?.run ?? {}, { playbook: { file: 'project_update.yml', plays } });
    const { id, frames, events } = await listener.framesOf(`projects/${DEMO.gitProject}/update/`, 'project_update');
    expect(textOf(frames, 'Say it')).toContain(SECRET);
    expect(textOf(frames, 'Update')).toContain(CLEAN);
    for (const task of ['Say it', 'Update']) expect(textOf(events, task)).toContain(CLEAN);
    const text = await listener.download(`project_updates/${id}/`);
    expect([text.includes(CLEAN), text.includes('s3cret')]).toEqual([true, false]);
  });
});
