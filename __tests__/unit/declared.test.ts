import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SIMULATOR_INPUTS } from 'tower-deploy-simulator';
import { actions, declaration } from '../../scripts/actions.mjs';
import { readAction } from '../../scripts/runner.mjs';
import { AD_HOC_INPUTS } from '../../src/inputs/ad-hoc-inputs.ts';
import { APPLY_INPUTS } from '../../src/inputs/apply-inputs.ts';
import { APPROVE_INPUTS } from '../../src/inputs/approve-inputs.ts';
import { CANCEL_INPUTS } from '../../src/inputs/cancel-inputs.ts';
import { CONNECTION_INPUTS } from '../../src/inputs/connection-inputs.ts';
import { EXPORT_INPUTS } from '../../src/inputs/export-inputs.ts';
import { LAUNCH_INPUTS } from '../../src/inputs/main-inputs.ts';
import { QUERY_INPUTS } from '../../src/inputs/query-inputs.ts';
import { RELAUNCH_INPUTS } from '../../src/inputs/relaunch-inputs.ts';
import { TOKEN_INPUTS } from '../../src/inputs/token-inputs.ts';
import { WAIT_INPUTS } from '../../src/inputs/wait-inputs.ts';
import { root } from '../workflows/tools.ts';

/** What each action reads. */
const READ: Readonly<Record<string, readonly string[]>> = {
  '.': LAUNCH_INPUTS,
  'ad-hoc': AD_HOC_INPUTS,
  apply: APPLY_INPUTS,
  approve: APPROVE_INPUTS,
  cancel: CANCEL_INPUTS,
  export: EXPORT_INPUTS,
  query: QUERY_INPUTS,
  relaunch: RELAUNCH_INPUTS,
  simulator: SIMULATOR_INPUTS,
  token: TOKEN_INPUTS,
  wait: WAIT_INPUTS,
};

test('every action has its list of inputs', () => {
  expect(actions).toEqual(Object.keys(READ));
});

test.each(actions)('%s declares what it reads, and reads what it declares', (folder) => {
  expect(Object.keys(declaration(folder).inputs ?? {}).sort()).toEqual([...(READ[folder] ?? [])].sort());
});

/** Those that connect to a controller. */
const connected = actions.filter((folder) => folder !== 'simulator');

test.each(connected)('%s has the connection inputs of the main action', (folder) => {
  const of = (action: string) => CONNECTION_INPUTS.map((name) => [name, declaration(action).inputs?.[name]]);
  expect(of(folder)).toEqual(of('.'));
});

test.each(actions)('%s runs what is in dist, which needs no more than the folder of the repository', (folder) => {
  const { using, main, post } = declaration(folder).runs;
  expect(using).toBe('node24');
  for (const script of [main, post]) expect(existsSync(join(root, folder, script ?? ''))).toBe(true);
  expect(readAction(folder)).toMatchObject({
    main: expect.stringMatching(/^(simulator\/)?dist\//),
    post: expect.stringMatching(/^(dist\/(post|after-token)|simulator\/dist\/stop)\.js$/),
  });
});

test.each(actions)('no description of %s holds an expression: a runner refuses the whole action for one', (folder) => {
  const { description, inputs, outputs } = declaration(folder);
  const descriptions = Object.values({ ...inputs, ...outputs }).map((field) => field.description);
  expect([description, ...descriptions].filter((text) => text.includes('${{'))).toEqual([]);
});

test('the main action fits the Marketplace: a mark of its own, and a description that is not cut', () => {
  const { name, description, author, branding } = declaration('.');
  expect([name, author]).toEqual(['Deploy through Ansible Tower, AWX or AAP', 'tower-deploy']);
  expect(branding).toEqual({ icon: 'play-circle', color: 'red' });
  expect(description.length).toBeLessThan(125);
});

test.each(actions)('%s says in a few words what it does', (folder) => {
  const { name, description, author } = declaration(folder);
  expect(name).toMatch(/Ansible Tower, AWX or AAP/);
  expect(description.length).toBeLessThan(125);
  expect(author).toBe('tower-deploy');
});
