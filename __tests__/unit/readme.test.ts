import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { actions, declaration } from '../../scripts/actions.mjs';
import { groupInputs, INPUT_GROUPS } from '../../scripts/input-groups.mjs';
import { examples, usedBy } from '../workflows/examples.ts';
import { root } from '../workflows/tools.ts';

test('the pages show how to use each action, and the workflow', () => {
  const uses = examples().flatMap(({ steps }) => steps.map((step) => step.uses));
  const launchedByThisRun = actions.map((folder) => (folder === '.' ? '' : `/${folder}`));
  const missing = [...launchedByThisRun, '/.github/workflows/deploy.yml'].filter(
    (path) => !uses.includes(`tower-deploy/action${path}@v1`),
  );
  expect(missing).toEqual([]);
});

test.each(examples().map((example) => [example.place, example] as const))('%s uses what there is', (_, example) => {
  const outputs = new Map<string, string[]>();
  for (const step of example.steps) {
    const used = usedBy(step);
    if (used === undefined) continue;
    const names = Object.keys(step.with ?? {});
    expect(names.filter((name) => !(name in used.inputs))).toEqual([]);
    const required = Object.keys(used.inputs).filter((name) => used.inputs[name]?.required);
    expect(required.filter((name) => !names.includes(name))).toEqual([]);
    outputs.set(step.id ?? '', Object.keys(used.outputs));
  }
  const read = [...example.text.matchAll(/(?:steps|needs)\.([\w-]+)\.outputs\.(\w+)/g)];
  const missing = read.filter(([, id = '', output = '']) => outputs.get(id)?.includes(output) === false);
  expect(missing.map(([text]) => text)).toEqual([]);
});

const docs = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));

/** Pages about one task each: neither the index nor the facts, which are for maintainers. */
const tasks = docs.filter((file) => file !== 'README.md' && !file.endsWith('-facts.md'));

const index = readFileSync(join(root, 'docs', 'README.md'), 'utf8');

test.each(tasks)('docs/%s begins with the shortest workflow for its task', (file) => {
  const [begin = ''] = readFileSync(join(root, 'docs', file), 'utf8').split(/^## /m);
  const [, first = ''] = /^```(\w+)\n/m.exec(begin) ?? [];
  expect(first).toBe('yaml');
});

test('the README leads to each page of docs/, and shows a workflow on its first screen', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(docs.filter((file) => !readme.includes(`(docs/${file}`))).toEqual([]);
  expect(readme.split('\n').slice(0, 40).join('\n')).toMatch(/^```yaml\n(?:.*\n)*?.*template_id: 42\n```/m);
});

test('docs/README.md leads to each page of docs/ and to each action', () => {
  const folders = actions.filter((folder) => folder !== '.');
  const links = [...docs.filter((file) => file !== 'README.md'), ...folders.map((folder) => `../${folder}/README.md`)];
  expect(links.filter((link) => !index.includes(`(${link})`))).toEqual([]);
});

test('the README shows each input of the main action once, in a group', () => {
  const [, table = ''] =
    /<!-- inputs:begin -->(.*?)<!-- inputs:end -->/s.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const shown = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(shown.sort()).toEqual(Object.keys(declaration('.').inputs ?? {}).sort());
  expect([...table.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)).toEqual(Object.keys(INPUT_GROUPS));
});

test('an input without a group is an error', () => {
  const inputs = { ...declaration('.').inputs, new_input: { description: 'New.' } };
  expect(() => groupInputs(inputs)).toThrow('Inputs without a group in scripts/input-groups.mjs: new_input');
});

test('each package has its reason in CONTRIBUTING.md', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(packages.filter((name) => !contributing.includes(`\`${name}\``))).toEqual([]);
});
