import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { root } from '../workflows/tools.ts';
import { onStage, runsOn } from './support/scenario.ts';

/** Prints the files that a step loads, when it ends. */
const PRINT_LOADED = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
process.on('exit', () => console.log('loaded: ' + JSON.stringify(loaded)));
`;

const BUNDLES = ['dist/bundle', 'simulator/dist/bundle'];

const filesOf = (bundle: string): string[] =>
  readdirSync(path.join(root, bundle)).filter((name) => /\.c?js$/.test(name));

const textOf = (bundle: string, file: string): string => readFileSync(path.join(root, bundle, file), 'utf8');

const hasGitHubClient = (file: string): boolean =>
  textOf('dist/bundle', file).includes('CONCATENATED MODULE: ./node_modules/@actions/github/');

test('a launch that is followed loads neither the client of GitHub nor undici', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 60_000);
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(PRINT_LOADED)}` };
    const seen = await step({ template_id: String(DEMO.deploy) }, { env });
    expect(seen.conclusion).toBe('success');
    // Of the main step, and of the post step.
    const lists = seen.raw.filter((line) => line.startsWith('loaded: ')).map((line) => line.slice('loaded: '.length));
    expect(lists).toHaveLength(2);
    const rest = ['undici.cjs', ...filesOf('dist/bundle').filter(hasGitHubClient)];
    expect(rest).toHaveLength(2);
    for (const list of lists) {
      const files = (JSON.parse(list) as string[]).map((url) => path.basename(url));
      expect(files).toContain('index.js');
      expect(files.filter((file) => rest.includes(file))).toEqual([]);
    }
  });
});

test.each(BUNDLES)('no file of %s repeats a module of another', (bundle) => {
  const ids = filesOf(bundle).flatMap((file) =>
    [...textOf(bundle, file).matchAll(/^\/\*{3}\/ (\d+):$/gm)].map(([, id]) => id),
  );
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(BUNDLES)('no file of %s contains undici', (bundle) => {
  expect(filesOf(bundle).filter((file) => textOf(bundle, file).includes('node_modules/undici/'))).toEqual([]);
});
