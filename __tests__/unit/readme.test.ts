import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { declaration } from '../../scripts/actions.mjs';
import { examples, type Step } from '../workflows/examples.ts';
import { root } from '../workflows/tools.ts';

/** The folder of the action that a step uses, where it is one of ours. */
function folderOf({ uses }: Step): string | undefined {
  const [, folder] = /^tower-deploy\/action(?:\/([\w/]+))?@/.exec(uses ?? '') ?? [undefined, undefined];
  return uses?.startsWith('tower-deploy/action') ? (folder ?? '.') : undefined;
}

const ours = (step: Step) => folderOf(step) !== undefined;

test('the pages show how to use the action', () => {
  expect(
    examples()
      .flatMap((example) => example.steps)
      .filter(ours),
  ).not.toEqual([]);
});

test.each(examples().map((example) => [example.place, example] as const))('%s uses what there is', (_, example) => {
  const outputs = new Map<string, string[]>();
  for (const step of example.steps.filter(ours)) {
    const { inputs = {}, outputs: given = {} } = declaration(folderOf(step) ?? '.');
    const names = Object.keys(step.with ?? {});
    expect(names.filter((name) => !(name in inputs))).toEqual([]);
    const required = Object.keys(inputs).filter((name) => inputs[name]?.required);
    expect(required.filter((name) => !names.includes(name))).toEqual([]);
    outputs.set(step.id ?? '', Object.keys(given));
  }
  const read = [...example.text.matchAll(/steps\.(\w+)\.outputs\.(\w+)/g)];
  const missing = read.filter(([, id = '', output = '']) => outputs.get(id)?.includes(output) === false);
  expect(missing.map(([text]) => text)).toEqual([]);
});

test('each package has its reason in CONTRIBUTING.md', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(packages.filter((name) => !contributing.includes(`\`${name}\``))).toEqual([]);
});
