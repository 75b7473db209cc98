import { afterEach, describe, expect, test } from '@jest/globals';
import { DEMO, ok } from 'tower-deploy-simulator';
import { counted, Listener, launchOf, linesOf } from './listener.ts';

let listener: Listener;

afterEach(() => listener.close());

describe('lines of events', () => {
  test.each([
    ...[DEMO.deploy, DEMO.failing, DEMO.hostile, DEMO.long],
    ...[DEMO.syntax, DEMO.unreachable, DEMO.blankLines],
  ])('chain in template %s: an event starts at the end of the one before', async (template) => {
    listener = await Listener.start();
    const { events } = await listener.framesOf(launchOf(template));
    let line = 0;
    for (const event of events) {
      expect(event['start_line']).toBe(line);
      line = Number(event['end_line']);
      if (event['event'] !== 'verbose' && event['stdout'] === '') expect(counted(event)).toBe(0);
    }
  });

  test('that are blank follow each item, and no event without output', async () => {
    listener = await Listener.start();
    const vars = { count: 30, blank_lines: 3 };
    const { events } = await listener.framesOf(launchOf(DEMO.noisy), 'job', { extra_vars: vars });
    const items = events.filter(({ event }) => event === 'runner_item_on_ok');
    expect(items.length).toBeGreaterThan(10);
    for (const item of items) expect(counted(item)).toBe(linesOf(item) + 3);
    for (const event of events)
      if (event['stdout'] === '') expect([event['event'], counted(event)]).toEqual([event['event'], 0]);
  });

  test('at the end of a text are counted, and not stored', async () => {
    listener = await Listener.start();
    const tasks = [{ name: 'Wait', action: 'ansible.builtin.pause', line: 4, notes: ['note\n\n'], result: ok() }];
    const plays = [{ name: 'Wait', hosts: 'web1', tasks }];
    const run = listener.sim.world.job_templates.get(DEMO.plain)?.run ?? {};
    Object.assign(run, { playbook: () => ({ file: 'wait.yml', plays, recapBlankLines: 3 }) });
    const { events } = await listener.framesOf(launchOf(DEMO.plain));
    const of = (name: string) => events.find(({ event }) => event === name) ?? {};
    const [note, recap] = [of('verbose'), of('playbook_on_stats')];
    expect([note['stdout'], counted(note)]).toEqual(['note', 3]);
    expect(counted(recap)).toBe(linesOf(recap) + 3);
  });

  test('that are blank are counted, and neither in an output nor in the download', async () => {
    listener = await Listener.start();
    const { id, events } = await listener.framesOf(launchOf(DEMO.blankLines));
    const odd = events.filter((event) => counted(event) > linesOf(event));
    // Two blank lines of a module, three results with two at the end, and the recap.
    const results = ['runner_on_ok', 'runner_on_ok', 'runner_on_ok'];
    expect(odd.map(({ event }) => event)).toEqual(['verbose', 'verbose', ...results, 'playbook_on_stats']);
    expect(odd.map((event) => counted(event) - linesOf(event))).toEqual([1, 1, 2, 2, 2, 1]);
    for (const { stdout } of events) expect(String(stdout)).not.toMatch(/[\r\n]$/);
    const printed = events.reduce((sum, event) => sum + linesOf(event), 0);
    expect((await listener.download(`jobs/${id}/`)).split('\n').length - 1).toBe(printed);
    expect(Number(events.at(-1)?.['end_line'])).toBe(printed + 9);
  });
});
