import { describe, expect, test } from '@jest/globals';
import { changeGate } from '../../../src/report/verdict/fail-on-changes.ts';
import { change, recap, results } from './playbook-results.ts';

describe('the gate', () => {
  test('passes when no host would change', () => {
    expect(changeGate(results({ hosts: recap({ web1: 0, web2: 0 }) }))).toEqual({
      passes: true,
      sentence: 'No host would change; 2 hosts checked.',
    });
  });

  test('lists what would change, by task', () => {
    const changes = [change('web2'), change('web1'), change('web1', { task: 'Restart', role: 'app', taskPath: '' })];
    const gate = changeGate(results({ hosts: recap({ web1: 2, web2: 1, db1: 0 }), changes }));
    expect(gate).toMatchObject({
      passes: false,
      failure: { text: '2 hosts would change (`fail_on_changes`): web1, web2.' },
      list: ['- Start the new version (site.yml:16): web2, web1', '- app : Restart: web1'],
    });
  });

  test('takes every sign of a change, with and without the recap', () => {
    const one = { passes: false, failure: { text: '1 host would change (`fail_on_changes`): web1.' } };
    expect(changeGate(results({ hosts: recap({ web1: 1 }), hasRecap: false }))).toMatchObject(one);
    // A host that was relaunched has the counts of the relaunch; what it changed before stays changed.
    expect(changeGate(results({ hosts: recap({ web1: 0 }), changes: [change('web1')] }))).toMatchObject(one);
  });

  test.each([
    ['there is no recap', results({ hosts: recap({ web1: 0 }), hasRecap: false })],
    ['a change was counted on no host', results({ hosts: recap({ web1: 0 }), changeCount: 1 })],
  ])('does not pass when it is unknown: %s', (_name, given) => {
    expect(changeGate(given)).toMatchObject({
      passes: false,
      failure: { text: expect.stringContaining('Cannot determine whether hosts would change') },
    });
  });

  test('says so when no host was there to be checked', () => {
    expect(changeGate(results())).toMatchObject({
      passes: true,
      sentence: expect.stringContaining('No hosts were checked'),
    });
  });

  test('counts what it does not list', () => {
    const changes = Array.from({ length: 25 }, (_, index) => change('web1', { task: `Task ${index}` }));
    const gate = changeGate(results({ changes, changeCount: 300 }));
    const list = gate.passes ? [] : gate.list;
    expect(list).toHaveLength(21);
    expect(list.at(-1)).toBe('- and 280 more');
  });
});
