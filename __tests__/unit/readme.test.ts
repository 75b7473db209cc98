import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { examples, type Step } from '../workflows/examples.ts';
import { root } from '../workflows/tools.ts';

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const ours = (step: Step) => step.uses?.startsWith('tower-deploy/action@') === true;

test('the pages show how to use the action', () => {
  expect(
    examples()
      .flatMap((example) => example.steps)
      .filter(ours),
  ).not.toEqual([]);
});

test.each(examples().map((example) => [example.place, example] as const))('%s uses what there is', (_, example) => {
  for (const step of example.steps.filter(ours)) {
    const given = Object.keys(step.with ?? {});
    expect(given.filter((name) => !(name in action.inputs))).toEqual([]);
    const required = Object.keys(action.inputs).filter((name) => action.inputs[name].required);
    expect(required.filter((name) => !given.includes(name))).toEqual([]);
  }
  const ids = new Set(example.steps.filter(ours).map((step) => step.id));
  const read = [...example.text.matchAll(/steps\.(\w+)\.outputs\.(\w+)/g)].filter(([, id]) => ids.has(id));
  expect(read.map(([, , output]) => output).filter((output) => !(String(output) in action.outputs))).toEqual([]);
});

test('no description holds an expression: a runner refuses the whole action for one', () => {
  const fields = Object.entries<{ description: string }>({ ...action.inputs, ...action.outputs });
  expect(fields.filter(([, field]) => field.description.includes('${{')).map(([name]) => name)).toEqual([]);
});

test('each package has its reason in CONTRIBUTING.md', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(packages.filter((name) => !contributing.includes(`\`${name}\``))).toEqual([]);
});
