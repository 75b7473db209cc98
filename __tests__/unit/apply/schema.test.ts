import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { root } from '../../workflows/tools.ts';

const schema = JSON.parse(readFileSync(path.join(root, 'apply', 'schema.json'), 'utf8')) as object;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What is wrong by the schema: paths with words. */
function wrong(value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

test('the schema is what the kinds say', () => {
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts', 'schema.mjs'), '--check']);
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
});

test('it takes what the awx CLI exports', () => {
  expect(wrong(JSON.parse(readFileSync(path.join(root, '__tests__', 'apply', 'export.json'), 'utf8')))).toEqual([]);
});

test('it takes the example of the page', () => {
  const readme = readFileSync(path.join(root, 'apply', 'README.md'), 'utf8');
  const examples = [...readme.matchAll(/```yaml\n(# yaml-language-server[\s\S]*?)```/g)].map(([, text = '']) => text);
  expect(examples.length).toBeGreaterThan(0);
  for (const text of examples) expect(wrong(parse(text))).toEqual([]);
});

test.each([
  ['job_template: []', /additional properties.*job_template/],
  ['job_templates: [{name: a, credental: x}]', /additional properties.*credental/],
  ['job_templates: [{playbook: x}]', /required property 'name'/],
  ['job_templates: [{name: a, job_type: plan}]', /equal to one of the allowed values/],
  ['labels: [{name: a, state: absent}]', /equal to one of the allowed values/],
  ['workflow_job_templates: [{name: a, nodes: [{unified_job_template: x}]}]', /required property 'identifier'/],
])('it refuses %s', (text, words) => {
  expect(wrong(parse(text)).join('\n')).toMatch(words);
});
