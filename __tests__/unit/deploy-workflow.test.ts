import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { declaration } from '../../scripts/actions.mjs';
import { root } from '../workflows/tools.ts';

interface Input {
  type?: string;
  required?: boolean;
  default?: unknown;
}

const workflow = parse(readFileSync(join(root, '.github', 'workflows', 'deploy.yml'), 'utf8'));
const call = workflow.on.workflow_call;
const inputs = Object.entries<Input>(call.inputs);
const { deploy } = workflow.jobs;
const step = deploy.steps.at(-1);
const action = declaration('.');

/** What only the action has. */
const LEFT_OUT = [
  ...['environment', 'environment_url', 'github_token', 'log_file', 'matrix'],
  ...['pull_request_comment', 'pull_request_number'],
];

test('every input is a string that is required or has a default of its own', () => {
  const wrong = inputs.filter(
    ([, { type, required, default: standard }]) =>
      type !== 'string' || (required !== true && typeof standard !== 'string'),
  );
  expect(wrong).toEqual([]);
});

test('an input that is not given is what it is for the action', () => {
  const shared = inputs.filter(([name]) => name in (action.inputs ?? {}) && !LEFT_OUT.includes(name));
  expect(shared.length).toBeGreaterThan(30);
  for (const [name, { default: standard, required }] of shared) {
    const { default: own, required: needed } = action.inputs?.[name] ?? {};
    expect([name, standard ?? '', required ?? false]).toEqual([name, own ?? '', needed ?? false]);
  }
});

test('every input of the action is passed on, secrets as secrets, and nothing else is', () => {
  const wanted = Object.keys(action.inputs ?? {}).filter((name) => !LEFT_OUT.includes(name));
  expect(Object.keys(step.with)).toEqual(wanted);
  const secrets = ['token', 'password', 'client_secret', 'client_key', 'credential_passwords'];
  for (const name of wanted) {
    const source = secrets.includes(name) ? `secrets.TOWER_${name.toUpperCase()}` : `inputs.${name}`;
    expect(step.with[name]).toBe(`\${{ ${source} }}`);
  }
  expect(Object.keys(call.secrets)).toEqual(secrets.map((name) => `TOWER_${name.toUpperCase()}`));
});

test('every output of the action that other jobs can use is passed on, twice', () => {
  const names = Object.keys(action.outputs ?? {}).filter((name) => name !== 'summary_file');
  expect(deploy.outputs).toEqual(
    Object.fromEntries(names.map((name) => [name, `\${{ steps.tower.outputs.${name} }}`])),
  );
  const values = Object.entries<{ value: string }>(call.outputs).map(([name, { value }]) => [name, value]);
  expect(values).toEqual(names.map((name) => [name, `\${{ jobs.deploy.outputs.${name} }}`]));
});

test('one target is deployed once at a time, and nothing is cut off', () => {
  expect(deploy.concurrency['cancel-in-progress']).toBe(false);
  for (const name of [
    'target',
    'url',
    'environment',
    'template_id',
    'template_name',
    'organization',
    'inventory',
    'limit',
  ])
    expect(deploy.concurrency.group).toContain(`inputs.${name}`);
});

test('it may do no more than read the repository', () => {
  expect([workflow.permissions, deploy.permissions]).toEqual([{}, { contents: 'read' }]);
});
