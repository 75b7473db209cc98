import { describe, expect, test } from '@jest/globals';
import { readLaunchInfo } from '../../../src/controller/templates/launch-info.ts';
import { throwing } from '../words.ts';

describe('a launch description', () => {
  test('has the switches that are on, and what is needed', () => {
    expect(
      readLaunchInfo({
        ask_limit_on_launch: true,
        ask_tags_on_launch: false,
        ask_forks_on_launch: 'yes',
        can_start_without_user_input: true,
        survey_enabled: true,
        variables_needed_to_start: ['version', 3],
        passwords_needed_to_start: ['ssh_password'],
        inventory_needed_to_start: true,
        defaults: { limit: 'web' },
        node_templates_missing: [4, 'five'],
        node_prompts_rejected: [6],
      }),
    ).toEqual({
      asks: new Set(['ask_limit_on_launch']),
      surveyEnabled: true,
      variablesNeeded: ['version'],
      passwordsNeeded: ['ssh_password'],
      inventoryNeeded: true,
      defaults: { limit: 'web', credentials: [], labels: [] },
      nodesWithoutTemplate: [4],
      nodesRejected: [6],
    });
  });

  test('that lacks most of it takes nothing', () => {
    expect(readLaunchInfo({ can_start_without_user_input: true })).toEqual({
      asks: new Set(),
      surveyEnabled: false,
      variablesNeeded: [],
      passwordsNeeded: [],
      inventoryNeeded: false,
      defaults: { credentials: [], labels: [] },
      nodesWithoutTemplate: [],
      nodesRejected: [],
    });
    expect(readLaunchInfo({ ask_limit_on_launch: false }).asks.size).toBe(0);
  });

  test.each([null, {}, [], { detail: 'x' }, 'a page'])('%j is none', (reply) => {
    expect(throwing(() => readLaunchInfo(reply))).toThrow(
      /Unexpected reply instead of the launch description of a template: it names no prompt\./,
    );
  });

  test('has the template’s own values, as far as they can be read', () => {
    const machine = { id: 1, name: 'Machine', credential_type: 1, passwords_needed: ['ssh_password', 5] };
    const given = {
      inventory: { id: 2, name: 'Production' },
      job_tags: '',
      scm_branch: null,
      verbosity: 0,
      diff_mode: false,
      credentials: [machine, null],
      labels: [{ id: 9, name: 'x' }, 'x'],
    };
    expect(readLaunchInfo({ ask_limit_on_launch: true, defaults: given }).defaults).toEqual({
      inventory: { id: 2, name: 'Production' },
      job_tags: '',
      scm_branch: null,
      verbosity: 0,
      diff_mode: false,
      credentials: [{ id: 1, name: 'Machine', type: 1, vaultId: '', passwordsNeeded: ['ssh_password'] }],
      labels: [9],
    });
    const none = readLaunchInfo({ ask_limit_on_launch: true, defaults: { inventory: {} } }).defaults;
    expect(none.inventory).toBeUndefined();
  });
});
